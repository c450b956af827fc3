import Grammar
import Numerals

/// Two numbers that are the ends of a range: `3-5`, `30 to 40`, `between 68 and 74 euros`.
extension FigureGrammar {
    static func addRanges(_ domain: inout RuleDomain<FigureValue>) {
        addNeighbours(&domain)
        domain.productions["range"] = { match in
            guard let low = match.value(0)?.amount, let high = match.value(1)?.amount else { return nil }
            let isMark = match.text(2) == "mark"
            // Two full amounts with a bare word between are a change (`by 15 yen to 110 yen`).
            if low.unit != nil, !low.isPrefixed, !isMark { return nil }
            // A dash joins digits with digits: a minus, a score and a parenthesis look like it.
            if isMark, low.low.isWord != high.low.isWord { return nil }
            return joined(low, high, match).map(FigureValue.amount)
        }
        domain.productions["opened-range"] = { match in
            guard let low = match.value(0)?.amount, let high = match.value(1)?.amount, let opener = match.entry(2),
                let joiner = match.entry(3), lists(opener["joins"], joiner.value), !leadsOn(opener, match)
            else { return nil }
            return joined(low, high, match).map(FigureValue.amount)
        }
    }

    private static func addNeighbours(_ domain: inout RuleDomain<FigureValue>) {
        // `three or four days`, `dwa–trzy miesiące`: the next number in words.
        domain.productions["neighbours"] = { match in
            guard let low = match.value(0)?.amount, let high = match.value(1)?.amount, low.low.isInteger, !low.low.isArticle,
                low.low.magnitude == high.low.magnitude || low.low.magnitude == 1
            else { return nil }
            let step = high.low.magnitude > 1 ? high.low.value / high.low.magnitude - low.low.value : high.low.value - low.low.value
            guard step == 1 || low.low.value >= 10 && (step == 5 || step == 10) else { return nil }
            return joined(low, high, match).map(FigureValue.amount)
        }
    }

    private static func joined(_ low: FigureDraft, _ high: FigureDraft, _ match: RuleMatch<FigureValue>) -> FigureDraft? {
        guard low.low.isShare == high.low.isShare, !(high.low.isWeak && high.low.isArticle),
            low.sign == 1 || high.sign == -1 || low.unit == nil
        else { return nil }
        switch (low.unit, high.unit) {
        case (let first?, let second?): guard first.agrees(with: second) else { return nil }
        case (.some, nil): guard low.isPrefixed else { return nil }
        default: break
        }
        var draft = low
        if case .duration = high.low.style, low.unit == nil {
            // `18- bis 25-jährig`: number and unit in one word at the end.
            draft.low.style = high.low.style
        } else if low.low.style != high.low.style {
            return nil
        }
        let sharesMagnitude = low.low.magnitude == 1 && high.low.magnitude > 1 && low.low.value < high.low.value
        if sharesMagnitude, low.unit == nil || low.isPrefixed {
            draft.low.value = (low.low.value * 1000).rounded() * high.low.magnitude / 1000
        }
        var upper = high.low
        upper.value *= high.sign
        draft.low.value *= low.sign
        draft.sign = 1
        guard draft.low.value < upper.value else { return nil }
        draft.high = upper
        draft.unit = high.unit ?? low.unit
        draft.isPrefixed = false
        draft.tokens = match.tokens
        draft.rule = "range"
        return draft
    }

    static func lists(_ attribute: String?, _ value: String) -> Bool {
        attribute?.split(separator: ",").contains { $0 == value } == true
    }

    /// True when a verb of change before the opener makes of the range a change (`rose from 6 to 11 million`).
    private static func leadsOn(_ opener: LexicalEntry, _ match: RuleMatch<FigureValue>) -> Bool {
        guard opener["verb"] != nil else { return false }
        let first = match.tokens.lowerBound
        let floor = max(match.sentence.lowerBound, first - 10)
        return stride(from: first - 1, through: floor, by: -1).contains {
            match.analysis.has($0, .changeUp) || match.analysis.has($0, .changeDown)
        }
    }
}
