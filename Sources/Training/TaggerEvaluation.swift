import Authority
import Grammar
import Languages
import Recognition

/// Reads texts as the program reads articles, with a model, and scores the names that it decides on.
struct TaggerEvaluation: Sendable {
    private let packs: [String: LanguagePack]
    private let catalogue: Catalogue

    /// Throws `GrammarError` or `AuthorityError` when lexicons or catalogue in the binary are broken.
    init(usesCatalogue: Bool = true) throws {
        let catalogue = usesCatalogue ? try Catalogue.bundled() : .empty
        self.init(catalogue: catalogue, packs: try Languages.load { catalogue.lexiconForms(in: $0) })
    }

    /// - Parameter packs: with the catalogue's names in their lexicons.
    init(catalogue: Catalogue, packs: [LanguagePack]) {
        self.packs = Dictionary(uniqueKeysWithValues: packs.map { ($0.code, $0) })
        self.catalogue = catalogue
    }

    /// - Parameter model: nil for rules alone.
    func table(_ model: NameModel?, _ texts: [AnnotatedText], readsTwice: Bool = true, usesRules: Bool = true) -> ScoreTable {
        var stages: [String: (analyzer: Analyzer, recognizer: NameRecognizer)] = [:]
        var table = ScoreTable()
        for text in texts {
            guard let pack = packs[text.language] else { continue }
            let stage = stages[text.language] ?? (Analyzer(pack: pack), NameRecognizer(pack: pack, catalogue: catalogue, model: model))
            stages[text.language] = stage
            stage.recognizer.readsTwice = readsTwice
            stage.recognizer.usesRules = usesRules
            let analysis = stage.analyzer.analyze(text.text)
            let found = stage.recognizer.names(in: analysis).names.map {
                TaggedName(tokens: $0.tokens, kind: $0.kind, confidence: $0.confidence)
            }
            table.add(TrainingDocument(text, analysis: analysis, hints: RuleHints()), found: found)
        }
        return table
    }
}
