import Recognition

/// Turns trained weights into the tagger's section of a model file: small weights pruned, the rest in one byte, the most telling features first when space is short.
enum ModelBuilder {
    struct Options {
        /// Weights below this are dropped.
        var threshold: Float = 0.1
        /// Bytes of the section.
        var limit = 6_000_000
        var bias = SIMD16<Float>(repeating: 0)
        var calibration = Calibration.none
    }

    /// - Parameter hashes: of the features, in the order of their weights.
    static func build(_ weights: ChainWeights, hashes: [UInt32], classes: WordClasses, options: Options) -> [UInt8] {
        var largest: Float = 0
        for row in weights.features { largest = max(largest, row.max(), -row.min()) }
        let scale = max(largest, 0.001) / 127
        var ranked: [(strength: Float, feature: TaggerModel.Feature)] = []
        for (number, row) in weights.features.enumerated() {
            let strength = max(row.max(), -row.min())
            guard strength >= options.threshold else { continue }
            var bytes = SIMD16<Int8>(repeating: 0)
            var kept = false
            for label in 0..<NameTag.count where abs(row[label]) >= options.threshold {
                bytes[label] = Int8(max(-127, min(127, (row[label] / scale).rounded())))
                kept = kept || bytes[label] != 0
            }
            if kept { ranked.append((strength, TaggerModel.Feature(hash: hashes[number], weights: bytes))) }
        }
        ranked.sort { $0.strength != $1.strength ? $0.strength > $1.strength : $0.feature.hash < $1.feature.hash }
        func encode(_ count: Int) -> [UInt8] {
            TaggerModel.encode(
                features: ranked[..<count].map(\.feature), classes: classes, scale: scale, transitions: weights.transitions,
                start: weights.start, bias: options.bias, calibration: options.calibration)
        }
        var count = ranked.count
        var bytes = encode(count)
        while bytes.count > options.limit, count > 0 {
            count = min(count - 1, Int(Double(count) * Double(options.limit) / Double(bytes.count) * 0.995))
            bytes = encode(count)
        }
        return bytes
    }
}
