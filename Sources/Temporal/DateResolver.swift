import Model

/// Puts the meaning of a date expression on the calendar.
struct DateResolver {
    /// The day that relative expressions count from.
    let reference: CalendarDate
    var context = DateContext()
    /// True when the tense is sure: what it puts ahead is not behind.
    var isStrict = false

    init(reference: CalendarDate) {
        self.reference = reference
    }

    /// - Parameter tense: what the clause says of time. Nil when it says nothing.
    func resolve(_ meaning: DateMeaning, _ tense: Tense?) -> DayRange? {
        switch meaning {
        case .day(let month, let day, let year):
            if let year = number(year) { return CalendarDate(year: year, month: month, day: day).map { DayRange($0) } }
            return nearest(tense, near: 45) { CalendarDate(year: $0, month: month, day: day).map { DayRange($0) } }
        case .weekday(let weekday, let shift, let week): return self.weekday(weekday, shift, week, tense)
        case .weekend:
            return Self.unit(.weekend, around: reference, tense != .future && reference.weekday < 6 ? -1 : 0)
        case .month(let month, let year, let shift):
            if let year = number(year) { return DayRange(year: year, month: month) }
            return shifted(shift, tense) { DayRange(year: $0, month: month) }
        case .quarter(let quarter, let year):
            if let year = number(year) { return Self.months(year, quarter * 3 - 2, 3) }
            return period(tense) { Self.months($0, quarter * 3 - 2, 3) }
        case .half(let half, let year):
            if let year = number(year) { return Self.months(year, half * 6 - 5, 6) }
            return period(tense) { Self.months($0, half * 6 - 5, 6) }
        case .firstMonths(let count, let year):
            if let year = number(year) { return Self.months(year, 1, count) }
            return period(tense) { Self.months($0, 1, count) }
        case .season(let month, let year, let shift):
            if let year = number(year) { return Self.months(year, month, 3) }
            return shifted(shift, tense) { Self.months($0, month, 3) }
        case .year(let year): return DayRange(year: year)
        case .years(let first, let last): return Self.span(DayRange(year: first), DayRange(year: last))
        case .decade(let year): return Self.span(DayRange(year: year), DayRange(year: year + 9))
        case .century(let century): return Self.span(DayRange(year: century * 100 - 99), DayRange(year: century * 100))
        case .unit(let unit, let shift, let anchor): return self.unit(unit, shift, anchor)
        case .counted(let unit, let count, let anchor): return counted(unit, count, anchor)
        case .steps(let months, let days): return reference.adding(months: months)?.adding(days: days).map { DayRange($0) }
        case .span(let unit, let count): return span(unit, count)
        case .week(let week, let year): return self.week(week, year, tense)
        case .dayOfMonth(let day, let weekday): return dayOfMonth(day, weekday, tense)
        case .nth(let number, let piece, let whole): return resolve(whole, tense).flatMap { nth(number, piece, of: $0) }
        case .stretch(let unit, let count, let whole): return resolve(whole, tense).flatMap { stretch(unit, count, of: $0) }
        case .offset(let unit, let count, let day): return resolve(day, tense).flatMap { offset(unit, count, from: $0) }
        case .samePeriod(let year): return number(year).flatMap(samePeriod)
        case .upTo(let last, let unit, let count): return resolve(last, tense).flatMap { upTo($0, unit, count) }
        case .weekdayFrom(let number, let weekday, let day): return resolve(day, tense).flatMap { weekdayFrom(number, weekday, $0) }
        case .containing(let unit, let inner): return resolve(inner, nil).flatMap { Self.unit(unit, around: $0.start, 0) }
        case .holiday(let holiday, let year, let shift):
            if let year = number(year) { return holiday.range(in: year) }
            return shifted(shift, tense) { holiday.range(in: $0) }
        case .part(let part, let whole): return self.part(part, of: whole, tense)
        case .range(let first, let last): return range(first, last, tense)
        }
    }

    func number(_ year: YearReference?) -> Int? {
        switch year {
        case .year(let year): year
        case .shift(let shift): reference.year + shift
        case nil: nil
        }
    }

    // MARK: Years left out

    private func candidates(_ make: (Int) -> DayRange?) -> [DayRange] {
        [reference.year - 1, reference.year, reference.year + 1].compactMap(make)
    }

    /// Days between the reference and the range; 0 inside it, negative in the past.
    private func distance(_ range: DayRange) -> Int {
        if range.start > reference { return range.start.daysSince1970 - reference.daysSince1970 }
        return range.end < reference ? range.end.daysSince1970 - reference.daysSince1970 : 0
    }

    /// The candidate nearest to the reference; the tense decides when the nearest is farther than `near` days on its wrong side.
    func nearest(_ tense: Tense?, near: Int, _ make: (Int) -> DayRange?) -> DayRange? {
        let all = candidates(make)
        let closest = all.min { abs(distance($0)) < abs(distance($1)) }
        let near = isStrict ? 0 : near
        guard let tense, let closest else { return closest }
        let away = distance(closest)
        if tense == .future, away < -near { return all.first { distance($0) >= 0 } ?? closest }
        if tense == .past, away > near { return all.last { distance($0) <= 0 } ?? closest }
        return closest
    }

    /// The last one begun, or with the future tense the next one not over.
    private func period(_ tense: Tense?, _ make: (Int) -> DayRange?) -> DayRange? {
        let all = candidates(make)
        if tense == .future { return all.first { distance($0) >= 0 } }
        return all.last { $0.end.daysSince1970 <= reference.daysSince1970 + 10 } ?? all.last { distance($0) <= 0 }
    }

    private func shifted(_ shift: Int?, _ tense: Tense?, _ make: (Int) -> DayRange?) -> DayRange? {
        let all = candidates(make)
        switch shift {
        case nil: return nearest(tense, near: 20, make)
        case 0?: return all.first { distance($0) == 0 } ?? make(reference.year)
        case let shift? where shift < 0: return all.last { $0.end < reference }
        default: return all.first { $0.start > reference }
        }
    }

    private func weekday(_ weekday: Int, _ shift: Int?, _ week: Int?, _ tense: Tense?) -> DayRange? {
        if let week {
            return reference.adding(days: 1 - reference.weekday + 7 * week + weekday - 1).map { DayRange($0) }
        }
        let ahead = (weekday - reference.weekday + 7) % 7
        let behind = (reference.weekday - weekday + 7) % 7
        let days: Int
        switch shift {
        case nil, 0?: days = tense == .future || shift == 0 && tense == nil ? ahead : -behind
        case let shift? where shift < 0: days = (behind == 0 ? -7 : -behind) - 7 * (-shift - 1)
        case let shift?: days = (ahead == 0 ? 7 : ahead) + 7 * (shift - 1)
        }
        return reference.adding(days: days).map { DayRange($0) }
    }

    // MARK: Parts and ranges

    private func part(_ part: PeriodPart, of whole: DateMeaning, _ tense: Tense?) -> DayRange? {
        guard let range = resolve(whole, tense) else { return nil }
        let length = range.end.daysSince1970 - range.start.daysSince1970
        if whole.unit == .decade || whole.unit == .century, part != .end, let years = thirds(part, of: range) { return years }
        switch part {
        case .end: return DayRange(range.end)
        case .start:
            guard length >= 27, length < 32, let end = range.start.adding(days: 9) else { return DayRange(range.start) }
            return DayRange(start: range.start, end: end)
        case .mid:
            if length > 300, length < 370 { return CalendarDate(year: range.start.year, month: 6, day: 30).map { DayRange($0) } }
            if length >= 27, length < 32, let start = range.start.adding(days: 10), let end = range.start.adding(days: 19) {
                return DayRange(start: start, end: end)
            }
            return range.start.adding(days: length / 2).map { DayRange($0) }
        case .rest: return reference <= range.end ? DayRange(start: max(range.start, reference), end: range.end) : nil
        case .night: return range.start.adding(days: -1).map { DayRange(start: $0, end: range.end) }
        case .late:
            return range.start.adding(days: length * 2 / 3).map { DayRange(start: $0, end: range.end) }
        }
    }

    /// The years of a decade's or century's beginning, middle or last part: four, three, three of ten.
    private func thirds(_ part: PeriodPart, of whole: DayRange) -> DayRange? {
        let first = whole.start.year
        let tenth = (whole.end.year - first + 1) / 10
        switch part {
        case .start: return Self.span(DayRange(year: first), DayRange(year: first + 4 * tenth - 1))
        case .mid: return Self.span(DayRange(year: first + 4 * tenth), DayRange(year: first + 7 * tenth - 1))
        case .late: return Self.span(DayRange(year: first + 7 * tenth), DayRange(year: whole.end.year))
        default: return nil
        }
    }

    /// The nearest day without a year that falls on the weekday.
    func day(of meaning: DateMeaning, on weekday: Int) -> DayRange? {
        guard case .day(let month, let day, nil) = meaning else { return nil }
        let fitting = candidates { CalendarDate(year: $0, month: month, day: day).map { DayRange($0) } }.filter {
            $0.start.weekday == weekday
        }
        return fitting.min { abs(distance($0)) < abs(distance($1)) }
    }

    private func range(_ first: DateMeaning, _ last: DateMeaning, _ tense: Tense?) -> DayRange? {
        guard var start = resolve(first, tense), var end = resolve(last, tense) else { return nil }
        // `between the 4th and the 22nd`: of one month, or the first of the month before.
        if case .dayOfMonth(let a, _) = first, case .dayOfMonth(let b, _) = last {
            let day = CalendarDate(year: end.end.year, month: end.end.month, day: 1)?.adding(months: a < b ? 0 : -1)
            return day?.adding(days: a - 1).flatMap { $0 < end.end ? DayRange(start: $0, end: end.end) : nil }
        }
        // Both without a year or both weekdays: the second goes with the first.
        if end.end < start.start {
            if case .weekday = last {
                // In the past the end is the sure one, in the future the start.
                if tense == .future, let later = end.end.adding(days: 7) {
                    end = DayRange(later)
                } else if let earlier = start.start.adding(days: -7) {
                    start = DayRange(earlier)
                }
            } else if first.lacksYear, let a = first.firstMonth {
                let year = last.explicitYear ?? end.start.year
                if let moved = resolve(first.with(year: .year((last.firstMonth ?? 12) < a ? year - 1 : year)), tense) { start = moved }
            }
        } else if first.lacksYear, last.lacksYear, start.start.year != end.start.year, let a = first.firstMonth, let b = last.firstMonth,
            a <= b,
            let same = resolve(last.with(year: .year(start.start.year)), tense)
        {
            end = same
        }
        return start.start <= end.end ? DayRange(start: start.start, end: end.end) : nil
    }

    // MARK: Helpers

    /// So many months from one of a year on.
    static func months(_ year: Int, _ first: Int, _ count: Int) -> DayRange? {
        guard let start = CalendarDate(year: year, month: first, day: 1), let last = start.adding(months: count - 1) else { return nil }
        return span(DayRange(start), DayRange(year: last.year, month: last.month))
    }

    static func span(_ first: DayRange?, _ last: DayRange?) -> DayRange? {
        guard let first, let last, first.start <= last.end else { return nil }
        return DayRange(start: first.start, end: last.end)
    }
}
