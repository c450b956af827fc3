/// Scores blocks by their features, then again with the scores of their neighbours: a logistic regression in two passes.
///
/// The idea of looking at a block's neighbours is from Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010).
struct BlockScorer {
    let blocks: [PageBlock]

    /// Each block's score; positive for the article's text.
    ///
    /// - Parameter keeps: whether the neighbours' features are to stay in the vectors, which doubles what these take of memory.
    func scores(_ vectors: inout [FeatureVector], keeps: Bool) -> [Double] {
        let first = vectors.map { BlockWeights.first.score($0) }
        let lengths = blocks.map { Double(min($0.line.byteCount, BlockScorer.longest)) }
        let clipped = first.map { max(-4, min(4, $0)) }
        // Running sums, so that a window's mean costs the same whatever its width.
        var weighted = [0.0]
        var length = [0.0]
        for i in clipped.indices {
            weighted.append(weighted[i] + clipped[i] * lengths[i])
            length.append(length[i] + lengths[i])
        }
        func mean(_ range: Range<Int>) -> Double {
            guard !range.isEmpty else { return -2 }
            return (weighted[range.upperBound] - weighted[range.lowerBound])
                / max(1, length[range.upperBound] - length[range.lowerBound])
        }
        let count = clipped.count
        return vectors.indices.map { i in
            var vector = vectors[i]
            vector[.previousScore] = Float((i > 0 ? clipped[i - 1] : -2) / 4)
            vector[.nextScore] = Float((i + 1 < count ? clipped[i + 1] : -2) / 4)
            vector[.nearPrevious] = Float(mean(max(0, i - 4)..<i) / 4)
            vector[.nearNext] = Float(mean(i + 1..<max(i + 1, min(count, i + 5))) / 4)
            vector[.aroundScore] = Float(mean(max(0, i - 12)..<min(count, i + 13)) / 4)
            if keeps { vectors[i] = vector }
            return BlockWeights.second.score(vector)
        }
    }

    /// Bytes above which a block weighs no more among its neighbours.
    private static let longest = 400
}

/// The weights of one pass.
struct FeatureWeights: Sendable {
    let weights: [Double]
    let intercept: Double

    func score(_ vector: FeatureVector) -> Double {
        var sum = intercept
        for (value, weight) in zip(vector.values, weights) where value != 0 { sum += Double(value) * weight }
        return sum
    }

    /// What weighed most, the strongest first.
    func evidence(_ vector: FeatureVector, limit: Int = 6) -> [BlockDecision.Evidence] {
        BlockFeature.allCases.compactMap { feature -> BlockDecision.Evidence? in
            let weight = Double(vector[feature]) * weights[feature.rawValue]
            return abs(weight) < 0.05 || feature == .bias ? nil : BlockDecision.Evidence(name: "\(feature)", weight: weight)
        }
        .sorted { abs($0.weight) != abs($1.weight) ? abs($0.weight) > abs($1.weight) : $0.name < $1.name }
        .prefix(limit).map { $0 }
    }
}
