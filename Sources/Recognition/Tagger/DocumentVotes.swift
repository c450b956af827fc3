/// What the first reading of a document made of each word, as features of the second: the same surface voted.
package struct DocumentVotes: Sendable {
    /// Probabilities of outside and the five kinds, added up over occurrences; lane 7 counts them.
    private var words: [UInt32: SIMD8<Float>] = [:]
    private var stems: [UInt32: SIMD8<Float>] = [:]

    package init() {}

    /// Lanes 0: outside, 1 to 5: kinds, 6: inside rather than beginning, 7: one occurrence.
    private static func vote(_ marginal: SIMD16<Float>) -> SIMD8<Float> {
        var vote = SIMD8<Float>(repeating: 0)
        vote[0] = marginal[0]
        for kind in 0..<NameTag.kinds.count {
            vote[1 + kind] = marginal[1 + 2 * kind] + marginal[2 + 2 * kind]
            vote[6] += marginal[2 + 2 * kind]
        }
        vote[7] = 1
        return vote
    }

    private static func takesPart(_ i: Int, _ extractor: FeatureExtractor) -> Bool { extractor.isWord(i) && extractor.isCapitalized(i) }

    /// - Parameter marginals: of the first reading, a row a token.
    package mutating func read(_ tokens: [Int32], marginals: [SIMD16<Float>], extractor: FeatureExtractor) {
        words.removeAll(keepingCapacity: true)
        stems.removeAll(keepingCapacity: true)
        for i in tokens.indices where i < marginals.count && Self.takesPart(i, extractor) {
            let vote = Self.vote(marginals[i])
            words[extractor.lowerHash(i), default: .zero] += vote
            stems[extractor.stem(i), default: .zero] += vote
        }
    }

    /// Adds features of token `i`: what its word was elsewhere in the document, this occurrence left out.
    package func add(
        _ i: Int, of tokens: [Int32], marginals: [SIMD16<Float>], extractor: FeatureExtractor, to buffer: inout FeatureBuffer
    ) {
        guard i < marginals.count, Self.takesPart(i, extractor) else { return }
        let own = Self.vote(marginals[i])
        let same = Self.key((words[extractor.lowerHash(i)] ?? .zero) - own)
        let similar = Self.key((stems[extractor.stem(i)] ?? .zero) - own)
        if same != 0 { buffer.add(FeatureHash.of(0x2001, same)) }
        if similar != 0 {
            buffer.add(FeatureHash.of(0x2002, similar))
            buffer.add(FeatureHash.of(0x2003, similar, Self.key(own)))
        }
    }

    /// The leading kind, how clearly it leads, and how often the word occurs; 0 when it does not.
    private static func key(_ vote: SIMD8<Float>) -> UInt32 {
        let count = vote[7]
        guard count > 0.5 else { return 0 }
        var top = 0
        for lane in 1..<6 where vote[lane] > vote[top] { top = lane }
        let share = vote[top] / count
        let strength: UInt32 = share > 0.9 ? 3 : share > 0.7 ? 2 : share > 0.45 ? 1 : 0
        let inside: UInt32 = vote[6] > 0.5 * count ? 1 : 0
        return 1 | UInt32(top) << 1 | strength << 5 | inside << 8 | (count > 2.5 ? 1 : 0) << 9
    }
}
