import Grammar
import Model

/// Where a word of growth or decline is looked for.
struct ChangePlace {
    let draft: FigureDraft
    let kind: Figure.Kind
    let index: Int
    let drafts: [FigureDraft]
    let sentence: Range<Int>
    /// Where the figure starts with its qualifier.
    let start: Int
    /// The word that marks an amount of change right before the figure (`by`, `um`).
    let amountMark: LexicalMatch?
    /// True behind the word for what a change reaches (`to`, `auf`).
    let isReached: Bool
    /// True for the new value of `from` A `to` B.
    let isJoined: Bool
    /// True for percentages, and for what is marked as an amount: no other sense of a verb goes with them.
    let isMarked: Bool

    init(
        _ draft: FigureDraft, kind: Figure.Kind, at index: Int, of drafts: [FigureDraft], in sentence: Range<Int>, _ binder: FigureBinder
    ) {
        self.draft = draft
        self.kind = kind
        self.index = index
        self.drafts = drafts
        self.sentence = sentence
        let context = binder.context
        let analysis = context.analysis
        var start = binder.start(draft, in: sentence)
        self.start = start
        // `by a full point`
        if analysis.has(start - 1, .determiner) || analysis.has(start - 1, .numberWord) { start -= 1 }
        amountMark =
            [self.start, start].lazy.compactMap {
                context.matchEnding(before: $0, .changeBy, from: sentence.lowerBound) { $0["amount"] != nil }
            }.first
        let first = self.start
        let reaches =
            analysis.has(first - 1, .rangeWord) && analysis.has(first - 1, .changeBy)
            || analysis.has(first, .rangeWord) && analysis.has(first, .changeBy) && first < draft.low.tokens.lowerBound
        isReached = reaches && amountMark == nil
        isJoined = index > 0 && binder.isJoined(drafts[index - 1], draft, in: sentence)
        isMarked = (draft.unit?.isPercent ?? draft.low.isShare) || amountMark != nil
    }
}

/// The words of growth and decline around a figure.
extension FigureBinder {
    /// The direction that a word at the token tells; nil when none or both do, or when the word is part of a longer phrase (`up to`, `make up`).
    func direction(at i: Int, _ fits: (LexicalEntry) -> Bool) -> Figure.Direction? {
        let analysis = context.analysis
        guard analysis.has(i, .changeUp) || analysis.has(i, .changeDown) else { return nil }
        var up = false
        var down = false
        var length = 0
        for match in analysis.matches(at: i) {
            let entry = analysis.entry(match)
            if entry.category == .changeUp, fits(entry) {
                (up, length) = (true, max(length, match.tokens.count))
            } else if entry.category == .changeDown, fits(entry) {
                (down, length) = (true, max(length, match.tokens.count))
            }
        }
        guard up != down else { return nil }
        let isInside =
            analysis.matches(at: i).contains {
                $0.tokens.count > length && analysis.entry($0).category == .qualifier && context.kind($0.tokens.upperBound) == .number
                    && context.cover($0.tokens.upperBound) == .free
            }
            || analysis.matches(at: i - 1).contains { $0.tokens.count > 1 && analysis.entry($0).category == .measureBreak }
        return isInside ? nil : up ? .up : .down
    }

    /// `5 percent more`, `1.4 percent up`.
    func behind(_ place: ChangePlace) -> Figure.Direction? {
        let analysis = context.analysis
        var i = place.draft.tokens.upperBound
        for _ in 0..<3 {
            guard i < place.sentence.upperBound else { return nil }
            if let direction = direction(at: i, { $0["position"] == "after" }) {
                return isCompared(at: i, place) ? direction : nil
            }
            guard context.kind(i) == .word, !analysis.has(i, .functionWord) else { return nil }
            i += 1
        }
        return nil
    }

    /// False where the word behind the figure compares nothing: `six more crossings`, `4 km up the slope`.
    private func isCompared(at i: Int, _ place: ChangePlace) -> Bool {
        let analysis = context.analysis
        let end =
            analysis.matches(at: i).first { [.changeUp, .changeDown].contains(analysis.entry($0).category) }?.tokens.upperBound ?? i + 1
        switch place.kind {
        case .percent, .money, .ordinal: return true
        case .duration: return context.kind(end) != .word || analysis.has(end, .periodBlocker) || analysis.has(end, .functionWord)
        case .quantity:
            return end == i + 1 && !analysis.has(end, .determiner) && context.cover(end) != .name
        case .count:
            return context.kind(end) != .word || analysis.has(end, .periodBlocker) || analysis.has(end, .basis)
        }
    }

    /// `2.14 m, plus 11 cm`, `1,840 (plus 8.2)`: the word stands right before the number, and nothing else before it.
    func signed(_ place: ChangePlace) -> Figure.Direction? {
        let analysis = context.analysis
        let number = place.draft.low.tokens.lowerBound
        guard place.kind != .duration, number > place.sentence.lowerBound else { return nil }
        let i = place.draft.tokens.lowerBound < number ? place.draft.tokens.lowerBound : number - 1
        let isOpened = analysis.isMark(i - 1, ",") || analysis.isMark(i - 1, "(") || context.isDash(i - 1)
        guard isOpened, place.index > 0 else { return nil }
        return direction(at: i) { $0["position"] != "after" }
    }

    /// `rose 5 percent`, `growth of 5 percent`, `fell to 640 grams`; also over the first value of `rose from 4 to 5 percent`.
    func before(_ place: ChangePlace) -> Figure.Direction? {
        let analysis = context.analysis
        // The old value of a change has not changed (`up from 48`).
        if let opener = context.matchEnding(before: place.start, .rangeOpener, from: place.sentence.lowerBound),
            let changes = analysis.entry(opener)["changes"],
            changes == "old"
                || place.index + 1 < place.drafts.count
                    && isJoined(place.draft, place.drafts[place.index + 1], in: place.sentence)
        {
            return nil
        }
        // Things counted and times are subjects or objects of such verbs as often as amounts.
        let isBare = place.draft.unit == nil && place.draft.low.isCardinal || place.kind == .duration
        guard !isBare || place.isMarked || place.isJoined || place.isReached else { return nil }
        var i = place.draft.tokens.lowerBound - 1
        var free = 4
        var floor = place.sentence.lowerBound
        if place.index > 0 {
            let previous = place.drafts[place.index - 1]
            if place.isJoined {
                i = previous.tokens.lowerBound - 1
                free = 8
                if place.index > 1 { floor = place.drafts[place.index - 2].tokens.upperBound }
            } else {
                floor = previous.tokens.upperBound
            }
        }
        let acceptsWeak = place.isMarked || place.isJoined || isConfirmed(place)
        while i >= floor, free >= 0 {
            if context.cover(i) == .date {
                i -= 1
                continue
            }
            // What is reached stands close to its verb (`fell to 640`), and a verb of many senses closer.
            let isNear = place.isReached && free >= 2
            if let direction = direction(at: i, { $0["position"] != "after" && (acceptsWeak || isNear || $0["weak"] == nil) }) {
                return isNegated(i, place) ? nil : direction
            }
            if context.kind(i) == .punctuation || context.kind(i) == .number { return nil }
            if !analysis.has(i, .changeBy), !analysis.has(i, .qualifier), context.cover(i) == .free { free -= 1 }
            i -= 1
        }
        return nil
    }

    /// True where what follows shows an amount of change: `gained 48 dollars to 9,806`, `fell six cents, or 2.9 percent`.
    private func isConfirmed(_ place: ChangePlace) -> Bool {
        guard place.kind == .money || place.kind == .quantity, place.index + 1 < place.drafts.count else { return false }
        let next = place.drafts[place.index + 1]
        let gap = place.draft.tokens.upperBound..<max(place.draft.tokens.upperBound, next.tokens.lowerBound)
        guard gap.count <= 3 else { return false }
        let analysis = context.analysis
        if next.unit?.isPercent ?? next.low.isShare {
            return gap.contains { analysis.entry(at: $0, .dateLink)?.value == "or" || analysis.isMark($0, "(") }
        }
        return gap.last.map { analysis.has($0, .rangeWord) && analysis.has($0, .changeBy) } ?? false
    }

    /// `um 32 Prozent auf 41 Milliarden anstieg`: the amount or the new value is marked as one, and the verb is the only one of its clause.
    func around(_ place: ChangePlace) -> Figure.Direction? {
        guard place.amountMark != nil || place.isJoined else { return nil }
        var found: Figure.Direction?
        func look(_ i: Int) -> Bool {
            guard context.cover(i) != .date else { return false }
            if let direction = direction(at: i, { _ in true }) {
                found = isNegated(i, place) ? nil : direction
                return true
            }
            return isClauseEnd(i)
        }
        let end = place.draft.tokens.upperBound
        for i in end..<min(place.sentence.upperBound, end + 14) where look(i) { break }
        if found != nil { return found }
        let first = place.isJoined ? place.drafts[place.index - 1].tokens.lowerBound : place.amountMark?.tokens.lowerBound ?? place.start
        for i in stride(from: first - 1, through: max(place.sentence.lowerBound, first - 14), by: -1) where look(i) { break }
        return found
    }

    /// True for a change that is denied (`did not rise`, `не станет повышать`).
    private func isNegated(_ verb: Int, _ place: ChangePlace) -> Bool {
        let analysis = context.analysis
        for i in stride(from: verb - 1, through: max(place.sentence.lowerBound, verb - 3), by: -1) {
            guard context.kind(i) == .word else { return false }
            if let entry = analysis.entry(at: i, .negation) { return entry.value != "no" && !analysis.has(i, .qualifier) }
        }
        return false
    }

    func isClauseEnd(_ i: Int) -> Bool {
        let analysis = context.analysis
        return analysis.isMark(i, ",") || analysis.isMark(i, ";") || analysis.isMark(i, ":") || analysis.isMark(i, "–")
            || analysis.isMark(i, "—")
    }
}
