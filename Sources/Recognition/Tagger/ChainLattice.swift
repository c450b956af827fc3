#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Forward-backward and Viterbi over the labels of one sentence, in memory that is used again for the next.
///
/// Probabilities are kept as such and scaled token by token (Rabiner 1989, "A Tutorial on Hidden Markov Models"), not as logarithms: then the
/// inner loop is a multiplication of vectors.
package struct ChainLattice: Sendable {
    package typealias Scores = SIMD16<Float>

    /// Scores of the labels, a row a token; to be filled before a call.
    package var emissions: [Scores] = []
    /// Probabilities of the labels, a row a token, after `forwardBackward`.
    package private(set) var marginals: [Scores] = []
    /// Expected number of each pair of labels, after `forwardBackward` with `pairs`.
    package private(set) var pairs = [Scores](repeating: Scores(repeating: 0), count: NameTag.count)

    private var potentials: [Scores] = []
    private var alphas: [Scores] = []
    private var back: [SIMD16<UInt8>] = []
    private var best: [Scores] = []

    package init() {}

    /// Pairs that no labelling has.
    static let impossible: Float = -1e4

    /// Whether label b may follow label a, and b may begin a sentence, as weights to add.
    static let allowed: [Scores] = (0..<NameTag.count).map { a in
        var row = Scores(repeating: impossible)
        for b in 0..<NameTag.count where NameTag(rawValue: UInt8(b)).mayFollow(NameTag(rawValue: UInt8(a))) { row[b] = 0 }
        return row
    }

    /// Exponentials of transition weights (rows by the first label), ready for `forwardBackward`.
    package static func potentials(_ transitions: [Scores]) -> [Scores] {
        transitions.enumerated().map { a, row in
            var result = Scores(repeating: 0)
            for b in 0..<NameTag.count where allowed[a][b] == 0 { result[b] = expf(row[b]) }
            return result
        }
    }

    /// Probabilities of labels under the scores, among the labels that `masks` allow (all, when nil).
    ///
    /// - Parameters:
    ///   - transitions: from `potentials(_:)`.
    ///   - start: exponentials of the weights of a first label.
    /// - Returns: the logarithm of the sum over all allowed labellings, nil when there is none.
    package mutating func forwardBackward(
        transitions: [Scores], start: Scores, masks: ArraySlice<NameTagSet>?, countPairs: Bool = false
    ) -> Double? {
        let count = emissions.count
        potentials.removeAll(keepingCapacity: true)
        alphas.removeAll(keepingCapacity: true)
        marginals.removeAll(keepingCapacity: true)
        if countPairs { for a in 0..<NameTag.count { pairs[a] = Scores(repeating: 0) } }
        guard count > 0 else { return 0 }
        var total = 0.0
        for i in 0..<count {
            let scores = emissions[i]
            var top = scores[0]
            for label in 1..<NameTag.count { top = max(top, scores[label]) }
            var row = Scores(repeating: 0)
            let mask = masks.map { $0[$0.startIndex + i] } ?? .all
            for label in 0..<NameTag.count where mask.rawValue & (1 << UInt16(label)) != 0 {
                row[label] = expf(max(scores[label] - top, -60))
            }
            potentials.append(row)
            var alpha: Scores
            if i == 0 {
                alpha = start * row
            } else {
                let last = alphas[i - 1]
                alpha = Scores(repeating: 0)
                for a in 0..<NameTag.count { alpha += last[a] * transitions[a] }
                alpha *= row
            }
            let sum = alpha.sum()
            guard sum > 0, sum.isFinite else { return nil }
            alphas.append(alpha / sum)
            total += Double(top) + log(Double(sum))
        }
        var beta = Scores(repeating: 1)
        marginals = alphas
        for i in stride(from: count - 1, through: 0, by: -1) {
            var marginal = alphas[i] * beta
            let sum = marginal.sum()
            guard sum > 0, sum.isFinite else { return nil }
            marginal /= sum
            marginals[i] = marginal
            guard i > 0 else { break }
            let ahead = potentials[i] * beta
            var next = Scores(repeating: 0)
            var weight: Float = 0
            for a in 0..<NameTag.count {
                let flow = (transitions[a] * ahead).sum()
                next[a] = flow
                weight += alphas[i - 1][a] * flow
            }
            guard weight > 0 else { return nil }
            if countPairs {
                for a in 0..<NameTag.count { pairs[a] += (alphas[i - 1][a] / weight) * transitions[a] * ahead }
            }
            beta = next / next.max()
        }
        return total
    }

    /// The best labelling under the scores, appended to `tags`.
    package mutating func viterbi(transitions: [Scores], start: Scores, into tags: inout [NameTag]) {
        let count = emissions.count
        guard count > 0 else { return }
        best.removeAll(keepingCapacity: true)
        back.removeAll(keepingCapacity: true)
        best.append(emissions[0] + start + Self.allowed[0])
        back.append(SIMD16<UInt8>(repeating: 0))
        for i in 1..<max(1, count) {
            let last = best[i - 1]
            var top = Scores(repeating: -.greatestFiniteMagnitude)
            var from = SIMD16<Int32>(repeating: 0)
            for a in 0..<NameTag.count {
                let scores = transitions[a] + Self.allowed[a] + last[a]
                let better = scores .> top
                top.replace(with: scores, where: better)
                from.replace(with: SIMD16<Int32>(repeating: Int32(a)), where: better)
            }
            best.append(top + emissions[i])
            back.append(SIMD16<UInt8>(truncatingIfNeeded: from))
        }
        var label = 0
        for candidate in 1..<NameTag.count where best[count - 1][candidate] > best[count - 1][label] { label = candidate }
        let first = tags.count
        for i in stride(from: count - 1, through: 0, by: -1) {
            tags.append(NameTag(rawValue: UInt8(label)))
            label = Int(back[i][label])
        }
        tags[first...].reverse()
    }
}
