import Model
import Recognition

/// Learns from judged names what a probability is worth.
enum Calibrator {
    /// Isotonic regression by pooling adjacent violators (Ayer et al. 1955), a kind at a time, read off at the steps of `Calibration`.
    ///
    /// - Parameter judged: names of texts that the model had not seen.
    static func calibration(_ judged: [(kind: EntityKind, probability: Double, isRight: Bool)]) -> Calibration {
        Calibration(
            rows: NameTag.kinds.map { kind in
                let points = judged.filter { $0.kind == kind }.map { ($0.probability, $0.isRight) }
                // Of one probability the right ones first: then the wrong ones behind them are pooled with them.
                return row(points.sorted { $0.0 < $1.0 || $0.0 == $1.0 && $0.1 && !$1.1 })
            })
    }

    private struct Pool {
        var weight: Double
        var probabilities: Double
        var right: Double

        var value: Double { right / weight }
    }

    private static func row(_ points: [(Double, Bool)]) -> [Float] {
        // The ends are held by one imagined name each, so that few names do not make certainty.
        var pools: [Pool] = [Pool(weight: 1, probabilities: 0, right: 0)]
        for (probability, isRight) in points + [(1, true)] {
            pools.append(Pool(weight: 1, probabilities: probability, right: isRight ? 1 : 0))
            while pools.count > 1, pools[pools.count - 2].value >= pools[pools.count - 1].value {
                let last = pools.removeLast()
                pools[pools.count - 1].weight += last.weight
                pools[pools.count - 1].probabilities += last.probabilities
                pools[pools.count - 1].right += last.right
            }
        }
        let places = pools.map { ($0.probabilities / $0.weight, $0.value) }
        return (0...Calibration.steps).map { step in
            let at = Double(step) / Double(Calibration.steps)
            guard let above = places.firstIndex(where: { $0.0 >= at }) else { return Float(places.last?.1 ?? at) }
            guard above > 0 else { return Float(places[0].1) }
            let (x, y) = places[above - 1]
            let (x2, y2) = places[above]
            return Float(x2 > x ? y + (y2 - y) * (at - x) / (x2 - x) : y2)
        }
    }
}
