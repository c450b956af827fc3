import Authority
import Foundation
import Grammar

/// Language packs and the authority catalogue read from the source tree.
enum LexiconFolder {
    static let codes = ["en", "de", "pl", "ru"]

    static var root: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    static func folder(_ code: String) -> URL { root.appendingPathComponent("Sources/Languages/\(code)") }

    private static func files(in folder: URL) throws -> [(name: String, text: String)] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") }.sorted()
        return try names.map { ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)) }
    }

    static let catalogue = Result { try Catalogue(files: files(in: root.appendingPathComponent("seeds/authority"))) }

    /// By language and catalogue: every test reads the same packs.
    private static let packs = Result {
        var packs: [String: LanguagePack] = [:]
        let catalogue = try Self.catalogue.get()
        for code in codes {
            let files = try files(in: folder(code))
            packs[code] = try LanguagePack(code: code, files: files)
            packs[code + "+"] = try LanguagePack(code: code, files: files, extra: catalogue.lexiconForms(in: code))
        }
        return packs
    }

    struct Missing: Error { let code: String }

    static func pack(_ code: String, withCatalogue: Bool = false) throws -> LanguagePack {
        guard let pack = try packs.get()[withCatalogue ? code + "+" : code] else { throw Missing(code: code) }
        return pack
    }
}
