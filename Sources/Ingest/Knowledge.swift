import Authority
import Foundation
import Grammar
import Identity
import Languages
import Reading
import Recognition
import Store
import Text

/// Everything that is loaded once and shared by all workers: language packs, catalogue, trained model, reader.
public struct Knowledge: Sendable {
    public enum AuthoritySource: Sendable, Hashable {
        /// The catalogue in the binary.
        case bundled
        case none
        /// A folder of `.tsv` files.
        case folder(String)
    }

    public enum ModelSource: Sendable, Hashable {
        /// The model in the binary.
        case bundled
        /// Rules, lexicons and catalogue alone.
        case none
        /// A file that dossier-train has written.
        case file(String)
    }

    public let packs: [String: LanguagePack]
    public let catalogue: Catalogue
    /// Nil when names are found by rules alone.
    public let model: NameModel?
    public let reader: ArticleReader
    let orthographies: [String: Orthography]
    let glosses: GlossShelf
    /// How names of other languages may be read, in any text.
    let readings: NameReadings
    /// Of each known language.
    let factReaders: [String: FactReaders]
    /// For texts of no known language: words and sentences only.
    let neutralPack: LanguagePack

    /// Throws `IngestError` when catalogue or model cannot be read, `RecognitionError` when the model is damaged, `GrammarError` when a
    /// lexicon or a rule is broken.
    public init(authority: AuthoritySource = .bundled, model: ModelSource = .bundled) throws {
        self.model = try Self.model(model)
        let catalogue: Catalogue
        switch authority {
        case .bundled: catalogue = try Catalogue.bundled()
        case .none: catalogue = .empty
        case .folder(let path): catalogue = try Catalogue(files: Self.files(in: path))
        }
        self.catalogue = catalogue
        let packs = try Languages.load { catalogue.lexiconForms(in: $0) }
        self.packs = Dictionary(uniqueKeysWithValues: packs.map { ($0.code, $0) })
        var factReaders: [String: FactReaders] = [:]
        for pack in packs { factReaders[pack.code] = try FactReaders(pack: pack) }
        self.factReaders = factReaders
        reader = ArticleReader(packs: packs)
        neutralPack = try LanguagePack(code: "und", files: [])
        orthographies = self.packs.mapValues { pack in
            Orthography(rules: Self.spelling(of: pack))
        }
        readings = NameReadings(sets: Self.readingRules(of: packs))
        glosses = GlossShelf(packs: self.packs, orthographies: orthographies)
    }

    private static func model(_ source: ModelSource) throws -> NameModel? {
        switch source {
        case .bundled: return try NameModel.bundled()
        case .none: return nil
        case .file(let path):
            guard let data = FileManager.default.contents(atPath: path) else {
                throw IngestError(
                    place: path, cause: "the model cannot be read", remedy: "Look at the path and its permissions, or say --model none")
            }
            return try NameModel(bytes: Array(data), place: path)
        }
    }

    func pack(_ language: String) -> LanguagePack { packs[language] ?? neutralPack }

    func orthography(_ language: String) -> Orthography { orthographies[language] ?? Orthography(rules: []) }

    /// What reads names of the language into keys without a language.
    func gloss(_ language: String) -> Gloss { glosses.gloss(language) }

    /// What reads measures of the language into keys without a language; nil where the language is not known.
    func measures(_ language: String) -> MeasureGloss? { glosses.measures(language) }

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
