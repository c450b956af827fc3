import Grammar
import Model

/// Growth and decline.
extension FigureBinder {
    /// - Parameter previous: the figure before it in the sentence.
    func bindChange(
        _ figure: inout Figure, _ draft: FigureDraft, after previous: Figure?, at index: Int, of drafts: [FigureDraft],
        in sentence: Range<Int>
    ) {
        guard figure.kind != .ordinal else { return }
        if figure.change == nil {
            let place = ChangePlace(draft, kind: figure.kind, at: index, of: drafts, in: sentence, self)
            figure.change =
                behind(place) ?? signed(place) ?? before(place) ?? around(place) ?? carriedOn(place, figure, previous) ?? multiple(place)
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
        // `wzrosło o 6,4 proc. do 2,35 mln`: right behind the amount, or behind a mark.
        let isNext = first > 0 && (previous.map { $0.span.end == Int(context.analysis.tokens[first - 1].end) } ?? false)
        guard figure.change != nil || follows && (isNext || context.analysis.isMark(first - 1, ",") || context.isDash(first - 1)) else {
            return
        }
        figure.qualifier = nil
        figure.span = context.analysis.span(joiner.tokens.upperBound..<draft.tokens.upperBound)
        figure.surface = context.analysis.surface(joiner.tokens.upperBound..<draft.tokens.upperBound)
    }

    /// Where the figure starts with its qualifier.
    func start(_ draft: FigureDraft, in sentence: Range<Int>) -> Int {
        let first = draft.low.tokens.lowerBound
        return min(
            draft.tokens.lowerBound, context.matchEnding(before: first, .qualifier, from: sentence.lowerBound)?.tokens.lowerBound ?? first)
    }

    /// True for the new value of a change: `from` A `to` B.
    func isJoined(_ previous: FigureDraft, _ draft: FigureDraft, in sentence: Range<Int>) -> Bool {
        var gap = previous.tokens.upperBound..<max(previous.tokens.upperBound, draft.tokens.lowerBound)
        // `from 57 percent in 1989 to 42`
        while let first = gap.first, context.cover(first) == .date || context.cover(first + 1) == .date { gap = gap.dropFirst() }
        // `from three hours by road to 55 minutes`
        let isAlike =
            previous.unit.flatMap { old in draft.unit.map { old.agrees(with: $0) || old.duration != nil && $0.duration != nil } } ?? false
        let ends = gap.last.map { context.analysis.has($0, .rangeWord) } ?? false
        guard gap.count <= (isAlike && ends ? 4 : 2) else { return false }
        // The joiner may have been read as a qualifier (`до`), then it stands in the figure itself.
        let joiner = gap.contains { context.analysis.has($0, .rangeWord) } || context.analysis.has(draft.tokens.lowerBound, .rangeWord)
        return joiner && context.matchEnding(before: previous.tokens.lowerBound, .rangeOpener, from: sentence.lowerBound) != nil
    }

    // MARK: The figure and what was said before

    /// The same change in other words (`fell 6 cents, or 2.9 percent`), or of another thing (`food rose by 2 percent, services by 6`).
    private func carriedOn(_ place: ChangePlace, _ figure: Figure, _ previous: Figure?) -> Figure.Direction? {
        guard let previous, let direction = previous.change, previous.sentence == figure.sentence, place.index > 0, !place.isReached
        else { return nil }
        let analysis = context.analysis
        let gap = place.drafts[place.index - 1].tokens.upperBound..<max(place.drafts[place.index - 1].tokens.upperBound, place.start)
        let isAlike = previous.kind == figure.kind && previous.unit == figure.unit && figure.kind != .count
        if gap.count <= 3 {
            let isOr = gap.contains { analysis.entry(at: $0, .dateLink)?.value == "or" }
            if isOr, figure.kind != .duration { return direction }
            // `by 18, 31 and 24 percent`
            let isList = gap.allSatisfy { analysis.isMark($0, ",") || analysis.has($0, .shareWord) || analysis.has($0, .conjunction) }
            if isAlike, isList, !gap.isEmpty { return direction }
        }
        guard isAlike, place.amountMark != nil, !gap.contains(where: { analysis.isMark($0, ".") || analysis.isMark($0, ":") }) else {
            return nil
        }
        return direction
    }

    /// `five times as many as a year before`, `вдвое больше, чем в 2019 году`: so many times of an earlier time.
    private func multiple(_ place: ChangePlace) -> Figure.Direction? {
        guard place.draft.low.style == .multiple, place.draft.low.value > 1 else { return nil }
        let end = place.draft.tokens.upperBound
        for i in end..<min(end + 6, place.sentence.upperBound) {
            if isClauseEnd(i) { return nil }
            if context.analysis.has(i, .basis) || context.cover(i) == .date { return .up }
        }
        return nil
    }

    // MARK: Basis

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
