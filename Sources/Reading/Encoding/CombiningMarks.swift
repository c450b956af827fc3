/// Keeps heaps of combining marks off the letters of a text.
///
/// Texts are compared by their normal form, for which the marks behind a letter are put in order: thousands on one letter would take minutes. No
/// writing system stacks more than 30, the bound of Unicode's stream-safe text format (UAX #15, section 13).
enum CombiningMarks {
    private static let most = 30
    /// Fewer bytes than can hold a heap that costs anything.
    private static let harmless = 256

    /// The text without the marks that are too many in a row.
    static func bounded(_ bytes: [UInt8]) -> [UInt8] { isBounded(bytes) ? bytes : cut(bytes) }

    static func bounded(_ text: String) -> String {
        guard text.utf8.count > harmless else { return text }
        let bytes = Array(text.utf8)
        return isBounded(bytes) ? text : String(decoding: cut(bytes), as: UTF8.self)
    }

    private static func isBounded(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > harmless else { return true }
        return bytes.withUnsafeBufferPointer { buffer in
            var run = 0
            var i = 0
            while i < buffer.count {
                let length = length(buffer[i])
                if length > 1, mayCombine(scalar(buffer, i, length)), isMark(scalar(buffer, i, length)) {
                    run += 1
                    if run > most { return false }
                } else {
                    run = 0
                }
                i += length
            }
            return true
        }
    }

    private static func cut(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { buffer in
            var run = 0
            var i = 0
            while i < buffer.count {
                let length = length(buffer[i])
                let found = scalar(buffer, i, length)
                run = length > 1 && mayCombine(found) && isMark(found) ? run + 1 : 0
                let end = min(i + length, buffer.count)
                if run <= most { out.append(contentsOf: buffer[i..<end]) }
                i = end
            }
        }
        return out
    }

    @inline(__always)
    private static func length(_ lead: UInt8) -> Int { lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

    @inline(__always)
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ length: Int) -> UInt32 {
        guard length > 1, i + length <= bytes.count else { return 0 }
        var scalar = UInt32(bytes[i]) & (0x7F >> UInt32(length))
        for k in 1..<length { scalar = scalar << 6 | UInt32(bytes[i + k] & 0x3F) }
        return scalar
    }

    /// False for the letters of most texts, which need no look at Unicode's tables.
    @inline(__always)
    private static func mayCombine(_ c: UInt32) -> Bool {
        if c < 0x300 { return false }
        if c < 0x370 { return true }
        if c < 0x591 { return c >= 0x483 && c <= 0x487 }
        switch c {
        case 0x2000..<0x20D0, 0x3100..<0xA66F, 0xAC00..<0xFB1E, 0x1F000..<0xE0000: return false
        default: return true
        }
    }

    private static func isMark(_ c: UInt32) -> Bool {
        Unicode.Scalar(c).map { $0.properties.canonicalCombiningClass != .notReordered } ?? false
    }
}
