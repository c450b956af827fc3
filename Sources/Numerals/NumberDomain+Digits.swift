import Grammar
import Text

/// Numbers in digits.
extension NumberDomain {
    /// One token of digits.
    static func digits<Value>(_ match: RuleMatch<Value>, _ lexis: NumberLexis) -> Numeral? {
        let token = match.analysis.tokens[match.tokens.lowerBound]
        let bytes = match.analysis.bytes[Int(token.byteStart)..<Int(token.byteEnd)]
        guard let decimal = DigitReader.read(bytes, decimalMark: lexis.decimalMark) else { return nil }
        return Numeral(tokens: match.tokens, value: decimal.scaled(by: 1))
    }

    /// Several tokens of digits, three to each but the first, parted by spaces or apostrophes (`1 234 567,8`, `1'234`).
    static func groups<Value>(_ match: RuleMatch<Value>, _ lexis: NumberLexis) -> Numeral? {
        let analysis = match.analysis
        var bytes: [UInt8] = []
        for i in match.tokens where analysis.tokens[i].kind == .number {
            let token = analysis.tokens[i]
            let piece = analysis.bytes[Int(token.byteStart)..<Int(token.byteEnd)]
            let lead = piece.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
            let isFirst = i == match.tokens.lowerBound
            let isLast = i == match.tokens.upperBound - 1
            guard isFirst ? lead >= 1 && lead <= 3 && piece.first != 0x30 : lead == 3, isLast || lead == piece.count else { return nil }
            // A second mark would be that of another number.
            guard lead == piece.count || piece[piece.startIndex + lead] == lexis.decimalMark,
                piece.dropFirst(lead + 1).allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
            else { return nil }
            bytes += piece
        }
        guard let decimal = DigitReader.read(bytes, decimalMark: lexis.decimalMark) else { return nil }
        return Numeral(tokens: match.tokens, value: decimal.scaled(by: 1))
    }

    /// True when the space before the number token may group thousands: U+00A0, U+2009 and U+202F everywhere, U+0020 where it is usual.
    static func isGrouping(_ analysis: Analysis, before i: Int, _ lexis: NumberLexis) -> Bool {
        guard i > 0, i < analysis.tokens.count, analysis.tokens[i].kind == .number, analysis.tokens[i].spaceBefore,
            analysis.tokens[i].byteEnd - analysis.tokens[i].byteStart >= 3
        else { return false }
        let gap = analysis.bytes[Int(analysis.tokens[i - 1].byteEnd)..<Int(analysis.tokens[i].byteStart)]
        if gap.elementsEqual([0x20]) { return lexis.groupsByPlainSpace }
        return gap.elementsEqual([0xC2, 0xA0]) || gap.elementsEqual([0xE2, 0x80, 0x89]) || gap.elementsEqual([0xE2, 0x80, 0xAF])
    }

    /// `100k`, `3M`: a letter that is a magnitude only where it touches the digits, in the case that no unit has.
    static func glued<Value: NumeralValue>(_ match: RuleMatch<Value>) -> Numeral? {
        guard let numeral = match.value(0)?.numeral, numeral.magnitude == 1, let factor = match.number(1), let letter = match.text(1),
            match.entry(1)?["touches"] != nil || ["k", "K", "M", "B"].contains(letter)
        else { return nil }
        return numeral.multiplied(by: factor, tokens: match.tokens)
    }

    /// `3/15`, and `1/2` as the part that it is.
    static func quotient<Value: NumeralValue>(_ match: RuleMatch<Value>) -> Numeral? {
        guard let part = match.value(0)?.numeral, let whole = match.value(1)?.numeral, part.isInteger, whole.isInteger, part.value > 0,
            whole.value > part.value, whole.value <= 1000
        else { return nil }
        return Numeral(tokens: match.tokens, value: part.value / whole.value, style: .share)
    }
}
