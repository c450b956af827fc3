import Foundation
import Grammar
import Model
import Temporal
import Testing

@testable import Extraction

/// The language packs as they stand on disk, and a way to read the figures of a text without names and dates.
enum FigureFixture {
    static let codes = ["de", "en", "pl", "ru"]

    static let languages = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/Languages")

    private static let packs: [String: LanguagePack] = {
        var packs: [String: LanguagePack] = [:]
        for code in codes {
            var files: [(name: String, text: String)] = []
            for name in ["text", "names", "numbers", "money", "units", "reporting"] {
                let url = languages.appendingPathComponent("\(code)/\(name).tsv")
                if let text = try? String(contentsOf: url, encoding: .utf8) { files.append(("\(code)/\(name).tsv", text)) }
            }
            packs[code] = try? LanguagePack(code: code, files: files)
        }
        return packs
    }()

    struct MissingPack: Error {
        let code: String
    }

    static func pack(_ code: String) throws -> LanguagePack {
        guard let pack = packs[code] else { throw MissingPack(code: code) }
        return pack
    }

    static func input(_ text: String, _ code: String, names: [NameInText] = [], referents: [Referent] = []) throws -> ExtractionInput {
        let analysis = Analyzer(pack: try pack(code)).analyze(text)
        return ExtractionInput(analysis: analysis, names: names, referents: referents, publishedOn: nil)
    }

    static func figures(_ text: String, _ code: String) throws -> [Figure] {
        FigureExtractor(pack: try pack(code)).figures(in: try input(text, code), dates: [])
    }

    static func numeral(_ text: String, _ code: String) throws -> Numeral? {
        let pack = try pack(code)
        let input = try input(text, code)
        let context = FigureContext(input: input, dates: [], lexis: FigureLexis(pack: pack))
        return NumeralReader(context: context).read(at: 0, before: input.analysis.tokens.count)
    }

    /// `kind value[..high] unit qualifier`, without the unit of counts and ordinals.
    static func describe(_ figure: Figure) -> String {
        var parts = [figure.kind.rawValue]
        parts.append(figure.value.map(number) ?? "?")
        if let high = figure.valueHigh { parts[1] += ".." + number(high) }
        if figure.kind != .count, figure.kind != .ordinal { parts.append(figure.unit ?? "?") }
        if let qualifier = figure.qualifier { parts.append(qualifier.rawValue) }
        if let change = figure.change { parts.append(change.rawValue) }
        return parts.joined(separator: " ")
    }

    private static func number(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
        return String(value)
    }

    /// One line of a corpus: a sentence and what it must give, nothing for a negative one.
    struct Sample: CustomTestStringConvertible, Sendable {
        let code: String
        let line: Int
        let sentence: String
        let expected: [String]
        var testDescription: String { "\(code):\(line) \(sentence)" }
    }

    static let samples: [Sample] = codes.flatMap { code -> [Sample] in
        let url = languages.appendingPathComponent("\(code)/corpus/figures.tsv")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        var samples: [Sample] = []
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !raw.isEmpty && !raw.hasPrefix("#") {
            let fields = raw.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let expected = fields.count > 1 && fields[1] != "-" ? fields[1].components(separatedBy: "; ") : []
            samples.append(Sample(code: code, line: index + 1, sentence: fields[0], expected: expected))
        }
        return samples
    }
}
