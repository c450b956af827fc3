/// Counts of well-formed and broken multi-byte sequences.
struct UTF8Validity {
    private(set) var sequences = 0
    private(set) var invalid = 0
    /// Well-formed sequences of characters that texts do not have: C1 controls, scripts of small communities between Arabic and Devanagari.
    private(set) var odd = 0

    /// Sequences after which a text with hardly a broken one is UTF-8, whatever follows.
    private static let enough = 8192

    /// A sequence that the end of the bytes cuts off is no broken one: files are cut by bytes.
    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            var i = 0
            let count = buffer.count
            while i < count {
                i = Self.skipASCII(buffer, from: i)
                if i >= count { break }
                let length = UTF8Sequence.length(buffer, at: i)
                if length > 0 {
                    sequences += 1
                    if buffer[i] == 0xC2 && buffer[i + 1] < 0xA0 || buffer[i] >= 0xDC && buffer[i] < 0xE0 { odd += 1 }
                    i += length
                    if sequences == Self.enough, invalid * 100 <= sequences { return }
                } else {
                    if i - length < count || !Self.isLead(buffer[i]) { invalid += 1 }
                    i -= length
                }
            }
        }
    }

    private static func isLead(_ byte: UInt8) -> Bool { byte >= 0xC2 && byte <= 0xF4 }

    /// Nothing but UTF-8: some sequence is broken or odd in any other encoding, and none here.
    var isClean: Bool { invalid == 0 && (sequences > 3 || odd == 0) }

    /// A few broken sequences among many good ones are damage, not another encoding.
    var isDamaged: Bool {
        invalid > 0 && odd * 2 < sequences && (sequences >= 4 ? invalid * 3 <= sequences : sequences >= 2 && invalid == 1)
    }

    /// The next byte above 0x7F, 32 bytes at a step while there are none.
    @inline(__always)
    private static func skipASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var i = start
        guard i < bytes.count, bytes[i] < 0x80 else { return i }
        let raw = UnsafeRawBufferPointer(bytes)
        while i + 32 <= bytes.count {
            let first = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) | raw.loadUnaligned(fromByteOffset: i + 8, as: UInt64.self)
            let second =
                raw.loadUnaligned(fromByteOffset: i + 16, as: UInt64.self) | raw.loadUnaligned(fromByteOffset: i + 24, as: UInt64.self)
            if (first | second) & 0x8080_8080_8080_8080 != 0 { break }
            i += 32
        }
        while i + 8 <= bytes.count, raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 { i += 8 }
        while i < bytes.count, bytes[i] < 0x80 { i += 1 }
        return i
    }
}

enum UTF8Sequence {
    /// Length of the well-formed sequence of two bytes or more that starts here; or, negative, the length of the maximal broken part.
    /// Unicode Standard, chapter 3, table 3-7.
    @inline(__always)
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
        let lead = bytes[i]
        if lead >= 0xC2, lead <= 0xDF { return i + 1 < bytes.count && bytes[i + 1] & 0xC0 == 0x80 ? 2 : -1 }
        return longLength(bytes, at: i)
    }

    private static func longLength(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
        let lead = bytes[i]
        let needed: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch lead {
        case 0xE0:
            needed = 3
            low = 0xA0
        case 0xED:
            needed = 3
            high = 0x9F
        case 0xE1...0xEF: needed = 3
        case 0xF0:
            needed = 4
            low = 0x90
        case 0xF4:
            needed = 4
            high = 0x8F
        case 0xF1...0xF3: needed = 4
        default: return -1
        }
        var at = 1
        while at < needed {
            guard i + at < bytes.count, bytes[i + at] >= low, bytes[i + at] <= high else { return -at }
            low = 0x80
            high = 0xBF
            at += 1
        }
        return needed
    }
}
