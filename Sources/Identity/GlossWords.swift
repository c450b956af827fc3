import Text

/// A name cut into words for the gloss.
struct GlossWord {
    /// Lower case, UTF-8, `ё` as `е`.
    var bytes: [UInt8]
    /// The number that digits or a Roman numeral are.
    var number: Int?
    /// True for the letters right behind digits (`15th`).
    var followsDigits = false
    /// True for a word that stands alone between quotation marks.
    var isQuoted = false

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var letters: Int { GlossWord.letters(bytes[...]) }

    static func letters(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

    /// A word of a lexicon as the words of names are: letters and digits, `ё` as `е`.
    static func plain(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(word.count)
        for byte in word {
            if byte == 0x91, bytes.last == 0xD1 {
                bytes[bytes.count - 1] = 0xD0
                bytes.append(0xB5)
            } else if byte >= 0x80 || byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 {
                bytes.append(byte)
            }
        }
        return bytes
    }

    /// The words of a name: runs of letters, runs of digits.
    static func words(of name: String) -> [GlossWord] {
        var words: [GlossWord] = []
        var current: [Unicode.Scalar] = []
        var isDigits = false
        var wasDigits = false
        /// How many words there were when a quotation mark opened.
        var opened: Int?
        func close() {
            if !current.isEmpty {
                words.append(isDigits ? number(current) : word(current, followsDigits: wasDigits))
            }
            wasDigits = isDigits && !current.isEmpty
            current = []
        }
        for scalar in name.unicodeScalars {
            if (0x300...0x36F).contains(scalar.value) || scalar.value == 0xAD { continue }
            let isDigit = scalar.value >= 0x30 && scalar.value <= 0x39
            guard isDigit || scalar.properties.isAlphabetic else {
                let isInWord = !current.isEmpty
                close()
                if quotes.contains(scalar) {
                    if let start = opened, words.count > start {
                        if words.count == start + 1 { words[start].isQuoted = true }
                        opened = nil
                    } else {
                        opened = words.count
                    }
                }
                wasDigits = false
                // `OPEC+` is another thing than OPEC.
                if scalar == "+", isInWord { words.append(GlossWord(bytes: Array("plus".utf8))) }
                continue
            }
            if isDigit != isDigits { close() }
            isDigits = isDigit
            current.append(scalar)
        }
        close()
        return words
    }

    /// Marks that open or close; which of both is told by what stands between.
    private static let quotes: Set<Unicode.Scalar> = ["«", "»", "„", "“", "”", "\""]

    private static func number(_ digits: [Unicode.Scalar]) -> GlossWord {
        let bytes = digits.map { UInt8(truncatingIfNeeded: $0.value) }
        return GlossWord(bytes: bytes, number: digits.count <= 6 ? Int(String(decoding: bytes, as: UTF8.self)) : nil)
    }

    private static func word(_ letters: [Unicode.Scalar], followsDigits: Bool) -> GlossWord {
        var bytes: [UInt8] = []
        for letter in letters {
            let lower = CaseFolding.lower(letter.value)
            UTF8Scalar.append(lower == 0x451 ? 0x435 : lower, to: &bytes)
        }
        return GlossWord(bytes: bytes, number: roman(letters), followsDigits: followsDigits && bytes.count <= 6)
    }

    /// A Roman numeral of I, V and X: the others are initials and acronyms more often.
    private static func roman(_ letters: [Unicode.Scalar]) -> Int? {
        guard letters.count <= 6 else { return nil }
        var total = 0
        var last = 0
        for letter in letters.reversed() {
            let value: Int
            switch letter {
            case "I": value = 1
            case "V": value = 5
            case "X": value = 10
            default: return nil
            }
            total += value < last ? -value : value
            last = max(last, value)
        }
        return total > 0 ? total : nil
    }
}
