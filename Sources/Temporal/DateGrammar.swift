import Grammar

/// What the rules of dates call by name: productions, predicates and conditions, for one language.
struct DateGrammar {
    let style: DateStyle

    static let topics = ["dates"]

    var domain: RuleDomain<DateValue> {
        let productions = DateProductions(style: style)
        return RuleDomain(productions: productions.all, predicates: Self.predicates, conditions: DatePlaces(style: style).conditions)
    }

    // MARK: Predicates

    private static let predicates: [String: RuleDomain<DateValue>.Predicate] = [
        "spelled": { $0.number.map { $0.style == .word } ?? false },
        "ordinal": { $0.number.map { $0.style != .bare } ?? false },
        "day-digits": { $0.number.map { $0.isDay && ($0.style == .bare || $0.style == .suffixed || $0.style == .stopped) } ?? false },
        "day-word": { $0.number.map { $0.isDay && $0.style == .word } ?? false },
        "day-ordinal": { $0.number.map { $0.isDay && ($0.style == .word || $0.style == .suffixed || $0.style == .stopped) } ?? false },
        "many": { $0.number.map { $0.value > 1 } ?? false },
        "marked": { if case .year(_, marked: true) = $0 { true } else { false } },
        "unmarked": { if case .year(_, marked: false) = $0 { true } else { false } },
        "with-day": { $0.month?.takesDay ?? false },
        "day": { $0.phrase?.meaning.unit == .day },
        "calendar-day": { if case .day? = $0.phrase?.meaning { true } else { false } },
        "suffixed": { $0.number.map { $0.isDay && $0.style == .suffixed } ?? false },
        "stopped": { $0.number.map { $0.isDay && $0.style == .stopped } ?? false },
        "late": { $0.number.map { $0.value > 4 } ?? false },
        "numbered": { if case .dayOfMonth(_, weekday: nil)? = $0.phrase?.meaning { true } else { false } },
        // Stretches are not stretched again: a list of a thousand dates joined by dashes stays a list.
        "single": { if case .range? = $0.phrase?.meaning { false } else { $0.phrase != nil } },
        "fixed-day": { value in
            switch value.phrase?.meaning {
            case .day?, .holiday?, .dayOfMonth(_, weekday: nil)?: true
            default: false
            }
        },
        "named-day": { value in
            switch value.phrase?.meaning {
            case .day?, .holiday?, .weekday?: true
            case .unit(.day, _, let anchor)?: anchor == .now
            default: false
            }
        },
        "sure": { $0.phrase.map { !$0.needsPreposition } ?? false },
        "month": { if case .month(_, _, shift: nil)? = $0.phrase?.meaning { true } else { false } },
        "months": {
            if case .range(let first, .month)? = $0.phrase?.meaning, case .month = first { true } else { false }
        },
        "relative-month": {
            if case .unit(.month, _, _)? = $0.phrase?.meaning { true } else { false }
        },
        "counted-weeks": {
            if case .counted(.week, _, _)? = $0.phrase?.meaning { true } else { false }
        },
        "period": { $0.phrase?.meaning.isPeriod ?? false },
    ]
}

extension DateNumber {
    var isDay: Bool { value >= 1 && value <= 31 }
}

extension DateMeaning {
    /// True for what has a start, a middle and an end.
    var isPeriod: Bool {
        switch self {
        case .month, .quarter, .half, .year, .decade, .century, .season, .week: true
        case .unit(let unit, _, _), .counted(let unit, _, _), .nth(_, .unit(let unit), _): unit.length >= 7
        default: false
        }
    }
}
