import Model
import Recognition

/// Trains models and says how good they are.
public struct TrainingRun {
    public struct Options: Sendable {
        /// Looks at each text.
        public var epochs = 4
        /// How much of what is learned from articles alone is added to what all texts have taught, 0 to 1.
        public var share = 0.5
        /// Parts of the cross-validation.
        public var folds = 3
        /// Largest model file, in bytes.
        public var limit = 6_000_000

        public init() {}
    }

    private let corpora: TrainingCorpora
    private let set: TrainingSet
    private let options: Options
    private let log: @Sendable (String) -> Void

    /// Reads all texts.
    ///
    /// - Parameters:
    ///   - corpora: folder with `public/`, `news/` and `gazetteer/`.
    ///   - articles: folder of the project's own marked articles.
    ///   - log: told how far the work is.
    /// - Throws: `TrainingError` naming the file that cannot be read.
    public init(corpora: String, articles: String, options: Options, log: @escaping @Sendable (String) -> Void) throws {
        self.corpora = try TrainingCorpora(folder: corpora, own: articles)
        self.options = options
        self.log = log
        set = try TrainingSet(self.corpora)
        log("\(self.corpora.general.count) public texts and \(self.corpora.articles.count) articles read")
    }

    private var taggerOptions: TaggerTraining.Options {
        var result = TaggerTraining.Options()
        result.epochs = options.epochs
        result.targetShare = Float(options.share)
        return result
    }

    /// Scores of cross-validation, by corpus, language and kind, as a Markdown table.
    ///
    /// - Parameter omissions: what further trainings do without, for comparison.
    public func crossValidation(without omissions: [CrossValidation.Omission]) throws -> String {
        try ModelCard.Validation(full: table(nil), omissions: omissions.map { ($0, try table($0)) }).markdown
    }

    private func table(_ omission: CrossValidation.Omission?) throws -> ScoreTable {
        var validation = CrossValidation(set: set)
        validation.folds = options.folds
        validation.log = log
        return try validation.table(taggerOptions, without: omission)
    }

    /// Trains on everything.
    ///
    /// - Parameter omissions: what further trainings for the card's comparison do without.
    /// - Returns: a model file and its card in Markdown; the same input gives the same bytes.
    public func model(without omissions: [CrossValidation.Omission]) throws -> (bytes: [UInt8], card: String) {
        let full = try table(nil)
        let validation = ModelCard.Validation(full: full, omissions: try omissions.map { ($0, try table($0)) })
        let calibration = Calibrator.calibration(full.judged)
        let baseForms = try BaseFormTraining(corpora: corpora.publicFolder).trained()
        log("base forms: \(baseForms.bytes.count) bytes")
        var tagger = taggerOptions
        tagger.limit = max(0, options.limit - baseForms.bytes.count - 1000)
        var training = set.training()
        training.log = log
        let section = training.section(tagger, calibration: calibration)
        let bytes = ModelFile.bytes(sections: [(TaggerModel.section, section), (NameModel.baseFormSection, baseForms.bytes)])
        let card = ModelCard(
            corpora: corpora, options: tagger, validation: validation, calibration: calibration, baseForms: baseForms.report,
            sizes: (file: bytes.count, tagger: section.count, baseForms: baseForms.bytes.count),
            id: try NameModel(bytes: bytes, place: "model").id)
        return (bytes, card.markdown)
    }
}
