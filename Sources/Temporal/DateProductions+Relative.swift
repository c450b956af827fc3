import Grammar
import Model

/// What is counted from the day of publication or from the date mentioned before.
extension DateProductions {
    static let relative: [String: Production] = [
        "deictic": { match in match.entry(0).flatMap { deictic(match, $0) } },
        "shiftedWeekday": { match in
            guard let shift = whole(match, 0), let weekday = match.value(1)?.weekday else { return nil }
            let byWeek = match.entry(0)?["week"] != nil
            return phrase(match, .weekday(weekday.weekday, shift: byWeek ? nil : shift, week: byWeek ? shift : nil))
        },
        "shiftedDay": { match in whole(match, 0).map { phrase(match, .unit(.day, shift: $0, .now)) } },
        "span": { match in
            guard let shift = whole(match, 0), shift != 0, let count = number(match, 1), let unit = unit(match, 2) else { return nil }
            return phrase(match, .span(unit, shift < 0 ? -count : count))
        },
        "spanBehind": { match in
            guard let count = number(match, 0), let shift = whole(match, 1), shift != 0, let unit = unit(match, 2) else { return nil }
            return phrase(match, .span(unit, shift < 0 ? -count : count))
        },
        "ahead": { match in
            guard let count = number(match, 0), let unit = unit(match, 1) else { return nil }
            var found = DateExpression(match.tokens, .counted(unit, count, .now))
            found.tense = .future
            found.needsFuture = true
            return .phrase(found)
        },
        "shiftedUnit": { match in
            guard let entry = match.entry(0), let shift = whole(match, 0), let unit = unit(match, 1), unit != .half || shift != 0 else {
                return nil
            }
            return phrase(match, .unit(unit, shift: shift, anchor(entry)))
        },
        "shiftedMonth": { match in
            guard let shift = whole(match, 0), let month = match.value(1)?.month else { return nil }
            return phrase(match, .month(month.month, nil, shift: shift))
        },
        "shiftedSeason": { match in
            guard let shift = whole(match, 0), let month = whole(match, 1) else { return nil }
            return phrase(match, .season(month, nil, shift: shift))
        },
        "shiftedHoliday": { match in
            guard let shift = whole(match, 0), let holiday = holiday(match, 1) else { return nil }
            return phrase(match, .holiday(holiday, nil, shift: shift))
        },
        "ago": { match in
            guard let entry = match.entry(0), let direction = whole(match, 0), let count = number(match, 1), let unit = unit(match, 2)
            else {
                return nil
            }
            var found = DateExpression(match.tokens, .counted(unit, direction * count, anchor(entry)))
            if entry["cue"] != nil {
                found.tense = .future
                found.needsFuture = true
            }
            return .phrase(found)
        },
        // `a month and ten days ago`: months first, then days.
        "agoTwo": { match in
            guard let entry = match.entry(0), let direction = whole(match, 0), let first = steps(match, 1), let second = steps(match, 3),
                first.months > second.months || first.months == 0 && first.days > second.days
            else { return nil }
            let (months, days) = (first.months + second.months, first.days + second.days)
            var found = DateExpression(match.tokens, .steps(months: direction * months, days: direction * days))
            if entry["cue"] != nil {
                found.tense = .future
                found.needsFuture = true
            }
            return .phrase(found)
        },
        "offset": { match in
            guard let count = number(match, 0), let unit = unit(match, 1), let link = match.entry(2), let day = match.value(3)?.phrase
            else {
                return nil
            }
            // Behind a preposition (`before Easter`) or a word that counts (`heute in zwei Wochen`).
            let isBack = link.value == "until" || link.number.map { $0 < 0 } ?? false
            return phrase(match, .offset(unit, isBack ? -count : count, from: day.meaning))
        },
    ]

    /// A count and its unit as months or days.
    private static func steps(_ match: Match, _ argument: Int) -> (months: Int, days: Int)? {
        guard let count = number(match, argument), count < 1000, let unit = unit(match, argument + 1) else { return nil }
        return switch unit {
        case .day: (0, count)
        case .week: (0, 7 * count)
        case .month: (count, 0)
        case .year: (12 * count, 0)
        default: nil
        }
    }

    private static func anchor(_ entry: LexicalEntry) -> DateAnchor { entry["anchor"].flatMap { DateAnchor(rawValue: $0) } ?? .now }

    /// `the eighties`: a period that the lexicon names.
    private static func absolute(_ match: Match, _ unit: TimeUnit, _ value: Int) -> DateValue? {
        switch unit {
        case .year where value > 0: phrase(match, .year(value))
        case .decade where value > 0 && value % 10 == 0: phrase(match, .decade(value))
        case .century where value > 0 && value < 30: phrase(match, .century(value))
        default: nil
        }
    }

    /// `yesterday`, `Vorjahr`, `Jahresende 2024`.
    private static func deictic(_ match: Match, _ entry: LexicalEntry) -> DateValue? {
        guard let shift = whole(match, 0), let unit = entry["unit"].flatMap({ TimeUnit(rawValue: $0) }) else { return nil }
        if entry["absolute"] != nil { return absolute(match, unit, shift) }
        var meaning = DateMeaning.unit(unit, shift: shift, anchor(entry))
        guard let part = entry["part"].flatMap({ PeriodPart(rawValue: $0) }) else { return phrase(match, meaning) }
        switch year(match, 1) {
        case .year(let year)?: meaning = .year(year + (part == .start ? shift : 0))
        case .shift(let years)?: meaning = .unit(.year, shift: years + shift, .now)
        case nil: break
        }
        return phrase(match, .part(part, meaning))
    }
}
