import Grammar
import Model

/// The time of what is counted off (`the second summit, held in 2014`): it is said right beside it or not at all.
extension PeriodBinder {
    private static let reach = 10

    /// A time of a month or more behind the ordinal with nothing between that parts them, else one that opens the sentence.
    func period(ofOrdinal ordinal: Range<Int>) -> DayRange? {
        var best: (distance: Int, days: DayRange)?
        for candidate in own where candidate.reading == .plain && candidate.size.rawValue >= PeriodCandidate.Size.month.rawValue {
            guard let tokens = candidate.tokens, candidate.size != .long, bound(tokens) == nil else { continue }
            let isBehind = tokens.lowerBound >= ordinal.upperBound
            let gap = isBehind ? ordinal.upperBound..<tokens.lowerBound : tokens.upperBound..<max(tokens.upperBound, ordinal.lowerBound)
            if isBehind {
                guard gap.count <= Self.reach, marks(in: gap) <= 1, !gap.contains(where: { context.analysis.has($0, .conjunction) }),
                    !figures.contains(where: { gap.contains($0.lowerBound) })
                else {
                    continue
                }
            } else {
                guard tokens.lowerBound <= sentence.tokens.lowerBound + 1, marks(in: gap) <= 1 || isDefinition(gap) else { continue }
            }
            // Another time between them is nearer.
            guard !own.contains(where: { $0.tokens.map { gap.contains($0.lowerBound) } ?? false }) else { continue }
            if gap.count < best?.distance ?? .max { best = (gap.count, candidate.days) }
        }
        return best?.days
    }

    /// `2023 is ...`, `2023 год — ...`: the time is what the sentence is about.
    private func isDefinition(_ gap: Range<Int>) -> Bool {
        gap.first.map { context.isDash($0) } ?? false
    }
}
