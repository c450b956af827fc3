import Grammar
import Text

extension DateParser {
    /// A single expression or two joined: `from January to March 2024`, `16 to 18 July`, `between 2014 and 2020`, `July and August`.
    func ranged(at i: Int, after preposition: LexicalEntry? = nil) -> DateExpression? {
        if let days = sharedMonth(at: i) { return days }
        guard var first = single(at: i) else { return nil }
        if preposition != nil { first.needsPreposition = false }
        var result = first
        for _ in 0..<6 {
            guard let joined = join(result, preposition) else { break }
            result = joined
        }
        return result
    }

    private func join(_ first: DateExpression, _ preposition: LexicalEntry?) -> DateExpression? {
        let end = first.tokens.upperBound
        let between = preposition?.value == "between"
        // `July, August and September`
        if analysis.isMark(end, ","), case .month = first.meaning, let next = month(end + 1), next.end < limit,
            has(next.end, .dateLink) || analysis.isMark(next.end, ","),
            let joined = joinMonths(first, at: end + 1)
        {
            return joined
        }
        for match in analysis.matches(at: end) where match.tokens.upperBound < limit {
            let entry = analysis.entry(match)
            guard entry.category == .dateLink else { continue }
            var at = match.tokens.upperBound
            if entry["between"] != nil, !between { continue }
            let range = entry.value == "to" || between
            if range, has(at, .datePreposition), let inner = self.match(at, .datePreposition), single(at: at) == nil { at = inner.end }
            if range, single(at: at) == nil { at = filler(at) }
            if let shared = range ? sharedMonthFirstDay(first, at: at) : nil { return shared }
            guard let second = single(at: at), !skips(second.tokens) else { continue }
            guard joins(first.meaning, second.meaning, range: range, marked: between || preposition?.value == "from", entry) else {
                continue
            }
            return DateExpression(
                tokens: first.tokens.lowerBound..<second.tokens.upperBound, meaning: carried(first.meaning, second.meaning),
                rule: range ? "range" : "series",
                tense: first.tense)
        }
        return nil
    }

    private func joinMonths(_ first: DateExpression, at i: Int) -> DateExpression? {
        guard let second = single(at: i), case .month = second.meaning else { return nil }
        return DateExpression(
            tokens: first.tokens.lowerBound..<second.tokens.upperBound, meaning: carried(first.meaning, second.meaning), rule: "series")
    }

    private func skips(_ tokens: Range<Int>) -> Bool { tokens.contains(where: skip) }

    /// Whether two expressions make one stretch of time.
    private func joins(_ first: DateMeaning, _ second: DateMeaning, range: Bool, marked: Bool, _ link: LexicalEntry) -> Bool {
        let dash = !(link.form.unicodeScalars.first?.properties.isAlphabetic ?? false)
        if !range, !consecutive(last(first), second, link.value) { return false }
        switch (last(first), second) {
        case (.day, .day), (.month, .month), (.weekday, .weekday), (.season, .season), (.quarter, .quarter): break
        case (.year, .year): return range && (marked || !dash)
        case (.day, .part), (.month, .part), (.part, .part), (.part, .month), (.month, .year), (.year, .month), (.day, .month),
            (.month, .day), (.year, .part),
            (.weekday, .day), (.day, .weekday), (.unit, .part):
            return range && marked && !dash
        default: return false
        }
        if link["day"] != nil {
            if case .day = second { return true }
            return false
        }
        return true
    }

    /// Whether two named after another are one stretch: the next month, days of one month.
    private func consecutive(_ first: DateMeaning, _ second: DateMeaning, _ link: String) -> Bool {
        switch (first, second) {
        case (.month(let a, let year, nil), .month(let b, _, nil)): year == nil && (b == a % 12 + 1)
        case (.day(_, _, nil), .day): false
        default: false
        }
    }

    private func last(_ meaning: DateMeaning) -> DateMeaning {
        if case .range(_, let last) = meaning { return last }
        return meaning
    }

    /// Gives both the year that only one of them states.
    private func carried(_ first: DateMeaning, _ second: DateMeaning) -> DateMeaning {
        if first.lacksYear, let year = second.explicitYear, let a = first.firstMonth {
            let earlier = (second.firstMonth ?? 12) < a
            return .range(first.with(year: .year(earlier ? year - 1 : year)), second)
        }
        if case .day(_, _, .shift(let shift)?) = second, first.lacksYear { return .range(first.with(year: .shift(shift)), second) }
        if case .month(_, .shift(let shift)?, _) = second, first.lacksYear { return .range(first.with(year: .shift(shift)), second) }
        if second.lacksYear, let year = first.explicitYear, let a = first.firstMonth, let b = second.firstMonth {
            return .range(first, second.with(year: .year(b < a ? year + 1 : year)))
        }
        return .range(first, second)
    }

    /// `16 to 18 July`, `2.–4. März 2024`, `с 4 по 10 ноября`, `13 i 14 czerwca`.
    private func sharedMonth(at i: Int) -> DateExpression? {
        guard i < limit, analysis.tokens[i].kind == .number, let number = calendar.integer(i), number.width <= 2, number.value >= 1,
            number.value <= 31
        else {
            return nil
        }
        var at = calendar.afterSuffix(i + 1, before: limit)
        if at == i + 1, analysis.isMark(at, "."), calendar.touches(at) { at += 1 }
        guard let link = match(at, .dateLink) ?? match(at, .datePreposition).flatMap({ $0.entry.value == "to" ? $0 : nil }) else {
            return nil
        }
        at = link.end
        if analysis.tokens.indices.contains(at), analysis.tokens[at].kind == .word, has(at, .dateFiller) || has(at, .datePreposition) {
            at += 1
        }
        guard at < limit, analysis.tokens[at].kind == .number, let second = weekdayOrDay(at: at),
            case .day(let month, let day, let year) = second.meaning,
            day > number.value, !skips(i..<second.tokens.upperBound)
        else { return nil }
        return DateExpression(
            tokens: i..<second.tokens.upperBound,
            meaning: .range(.day(month: month, day: number.value, year), .day(month: month, day: day, year)), rule: "days-of-month")
    }

    /// `May 11 to 29`, `March 3-5, 2024`.
    private func sharedMonthFirstDay(_ first: DateExpression, at i: Int) -> DateExpression? {
        guard calendar.monthNameFirst, case .day(let month, let day, nil) = first.meaning, i < limit,
            calendar.day(at: i, before: limit) == nil,
            let number = calendar.integer(i), number.width <= 2, number.value > day, number.value <= 31, !isBlocked(after: i + 1)
        else { return nil }
        let tail = calendar.yearTail(at: i + 1, before: limit)
        let year = tail.map { YearReference.year($0.year) }
        return DateExpression(
            tokens: first.tokens.lowerBound..<(tail?.end ?? i + 1),
            meaning: .range(.day(month: month, day: day, year), .day(month: month, day: number.value, year)), rule: "days-of-month")
    }
}
