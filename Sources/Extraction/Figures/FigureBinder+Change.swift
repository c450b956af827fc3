import Grammar
import Model

/// Growth and decline.
extension FigureBinder {
    func bindChange(_ figure: inout Figure, _ draft: FigureDraft, at index: Int, of drafts: [FigureDraft], in sentence: Range<Int>) {
        guard figure.kind != .ordinal else { return }
        if figure.change == nil {
            figure.change =
                after(draft, in: sentence) ?? before(draft, at: index, of: drafts, in: sentence)
                ?? around(draft, at: index, of: drafts, in: sentence)
        }
        guard figure.change != nil else { return }
        figure.basis = basis(draft, in: sentence)
    }

    /// What a change reaches has no bound (`rose 8 percent, to 55`, `выросла до 9,6 млн`): its preposition is no qualifier there.
    func dropReached(_ figure: inout Figure, _ draft: FigureDraft, after previous: Figure?, in sentence: Range<Int>) {
        let first = draft.tokens.lowerBound
        guard figure.qualifier == .atMost, first < draft.low.tokens.lowerBound, let joiner = context.match(first, .rangeWord),
            joiner.tokens.count == 1, joiner.tokens.upperBound == draft.low.tokens.lowerBound
        else { return }
        let follows = previous.map { $0.change != nil && $0.sentence == figure.sentence } ?? false
        guard figure.change != nil || follows && (context.analysis.isMark(first - 1, ",") || context.isDash(first - 1)) else { return }
        figure.qualifier = nil
        figure.span = context.analysis.span(joiner.tokens.upperBound..<draft.tokens.upperBound)
        figure.surface = context.analysis.surface(joiner.tokens.upperBound..<draft.tokens.upperBound)
    }

    /// `5 percent more`, `1.4 percent up`.
    private func after(_ draft: FigureDraft, in sentence: Range<Int>) -> Figure.Direction? {
        var i = draft.tokens.upperBound
        for _ in 0..<3 {
            guard i < sentence.upperBound else { return nil }
            if let direction = direction(at: i, { $0["position"] == "after" }) { return direction }
            guard context.kind(i) == .word, !context.analysis.has(i, .functionWord) else { return nil }
            i += 1
        }
        return nil
    }

    /// The direction that a word at the token tells; nil when none or both do.
    private func direction(at i: Int, _ fits: (LexicalEntry) -> Bool) -> Figure.Direction? {
        let analysis = context.analysis
        guard analysis.has(i, .changeUp) || analysis.has(i, .changeDown) else { return nil }
        var up = false
        var down = false
        for match in analysis.matches(at: i) {
            let entry = analysis.entry(match)
            if entry.category == .changeUp, fits(entry) { up = true }
            if entry.category == .changeDown, fits(entry) { down = true }
        }
        return up == down ? nil : up ? .up : .down
    }

    /// Where the figure starts with its qualifier.
    private func start(_ draft: FigureDraft, in sentence: Range<Int>) -> Int {
        let first = draft.low.tokens.lowerBound
        return min(
            draft.tokens.lowerBound, context.matchEnding(before: first, .qualifier, from: sentence.lowerBound)?.tokens.lowerBound ?? first)
    }

    /// The word that marks an amount of change right before the figure (`by`, `um`).
    private func amountMark(_ draft: FigureDraft, in sentence: Range<Int>) -> LexicalMatch? {
        guard let by = context.matchEnding(before: start(draft, in: sentence), .changeBy, from: sentence.lowerBound),
            context.analysis.entry(by)["amount"] != nil
        else { return nil }
        return by
    }

    /// `rose 5 percent`, `growth of 5 percent`; also over the first value of `rose from 4 to 5 percent`.
    private func before(_ draft: FigureDraft, at index: Int, of drafts: [FigureDraft], in sentence: Range<Int>) -> Figure.Direction? {
        let analysis = context.analysis
        // The old value of a change has not changed (`up from 48`).
        if let opener = context.matchEnding(before: start(draft, in: sentence), .rangeOpener, from: sentence.lowerBound),
            let changes = analysis.entry(opener)["changes"],
            changes == "old" || index + 1 < drafts.count && isJoined(draft, drafts[index + 1], in: sentence)
        {
            return nil
        }
        let isRate = draft.unit?.isPercent ?? draft.low.isShare
        let isMarked = isRate || amountMark(draft, in: sentence) != nil
        // Things counted are subjects or objects of such verbs as often as amounts.
        if draft.unit == nil, draft.low.isCardinal, !isMarked, index == 0 || !isJoined(drafts[index - 1], draft, in: sentence) {
            return nil
        }
        var i = draft.tokens.lowerBound - 1
        var free = 4
        var floor = sentence.lowerBound
        if index > 0 {
            let previous = drafts[index - 1]
            if isJoined(previous, draft, in: sentence) {
                i = previous.tokens.lowerBound - 1
                free = 8
                if index > 1 { floor = drafts[index - 2].tokens.upperBound }
            } else {
                floor = previous.tokens.upperBound
            }
        }
        while i >= floor, free >= 0 {
            if let direction = direction(at: i, { $0["position"] != "after" && (isMarked || $0["weak"] == nil) }) { return direction }
            if context.kind(i) == .punctuation || context.kind(i) == .number { return nil }
            if !analysis.has(i, .changeBy), !analysis.has(i, .qualifier) { free -= 1 }
            i -= 1
        }
        return nil
    }

    /// True for the new value of a change: `from` A `to` B.
    private func isJoined(_ previous: FigureDraft, _ draft: FigureDraft, in sentence: Range<Int>) -> Bool {
        let gap = previous.tokens.upperBound..<max(previous.tokens.upperBound, draft.tokens.lowerBound)
        guard gap.count <= 2 else { return false }
        // The joiner may have been read as a qualifier (`до`), then it stands in the figure itself.
        let joiner = gap.contains { context.analysis.has($0, .rangeWord) } || context.analysis.has(draft.tokens.lowerBound, .rangeWord)
        return joiner && context.matchEnding(before: previous.tokens.lowerBound, .rangeOpener, from: sentence.lowerBound) != nil
    }

    /// `um 32 Prozent auf 41 Milliarden anstieg`: the amount is marked as one, and the verb is the only one of its clause.
    private func around(_ draft: FigureDraft, at index: Int, of drafts: [FigureDraft], in sentence: Range<Int>) -> Figure.Direction? {
        guard let by = amountMark(draft, in: sentence) else { return nil }
        var found: Figure.Direction?
        func look(_ i: Int) -> Bool {
            found = direction(at: i) { _ in true }
            return found != nil || isClauseEnd(i)
        }
        for i in draft.tokens.upperBound..<min(sentence.upperBound, draft.tokens.upperBound + 14) where look(i) { break }
        if found != nil { return found }
        for i in stride(from: by.tokens.lowerBound - 1, through: max(sentence.lowerBound, by.tokens.lowerBound - 14), by: -1) where look(i)
        { break }
        return found
    }

    private func isClauseEnd(_ i: Int) -> Bool {
        let analysis = context.analysis
        return analysis.isMark(i, ",") || analysis.isMark(i, ";") || analysis.isMark(i, ":") || analysis.isMark(i, "–")
            || analysis.isMark(i, "—")
    }

    private func basis(_ draft: FigureDraft, in sentence: Range<Int>) -> Figure.Basis? {
        let analysis = context.analysis
        var found: (distance: Int, basis: Figure.Basis)?
        for i in sentence where analysis.has(i, .basis) {
            guard let entry = analysis.entry(at: i, .basis), let basis = Figure.Basis(rawValue: entry.value) else { continue }
            let distance = i >= draft.tokens.upperBound ? i - draft.tokens.upperBound : draft.tokens.lowerBound - i
            if found == nil || distance < found?.distance ?? 0 { found = (distance, basis) }
        }
        return found?.basis
    }
}
