import Grammar
import Model
import Numerals

/// Numbers with their units, signs and bounds.
extension FigureGrammar {
    static func addAmounts(_ domain: inout RuleDomain<FigureValue>) {
        func production(_ name: String, _ make: @escaping @Sendable (RuleMatch<FigureValue>) -> FigureDraft?) {
            domain.productions[name] = { make($0).map(FigureValue.amount) }
        }
        production("bare") { match in
            match.value(0)?.numeral.map { FigureDraft(tokens: match.tokens, low: $0, rule: match.rule) }
        }
        production("amount") { amount($0, isPrefixed: false) }
        production("prefixed") { amount($0, isPrefixed: true) }
        production("measured") { match in
            guard let numeral = match.value(0)?.numeral, let symbol = match.entry(1)?.value else { return nil }
            return FigureDraft(
                tokens: numeral.tokens, low: numeral, unit: UnitReading(kind: .quantity(symbol), scale: 1), rule: match.rule)
        }
        production("proportion") { match in
            // Only wholes that people reckon in: `eleven of 40 clerks` are two counts, and so are `3 of 5 matches`.
            guard let part = match.value(0)?.numeral, let whole = match.value(1)?.numeral, part.isWord == whole.isWord,
                whole.value == 10 || whole.value == 100 || whole.value < 10 && match.entry(2)?["any"] != nil,
                part.value >= 1, part.value < whole.value
            else { return nil }
            return share(part.value / whole.value, match)
        }
        production("one-in") { match in
            match.value(0)?.numeral.flatMap { $0.value >= 2 ? share(1 / $0.value, match) : nil }
        }
        production("parts") { parts($0) }
        production("and-part") { match in
            guard var draft = match.value(0)?.amount, let part = match.number(1), draft.low.isInteger else { return nil }
            draft.low.value += part
            draft.low.isWeak = false
            draft.tokens = match.tokens
            draft.rule = match.rule
            return draft
        }
        // `полкило`: the unit's own scale is the number.
        production("one") { match in
            guard let unit = match.value(0)?.unit else { return nil }
            return FigureDraft(
                tokens: match.tokens, low: Numeral(tokens: match.tokens, value: 1, isWord: true), unit: unit, rule: match.rule)
        }
        production("plain") { match in match.value(0)?.amount }
        production("about") { match in
            guard var draft = amount(match, isPrefixed: false) else { return nil }
            draft.qualifier = .about
            return draft
        }
        production("amount-qualified") { match in
            guard var draft = amount(match, isPrefixed: false), let entry = match.entry(2) else { return nil }
            draft.qualifier = Figure.Qualifier(rawValue: entry.value)
            return draft
        }
        production("signed") { signed($0) }
        production("qualified") { qualified($0, tokens: $0.tokens) }
        production("qualified-behind") { qualified($0, tokens: $0.tokens) }
        production("qualified-apart") { match in match.value(0)?.amount.flatMap { qualified(match, tokens: $0.tokens) } }
    }

    static func amount(_ match: RuleMatch<FigureValue>, isPrefixed: Bool) -> FigureDraft? {
        guard var numeral = match.value(0)?.numeral, let unit = match.value(1)?.unit else { return nil }
        if let entry = match.entry(2), entry.category == .magnitude, let factor = entry.number {
            guard let scaled = numeral.multiplied(by: factor, tokens: numeral.tokens.lowerBound..<(match.tokens(2)?.upperBound ?? 0))
            else { return nil }
            numeral = scaled
        }
        var draft = FigureDraft(tokens: match.tokens, low: numeral, unit: unit, rule: match.rule)
        draft.isPrefixed = isPrefixed
        return draft
    }

    private static func share(_ value: Double, _ match: RuleMatch<FigureValue>) -> FigureDraft {
        FigureDraft(
            tokens: match.tokens, low: Numeral(tokens: match.tokens, value: value, style: .share, isWord: true), rule: match.rule)
    }

    // MARK: Signs and bounds

    private static func signed(_ match: RuleMatch<FigureValue>) -> FigureDraft? {
        let analysis = match.analysis
        guard var draft = match.value(0)?.amount, let sign = match.entry(1), let first = match.tokens(1)?.lowerBound else { return nil }
        if analysis.tokens[first].kind != .word {
            // A dash between words or numbers is no sign.
            guard !analysis.tokens[draft.tokens.lowerBound].spaceBefore,
                first == match.sentence.lowerBound || analysis.tokens[first].spaceBefore || analysis.isMark(first - 1, "(")
            else { return nil }
        }
        draft.tokens = match.tokens
        if sign.value == "plus" {
            guard draft.unit?.isPercent == true else { return nil }
            draft.change = .up
        } else if let unit = draft.unit, unit.isPercent || unit.duration != nil {
            draft.change = .down
        } else {
            guard !draft.low.isWeak else { return nil }
            draft.sign = -1
        }
        return draft
    }

    private static func qualified(_ match: RuleMatch<FigureValue>, tokens: Range<Int>) -> FigureDraft? {
        guard var draft = match.value(0)?.amount, let qualifier = match.entry(1).flatMap({ Figure.Qualifier(rawValue: $0.value) }) else {
            return nil
        }
        draft.qualifier = qualifier
        draft.tokens = tokens
        return draft
    }
}
