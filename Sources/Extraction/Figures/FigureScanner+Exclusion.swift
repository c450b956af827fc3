import Grammar
import Model

/// Numbers that state no fact: clock times, scores, labels, versions, telephone numbers.
extension FigureScanner {
    func isExcluded(_ numeral: Numeral, floor: Int) -> Bool {
        let first = numeral.tokens.lowerBound
        if isIdiom(first) { return true }
        let next = numeral.tokens.upperBound
        let isDigits = context.kind(first) == .number
        if isDigits {
            // `3:1`, `18:30`, `A-320`, `+49-30`, `7/8`
            if touchesSeparator(next), context.kind(next + 1) == .number, !context.isDash(next) { return true }
            if first > sentence.lowerBound, context.touches(first) {
                let before = first - 1
                if context.kind(before) == .word { return true }
                if context.isHyphen(before), before > sentence.lowerBound, context.touches(before), context.kind(before - 1) != .number {
                    return true
                }
                if analysis.isMark(before, ":"), context.kind(before - 1) == .number { return true }
                if analysis.isMark(before, "/"), context.touches(before) { return true }
                if analysis.isMark(before, "#") || analysis.isMark(before, "@") { return true }
                if analysis.isMark(before, "."), context.touches(before) { return true }
                if analysis.isMark(before, "+"), numeral.value >= 10_000 || isPhone(next) { return true }
            }
            if isPhone(next) || phoneEnd(at: first).map({ $0 > next }) == true { return true }
            if isListNumber(numeral) { return true }
        }
        if let clock = context.match(next, .clockMark), analysis.entry(clock)["position"] == "after", numeral.value <= 24 { return true }
        if let clock = context.matchEnding(before: first, .clockMark, from: sentence.lowerBound),
            analysis.entry(clock)["position"] == "before",
            analysis.entry(clock)["bare"] == nil, units.read(at: next, before: sentence.upperBound) == nil
        {
            return true
        }
        if context.matchEnding(before: isDigits ? labelEnd(first) : first, .labelNoun, from: sentence.lowerBound) != nil {
            // `on the channel 19 minutes later`: with a unit it is no label.
            return numeral.magnitude == 1 && units.read(at: next, before: sentence.upperBound) == nil
        }
        // Next to a date without a space: `2024/25`.
        if first > 0, context.cover(first - 1) == .date, context.touches(first) { return true }
        if isDigits, context.cover(first - 1) == .name, context.touches(first) { return true }
        return false
    }

    /// True when the token stands in a phrase that only looks like a number.
    private func isIdiom(_ i: Int) -> Bool {
        for start in stride(from: i, through: max(sentence.lowerBound, i - 4), by: -1) {
            if let match = context.match(start, .numberIdiom), match.tokens.contains(i) { return true }
        }
        return false
    }

    /// The end of a telephone number that starts at the token: groups of digits of which one begins with a zero, or behind a plus sign or a label.
    func phoneEnd(at i: Int) -> Int? {
        var at = i
        var groups = 0
        var zero = false
        while at < sentence.upperBound {
            if context.kind(at) == .number {
                groups += 1
                zero = zero || analysis.bytes[Int(analysis.tokens[at].byteStart)] == 0x30
                at += 1
            } else if groups > 0, at + 1 < sentence.upperBound, context.kind(at + 1) == .number,
                context.isHyphen(at) || analysis.isMark(at, "/")
            {
                at += 1
            } else {
                break
            }
        }
        guard groups >= 2 else { return nil }
        let isLabelled = context.matchEnding(before: labelEnd(i), .labelNoun, from: sentence.lowerBound) != nil
        let hasPlus = i > sentence.lowerBound && analysis.isMark(i - 1, "+")
        return zero || hasPlus || isLabelled || groups >= 4 ? at : nil
    }

    /// A label may be parted from its number by a colon.
    private func labelEnd(_ i: Int) -> Int {
        i > sentence.lowerBound && (analysis.isMark(i - 1, ":") || analysis.isMark(i - 1, "+")) ? i - 1 : i
    }

    private func touchesSeparator(_ i: Int) -> Bool {
        guard i + 1 < sentence.upperBound, context.touches(i), context.touches(i + 1) else { return false }
        return analysis.isMark(i, ":") || analysis.isMark(i, "/")
    }

    /// Three or more groups of digits joined by hyphens or slashes.
    private func isPhone(_ next: Int) -> Bool {
        var at = next
        var groups = 0
        while at + 1 < sentence.upperBound, context.touches(at), context.touches(at + 1), context.isDash(at),
            context.kind(at + 1) == .number
        {
            groups += 1
            at += 2
        }
        return groups >= 2
    }

    /// `29-24`: two numbers with a dash between and nothing that they count.
    func isScore(_ draft: FigureDraft) -> Bool {
        let next = draft.tokens.upperBound
        let first = draft.low.tokens.lowerBound
        if draft.high != nil {
            return !draft.low.isWord && context.isDash(draft.low.tokens.upperBound) && draft.low.value < 1000
        }
        guard !draft.low.isWord, draft.low.value < 1000 else { return false }
        if next + 1 < sentence.upperBound, context.isDash(next), context.touches(next), context.touches(next + 1),
            context.kind(next + 1) == .number
        {
            return true
        }
        if first >= sentence.lowerBound + 2, context.isDash(first - 1), context.touches(first), context.touches(first - 1),
            context.kind(first - 2) == .number
        {
            return true
        }
        // `Tema United 2, Kumasi Royals 1` at the head of a sentence.
        guard draft.low.value < 200, first > sentence.lowerBound, let name = context.input.name(at: first - 1),
            context.input.names[name].tokens.lowerBound == sentence.lowerBound, context.input.names[name].kind != .person
        else { return false }
        return next < sentence.upperBound && (analysis.isMark(next, ",") || context.cover(next) == .name)
    }

    /// `by seven`, `um elf`: an hour in a word.
    func isBareClock(_ draft: FigureDraft) -> Bool {
        guard draft.low.isWord || draft.low.value == draft.low.value.rounded(), draft.low.value <= 24, draft.high == nil,
            draft.qualifier == nil,
            let clock = context.matchEnding(before: draft.low.tokens.lowerBound, .clockMark, from: sentence.lowerBound)
        else { return false }
        return analysis.entry(clock)["bare"] != nil
    }

    /// `1.` or `2)` at the head of a paragraph.
    private func isListNumber(_ numeral: Numeral) -> Bool {
        guard numeral.tokens.lowerBound == sentence.lowerBound, numeral.value < 100, numeral.magnitude == 1 else { return false }
        if numeral.isOrdinal { return startsParagraph }
        let next = numeral.tokens.upperBound
        if next >= sentence.upperBound { return false }
        return startsParagraph && context.touches(next) && (analysis.isMark(next, ".") || analysis.isMark(next, ")"))
    }

    private var startsParagraph: Bool {
        guard sentence.lowerBound > 0 else { return true }
        let gap = analysis.bytes[
            Int(analysis.tokens[sentence.lowerBound - 1].byteEnd)..<Int(analysis.tokens[sentence.lowerBound].byteStart)]
        return gap.contains(0x0A)
    }
}
