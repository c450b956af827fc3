import Grammar
import Model
import Text

/// Reads days of the calendar written with a month's number or name, in the orders that the language uses.
struct CalendarReader {
    let analysis: Analysis
    /// True where 05/07 is the fifth of July.
    let dayFirst: Bool
    /// True where the day may follow the month's name (`July 5`).
    let monthNameFirst: Bool

    init(_ analysis: Analysis) {
        self.analysis = analysis
        dayFirst = analysis.pack.settings["date_order"] != "mdy"
        monthNameFirst = analysis.pack.settings["month_name_first"] == "yes"
    }

    // MARK: Numbers

    /// The token as one group of digits. Nil when it is anything else.
    func integer(_ i: Int) -> (value: Int, width: Int)? {
        guard let number = NumberToken(analysis, i), number.groups == 1 else { return nil }
        return (number.first, number.width1)
    }

    /// A year of four digits, 1000...2199.
    func year(_ i: Int) -> Int? {
        guard let number = integer(i), number.width == 4, number.value >= 1000, number.value < 2200 else { return nil }
        return number.value
    }

    func touches(_ i: Int) -> Bool { i < analysis.tokens.count && !analysis.tokens[i].spaceBefore }

    // MARK: Days

    /// A day of the calendar that starts at the token: `05.07.2024`, `2024-07-05`, `5 July 2024`, `July 5`.
    func day(at i: Int, before limit: Int) -> CalendarDay? {
        guard i < limit else { return nil }
        if analysis.tokens[i].kind == .number {
            return dotted(at: i, before: limit) ?? separated(at: i, before: limit) ?? dayThenMonth(at: i, before: limit)
        }
        if let ordinal = analysis.match(at: i, .dateOrdinal), let found = ordinalThenMonth(ordinal, before: limit) { return found }
        return monthNameFirst ? monthThenDay(at: i, before: limit) : nil
    }

    /// `05.07.2024`, `5. 7. 2024`, `05.07.24`, `25.09.`
    private func dotted(at i: Int, before limit: Int) -> CalendarDay? {
        guard let number = NumberToken(analysis, i), number.width1 <= 2, !continues(before: i) else { return nil }
        if number.groups == 3, !continues(after: i, before: limit) {
            guard number.width2 <= 2,
                let year = fullYear(number.third, width: number.width3, strict: number.width1 == 2 && number.width2 == 2)
            else { return nil }
            return valid(CalendarDay(year: year, month: number.second, day: number.first, end: i + 1))
        }
        if number.groups == 2, number.width1 == 2, number.width2 == 2, analysis.isMark(i + 1, "."), touches(i + 1), i + 1 < limit {
            if i + 2 < limit, let year = year(i + 2) {
                return valid(CalendarDay(year: year, month: number.second, day: number.first, end: i + 3))
            }
            return valid(CalendarDay(year: nil, month: number.second, day: number.first, end: i + 2))
        }
        if number.groups == 1, i + 4 < limit, analysis.isMark(i + 1, "."), let month = integer(i + 2), month.width <= 2,
            analysis.isMark(i + 3, "."), let year = year(i + 4)
        {
            return valid(CalendarDay(year: year, month: month.value, day: number.first, end: i + 5))
        }
        return nil
    }

    /// `2024-07-05`, `2024/07/05`, `05/07/2024`, `05-07-2024`, each without spaces.
    private func separated(at i: Int, before limit: Int) -> CalendarDay? {
        guard i + 4 < limit, !continues(before: i), !continues(after: i + 4, before: limit) else { return nil }
        let slash = analysis.isMark(i + 1, "/")
        guard slash || analysis.isMark(i + 1, "-"), slash ? analysis.isMark(i + 3, "/") : analysis.isMark(i + 3, "-") else { return nil }
        guard (1...4).allSatisfy({ touches(i + $0) }), let a = integer(i), let b = integer(i + 2), b.width <= 2 else { return nil }
        if a.width == 4 {
            // `2024-07-05T19:56` has its day and hour in one token.
            guard let c = integer(i + 4), c.width == 2, let year = year(i) else { return nil }
            return valid(CalendarDay(year: year, month: b.value, day: c.value, end: i + 5))
        }
        guard a.width <= 2, let year = year(i + 4) else { return nil }
        let (day, month) = dayFirst || a.value > 12 ? (a.value, b.value) : (b.value, a.value)
        return valid(CalendarDay(year: year, month: month, day: day, end: i + 5))
    }

    /// `5 July 2024`, `5. Juli`, `5-го июля 2024 года`, `5th of July`.
    private func dayThenMonth(at i: Int, before limit: Int) -> CalendarDay? {
        guard let number = integer(i), number.width <= 2, number.value >= 1, number.value <= 31, !continues(before: i) else { return nil }
        var at = afterSuffix(i + 1, before: limit)
        if at == i + 1, analysis.isMark(at, "."), touches(at) { at += 1 }
        if analysis.has(at, .dateFiller), !analysis.has(at, .month) { at += 1 }
        return month(at: at, day: number.value, before: limit)
    }

    /// `третьего октября`, `the first of July`.
    private func ordinalThenMonth(_ ordinal: LexicalMatch, before limit: Int) -> CalendarDay? {
        guard let value = analysis.entry(ordinal).number, value >= 1, value <= 31 else { return nil }
        var at = ordinal.tokens.upperBound
        if analysis.pack.settings["ordinal_day_filler"] == "yes" {
            guard analysis.has(at, .dateFiller) else { return nil }
            at += 1
        }
        return month(at: at, day: Int(value), before: limit)
    }

    private func month(at i: Int, day: Int, before limit: Int) -> CalendarDay? {
        guard i < limit, let match = analysis.match(at: i, .month), match.tokens.upperBound <= limit else { return nil }
        let entry = analysis.entry(match)
        guard let month = entry.number.map({ Int($0) }), entry["day"] != "no" else { return nil }
        var end = match.tokens.upperBound
        if entry["abbr"] != nil, end + 1 < limit, analysis.isMark(end, "."), touches(end) { end += 1 }
        let tail = yearTail(at: end, before: limit)
        return valid(CalendarDay(year: tail?.year, month: month, day: day, end: tail?.end ?? end))
    }

    /// `July 5, 2024`, `Sept. 9`.
    private func monthThenDay(at i: Int, before limit: Int) -> CalendarDay? {
        guard let match = analysis.match(at: i, .month), let month = analysis.entry(match).number.map({ Int($0) }) else { return nil }
        var at = match.tokens.upperBound
        if analysis.isMark(at, "."), touches(at) { at += 1 }
        guard at < limit, let number = integer(at), number.width <= 2, number.value >= 1, number.value <= 31 else { return nil }
        at = afterSuffix(at + 1, before: limit)
        if at < limit, analysis.isMark(at, "%") || analysis.isMark(at, ":") && at + 1 < limit && touches(at + 1) { return nil }
        let tail = yearTail(at: at, before: limit)
        return valid(CalendarDay(year: tail?.year, month: month, day: number.value, end: tail?.end ?? at))
    }

    /// A year behind a day or month, with its comma before and its word behind: `, 2024`, `2024 r.`, `2024-го`.
    func yearTail(at i: Int, before limit: Int) -> (year: Int, end: Int)? {
        var at = i
        if analysis.isMark(at, ",") { at += 1 }
        guard at < limit, let year = year(at), !continues(after: at, before: limit) else { return nil }
        return (year, afterYear(at + 1, before: limit))
    }

    /// Skips the word that follows a year.
    func afterYear(_ i: Int, before limit: Int) -> Int {
        let at = afterSuffix(i, before: limit)
        guard let marker = analysis.match(at: at, .yearMarker), analysis.entry(marker).value != "before", marker.tokens.upperBound <= limit
        else { return at }
        return marker.tokens.upperBound
    }

    /// Skips an ending written behind a number: `th`, `-го`.
    func afterSuffix(_ i: Int, before limit: Int) -> Int {
        if i < limit, touches(i) {
            if analysis.has(i, .numberSuffix) { return i + 1 }
            if i + 1 < limit, analysis.tokens[i].kind == .punctuation, touches(i + 1), analysis.has(i + 1, .numberSuffix) { return i + 2 }
        }
        return i
    }

    private func valid(_ day: CalendarDay) -> CalendarDay? {
        CalendarDate(year: day.year ?? 2000, month: day.month, day: day.day) == nil ? nil : day
    }

    private func fullYear(_ value: Int, width: Int, strict: Bool) -> Int? {
        if width == 4 { return value >= 1000 && value < 2200 ? value : nil }
        return width == 2 && strict ? (value < 69 ? 2000 + value : 1900 + value) : nil
    }

    /// True when the number is the rest of something longer: `12-05.07.2024`, `№/05`.
    private func continues(before i: Int) -> Bool {
        guard i > 0, !analysis.tokens[i].spaceBefore else { return false }
        let mark = analysis.word(i - 1).surface
        return mark == "/" || mark == "-" || mark == "." || mark == ":" || mark == "+" || mark == "$" || mark == "€" || mark == "£"
    }

    private func continues(after i: Int, before limit: Int) -> Bool {
        guard i + 2 < limit, touches(i + 1), touches(i + 2), analysis.tokens[i + 2].kind == .number else { return false }
        return analysis.isMark(i + 1, "/") || analysis.isMark(i + 1, "-") || analysis.isMark(i + 1, ":")
    }
}
