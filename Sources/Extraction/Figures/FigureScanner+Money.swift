import Grammar
import Text

/// Money written in one piece: `R34`, `KSh402bn`, `$5m`.
extension FigureScanner {
    /// `R34`: sign and digits in one token.
    func gluedMoney(at i: Int) -> (UnitReading, Numeral)? {
        guard context.kind(i) == .word, analysis.word(i).shape.contains(.hasDigit) else { return nil }
        let surface = analysis.word(i).surface
        let letters = surface.prefix { !$0.isNumber }
        guard let entry = context.lexis.currencySigns[String(letters)] ?? context.lexis.currencySigns[letters.lowercased()] else {
            return nil
        }
        var bytes = Array(surface.utf8.dropFirst(letters.utf8.count))
        let tail = bytes.drop { $0 >= 0x30 && $0 <= 0x39 }
        var factor = 1.0
        if !tail.isEmpty {
            guard let scale = context.lexis.magnitudes[String(decoding: tail, as: UTF8.self).lowercased()] else { return nil }
            factor = scale
            bytes.removeLast(tail.count)
        }
        var last = i
        while last + 2 < sentence.upperBound, context.touches(last + 1), context.touches(last + 2), context.kind(last + 2) == .number,
            analysis.isMark(last + 1, ".") || analysis.isMark(last + 1, ",")
        {
            bytes += Array(analysis.word(last + 1).surface.utf8) + Array(analysis.word(last + 2).surface.utf8)
            last += 2
        }
        guard let value = DigitReader.read(bytes, decimalMark: context.lexis.decimalMark) else { return nil }
        var next = last + 1
        if factor == 1, let match = context.match(next, .magnitude), let scale = analysis.entry(match).number {
            factor = scale
            next = match.tokens.upperBound
        }
        let numeral = Numeral(tokens: i..<next, value: value.scaled(by: factor), style: .cardinal, magnitude: factor)
        return (UnitReading(kind: .money(entry: entry, country: nil), end: i, scale: 1), numeral)
    }

    /// `$5m`: letters that are a magnitude only behind a currency sign.
    func moneyMagnitude(_ numeral: Numeral) -> Numeral {
        let next = numeral.tokens.upperBound
        guard numeral.magnitude == 1, next < sentence.upperBound, let match = context.match(next, .magnitude),
            analysis.entry(match)["money"] != nil, let factor = analysis.entry(match).number
        else { return numeral }
        var scaled = numeral
        scaled.value = (numeral.value * 1000).rounded() * factor / 1000
        scaled.magnitude = factor
        scaled.tokens = numeral.tokens.lowerBound..<match.tokens.upperBound
        return scaled
    }
}
