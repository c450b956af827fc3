/// Lower-casing by a table: one look-up a code point, no allocation a character.
public enum CaseFolding {
    /// Simple lower-case mapping of the scripts that news use (Latin, Greek, Cyrillic, Armenian, Georgian, Latin Extended Additional).
    static let table: [UInt16] = (0..<0x2000).map { value in
        guard let scalar = Unicode.Scalar(UInt32(value)) else { return UInt16(value) }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        guard lower.count == 1, let first = lower.first, first.value < 0x10000 else { return UInt16(value) }
        return UInt16(first.value)
    }

    @inlinable
    public static func lower(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar }
        return lowerBeyondASCII(scalar)
    }

    @usableFromInline
    static func lowerBeyondASCII(_ scalar: UInt32) -> UInt32 {
        scalar < 0x2000 ? UInt32(table[Int(scalar)]) : scalar
    }

    /// The text in lower case, code point by code point (so its length in code points is that of the text).
    public static func lower(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { UTF8Scalar.append(lower(scalar.value), to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
