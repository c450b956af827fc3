/// The words of a text, as bytes, that tell its encoding: those with bytes above 0x7F, and some of pure ASCII that show the language around.
///
/// Of markup only the text counts, if it has such bytes at all: tags, scripts and styles are another language.
struct HighWords {
    struct Word: Hashable {
        var bytes: [UInt8]
        /// The bytes beside it, a blank at an end of the text.
        var before: UInt8
        var after: UInt8
    }

    private(set) var high: [Word] = []
    private(set) var plain: [Word] = []
    /// Words above the limit are taken only for bytes that were seen less often than this.
    private static let enough = 3
    private static let limit = 250
    private static let plainLimit = 120
    private static let longest = 24

    private var known: Set<Word> = []
    private var seen = [Int](repeating: 0, count: 256)

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            let isMarkup = Self.looksLikeMarkup(buffer)
            collect(buffer, skipsMarkup: isMarkup)
            if high.isEmpty, isMarkup {
                plain = []
                collect(buffer, skipsMarkup: false)
            }
        }
    }

    private static func looksLikeMarkup(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var tags = 0
        for i in 0..<max(0, min(bytes.count, 20_000) - 1) where bytes[i] == 0x3C && (isLetter(bytes[i + 1]) || bytes[i + 1] == 0x2F) {
            tags += 1
        }
        return tags >= 3
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A && byte < 0x80 }

    private mutating func collect(_ bytes: UnsafeBufferPointer<UInt8>, skipsMarkup: Bool) {
        var i = 0
        let count = bytes.count
        while i < count {
            let byte = bytes[i]
            if byte == 0x3C, skipsMarkup, i + 1 < count, Self.isLetter(bytes[i + 1]) || bytes[i + 1] == 0x2F || bytes[i + 1] == 0x21 {
                i = Self.behindTag(bytes, i)
                continue
            }
            guard byte >= 0x80 || Self.isLetter(byte) else {
                i += 1
                continue
            }
            let start = i
            var isHigh = false
            while i < count, i - start < Self.longest, bytes[i] >= 0x80 || Self.isLetter(bytes[i]) {
                if bytes[i] >= 0x80 { isHigh = true }
                i += 1
            }
            let before = start > 0 ? bytes[start - 1] : 0x20
            if isHigh {
                take(bytes, start, i, before)
            } else if plain.count < Self.plainLimit, i - start > 1, before != 0x26 {
                plain.append(Word(bytes: Array(bytes[start..<i]), before: before, after: i < count ? bytes[i] : 0x20))
            }
        }
    }

    private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ before: UInt8) {
        var isNew = high.count < Self.limit
        for k in start..<end where bytes[k] >= 0x80 && seen[Int(bytes[k])] < Self.enough { isNew = true }
        guard isNew else { return }
        let word = Word(bytes: Array(bytes[start..<end]), before: before, after: end < bytes.count ? bytes[end] : 0x20)
        guard known.insert(word).inserted else { return }
        for byte in word.bytes { seen[Int(byte)] += 1 }
        high.append(word)
    }

    /// The place behind a tag, a comment, or a script with what it holds. A tag that never ends is none.
    private static func behindTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        for name in ["script", "style"] where starts(bytes, start + 1, name) {
            var i = start + 1
            while i < bytes.count {
                if bytes[i] == 0x3C, i + 1 < bytes.count, bytes[i + 1] == 0x2F, starts(bytes, i + 2, name) {
                    return i + 2 + name.utf8.count
                }
                i += 1
            }
            return start + 1
        }
        var i = start + 1
        let end = min(bytes.count, start + 4000)
        while i < end {
            if bytes[i] == 0x3E { return i + 1 }
            i += 1
        }
        return start + 1
    }

    private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ name: String) -> Bool {
        guard at + name.utf8.count <= bytes.count else { return false }
        var i = at
        for byte in name.utf8 {
            if bytes[i] | 0x20 != byte { return false }
            i += 1
        }
        return true
    }
}
