import Grammar
import Text

/// Numbers spelled out, in several words or in one.
extension NumeralReader {
    func words(at i: Int, before end: Int) -> Numeral? {
        if let share = share(at: i, before: end) { return share }
        guard context.kind(i) == .word else { return nil }
        if let single = oneWord(at: i) { return extend(single, before: end) }
        var sum = NumberSum()
        var next = i
        var magnitude = 1.0
        var weak = true
        var ordinal: Numeral?
        while next < end {
            var at = next
            if at > i {
                if context.isHyphen(at), context.touches(at), context.touches(at + 1) { at += 1 }
                if sum.endsRound, analysis.has(at, .numberJoiner), context.kind(at + 1) == .word,
                    let word = context.match(at + 1, .numberWord),
                    let value = analysis.entry(word).number, value < 100
                {
                    at += 1
                }
            }
            guard context.isFree(at) else { break }
            if let match = context.match(at, .numberWord), let value = analysis.entry(match).number, sum.add(value) {
                weak = weak && analysis.entry(match)["weak"] != nil
                next = match.tokens.upperBound
                magnitude = 1
            } else if let match = context.match(at, .magnitude), let value = analysis.entry(match).number,
                sum.count > 0 || analysis.entry(match)["plural"] == nil, analysis.entry(match)["money"] == nil, sum.multiply(by: value)
            {
                weak = false
                magnitude = value
                next = match.tokens.upperBound
            } else if sum.count > 0, let match = context.match(at, .numberTail), let value = analysis.entry(match).number,
                sum.addTail(value)
            {
                weak = false
                next = match.tokens.upperBound
            } else if at > i || context.match(at, .numberWord) == nil, let match = context.match(at, .ordinalWord),
                let value = analysis.entry(match).number
            {
                var whole = sum
                guard whole.add(value) else { break }
                ordinal = Numeral(tokens: i..<match.tokens.upperBound, value: whole.value, style: .ordinal, isWord: true)
                break
            } else if sum.count > 0, let compound = oneWord(at: at), compound.isCardinal, sum.add(compound.value) {
                weak = false
                next = at + 1
            } else {
                break
            }
        }
        if let ordinal { return ordinalPair(ordinal, before: end) }
        guard sum.count > 0, next > i else { return nil }
        var numeral = Numeral(
            tokens: i..<next, value: sum.value, style: .cardinal, magnitude: magnitude, isWord: true, isWeak: weak)
        if let fraction = mixed(numeral, before: end) { numeral = fraction }
        if let adjective = durationAdjective(numeral.tokens.upperBound, before: end), adjective.end > numeral.tokens.upperBound {
            numeral.tokens = i..<adjective.end
            numeral.style = .duration(adjective.unit)
            numeral.isWeak = false
        }
        return numeral
    }

    /// `dwudziesty drugi`: tens and ones both ordinal.
    private func ordinalPair(_ numeral: Numeral, before end: Int) -> Numeral {
        let next = numeral.tokens.upperBound
        guard next < end, numeral.value >= 20, numeral.value.truncatingRemainder(dividingBy: 10) == 0,
            let match = context.match(next, .ordinalWord),
            let ones = analysis.entry(match).number, ones < 10
        else { return numeral }
        var pair = numeral
        pair.value += ones
        pair.tokens = numeral.tokens.lowerBound..<match.tokens.upperBound
        return pair
    }

    /// A number in one word that the lexicon does not list, or a number and a unit of time in one word.
    private func oneWord(at i: Int) -> Numeral? {
        let isAdjective = analysis.has(i, .durationAdjective) && !analysis.has(i, .durationUnit)
        guard isAdjective || analysis.has(i, .numberCompound) else { return nil }
        let lower = analysis.lower(i)
        if analysis.has(i, .numberCompound), context.match(i, .numberWord) == nil, let found = context.compound.read(lower) {
            return Numeral(tokens: i..<i + 1, value: found.value, style: found.isOrdinal ? .ordinal : .cardinal, isWord: true)
        }
        guard isAdjective, let match = context.match(i, .durationAdjective) else { return nil }
        let entry = analysis.entry(match)
        // The pattern `*stem` keeps its own length: what goes before it must be a number.
        let head = lower.unicodeScalars.dropLast(entry.form.unicodeScalars.count - 1)
        guard entry.form.hasPrefix("*"), !head.isEmpty else { return nil }
        let text = String(String.UnicodeScalarView(head))
        let value: Double
        if let listed = context.lexis.cardinals[text] {
            value = listed
        } else if let listed = context.lexis.magnitudes[text] {
            value = listed
        } else if let found = context.compound.read(text), !found.isOrdinal {
            value = found.value
        } else {
            return nil
        }
        return Numeral(tokens: i..<i + 1, value: value, style: .duration(entry.value), isWord: true)
    }

    /// Lets magnitude words follow a number in one word (`fünfundzwanzig Millionen`).
    private func extend(_ numeral: Numeral, before end: Int) -> Numeral {
        guard numeral.isCardinal else { return numeral }
        let places = numeral.value == numeral.value.rounded() ? 0 : 2
        let decimal = DigitReader.Decimal(digits: places == 0 ? numeral.value : numeral.value * 100, places: places)
        var found = magnitudes(
            from: numeral.tokens.lowerBound, decimal: decimal, next: numeral.tokens.upperBound, before: end, isWord: true)
        if found.magnitude == 1, let adjective = durationAdjective(found.tokens.upperBound, before: end) {
            found.tokens = numeral.tokens.lowerBound..<adjective.end
            found.style = .duration(adjective.unit)
        }
        return found
    }
}
