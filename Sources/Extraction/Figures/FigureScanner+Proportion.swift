import Grammar
import Model

/// Shares told by two numbers or by every so-many-th: `one in six`, `jeder dritte`, `девять из десяти`.
extension FigureScanner {
    /// The share that the number is part of; otherwise the number as it is.
    func proportion(_ numeral: Numeral) -> Numeral {
        let next = numeral.tokens.upperBound
        if let match = context.matchEnding(before: numeral.tokens.lowerBound, .oneIn, from: sentence.lowerBound), numeral.value >= 2,
            analysis.entry(match).value == "ordinal" ? numeral.isOrdinal : numeral.isCardinal && numeral.value.rounded() == numeral.value
        {
            return share(numeral, tokens: match.tokens.lowerBound..<next, value: 1 / numeral.value)
        }
        guard numeral.isCardinal, numeral.magnitude == 1, numeral.value >= 1, numeral.value == numeral.value.rounded(),
            let match = outOf(behind: next), let whole = reader.read(at: match.tokens.upperBound, before: sentence.upperBound),
            whole.isCardinal,
            isRound(whole.value), whole.value > numeral.value, whole.isWord == numeral.isWord
        else { return numeral }
        return share(numeral, tokens: numeral.tokens.lowerBound..<whole.tokens.upperBound, value: numeral.value / whole.value)
    }

    /// The linking word, right behind the number or one noun further.
    private func outOf(behind next: Int) -> LexicalMatch? {
        if let match = context.match(next, .outOf) { return match }
        guard context.kind(next) == .word, !analysis.has(next, .functionWord) else { return nil }
        return context.match(next + 1, .outOf)
    }

    private func isRound(_ value: Double) -> Bool { value == 10 || value == 100 }

    private func share(_ numeral: Numeral, tokens: Range<Int>, value: Double) -> Numeral {
        Numeral(tokens: tokens, value: value, style: .share, isWord: true)
    }
}
