/// How a language spells sounds: the letters of a name brought to a common, rough spelling, so that `Seitkalijew`, `Seitkaliyev` and
/// `Сейткалиев` meet.
///
/// The rules are data of the language packs (category `spelling`); the longest group of letters is tried first. What no rule names is taken as
/// it is, without marks. Close to the transliteration rules of JRC-Names (Steinberger et al. 2011, "JRC-Names: A Freely Available, Highly
/// Multilingual Named Entity Resource").
public struct Orthography: Sendable {
    private let rules: [Character: [(letters: [Character], sound: String)]]

    /// - Parameter rules: letters (lower case) and what stands for them.
    public init(rules: [(letters: String, sound: String)]) {
        var byFirst: [Character: [(letters: [Character], sound: String)]] = [:]
        for rule in rules {
            let letters = Array(rule.letters)
            if let first = letters.first { byFirst[first, default: []].append((letters, rule.sound)) }
        }
        self.rules = byFirst.mapValues { $0.sorted { $0.letters.count > $1.letters.count } }
    }

    /// The name's words in the common spelling (letters a to z only), parted by one space; empty when nothing can be spelled.
    public func sounds(of name: String) -> String {
        var words: [String] = []
        var word = ""
        let characters = Array(CaseFolding.lower(name))
        var i = 0
        func close() {
            let folded = Self.simplified(word)
            if !folded.isEmpty { words.append(folded) }
            word = ""
        }
        while i < characters.count {
            let character = characters[i]
            if character == "'" || character == "’" || character == "ʼ" || character == "." {
                if character == "." { close() }
                i += 1
                continue
            }
            guard character.isLetter || character.isNumber else {
                close()
                i += 1
                continue
            }
            if let rule = rules[character]?.first(where: { rule in
                i + rule.letters.count <= characters.count && characters[i..<i + rule.letters.count].elementsEqual(rule.letters)
            }) {
                word += rule.sound
                i += rule.letters.count
            } else {
                word.append(character)
                i += 1
            }
        }
        close()
        return words.joined(separator: " ")
    }

    /// Cyrillic to Latin, marks off, letters of one sound to one letter, doubled letters to one.
    private static func simplified(_ word: String) -> String {
        let latin = LetterFolding.fold(Transliteration.latin(word))
        var result: [UInt8] = []
        for byte in latin.utf8 {
            let sound: UInt8
            switch byte {
            case UInt8(ascii: "y"), UInt8(ascii: "j"): sound = UInt8(ascii: "i")
            case UInt8(ascii: "w"): sound = UInt8(ascii: "v")
            case UInt8(ascii: "q"), UInt8(ascii: "c"): sound = UInt8(ascii: "k")
            case UInt8(ascii: "z"): sound = UInt8(ascii: "s")
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): sound = byte
            default:
                // Another script: its bytes stand for themselves.
                if byte >= 0x80 { result.append(byte) }
                continue
            }
            if result.last != sound || sound < UInt8(ascii: "a") { result.append(sound) }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// An orthography that remembers what it has spelled: articles repeat their names. One a worker.
public final class NameSpeller {
    private let orthography: Orthography
    private var known: [String: String] = [:]

    /// Names remembered before it starts anew, so that memory stays flat.
    private static let limit = 50_000

    public init(_ orthography: Orthography) {
        self.orthography = orthography
    }

    /// The same as `Orthography.sounds(of:)`.
    public func sounds(of name: String) -> String {
        if let sounds = known[name] { return sounds }
        let sounds = orthography.sounds(of: name)
        if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
        known[name] = sounds
        return sounds
    }
}
