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

    private static func text(_ path: String) -> String? {
        try? String(contentsOf: languages.appendingPathComponent(path), encoding: .utf8)
    }

    private static let sharedRules: [GrammarRule] = ["numbers", "figures"].flatMap { topic -> [GrammarRule] in
        let name = "grammar/\(topic).rules"
        return (text(name).flatMap { try? RuleParser.rules($0, file: name) }) ?? []
    }

    private static let packs: [String: LanguagePack] = {
        var packs: [String: LanguagePack] = [:]
        for code in codes {
            var files: [(name: String, text: String)] = []
            let lexicons = ["text", "names", "numbers", "money", "units", "dates", "reporting"].map { $0 + ".tsv" }
            for name in lexicons + ["numbers.rules", "figures.rules"] {
                if let text = text("\(code)/\(name)") { files.append(("\(code)/\(name)", text)) }
            }
            packs[code] = try? LanguagePack(code: code, files: files, rules: sharedRules)
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
        try FigureExtractor(pack: try pack(code)).figures(in: try input(text, code), dates: [])
    }
}
