import Grammar
import Testing

@testable import Recognition

@Suite struct SmallGrammarTests {
    @Test(arguments: ["I", "V", "X", "II", "IV", "XIV", "MCM"]) func romanNumerals(_ text: String) {
        #expect(RomanNumeral.isOne(text))
    }

    @Test(arguments: ["", "A", "L", "C", "D", "M", "CD", "DC", "MD", "ii", "IIIIIIII", "XA", "Х"]) func noRomanNumerals(_ text: String) {
        #expect(!RomanNumeral.isOne(text))
    }

    private func quotation(_ code: String, _ text: String, at start: Int) throws -> String? {
        let analysis = Analyzer(pack: try LexiconFolder.pack(code)).analyze(text)
        let context = NameContext(analysis: analysis, catalogue: .empty)
        return Quotation.starting(at: start, limit: analysis.tokens.count, context).map { analysis.surface($0) }
    }

    @Test func quotations() throws {
        #expect(try quotation("pl", "„Czyste Porty” trwa", at: 0) == "„Czyste Porty”")
        #expect(try quotation("ru", "фонд «Рябина» дал", at: 1) == "«Рябина»")
        #expect(try quotation("en", "the \"Harbour Echo\" said", at: 1) == "\"Harbour Echo\"")
        #expect(try quotation("ru", "фонд «Рябина» дал", at: 0) == nil)
        #expect(try quotation("ru", "«Рябина дал", at: 0) == nil)
        #expect(try quotation("en", "\"one two three four five six seven eight nine ten\"", at: 0) == nil)
        #expect(try quotation("en", "x", at: 5) == nil)
    }

    @Test func quotationsEndAtTheLimit() throws {
        let analysis = Analyzer(pack: try LexiconFolder.pack("ru")).analyze("«Рябина» дал")
        let context = NameContext(analysis: analysis, catalogue: .empty)
        #expect(Quotation.starting(at: 0, limit: 2, context) == nil)
        #expect(Quotation.starting(at: 0, limit: 3, context) == 0..<3)
    }
}
