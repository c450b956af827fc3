import Text

/// The words of a line in lower case, with where they stand: what furniture is compared by, whatever the punctuation.
///
/// Only the first words of a line are cut, which is enough to know furniture and keeps paragraphs cheap.
struct LineWords: Sendable {
    struct Word: Sendable {
        var lower: String
        /// Byte offsets in the line.
        var start: Int
        var end: Int
        var isCapitalized: Bool
        var isAllCaps: Bool
        var isNumber: Bool
    }

    private(set) var words: [Word] = []
    /// True when the line has more words than were cut.
    private(set) var isCut = false

    var count: Int { words.count }

    /// Words parted by one blank.
    var key: String { words.map(\.lower).joined(separator: " ") }

    init(_ bytes: some RandomAccessCollection<UInt8>, limit: Int = 48) {
        var start = -1
        var lower: [UInt8] = []
        var capitals = 0
        var letters = 0
        var digits = 0
        var firstIsCapital = false
        var offset = 0
        func scalarLength(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
        func close(_ end: Int, _ words: inout [Word]) {
            guard start >= 0 else { return }
            words.append(
                Word(
                    lower: String(decoding: lower, as: UTF8.self), start: start, end: end, isCapitalized: firstIsCapital,
                    isAllCaps: letters > 0 && capitals == letters, isNumber: letters == 0 && digits > 0))
            start = -1
        }
        var i = bytes.startIndex
        while i < bytes.endIndex {
            let lead = bytes[i]
            let length = min(scalarLength(lead), bytes.distance(from: i, to: bytes.endIndex))
            var scalar = UInt32(lead)
            if length > 1 {
                scalar = UInt32(lead) & (0x7F >> UInt32(length))
                for k in 1..<length { scalar = scalar << 6 | UInt32(bytes[bytes.index(i, offsetBy: k)] & 0x3F) }
            }
            let folded = CaseFolding.lower(scalar)
            let isDigit = scalar >= 0x30 && scalar <= 0x39
            let isLetter = Self.isLetter(scalar)
            // An apostrophe inside a word belongs to it and is not compared: don't, don’t and dont are one.
            let isApostrophe = start >= 0 && (scalar == 0x27 || scalar == 0x2019)
            if isLetter || isDigit {
                if start < 0 {
                    if words.count == limit {
                        isCut = true
                        return
                    }
                    start = offset
                    lower.removeAll(keepingCapacity: true)
                    capitals = 0
                    letters = 0
                    digits = 0
                    firstIsCapital = folded != scalar
                }
                if isLetter { letters += 1 } else { digits += 1 }
                if folded != scalar { capitals += 1 }
                TextDecoder.append(folded, to: &lower)
            } else if !isApostrophe {
                close(offset, &words)
            }
            offset += length
            i = bytes.index(i, offsetBy: length)
        }
        close(offset, &words)
    }

    init(_ text: String, limit: Int = 48) {
        self.init(Array(text.utf8), limit: limit)
    }

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
