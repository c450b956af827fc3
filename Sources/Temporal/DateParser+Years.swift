import Grammar
import Text

extension DateParser {
    /// True when a word that shows a count or quantity stands behind a number.
    func isBlocked(after i: Int) -> Bool {
        guard i < limit else { return false }
        if analysis.tokens[i].kind == .symbol { return !analysis.isMark(i, "|") }
        if analysis.entry(at: i, .dateBlocker).map({ $0.value == "after" }) ?? false { return true }
        let mark = analysis.tokens[i].kind == .punctuation ? analysis.word(i).surface : ""
        return mark == "%" || mark == "°"
    }

    private func isBlocked(before i: Int) -> Bool {
        guard i > start else { return false }
        let last = analysis.isMark(i - 1, ".") && i - 1 > start ? i - 2 : i - 1
        if analysis.tokens[i - 1].kind == .symbol || analysis.tokens[i - 1].kind == .number { return true }
        if analysis.tokens[last].kind == .word, analysis.entry(at: last, .dateBlocker).map({ $0.value == "before" }) ?? false {
            return true
        }
        guard !analysis.tokens[i].spaceBefore, analysis.tokens[i - 1].kind == .punctuation else { return false }
        return ["/", "#", "-", ":", "."].contains(analysis.word(i - 1).surface) && i - 1 > start && !analysis.tokens[i - 1].spaceBefore
            && calendar.year(i - 2) == nil
    }

    /// `2019`, `im Jahr 2019`, `2014-2020`, `2023/24`, `1970s`, `lata 90.`
    func years(at i: Int) -> DateExpression? {
        var at = i
        var marked = false
        if let marker = match(i, .yearMarker), marker.entry.value != "after" {
            at = marker.end
            marked = true
            if let decade = decade(at: at, marked: true) {
                return DateExpression(tokens: i..<decade.end, meaning: .decade(decade.start), rule: "decade")
            }
        }
        if let decade = decade(at: at, marked: marked) {
            return DateExpression(tokens: i..<decade.end, meaning: .decade(decade.start), rule: "decade")
        }
        guard at < limit, let year = calendar.year(at), !isBlocked(before: at) else { return nil }
        if let pair = pair(year, at: at) { return DateExpression(tokens: i..<pair.end, meaning: pair.meaning, rule: "years") }
        let end = calendar.afterYear(at + 1, before: limit)
        if end > at + 1 { marked = true }
        if !marked {
            if year >= 2100 || year < 1100 || isBlocked(after: at + 1) { return nil }
            // Where the word for year is usual, a bare number before a word counts something.
            if style.yearNeedsMarker, at + 1 < limit, analysis.tokens[at + 1].kind == .word, !analysis.word(at + 1).isCapitalized,
                !has(at + 1, .datePreposition),
                !has(at + 1, .dateLink), !has(at + 1, .tenseCue)
            {
                return nil
            }
            if at + 1 < limit, analysis.isMark(at + 1, ":") || analysis.isMark(at + 1, "/") || analysis.isMark(at + 1, "."),
                calendar.touches(at + 1),
                at + 2 < limit, calendar.touches(at + 2), analysis.tokens[at + 2].kind == .number
            {
                return nil
            }
        }
        return DateExpression(
            tokens: i..<end, meaning: .year(year), rule: marked ? "year-marked" : "year",
            needsPreposition: !marked && (year < 1700 || style.yearNeedsMarker && !enclosed(at)))
    }

    /// True between brackets or commas, or at the edge of a sentence, as dates in lists and captions are.
    private func enclosed(_ i: Int) -> Bool {
        let before =
            i == start || analysis.tokens[i - 1].kind == .punctuation
            || analysis.tokens[i - 1].kind == .word && analysis.word(i - 1).isCapitalized
        return before && (i + 1 >= limit || analysis.tokens[i + 1].kind == .punctuation)
    }

    /// `2014-2020`, `2014–20`, `2023/24`, without space or with spaces around the dash.
    private func pair(_ first: Int, at i: Int) -> (meaning: DateMeaning, end: Int)? {
        guard i + 2 < limit else { return nil }
        let mark = analysis.word(i + 1).surface
        guard mark == "-" || mark == "–" || mark == "—" || mark == "/",
            analysis.tokens[i + 1].spaceBefore == analysis.tokens[i + 2].spaceBefore,
            let number = calendar.integer(i + 2)
        else { return nil }
        var last = number.value
        if number.width == 2, calendar.touches(i + 2) {
            last += first / 100 * 100
            if last < first, mark == "/" { last += 100 }
        } else if number.width != 4 {
            return nil
        }
        guard last > first, last < 2200, !isBlocked(after: i + 3) else { return nil }
        if mark == "/", last != first + 1 { return nil }
        let end = calendar.afterYear(i + 3, before: limit)
        return (.years(first, last), end)
    }

    /// `1970s`, `1990-х`, `90er Jahre`, `lata 90.`
    private func decade(at i: Int, marked: Bool) -> (start: Int, end: Int)? {
        guard i < limit, let number = calendar.integer(i), number.value % 10 == 0,
            number.width == 4 || number.width == 2 && number.value >= 20
        else { return nil }
        let full = number.width == 4
        guard !full || number.value >= 1500 && number.value < 2100 else { return nil }
        let year = full ? number.value : 1900 + number.value
        var at = i + 1
        var suffixed = false
        if at < limit, calendar.touches(at) {
            let dash = analysis.tokens[at].kind == .punctuation ? at + 1 : at
            if dash < limit, calendar.touches(dash), analysis.entry(at: dash, .numberSuffix).map({ $0["decade"] != nil }) ?? false {
                (suffixed, at) = (true, dash + 1)
            }
        }
        if suffixed {
            let unit = unit(at)
            if let unit, unit.unit == .year { return (year, unit.end) }
            return full || style.shortDecade ? (year, at) : nil
        }
        guard marked, !full, style.dottedDecade else { return nil }
        return (year, analysis.isMark(at, ".") && calendar.touches(at) ? at + 1 : at)
    }
}
