/// Names of invented people, and of cities, in the spellings that articles in four languages use for them.
public struct VariantGenerator {
    /// A name as a text of a language has it.
    public struct Variant: Sendable {
        public let name: String
        public let language: String
        public let isPerson: Bool
        public let entity: Int
        /// How it was made: `original`, `transcribed`, `bare`, `inflected`, `initial`.
        public let how: String

        public init(name: String, language: String, isPerson: Bool, entity: Int, how: String) {
            self.name = name
            self.language = language
            self.isPerson = isPerson
            self.entity = entity
            self.how = how
        }
    }

    /// Given and family names of a language, and cities.
    public struct Names: Sendable {
        public struct Part: Sendable {
            public let text: String
            /// `m`, `f` or `-`.
            public let sex: Character

            public init(_ text: String, sex: Character = "-") {
                self.text = text
                self.sex = sex
            }
        }

        /// By the language they come from: en, de, pl, ru, fr, es, it, tr, cs; zh in pinyin.
        public var given: [String: [Part]] = [:]
        public var family: [String: [Part]] = [:]
        public var cities: [(name: String, language: String)] = []

        public init() {}
    }

    private let names: Names
    private var state: UInt64
    private var used: Set<String> = []
    public private(set) var variants: [Variant] = []
    public private(set) var entities = 0

    public init(_ names: Names, seed: UInt64 = 1) {
        self.names = names
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    /// Xorshift (Marsaglia 2003).
    private mutating func random(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return bound > 0 ? Int(state >> 33) % bound : 0
    }

    /// Makes at least `count` variants: every city, then people, a quarter of whom have a namesake with another given name.
    public mutating func generate(_ count: Int) {
        for city in names.cities where variants.count < count / 4 { add(city: city.name, of: city.language) }
        let languages = names.given.keys.filter { names.family[$0] != nil }.sorted()
        guard !languages.isEmpty else { return }
        var misses = 0
        while variants.count < count, misses < 100_000 {
            let language = languages[random(languages.count)]
            guard let families = names.family[language], let family = pick(families) else { return }
            let relatives = random(4) == 0 ? 2 : 1
            for _ in 0..<relatives { if !addPerson(of: language, family) { misses += 1 } }
        }
    }

    private mutating func pick(_ parts: [Names.Part]) -> Names.Part? { parts.isEmpty ? nil : parts[random(parts.count)] }

    private mutating func addPerson(of language: String, _ family: Names.Part) -> Bool {
        guard let givens = names.given[language], let given = pick(givens) else { return false }
        guard family.sex == "-" || given.sex == "-" || family.sex == given.sex else { return false }
        guard used.insert(language + given.text.lowercased() + " " + family.text.lowercased()).inserted else { return false }
        let isFeminine = given.sex == "f" || family.sex == "f"
        let name = given.text + " " + family.text
        add(spellings(of: name, from: language, isPerson: true, isFeminine: isFeminine), isPerson: true)
        return true
    }

    private mutating func add(city: String, of language: String) {
        guard used.insert("city " + city.lowercased()).inserted else { return }
        add(spellings(of: city, from: language, isPerson: false, isFeminine: false), isPerson: false)
    }

    private mutating func add(_ spellings: [(name: String, language: String, how: String)], isPerson: Bool) {
        for spelling in spellings {
            variants.append(
                Variant(name: spelling.name, language: spelling.language, isPerson: isPerson, entity: entities, how: spelling.how))
        }
        entities += 1
    }

    private mutating func spellings(of name: String, from origin: String, isPerson: Bool, isFeminine: Bool)
        -> [(name: String, language: String, how: String)]
    {
        var result: [(name: String, language: String, how: String)] = []
        var polish = name
        var russian = name
        if origin == "ru" {
            result.append((name, "ru", "original"))
            for language in ["en", "de", "pl"] {
                let text = write(name, Transcription.fromCyrillic[language])
                if language == "pl" { polish = text }
                result.append((text, language, "transcribed"))
            }
            result.append((write(name, Transcription.fromCyrillic["en"]), "en", "transcribed"))
        } else {
            for language in ["en", "de", "pl"] { result.append((name, language, "original")) }
            russian = write(name, origin == "zh" ? Transcription.pinyin : Transcription.toRussian[origin])
            result.append((russian, "ru", "transcribed"))
        }
        let bare = Self.withoutMarks(polish)
        if bare != polish { result.append((bare, ["en", "de", "pl"][random(3)], "bare")) }
        let instrumental = random(2) == 0
        result.append((inflect(polish) { Inflection.polish($0, isFeminine: isFeminine, instrumental: instrumental) }, "pl", "inflected"))
        result.append((inflect(russian) { Inflection.russian($0, isFeminine: isFeminine, instrumental: instrumental) }, "ru", "inflected"))
        if isPerson, random(8) == 0, origin != "zh", let first = polish.first, let family = polish.split(separator: " ").last {
            result.append(("\(first). \(family)", "pl", "initial"))
        }
        return result
    }

    private mutating func write(_ name: String, _ usage: Transcription?) -> String {
        var copy = self
        defer { state = copy.state }
        return usage?.write(name) { copy.random($0) } ?? name
    }

    private func inflect(_ name: String, _ form: (String) -> String) -> String {
        name.split(separator: " ").map { form(String($0)) }.joined(separator: " ")
    }

    /// As on a keyboard without them.
    private static func withoutMarks(_ name: String) -> String {
        String(
            name.map { letter in
                switch letter {
                case "ł": "l"
                case "Ł": "L"
                case "ı": "i"
                case "ß": "s"
                default: letter.unicodeScalars.count == 1 ? base[letter] ?? letter : letter
                }
            })
    }

    private static let base: [Character: Character] = {
        var table: [Character: Character] = [:]
        for pair in [
            "a:àáâãäåąă", "c:çćčĉ", "d:ď", "e:èéêëęě", "g:ğ", "i:ìíîï", "n:ñńň", "o:òóôõöő", "r:ř", "s:śšş", "t:ťţ", "u:ùúûüůű", "y:ýÿ",
            "z:źżž",
        ] {
            guard let plain = pair.first else { continue }
            for letter in pair.dropFirst(2) {
                table[letter] = plain
                if let upper = letter.uppercased().first, let plainUpper = plain.uppercased().first { table[upper] = plainUpper }
            }
        }
        return table
    }()
}
