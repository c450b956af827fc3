import Grammar
import Model

/// What a figure measures, and whose it is: words of the article, found by their place around the number.
extension FigureBinder {
    func bindMeasure(_ figure: inout Figure, _ draft: FigureDraft, in sentence: Range<Int>) {
        let measure = linked(draft, in: sentence) ?? subject(draft, figure, in: sentence) ?? part(draft, figure, in: sentence)
        if let measure, !measure.isEmpty {
            figure.measure = context.analysis.surface(measure)
            figure.holder = holder(of: measure, draft, in: sentence)
        } else if let noun = draft.noun {
            figure.measure = context.analysis.surface(noun)
        }
    }

    /// `a net profit of` N, `Investitionen in Höhe von` N, `объём торговли составил` N: the phrase before the linking word.
    private func linked(_ draft: FigureDraft, in sentence: Range<Int>) -> Range<Int>? {
        let first = draft.tokens.lowerBound
        guard let link = context.matchEnding(before: first, .measureLink, from: sentence.lowerBound) else { return nil }
        return phrase(endingAt: link.tokens.lowerBound, in: sentence)
    }

    /// The subject of the verb of change that the figure hangs on.
    private func subject(_ draft: FigureDraft, _ figure: Figure, in sentence: Range<Int>) -> Range<Int>? {
        guard figure.change != nil else { return nil }
        var i = draft.tokens.lowerBound - 1
        let floor = max(sentence.lowerBound, i - 8)
        while i >= floor {
            if context.analysis.has(i, .changeUp) || context.analysis.has(i, .changeDown) { return phrase(endingAt: i, in: sentence) }
            if context.kind(i) == .number { return nil }
            i -= 1
        }
        return nil
    }

    /// `32 percent of voters`: the whole that a share is taken of.
    private func part(_ draft: FigureDraft, _ figure: Figure, in sentence: Range<Int>) -> Range<Int>? {
        guard figure.kind == .percent, figure.change == nil else { return nil }
        var at = draft.tokens.upperBound
        while at < sentence.upperBound, at < draft.tokens.upperBound + 2, isFunction(at) { at += 1 }
        let start = at
        while at < sentence.upperBound, at < start + 3, context.kind(at) == .word, context.cover(at) != .date, !isFunction(at),
            !context.analysis.has(at, .changeUp), !context.analysis.has(at, .changeDown)
        {
            at += 1
        }
        return at > start ? start..<at : nil
    }

    /// Up to eight words that end before the token and begin behind a mark, a date, a number or a leading function word.
    private func phrase(endingAt end: Int, in sentence: Range<Int>) -> Range<Int>? {
        var start = end
        while start > sentence.lowerBound, end - start < 8 {
            let i = start - 1
            guard context.kind(i) == .word || context.isHyphen(i), context.cover(i) != .date else { break }
            start = i
        }
        while start < end, context.cover(start) == .free, isFunction(start) || context.analysis.has(start, .numberWord) { start += 1 }
        var last = end
        while last > start, context.cover(last - 1) == .free, isFunction(last - 1) || context.isHyphen(last - 1) { last -= 1 }
        return last > start ? start..<last : nil
    }

    private func isFunction(_ i: Int) -> Bool { context.analysis.has(i, .functionWord) || context.analysis.has(i, .determiner) }

    /// The one name in or beside the measured phrase. Nil when there is none, or more than one.
    private func holder(of measure: Range<Int>, _ draft: FigureDraft, in sentence: Range<Int>) -> Int? {
        let window = max(sentence.lowerBound, measure.lowerBound - 2)..<min(sentence.upperBound, measure.upperBound + 1)
        var found: Int?
        for i in window {
            guard let name = context.input.name(at: i) else { continue }
            if let found, found != name { return nil }
            found = name
        }
        return found.map { context.input.names[$0].referent }
    }
}
