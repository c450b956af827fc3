/// A feature's number: its template and its parts, hashed to 32 bits.
///
/// Two features that share a number share a weight; at a million features in 2^32 numbers that happens to one in four thousand.
package enum FeatureHash {
    /// The hash of a template with one part.
    @inline(__always)
    package static func of(_ template: UInt32, _ part: UInt32) -> UInt32 {
        finish((UInt64(template) << 32 | UInt64(part)) &* 0x9E37_79B9_7F4A_7C15)
    }

    @inline(__always)
    package static func of(_ template: UInt32, _ first: UInt32, _ second: UInt32) -> UInt32 {
        finish(((UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15) ^ (UInt64(template) &* 0xD6E8_FEB8_6659_FD93))
    }

    @inline(__always)
    package static func of(_ template: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt32 {
        of(template, of(template, first, second), third)
    }

    /// The end of a hash: high bits mixed into the low ones (the finalizer of SplitMix64).
    @inline(__always)
    static func finish(_ value: UInt64) -> UInt32 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return UInt32(truncatingIfNeeded: z ^ (z >> 31))
    }

    /// FNV-1a over bytes, 32 bits of it.
    @inline(__always)
    static func of(_ bytes: Swift.Span<UInt8>, _ range: Range<Int>) -> UInt32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for i in range { hash = (hash ^ UInt64(bytes[i])) &* 0x100_0000_01B3 }
        return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    }

    package static func of(_ text: String) -> UInt32 {
        let bytes = Array(text.utf8)
        return of(bytes.span, bytes.indices)
    }
}
