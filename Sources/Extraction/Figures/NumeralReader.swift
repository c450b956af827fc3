import Grammar
import Text

/// Reads the number that starts at a token, in digits, in words, or in both.
struct NumeralReader {
    let context: FigureContext

    var analysis: Analysis { context.analysis }

    /// True when a number may start at the token: what nearly every token fails.
    @inline(__always)
    func mayStart(_ i: Int) -> Bool {
        switch analysis.tokens[i].kind {
        case .number: true
        case .punctuation, .symbol: analysis.has(i, .currency) || analysis.has(i, .fraction)
        case .word:
            analysis.has(i, .numberWord) || analysis.has(i, .magnitude) || analysis.has(i, .ordinalWord) || analysis.has(i, .fraction)
                || analysis.has(i, .numberCompound) || analysis.has(i, .multiple) || analysis.has(i, .durationAdjective)
                || analysis.has(i, .currency) || analysis.has(i, .durationWord) || analysis.word(i).shape.contains(.hasDigit)
        }
    }

    /// - Parameter end: first token that no longer belongs to the sentence.
    func read(at i: Int, before end: Int) -> Numeral? {
        guard i < end, context.isFree(i) else { return nil }
        let numeral: Numeral?
        if context.kind(i) == .number {
            numeral = digits(at: i, before: end)
        } else if let multiple = context.match(i, .multiple), multiple.tokens.upperBound <= end, let value = analysis.entry(multiple).number
        {
            return Numeral(tokens: multiple.tokens, value: value, style: .multiple, isWord: true)
        } else if let phrase = context.match(i, .durationWord), phrase.tokens.upperBound <= end,
            let count = analysis.entry(phrase)["count"].flatMap(Double.init)
        {
            return Numeral(tokens: phrase.tokens, value: count, style: .duration(analysis.entry(phrase).value), isWord: true)
        } else {
            numeral = words(at: i, before: end)
        }
        return numeral
    }

    // MARK: Digits

    private func digits(at i: Int, before end: Int) -> Numeral? {
        guard var (decimal, next) = decimal(at: i, before: end) else { return nil }
        if let scalar = context.kind(next) == .symbol || context.kind(next) == .number ? analysis.word(next).surface : nil,
            context.touches(next), let part = Self.vulgar[scalar], decimal.places == 0
        {
            decimal = DigitReader.Decimal(digits: (decimal.digits + part) * 1000, places: 3)
            next += 1
        }
        if decimal.places == 0, let ordinal = ordinalEnd(next, before: end) {
            return Numeral(tokens: i..<ordinal, value: decimal.digits, style: .ordinal)
        }
        if let adjective = durationAdjective(next, before: end) {
            return Numeral(tokens: i..<adjective.end, value: decimal.scaled(by: 1), style: .duration(adjective.unit))
        }
        if let tail = context.match(next, .numberTail), tail.tokens.upperBound <= end, let part = analysis.entry(tail).number,
            decimal.places == 0
        {
            decimal = DigitReader.Decimal(digits: (decimal.digits + part) * 100, places: 2)
            next = tail.tokens.upperBound
        }
        return magnitudes(from: i, decimal: decimal, next: next, before: end, isWord: false)
    }

    /// Applies the magnitude words that follow (`2,4 tys.`, `3 hundred thousand`).
    func magnitudes(from i: Int, decimal: DigitReader.Decimal, next: Int, before end: Int, isWord: Bool) -> Numeral {
        var next = next
        var factor = 1.0
        while true {
            var at = next
            if context.isHyphen(at), context.touches(at), context.touches(at + 1) { at += 1 }
            guard let match = context.match(at, .magnitude), match.tokens.upperBound <= end, let value = analysis.entry(match).number,
                factor == 1 || value < 1e9 && factor < value, analysis.entry(match)["money"] == nil
            else { break }
            factor *= value
            next = match.tokens.upperBound
        }
        return Numeral(tokens: i..<next, value: decimal.scaled(by: factor), style: .cardinal, magnitude: factor, isWord: isWord)
    }

    /// Digits with their groups, which may be tokens of their own (`1 234 567,8`, `1'234`).
    private func decimal(at i: Int, before end: Int) -> (DigitReader.Decimal, Int)? {
        let tokens = analysis.tokens
        var last = i
        let first = tokens[i]
        let firstLength = Int(first.byteEnd - first.byteStart)
        var bytes = Array(analysis.bytes[Int(first.byteStart)..<Int(first.byteEnd)])
        if firstLength <= 3, bytes.first != 0x30, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            while let group = groupToken(after: last, before: end) {
                let token = tokens[group]
                let piece = analysis.bytes[Int(token.byteStart)..<Int(token.byteEnd)]
                let lead = piece.prefix { $0 >= 0x30 && $0 <= 0x39 }
                guard lead.count == 3 else { break }
                if lead.count != piece.count {
                    guard piece[piece.startIndex + 3] == context.lexis.decimalMark else { break }
                }
                bytes += piece
                last = group
                if lead.count != piece.count { break }
            }
        }
        guard let value = DigitReader.read(bytes, decimalMark: context.lexis.decimalMark) else { return nil }
        return (value, last + 1)
    }

    /// The token that may hold the next three digits: behind a space that groups, or an apostrophe.
    private func groupToken(after i: Int, before end: Int) -> Int? {
        let tokens = analysis.tokens
        guard i + 1 < end, context.isFree(i + 1) else { return nil }
        if tokens[i + 1].kind == .number {
            guard tokens[i + 1].spaceBefore else { return nil }
            let gap = analysis.bytes[Int(tokens[i].byteEnd)..<Int(tokens[i + 1].byteStart)]
            if gap.elementsEqual([0x20]) { return context.lexis.groupsByPlainSpace ? i + 1 : nil }
            // U+00A0, U+2009, U+202F
            return gap.elementsEqual([0xC2, 0xA0]) || gap.elementsEqual([0xE2, 0x80, 0x89]) || gap.elementsEqual([0xE2, 0x80, 0xAF])
                ? i + 1 : nil
        }
        guard i + 2 < end, tokens[i + 2].kind == .number, context.isFree(i + 2), !tokens[i + 1].spaceBefore, !tokens[i + 2].spaceBefore,
            analysis.isMark(i + 1, "'") || analysis.isMark(i + 1, "’"), tokens[i + 2].byteEnd - tokens[i + 2].byteStart == 3
        else { return nil }
        return i + 2
    }

    /// The end of an ordinal whose digits end before `next` (`3rd`, `3-й`, `3.`).
    private func ordinalEnd(_ next: Int, before end: Int) -> Int? {
        guard next < end, context.touches(next) else { return nil }
        if let suffix = context.match(next, .ordinalSuffix) { return suffix.tokens.upperBound }
        if context.isHyphen(next), context.touches(next + 1), let suffix = context.match(next + 1, .ordinalSuffix) {
            return suffix.tokens.upperBound
        }
        if context.lexis.ordinalStop, analysis.isMark(next, "."), next + 1 < end, context.kind(next + 1) == .word,
            !context.touches(next + 1),
            !analysis.has(next + 1, .magnitude)
        {
            return next + 1
        }
        return nil
    }

    func durationAdjective(_ next: Int, before end: Int) -> (end: Int, unit: String)? {
        var at = next
        while at < end, at <= next + 1, context.isHyphen(at), context.touches(at) { at += 1 }
        guard at < end, let match = context.match(at, .durationAdjective), !analysis.entry(match).form.hasPrefix("*") else { return nil }
        return (match.tokens.upperBound, analysis.entry(match).value)
    }

    static let vulgar: [String: Double] = ["½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1.0 / 3, "⅔": 2.0 / 3, "⅛": 0.125]
}
