import Recognition

/// Learns the weights of scripts (averaged structured perceptron with a margin; Collins 2002).
struct BaseFormPerceptron {
    private var weights: PairWeights
    private var decoder = BaseFormDecoder()
    private var random: RandomSource
    private var time = 0.0
    /// Share of looks in which features of the whole word are left out.
    private let dropout = 0.4
    /// Share of looks in which long endings are left out too.
    private let strangers = 0.3
    private let margin: Float = 1

    init(scripts: EditScriptSet, seed: UInt64) {
        weights = PairWeights(scripts: scripts)
        random = RandomSource(seed: seed)
    }

    /// A name with the number of each word's script.
    struct Example: Sendable {
        let input: BaseFormInput
        let scripts: [Int]
        /// Times that it is looked at in an epoch.
        let repetitions: Int
    }

    mutating func train(_ examples: [Example], epochs: Int) {
        var order = examples.indices.flatMap { Array(repeating: $0, count: examples[$0].repetitions) }
        for _ in 0..<epochs {
            random.shuffle(&order)
            for index in order { look(examples[index]) }
        }
    }

    private mutating func look(_ example: Example) {
        time += 1
        let gold = example.scripts
        let chance = Double(random.next() >> 11) * 0x1p-53
        decoder.features.dropsIdentities = chance < dropout
        decoder.features.dropsLongEndings = chance < strangers
        let margin = margin
        decoder.decode(example.input, with: weights, support: { word, script, _ in gold[word] == script ? 0 : margin }, keep: gold)
        let path = decoder.path
        guard path != gold else { return }
        for word in gold.indices {
            if path[word] != gold[word] {
                decoder.features.word(word, of: example.input)
                for feature in decoder.features.values {
                    weights.update(feature, gold[word], by: 1, time: time)
                    weights.update(feature, path[word], by: -1, time: time)
                }
            }
            guard word > 0, path[...word] != gold[...word] else { continue }
            for (path, sign) in [(gold, Float(1)), (path, -1)] {
                decoder.transition(to: word, of: example.input, on: path, in: weights.scripts)
                for feature in decoder.features.values { weights.update(feature, path[word], by: sign, time: time) }
            }
        }
    }

    /// The averaged weights, the `most` largest of them, in steps of an eighth of a byte.
    func quantized(code: String, support: Float, most: Int) -> BaseFormModel.Source {
        let averages = weights.averages(time: time).prefix(most)
        let largest = averages.first.map { abs($0.weight) } ?? 1
        let scale = max(largest, 1e-6) / 127
        var features: [UInt32: [(script: UInt8, weight: Int8)]] = [:]
        for (key, weight) in averages.sorted(by: { $0.key < $1.key }) {
            let step = Int8((weight / scale).rounded())
            if step != 0 { features[key >> 8, default: []].append((UInt8(key & 0xFF), step)) }
        }
        return BaseFormModel.Source(
            code: code, scripts: weights.scripts.scripts, scale: scale, support: support,
            features: features.map { (feature: $0.key, weights: $0.value) })
    }
}
