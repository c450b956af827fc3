import Grammar
import Model

/// Stretches from one date to another, and prepositions.
extension DateProductions {
    var ranges: [String: Production] {
        let style = style
        return [
            "daysOfMonth": { match in
                guard let first = Self.number(match, 0), let last = Self.number(match, 1), let month = match.value(2)?.month?.month else {
                    return nil
                }
                return Self.days(match, first, last, month, Self.year(match, 3))
            },
            "daysOfPeriod": { match in
                guard let first = Self.number(match, 0), let last = Self.number(match, 1), let whole = match.value(2)?.phrase, last > first
                else { return nil }
                return Self.phrase(
                    match, .range(.nth(first, .unit(.day), of: whole.meaning), .nth(last, .unit(.day), of: whole.meaning)))
            },
            "daysUntil": { match in
                guard let first = Self.number(match, 0), let last = match.value(1)?.phrase,
                    case .day(let month, let day, let year) = last.meaning
                else { return nil }
                return Self.days(match, first, day, month, year)
            },
            "dottedDays": { Self.dottedDays($0) },
            "monthDays": { match in
                guard let month = match.value(0)?.month?.month, let first = Self.number(match, 1), let last = Self.number(match, 2) else {
                    return nil
                }
                return Self.days(match, first, last, month, Self.year(match, 3))
            },
            "range": { match in
                guard let first = match.value(0)?.phrase, let link = match.entry(1), let second = match.value(2)?.phrase else { return nil }
                return Self.joined(match, first, second, isMarked: false, link)
            },
            "series": { match in
                guard let first = match.value(0)?.phrase, let second = match.value(1)?.phrase,
                    case .month(let a, let year, shift: nil) = first.meaning, second.meaning.firstMonth == a % 12 + 1,
                    Self.follows(year, second.meaning, isNewYear: a == 12)
                else { return nil }
                let last = if case .range(_, let last) = second.meaning { last } else { second.meaning }
                return Self.phrase(match, Self.carried(first.meaning, last), needsPreposition: first.needsPreposition)
            },
            "rangeFrom": { match in
                guard let preposition = match.entry(0), let first = match.value(1)?.phrase, let link = match.entry(2),
                    let second = match.value(3)?.phrase,
                    case .phrase(let joined)? = Self.joined(match, first, second, isMarked: true, link)
                else { return nil }
                return Self.prefixed(match, preposition, joined, from: first.tokens.lowerBound, style)
            },
            "at": { match in
                guard let preposition = match.entry(0), let inner = match.value(1)?.phrase else { return nil }
                // "until in": only what the preposition itself goes with.
                if let filler = match.tokens(2)?.lowerBound, match.analysis.has(filler, .datePreposition), preposition["tense"] != nil {
                    return nil
                }
                return Self.prefixed(match, preposition, inner, from: inner.tokens.lowerBound, style)
            },
        ]
    }

    /// Days of one month. Nil when there is no such day in any year, or not in the year stated.
    private static func days(_ match: Match, _ first: Int, _ last: Int, _ month: Int, _ year: YearReference?) -> DateValue? {
        let number = if case .year(let year)? = year { year } else { 2000 }
        guard last > first, CalendarDate(year: number, month: month, day: last) != nil else { return nil }
        return phrase(match, .range(.day(month: month, day: first, year), .day(month: month, day: last, year)))
    }

    /// `03.07.2013-09.07.2013`, `13.-15.07.2013`, `28.06.–3.07.`
    private static func dottedDays(_ match: Match) -> DateValue? {
        guard let a = groups(match, 0), let b = groups(match, 1), b.groups > 1, a.groups <= b.groups, a.width1 <= 2, b.width1 <= 2,
            b.width2 <= 2, a.width2 <= 2, a.groups < 3 || a.width3 == 4, b.groups < 3 || b.width3 == 4
        else { return nil }
        // Without a year two digits each: "1.5-2.5" is no date.
        if b.groups == 2, b.width1 < 2 || b.width2 < 2 || a.groups == 2 && (a.width1 < 2 || a.width2 < 2) { return nil }
        let month = a.groups > 1 ? a.second : b.second
        let lastYear = b.groups == 3 ? b.third : nil
        let firstYear = a.groups == 3 ? a.third : lastYear
        guard let start = CalendarDate(year: firstYear ?? 2000, month: month, day: a.first),
            let end = CalendarDate(year: lastYear ?? 2000, month: b.second, day: b.first), start < end
        else { return nil }
        return phrase(
            match,
            .range(
                .day(month: month, day: a.first, firstYear.map { .year($0) }),
                .day(month: b.second, day: b.first, lastYear.map { .year($0) })))
    }

    /// The expression as its preposition makes it.
    private static func prefixed(
        _ match: Match, _ preposition: LexicalEntry, _ inner: DateExpression, from start: Int, _ style: DateStyle
    ) -> DateValue {
        var found = inner
        if preposition["night"] != nil, found.meaning.unit == .day { found.meaning = .part(.night, found.meaning) }
        if found.meaning.unit == .day, let tense = preposition["day_tense"] { found.tense = Tense(rawValue: tense) }
        found.isStart = preposition.value == "from" || preposition.value == "since"
        if case .weekday = found.meaning, preposition.value == "until" { found.weakTense = true }
        found.tense = preposition["tense"].flatMap { Tense(rawValue: $0) } ?? found.tense
        found.tokens = (style.spanHoldsPreposition ? match.tokens.lowerBound : start)..<match.tokens.upperBound
        found.needsPreposition = false
        found.isAmbiguous = false
        return .phrase(found)
    }

    // MARK: Ranges

    /// Whether the year of a month, when stated, goes on in the month behind it.
    private static func follows(_ year: YearReference?, _ second: DateMeaning, isNewYear: Bool) -> Bool {
        guard let year else { return true }
        guard case .year(let first) = year, let next = second.explicitYear else { return false }
        return next == first + (isNewYear ? 1 : 0)
    }

    private static func joined(
        _ match: Match, _ first: DateExpression, _ second: DateExpression, isMarked: Bool, _ link: LexicalEntry
    ) -> DateValue? {
        let isDash = !(link.form.unicodeScalars.first?.properties.isAlphabetic ?? false)
        guard joins(first.meaning, second.meaning, isMarked: isMarked, isDash: isDash) else { return nil }
        if link["day"] != nil {
            guard case .day = second.meaning else { return nil }
        }
        var found = DateExpression(first.tokens.lowerBound..<second.tokens.upperBound, carried(first.meaning, second.meaning))
        found.tense = first.tense
        return .phrase(found)
    }

    /// Whether two expressions make one stretch of time.
    private static func joins(_ first: DateMeaning, _ second: DateMeaning, isMarked: Bool, isDash: Bool) -> Bool {
        let last = if case .range(_, let last) = first { last } else { first }
        switch (last, second) {
        case (.dayOfMonth, .dayOfMonth): return true
        case (.dayOfMonth, _), (_, .dayOfMonth): return false
        case (.day, .day), (.month, .month), (.weekday, .weekday), (.season, .season), (.quarter, .quarter), (.holiday, .holiday):
            return true
        case (.year, .year): return isMarked || !isDash
        case (_, _) where last.unit == .day && second.unit == .day: return !isDash
        default: return isMarked && !isDash
        }
    }

    /// Gives both the year that only one of them states.
    private static func carried(_ first: DateMeaning, _ second: DateMeaning) -> DateMeaning {
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
}
