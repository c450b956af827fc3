import Foundation
import Grammar

@testable import Numerals

/// Reads the longest number of a text by a language's rules, as they stand in the source tree.
enum NumberFixture {
    private struct Value: NumeralValue {
        let numeral: Numeral?
        init(numeral: Numeral) { self.numeral = numeral }
    }

    static func numeral(_ text: String, _ code: String) throws -> Numeral? {
        let pack = try pack(code)
        let rules = try RuleSet(
            topics: [NumberDomain.topic], pack: pack, domain: NumberDomain.domain(NumberLexis(pack: pack), of: Value.self))
        let analysis = Analyzer(pack: pack).analyze(text)
        guard let sentence = analysis.sentences.first else { return nil }
        let chart = rules.chart(of: analysis, in: sentence.tokens) { _ in true }
        return chart.best(at: sentence.tokens.lowerBound, ["number"])?.value.numeral
    }

    static func pack(_ code: String) throws -> LanguagePack {
        let rules = try files("grammar", ["numbers.rules"]).flatMap { try RuleParser.rules($0.text, file: $0.name) }
        return try LanguagePack(
            code: code, files: files(code, ["text.tsv", "numbers.tsv", "units.tsv", "dates.tsv", "numbers.rules"]), rules: rules)
    }

    private static let languages = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/Languages")

    private static func files(_ folder: String, _ names: [String]) throws -> [(name: String, text: String)] {
        try names.compactMap { name in
            let url = languages.appendingPathComponent("\(folder)/\(name)")
            guard FileManager.default.fileExists(atPath: url.path) else { return nil }
            return ("\(folder)/\(name)", try String(contentsOf: url, encoding: .utf8))
        }
    }
}
