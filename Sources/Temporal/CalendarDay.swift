import Model

/// A day of a month as read from a text, the year perhaps left out.
struct CalendarDay {
    var year: Int?
    var month: Int
    var day: Int
    /// Index of the token behind it.
    var end: Int

    /// Nil when there is no year or no such day.
    var date: CalendarDate? { year.flatMap { CalendarDate(year: $0, month: month, day: day) } }
}
