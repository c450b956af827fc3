import Grammar
import Text

/// Numbers in words.
extension NumberDomain {
    static func word<Value>(_ match: RuleMatch<Value>) -> Numeral? {
        guard let entry = match.entry(0), let value = entry.number else { return nil }
        return Numeral(
            tokens: match.tokens, value: value, isWord: true, isWeak: entry["weak"] != nil, isArticle: entry["article"] != nil)
    }

    /// A number in one word that no lexicon lists.
    static func oneWord<Value>(_ match: RuleMatch<Value>, _ lexis: NumberLexis) -> Numeral? {
        let word = match.analysis.lower(match.tokens.lowerBound)
        guard lexis.cardinals[word] == nil, let found = NumberCompound(lexis: lexis).read(word) else { return nil }
        return Numeral(tokens: match.tokens, value: found.value, style: found.isOrdinal ? .ordinal : .cardinal, isWord: true)
    }

    /// A number and a unit of time in one word (`zweijährig`, `pięcioletni`).
    static func durationWord<Value>(_ match: RuleMatch<Value>, _ lexis: NumberLexis) -> Numeral? {
        guard let entry = match.entry(0), entry.form.hasPrefix("*") else { return nil }
        // The pattern `*stem` keeps its own length: what goes before it must be a number.
        let head = match.analysis.lower(match.tokens.lowerBound).unicodeScalars.dropLast(entry.form.unicodeScalars.count - 1)
        guard !head.isEmpty, let value = lexis.value(ofWord: String(String.UnicodeScalarView(head))) else { return nil }
        return Numeral(tokens: match.tokens, value: value, style: .duration(entry.value), isWord: true)
    }

    /// `two thirds`: the lexicon says which numerators a part goes with.
    static func shares<Value: NumeralValue>(_ match: RuleMatch<Value>) -> Numeral? {
        guard let numerator = match.value(0)?.numeral, let entry = match.entry(1), let part = entry.number, part < 1,
            numerator.isCardinal, numerator.isInteger, numerator.magnitude == 1, numerator.value >= 1, numerator.value <= 99,
            numerator.value * part <= 2
        else { return nil }
        switch entry["needs"] {
        case "one" where numerator.value != 1: return nil
        case "many" where numerator.value == 1: return nil
        default: break
        }
        // `a third` of something, not `a third man`.
        if numerator.isWeak, numerator.isArticle, let last = match.tokens(1)?.lowerBound, match.analysis.has(last, .ordinalWord),
            !endsPhrase(match)
        {
            return nil
        }
        return Numeral(tokens: match.tokens, value: numerator.value * part, style: .share, isWord: true)
    }

    /// True when no noun can follow: the end, a mark, a function word or a comparative.
    private static func endsPhrase<Value>(_ match: RuleMatch<Value>) -> Bool {
        let analysis = match.analysis
        let next = match.tokens.upperBound
        guard next < match.sentence.upperBound, analysis.tokens[next].kind == .word else { return true }
        return analysis.has(next, .functionWord) || analysis.has(next, .changeUp) || analysis.has(next, .changeDown)
            || analysis.has(next, .measureLink)
    }

    /// `two point four`, `zwei Komma fünf`: the words behind the mark are digits or one number of tenths.
    static func decimalWords<Value: NumeralValue>(_ match: RuleMatch<Value>) -> Numeral? {
        guard let whole = match.value(0)?.numeral, let part = match.value(1)?.numeral, whole.isInteger, part.isInteger, part.value >= 0,
            whole.magnitude == 1, part.magnitude == 1, part.value < 1000
        else { return nil }
        var scale = 10.0
        while scale <= part.value { scale *= 10 }
        return Numeral(tokens: match.tokens, value: (whole.value * scale + part.value) / scale, isWord: true)
    }
}
