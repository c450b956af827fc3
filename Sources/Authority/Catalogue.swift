import Grammar
import Model
import Resources
import Text

/// The authority catalogue: things known by name, each with a stable id. Optional: with an empty one names are still found.
public final class Catalogue: Sendable {
    public let records: [AuthorityRecord]
    private let positions: [String: Int]
    private let forms: [String: [AuthorityForm]]
    /// Positions by lower-case name, of every language.
    private let byName: [String: [Int]]

    public static let empty = Catalogue(rows: [])

    /// The catalogue in the binary.
    public static func bundled() throws(AuthorityError) -> Catalogue {
        try Catalogue(files: Resources.files(under: "seeds/authority").filter { $0.path.hasSuffix(".tsv") }.map { ($0.path, $0.text) })
    }

    /// - Parameter files: name (for messages) and text.
    public convenience init(files: [(name: String, text: String)]) throws(AuthorityError) {
        var rows: [CatalogueParser.Row] = []
        for file in files { rows += try CatalogueParser.parse(file.text, file: file.name) }
        self.init(rows: rows)
    }

    private init(rows: [CatalogueParser.Row]) {
        var records: [AuthorityRecord] = []
        var positions: [String: Int] = [:]
        var forms: [String: [AuthorityForm]] = [:]
        let languages = Set(rows.flatMap(\.forms.keys)).union(rows.flatMap(\.record.acronyms.keys)).sorted()
        // The first row of an id stands; a folder of the user's own can thus be put before the bundled one.
        for row in rows where positions[row.record.id] == nil {
            let index = records.count
            positions[row.record.id] = index
            records.append(row.record)
            for language in languages {
                var seen: Set<String> = []
                func add(_ text: String, lemma: String, isAcronym: Bool = false, isNative: Bool) {
                    guard seen.insert(text).inserted else { return }
                    forms[language, default: []].append(
                        AuthorityForm(record: index, text: text, lemma: lemma, isAcronym: isAcronym, isNative: isNative))
                }
                for (lemma, all) in row.forms[language] ?? [] {
                    for form in all { add(form, lemma: lemma, isNative: true) }
                }
                for acronym in row.record.acronyms[language] ?? [] { add(acronym, lemma: acronym, isAcronym: true, isNative: true) }
                // Names in other languages stand in articles too, seldom inflected.
                for other in languages where other != language {
                    if row.record.kind != .place || row.record.names[language] == nil {
                        for name in row.record.names[other] ?? [] { add(name, lemma: name, isNative: false) }
                    }
                    for acronym in row.record.acronyms[other] ?? [] where acronym.count > 2 {
                        add(acronym, lemma: acronym, isAcronym: true, isNative: false)
                    }
                }
            }
        }
        self.records = records
        self.positions = positions
        self.forms = forms
        var byName: [String: [Int]] = [:]
        for (index, record) in records.enumerated() {
            let all = Array(record.names.values.joined()) + Array(record.acronyms.values.joined()) + record.otherNames
            for name in Set(all.map { CaseFolding.lower($0) }) { byName[name, default: []].append(index) }
        }
        self.byName = byName
    }

    public var isEmpty: Bool { records.isEmpty }

    public func record(_ id: String) -> AuthorityRecord? { positions[id].map { records[$0] } }

    /// The first record of the kind that goes by the name, in any language and case.
    public func record(named name: String, kind: EntityKind) -> AuthorityRecord? {
        byName[CaseFolding.lower(name)]?.lazy.map { self.records[$0] }.first { $0.kind == kind }
    }

    public func index(of id: String) -> Int? { positions[id] }

    /// Every form looked for in a text of the language; a lexicon entry of category `catalogue` has its position here as value.
    public func forms(in language: String) -> [AuthorityForm] { forms[language] ?? forms["en"] ?? [] }

    /// The forms as lexicon lines, for `LanguagePack.adding`.
    public func lexiconForms(in language: String) -> [ExtraForm] {
        forms(in: language).enumerated().map { index, form in
            ExtraForm(category: .catalogue, form: form.text, isExact: form.isAcronym, value: String(index))
        }
    }
}
