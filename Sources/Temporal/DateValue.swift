/// What a rule of the date grammar reads.
enum DateValue: Sendable {
    /// An ordinal, the number of a day, a count.
    case number(DateNumber)
    /// A year of four digits; `marked` when a word or an ending says that it is one.
    case year(Int, marked: Bool)
    /// The year that a day, a month or a quarter belongs to.
    case reference(YearReference)
    case month(MonthName)
    case weekday(WeekdayName)
    case phrase(DateExpression)

    var number: DateNumber? { if case .number(let number) = self { number } else { nil } }
    var month: MonthName? { if case .month(let month) = self { month } else { nil } }
    var weekday: WeekdayName? { if case .weekday(let weekday) = self { weekday } else { nil } }
    var phrase: DateExpression? { if case .phrase(let phrase) = self { phrase } else { nil } }

    /// The year that it states or refers to.
    var yearReference: YearReference? {
        switch self {
        case .year(let year, _): .year(year)
        case .reference(let reference): reference
        default: nil
        }
    }
}

/// A number and how it is written, which tells what it may be.
struct DateNumber: Sendable {
    enum Style: Sendable {
        /// Digits alone.
        case bare
        /// Digits with an ending (`3rd`, `3-го`).
        case suffixed
        /// Digits with a full stop.
        case stopped
        case word
        case roman
    }

    var value: Int
    var style: Style
}

struct MonthName: Sendable {
    var month: Int
    /// True for a form that may be another word or a person's name.
    var isWeak: Bool
    /// False for a form that no day goes with.
    var takesDay: Bool
}

struct WeekdayName: Sendable {
    /// 1 is Monday.
    var weekday: Int
    /// True for a form that may be another word.
    var isWeak: Bool
}
