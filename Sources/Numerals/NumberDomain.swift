import Grammar
import Text

/// The productions of `numbers.rules`, for any grammar that has numbers in it.
public enum NumberDomain {
    /// Name of the rule file.
    public static let topic = "numbers"

    /// - Parameter lexis: the number words and separators that the productions go by.
    public static func domain<Value: NumeralValue>(_ lexis: NumberLexis, of _: Value.Type = Value.self) -> RuleDomain<Value> {
        var domain = RuleDomain<Value>()
        func production(_ name: String, _ make: @escaping @Sendable (RuleMatch<Value>) -> Numeral?) {
            domain.productions[name] = { make($0).map(Value.init(numeral:)) }
        }
        production("digits") { digits($0, lexis) }
        // What a group is worth is known once its number is whole.
        production("group") { Numeral(tokens: $0.tokens, value: 0) }
        production("groups") { groups($0, lexis) }
        production("point") { match in
            // `.5`: digits behind the mark alone.
            guard let text = match.text(0), text.utf8.count <= 9, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
                let decimal = Double("0." + text)
            else { return nil }
            return Numeral(tokens: match.tokens, value: decimal)
        }
        production("word") { word($0) }
        production("one-word") { oneWord($0, lexis) }
        production("magnitude") { match in
            match.number(0).map { Numeral(tokens: match.tokens, value: $0, magnitude: $0, isWord: true) }
        }
        production("multiply") { match in
            match.number(1).flatMap { match.value(0)?.numeral?.multiplied(by: $0, tokens: match.tokens) }
        }
        production("glued") { glued($0) }
        production("sum") { match in
            guard let big = match.value(0)?.numeral, let small = match.value(1)?.numeral, big.isWord || big.magnitude >= 1000,
                small.isWord || small.magnitude > 1 || big.magnitude > small.value
            else { return nil }
            return big.adding(small, tokens: match.tokens)
        }
        production("sum-joined") { match in
            guard let big = match.value(0)?.numeral, let small = match.value(1)?.numeral, small.value < 100,
                big.value.truncatingRemainder(dividingBy: 100) == 0
            else { return nil }
            return big.adding(small, tokens: match.tokens)
        }
        production("ones-and-tens") { match in
            guard let ones = match.value(0)?.numeral, let tens = match.value(1)?.numeral, ones.value >= 1, ones.value <= 9, ones.isInteger,
                tens.value >= 20, tens.value < 100, tens.value.truncatingRemainder(dividingBy: 10) == 0
            else { return nil }
            return Numeral(tokens: match.tokens, value: ones.value + tens.value, style: tens.style, isWord: true)
        }
        production("plus") { match in
            match.number(1).flatMap { match.value(0)?.numeral?.adding(fraction: $0, tokens: match.tokens) }
        }
        production("plus-share") { match in
            guard let whole = match.value(0)?.numeral, let share = match.value(1)?.numeral, share.isShare, whole.magnitude == 1 else {
                return nil
            }
            return whole.adding(fraction: share.value, tokens: match.tokens)
        }
        production("decimal-words") { decimalWords($0) }
        production("share") { match in
            match.number(0).map { Numeral(tokens: match.tokens, value: $0, style: .share, isWord: true) }
        }
        production("shares") { shares($0) }
        production("quotient") { quotient($0) }
        production("share-of-magnitude") { match in
            guard let share = match.value(0)?.numeral, share.isShare, let factor = match.number(1) else { return nil }
            return Numeral(
                tokens: match.tokens, value: (share.value * factor * 1000).rounded() / 1000, magnitude: factor, isWord: true)
        }
        production("ordinal") { match in
            match.number(0).map { Numeral(tokens: match.tokens, value: $0, style: .ordinal, isWord: true) }
        }
        production("ordinal-digits") { match in
            guard let numeral = match.value(0)?.numeral, numeral.isCardinal, numeral.isInteger, numeral.magnitude == 1 else { return nil }
            return Numeral(tokens: match.tokens, value: numeral.value, style: .ordinal)
        }
        production("ordinal-sum") { match in
            guard let big = match.value(0)?.numeral, let ones = match.value(1)?.numeral, big.value >= 20, big.isInteger,
                ones.value >= 1, ones.value < (big.value.truncatingRemainder(dividingBy: 100) == 0 ? 100 : 10),
                big.value.truncatingRemainder(dividingBy: 10) == 0
            else { return nil }
            return Numeral(tokens: match.tokens, value: big.value + ones.value, style: .ordinal, isWord: true)
        }
        production("roman") { match in
            // One letter alone is too often something else.
            guard let text = match.text(0), text.utf8.count > 1 || text == "V" || text == "X" else { return nil }
            return RomanNumeral.value(of: text).map { Numeral(tokens: match.tokens, value: Double($0), style: .ordinal) }
        }
        production("multiple") { match in
            match.number(0).map { Numeral(tokens: match.tokens, value: $0, style: .multiple, isWord: true) }
        }
        production("times") { match in
            match.value(0)?.numeral.map { Numeral(tokens: match.tokens, value: $0.value, style: .multiple, isWord: $0.isWord) }
        }
        production("duration") { match in
            guard let entry = match.entry(0), let count = entry["count"].flatMap(Double.init) else { return nil }
            return Numeral(tokens: match.tokens, value: count, style: .duration(entry.value), isWord: true)
        }
        production("duration-adjective") { match in
            // A form with a star is a number and its unit in one word already.
            guard let entry = match.entry(1), !entry.form.hasPrefix("*"), let numeral = match.value(0)?.numeral, numeral.isCardinal else {
                return nil
            }
            return Numeral(tokens: match.tokens, value: numeral.value, style: .duration(entry.value), isWord: numeral.isWord)
        }
        production("duration-word") { durationWord($0, lexis) }
        domain.predicates = predicates()
        domain.conditions["grouping"] = { analysis, token, _ in isGrouping(analysis, before: token, lexis) }
        // `er kam auf 24. Dagegen ...`: the full stop ends the sentence.
        domain.conditions["sentence-opener"] = { analysis, token, sentence in
            token < sentence.upperBound && analysis.word(token).isCapitalized && analysis.has(token, .functionWord)
        }
        domain.conditions["apostrophe"] = { analysis, token, _ in
            guard token < analysis.tokens.count, !analysis.tokens[token].spaceBefore else { return false }
            return analysis.isMark(token, "'") || analysis.isMark(token, "’")
        }
        return domain
    }

    private static func predicates<Value: NumeralValue>() -> [String: RuleDomain<Value>.Predicate] {
        func test(_ fits: @escaping @Sendable (Numeral) -> Bool) -> RuleDomain<Value>.Predicate { { $0.numeral.map(fits) ?? false } }
        return [
            "cardinal": test(\.isCardinal), "ordinal": test(\.isOrdinal), "share": test(\.isShare),
            "integer": test { $0.isCardinal && $0.isInteger }, "word": test { $0.isCardinal && $0.isWord },
            "digits": test { $0.isCardinal && !$0.isWord }, "plain": test { $0.magnitude == 1 }, "large": test { $0.magnitude >= 1000 },
            "strong": test { !$0.isWeak }, "not-article": test { !$0.isArticle }, "small": test { $0.isInteger && $0.value <= 12 },
            "many": test { $0.value > 1 },
            "two-digits": test { $0.value >= 10 && $0.value < 100 },
            "multiple": test { $0.style == .multiple },
        ]
    }
}
