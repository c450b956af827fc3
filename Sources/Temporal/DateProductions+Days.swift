import Grammar
import Model

/// Days of the calendar and of the week.
extension DateProductions {
    var days: [String: Production] {
        let dayFirst = style.dayFirst
        return [
            "day": { match in
                guard let day = Self.number(match, 0), let month = match.value(1)?.month?.month else { return nil }
                return Self.day(match, Self.year(match, 2), month, day, isNamed: true)
            },
            "dayShortYear": { match in
                guard let day = Self.integer(match, 0), let month = match.value(1)?.month?.month, let year = Self.shortYear(match, 2) else {
                    return nil
                }
                return Self.day(match, .year(year), month, day.value)
            },
            "dayRomanMonth": { match in
                guard let day = Self.integer(match, 0), let month = match.text(1).flatMap(RomanNumeral.value),
                    let year = Self.year(match, 2)
                else { return nil }
                return Self.day(match, year, month, day.value)
            },
            "numeric": { match in
                guard let a = Self.integer(match, 0), let b = Self.integer(match, 1), a.width <= 2, b.width <= 2,
                    let year = Self.year(match, 2) ?? Self.shortYear(match, 2).map({ .year($0) })
                else { return nil }
                let isDayFirst = dayFirst ? b.value <= 12 : a.value > 12
                return Self.day(match, year, isDayFirst ? b.value : a.value, isDayFirst ? a.value : b.value)
            },
            // `2/15`; what may be a part of a whole needs a preposition.
            "numericLoose": { match in
                guard let a = Self.integer(match, 0), let b = Self.integer(match, 1), a.width <= 2, b.width <= 2 else { return nil }
                let isDayFirst = dayFirst ? b.value <= 12 : a.value > 12
                let (month, day) = isDayFirst ? (b.value, a.value) : (a.value, b.value)
                return Self.day(match, nil, month, day).flatMap { Self.loose($0, isAmbiguous: a.value < b.value && b.value <= 12) }
            },
            "iso": { match in
                guard let y = Self.integer(match, 0), let m = Self.integer(match, 1), let d = Self.integer(match, 2), y.width == 4,
                    y.value >= 1000, y.value < 2200, m.width <= 2, d.width <= 2
                else { return nil }
                return Self.day(match, .year(y.value), m.value, d.value)
            },
            "dotted": { match in
                guard let number = Self.groups(match), number.groups == 3, number.width1 <= 2, number.width2 <= 2,
                    let year = Self.fullYear(number.third, width: number.width3, two: number.width1 == 2 && number.width2 == 2)
                else { return nil }
                // American clerks write 12.25.2016.
                let isMonthFirst = !dayFirst && number.second > 12
                return Self.day(
                    match, .year(year), isMonthFirst ? number.first : number.second, isMonthFirst ? number.second : number.first)
            },
            "dottedDay": { match in
                guard let number = Self.groups(match), number.groups == 2, number.width1 == 2, number.width2 == 2 else { return nil }
                return Self.day(match, Self.year(match, 1), number.second, number.first)
            },
            // `5.7.`, `3.3.15`: what may also be a version or a share.
            "dottedLoose": { match in
                guard let number = Self.groups(match), number.groups > 1, number.width1 <= 2, number.width2 <= 2 else { return nil }
                let year = number.groups == 3 ? Self.fullYear(number.third, width: number.width3, two: true) : nil
                guard number.groups == 2 || year != nil else { return nil }
                let isShare = number.groups == 2 && number.first <= 12 && number.width2 == 1 && match.tokens.count == 1
                return Self.day(match, year.map { .year($0) }, number.second, number.first).flatMap { Self.loose($0, isAmbiguous: isShare) }
            },
            "weekday": { match in
                guard let weekday = match.value(0)?.weekday else { return nil }
                return Self.phrase(match, .weekday(weekday.weekday, shift: nil, week: nil), needsPreposition: weekday.isWeak)
            },
            // The weekday tells which year is meant when none is stated.
            "inner": { match in
                guard let day = match.value(0)?.phrase else { return nil }
                var found = DateExpression(match.tokens, day.meaning)
                found.weekday = match.value(1)?.weekday?.weekday
                return .phrase(found)
            },
            "weekdayOfWeek": { match in
                guard let weekday = match.value(0)?.weekday, let week = Self.whole(match, 1) else { return nil }
                return Self.phrase(match, .weekday(weekday.weekday, shift: nil, week: week))
            },
            "weekdayWeek": { match in
                match.value(0)?.weekday.map { Self.phrase(match, .weekday($0.weekday, shift: 2, week: nil)) }
            },
            "weekdayInWeek": { match in
                guard let weekday = match.value(0)?.weekday, let inner = match.value(1)?.phrase else { return nil }
                return Self.phrase(match, .nth(1, .weekday(weekday.weekday), of: .containing(.week, inner.meaning)))
            },
            "numberedWeekday": { match in
                guard let weekday = match.value(0)?.weekday, let day = Self.number(match, 1) else { return nil }
                return Self.phrase(match, .dayOfMonth(day, weekday: weekday.weekday))
            },
            "weekdayFrom": { match in
                guard let weekday = match.value(1)?.weekday, let link = match.entry(2), let day = match.value(3)?.phrase else { return nil }
                let number = Self.number(match, 0) ?? 1
                guard number > 0 else { return nil }
                return Self.phrase(
                    match, .weekdayFrom(link.value == "until" ? -number : number, weekday: weekday.weekday, day.meaning))
            },
            "inWeekday": { match in
                guard let weekday = match.value(0)?.weekday, case .dayOfMonth(let day, _)? = match.value(1)?.phrase?.meaning else {
                    return nil
                }
                return Self.phrase(match, .dayOfMonth(day, weekday: weekday.weekday))
            },
            "numberedDay": { match in
                guard let day = Self.number(match, 0), let tokens = match.tokens(0) else { return nil }
                // `8-й` alone is an ordinal, `the 8th` a day.
                let isAlone = match.tokens == tokens
                return Self.loose(.phrase(DateExpression(tokens, .dayOfMonth(day, weekday: nil))), isAmbiguous: isAlone)
            },
            "onlyNumberedDay": { match in
                guard let day = Self.integer(match, 0), day.width <= 2, day.value > 0, day.value < 32 else { return nil }
                return Self.phrase(match, .dayOfMonth(day.value, weekday: nil))
            },
        ]
    }

    /// The same date, for which a preposition must stand.
    private static func loose(_ value: DateValue, isAmbiguous: Bool) -> DateValue? {
        guard var found = value.phrase else { return nil }
        found.needsPreposition = true
        found.isAmbiguous = isAmbiguous
        return .phrase(found)
    }

    static func groups(_ match: Match, _ argument: Int = 0) -> NumberToken? {
        match.tokens(argument).flatMap { NumberToken(match.analysis, $0.lowerBound) }
    }

    /// Nil when there is no such day in any year. A day that only the year stated lacks is a date all the same, one that cannot be resolved;
    /// so is one that the month lacks whose name is written out.
    static func day(
        _ match: Match, _ year: YearReference?, _ month: Int, _ day: Int, isNamed: Bool = false
    ) -> DateValue? {
        guard CalendarDate(year: 2000, month: month, day: day) != nil || isNamed && (1...31).contains(day) else { return nil }
        return phrase(match, .day(month: month, day: day, year))
    }

    /// A year of four digits, or of two.
    static func shortYear(_ match: Match, _ argument: Int) -> Int? {
        integer(match, argument).flatMap { fullYear($0.value, width: $0.width, two: true) }
    }

    private static func fullYear(_ value: Int, width: Int, two: Bool) -> Int? {
        if width == 4 { return value >= 1000 && value < 2200 ? value : nil }
        return width == 2 && two ? (value < 69 ? 2000 + value : 1900 + value) : nil
    }
}
