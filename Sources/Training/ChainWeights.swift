import Recognition

/// Weights in training, with the sums of squared gradients that set each one's step (AdaGrad; Duchi, Hazan, Singer 2011).
struct ChainWeights {
    typealias Scores = SIMD16<Float>

    var features: [Scores]
    var transitions = [Scores](repeating: Scores(repeating: 0), count: NameTag.count)
    var start = Scores(repeating: 0)
    private var featureSquares: [Scores]
    private var transitionSquares: [Scores]
    private var startSquares: Scores
    private let rate: Float

    init(count: Int, rate: Float, initial: Float = 0.1) {
        features = [Scores](repeating: Scores(repeating: 0), count: count)
        featureSquares = [Scores](repeating: Scores(repeating: initial), count: count)
        transitionSquares = [Scores](repeating: Scores(repeating: initial), count: NameTag.count)
        startSquares = Scores(repeating: initial)
        self.rate = rate
    }

    @inline(__always)
    mutating func updateFeature(_ feature: Int, _ gradient: Scores) {
        let squares = featureSquares[feature] + gradient * gradient
        featureSquares[feature] = squares
        features[feature] += rate * gradient / squares.squareRoot()
    }

    mutating func updateTransitions(_ gradients: [Scores]) {
        for a in 0..<NameTag.count {
            transitionSquares[a] += gradients[a] * gradients[a]
            transitions[a] += rate * gradients[a] / transitionSquares[a].squareRoot()
        }
    }

    mutating func updateStart(_ gradient: Scores) {
        startSquares += gradient * gradient
        start += rate * gradient / startSquares.squareRoot()
    }
}
