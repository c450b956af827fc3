import Text

/// The words of a line in lower case, with where they stand: what furniture is compared by, whatever the punctuation.
///
/// Only the first words of a line are cut, which is enough to know furniture and keeps paragraphs cheap.
struct LineWords: Sendable {
    struct Word: Sendable {
        var lower: String
        /// What is known of `lower` without comparing texts.
        var print: Print
        /// Byte offsets in the line.
        var start: Int
        var end: Int
        var isCapitalized: Bool
        var isAllCaps: Bool
        var isNumber: Bool
    }

    /// Tells words apart without comparing them: equal words have equal prints.
    struct Print: Sendable, Hashable {
        /// Of the bytes in lower case.
        var hash = ByteVocabulary.Hash().value
        /// The first two bytes, 0 where there are none.
        var head: UInt16 = 0
        /// True when texts equal to it have the same bytes: it has no letter that can be written in two ways. Of others the print says nothing.
        var isExact = true
    }

    /// What a scan hands over of a word, beside its lower-case bytes.
    struct Piece {
        var start = -1
        var end = 0
        var capitals = 0
        var letters = 0
        var digits = 0
        var isCapitalized = false
        var isExact = true
        var hash = ByteVocabulary.Hash()

        var isNumber: Bool { letters == 0 && digits > 0 }
    }

    private(set) var words: [Word] = []
    /// True when the line has more words than were cut.
    private(set) var isCut = false

    var count: Int { words.count }

    /// Words parted by one blank.
    var key: String { words.map(\.lower).joined(separator: " ") }

    init(_ bytes: [UInt8], limit: Int = 48) {
        self = bytes.withUnsafeBufferPointer { LineWords(buffer: $0, limit: limit) }
    }

    init(_ text: String, limit: Int = 48) {
        var text = text
        self = text.withUTF8 { LineWords(buffer: $0, limit: limit) }
    }

    init(buffer: UnsafeBufferPointer<UInt8>, limit: Int = 48) {
        var words: [Word] = []
        words.reserveCapacity(min(limit, buffer.count / 6 + 1))
        isCut = Self.scan(buffer, limit: limit) { piece, lower in
            let head = UInt16(lower[0]) << 8 | (lower.count > 1 ? UInt16(lower[1]) : 0)
            words.append(
                Word(
                    lower: String(decoding: lower, as: UTF8.self),
                    print: Print(hash: piece.hash.value, head: head, isExact: piece.isExact), start: piece.start, end: piece.end,
                    isCapitalized: piece.isCapitalized, isAllCaps: piece.letters > 0 && piece.capitals == piece.letters,
                    isNumber: piece.isNumber))
        }
        self.words = words
    }

    /// Hands over the words one by one, with their bytes in lower case, at least one. Out: whether there are more than `limit`.
    @inline(__always)
    static func scan(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int, _ take: (Piece, [UInt8]) -> Void) -> Bool {
        var piece = Piece()
        var lower: [UInt8] = []
        lower.reserveCapacity(64)
        var count = 0
        var i = 0
        while i < bytes.count {
            let lead = bytes[i]
            var length = 1
            var scalar = UInt32(lead)
            if lead >= 0x80 {
                length = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, bytes.count - i)
                if length > 1 {
                    scalar &= 0x7F >> UInt32(length)
                    for k in 1..<length { scalar = scalar << 6 | UInt32(bytes[i + k] & 0x3F) }
                }
            }
            let isDigit = scalar >= 0x30 && scalar <= 0x39
            let isLetter = isLetter(scalar)
            if isLetter || isDigit {
                let folded = CaseFolding.lower(scalar)
                if piece.start < 0 {
                    if count == limit { return true }
                    piece = Piece()
                    piece.start = i
                    piece.isCapitalized = folded != scalar
                    lower.removeAll(keepingCapacity: true)
                }
                if isLetter { piece.letters += 1 } else { piece.digits += 1 }
                if folded != scalar { piece.capitals += 1 }
                if folded < 0x80 {
                    let byte = UInt8(truncatingIfNeeded: folded)
                    lower.append(byte)
                    piece.hash.add(byte)
                } else {
                    if !isExact(folded) { piece.isExact = false }
                    let before = lower.count
                    TextDecoder.append(folded, to: &lower)
                    for k in before..<lower.count { piece.hash.add(lower[k]) }
                }
            } else if piece.start >= 0, scalar != 0x27, scalar != 0x2019 {
                // An apostrophe inside a word belongs to it and is not compared: don't, don’t and dont are one.
                piece.end = i
                take(piece, lower)
                count += 1
                piece.start = -1
            }
            i += length
        }
        if piece.start >= 0 {
            piece.end = i
            take(piece, lower)
        }
        return false
    }

    /// Latin and Cyrillic letters that Unicode's normal form C leaves as they are, whatever stands beside them.
    private static func isExact(_ c: UInt32) -> Bool { c < 0x300 || (c >= 0x400 && c <= 0x481) || (c >= 0x48A && c <= 0x52F) }

    static func isLetter(_ c: UInt32) -> Bool {
        switch c {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0..<0xAA: false
        case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF: true
        case 0x300..<0x370: true
        case 0x370..<0x2000: true
        case 0x3040...0x9FFF, 0xAC00...0xD7AF: true
        default: false
        }
    }
}

extension LineWords.Print {
    /// The print of a text that is a word already.
    init(of lower: String) {
        let words = LineWords(lower).words
        self = words.count == 1 && words[0].lower.utf8.elementsEqual(lower.utf8) ? words[0].print : LineWords.Print(isExact: false)
    }
}
