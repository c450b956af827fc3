import Model

/// A time that a figure may speak of.
struct PeriodCandidate {
    enum Size: Int {
        case day, week, month, season, year, long

        init(_ days: DayRange) {
            switch days.end.daysSince1970 - days.start.daysSince1970 {
            case ...0: self = .day
            case ...20: self = .week
            case ...31: self = .month
            case ...360: self = .season
            case ...366: self = .year
            default: self = .long
            }
        }
    }

    /// How the days were read from the date.
    enum Reading: Int {
        case plain
        /// The same part of the year before (`the first half` ... `a year earlier`).
        case yearBefore
        /// From the date to the day of publication (`since January`).
        case sinceThen
    }

    let days: DayRange
    let size: Size
    /// Tokens of a date in the figure's own sentence, nil for a time named before.
    var tokens: Range<Int>?
    var sentence: Int
    var paragraph: Int
    var reading = Reading.plain
    /// Rows of the figures it was bound to, one bit each.
    var boundTo: UInt8 = 0
    /// True for a bound, for what another time is compared with, for a time in brackets.
    var isAside = false
    /// How many figures it was bound to.
    var bindings = 0

    init(_ days: DayRange, tokens: Range<Int>?, sentence: Int, paragraph: Int, reading: Reading = .plain) {
        self.days = days
        size = Size(days)
        self.tokens = tokens
        self.sentence = sentence
        self.paragraph = paragraph
        self.reading = reading
    }

    mutating func bind(row: Int) {
        boundTo |= 1 << UInt8(truncatingIfNeeded: row & 7)
        bindings += 1
    }

    func isBound(toRow row: Int) -> Bool { boundTo & 1 << UInt8(truncatingIfNeeded: row & 7) != 0 }

    /// True for the same time of the year before.
    func isYearBefore(_ other: DayRange) -> Bool { Self.yearBefore(other) == days }

    /// The same days of the year before. Nil before the year 1.
    static func yearBefore(_ days: DayRange) -> DayRange? {
        func moved(_ day: CalendarDate) -> CalendarDate? {
            let isLast = day.day == CalendarDate.days(inMonth: day.month, of: day.year)
            let last = CalendarDate.days(inMonth: day.month, of: day.year - 1)
            return CalendarDate(year: day.year - 1, month: day.month, day: isLast ? last : min(day.day, last))
        }
        guard let start = moved(days.start), let end = moved(days.end) else { return nil }
        return DayRange(start: start, end: end)
    }
}

/// What of a figure tells whether it has a period.
struct PeriodTraits {
    let tokens: Range<Int>
    /// Row of the tables: money, change in percent, other percent, count, quantity, duration.
    let row: Int
    let isOrdinal: Bool
    let isChange: Bool
    let hasNoun: Bool
    /// True for the value that a change began at.
    let isOld: Bool
    let hasQualifier: Bool
    let hasMeasure: Bool
    /// True before the noun that it describes (`the 40-euro ticket`).
    let isAttribute: Bool
    /// True for so much a day, a month, a head.
    let isRate: Bool

    static let rows = 6
}
