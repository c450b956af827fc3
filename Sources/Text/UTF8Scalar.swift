/// Reading and writing single code points in UTF-8 bytes.
public enum UTF8Scalar {
    /// The code point that begins at `index`, and its length in bytes. The bytes of a Swift string are valid; a cut one gives U+FFFD and length 1.
    @inlinable
    public static func decode(_ bytes: Swift.Span<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        let left = bytes.count - index
        if first >= 0xC2, first < 0xE0, left > 1 {
            return ((first & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F, 2)
        }
        if first >= 0xE0, first < 0xF0, left > 2 {
            return ((first & 0x0F) << 12 | (UInt32(bytes[index + 1]) & 0x3F) << 6 | UInt32(bytes[index + 2]) & 0x3F, 3)
        }
        if first >= 0xF0, first < 0xF5, left > 3 {
            let high = (first & 0x07) << 18 | (UInt32(bytes[index + 1]) & 0x3F) << 12
            return (high | (UInt32(bytes[index + 2]) & 0x3F) << 6 | UInt32(bytes[index + 3]) & 0x3F, 4)
        }
        return (0xFFFD, 1)
    }

    /// Appends the code point; a value that is none (surrogates, beyond U+10FFFF) becomes U+FFFD.
    @inlinable
    public static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        switch value {
        case 0..<0x80:
            bytes.append(UInt8(value))
        case 0x80..<0x800:
            bytes.append(UInt8(0xC0 | value >> 6))
            bytes.append(UInt8(0x80 | value & 0x3F))
        case 0x800..<0xD800, 0xE000..<0x10000:
            bytes.append(UInt8(0xE0 | value >> 12))
            bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | value & 0x3F))
        case 0x10000..<0x110000:
            bytes.append(UInt8(0xF0 | value >> 18))
            bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
            bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | value & 0x3F))
        default:
            append(0xFFFD, to: &bytes)
        }
    }
}
