import Model
import Recognition
import Text

/// The whole training of a tagger: documents in, the bytes of a model's section out.
struct TaggerTraining {
    struct Options: Sendable {
        var epochs = 4
        var rate: Float = 0.05
        /// How often a feature must occur to be kept.
        var minimum: UInt8 = 3
        /// How often an article of the news corpus is seen in an epoch.
        var newsRepeats = 3
        /// The same for the project's own articles, which are denser in projects and events than news are.
        var ownRepeats = 1
        /// Weights below this are dropped.
        var threshold: Float = 0.1
        /// Bytes of the section.
        var limit = 5_000_000
        /// Whether documents are read twice, the second time knowing what the same words were elsewhere.
        var votes = true
        /// How much of the articles' own weights the model takes.
        var targetShare: Float = 0.5
        /// Added to outside when deciding, and to the beginning of projects and events.
        var outsideBias: Float = 0
        var rareBias: Float = 0
    }

    let documents: [TrainingDocument]
    let words: TrainingWords
    let classes: WordClasses
    var log: @Sendable (String) -> Void = { _ in }

    init(documents: [TrainingDocument], words: TrainingWords, classes: WordClasses) {
        self.documents = documents
        self.words = words
        self.classes = classes
    }

    /// - Returns: bytes of the section; the same input gives the same bytes.
    func section(_ options: Options, calibration: Calibration = .none) -> [UInt8] {
        let examples = Examples(documents, words: words, classes: classes, minimum: options.minimum)
        log("sentences \(examples.sentences.count), tokens \(examples.ends.count), features \(examples.index.hashes.count)")
        let votes = options.votes ? voteRows(examples, options) : nil
        var settings = ChainTrainer.Options()
        settings.epochs = options.epochs
        settings.rate = options.rate
        settings.voteShare = votes == nil ? 0 : 0.6
        var trainer = ChainTrainer(examples, votes: votes, domains: documents.map(\.domain), options: settings)
        trainer.train(settings, repeats: { repeats($0, options) }, report: { log("epoch \($0 + 1): loss \($1)") })
        var builder = ModelBuilder.Options()
        builder.threshold = options.threshold
        builder.limit = options.limit
        builder.bias = Self.bias(outside: options.outsideBias, rare: options.rareBias)
        builder.calibration = calibration
        let hashes = examples.index.hashes + (votes?.index.hashes ?? [])
        let merged = trainer.merged(share: Self.shares(options.targetShare))
        return ModelBuilder.build(merged, hashes: hashes, classes: classes, options: builder)
    }

    /// By label: projects and events, which only the articles know as they are meant here, take all of their own weights.
    private static func shares(_ share: Float) -> SIMD16<Float> {
        var shares = SIMD16<Float>(repeating: share)
        for kind in [EntityKind.project, .event] {
            shares[Int(NameTag.begin(kind).rawValue)] = 1
            shares[Int(NameTag.inside(kind).rawValue)] = 1
        }
        return shares
    }

    static func bias(outside: Float, rare: Float) -> SIMD16<Float> {
        var bias = SIMD16<Float>(repeating: 0)
        bias[0] = outside
        for kind in [EntityKind.project, .event] { bias[Int(NameTag.begin(kind).rawValue)] = rare }
        return bias
    }

    private func repeats(_ sentence: Examples.Sentence, _ options: Options) -> Int {
        let document = documents[sentence.document]
        guard document.domain == .target else { return 1 }
        return document.corpus == "news" ? options.newsRepeats : options.ownRepeats
    }

    /// By document: the half that it stands in. Readings of one article, which follow each other, stand in the same.
    var halves: [Int] {
        var article = 0
        return documents.indices.map { n in
            if n > 0, documents[n].id != documents[n - 1].id || documents[n].corpus != documents[n - 1].corpus { article += 1 }
            return article % 2
        }
    }

    /// Reads each half of the documents with a model trained on the other half.
    private func voteRows(_ examples: Examples, _ options: Options) -> VoteRows {
        var marginals = [SIMD16<Float>](repeating: .init(repeating: 0), count: examples.ends.count)
        let halves = halves
        for half in 0..<2 {
            var settings = ChainTrainer.Options()
            settings.epochs = 2
            settings.rate = options.rate
            settings.voteShare = 0
            var trainer = ChainTrainer(examples, votes: nil, domains: documents.map(\.domain), options: settings)
            trainer.train(settings, repeats: { halves[$0.document] == half ? 0 : repeats($0, options) }, report: { _, _ in })
            for sentence in examples.sentences where halves[sentence.document] == half {
                for (n, row) in trainer.marginals(sentence).enumerated() { marginals[sentence.tokens.lowerBound + n] = row }
            }
        }
        log("second reading prepared")
        return VoteRows(documents, examples: examples, marginals: marginals, words: words, classes: classes)
    }
}
