import Grammar

/// What a number counts or measures, as read behind or before it.
struct UnitReading {
    enum Kind {
        case money(entry: Int, country: String?)
        case percent(String)
        case quantity(String)
        case duration(String)
    }

    var kind: Kind
    /// Tokens up to here belong to the unit.
    var end: Int
    /// What the number is multiplied by (cents to dollars).
    var scale: Double

    var isPercent: Bool { if case .percent = kind { true } else { false } }
    var isMoney: Bool { if case .money = kind { true } else { false } }
}

/// Reads units of measure, currencies, percent signs and units of time.
struct UnitReader {
    let context: FigureContext

    private var analysis: Analysis { context.analysis }

    /// The unit that stands behind a number, a hyphen or a currency's adjective before it allowed.
    func read(at next: Int, before end: Int) -> UnitReading? {
        var at = next
        while at < end, at <= next + 1, context.isHyphen(at), context.touches(at), context.touches(at + 1) { at += 1 }
        guard at < end, context.isFree(at) else { return nil }
        if let adjective = context.match(at, .currencyAdjective), let currency = context.match(adjective.tokens.upperBound, .currency),
            currency.tokens.upperBound <= end
        {
            return money(currency, country: analysis.entry(adjective).value, before: end)
        }
        for match in analysis.matches(at: at) where match.tokens.upperBound <= end && context.isFree(match.tokens.upperBound - 1) {
            let entry = analysis.entry(match)
            let scale = entry["scale"].flatMap(Double.init) ?? 1
            switch entry.category {
            case .percent: return UnitReading(kind: .percent(entry.value), end: match.tokens.upperBound, scale: scale)
            case .currency: return money(match, country: nil, before: end)
            case .unit:
                return UnitReading(kind: .quantity(entry.value), end: match.tokens.upperBound, scale: scale)
            case .durationUnit: return UnitReading(kind: .duration(entry.value), end: match.tokens.upperBound, scale: scale)
            default: continue
            }
        }
        return nil
    }

    private func money(_ match: LexicalMatch, country: String?, before end: Int) -> UnitReading {
        var last = match.tokens.upperBound
        var country = country
        if country == nil, let adjective = context.match(last, .currencyAdjective), adjective.tokens.upperBound <= end {
            country = analysis.entry(adjective).value
            last = adjective.tokens.upperBound
        }
        let scale = analysis.entry(match)["scale"].flatMap(Double.init) ?? 1
        return UnitReading(kind: .money(entry: match.entry, country: country), end: last, scale: scale)
    }

    /// The currency sign, code or name that stands before a number and goes with it; `end` of the result is where the number starts.
    func prefix(at i: Int, before end: Int) -> UnitReading? {
        guard let match = context.match(i, .currency), match.tokens.upperBound < end, analysis.entry(match)["prefix"] != nil else {
            return nil
        }
        return UnitReading(kind: .money(entry: match.entry, country: nil), end: match.tokens.upperBound, scale: 1)
    }
}
