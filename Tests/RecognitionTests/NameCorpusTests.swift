import Authority
import Grammar
import Model
import Recognition
import Testing

@Suite struct NameCorpusTests {
    static func found(_ line: NameCase, withCatalogue: Bool) throws -> [String] {
        let pack = try LexiconFolder.pack(line.language, withCatalogue: withCatalogue)
        let catalogue = withCatalogue ? try LexiconFolder.catalogue.get() : .empty
        let analysis = Analyzer(pack: pack).analyze(line.text)
        return NameRecognizer(pack: pack, catalogue: catalogue).names(in: analysis).names.map {
            "\($0.kind.rawValue) \(analysis.surface($0.tokens)) @\(analysis.span($0.tokens).start)"
        }
    }

    @Test(arguments: NameCorpus.cases.filter { $0.section != .notYet })
    func withoutCatalogue(_ line: NameCase) throws {
        let found = try Self.found(line, withCatalogue: false)
        if line.section == .withCatalogue {
            withKnownIssue("needs the catalogue") { #expect(found == line.names) }
        } else {
            #expect(found == line.names)
        }
    }

    @Test(arguments: NameCorpus.cases)
    func withCatalogue(_ line: NameCase) throws {
        let found = try Self.found(line, withCatalogue: true)
        if line.section == .notYet {
            withKnownIssue("not yet") { #expect(found == line.names) }
        } else {
            #expect(found == line.names)
        }
    }

    /// The corpora shrink only on purpose, and most of each holds.
    @Test(arguments: LexiconFolder.codes) func size(_ code: String) {
        let lines = NameCorpus.cases.filter { $0.language == code }
        #expect(lines.filter { !$0.names.isEmpty }.count >= 70)
        #expect(lines.filter(\.names.isEmpty).count >= 20)
        #expect(lines.filter { $0.section == .notYet }.count * 3 <= lines.count)
        let kinds = Set(lines.flatMap(\.names).compactMap { $0.split(separator: " ").first.map(String.init) })
        #expect(kinds == Set(EntityKind.allCases.map(\.rawValue)))
    }
}
