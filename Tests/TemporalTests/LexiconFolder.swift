import Foundation
import Grammar

/// Language packs and corpus sentences read from the source tree.
enum LexiconFolder {
    static let codes = ["de", "en", "pl", "ru"]

    static func folder(_ code: String, file: String = #filePath) -> URL {
        URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Languages/\(code)")
    }

    static func pack(_ code: String) throws -> LanguagePack {
        let folder = folder(code)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") }.sorted()
        return try LanguagePack(
            code: code, files: names.map { ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)) })
    }

    struct Line {
        var sentence: String
        var publishedOn: String
        var expected: String
    }

    static func corpus(_ code: String) throws -> [Line] {
        let text = try String(contentsOf: folder(code).appendingPathComponent("corpus/dates.tsv"), encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Line(sentence: fields[0], publishedOn: fields.count > 1 ? fields[1] : "", expected: fields.count > 2 ? fields[2] : "")
        }
    }
}
