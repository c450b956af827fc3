import Grammar
import Text

/// Parts of a whole: `a third`, `zwei Drittel`, `три четверти`, and numbers that end on one (`два и девять десятых`).
extension NumeralReader {
    /// The share that starts at the token, with or without a numerator.
    func share(at i: Int, before end: Int) -> Numeral? {
        let analysis = context.analysis
        if let match = context.match(i, .fraction), match.tokens.upperBound <= end, let part = analysis.entry(match).number,
            analysis.entry(match)["needs"] == nil
        {
            // `half a million`
            if let magnitude = context.match(match.tokens.upperBound, .magnitude), magnitude.tokens.upperBound <= end,
                let factor = analysis.entry(magnitude).number, analysis.entry(magnitude)["money"] == nil
            {
                let tokens = match.tokens.lowerBound..<magnitude.tokens.upperBound
                return Numeral(tokens: tokens, value: part * factor, style: .cardinal, magnitude: factor, isWord: true)
            }
            return Numeral(tokens: match.tokens, value: part, style: .share, isWord: true)
        }
        var numerator: Double?
        var next = i
        var isArticle = false
        if let match = context.match(i, .numberWord) {
            numerator = analysis.entry(match).number
            isArticle = analysis.entry(match)["weak"] != nil && analysis.entry(match)["article"] != nil
            next = match.tokens.upperBound
        } else if context.kind(i) == .number, context.analysis.tokens[i].byteEnd - context.analysis.tokens[i].byteStart <= 2 {
            numerator = Double(analysis.word(i).surface)
            next = i + 1
        }
        guard let numerator, numerator >= 1, numerator <= 99, numerator == numerator.rounded() else { return nil }
        if context.isHyphen(next), context.touches(next), context.touches(next + 1) { next += 1 }
        guard next < end, let match = context.match(next, .fraction), match.tokens.upperBound <= end else { return nil }
        let entry = analysis.entry(match)
        guard let part = entry.number, part < 1, numerator * part <= 2 else { return nil }
        switch entry["needs"] {
        case "one" where numerator != 1: return nil
        case "many" where numerator == 1: return nil
        default: break
        }
        if isArticle, context.analysis.has(next, .ordinalWord), !endsPhrase(match.tokens.upperBound, before: end) { return nil }
        return Numeral(tokens: i..<match.tokens.upperBound, value: numerator * part, style: .share, isWord: true)
    }

    /// True when no noun can follow: the end, a mark, a function word or a comparative.
    private func endsPhrase(_ i: Int, before end: Int) -> Bool {
        guard i < end, context.kind(i) == .word else { return true }
        let analysis = context.analysis
        return analysis.has(i, .functionWord) || analysis.has(i, .changeUp) || analysis.has(i, .changeDown) || analysis.has(i, .measureLink)
    }

    /// `два и девять десятых миллиона`, `two and three quarters`.
    func mixed(_ numeral: Numeral, before end: Int) -> Numeral? {
        let next = numeral.tokens.upperBound
        let analysis = context.analysis
        guard numeral.magnitude == 1, analysis.has(next, .numberJoiner), let share = share(at: next + 1, before: end),
            analysis.entry(at: next + 1, .numberWord) != nil, share.tokens.count > 1
        else { return nil }
        var found = numeral
        found.value += (share.value * 1000).rounded() / 1000
        found.tokens = numeral.tokens.lowerBound..<share.tokens.upperBound
        found.isWeak = false
        if let match = context.match(found.tokens.upperBound, .magnitude), match.tokens.upperBound <= end,
            let factor = analysis.entry(match).number
        {
            found.value = (found.value * 1000).rounded() * factor / 1000
            found.magnitude = factor
            found.tokens = numeral.tokens.lowerBound..<match.tokens.upperBound
        }
        return found
    }
}
