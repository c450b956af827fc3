import Recognition
import Resources

/// All texts of a training, read once, and parts of them.
struct TrainingSet: Sendable {
    /// A text and its readings as documents: with the catalogue, without it, or both.
    private struct Entry: Sendable {
        let text: AnnotatedText
        let documents: [TrainingDocument]
    }

    private let general: [Entry]
    private let articles: [Entry]
    private let words: TrainingWords
    private let classes: WordClasses
    private let lexiconClasses: WordClasses
    let evaluation: TaggerEvaluation

    /// Throws `TrainingError` when a list cannot be read, and what broken lexicons throw.
    init(_ corpora: TrainingCorpora) throws {
        try self.init(corpora, reader: TextReader(), evaluation: TaggerEvaluation())
    }

    init(_ corpora: TrainingCorpora, reader: TextReader, evaluation: TaggerEvaluation) throws {
        // Names must be found without the catalogue as well: a third of the texts is read without it, of the articles a third both ways.
        general = corpora.general.enumerated().map { n, text in
            Entry(text: text, documents: [reader.document(text, usesCatalogue: n % 3 != 0)].compactMap { $0 })
        }
        articles = corpora.articles.enumerated().map { n, text in
            let readings = [reader.document(text), n % 3 == 0 ? reader.document(text, usesCatalogue: false) : nil]
            return Entry(text: text, documents: readings.compactMap { $0 })
        }
        words = TrainingWords(tables: reader.words)
        let lexicons = Resources.files(under: "languages").filter { $0.name == "names" || $0.name == "given-names" }.map(\.text)
        classes = try WordLists.read(gazetteer: corpora.gazetteer, lexicons: lexicons)
        lexiconClasses = try WordLists.read(gazetteer: nil, lexicons: lexicons)
        self.evaluation = evaluation
    }

    /// - Parameter keeps: which texts are used, by their number.
    func training(_ omission: CrossValidation.Omission? = nil, keeps: (Int) -> Bool = { _ in true }) -> TaggerTraining {
        var documents = entries(omission, keeps).flatMap(\.documents)
        if omission == .rules { for i in documents.indices { documents[i].hints = RuleHints() } }
        return TaggerTraining(documents: documents, words: words, classes: omission == .gazetteer ? lexiconClasses : classes)
    }

    func texts(_ omission: CrossValidation.Omission? = nil, keeps: (Int) -> Bool = { _ in true }) -> [AnnotatedText] {
        entries(omission, keeps).map(\.text)
    }

    private func entries(_ omission: CrossValidation.Omission?, _ keeps: (Int) -> Bool) -> [Entry] {
        var result: [Entry] = []
        if omission != .publicCorpora { for (n, entry) in general.enumerated() where keeps(n) { result.append(entry) } }
        for (n, entry) in articles.enumerated() where keeps(n) {
            if omission == .ownArticles, entry.text.corpus != "news" { continue }
            result.append(entry)
        }
        return result
    }
}
