import Text

/// The ways in which a name may be read that stands in a text as its own language writes it: `Johnson`, `Michel` and `Jinping` keep their
/// letters in Polish, and lose them in Russian.
///
/// The rules are data of the language packs (category `spelling`); a rule's letters may be bound to a word's beginning (`^`) or end (`$`).
public struct NameReadings: Sendable {
    private struct Rule: Sendable {
        let letters: [UInt32]
        let sound: String
        let atStart: Bool
        let atEnd: Bool
    }

    /// One set of rules a reading: by first letter, the longest first.
    private let sets: [[UInt32: [Rule]]]

    /// More would only be compared.
    private static let limit = 8

    /// - Parameter sets: one list of rules a reading; letters in lower case.
    public init(sets: [[(letters: String, sound: String)]]) {
        self.sets = sets.map { rules in
            var byFirst: [UInt32: [Rule]] = [:]
            for rule in rules {
                var letters = rule.letters.unicodeScalars.map(\.value)
                let atStart = letters.first == 0x5E
                if atStart { letters.removeFirst() }
                let atEnd = letters.last == 0x24
                if atEnd { letters.removeLast() }
                guard let first = letters.first else { continue }
                byFirst[first, default: []].append(Rule(letters: letters, sound: rule.sound, atStart: atStart, atEnd: atEnd))
            }
            return byFirst.mapValues { $0.sorted { Self.weight($0) > Self.weight($1) } }
        }
    }

    /// Long groups first; of one length those that are bound.
    private static func weight(_ rule: Rule) -> Int { rule.letters.count * 3 + (rule.atStart ? 1 : 0) + (rule.atEnd ? 1 : 0) }

    /// Readings of the name other than `sounds`, at most eight; none for a name that is not in Latin letters.
    ///
    /// - Parameter sounds: the name as the text's own language spells it (`Orthography.sounds(of:)`).
    public func readings(of name: String, besides sounds: String) -> [String] {
        let lower = CaseFolding.lower(name)
        guard lower.unicodeScalars.allSatisfy({ $0.value < 0x250 || $0.value >= 0x1E00 && $0.value < 0x2100 }) else { return [] }
        let words = Self.words(lower)
        let count = sounds.split(separator: " ").count
        guard words.count == count else { return [] }
        var result: [String] = []
        // Most sets have nothing to say of a name: what no rule touches reads the same in all of them.
        var hasPlain = false
        for set in sets {
            var touched = false
            let spelled = words.map { Self.spell($0, set, &touched) }
            if !touched, hasPlain { continue }
            if !touched { hasPlain = true }
            let reading = spelled.map(Self.simplified)
            guard reading.allSatisfy({ !$0.isEmpty }) else { continue }
            let text = reading.joined(separator: " ")
            if text == sounds || result.contains(text) { continue }
            result.append(text)
            if result.count == Self.limit { break }
        }
        return result
    }

    /// As `Orthography` parts them.
    private static func words(_ lower: String) -> [[UInt32]] {
        var words: [[UInt32]] = [[]]
        for scalar in lower.unicodeScalars {
            if scalar == "'" || scalar == "’" || scalar == "ʼ" || (0x300...0x36F).contains(scalar.value) { continue }
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                words[words.count - 1].append(scalar.value)
            } else {
                words.append([])
            }
        }
        return words.filter { !$0.isEmpty }
    }

    private static func spell(_ word: [UInt32], _ rules: [UInt32: [Rule]], _ touched: inout Bool) -> String {
        var text = ""
        var i = 0
        while i < word.count {
            let rest = word.count - i
            let rule = rules[word[i]]?.first { rule in
                rule.letters.count <= rest && (!rule.atStart || i == 0) && (!rule.atEnd || rule.letters.count == rest)
                    && word[i..<i + rule.letters.count].elementsEqual(rule.letters)
            }
            if let rule {
                text += rule.sound
                touched = true
                i += rule.letters.count
            } else {
                if let scalar = Unicode.Scalar(word[i]) { text.unicodeScalars.append(scalar) }
                i += 1
            }
        }
        return text
    }

    /// Marks off, letters of one sound to one letter, doubled letters to one: the common spelling of `Orthography`.
    private static func simplified(_ text: String) -> String {
        var result: [UInt8] = []
        for byte in LetterFolding.fold(text).utf8 {
            let sound: UInt8
            switch byte {
            case UInt8(ascii: "y"), UInt8(ascii: "j"): sound = UInt8(ascii: "i")
            case UInt8(ascii: "w"): sound = UInt8(ascii: "v")
            case UInt8(ascii: "q"), UInt8(ascii: "c"): sound = UInt8(ascii: "k")
            case UInt8(ascii: "z"): sound = UInt8(ascii: "s")
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): sound = byte
            default: continue
            }
            if result.last != sound || sound < UInt8(ascii: "a") { result.append(sound) }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
