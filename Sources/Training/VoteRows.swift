import Recognition
import Text

/// Features of the second reading for every token of the examples: what the other occurrences of its word were in a reading by a model that
/// had not seen the document.
struct VoteRows: Sendable {
    private(set) var features: [Int32] = []
    private var ends: [Int] = []
    private(set) var index = FeatureIndex()

    func features(of token: Int) -> Range<Int> { (token == 0 ? 0 : ends[token - 1])..<ends[token] }

    /// - Parameter marginals: a row for each token of the examples.
    init(
        _ documents: [TrainingDocument], examples: Examples, marginals: [SIMD16<Float>], words: TrainingWords, classes: WordClasses
    ) {
        let extractors = words.tables.mapValues { FeatureExtractor(words: $0, classes: classes) }
        var votes = DocumentVotes()
        var buffer = FeatureBuffer()
        let base = Int32(examples.index.hashes.count)
        var at = 0
        while at < examples.sentences.count {
            let number = examples.sentences[at].document
            var next = at
            while next < examples.sentences.count, examples.sentences[next].document == number { next += 1 }
            let document = documents[number]
            // The sentences of a document are all among the examples, in order: its tokens follow each other there as well.
            let first = examples.sentences[at].tokens.lowerBound
            let rows = Array(marginals[first..<first + document.tokens.count])
            if let extractor = extractors[document.language] {
                extractor.begin(document.tokens, sentences: document.sentences, hints: RuleHints())
                votes.read(document.tokens, marginals: rows, extractor: extractor)
                for i in document.tokens.indices {
                    buffer.removeAll()
                    votes.add(i, of: document.tokens, marginals: rows, extractor: extractor, to: &buffer)
                    for k in 0..<buffer.count {
                        index.insert(buffer.hashes[k])
                        features.append(base + index.number(of: buffer.hashes[k]))
                    }
                    ends.append(features.count)
                }
            }
            at = next
        }
    }
}
