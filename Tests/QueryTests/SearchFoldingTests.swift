import Grammar
import Resources
import Testing
import Text

@Suite struct SearchFoldingTests {
    private func stems(_ code: String) throws -> StemRules {
        try StemRules(code: code, inflection: try #require(Resources.file("languages/\(code)/inflection.tsv")).text)
    }

    @Test(arguments: [
        ("Wałęsa", "walesa"), ("Straße", "strasse"), ("Ёлкин", "елкин"), ("Müller", "muller"), ("ĄĆĘ Øre", "ace ore"), ("Й", "и"),
    ])
    func folding(text: String, folded: String) { #expect(SearchFolding.fold(text) == folded) }

    /// Forms of one word meet; words that look alike do not.
    @Test(arguments: [
        ("en", ["company", "companies"]), ("en", ["raise", "raises", "raised", "raising"]), ("en", ["bank", "banks"]),
        ("de", ["bank", "banken"]), ("de", ["haus", "hauser", "hauses", "hause"]), ("de", ["regierung", "regierungen"]),
        ("pl", ["walesa", "walesy", "walesie", "walese"]), ("pl", ["bank", "banku", "bankow", "bankami"]),
        ("pl", ["polski", "polskiego", "polskich", "polska"]), ("ru", ["токаев", "токаевым", "токаева", "токаеву"]),
        ("ru", ["россия", "россии", "россию", "россиеи"]), ("ru", ["тоннель", "тоннеля", "тоннели", "тоннелями"]),
    ])
    func formsOfAWordMeet(code: String, forms: [String]) throws {
        let rules = try stems(code)
        let first = try #require(forms.first)
        let meeting = Set([first, rules.stem(of: first) ?? first])
        for form in forms.dropFirst() {
            #expect(!meeting.isDisjoint(with: [form, rules.stem(of: form) ?? form]), "\(form): \(rules.stem(of: form) ?? form)")
        }
    }

    @Test(arguments: [("en", "pass"), ("en", "us"), ("en", "bus"), ("de", "pass"), ("ru", "иванов"), ("en", "12")])
    func whatKeepsItsEnding(code: String, word: String) throws { #expect(try stems(code).stem(of: word) == nil) }

    @Test func otherSpellings() {
        #expect(SearchFolding.forms(of: "müller", capitalized: true, stems: StemRules()) == ["mueller"])
        #expect(SearchFolding.forms(of: "ёлкин", capitalized: true, stems: StemRules()) == ["yolkin"])
        #expect(SearchFolding.forms(of: "ёлкин", capitalized: false, stems: StemRules()).isEmpty)
        #expect(SearchFolding.forms(of: "bank", capitalized: false, stems: StemRules()).isEmpty)
    }

    @Test func everyLanguageHasEndings() throws {
        for code in ["en", "de", "pl", "ru"] { #expect(try stems(code) != StemRules()) }
    }

    @Test func sentencesKeepTheirOrder() throws {
        let pack = try LanguagePack(code: "xx", files: [("x", "stem_suffix\t-en\t3")])
        let builder = SearchTextBuilder(pack: pack)
        let analyzer = Analyzer(pack: pack)
        for _ in 0..<2 {
            let texts = builder.texts(of: analyzer.analyze("Banken warten. Müller 12 wartet Müller."))
            #expect(texts.map(\.folded) == ["banken warten.", "muller 12 wartet muller."])
            #expect(texts.map(\.forms) == ["bank wart", "mueller"])
        }
    }
}
