import Grammar
import Model

/// What a change is measured against where a date tells it (`12 percent more than in 2022`, of a figure of 2023).
extension PeriodBinder {
    /// - Returns: nil when no date of the sentence is the time just before the period that a bound or a comparison leads to.
    func basis(of figure: Range<Int>, in period: DayRange) -> Figure.Basis? {
        for candidate in own where candidate.days != period {
            guard let tokens = candidate.tokens, let basis = Self.basis(from: candidate.days, to: period) else { continue }
            let gap = tokens.lowerBound - figure.upperBound
            guard gap >= 0, gap <= Self.reach, bound(tokens) != nil else { continue }
            return basis
        }
        return nil
    }

    private static let reach = 8

    private static func basis(from before: DayRange, to period: DayRange) -> Figure.Basis? {
        if PeriodCandidate.yearBefore(period) == before { return .yearOnYear }
        guard before.end.adding(days: 1) == period.start, before.start.day == 1 else { return nil }
        let months = (period.start.year - before.start.year) * 12 + period.start.month - before.start.month
        guard period.start.adding(months: months)?.adding(days: -1) == period.end else { return nil }
        switch months {
        case 1: return .monthOnMonth
        case 3: return .quarterOnQuarter
        case 6: return .halfOnHalf
        default: return nil
        }
    }
}
