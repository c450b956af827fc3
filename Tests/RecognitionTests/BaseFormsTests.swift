import Grammar
import Model
import Testing

@testable import Recognition

@Suite struct BaseFormsTests {
    /// The base form of the whole text taken as one name.
    private func lemma(_ code: String, _ name: String, _ kind: EntityKind, attested: Set<String> = []) throws -> String {
        let pack = try LexiconFolder.pack(code)
        let analysis = Analyzer(pack: pack).analyze(name)
        let text = NameContext(analysis: analysis, catalogue: .empty)
        let proposal = Proposal(tokens: analysis.tokens.indices, kind: kind, rule: "test", confidence: 1)
        return BaseForms(pack: pack).lemma(of: proposal, in: text, attested: attested).text
    }

    @Test(arguments: [
        ("Anny Kowalskiej", "Anna Kowalska"), ("Annę Kowalską", "Anna Kowalska"), ("Jana Kowalskiego", "Jan Kowalski"),
        ("Janem Kowalskim", "Jan Kowalski"), ("Piotrowi Nowackiemu", "Piotr Nowacki"), ("Anna Kowalska", "Anna Kowalska"),
        ("Jan Kowalski", "Jan Kowalski"),
    ])
    func polishPersons(_ form: String, _ base: String) throws { #expect(try lemma("pl", form, .person) == base) }

    @Test(arguments: [
        ("Анны Соколовой", "Анна Соколова"), ("Анну Соколову", "Анна Соколова"), ("Сергея Соколова", "Сергей Соколов"),
        ("Сергеем Соколовым", "Сергей Соколов"), ("Ивану Высоцкому", "Иван Высоцкий"), ("Анна Соколова", "Анна Соколова"),
        ("Сергей Соколов", "Сергей Соколов"),
    ])
    func russianPersons(_ form: String, _ base: String) throws { #expect(try lemma("ru", form, .person) == base) }

    /// A lone family name goes back only to what the text has.
    @Test func loneFamilyNamesNeedSupport() throws {
        #expect(try lemma("pl", "Kowalskim", .person) == "Kowalskim")
        #expect(try lemma("pl", "Kowalskim", .person, attested: ["kowalski"]) == "Kowalski")
        #expect(try lemma("ru", "Соколову", .person, attested: ["соколов"]) == "Соколов")
        #expect(try lemma("ru", "Соколову", .person, attested: ["соколова"]) == "Соколова")
        #expect(try lemma("de", "Vogelsangs", .person, attested: ["vogelsang"]) == "Vogelsang")
        #expect(try lemma("de", "Vogelsangs", .person) == "Vogelsangs")
        #expect(try lemma("en", "Nowak", .person, attested: ["nowa"]) == "Nowak")
    }

    @Test func places() throws {
        #expect(try lemma("pl", "Rydze", .place) == "Rydze")
        #expect(try lemma("pl", "Torunia", .place, attested: ["toruń"]) == "Toruń")
        #expect(try lemma("pl", "Brzozowie", .place, attested: ["brzozów", "brzozow"]) == "Brzozow")
        #expect(try lemma("de", "Hollenaus", .place, attested: ["hollenau"]) == "Hollenau")
    }

    /// The class noun goes back and the adjectives agree with its gender; the genitive tail stays.
    @Test(arguments: [
        ("pl", "Ministerstwa Finansów", "Ministerstwo Finansów"), ("pl", "Banku Bałtyckiego", "Bank Bałtycki"),
        ("pl", "Uniwersytetem Północnym", "Uniwersytet Północny"), ("pl", "Fundacji Zielonej", "Fundacja Zielona"),
        ("pl", "Instytutu Zielonego Pola", "Instytut Zielony Pola"),
        ("ru", "Министерства финансов", "Министерство финансов"), ("ru", "Северного университета", "Северный университет"),
        ("ru", "Балтийским банком", "Балтийский банк"), ("ru", "Федеральной службы", "Федеральная служба"),
    ])
    func institutions(_ code: String, _ form: String, _ base: String) throws {
        #expect(try lemma(code, form, .organization) == base)
    }

    @Test func formsOfOneWord() throws {
        let polish = BaseForms(pack: try LexiconFolder.pack("pl"))
        #expect(polish.areForms("kowalskiego", "kowalskim", use: "person"))
        #expect(polish.areForms("nowak", "nowaka", use: "person"))
        #expect(!polish.areForms("kowalski", "nowacki", use: "person"))
        let russian = BaseForms(pack: try LexiconFolder.pack("ru"))
        #expect(russian.areForms("петрова", "петров", use: "person"))
        #expect(russian.candidates(of: "петровым", use: "person", gender: "m").contains("петров"))
        #expect(!russian.candidates(of: "петровым", use: "person", gender: "f").contains("петров"))
        #expect(BaseForms(pack: try LexiconFolder.pack("en")).isEmpty)
    }

    /// The written capitals stay; what the base adds is lower case.
    @Test func capitals() {
        #expect(BaseForms.cased("mcdonald", like: "McDonalda") == "McDonald")
        #expect(BaseForms.cased("anna", like: "Annę") == "Anna")
        #expect(BaseForms.cased("bank", like: "banku") == "bank")
        #expect(BaseForms.cased("", like: "X") == "")
    }
}
