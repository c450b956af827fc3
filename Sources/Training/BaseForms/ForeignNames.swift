import Text

/// Names of languages without cases, as a language with cases writes and inflects them: text about the world is full of them, dictionaries are not.
struct ForeignNames {
    /// How a word with one of the endings is inflected: what is taken off and what is put in its place, for each oblique case.
    struct Paradigm: Sendable {
        let endings: [String]
        let removed: Int
        let oblique: [String]
    }

    let paradigms: [Paradigm]
    /// Whether the language writes Cyrillic.
    let isCyrillic: Bool

    /// By ISO 639-1; the first paradigm with a fitting ending holds.
    static let languages: [String: ForeignNames] = [
        "pl": ForeignNames(
            paradigms: [
                Paradigm(endings: ["ka"], removed: 2, oblique: ["ki", "ce", "kę", "ką", "ce"]),
                Paradigm(endings: ["ga"], removed: 2, oblique: ["gi", "dze", "gę", "gą", "dze"]),
                Paradigm(endings: ["ra"], removed: 2, oblique: ["ry", "rze", "rę", "rą", "rze"]),
                Paradigm(endings: ["ta"], removed: 2, oblique: ["ty", "cie", "tę", "tą", "cie"]),
                Paradigm(endings: ["la", "ia"], removed: 1, oblique: ["i", "i", "ę", "ą", "i"]),
                Paradigm(endings: ["ma", "na", "sa", "za", "ba", "pa", "wa", "fa"], removed: 1, oblique: ["y", "ie", "ę", "ą", "ie"]),
                Paradigm(endings: ["da"], removed: 2, oblique: ["dy", "dzie", "dę", "dą", "dzie"]),
                Paradigm(endings: ["ey", "ay", "oy"], removed: 0, oblique: ["a", "owi", "a", "em", "u"]),
                Paradigm(endings: ["y"], removed: 0, oblique: ["’ego", "’emu", "’ego", "m", "m"]),
                Paradigm(endings: ["i"], removed: 0, oblique: ["ego", "emu", "ego", "m", "m"]),
                Paradigm(endings: ["k", "g"], removed: 0, oblique: ["a", "owi", "a", "iem", "u"]),
                Paradigm(endings: ["l", "j", "ch", "sh"], removed: 0, oblique: ["a", "owi", "a", "em", "u"]),
                Paradigm(endings: ["r"], removed: 0, oblique: ["a", "owi", "a", "em", "ze"]),
                Paradigm(endings: ["t"], removed: 1, oblique: ["ta", "towi", "ta", "tem", "cie"]),
                Paradigm(endings: ["d"], removed: 1, oblique: ["da", "dowi", "da", "dem", "dzie"]),
                Paradigm(
                    endings: ["b", "c", "f", "h", "m", "n", "p", "s", "v", "w", "z"], removed: 0, oblique: ["a", "owi", "a", "em", "ie"]),
            ], isCyrillic: false),
        "ru": ForeignNames(
            paradigms: [
                Paradigm(endings: ["ия"], removed: 1, oblique: ["и", "и", "ю", "ей", "и"]),
                Paradigm(endings: ["ка", "га", "ха", "жа", "ша", "ча"], removed: 1, oblique: ["и", "е", "у", "ой", "е"]),
                Paradigm(endings: ["а"], removed: 1, oblique: ["ы", "е", "у", "ой", "е"]),
                Paradigm(endings: ["я"], removed: 1, oblique: ["и", "е", "ю", "ей", "е"]),
                Paradigm(endings: ["й", "ь"], removed: 1, oblique: ["я", "ю", "я", "ем", "е"]),
                Paradigm(endings: ["ж", "ш", "ч", "щ", "ц"], removed: 0, oblique: ["а", "у", "а", "ем", "е"]),
                Paradigm(
                    endings: ["б", "в", "г", "д", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х"], removed: 0,
                    oblique: ["а", "у", "а", "ом", "е"]),
            ], isCyrillic: true),
    ]

    /// The name as the language writes it, in base form and in one other case; nil for names that are not of one or two plain words.
    func forms(of name: String, case number: Int) -> (base: String, oblique: String)? {
        let words = name.split(separator: " ").map(String.init)
        guard words.count <= 2, words.allSatisfy(Self.isPlain) else { return nil }
        let spelled = isCyrillic ? words.map(Self.cyrillic) : words
        // A woman's family name stays as it is when it ends in a consonant.
        let isWoman = spelled.count == 2 && spelled[0].last.map { "aiаия".contains($0) } == true
        var oblique: [String] = []
        for (index, word) in spelled.enumerated() {
            let paradigm = paradigms.first { $0.endings.contains { word.hasSuffix($0) } }
            guard let paradigm, !(isWoman && index == 1 && paradigm.oblique.contains { $0.hasPrefix("a") || $0.hasPrefix("а") }) else {
                oblique.append(word)
                continue
            }
            oblique.append(word.dropLast(paradigm.removed) + paradigm.oblique[number % paradigm.oblique.count])
        }
        return (spelled.joined(separator: " "), oblique.joined(separator: " "))
    }

    private static func isPlain(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        guard scalars.count > 2, let first = scalars.first, CaseFolding.lower(first.value) != first.value else { return false }
        return scalars.dropFirst().allSatisfy { $0.value >= 0x61 && $0.value < 0x180 && CaseFolding.lower($0.value) == $0.value }
    }

    /// Sounds of English spelling, roughly; what matters are the endings.
    private static let letters: [(latin: String, cyrillic: String)] = [
        ("sch", "ш"), ("tch", "ч"), ("sh", "ш"), ("ch", "ч"), ("zh", "ж"), ("kh", "х"), ("th", "т"), ("ph", "ф"), ("ck", "к"), ("ts", "ц"),
        ("ya", "я"), ("yu", "ю"), ("yo", "йо"), ("ia", "ия"), ("ee", "и"), ("oo", "у"), ("ay", "эй"), ("ey", "и"), ("qu", "кв"), ("a", "а"),
        ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "дж"), ("k", "к"), ("l", "л"),
        ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "у"),
        ("x", "кс"), ("y", "и"), ("z", "з"), ("ä", "е"), ("ö", "е"), ("ü", "ю"), ("é", "е"), ("á", "а"), ("í", "и"), ("ó", "о"),
        ("ñ", "нь"),
    ]

    private static func cyrillic(_ word: String) -> String {
        var left = CaseFolding.lower(word)[...]
        // English leaves a final e unsaid.
        if left.count > 4, left.last == "e" { left = left.dropLast() }
        var result = ""
        while !left.isEmpty {
            if let match = letters.first(where: { left.hasPrefix($0.latin) }) {
                result += match.cyrillic
                left = left.dropFirst(match.latin.count)
            } else {
                left = left.dropFirst()
            }
        }
        return result.prefix(1).uppercased() + result.dropFirst()
    }
}
