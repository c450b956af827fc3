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
    static func joined(_ proposals: ArraySlice<Proposal>) -> Proposal? {
        if proposals.count == 1 { return proposals.first }
        // By kind: how much doubt its evidence leaves; above 1 where there is none.
        var doubts = SIMD8<Double>(repeating: 2)
        for i in proposals.indices {
            let proposal = proposals[i]
            // A repetition only hands on what was found elsewhere; it is no evidence of its own beside other rules.
            guard proposal.rule != "repeated",
                !proposals[..<i].contains(where: { $0.kind == proposal.kind && $0.rule == proposal.rule })
            else { continue }
            let kind = NameTag.index(of: proposal.kind)
            doubts[kind] = min(doubts[kind], 1) * (1 - proposal.confidence)
        }
        for proposal in proposals where proposal.rule == "repeated" {
            let kind = NameTag.index(of: proposal.kind)
            doubts[kind] = min(min(doubts[kind], 1), 1 - proposal.confidence)
        }
        guard let kind = EntityKind.allCases.min(by: { doubts[NameTag.index(of: $0)] < doubts[NameTag.index(of: $1)] }),
            var best = proposals.lazy.filter({ $0.kind == kind }).max(by: { ($0.confidence, $1.rule) < ($1.confidence, $0.rule) })
        else { return nil }
        // Another kind's evidence lowers what is left.
        var others = 0.0
        for other in EntityKind.allCases where other != kind && doubts[NameTag.index(of: other)] <= 1 {
            others = max(others, 1 - doubts[NameTag.index(of: other)])
        }
        best.confidence = min(0.99, (1 - doubts[NameTag.index(of: kind)]) * (1 - 0.3 * others))
        if let record = proposals.first(where: { $0.kind == kind && $0.record != nil }) {
            best.record = record.record
            best.lemma = record.lemma ?? best.lemma
        }
        return best
    }
}

extension Reconciler {
    /// The tagger's names, with what the rules know of them: it has weighed their proposals already.
    ///
    /// A name that a rule proposed as well carries that rule's name, and what it knows: base form, catalogue record, type.
    static func decide(_ tagged: [TaggedName], proposals: [Proposal], calibration: Calibration) -> [Proposal] {
        var byTokens: [Range<Int>: [Proposal]] = [:]
        for proposal in proposals { byTokens[proposal.tokens, default: []].append(proposal) }
        return tagged.compactMap { name in
            let confidence = calibration.confidence(name.confidence, name.kind)
            guard confidence >= leastTagged else { return nil }
            let same = (byTokens[name.tokens] ?? []).filter { $0.kind == name.kind }
            // A repetition says less than what found the name in the first place.
            let best = same.max {
                ($0.rule != "repeated" ? 1 : 0, $0.confidence, $1.rule) < ($1.rule != "repeated" ? 1 : 0, $1.confidence, $0.rule)
            }
            let recorded = same.first { $0.record != nil }
            return Proposal(
                tokens: name.tokens, kind: name.kind, rule: best?.rule ?? "model",
                confidence: confidence, lemma: recorded?.lemma ?? best?.lemma,
                record: recorded?.record, type: same.lazy.compactMap(\.type).first)
        }
    }

    /// The decided names, and those of the second look that none of them touches; the surest first.
    static func completed(_ decided: [Proposal], with second: [Proposal]) -> [Proposal] {
        guard let last = (decided + second).map(\.tokens.upperBound).max() else { return decided }
        var taken = [Bool](repeating: false, count: last)
        for name in decided { for i in name.tokens { taken[i] = true } }
        var result = decided
        let sure = second.filter { $0.confidence >= leastCompletion && !$0.tokens.isEmpty }
        let order = sure.indices.sorted {
            (sure[$1].confidence, sure[$0].tokens.lowerBound) < (sure[$0].confidence, sure[$1].tokens.lowerBound)
        }
        for index in order where !sure[index].tokens.contains(where: { taken[$0] }) {
            for i in sure[index].tokens { taken[i] = true }
            result.append(sure[index])
        }
        return result.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// Below this a name of the model is not believed: half of the F1 that its names reach is where more of them begin to do harm
    /// (Lipton, Elkan and Naryanaswamy 2014, "Optimal Thresholding of Classifiers to Maximize F1 Measure").
    private static let leastTagged = 0.4

    /// Below this a name of the second look is not believed against the model.
    private static let leastCompletion = 0.6
}
