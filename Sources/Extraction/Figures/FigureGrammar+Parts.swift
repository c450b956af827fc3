import Grammar
import Numerals

/// One amount in two units or in two numbers: `2 hours 45 minutes`, `ten dollars and 43 cents`, `six feet two inches`.
extension FigureGrammar {
    /// The two amounts as one; nil when the second is no part of the first's unit.
    static func parts(_ match: RuleMatch<FigureValue>) -> FigureDraft? {
        guard let large = match.value(0)?.amount, let small = match.value(1)?.amount, let first = large.unit, let second = small.unit,
            small.low.isCardinal, !small.low.isArticle, small.low.value > 0
        else { return nil }
        var draft = large
        draft.tokens = match.tokens
        draft.rule = match.rule
        draft.low.isWeak = false
        switch (first.kind, second.kind) {
        case (.money, .money):
            guard second.scale < 1, first.scale == 1, small.low.isInteger, small.low.value * second.scale < 1, large.low.isInteger else {
                return nil
            }
            draft.low.value += small.low.value / (1 / second.scale).rounded()
        case (.duration(let unit), .duration(let part)), (.quantity(let unit), .quantity(let part)):
            guard let factor = shares[unit]?[part], small.low.value * second.scale < factor else { return nil }
            if factor.truncatingRemainder(dividingBy: 10) == 0, factor >= 100 {
                // Decimal units stay in the larger one, exactly.
                draft.low.value = (large.low.value * factor + small.low.value) / factor
            } else {
                draft.low.value = large.low.value * first.scale * factor + small.low.value * second.scale
                draft.unit = UnitReading(kind: second.kind, scale: 1)
            }
        default: return nil
        }
        return draft
    }

    /// How many of a part make the whole.
    private static let shares: [String: [String: Double]] = [
        "hour": ["minute": 60, "second": 3600], "minute": ["second": 60], "year": ["month": 12], "day": ["hour": 24], "week": ["day": 7],
        "month": ["day": 30], "m": ["cm": 100, "mm": 1000], "km": ["m": 1000], "kg": ["g": 1000], "t": ["kg": 1000], "ft": ["in": 12],
        "lb": ["oz": 16], "st": ["lb": 14], "yd": ["ft": 3],
    ]

    /// `5 Euro 50`, `two dollars fifty`: cents without their name.
    static func withBareCents(_ match: RuleMatch<FigureValue>) -> FigureDraft? {
        guard var draft = match.value(0)?.amount, let cents = match.value(1)?.numeral, draft.unit?.scale == 1, draft.low.isInteger,
            draft.low.magnitude == 1, !draft.isPrefixed, draft.low.isWord == cents.isWord
        else { return nil }
        draft.low.value += cents.value / 100
        draft.tokens = match.tokens
        draft.rule = match.rule
        return draft
    }
}
