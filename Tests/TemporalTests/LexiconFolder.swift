import Foundation
import Grammar
import Synchronization

/// Language packs and corpus sentences, read from the source tree.
enum LexiconFolder {
    static let codes = ["de", "en", "pl", "ru"]

    static func folder(_ code: String, file: String = #filePath) -> URL {
        URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Languages/\(code)")
    }

    private static let packs = Mutex<[String: LanguagePack]>([:])

    /// Read once: tests ask for few languages many times.
    ///
    /// - Parameter sharedOnly: without the language's own rules, which go before those of all languages.
    static func pack(_ code: String, sharedOnly: Bool = false) throws -> LanguagePack {
        let key = sharedOnly ? code + " shared" : code
        if let pack = packs.withLock({ $0[key] }) { return pack }
        let pack = try load(code, sharedOnly: sharedOnly)
        packs.withLock { $0[key] = pack }
        return pack
    }

    private static func load(_ code: String, sharedOnly: Bool) throws -> LanguagePack {
        let rules = try files(folder("grammar")).flatMap { try RuleParser.rules($0.text, file: $0.name) }
        let own = try files(folder(code)).filter { !sharedOnly || $0.name.hasSuffix(".tsv") }
        return try LanguagePack(code: code, files: own, rules: rules)
    }

    private static func files(_ folder: URL) throws -> [(name: String, text: String)] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") || $0.hasSuffix(".rules") }.sorted()
            .map { ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)) }
    }

    /// Sentences of the language's corpus.
    static func sentences(_ code: String) throws -> [String] {
        let text = try String(contentsOf: folder(code).appendingPathComponent("corpus/facts.tsv"), encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { $0.split(separator: "\t").first.map(String.init) }
    }
}
