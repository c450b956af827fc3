import Grammar
import Model

/// How well a time goes with a figure: the sum of the weights of what is seen of the two.
extension PeriodBinder {
    /// What is seen of the figure alone.
    struct Surroundings {
        var lead = 0
        /// 0 unknown, 1 past, 2 future.
        var tense = 0
        /// Dates that touch the figure, a word between them at most.
        var touching: (before: Range<Int>?, behind: Range<Int>?)
    }

    private struct Score {
        var value: Double
        let weights: [[Double]]

        init(_ weights: [[Double]]) {
            self.weights = weights
            value = PeriodWeights.threshold
        }

        mutating func add(_ feature: PeriodFeature, _ column: Int) {
            guard weights.indices.contains(feature.rawValue) else { return }
            let row = weights[feature.rawValue]
            if row.indices.contains(column) { value += row[column] }
        }
    }

    func score(ofOwn candidate: PeriodCandidate, _ traits: PeriodTraits, _ surroundings: Surroundings) -> Double {
        guard let tokens = candidate.tokens else { return 0 }
        let isBefore = tokens.upperBound <= traits.tokens.lowerBound
        let gap =
            isBefore
            ? tokens.upperBound..<traits.tokens.lowerBound
            : traits.tokens.upperBound..<max(traits.tokens.upperBound, tokens.lowerBound)
        let side = isBefore ? 0 : 1
        var score = Score(weights)
        score.add(.own, traits.row * 6 + candidate.size.rawValue)
        score.add(.side, side * PeriodTraits.rows + traits.row)
        let known = memory.first { $0.days == candidate.days }?.bindings ?? 0
        add(
            traits, surroundings, candidate.days, bindings: known + candidate.bindings, isDay: candidate.size == .day, place: side,
            to: &score)

        score.add(isBefore ? .before : .after, Self.distance(gap.count))
        score.add(.marks, side * 5 + marks(in: gap))
        score.add(.figuresBetween, side * 3 + min(figures.count { gap.contains($0.lowerBound) }, 2))
        let others = own.contains { $0.reading == .plain && $0.tokens.map { gap.contains($0.lowerBound) } ?? false }
        score.add(.datesBetween, side * 2 + (others ? 1 : 0))
        score.add(.clause, side * 2 + (beginsClause(in: gap) ? 1 : 0))
        score.add(.verb, side * 4 + verb(in: gap))
        if isReported(tokens) { score.add(.reported, candidate.size == .day ? 0 : 1) }
        if let bound = bound(tokens) { score.add(.bound, side * 3 + bound) }
        score.add(.claim, side * 9 + claim(tokens, traits) * 3 + (gap.count <= 1 ? 0 : gap.count <= 3 ? 1 : 2))
        if surroundings.touching.behind.map({ $0 != tokens }) ?? false { score.add(.rival, 0) }
        if surroundings.touching.before.map({ $0 != tokens }) ?? false { score.add(.rival, 1) }
        if tokens.lowerBound <= sentence.tokens.lowerBound + 1 { score.add(.place, side) }
        if !own.contains(where: { $0.tokens != tokens }) { score.add(.place, 2) }
        if context.analysis.isMark(tokens.lowerBound - 1, "(") { score.add(.place, 3 + side) }
        if context.analysis.isMark(tokens.upperBound, ":") { score.add(.place, 5 + side) }
        score.add(.reading, candidate.reading.rawValue)
        if let previous { score.add(.previous, relation(previous, traits, candidate.days)) }
        return score.value
    }

    func score(ofEarlier index: Int, _ traits: PeriodTraits, _ surroundings: Surroundings) -> Double {
        let candidate = memory[index]
        var score = Score(weights)
        score.add(.earlier, traits.row * 6 + candidate.size.rawValue)
        add(traits, surroundings, candidate.days, bindings: candidate.bindings, isDay: candidate.size == .day, place: 2, to: &score)

        let back = sentence.ordinal - candidate.sentence
        score.add(.sentences, back <= 3 ? max(back - 1, 0) : back <= 5 ? 3 : 4)
        let length = sentence.tokens.count <= 10 ? 0 : sentence.tokens.count <= 20 ? 1 : 2
        score.add(.paragraphs, length * 4 + min(max(sentence.paragraph - candidate.paragraph, 0), 3))
        score.add(.ownDates, own.isEmpty ? 0 : own.allSatisfy { $0.size == .day } ? 1 : 2)
        let isSame = candidate.isBound(toRow: traits.row)
        if candidate.days == lastBound {
            score.add(.wasBound, isSame ? 0 : 1)
        } else {
            score.add(.wasBound, candidate.bindings == 0 ? 4 : isSame ? 2 : 3)
        }
        if surroundings.touching.behind != nil { score.add(.rival, 2) }
        if surroundings.touching.before != nil { score.add(.rival, 3) }
        score.add(.aside, candidate.isAside ? 1 : 0)
        score.add(.recency, min(memory.count - 1 - index, 2))
        if let previous { score.add(.previousEarlier, relation(previous, traits, candidate.days)) }
        return score.value
    }

    /// - Parameter place: 0 for a date before the figure, 1 behind it, 2 in an earlier sentence.
    private func add(
        _ traits: PeriodTraits, _ surroundings: Surroundings, _ days: DayRange, bindings: Int, isDay: Bool, place: Int,
        to score: inout Score
    ) {
        let era = era(days)
        let isEarlier = place == 2 ? 1 : 0
        score.add(.era, isEarlier * 12 + (isDay ? 6 : 0) + era)
        score.add(.tense, surroundings.tense * 4 + (era == 0 ? 0 : max(era - 2, 1)))
        if traits.isChange { score.add(.figure, place * 4) }
        if traits.hasNoun { score.add(.figure, place * 4 + 1) }
        if traits.isOld { score.add(.figure, place * 4 + 2) }
        if traits.hasQualifier { score.add(.figure, place * 4 + 3) }
        score.add(.measure, (isEarlier * 2 + (traits.hasMeasure ? 1 : 0)) * PeriodTraits.rows + traits.row)
        if traits.isAttribute { score.add(.measure, 4 * PeriodTraits.rows + isEarlier) }
        if traits.isRate { score.add(.measure, 4 * PeriodTraits.rows + 2 + isEarlier) }
        score.add(.lead, isEarlier * 8 + surroundings.lead)
        score.add(.position, isEarlier * 3 + (context.analysis.sentences.count > 2 ? min(sentence.ordinal, 2) : 2))
        score.add(.count, isEarlier * 4 + min(max(figures.count, 1), 4) - 1)
        score.add(.topic, isEarlier * 5 + min(bindings, 4))
        score.add(.text, isEarlier * 8 + named.total)
        score.add(.text, isEarlier * 8 + 4 + named.parts)
    }

    /// Column of what the figure before took, by how near it stands.
    private func relation(_ previous: (tokens: Range<Int>, days: DayRange?), _ traits: PeriodTraits, _ days: DayRange) -> Int {
        let gap = traits.tokens.lowerBound - previous.tokens.upperBound
        let nearness = gap <= 3 ? 0 : gap <= 8 ? 1 : 2
        return nearness * 3 + (previous.days == nil ? 2 : previous.days == days ? 0 : 1)
    }

    private static func distance(_ count: Int) -> Int {
        switch count {
        case ...0: 0
        case 1: 1
        case 2...3: 2
        case 4...6: 3
        case 7...11: 4
        case 12...20: 5
        default: 6
        }
    }
}
