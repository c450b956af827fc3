import Grammar
import Model
import Text

/// The functions that build the meaning of dates from what a rule has captured. Each gives nil when there is no such date.
struct DateProductions: Sendable {
    typealias Match = RuleMatch<DateValue>
    typealias Production = RuleDomain<DateValue>.Production

    let style: DateStyle

    var all: [String: Production] {
        var all = Self.numbers
        for table in [days, Self.periods, Self.relative, Self.years, ranges] { all.merge(table) { $1 } }
        return all
    }

    // MARK: Numbers and names

    private static let numbers: [String: Production] = [
        "bare": { digits($0, .bare) },
        "stopped": { digits($0, .stopped) },
        "suffixed": { digits($0, .suffixed) },
        "ordinalWord": { match in
            guard let tokens = match.tokens(0), match.analysis.tokens[tokens.lowerBound].kind == .word,
                RomanNumeral.value(of: match.analysis.word(tokens.lowerBound).surface) == nil, let value = whole(match, 0)
            else { return nil }
            return .number(DateNumber(value: value, style: .word))
        },
        "roman": { match in
            guard let value = match.text(0).flatMap(RomanNumeral.value), value < 40 else { return nil }
            return .number(DateNumber(value: value, style: .roman))
        },
        "count": { match in
            if let value = match.entry(0)?.number {
                return Int(exactly: value).map { .number(DateNumber(value: $0, style: .word)) }
            }
            guard let number = integer(match, 0), number.width <= 3, number.value > 0 else { return nil }
            return .number(DateNumber(value: number.value, style: .bare))
        },
        // `hundred and twenty`, `twenty-five`: each word fills the zeros of the one before.
        "sum": { match in
            guard let big = number(match, 0), let small = number(match, 1), big >= 20, big < 10_000, big % 10 == 0,
                small < (big % 1000 == 0 ? 1000 : big % 100 == 0 ? 100 : 10)
            else { return nil }
            return .number(DateNumber(value: big + small, style: .word))
        },
        "year": { match in
            guard let number = integer(match, 0), number.width == 4, number.value >= 1000, number.value < 2200 else { return nil }
            return .year(number.value, marked: false)
        },
        "marked": { match in
            guard case .year(let year, _)? = match.value(0) else { return nil }
            return .year(year, marked: true)
        },
        "yearReference": { match in match.value(0)?.yearReference.map { .reference($0) } },
        "shiftedYear": { match in whole(match, 0).map { .reference(.shift($0)) } },
        "month": { match in
            guard let entry = match.entry(0), let month = Self.whole(match, 0), (1...12).contains(month) else { return nil }
            let isName =
                entry["name"] != nil && match.tokens.lowerBound == match.sentence.lowerBound
                && match.analysis.word(match.tokens.lowerBound).isCapitalized
            return .month(
                MonthName(
                    month: month, isWeak: entry["weak"] != nil || isName,
                    takesDay: entry["day"] != "no"))
        },
        "weekdayName": { match in
            guard let entry = match.entry(0), let weekday = Self.whole(match, 0), (1...7).contains(weekday) else { return nil }
            return .weekday(WeekdayName(weekday: weekday, isWeak: entry["ambiguous"] != nil || entry["abbr"] != nil))
        },
    ]

    // MARK: Arguments

    /// One group of digits, of at most two for the numbers of days and periods.
    private static func digits(_ match: Match, _ style: DateNumber.Style) -> DateValue? {
        guard let number = integer(match, 0), number.width <= 2, number.value > 0 else { return nil }
        return .number(DateNumber(value: number.value, style: style))
    }

    /// The captured token as one group of digits.
    static func integer(_ match: Match, _ argument: Int) -> (value: Int, width: Int)? {
        guard let at = match.tokens(argument)?.lowerBound, let number = NumberToken(match.analysis, at), number.groups == 1 else {
            return nil
        }
        return (number.first, number.width1)
    }

    /// The whole number that a lexicon entry or a literal stands for.
    static func whole(_ match: Match, _ argument: Int) -> Int? { match.number(argument).flatMap { Int(exactly: $0) } }

    /// The number that another rule has read, or a literal.
    static func number(_ match: Match, _ argument: Int) -> Int? { match.value(argument)?.number?.value ?? whole(match, argument) }

    static func year(_ match: Match, _ argument: Int) -> YearReference? { match.value(argument)?.yearReference }

    static func unit(_ match: Match, _ argument: Int) -> TimeUnit? { match.entry(argument).flatMap { TimeUnit(rawValue: $0.value) } }

    static func phrase(_ match: Match, _ meaning: DateMeaning, needsPreposition: Bool = false) -> DateValue {
        .phrase(DateExpression(match.tokens, meaning, needsPreposition: needsPreposition))
    }
}
