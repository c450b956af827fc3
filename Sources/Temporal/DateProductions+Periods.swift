import Grammar
import Model

/// Months, quarters, weeks, seasons, holidays, and pieces of them.
extension DateProductions {
    static let periods: [String: Production] = [
        "monthAlone": { match in
            match.value(0)?.month.map { phrase(match, .month($0.month, nil, shift: nil), needsPreposition: $0.isWeak) }
        },
        "monthOfYear": { match in
            guard let month = match.value(0)?.month, let year = year(match, 1) else { return nil }
            return phrase(match, .month(month.month, year, shift: nil))
        },
        "monthNumber": { match in
            guard let month = integer(match, 0), let year = integer(match, 1), month.width <= 2, (1...12).contains(month.value),
                year.width == 4, year.value >= 1900, year.value < 2100
            else { return nil }
            return phrase(match, .month(month.value, .year(year.value), shift: nil), needsPreposition: month.width == 1)
        },
        "monthDotted": { match in
            guard let number = match.tokens(0).flatMap({ NumberToken(match.analysis, $0.lowerBound) }), number.groups == 2,
                number.width1 == 2, number.width2 == 4, (1...12).contains(number.first), number.second >= 1900, number.second < 2100
            else { return nil }
            return phrase(match, .month(number.first, .year(number.second), shift: nil))
        },
        "period": { match in
            guard let number = number(match, 0), let unit = unit(match, 1) else { return nil }
            let last = unit == .quarter ? 4 : 2
            guard number <= last else { return nil }
            let year = year(match, 2)
            // "the last quarter" alone is the one before this.
            if number < 0, year == nil { return nil }
            let index = number < 0 ? last : number
            return phrase(match, unit == .quarter ? .quarter(index, year) : .half(index, year))
        },
        "periodCode": { match in
            guard let token = match.tokens(0)?.lowerBound, let code = code(match, token) else { return nil }
            let year = year(match, 1)
            if !code.isQuarter, year == nil { return nil }
            return phrase(match, code.isQuarter ? .quarter(code.number, year) : .half(code.number, year))
        },
        // `3Q 2024`
        "periodLetter": { match in
            guard let number = integer(match, 0)?.value, let letter = match.text(1), number > 0 else { return nil }
            let year = year(match, 2)
            if letter == "Q", number < 5 { return phrase(match, .quarter(number, year)) }
            return letter == "H" && number < 3 && year != nil ? phrase(match, .half(number, year)) : nil
        },
        "century": { match in
            guard let number = number(match, 0), number > 0, number < 22 else { return nil }
            return phrase(match, .century(number))
        },
        "weekOfYear": { match in
            guard let number = integer(match, 0)?.value ?? number(match, 0), number > 0, number < 54 else { return nil }
            return phrase(match, .week(number, year(match, 1)))
        },
        "weekOfYearLoose": { match in
            guard let number = integer(match, 0)?.value, number > 0, number < 54 else { return nil }
            return phrase(match, .week(number, nil), needsPreposition: true)
        },
        "nthUnit": { match in
            guard let number = number(match, 0), let unit = unit(match, 1), let whole = container(match, 2) else { return nil }
            guard number <= 53, unit == .half ? whole.unit.length > 7 : unit.length * 2 <= whole.unit.length + 5 else { return nil }
            if whole.unit == .year, unit == .quarter || unit == .half { return nil }
            return phrase(match, .nth(number, .unit(unit), of: whole))
        },
        // `in der ersten Januarwoche`: the month and its piece in one word.
        "nthOfMonth": { match in
            guard let number = number(match, 0), let unit = match.text(1).flatMap({ TimeUnit(rawValue: $0) }),
                let month = whole(match, 2), (1...12).contains(month)
            else { return nil }
            return phrase(match, .nth(number, .unit(unit), of: .month(month, year(match, 3), shift: nil)))
        },
        "nthWeekday": { match in
            guard let number = number(match, 0), number <= 53, let weekday = match.value(1)?.weekday, let whole = container(match, 2),
                whole.unit.length > 7
            else { return nil }
            return phrase(match, .nth(number, .weekday(weekday.weekday), of: whole))
        },
        "nthDay": { match in
            guard let number = number(match, 0), let whole = container(match, 1) else { return nil }
            return phrase(match, .nth(number, .unit(.day), of: whole))
        },
        "stretch": { match in
            guard let sign = number(match, 0), sign == 1 || sign == -1, let count = number(match, 1), count > 1, count < 400,
                let unit = unit(match, 2), let whole = container(match, 3), unit.length < whole.unit.length
            else { return nil }
            return phrase(match, .stretch(unit, sign * count, of: whole))
        },
        "samePeriod": { match in year(match, 0).map { phrase(match, .samePeriod($0)) } },
        // `the week to Sunday`, `the three months ended 30 June`: the count may be left out.
        "stretchTo": { match in
            guard let unit = unit(match, 1), let last = match.value(2)?.phrase, last.meaning.unit == .day || last.meaning.unit == .month
            else {
                return nil
            }
            return phrase(match, .upTo(last.meaning, unit, number(match, 0) ?? 1))
        },
        "firstMonths": { match in
            guard number(match, 0) == 1, let count = number(match, 1), count > 1, count < 12 else { return nil }
            return phrase(match, .firstMonths(count, year(match, 2)))
        },
        "countedMonths": { match in
            guard let count = number(match, 0), count > 1, count < 12, case .year(let year)? = year(match, 1) else { return nil }
            return phrase(match, .firstMonths(count, .year(year)))
        },
        "part": { match in
            guard let part = match.entry(0).flatMap({ PeriodPart(rawValue: $0.value) }), let whole = container(match, 1) else { return nil }
            return phrase(match, .part(part, whole))
        },
        "season": { match in
            guard let entry = match.entry(0), let month = whole(match, 0) else { return nil }
            let year = year(match, 1)
            return phrase(match, .season(month, year, shift: nil), needsPreposition: year == nil && entry["adverb"] == nil)
        },
        "seasonOfYears": { match in
            guard let month = whole(match, 0), let first = integer(match, 1), first.width == 4, first.value >= 1000, first.value < 2200,
                let second = integer(match, 2), second.value == (second.width == 2 ? (first.value + 1) % 100 : first.value + 1)
            else { return nil }
            return phrase(match, .season(month, .year(first.value), shift: nil))
        },
        "weekend": { match in phrase(match, .weekend, needsPreposition: true) },
        "containing": { match in
            guard let unit = unit(match, 0), let day = match.value(1)?.phrase else { return nil }
            return phrase(match, .containing(unit, day.meaning))
        },
        "holiday": { match in holiday(match, 0).map { phrase(match, .holiday($0, year(match, 1), shift: nil)) } },
    ]

    static func holiday(_ match: Match, _ argument: Int) -> Holiday? {
        match.entry(argument).flatMap { Holiday($0.value, days: $0["days"].flatMap { Int($0) } ?? 1) }
    }

    /// What a piece is a piece of: another expression, or a unit that stands for the current one.
    private static func container(_ match: Match, _ argument: Int) -> DateMeaning? {
        match.value(argument)?.phrase?.meaning ?? unit(match, argument).map { .unit($0, shift: 0, .now) }
    }

    /// `Q3`, `H1`.
    private static func code(_ match: Match, _ i: Int) -> (number: Int, isQuarter: Bool)? {
        let token = match.analysis.tokens[i]
        guard token.byteEnd - token.byteStart == 2 else { return nil }
        let letter = match.analysis.bytes[Int(token.byteStart)]
        let digit = Int(match.analysis.bytes[Int(token.byteStart) + 1]) - 0x30
        let isQuarter = letter == UInt8(ascii: "Q")
        guard isQuarter || letter == UInt8(ascii: "H"), digit >= 1, digit <= (isQuarter ? 4 : 2) else { return nil }
        return (digit, isQuarter)
    }
}
