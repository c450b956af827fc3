import Grammar
import Model
import Temporal

/// The time a figure speaks of.
extension FigureBinder {
    /// Binds a period (a month or longer) named in the figure's sentence; none is guessed.
    ///
    /// Sums and rates are of a period as a rule and may stand a clause away from it; counts and quantities only right behind it.
    func bindPeriod(_ figure: inout Figure, _ draft: FigureDraft, _ dates: [DateFinding], in sentence: Range<Int>) {
        let reach: Int
        switch figure.kind {
        case .ordinal, .duration: return
        case .money, .percent: reach = figure.change != nil || figure.kind == .money ? 40 : 12
        case .count, .quantity: reach = figure.change != nil ? 14 : 6
        }
        var best: (distance: Int, days: DayRange)?
        for date in dates where !isBlocked(date, in: sentence) {
            guard let days = date.days, days.end.daysSince1970 - days.start.daysSince1970 >= 27 else { continue }
            let isBefore = date.tokens.upperBound <= draft.tokens.lowerBound
            let distance: Int
            if isBefore {
                distance = draft.tokens.lowerBound - date.tokens.upperBound
                guard distance <= reach, distance <= 6 || !isParted(date.tokens.upperBound..<draft.tokens.lowerBound, ";:.") else {
                    continue
                }
            } else {
                let gap = draft.tokens.upperBound..<max(draft.tokens.upperBound, date.tokens.lowerBound)
                distance = gap.count + 1
                guard figure.kind == .money || figure.change != nil, gap.count <= 3, !isParted(gap, ",;:") else { continue }
            }
            if best == nil || distance < best?.distance ?? 0 { best = (distance, days) }
        }
        figure.period = best?.days
    }

    /// True for a date that only bounds or compares (`since 2019`, `than in 2023`).
    private func isBlocked(_ date: DateFinding, in sentence: Range<Int>) -> Bool {
        let first = date.tokens.lowerBound
        if context.matchEnding(before: first, .periodBlocker, from: sentence.lowerBound) != nil { return true }
        guard let match = context.analysis.match(at: first, .periodBlocker) else { return false }
        return match.tokens.upperBound <= date.tokens.upperBound
    }

    private func isParted(_ gap: Range<Int>, _ marks: String) -> Bool {
        for i in gap where context.kind(i) == .punctuation {
            if marks.contains(context.analysis.word(i).surface) { return true }
        }
        return false
    }
}
