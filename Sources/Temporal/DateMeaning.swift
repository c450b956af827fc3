/// Units of time that texts count in.
enum TimeUnit: String, Sendable {
    case day, weekend, week, month, quarter, half, season, year, decade, century

    /// True for what a year is made of and companies report by.
    var isPeriod: Bool { self == .month || self == .quarter || self == .half || self == .season }

    /// Days that it lasts, about.
    var length: Int {
        switch self {
        case .day: 1
        case .weekend: 2
        case .week: 7
        case .month: 30
        case .quarter, .season: 91
        case .half: 182
        case .year: 365
        case .decade: 3652
        case .century: 36524
        }
    }
}

/// Part of a period.
enum PeriodPart: String, Sendable {
    case start, mid, end, late
    /// From the day of publication on.
    case rest
    /// The day and the one before.
    case night
}

/// What an expression counts from.
enum DateAnchor: String, Sendable {
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
enum YearReference: Hashable, Sendable {
    case year(Int)
    /// Years from the year of publication.
    case shift(Int)
}

/// A piece of a period that an ordinal counts.
enum PeriodPiece: Hashable, Sendable {
    case unit(TimeUnit)
    /// 1 is Monday.
    case weekday(Int)
}

/// The meaning of a date expression before it is put on the calendar.
enum DateMeaning: Sendable {
    case day(month: Int, day: Int, YearReference?)
    /// `the 15th`, `Friday the 13th`: the nearest in the clause's tense.
    case dayOfMonth(Int, weekday: Int?)
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
    /// Week of a year, as ISO 8601 counts them.
    case week(Int, YearReference?)
    /// `last week`, `Vorjahr`.
    case unit(TimeUnit, shift: Int, DateAnchor)
    /// `three years ago`.
    case counted(TimeUnit, Int, DateAnchor)
    /// `a month and ten days ago`.
    case steps(months: Int, days: Int)
    /// `the past five years`; negative is the past.
    case span(TimeUnit, Int)
    /// `the first nine months`.
    case firstMonths(Int, YearReference?)
    case holiday(Holiday, YearReference?, shift: Int?)
    /// `the third day of next month`, `the last Monday of March`; negative counts from the end.
    indirect case nth(Int, PeriodPiece, of: DateMeaning)
    /// `the last ten days of May`; negative counts from the end.
    indirect case stretch(TimeUnit, Int, of: DateMeaning)
    /// `two weeks after Easter`.
    indirect case offset(TimeUnit, Int, from: DateMeaning)
    /// `the second Tuesday after Easter`; negative counts back.
    indirect case weekdayFrom(Int, weekday: Int, DateMeaning)
    /// `the same period of 2022`: the period mentioned before, moved to the year.
    case samePeriod(YearReference)
    /// `the three months to June`: so many units that end with the date.
    indirect case upTo(DateMeaning, TimeUnit, Int)
    /// `the week of 5 March`.
    indirect case containing(TimeUnit, DateMeaning)
    indirect case part(PeriodPart, DateMeaning)
    indirect case range(DateMeaning, DateMeaning)

    /// Unit that comparisons and enumerations go by.
    var unit: TimeUnit {
        switch self {
        case .day, .dayOfMonth, .weekday, .holiday, .steps: .day
        case .weekend: .weekend
        case .month: .month
        case .quarter: .quarter
        case .half, .firstMonths, .stretch, .samePeriod: .half
        case .upTo(_, let unit, let count): count == 1 ? unit : .half
        case .season: .season
        case .year, .years: .year
        case .decade: .decade
        case .century: .century
        case .week: .week
        case .unit(let unit, _, _), .counted(let unit, _, _), .span(let unit, _), .nth(_, .unit(let unit), _), .containing(let unit, _):
            unit
        case .nth(_, .weekday, _), .offset, .weekdayFrom: .day
        case .part(_, let whole): whole.unit
        case .range(let first, _): first.unit
        }
    }
}
