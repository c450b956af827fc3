import Authority
import Foundation
import Grammar
import Languages
import Reading
import Store
import Text

/// Everything that is loaded once and shared by all workers: language packs, catalogue, reader.
public struct Knowledge: Sendable {
    public enum AuthoritySource: Sendable, Hashable {
        /// The catalogue in the binary.
        case bundled
        case none
        /// A folder of `.tsv` files.
        case folder(String)
    }

    public let packs: [String: LanguagePack]
    public let catalogue: Catalogue
    public let reader: ArticleReader
    let orthographies: [String: Orthography]
    /// For texts of no known language: words and sentences only.
    let neutralPack: LanguagePack

    /// Throws `IngestError` when the catalogue cannot be read, `GrammarError` when a lexicon is broken.
    public init(authority: AuthoritySource = .bundled) throws {
        let catalogue: Catalogue
        switch authority {
        case .bundled: catalogue = try Catalogue.bundled()
        case .none: catalogue = .empty
        case .folder(let path): catalogue = try Catalogue(files: Self.files(in: path))
        }
        self.catalogue = catalogue
        let packs = try Languages.load { catalogue.lexiconForms(in: $0) }
        self.packs = Dictionary(uniqueKeysWithValues: packs.map { ($0.code, $0) })
        reader = ArticleReader(packs: packs)
        neutralPack = try LanguagePack(code: "und", files: [])
        orthographies = self.packs.mapValues { pack in
            Orthography(rules: pack.entries(.spelling).map { ($0.form, $0.value) })
        }
    }

    func pack(_ language: String) -> LanguagePack { packs[language] ?? neutralPack }

    func orthography(_ language: String) -> Orthography { orthographies[language] ?? Orthography(rules: []) }

    private static func files(in folder: String) throws -> [(name: String, text: String)] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw IngestError(
                place: folder, cause: "there is no such folder of catalogue files",
                remedy: "Name a folder of .tsv files, or say --authority none")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".tsv") }.sorted()
        guard !names.isEmpty else {
            throw IngestError(
                place: folder, cause: "the folder holds no .tsv file", remedy: "Put catalogue files there, or say --authority none")
        }
        return try names.map { name in
            let path = folder + "/" + name
            guard let data = FileManager.default.contents(atPath: path) else {
                throw IngestError(place: path, cause: "the file cannot be read", remedy: "Look at its permissions")
            }
            return (path, String(decoding: data, as: UTF8.self))
        }
    }
}

extension Knowledge {
    /// What the store asks of the catalogue.
    var catalogueEntry: @Sendable (String) -> CatalogueEntry? {
        let catalogue = catalogue
        return { id in
            guard let record = catalogue.record(id) else { return nil }
            var names: [CatalogueEntry.Name] = []
            for (language, all) in record.names.sorted(by: { $0.key < $1.key }) {
                names += all.map { CatalogueEntry.Name($0, language: language) }
            }
            for (language, all) in record.acronyms.sorted(by: { $0.key < $1.key }) {
                names += all.map { CatalogueEntry.Name($0, language: language) }
            }
            names += record.otherNames.map { CatalogueEntry.Name($0) }
            return CatalogueEntry(
                displayName: record.displayName, names: names, type: record.type.isEmpty ? nil : record.type, country: record.country,
                acronym: record.acronyms["en"]?.first ?? record.acronyms.sorted { $0.key < $1.key }.first?.value.first)
        }
    }
}
