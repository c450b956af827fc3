import Model

/// A holiday that moves with Easter or stays on its day.
struct Holiday: Hashable {
    enum Rule: Hashable {
        case fixed(month: Int, day: Int)
        /// Days after Easter Sunday.
        case easter(Int)
        case orthodoxEaster(Int)
    }

    let rule: Rule
    /// How many days it lasts.
    let days: Int

    /// - Parameter value: `MM-DD`, `easter+N`, `easter-N`, `orthodox+N`.
    init?(_ value: String, days: Int) {
        self.days = max(1, days)
        if value.hasPrefix("easter"), let offset = Int(value.dropFirst(6)) {
            rule = .easter(offset)
        } else if value.hasPrefix("orthodox"), let offset = Int(value.dropFirst(8)) {
            rule = .orthodoxEaster(offset)
        } else {
            let parts = value.split(separator: "-").compactMap { Int($0) }
            guard parts.count == 2 else { return nil }
            rule = .fixed(month: parts[0], day: parts[1])
        }
    }

    func first(in year: Int) -> CalendarDate? {
        switch rule {
        case .fixed(let month, let day): CalendarDate(year: year, month: month, day: day)
        case .easter(let offset): Self.easter(year)?.adding(days: offset)
        case .orthodoxEaster(let offset): Self.orthodoxEaster(year)?.adding(days: offset)
        }
    }

    func range(in year: Int) -> DayRange? {
        guard let first = first(in: year), let last = first.adding(days: days - 1) else { return nil }
        return DayRange(start: first, end: last)
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
