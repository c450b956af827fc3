import Recognition

/// Trains a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) sentence by sentence.
///
/// The gradient is the difference between the label probabilities among what the annotation allows and those among all labels, so labels that
/// a corpus does not annotate are summed over and neither rewarded nor punished. Order and arithmetic are fixed: the same input gives the same
/// weights.
struct ChainTrainer {
    typealias Scores = SIMD16<Float>

    struct Options {
        var epochs = 4
        var rate: Float = 0.1
        var seed: UInt64 = 1
        /// Share of sentences that are read with the votes of their document.
        var voteShare = 0.6
    }

    let examples: Examples
    let votes: VoteRows?
    /// By document: which weights of its own it moves beside those shared by all.
    private let domains: [AnnotatedText.Domain]
    private let featureCount: Int
    private(set) var weights: ChainWeights
    private var free = ChainLattice()
    private var bound = ChainLattice()
    private var gradients = [Scores](repeating: Scores(repeating: 0), count: NameTag.count)

    /// Gradients smaller than this move no weight: most tokens are settled after the first epoch.
    private static let negligible: Float = 0.002

    /// - Parameter domains: by document; empty for one set of weights.
    init(_ examples: Examples, votes: VoteRows?, domains: [AnnotatedText.Domain] = [], options: Options) {
        self.examples = examples
        self.votes = votes
        self.domains = domains
        featureCount = examples.index.hashes.count + (votes?.index.hashes.count ?? 0)
        weights = ChainWeights(count: featureCount * (1 + (domains.map(\.rawValue).max() ?? 0)), rate: options.rate)
    }

    /// The weights for documents of the target kind: shared ones and their own added up (Daumé 2007, "Frustratingly Easy Domain Adaptation"),
    /// so that the model is no larger for it.
    ///
    /// - Parameter share: how much of their own weights is taken, by label.
    func merged(share: Scores) -> ChainWeights {
        var result = weights
        if weights.features.count >= 2 * featureCount {
            for feature in 0..<featureCount { result.features[feature] += share * weights.features[featureCount + feature] }
        }
        result.features.removeLast(weights.features.count - featureCount)
        return result
    }

    /// Where the sentence's own weights begin; 0 when it has none.
    private func ownWeights(_ sentence: Examples.Sentence) -> Int {
        sentence.document < domains.count ? domains[sentence.document].rawValue * featureCount : 0
    }

    /// - Parameters:
    ///   - repeats: how often a sentence is seen in an epoch; 0 leaves it out.
    ///   - report: called after each epoch with its number and the mean loss a sentence.
    mutating func train(_ options: Options, repeats: (Examples.Sentence) -> Int, report: (Int, Double) -> Void) {
        var order: [Int] = []
        for (number, sentence) in examples.sentences.enumerated() {
            for _ in 0..<max(0, repeats(sentence)) { order.append(number) }
        }
        var random = RandomSource(seed: options.seed)
        let threshold = UInt64(options.voteShare * 1_000_000)
        for epoch in 0..<options.epochs {
            random.shuffle(&order)
            var loss = 0.0
            for number in order {
                let withVotes = random.next() % 1_000_000 < threshold
                loss += update(examples.sentences[number], withVotes: withVotes)
            }
            report(epoch, loss / Double(max(1, order.count)))
        }
    }

    /// Probabilities of the labels of a sentence's tokens.
    mutating func marginals(_ sentence: Examples.Sentence) -> [Scores] {
        score(sentence, withVotes: false)
        let potentials = ChainLattice.potentials(weights.transitions)
        let start = ChainLattice.potentials([weights.start])[0]
        guard free.forwardBackward(transitions: potentials, start: start, masks: nil) != nil else { return [] }
        return free.marginals
    }

    private mutating func score(_ sentence: Examples.Sentence, withVotes: Bool) {
        free.emissions.removeAll(keepingCapacity: true)
        let own = ownWeights(sentence)
        for token in sentence.tokens {
            var sum = Scores(repeating: 0)
            for k in examples.features(of: token) { add(Int(examples.features[k]), own: own, to: &sum) }
            if withVotes, let votes {
                for k in votes.features(of: token) { add(Int(votes.features[k]), own: own, to: &sum) }
            }
            free.emissions.append(sum)
        }
    }

    @inline(__always)
    private func add(_ feature: Int, own: Int, to sum: inout Scores) {
        sum += weights.features[feature]
        if own > 0 { sum += weights.features[own + feature] }
    }

    @inline(__always)
    private mutating func move(_ feature: Int, own: Int, _ gradient: Scores) {
        weights.updateFeature(feature, gradient)
        if own > 0 { weights.updateFeature(own + feature, gradient) }
    }

    /// One step along the gradient of a sentence; its loss before.
    private mutating func update(_ sentence: Examples.Sentence, withVotes: Bool) -> Double {
        let tokens = sentence.tokens
        let own = ownWeights(sentence)
        score(sentence, withVotes: withVotes)
        bound.emissions.removeAll(keepingCapacity: true)
        bound.emissions.append(contentsOf: free.emissions)
        let potentials = ChainLattice.potentials(weights.transitions)
        let start = ChainLattice.potentials([weights.start])[0]
        guard let all = free.forwardBackward(transitions: potentials, start: start, masks: nil, countPairs: true),
            let some = bound.forwardBackward(
                transitions: potentials, start: start, masks: examples.allowed[tokens], countPairs: true)
        else { return 0 }
        for (n, token) in tokens.enumerated() {
            let gradient = bound.marginals[n] - free.marginals[n]
            guard max(gradient.max(), -gradient.min()) > Self.negligible else { continue }
            for k in examples.features(of: token) { move(Int(examples.features[k]), own: own, gradient) }
            if withVotes, let votes {
                for k in votes.features(of: token) { move(Int(votes.features[k]), own: own, gradient) }
            }
        }
        for a in 0..<NameTag.count { gradients[a] = bound.pairs[a] - free.pairs[a] }
        weights.updateTransitions(gradients)
        if let first = bound.marginals.first, let other = free.marginals.first { weights.updateStart(first - other) }
        return all - some
    }
}
