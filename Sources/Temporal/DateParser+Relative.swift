import Grammar
import Text

extension DateParser {
    /// `yesterday`, `Vorjahr`, `Jahresende`.
    func deictic(at i: Int) -> DateExpression? {
        for match in analysis.matches(at: i) where match.tokens.upperBound <= limit {
            let entry = analysis.entry(match)
            guard entry.category == .dateDeictic, let shift = value(entry), let unit = entry["unit"].flatMap({ TimeUnit(rawValue: $0) })
            else { continue }
            if entry["case"] == "lower", analysis.word(i).isCapitalized, i > start { continue }
            if entry["alone"] != nil, i > start, analysis.tokens[i - 1].kind != .punctuation, next(match.tokens.upperBound) { continue }
            if entry["part"] != nil, unit != .day, !standsAlone(match.tokens.upperBound), yearReference(at: match.tokens.upperBound) == nil
            {
                continue
            }
            let anchor = entry["anchor"].flatMap { DateAnchor(rawValue: $0) } ?? .now
            var end = match.tokens.upperBound
            var meaning = DateMeaning.unit(unit, shift: shift, anchor)
            if unit == .day { end = dayPart(end) }
            if let part = entry["part"].flatMap({ PeriodPart(rawValue: $0) }) {
                if let (year, tail) = yearReference(at: end) {
                    end = tail
                    if case .year(let number) = year {
                        meaning = .year(number + (part == .start ? shift : 0))
                    } else if case .shift(let years) = year {
                        meaning = .unit(.year, shift: years + shift, .now)
                    }
                }
                meaning = .part(part, meaning)
            }
            return DateExpression(tokens: i..<end, meaning: meaning, rule: unit == .day ? "relative-day" : "relative-\(unit.rawValue)")
        }
        return nil
    }

    /// True when a word follows that may depend on it (`накануне съезда`).
    private func next(_ i: Int) -> Bool {
        i < limit && analysis.tokens[i].kind == .word && !analysis.word(i).isCapitalized && !has(i, .tenseCue) && !has(i, .datePreposition)
    }

    /// `last week`, `next Friday`, `the past five years`, `last May`.
    func shifted(at i: Int) -> DateExpression? {
        var best: DateExpression?
        for match in analysis.matches(at: i) where match.tokens.upperBound < limit {
            let entry = analysis.entry(match)
            guard entry.category == .dateShift, let shift = value(entry) else { continue }
            guard let found = shifted(entry, shift, from: i, at: match.tokens.upperBound) else { continue }
            if best.map({ $0.tokens.upperBound < found.tokens.upperBound }) ?? true { best = found }
        }
        return best
    }

    private func shifted(_ entry: LexicalEntry, _ shift: Int, from i: Int, at: Int) -> DateExpression? {
        let spanOnly = entry["only"] == "span"
        let anchor = entry["anchor"].flatMap { DateAnchor(rawValue: $0) } ?? .now
        if let weekday = weekday(at), !spanOnly {
            let end = dayPart(weekday.end)
            if entry["unit"] == "day" {
                return DateExpression(tokens: i..<end, meaning: .unit(.day, shift: shift, .now), rule: "relative-day")
            }
            return DateExpression(
                tokens: i..<end,
                meaning: .weekday(weekday.weekday, shift: entry["week"] == nil ? shift : nil, week: entry["week"] == nil ? nil : shift),
                rule: "relative-weekday")
        }
        if entry["unit"] != nil {
            guard let unit = unit(at), unit.unit == .day else { return nil }
            return DateExpression(tokens: i..<unit.end, meaning: .unit(.day, shift: shift, .now), rule: "relative-day")
        }
        if entry["span"] != nil, let (count, end) = count(at), count > 1, let unit = unit(end), unit.unit != .century {
            return DateExpression(tokens: i..<unit.end, meaning: .span(unit.unit, shift < 0 ? -count : count), rule: "span")
        }
        if let unit = unit(at), !unit.plural, unit.unit != .day, unit.unit != .half || shift != 0 {
            if entry["only"] == "year", unit.unit != .year { return nil }
            if spanOnly { return nil }
            return DateExpression(
                tokens: i..<unit.end, meaning: .unit(unit.unit, shift: shift, anchor), rule: "relative-\(unit.unit.rawValue)")
        }
        if spanOnly || entry["only"] != nil { return nil }
        if let month = month(at), !has(at, .weekday) {
            return DateExpression(tokens: i..<month.end, meaning: .month(month.month, nil, shift: shift), rule: "relative-month")
        }
        if let (season, end) = match(at, .season), let first = value(season) {
            return DateExpression(tokens: i..<end, meaning: .season(first, nil, shift: shift), rule: "relative-season")
        }
        if let (holidayEntry, end) = match(at, .holiday),
            let holiday = Holiday(holidayEntry.value, days: holidayEntry["days"].flatMap { Int($0) } ?? 1)
        {
            return DateExpression(tokens: i..<end, meaning: .holiday(holiday, nil, shift: shift), rule: "relative-holiday")
        }
        return nil
    }

    /// `tygodnia przyszłego`: the unit before the word that moves it.
    func unitBehind(at i: Int) -> DateExpression? {
        guard style.capitals == false, let unit = unit(i), !unit.plural, unit.unit == .year || unit.unit == .month || unit.unit == .week,
            let (entry, end) = match(unit.end, .dateShift), let shift = value(entry), shift != 0, entry["only"] == nil
        else { return nil }
        // `rok następny` ends here; in `rok ubiegły sezon` the word belongs to what follows.
        if end < limit, has(end, .dateUnit) || has(end, .weekday) || has(end, .month) { return nil }
        return DateExpression(tokens: i..<end, meaning: .unit(unit.unit, shift: shift, .now), rule: "relative-\(unit.unit.rawValue)")
    }

    /// `three years ago`, `rok temu`, `vor zwei Wochen`, `a year earlier`.
    func ago(at i: Int) -> DateExpression? {
        if i > start, analysis.isMark(i - 1, "-"), calendar.touches(i) { return nil }
        if let (entry, end) = match(i, .dateAgo), entry["place"] == "before", let direction = value(entry) {
            let counted = count(end)
            let at = counted?.end ?? end
            if let unit = unit(at), unit.unit != .half, unit.unit != .weekend, counted != nil || style.countlessAgo && !unit.plural,
                !blocks(unit.end, "relation")
            {
                var found = DateExpression(
                    tokens: i..<unit.end, meaning: .counted(unit.unit, direction * (counted?.count ?? 1), .now), rule: "ago")
                if entry["cue"] != nil {
                    found.tense = .future
                    found.rule = "in-future"
                }
                return found
            }
        }
        let counted = count(i)
        let at = counted?.end ?? i
        guard let unit = unit(at), counted != nil || style.countlessAgo && !unit.plural, let (entry, end) = match(unit.end, .dateAgo),
            entry["place"] == "after",
            let direction = value(entry), !blocks(end, "relation"),
            entry["final"] == nil || end >= limit || analysis.tokens[end].kind == .punctuation
        else { return nil }
        return DateExpression(
            tokens: i..<end,
            meaning: .counted(unit.unit, direction * (counted?.count ?? 1), entry["anchor"].flatMap { DateAnchor(rawValue: $0) } ?? .now),
            rule: "ago")
    }
}
