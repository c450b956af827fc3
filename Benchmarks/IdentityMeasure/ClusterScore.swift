/// How well things were told apart and brought together, against what is true.
public struct ClusterScore: Sendable {
    public let pairwise: (precision: Double, recall: Double)
    /// Bagga and Baldwin 1998.
    public let bCubed: (precision: Double, recall: Double)

    /// In: for each item the entity that it was put in, and the one that it is of.
    public init(said: [Int], true truth: [Int]) {
        precondition(said.count == truth.count)
        var saidSize: [Int: Int] = [:]
        var trueSize: [Int: Int] = [:]
        var bothSize: [Pair: Int] = [:]
        for (a, b) in zip(said, truth) {
            saidSize[a, default: 0] += 1
            trueSize[b, default: 0] += 1
            bothSize[Pair(said: a, truth: b), default: 0] += 1
        }
        func pairs(_ sizes: some Sequence<Int>) -> Double { sizes.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 } }
        let right = pairs(bothSize.values)
        let (claimed, real) = (pairs(saidSize.values), pairs(trueSize.values))
        pairwise = (claimed > 0 ? right / claimed : 1, real > 0 ? right / real : 1)
        var precision = 0.0
        var recall = 0.0
        for (pair, size) in bothSize {
            let square = Double(size) * Double(size)
            precision += square / Double(saidSize[pair.said] ?? 1)
            recall += square / Double(trueSize[pair.truth] ?? 1)
        }
        let count = Double(max(said.count, 1))
        bCubed = (precision / count, recall / count)
    }

    private struct Pair: Hashable {
        let said: Int
        let truth: Int
    }

    public static func f1(_ score: (precision: Double, recall: Double)) -> Double {
        let sum = score.precision + score.recall
        return sum > 0 ? 2 * score.precision * score.recall / sum : 0
    }
}
