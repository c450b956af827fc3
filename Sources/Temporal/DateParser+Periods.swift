import Grammar
import Text

extension DateParser {
    /// A number in Roman numerals, `I` ... `XXXIX`, in capitals.
    func roman(_ i: Int) -> Int? {
        guard i < limit, analysis.tokens[i].kind == .word, analysis.tokens[i].byteEnd - analysis.tokens[i].byteStart <= 6 else {
            return nil
        }
        var total = 0
        var highest = 0
        for at in stride(from: Int(analysis.tokens[i].byteEnd) - 1, through: Int(analysis.tokens[i].byteStart), by: -1) {
            let digit: Int
            switch analysis.bytes[at] {
            case 0x49: digit = 1
            case 0x56: digit = 5
            case 0x58: digit = 10
            default: return nil
            }
            total += digit < highest ? -digit : digit
            highest = max(highest, digit)
        }
        return total > 0 && total < 40 ? total : nil
    }

    /// `first`, `3.`, `2nd`, `III`, and a bare number.
    private func ordinal(_ i: Int) -> (value: Int, bareNumber: Bool, end: Int)? {
        if let (entry, end) = match(i, .dateOrdinal), let value = value(entry), analysis.tokens[i].kind == .word, roman(i) == nil {
            return (value, false, end)
        }
        if let value = roman(i) { return (value, false, i + 1) }
        guard let number = calendar.integer(i), number.width <= 2, number.value > 0 else { return nil }
        let end = calendar.afterSuffix(i + 1, before: limit)
        if end > i + 1 { return (number.value, false, end) }
        return analysis.isMark(i + 1, ".") && calendar.touches(i + 1) ? (number.value, false, i + 2) : (number.value, true, i + 1)
    }

    /// `third quarter of 2024`, `Q3 2024`, `first half`, `19th century`, `first week of May`, `last Sunday in August`.
    func ordinalPeriod(at i: Int) -> DateExpression? {
        if let found = code(at: i) { return found }
        guard let (value, bareNumber, end) = ordinal(i) else { return nil }
        let unitAt = analysis.isMark(end, "-") || analysis.isMark(end, "‑") ? end + 1 : end
        if let unit = unit(unitAt), !unit.plural {
            if unit.unit == .century, value > 0, value < 22, !bareNumber {
                return DateExpression(tokens: i..<unit.end, meaning: .century(value), rule: "century")
            }
            let last = unit.unit == .quarter ? 4 : 2
            guard unit.unit == .quarter || unit.unit == .half || unit.unit == .week, value <= (unit.unit == .week ? 5 : last) else {
                return nil
            }
            if unit.unit == .week { return bareNumber ? nil : week(value, from: i, at: unit.end) }
            let index = value < 0 ? last : value
            let year = yearReference(at: unit.end)
            // "the last quarter" alone is the one before this.
            if year == nil,
                value < 0 || match(unitAt, .dateUnit)?.entry["needs_year"] != nil || style.nounAdjuncts && blocks(unit.end, "partitive")
            {
                return nil
            }
            let reference = year?.0
            return DateExpression(
                tokens: i..<(year?.end ?? unit.end), meaning: unit.unit == .quarter ? .quarter(index, reference) : .half(index, reference),
                rule: unit.unit == .quarter ? "quarter" : "half-year")
        }
        guard !bareNumber else { return nil }
        if value == 1, let found = monthCount(at: end, from: i) { return found }
        if let weekday = weekday(end), value <= 5, let month = month(filler(weekday.end)) {
            let year = yearReference(at: month.end)
            return DateExpression(
                tokens: i..<(year?.end ?? month.end),
                meaning: .weekdayOfMonth(value, weekday: weekday.weekday, month: month.month, year?.0),
                rule: "weekday-of-month")
        }
        return nil
    }

    private func week(_ value: Int, from i: Int, at end: Int) -> DateExpression? {
        guard let month = month(filler(end)) else { return nil }
        let year = yearReference(at: month.end)
        return DateExpression(
            tokens: i..<(year?.end ?? month.end), meaning: .weekOfMonth(value, month: month.month, year?.0), rule: "week-of-month")
    }

    /// `Q3 2024`, `H1`, `3Q 2024`.
    private func code(at i: Int) -> DateExpression? {
        let word = analysis.tokens[i]
        guard word.byteEnd - word.byteStart == 2, word.kind == .word else { return nil }
        let (letter, digit) = (analysis.bytes[Int(word.byteStart)], Int(analysis.bytes[Int(word.byteStart) + 1]) - 0x30)
        guard letter == 0x51 || letter == 0x48, digit >= 1, digit <= (letter == 0x51 ? 4 : 2) else { return nil }
        let year = yearReference(at: i + 1)
        if letter == 0x48, year == nil { return nil }
        return DateExpression(
            tokens: i..<(year?.end ?? i + 1), meaning: letter == 0x51 ? .quarter(digit, year?.0) : .half(digit, year?.0),
            rule: "quarter-code")
    }

    /// `six months of 2024` behind `first`.
    private func monthCount(at: Int, from i: Int) -> DateExpression? {
        guard let (count, end) = count(at), count > 1, count < 12, let unit = unit(end), unit.unit == .month else { return nil }
        let year = yearReference(at: unit.end)
        return DateExpression(tokens: i..<(year?.end ?? unit.end), meaning: .firstMonths(count, year?.0), rule: "first-months")
    }

    /// `9 месяцев 2024 года`: only with its year.
    func firstMonths(at i: Int) -> DateExpression? {
        guard let found = monthCount(at: i, from: i), case .firstMonths(_, let year?) = found.meaning else { return nil }
        if case .year = year { return found }
        return nil
    }

    /// A number of units: a word or digits.
    func count(_ i: Int) -> (count: Int, end: Int)? {
        if let (entry, end) = match(i, .dateNumber), let value = value(entry) { return (value, end) }
        guard let number = calendar.integer(i), i < limit, number.width <= 3, number.value > 0 else { return nil }
        return (number.value, i + 1)
    }

    /// `the end of 2027`, `Anfang Juli`, `końca roku`, `early next year`.
    func part(at i: Int) -> DateExpression? {
        guard let (entry, end) = match(i, .datePart), let part = PeriodPart(rawValue: entry.value) else { return nil }
        var at = end
        for _ in 0..<3 {
            if let inner = single(at: at), suits(inner.meaning) {
                return DateExpression(tokens: i..<inner.tokens.upperBound, meaning: .part(part, inner.meaning), rule: "part-of-period")
            }
            if let unit = unit(at), !unit.plural, unit.unit != .day, unit.unit != .weekend, unit.unit != .half {
                return DateExpression(tokens: i..<unit.end, meaning: .part(part, .unit(unit.unit, shift: 0, .now)), rule: "part-of-period")
            }
            guard has(at, .dateFiller) else { return nil }
            at += 1
        }
        return nil
    }

    private func suits(_ meaning: DateMeaning) -> Bool {
        switch meaning {
        case .month, .quarter, .half, .year, .decade, .century, .season, .unit(.year, _, _), .unit(.month, _, _), .unit(.quarter, _, _),
            .unit(.week, _, _),
            .unit(.decade, _, _):
            true
        default: false
        }
    }
}
