import Testing

@testable import Identity

@Suite("Names without their language")
struct GlossTests {
    private func read(_ name: String, _ code: String) -> GlossKey? { GlossLexiconFiles.key(name, code) }

    @Test("A name in four languages, in any case and order of words, gives one key")
    func oneKey() {
        let names = [
            ("en", "Kaldor Forest Research Institute"), ("de", "Kaldor-Waldforschungsinstitut"), ("pl", "Instytutowi Badań Leśnych Kaldor"),
            ("ru", "Калдорского института лесных исследований"), ("en", "Institute of Forest Research, Kaldor"),
        ]
        for (code, name) in names {
            #expect(read(name, code)?.text == "body:institute field:forest field:research|kaldor", "\(name)")
        }
    }

    @Test("Adjective and noun of a country or city are one notion")
    func places() {
        for (code, name) in [
            ("en", "Polish Film Institute"), ("de", "Polnisches Filminstitut"), ("pl", "Polski Instytut Filmowy"),
            ("ru", "Польский институт кино"), ("en", "Film Institute of Poland"), ("pl", "Instytut Filmowy Polski"),
        ] {
            #expect(read(name, code)?.concepts == ["body:institute", "country:PL", "field:film"], "\(name)")
        }
        for (code, name) in [("en", "Munich Zoo"), ("de", "Münchner Tierpark"), ("pl", "Monachijskie zoo"), ("ru", "Мюнхенский зоопарк")] {
            #expect(read(name, code)?.text == "body:zoo city:munich|", "\(name)")
        }
    }

    @Test("A German compound comes apart, with a name before its head too")
    func compounds() {
        #expect(read("Windparkbetreiber Tervik", "de")?.text == "body:operator work:wind-farm|tervik")
        #expect(read("Landwirtschaftsministerium Hessens", "de")?.concepts.contains("field:agriculture") == true)
        #expect(read("Velinfonds", "de")?.text == "body:fund.fund|velin")
        #expect(read("Seidenmuseum", "de")?.concepts == ["body:museum", "field:silk"])
        // Nothing that long is a word.
        #expect(read("Stiftung " + String(repeating: "seiden", count: 200), "de")?.rest.count == 1)
        // A surname that ends like a part of speech stays whole.
        #expect(read("Stiftung Sonnleitner", "de")?.rest == ["sonleitner"])
    }

    @Test("Numbers in digits, words and Roman numerals are one")
    func numbers() {
        let names = [
            ("en", "4th Congress of Divers"), ("de", "Vierter Kongress der Taucher"), ("pl", "IV Kongres Nurków"),
            ("ru", "Четвёртый конгресс водолазов"),
            ("ru", "4-й конгресс водолазов"), ("de", "4. Kongress der Taucher"),
        ]
        for (code, name) in names { #expect(read(name, code)?.concepts.contains("number:4") == true, "\(name)") }
        #expect(read("Konferencja i Targi Książki", "pl")?.concepts.contains { $0.hasPrefix("number") } == false)
    }

    @Test("Law forms and small words leave nothing behind")
    func nothing() {
        #expect(read("Kaldor Brewery Ltd.", "en") == read("Brauerei Kaldor GmbH", "de"))
        #expect(read("ООО «Пивоварня Калдор»", "ru")?.rest == ["kaldor"])
        #expect(read("Browar Kaldor sp. z o.o.", "pl") == read("Brauerei Kaldor AG", "de"))
    }

    @Test(
        "One word of its own or one class noun is no key",
        arguments: ["Bank", "Kaldor", "", "—", "The", "of the", "Kaldor S.A.", "University"])
    func tooLittle(name: String) {
        #expect(read(name, "en") == nil)
    }

    @Test("A lone word in quotation marks is a notion or a name, several are notions")
    func quoted() throws {
        let doubtful = try #require(read("Фонд «Звезда»", "ru"))
        #expect(doubtful.concepts == ["body:fund.fund", "field:star~svesda"])
        #expect(GlossKey(text: doubtful.text) == doubtful)
        for (code, name) in [("en", "Zvezda Fund"), ("de", "Sternfonds"), ("pl", "Fundusz Gwiazda")] {
            let other = try #require(read(name, code))
            #expect(doubtful.similarity(to: other) != nil, "\(name)")
            #expect(!Set(doubtful.blocks).isDisjoint(with: other.blocks), "\(name)")
        }
        #expect(try doubtful.similarity(to: #require(read("Mondfonds", "de"))) == nil)
        #expect(read("Фонд «Красная звезда»", "ru")?.concepts == ["body:fund.fund", "field:red", "field:star"])
    }

    @Test("English words in a name of another language are read", arguments: ["de", "pl", "ru"])
    func foreign(code: String) {
        #expect(read("Kaldor Energy Forum", code)?.text == "event:forum field:energy.energy|kaldor")
    }

    @Test("A gloss without a lexicon spells words")
    func empty() {
        let gloss = Gloss(entries: [], orthography: NameSpelling.orthographies["ru"] ?? .init(rules: []))
        #expect(gloss.key(of: "Тервик Калдор")?.text == "|kaldor tervik")
        #expect(gloss.key(of: "Тервик") == nil)
    }

    @Test("Every notion of the lexicons is of a known class and has forms in at least two languages, but for a few")
    func lexicons() {
        var languages: [String: Set<String>] = [:]
        for code in GlossLexiconFiles.codes {
            let concepts = GlossLexiconFiles.concepts(code)
            #expect(concepts.count > 4_000)
            for (form, meaning) in concepts where !form.hasPrefix("-") && !form.hasPrefix("+") && meaning != "-" {
                for concept in meaning.split(separator: " ").map(String.init) {
                    let name = String(concept.prefix { $0 != ":" })
                    #expect(GlossConcept.Class(rawValue: name) != nil, "\(code): \(form) \(concept)")
                    languages[concept, default: []].insert(code)
                }
            }
        }
        let content = languages.filter { !GlossConcept($0.key).isPlace }
        #expect(content.count > 900)
        let lonely = content.filter { $0.value.count < 2 }.keys.sorted()
        #expect(lonely.isEmpty, "\(lonely)")
    }
}
