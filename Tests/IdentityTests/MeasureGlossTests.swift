import Model
import Testing
import Text

@testable import Identity

/// What figures measure, in four languages.
@Suite("Measures without their language")
struct MeasureGlossTests {
    private static let glosses: [String: MeasureGloss] = Dictionary(
        uniqueKeysWithValues: GlossLexiconFiles.codes.map { ($0, GlossLexiconFiles.measures($0)) })

    private static func key(
        _ measure: String, _ code: String, _ kind: Figure.Kind = .money, unit: String? = nil, isChange: Bool = false
    ) -> String? {
        glosses[code]?.key(of: measure, kind: kind, unit: unit, isChange: isChange)
    }

    /// Codes of languages as the list's columns: en, de, pl, ru.
    private static func rows(_ list: String) -> [[String]] {
        list.split(separator: "\n").map { $0.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") } }
    }

    @Test("One measure has one key in every language", arguments: rows(MeasureLists.measures))
    func oneKey(row: [String]) throws {
        try #require(row.count == 5)
        for (code, measure) in zip(["en", "de", "pl", "ru"], row.dropFirst()) {
            #expect(Self.key(measure, code) == row[0], "\(code): \(measure)")
        }
    }

    @Test("One noun that is counted has one key in every language", arguments: rows(MeasureLists.counted))
    func oneNoun(row: [String]) throws {
        try #require(row.count == 5)
        for (code, noun) in zip(["en", "de", "pl", "ru"], row.dropFirst()) {
            #expect(Self.key(noun, code, .count) == row[0], "\(code): \(noun)")
        }
    }

    /// Pairs of languages: of one row that meet or do not, of two rows that do.
    private static func measure(_ list: String) -> (met: Int, missed: Int, wrong: [String]) {
        let rows = rows(list)
        let keys = rows.map { row in zip(["en", "de", "pl", "ru"], row).map { key($1, $0) } }
        var result: (met: Int, missed: Int, wrong: [String]) = (0, 0, [])
        for (i, row) in keys.enumerated() {
            for a in row.indices {
                for b in row.indices where b > a { if row[a] == row[b] { result.met += 1 } else { result.missed += 1 } }
                for (j, other) in keys.enumerated() where j > i {
                    for b in other.indices where row[a] == other[b] { result.wrong.append("\(rows[i][a]) = \(rows[j][b])") }
                }
            }
        }
        return result
    }

    @Test(
        "Measures of one thing meet, of two do not",
        arguments: [("held back", MeasureLists.held, 0.8), ("tuned on", MeasureLists.tuned, 0.85)])
    func lists(list: (String, String, Double)) {
        let (title, text, least) = list
        let (met, missed, wrong) = Self.measure(text)
        print("measures, \(title): \(met) of \(met + missed) pairs of languages meet, \(wrong.count) of two things")
        #expect(met + missed == 120)
        #expect(wrong.isEmpty)
        #expect(Double(met) >= least * Double(met + missed))
    }

    @Test func aPercentageIsGrowthShareOrRate() {
        #expect(Self.key("exports", "en", .percent, unit: "%", isChange: true) == "growth, export")
        #expect(Self.key("Wachstum der Ausfuhren", "de", .percent, unit: "%") == "growth, export")
        #expect(Self.key("spadek eksportu", "pl", .percent, unit: "%", isChange: true) == "growth, export")
        #expect(Self.key("экспорта", "ru", .percent, unit: "%") == "share, export")
        #expect(Self.key("udział w eksporcie", "pl", .percent, unit: "%") == "share, export")
        #expect(Self.key("inflacja", "pl", .percent, unit: "%") == "inflation")
        #expect(Self.key("inflation", "en", .percent, unit: "%", isChange: true) == "inflation")
        #expect(Self.key("Inflation", "de", .percent, unit: "pp", isChange: true) == "growth, inflation")
        #expect(Self.key("явка", "ru", .percent, unit: "%") == "turnout")
    }

    @Test func whatSaysNothingGoes() {
        #expect(Self.key("total amount of the loan", "en") == "loan")
        #expect(Self.key("Höhe des Kredits", "de") == "loan")
        #expect(Self.key("Höhe", "de", .quantity) == "height")
        #expect(Self.key("amount", "en") == "amount")
        #expect(Self.key("of the", "en") == nil)
        #expect(Self.key("", "en") == nil)
    }

    /// `cost of the tunnel`, said of the Brenta Tunnel, is its cost.
    @Test(arguments: [
        ("cost of the tunnel", "en", "Brenta Tunnel"), ("Kosten des Tunnels", "de", "Brenta-Tunnel"),
        ("koszt tunelu", "pl", "tunel Brenta"), ("стоимость тоннеля", "ru", "тоннель «Брента»"), ("cost of Brenta", "en", "Brenta Tunnel"),
    ]) func whatAThingIsNarrowsNothing(measure: String, code: String, thing: String) {
        let gloss = Self.glosses[code]
        #expect(gloss?.key(of: measure, kind: .money, unit: nil, isChange: false, about: thing) == "cost")
        #expect(gloss?.key(of: measure, kind: .money, unit: nil, isChange: false) != "cost")
    }

    @Test func whatIsMeasuredStaysWhateverTheThingIsCalled() {
        let gloss = Self.glosses["en"]
        #expect(gloss?.key(of: "trade", kind: .money, unit: nil, isChange: false, about: "Baltic Trade Bank") == "trade")
        #expect(gloss?.key(of: "bridges", kind: .count, unit: nil, isChange: false, about: "Selvo Bridge") == "bridge")
    }

    /// The base form of a noun stands for its forms where stems alone would part them.
    @Test func aCountIsOfItsNounsBaseForm() {
        #expect(Self.key("młynków", "pl", .count) != Self.key("młynek", "pl", .count))
        #expect(Self.key("młynków", "pl", .count, unit: "młynek") == Self.key("młynek", "pl", .count, unit: "młynek"))
        #expect(Self.key("нового горшка", "ru", .count, unit: "горшок") == Self.key("новый горшок", "ru", .count, unit: "горшок"))
        // A known noun stays what it is, whatever its unit is called.
        #expect(Self.key("пассажиров", "ru", .count, unit: "пассажир") == "passenger")
        #expect(Self.key("people", "en", .count, unit: "person") == "person")
    }

    @Test func unknownWordsStandAsStems() {
        #expect(Self.key("price of dolvanium", "en") == "price, dolvanium")
        #expect(Self.key("ceny dolvanium", "pl") == Self.key("price of dolvanium", "en"))
    }
}
