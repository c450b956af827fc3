/// Units of time that texts count in.
enum TimeUnit: String {
    case day, weekend, week, month, quarter, half, season, year, decade, century

    /// True for what a year is made of and companies report by.
    var isPeriod: Bool { self == .month || self == .quarter || self == .half || self == .season }
}

/// Part of a period.
enum PeriodPart: String {
    case start, mid, end, late
    /// The day and the one before.
    case night
}

/// What an expression counts from.
enum DateAnchor: String {
    /// The day of publication.
    case now
    /// The date mentioned before.
    case context
    /// The period mentioned before, for comparisons with a year ago.
    case period
    /// The year before the one mentioned before.
    case previous
}

/// The year that a month, quarter or day belongs to.
enum YearReference: Hashable {
    case year(Int)
    /// Years from the year of publication.
    case shift(Int)
}

/// The meaning of a date expression before it is put on the calendar.
enum DateMeaning {
    case day(month: Int, day: Int, YearReference?)
    case weekday(Int, shift: Int?, week: Int?)
    /// The nearest in the clause's tense.
    case weekend
    case month(Int, YearReference?, shift: Int?)
    case quarter(Int, YearReference?)
    case half(Int, YearReference?)
    case season(Int, YearReference?, shift: Int?)
    case year(Int)
    /// First and last year.
    case years(Int, Int)
    case decade(Int)
    case century(Int)
    /// `last week`, `Vorjahr`.
    case unit(TimeUnit, shift: Int, DateAnchor)
    /// `three years ago`.
    case counted(TimeUnit, Int, DateAnchor)
    /// `the past five years`; negative is the past.
    case span(TimeUnit, Int)
    /// `the first nine months`.
    case firstMonths(Int, YearReference?)
    case weekOfMonth(Int, month: Int, YearReference?)
    case weekdayOfMonth(Int, weekday: Int, month: Int, YearReference?)
    case holiday(Holiday, YearReference?, shift: Int?)
    indirect case part(PeriodPart, DateMeaning)
    indirect case range(DateMeaning, DateMeaning)

    /// Unit that comparisons and enumerations go by.
    var unit: TimeUnit {
        switch self {
        case .day, .weekday, .weekdayOfMonth, .holiday: .day
        case .weekend: .weekend
        case .month: .month
        case .quarter: .quarter
        case .half, .firstMonths: .half
        case .season: .season
        case .year, .years: .year
        case .decade: .decade
        case .century: .century
        case .weekOfMonth: .week
        case .unit(let unit, _, _), .counted(let unit, _, _), .span(let unit, _): unit
        case .part(_, let whole): whole.unit
        case .range(let first, _): first.unit
        }
    }

    /// The year that it names itself.
    var explicitYear: Int? {
        switch self {
        case .day(_, _, .year(let year)), .month(_, .year(let year), _), .quarter(_, .year(let year)), .half(_, .year(let year)),
            .season(_, .year(let year), _), .firstMonths(_, .year(let year)), .year(let year), .holiday(_, .year(let year), _):
            year
        case .part(_, let whole): whole.explicitYear
        case .range(_, let last): last.explicitYear
        default: nil
        }
    }

    /// True for a day, month, quarter, half or season whose year is left out.
    var lacksYear: Bool {
        switch self {
        case .day(_, _, nil), .month(_, nil, nil), .quarter(_, nil), .half(_, nil), .season(_, nil, nil), .firstMonths(_, nil): true
        case .part(_, let whole): whole.lacksYear
        case .range(let first, let last): first.lacksYear && last.lacksYear
        default: false
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
        case .part(_, let whole): whole.firstMonth
        case .range(let first, _): first.firstMonth
        default: nil
        }
    }
}
