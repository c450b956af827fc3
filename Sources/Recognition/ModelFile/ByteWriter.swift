/// Writes numbers as `ByteReader` reads them.
package struct ByteWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func byte(_ value: UInt8) { bytes.append(value) }

    package mutating func integer<T: FixedWidthInteger & UnsignedInteger>(_ value: T) {
        for shift in 0..<T.bitWidth / 8 { bytes.append(UInt8(truncatingIfNeeded: value >> T(shift * 8))) }
    }

    package mutating func float(_ value: Float) { integer(value.bitPattern) }

    package mutating func variable(_ value: UInt32) {
        var left = value
        while left >= 0x80 {
            bytes.append(UInt8(left & 0x7F) | 0x80)
            left >>= 7
        }
        bytes.append(UInt8(left))
    }

    package mutating func append(_ more: [UInt8]) { bytes += more }
}
