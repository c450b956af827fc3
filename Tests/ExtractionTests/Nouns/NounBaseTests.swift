import Foundation
import Grammar
import Testing

@testable import Extraction

/// Base forms of counted nouns with the languages' own rules.
struct NounBaseTests {
    private static let languages = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/Languages")

    private static func read(_ code: String) throws -> NounBase {
        let files = try ["nouns", "names"].map { name in
            let url = languages.appendingPathComponent("\(code)/\(name).tsv")
            return (name: "\(code)/\(name).tsv", text: try String(contentsOf: url, encoding: .utf8))
        }
        return NounBase(pack: try LanguagePack(code: code, files: files))
    }

    private static let english = Result { try read("en") }
    private static let german = Result { try read("de") }
    private static let polish = Result { try read("pl") }
    private static let russian = Result { try read("ru") }

    @Test(arguments: [
        ("companies", "company"), ("houses", "house"), ("buses", "bus"), ("churches", "church"), ("potatoes", "potato"), ("shoes", "shoe"),
        ("people", "person"), ("children", "child"), ("women", "woman"), ("wolves", "wolf"), ("lives", "life"), ("olives", "olive"),
        ("crises", "crisis"), ("diseases", "disease"), ("lenses", "lens"), ("movies", "movie"), ("criteria", "criterion"),
        ("headaches", "headache"), ("beaches", "beach"), ("runners-up", "runner-up"), ("headquarters", "headquarters"),
        ("viruses", "virus"),
        ("referenda", "referendum"), ("analyses", "analysis"), ("bases", "base"),
    ])
    func englishPlural(_ noun: String, _ base: String) throws {
        #expect(try Self.english.get().base(of: noun, after: 12) == base)
    }

    @Test(arguments: [
        ("Häusern", "Haus"), ("Häuser", "Haus"), ("Wohnungen", "Wohnung"), ("Arbeitsplätzen", "Arbeitsplatz"), ("Lehrer", "Lehrer"),
        ("Lehrern", "Lehrer"), ("Ärztinnen", "Ärztin"), ("Verletzte", "Verletzte"), ("Verletzten", "Verletzte"), ("Städte", "Stadt"),
        ("Museen", "Museum"), ("Studierenden", "Studierende"), ("Autos", "Auto"), ("Fachleuten", "Fachleute"), ("Kinder", "Kind"),
        ("Windkraftanlagen", "Windkraftanlage"), ("SOLDATEN", "Soldat"), ("U-Bahnhöfe", "U-Bahnhof"),
    ])
    func germanPlural(_ noun: String, _ base: String) throws {
        #expect(try Self.german.get().base(of: noun, after: 12) == base)
    }

    @Test(
        arguments: [
            ("osób", 5, "osoba"), ("osoby", 3, "osoba"), ("osobom", 40, "osoba"), ("ludzi", 100, "człowiek"), ("dzieci", 7, "dziecko"),
            ("przedsiębiorstw", 12, "przedsiębiorstwo"), ("szkół", 8, "szkoła"), ("samochodów", 25, "samochód"), ("posłów", 230, "poseł"),
            ("rannych", 14, "ranny"), ("kierowców", 6, "kierowca"), ("miast", 9, "miasto"), ("etatu", 1.5, "etat"),
            ("tygodników", 3, "tygodnik"),
            ("Polaków", 300, "Polak"), ("MIEJSC", 50, "miejsce"), ("osoba", 1, "osoba"), ("kobietę", 1, "kobieta"),
        ] as [(String, Double, String)])
    func polish(_ noun: String, _ value: Double, _ base: String) throws {
        #expect(try Self.polish.get().base(of: noun, after: value) == base)
    }

    @Test(
        arguments: [
            ("предприятий", 14, "предприятие"), ("предприятия", 3, "предприятие"), ("человек", 40, "человек"), ("людей", 100, "человек"),
            ("детей", 6, "ребенок"), ("женщин", 12, "женщина"), ("школ", 8, "школа"), ("домов", 25, "дом"), ("дома", 2, "дом"),
            ("самолётов", 5, "самолет"), ("пострадавших", 9, "пострадавший"), ("учителя", 4, "учитель"), ("писем", 11, "письмо"),
            ("странам", 30, "страна"), ("женщина", 21, "женщина"), ("работников", 11, "работник"), ("МЕСТ", 60, "место"),
        ] as [(String, Double, String)])
    func russian(_ noun: String, _ value: Double, _ base: String) throws {
        #expect(try Self.russian.get().base(of: noun, after: value) == base)
    }

    @Test func oneThingInEnglishIsItsOwnBase() throws {
        let nouns = try Self.english.get()
        #expect(nouns.base(of: "bus", after: 1) == "bus")
        #expect(nouns.base(ofSingular: "Boss") == "boss")
    }

    /// The number decides: a form that is one thing's nominative and many things' genitive.
    @Test func numberTellsOneFromMany() throws {
        let nouns = try Self.russian.get()
        #expect(nouns.base(of: "стол", after: 21) == "стол")
        #expect(nouns.base(of: "сел", after: 12) == "село")
        #expect(nouns.base(of: "сел", after: nil) == "село")
        #expect(try Self.polish.get().base(of: "lot", after: 1) == "lot")
        #expect(try Self.polish.get().base(of: "kobiet", after: 21) == "kobieta")
    }

    @Test func behindAnOrdinal() throws {
        #expect(try Self.german.get().base(ofSingular: "Runde") == "Runde")
        #expect(try Self.german.get().base(ofSingular: "Bezirks") == "Bezirk")
        #expect(try Self.polish.get().base(ofSingular: "piętrze") == "piętro")
        #expect(try Self.russian.get().base(ofSingular: "очередью") == "очередь")
        #expect(try Self.russian.get().base(ofSingular: "место") == "место")
    }

    @Test func headlinesAreNoNames() throws {
        let nouns = try Self.english.get()
        #expect(nouns.base(of: "Jobs", after: 400) == "job")
        #expect(nouns.base(of: "WORKERS", after: 400) == "worker")
        #expect(nouns.base(of: "Muslims", after: 400) == "Muslim")
        #expect(nouns.base(of: "MPs", after: 12) == "MP")
    }

    @Test func whatTheFormDoesNotTellStaysUnknown() throws {
        // Ships or courts; tins or doses.
        #expect(try Self.russian.get().base(of: "судов", after: 7) == nil)
        #expect(try Self.german.get().base(of: "Dosen", after: 7) == nil)
        #expect(try Self.german.get().base(of: "waren", after: 7) == nil)
        #expect(try Self.english.get().base(of: "staff", after: 40) == nil)
        #expect(try Self.english.get().base(of: "MEP", after: 40) == nil)
        #expect(try Self.polish.get().base(of: "", after: 40) == nil)
    }

    @Test func rulesOfALexicon() throws {
        let text = """
            noun_base\t-en|-ens\te
            noun_base\tten\tTon
            noun_base\t-xen\t?
            noun_base\t-en\tlater
            noun_base\t-st\t\tnumber=one
            setting\tnoun_one\tlast_digit
            setting\tnoun_letters\të=e
            """
        let nouns = NounBase(pack: try LanguagePack(code: "xx", files: [("nouns.tsv", text)]))
        #expect(nouns.base(of: "rosen", after: 5) == "rose")
        #expect(nouns.base(of: "rösens", after: 5) == "röse")
        #expect(nouns.base(of: "Rosën", after: 5) == "Rose")
        #expect(nouns.base(of: "ten", after: 5) == "Ton")
        #expect(nouns.base(of: "maxen", after: 5) == nil)
        #expect(nouns.base(of: "kost", after: 5) == nil)
        #expect(nouns.base(of: "kost", after: 31) == "ko")
        #expect(nouns.base(of: "kost", after: 11) == nil)
        #expect(nouns.base(of: "kost", after: 31.5) == nil)
        #expect(nouns.base(of: "kost", after: 1e300) == nil)
        #expect(nouns.base(of: "kost", after: .infinity) == nil)
    }
}
