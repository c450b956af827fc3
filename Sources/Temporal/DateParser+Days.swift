import Grammar
import Text

extension DateParser {
    /// The year behind a day, month or quarter: `2024`, `of last year`, `przyszłego roku`, `des Vorjahres`, `of the year`.
    func yearReference(at i: Int) -> (YearReference, end: Int)? {
        if let tail = calendar.yearTail(at: i, before: limit), !analysis.isMark(i, ","), !isBlocked(after: tail.end) {
            return (.year(tail.year), tail.end)
        }
        for at in filler(i) == i ? [i] : [i, filler(i), filler(filler(i))] {
            if let year = calendar.year(at), !isBlocked(after: at + 1) { return (.year(year), calendar.afterYear(at + 1, before: limit)) }
            if let marker = match(at, .yearMarker), marker.entry.value != "after", let year = calendar.year(marker.end) {
                return (.year(year), calendar.afterYear(marker.end + 1, before: limit))
            }
            if let (shift, end) = match(at, .dateShift), let value = value(shift), shift["unit"] == nil, let unit = unit(end),
                unit.unit == .year, !unit.plural
            {
                return (.shift(value), unit.end)
            }
            if let unit = unit(at), unit.unit == .year, !unit.plural {
                if let (shift, end) = match(unit.end, .dateShift), let value = value(shift), style.capitals == false {
                    return (.shift(value), end)
                }
                if at > i || style.capitals == false { return (.shift(0), unit.end) }
            }
            if let (entry, end) = match(at, .dateDeictic), entry["unit"] == "year", entry["part"] == nil, entry["anchor"] != "period",
                let value = value(entry)
            {
                return (.shift(value), end)
            }
        }
        return nil
    }

    /// `Wednesday, 5 July 2024`, `5 July last year`, `Montagabend`, `Thursday of next week`.
    func weekdayOrDay(at i: Int) -> DateExpression? {
        if let day = day(at: i) { return day }
        guard let weekday = weekday(i) else { return nil }
        var at = dayPart(weekday.end)
        var inner = at
        if analysis.isMark(inner, ",") || analysis.isMark(inner, "(") { inner += 1 }
        if has(inner, .dateFiller), day(at: inner) == nil { inner += 1 }
        if let day = day(at: inner) { return DateExpression(tokens: i..<day.tokens.upperBound, meaning: day.meaning, rule: "weekday-day") }
        var week: Int?
        let shiftAt = filler(at)
        if let (shift, end) = match(shiftAt, .dateShift), let value = value(shift), let unit = unit(end), unit.unit == .week, !unit.plural {
            (week, at) = (value, unit.end)
        } else if style.weekAfterWeekday, let unit = unit(at), unit.unit == .week, !unit.plural {
            return DateExpression(tokens: i..<unit.end, meaning: .weekday(weekday.weekday, shift: 2, week: nil), rule: "weekday-week")
        }
        return DateExpression(
            tokens: i..<at, meaning: .weekday(weekday.weekday, shift: nil, week: week), rule: "weekday",
            needsPreposition: weekday.ambiguous && week == nil)
    }

    func dayPart(_ i: Int) -> Int { match(i, .dayPart)?.end ?? i }

    /// A day of the calendar with its year, stated or relative.
    private func day(at i: Int) -> DateExpression? {
        guard let day = calendar.day(at: i, before: limit), inStyle(i..<day.end) else { return nil }
        if let year = day.year {
            return DateExpression(tokens: i..<day.end, meaning: .day(month: day.month, day: day.day, .year(year)), rule: "day")
        }
        if isBlocked(after: day.end), !analysis.has(day.end, .dateLink) { return nil }
        if let (year, end) = yearReference(at: day.end), case .shift = year {
            return DateExpression(tokens: i..<end, meaning: .day(month: day.month, day: day.day, year), rule: "day-relative-year")
        }
        return DateExpression(tokens: i..<day.end, meaning: .day(month: day.month, day: day.day, nil), rule: "day-without-year")
    }

    /// A month's name in the wrong case is no month (`Maja`, `may`).
    private func inStyle(_ tokens: Range<Int>) -> Bool {
        tokens.allSatisfy { !analysis.has($0, .month) || style.accepts(analysis, $0, from: start) }
    }

    /// `May 2024`, `March of last year`, `May`.
    func monthAlone(at i: Int) -> DateExpression? {
        guard let month = month(i) else { return nil }
        if let (year, end) = yearReference(at: month.end) {
            return DateExpression(tokens: i..<end, meaning: .month(month.month, year, shift: nil), rule: "month-year")
        }
        return DateExpression(
            tokens: i..<month.end, meaning: .month(month.month, nil, shift: nil), rule: "month",
            needsPreposition: month.weak || entryIsName(i))
    }

    /// True for a form that is also a given name, written as one at the start of a sentence.
    private func entryIsName(_ i: Int) -> Bool {
        i == start && analysis.word(i).isCapitalized && match(i, .month)?.entry["name"] != nil
    }

    func season(at i: Int) -> DateExpression? {
        guard let (entry, end) = match(i, .season), let first = value(entry) else { return nil }
        if let (year, end) = yearReference(at: end) {
            return DateExpression(tokens: i..<end, meaning: .season(first, year, shift: nil), rule: "season-year")
        }
        guard standsAlone(end), entry["verb"] == nil else { return nil }
        return DateExpression(
            tokens: i..<end, meaning: .season(first, nil, shift: nil), rule: "season", needsPreposition: entry["adverb"] == nil)
    }

    /// `at the weekend`: needs a preposition.
    func weekend(at i: Int) -> DateExpression? {
        guard let unit = unit(i), unit.unit == .weekend, !unit.plural, standsAlone(unit.end) else { return nil }
        return DateExpression(tokens: i..<unit.end, meaning: .weekend, rule: "weekend", needsPreposition: true)
    }

    func holiday(at i: Int) -> DateExpression? {
        guard let (entry, end) = match(i, .holiday), let holiday = Holiday(entry.value, days: entry["days"].flatMap { Int($0) } ?? 1) else {
            return nil
        }
        let year = yearReference(at: end)
        return DateExpression(tokens: i..<(year?.end ?? end), meaning: .holiday(holiday, year?.0, shift: nil), rule: "holiday")
    }
}
