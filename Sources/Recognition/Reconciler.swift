import Model

/// Decides among the proposals of all recognizers: names do not overlap, and the set with the largest total weight wins.
///
/// Proposals for the same tokens support each other: their confidences are joined as independent evidence a kind, and the best kind stands.
/// A name's weight is its confidence times its number of tokens, so that a longer name outdoes the shorter ones inside it unless it is much
/// less certain (weighted interval scheduling; Kleinberg and Tardos, Algorithm Design, 6.1).
struct Reconciler {
    /// Below this a name is not believed.
    static let threshold = 0.4

    static func decide(_ proposals: [Proposal]) -> [Proposal] {
        let sorted = proposals.filter { !$0.tokens.isEmpty }
            .sorted { ($0.tokens.upperBound, $0.tokens.lowerBound) < ($1.tokens.upperBound, $1.tokens.lowerBound) }
        var candidates: [Proposal] = []
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].tokens == sorted[start].tokens { end += 1 }
            if let one = joined(sorted[start..<end]), one.confidence >= threshold { candidates.append(one) }
            start = end
        }
        guard !candidates.isEmpty else { return [] }
        let ends = candidates.map(\.tokens.upperBound)
        var best = [Double](repeating: 0, count: candidates.count + 1)
        var taken = [Bool](repeating: false, count: candidates.count)
        var before = [Int](repeating: 0, count: candidates.count)
        for (index, candidate) in candidates.enumerated() {
            before[index] = firstIndex(in: ends, above: candidate.tokens.lowerBound, upTo: index)
            let weight = (candidate.confidence - 0.2) * Double(candidate.tokens.count)
            let with = weight + best[before[index]]
            taken[index] = with > best[index] + 1e-12
            best[index + 1] = max(with, best[index])
        }
        var result: [Proposal] = []
        var index = candidates.count
        while index > 0 {
            if taken[index - 1] {
                result.append(candidates[index - 1])
                index = before[index - 1]
            } else {
                index -= 1
            }
        }
        return result.reversed()
    }

    /// Number of candidates that end at or before the position.
    private static func firstIndex(in ends: [Int], above position: Int, upTo limit: Int) -> Int {
        var low = 0
        var high = limit
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] <= position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// One proposal for all that cover the same tokens.
    private static func joined(_ proposals: ArraySlice<Proposal>) -> Proposal? {
        if proposals.count == 1 { return proposals.first }
        var doubt: [EntityKind: Double] = [:]
        var rules: Set<String> = []
        for proposal in proposals where rules.insert(proposal.rule + proposal.kind.rawValue).inserted {
            // A repetition only hands on what was found elsewhere; it is no evidence of its own beside other rules.
            if proposal.rule == "repeated" { continue }
            doubt[proposal.kind, default: 1] *= 1 - proposal.confidence
        }
        for proposal in proposals where proposal.rule == "repeated" {
            doubt[proposal.kind] = min(doubt[proposal.kind] ?? 1, 1 - proposal.confidence)
        }
        guard
            let kind = EntityKind.allCases.filter({ doubt[$0] != nil }).min(by: { (doubt[$0] ?? 1) < (doubt[$1] ?? 1) }),
            var best = proposals.filter({ $0.kind == kind }).max(by: { ($0.confidence, $1.rule) < ($1.confidence, $0.rule) })
        else { return nil }
        // Another kind's evidence lowers what is left.
        let others = doubt.filter { $0.key != kind }.values.map { 1 - $0 }.max() ?? 0
        best.confidence = min(0.99, (1 - (doubt[kind] ?? 1)) * (1 - 0.3 * others))
        if let record = proposals.first(where: { $0.kind == kind && $0.record != nil }) {
            best.record = record.record
            best.lemma = record.lemma ?? best.lemma
        }
        return best
    }
}
