import Recognition
import Text

/// Sentences as rows of feature numbers, laid end to end.
struct Examples: Sendable {
    /// A sentence: its tokens in `ends` and `allowed`, and where they come from.
    struct Sentence: Sendable {
        var tokens: Range<Int>
        var document: Int
        /// Its tokens in the document.
        var source: Range<Int>
    }

    private(set) var features: [Int32] = []
    /// Where each token's features end.
    private(set) var ends: [Int] = []
    private(set) var allowed: [NameTagSet] = []
    private(set) var sentences: [Sentence] = []
    let index: FeatureIndex

    func features(of token: Int) -> Range<Int> { (token == 0 ? 0 : ends[token - 1])..<ends[token] }

    /// - Parameters:
    ///   - minimum: how often a feature must occur to be kept.
    ///   - keeps: which sentences of a document are used.
    init(
        _ documents: [TrainingDocument], words: TrainingWords, classes: WordClasses, minimum: UInt8
    ) {
        var hashes: [UInt32] = []
        var hashEnds: [Int] = []
        let extractors = words.tables.mapValues { FeatureExtractor(words: $0, classes: classes) }
        var buffer = FeatureBuffer()
        for (number, document) in documents.enumerated() {
            guard let extractor = extractors[document.language] else { continue }
            extractor.begin(document.tokens, sentences: document.sentences, hints: document.hints)
            for sentence in document.sentences {
                extractor.beginSentence(sentence)
                let first = hashEnds.count
                for i in sentence {
                    buffer.removeAll()
                    extractor.addAll(i, to: &buffer)
                    hashes.append(contentsOf: buffer.hashes[..<buffer.count])
                    hashEnds.append(hashes.count)
                    allowed.append(document.allowed[i])
                }
                sentences.append(Sentence(tokens: first..<hashEnds.count, document: number, source: sentence))
            }
        }
        index = Self.index(hashes, minimum: minimum)
        features.reserveCapacity(hashes.count / 2)
        ends.reserveCapacity(hashEnds.count)
        var at = 0
        for end in hashEnds {
            while at < end {
                let feature = index.number(of: hashes[at])
                if feature >= 0 { features.append(feature) }
                at += 1
            }
            ends.append(features.count)
        }
    }

    /// Features with enough occurrences, in the order in which they reach them. Counts share a table of 2^26, so a rare feature may slip in.
    private static func index(_ hashes: [UInt32], minimum: UInt8) -> FeatureIndex {
        var counts = [UInt8](repeating: 0, count: 1 << 26)
        var index = FeatureIndex()
        for hash in hashes {
            let slot = Int((hash &* 0x9E37_79B1) >> 6)
            guard counts[slot] < minimum else { continue }
            counts[slot] += 1
        }
        for hash in hashes where counts[Int((hash &* 0x9E37_79B1) >> 6)] >= minimum { index.insert(hash) }
        return index
    }
}
