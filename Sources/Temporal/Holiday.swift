import Model

/// A holiday that moves with Easter or stays on its day.
struct Holiday: Hashable, Sendable {
    enum Rule: Hashable, Sendable {
        case fixed(month: Int, day: Int)
        /// Days after Easter Sunday.
        case easter(Int)
        case orthodoxEaster(Int)
        /// The n-th weekday of a month, -1 for the last.
        case weekday(month: Int, number: Int, weekday: Int)
        /// Days after the first Sunday of Advent.
        case advent(Int)
    }

    let rule: Rule
    /// How many days it lasts.
    let days: Int

    /// - Parameter value: `MM-DD`, `easter+N`, `easter-N`, `orthodox+N`, `advent+N`, `MM-N-W` (the N-th weekday W, 1 is Monday, `last` for the
    ///   last).
    init?(_ value: String, days: Int) {
        self.days = max(1, days)
        if value.hasPrefix("easter"), let offset = Int(value.dropFirst(6)) {
            rule = .easter(offset)
        } else if value.hasPrefix("orthodox"), let offset = Int(value.dropFirst(8)) {
            rule = .orthodoxEaster(offset)
        } else if value.hasPrefix("advent"), let offset = Int(value.dropFirst(6)) {
            rule = .advent(offset)
        } else {
            let parts = value.split(separator: "-")
            guard let month = parts.first.flatMap({ Int($0) }), (1...12).contains(month), let last = parts.last.flatMap({ Int($0) }) else {
                return nil
            }
            switch parts.count {
            case 2: rule = .fixed(month: month, day: last)
            case 3:
                guard let number = parts[1] == "last" ? -1 : Int(parts[1]), (1...7).contains(last) else { return nil }
                rule = .weekday(month: month, number: number, weekday: last)
            default: return nil
            }
        }
    }

    func first(in year: Int) -> CalendarDate? {
        switch rule {
        case .fixed(let month, let day): CalendarDate(year: year, month: month, day: day)
        case .easter(let offset): Self.easter(year)?.adding(days: offset)
        case .orthodoxEaster(let offset): Self.orthodoxEaster(year)?.adding(days: offset)
        case .advent(let offset): Self.advent(year)?.adding(days: offset)
        case .weekday(let month, let number, let weekday): Self.weekday(weekday, number, year, month)
        }
    }

    func range(in year: Int) -> DayRange? {
        guard let first = first(in: year), let last = first.adding(days: days - 1) else { return nil }
        return DayRange(start: first, end: last)
    }

    /// The fourth Sunday before Christmas Day.
    static func advent(_ year: Int) -> CalendarDate? {
        guard let eve = CalendarDate(year: year, month: 12, day: 24) else { return nil }
        return eve.adding(days: -(eve.weekday % 7) - 21)
    }

    /// The n-th weekday of a month; nil when the month has none.
    static func weekday(_ weekday: Int, _ number: Int, _ year: Int, _ month: Int) -> CalendarDate? {
        guard number != 0, abs(number) < 6, let whole = DayRange(year: year, month: month) else { return nil }
        let day =
            number > 0
            ? whole.start.adding(days: (weekday - whole.start.weekday + 7) % 7 + 7 * (number - 1))
            : whole.end.adding(days: -((whole.end.weekday - weekday + 7) % 7) - 7 * (-number - 1))
        return day.flatMap { $0.month == month ? $0 : nil }
    }

    /// Anonymous Gregorian algorithm (Meeus/Jones/Butcher), J. Meeus, Astronomical Algorithms, chapter 8.
    static func easter(_ year: Int) -> CalendarDate? {
        let a = year % 19
        let (b, c) = (year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let g = (8 * b + 13) / 25
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = (c / 4, c % 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return CalendarDate(year: year, month: n / 31, day: n % 31 + 1)
    }

    /// Meeus' Julian algorithm; 13 days bring it to the Gregorian calendar of 1900...2099.
    static func orthodoxEaster(_ year: Int) -> CalendarDate? {
        let d = (19 * (year % 19) + 15) % 30
        let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
        let n = d + e + 114
        return CalendarDate(year: year, month: n / 31, day: n % 31 + 1)?.adding(days: 13)
    }
}
