import Authority
import Grammar
import Languages
import Recognition
import Text

/// Reads annotated texts as the program reads articles: the same words, sentences and rules.
final class TextReader {
    private struct Stage {
        let analyzer: Analyzer
        let recognizer: NameRecognizer
    }

    private let withCatalogue: [String: Stage]
    private let withoutCatalogue: [String: Stage]
    /// The words of each language, with and without the catalogue: `pl`, `pl-`.
    private(set) var words: [String: WordTable] = [:]

    /// Throws `GrammarError` or `AuthorityError` when lexicons or catalogue in the binary are broken.
    convenience init() throws {
        let catalogue = try Catalogue.bundled()
        self.init(catalogue: catalogue, packs: try Languages.load { catalogue.lexiconForms(in: $0) }, plainPacks: try Languages.load())
    }

    /// - Parameters:
    ///   - packs: with the catalogue's names in their lexicons.
    ///   - plainPacks: without them.
    init(catalogue: Catalogue, packs: [LanguagePack], plainPacks: [LanguagePack]) {
        func stages(_ packs: [LanguagePack], _ catalogue: Catalogue) -> [String: Stage] {
            Dictionary(
                uniqueKeysWithValues: packs.map { pack in
                    // No word may be forgotten: documents refer to words by number.
                    (
                        pack.code,
                        Stage(
                            analyzer: Analyzer(pack: pack, wordLimit: .max), recognizer: NameRecognizer(pack: pack, catalogue: catalogue))
                    )
                })
        }
        withCatalogue = stages(packs, catalogue)
        withoutCatalogue = stages(plainPacks, .empty)
    }

    /// Nil when there is no pack for the language.
    ///
    /// - Parameter usesCatalogue: names must be found without the catalogue as well, so some texts are read without it.
    func document(_ source: AnnotatedText, usesCatalogue: Bool = true) -> TrainingDocument? {
        guard let stage = (usesCatalogue ? withCatalogue : withoutCatalogue)[source.language] else { return nil }
        let analysis = stage.analyzer.analyze(source.text)
        var document = TrainingDocument(source, analysis: analysis, hints: stage.recognizer.hints(for: analysis))
        if !usesCatalogue { document.language += "-" }
        words[document.language] = analysis.words
        return document
    }
}
