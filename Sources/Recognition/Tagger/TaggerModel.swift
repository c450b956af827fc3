/// A linear-chain model of name labels: weights of features, of label pairs and of the first label, and the word classes it was trained with.
package struct TaggerModel: Sendable {
    package typealias Scores = SIMD16<Float>

    /// A feature with the weights of its labels.
    package struct Feature: Sendable {
        package var hash: UInt32
        package var weights: SIMD16<Int8>

        package init(hash: UInt32, weights: SIMD16<Int8>) {
            self.hash = hash
            self.weights = weights
        }
    }

    package let weights: QuantizedWeights
    package let classes: WordClasses
    /// What one step of a quantized weight is worth.
    package let scale: Float
    /// `transitions[a][b]`: weight of label b behind label a.
    package let transitions: [Scores]
    /// Weights of the first label of a sentence.
    package let start: Scores
    /// Added to the labels' scores when deciding, not when training: makes up for what annotators left out.
    package let bias: Scores
    package let calibration: Calibration

    package init(
        features: [Feature], classes: WordClasses, scale: Float, transitions: [Scores], start: Scores, bias: Scores,
        calibration: Calibration = .none
    ) {
        var table = QuantizedWeights(features: features.count)
        for feature in features { table.insert(feature.hash, feature.weights) }
        self.weights = table
        self.classes = classes
        self.scale = scale
        self.transitions = transitions
        self.start = start
        self.bias = bias
        self.calibration = calibration
    }
}
