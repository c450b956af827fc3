/// Years that are stated, left out, and filled in.
extension DateMeaning {
    /// The year that it names itself.
    var explicitYear: Int? {
        switch self {
        case .day(_, _, .year(let year)), .month(_, .year(let year), _), .quarter(_, .year(let year)), .half(_, .year(let year)),
            .season(_, .year(let year), _), .firstMonths(_, .year(let year)), .year(let year), .holiday(_, .year(let year), _),
            .week(_, .year(let year)), .samePeriod(.year(let year)):
            year
        case .part(_, let whole), .nth(_, _, let whole), .stretch(_, _, let whole), .offset(_, _, let whole), .containing(_, let whole),
            .weekdayFrom(_, _, let whole),
            .upTo(let whole, _, _):
            whole.explicitYear
        case .range(_, let last): last.explicitYear
        default: nil
        }
    }

    /// True for a day, month, quarter, half or season whose year is left out.
    var lacksYear: Bool {
        switch self {
        case .day(_, _, nil), .month(_, nil, nil), .quarter(_, nil), .half(_, nil), .season(_, nil, nil), .firstMonths(_, nil): true
        case .part(_, let whole), .nth(_, _, let whole), .stretch(_, _, let whole), .containing(_, let whole): whole.lacksYear
        case .range(let first, let last): first.lacksYear && last.lacksYear
        default: false
        }
    }

    /// True when it needs no day of publication.
    var isAbsolute: Bool {
        switch self {
        case .year, .years, .decade, .century: true
        case .part(_, let whole), .nth(_, _, let whole), .stretch(_, _, let whole), .offset(_, _, let whole), .containing(_, let whole),
            .weekdayFrom(_, _, let whole),
            .upTo(let whole, _, _):
            whole.isAbsolute
        case .range(let first, let last): first.isAbsolute && last.isAbsolute
        default: explicitYear != nil
        }
    }

    /// The same with a year where it lacks one.
    func with(year: YearReference) -> DateMeaning {
        switch self {
        case .day(let month, let day, nil): .day(month: month, day: day, year)
        case .month(let month, nil, nil): .month(month, year, shift: nil)
        case .quarter(let quarter, nil): .quarter(quarter, year)
        case .half(let half, nil): .half(half, year)
        case .season(let season, nil, nil): .season(season, year, shift: nil)
        case .firstMonths(let count, nil): .firstMonths(count, year)
        case .part(let part, let whole): .part(part, whole.with(year: year))
        case .nth(let number, let piece, let whole): .nth(number, piece, of: whole.with(year: year))
        case .stretch(let unit, let count, let whole): .stretch(unit, count, of: whole.with(year: year))
        case .containing(let unit, let inner): .containing(unit, inner.with(year: year))
        case .range(let first, let last): .range(first.with(year: year), last.with(year: year))
        default: self
        }
    }

    /// Number of the month it begins in, for those that may lack a year.
    var firstMonth: Int? {
        switch self {
        case .day(let month, _, _), .month(let month, _, _): month
        case .quarter(let quarter, _): quarter * 3 - 2
        case .half(let half, _): half * 6 - 5
        case .season(let month, _, _): month
        case .part(_, let whole), .nth(_, _, let whole), .stretch(_, _, let whole), .containing(_, let whole): whole.firstMonth
        case .range(let first, _): first.firstMonth
        default: nil
        }
    }
}
