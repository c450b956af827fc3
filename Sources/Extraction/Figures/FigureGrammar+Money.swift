import Grammar
import Numerals
import Text

/// Money written in one piece: `R34`, `KSh402bn`.
extension FigureGrammar {
    static func addMoney(_ domain: inout RuleDomain<FigureValue>, _ lexis: FigureLexis) {
        domain.productions["glued-money"] = { match in
            let text = match.analysis.surface(match.tokens)
            guard let (entry, digits, factor) = glued(text, lexis),
                let decimal = DigitReader.read(digits, decimalMark: lexis.numbers.decimalMark)
            else { return nil }
            let numeral = Numeral(tokens: match.tokens, value: decimal.scaled(by: factor), magnitude: factor)
            var draft = FigureDraft(
                tokens: match.tokens, low: numeral, unit: UnitReading(kind: .money(entry: entry, country: nil), scale: 1), rule: match.rule)
            draft.isPrefixed = true
            return .amount(draft)
        }
        domain.productions["glued-amount"] = { match in
            guard var draft = match.value(0)?.amount else { return nil }
            guard let factor = match.number(1) else { return .amount(draft) }
            guard let numeral = draft.low.multiplied(by: factor, tokens: match.tokens) else { return nil }
            draft.low = numeral
            draft.tokens = match.tokens
            return .amount(draft)
        }
        domain.productions["with-bare-cents"] = { withBareCents($0).map(FigureValue.amount) }
    }

    /// True for `R34`, `KSh402bn`.
    static func isGluedMoney(_ text: String, _ lexis: FigureLexis) -> Bool { glued(text, lexis) != nil }

    /// A currency's sign, digits and a magnitude's letters in one word.
    private static func glued(_ text: String, _ lexis: FigureLexis) -> (entry: Int, digits: [UInt8], factor: Double)? {
        let letters = text.prefix { !$0.isNumber }
        guard let entry = lexis.currencySigns[String(letters)] ?? lexis.currencySigns[letters.lowercased()] else { return nil }
        let rest = Array(text.utf8.dropFirst(letters.utf8.count))
        let digits = Array(rest.prefix { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E || $0 == 0x2C })
        guard digits.first.map({ $0 >= 0x30 && $0 <= 0x39 }) ?? false else { return nil }
        guard digits.count < rest.count else { return (entry, digits, 1) }
        let tail = String(decoding: rest[digits.count...], as: UTF8.self).lowercased()
        return lexis.magnitudes[tail].map { (entry, digits, $0) }
    }
}
