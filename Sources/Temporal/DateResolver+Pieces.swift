import Model

/// Pieces of a period: its third day, its last Monday, its first ten weeks.
extension DateResolver {
    /// Negative numbers count from the end. Nil when the period has no such piece.
    func nth(_ number: Int, _ piece: PeriodPiece, of whole: DayRange) -> DayRange? {
        guard number != 0, abs(number) < 1000 else { return nil }
        switch piece {
        case .weekday(let weekday):
            let day =
                number > 0
                ? whole.start.adding(days: (weekday - whole.start.weekday + 7) % 7 + 7 * (number - 1))
                : whole.end.adding(days: -((whole.end.weekday - weekday + 7) % 7) - 7 * (-number - 1))
            return day.flatMap { $0 >= whole.start && $0 <= whole.end ? DayRange($0) : nil }
        case .unit(.day):
            let day = number > 0 ? whole.start.adding(days: number - 1) : whole.end.adding(days: number + 1)
            return day.flatMap { $0 >= whole.start && $0 <= whole.end ? DayRange($0) : nil }
        case .unit(.week), .unit(.weekend): return nthWeek(number, piece, of: whole)
        case .unit(.half): return half(number, of: whole)
        case .unit(let unit):
            // Whole units inside: January is the first month of a year, 2010 the first year of the 2010s.
            guard let first = Self.unit(unit, around: number > 0 ? whole.start : whole.end, 0) else { return nil }
            let found = Self.unit(unit, around: first.start, number > 0 ? number - 1 : number + 1)
            return found.flatMap { $0.start >= whole.start && $0.end <= whole.end ? $0 : nil }
        }
    }

    /// The first week begins on the first Monday; the last ends on the last Sunday.
    private func nthWeek(_ number: Int, _ piece: PeriodPiece, of whole: DayRange) -> DayRange? {
        let length = piece == .unit(.weekend) ? 2 : 7
        if number < 0 {
            guard let end = nth(number, .weekday(7), of: whole)?.start, let start = end.adding(days: 1 - length) else { return nil }
            return DayRange(start: start, end: end)
        }
        guard let start = nth(number, .weekday(8 - length), of: whole)?.start, let end = start.adding(days: length - 1) else { return nil }
        return DayRange(start: start, end: end)
    }

    /// Years and decades in the middle of their months or years, months on the 15th.
    private func half(_ number: Int, of whole: DayRange) -> DayRange? {
        guard number == 1 || number == 2 || number == -1 else { return nil }
        let length = whole.end.daysSince1970 - whole.start.daysSince1970 + 1
        let months = (whole.end.year - whole.start.year) * 12 + whole.end.month - whole.start.month + 1
        let last = length < 32 ? whole.start.adding(days: 14) : whole.start.adding(months: months / 2)?.adding(days: -1)
        guard let last, let next = last.adding(days: 1), next <= whole.end else { return nil }
        return number == 1 ? DayRange(start: whole.start, end: last) : DayRange(start: next, end: whole.end)
    }

    /// So many units from the period's start, or with a negative count up to its end.
    func stretch(_ unit: TimeUnit, _ count: Int, of whole: DayRange) -> DayRange? {
        guard count != 0, abs(count) < 1000 else { return nil }
        let edge: CalendarDate?
        switch unit {
        case .day, .week:
            let days = unit == .day ? count : 7 * count
            edge = count > 0 ? whole.start.adding(days: days - 1) : whole.end.adding(days: days + 1)
        default:
            let months = Self.months(in: unit) * count
            guard months != 0 else { return nil }
            edge =
                count > 0
                ? whole.start.adding(months: months)?.adding(days: -1)
                : whole.end.adding(days: 1)?.adding(months: months)
        }
        guard let edge, edge >= whole.start, edge <= whole.end else { return nil }
        return count > 0 ? DayRange(start: whole.start, end: edge) : DayRange(start: edge, end: whole.end)
    }

    private static func months(in unit: TimeUnit) -> Int {
        switch unit {
        case .month: 1
        case .quarter: 3
        case .half: 6
        case .year: 12
        case .decade: 120
        default: 0
        }
    }

    /// So many days or weeks from a day on.
    func offset(_ unit: TimeUnit, _ count: Int, from days: DayRange) -> DayRange? {
        guard abs(count) < 4000 else { return nil }
        let day = count < 0 ? days.start : days.end
        switch unit {
        case .day: return day.adding(days: count).map { DayRange($0) }
        case .week: return day.adding(days: 7 * count).map { DayRange($0) }
        default:
            let months = Self.months(in: unit) * count
            return months == 0 ? nil : day.adding(months: months).map { DayRange($0) }
        }
    }

    /// The n-th weekday behind the day, or with a negative number before it.
    func weekdayFrom(_ number: Int, _ weekday: Int, _ days: DayRange) -> DayRange? {
        guard number != 0, abs(number) < 1000 else { return nil }
        if number > 0 {
            let ahead = (weekday - days.end.weekday + 6) % 7 + 1
            return days.end.adding(days: ahead + 7 * (number - 1)).map { DayRange($0) }
        }
        let behind = (days.start.weekday - weekday + 6) % 7 + 1
        return days.start.adding(days: -behind + 7 * (number + 1)).map { DayRange($0) }
    }

    /// So many units that end on the range's last day.
    func upTo(_ last: DayRange, _ unit: TimeUnit, _ count: Int) -> DayRange? {
        guard count > 0, count < 1000 else { return nil }
        let end = last.end
        if unit == .week { return end.adding(days: 1 - 7 * count).map { DayRange(start: $0, end: end) } }
        let months = Self.months(in: unit) * count
        // A month's last day ends whole months.
        guard months > 0, let next = end.adding(days: 1) else { return nil }
        return next.adding(months: -months).map { DayRange(start: $0, end: end) }
    }

    /// The period mentioned before, in another year; the whole year when none was.
    func samePeriod(in year: Int) -> DayRange? {
        guard let period = context.last(within: 2, where: { $0.unit != .day && $0.unit != .week && $0.unit != .year }) else {
            return DayRange(year: year)
        }
        return Self.moved(period.days, months: 12 * (year - period.days.start.year))
    }

    // MARK: Numbers without a name

    /// ISO 8601: week 1 holds the year's first Thursday.
    func week(_ number: Int, _ year: YearReference?, _ tense: Tense?) -> DayRange? {
        func week(in year: Int) -> DayRange? {
            guard let fourth = CalendarDate(year: year, month: 1, day: 4), let first = Self.unit(.week, around: fourth, 0),
                let start = first.start.adding(days: 7 * (number - 1)), let end = start.adding(days: 6),
                let thursday = start.adding(days: 3), thursday.year == year
            else { return nil }
            return DayRange(start: start, end: end)
        }
        if let year = self.number(year) { return week(in: year) }
        return nearest(tense, near: 45, week)
    }

    /// The nearest day of that number, and of that weekday, in the tense's direction; without a tense the month of the reference.
    func dayOfMonth(_ day: Int, _ weekday: Int?, _ tense: Tense?) -> DayRange? {
        let months = 0...(weekday == nil ? 2 : 14)
        func candidate(_ shift: Int) -> CalendarDate? {
            guard let first = CalendarDate(year: reference.year, month: reference.month, day: 1)?.adding(months: shift),
                let found = CalendarDate(year: first.year, month: first.month, day: day), weekday.map({ $0 == found.weekday }) ?? true
            else { return nil }
            return found
        }
        let behind = months.lazy.compactMap { candidate(-$0) }.first { $0 <= reference }
        let ahead = months.lazy.compactMap { candidate($0) }.first { $0 >= reference }
        switch tense {
        case .past?: return behind.map { DayRange($0) }
        case .future?: return ahead.map { DayRange($0) }
        case nil:
            if weekday == nil, let same = candidate(0) { return DayRange(same) }
            guard let behind, let ahead else { return (ahead ?? behind).map { DayRange($0) } }
            let isAhead = ahead.daysSince1970 - reference.daysSince1970 <= reference.daysSince1970 - behind.daysSince1970
            return DayRange(isAhead ? ahead : behind)
        }
    }
}
