import Grammar
import Model

/// What a figure measures, and whose it is: a noun phrase of the article in one of the places where one stands. Nil when none is clear.
extension FigureBinder {
    /// A measured noun phrase, and the name that is its genitive, its possessive or the subject of its verb.
    struct Measured {
        var text: String
        /// Index into `ExtractionInput.names`.
        var holder: Int?
    }

    /// - Parameter previous: the figure before it in the sentence with its draft.
    func bindMeasure(
        _ figure: inout Figure, _ draft: FigureDraft, after previous: (figure: Figure, draft: FigureDraft)?, in sentence: Range<Int>
    ) {
        if let noun = draft.noun {
            figure.measure = counted(noun, draft)
            guard figure.kind == .count, figure.change == nil else { return }
            figure.holder = possessor(before: draft.tokens.lowerBound, in: sentence).map { context.input.names[$0].referent }
            return
        }
        guard let accepted = accepted(figure) else { return }
        let floor = max(previous?.draft.tokens.upperBound ?? sentence.lowerBound, sentence.lowerBound)
        let place = Place(
            figure: draft.tokens, floor: floor, sentence: sentence, accepts: accepted, kind: figure.kind,
            isShare: figure.kind == .percent && figure.change == nil)
        if let measured = behind(place) ?? before(place) ?? byVerb(place) {
            figure.measure = measured.text
            figure.holder = measured.holder.map { context.input.names[$0].referent }
        } else if let previous, previous.figure.measure != nil, goesOn(previous.draft, draft, in: sentence), previous.draft.noun == nil {
            figure.measure = previous.figure.measure
            figure.holder = previous.figure.holder
        }
    }

    /// Where a measure is looked for.
    struct Place {
        let figure: Range<Int>
        /// The first token that is not part of the figure before.
        let floor: Int
        let sentence: Range<Int>
        /// Values of the measured nouns that go with the figure.
        let accepts: Set<String>
        let kind: Figure.Kind
        /// True for a percentage that is no change.
        let isShare: Bool
    }

    private static let sums: Set<String> = ["money", "any"]
    private static let shares: Set<String> = ["money", "any", "size"]
    private static let sizes: Set<String> = ["any", "size"]
    private static let times: Set<String> = ["time"]

    private func accepted(_ figure: Figure) -> Set<String>? {
        switch figure.kind {
        case .money: Self.sums
        case .percent: Self.shares
        case .quantity, .count: Self.sizes
        case .duration: figure.rule == "age" ? nil : Self.times
        case .ordinal: nil
        }
    }

    /// The counted noun with the adjectives between the number and it.
    private func counted(_ noun: Range<Int>, _ draft: FigureDraft) -> String {
        let last = max((draft.high ?? draft.low).tokens.upperBound, draft.low.tokens.upperBound)
        var start = noun.lowerBound
        while start > last, start > noun.upperBound - 3, isFreeWord(start - 1), isModifier(start - 1) { start -= 1 }
        return context.analysis.surface(start..<noun.upperBound)
    }

    /// `from 4 to 5`, `by 3 percent to 40`: the second number is of what the first one is of.
    private func goesOn(_ previous: FigureDraft, _ draft: FigureDraft, in sentence: Range<Int>) -> Bool {
        let analysis = context.analysis
        guard draft.noun == nil, previous.tokens.upperBound <= draft.tokens.lowerBound else { return false }
        let gap = previous.tokens.upperBound..<draft.tokens.lowerBound
        guard gap.count <= 4 else { return false }
        var joins = analysis.has(draft.tokens.lowerBound, .rangeWord)
        for i in gap where context.cover(i) != .date {
            if analysis.has(i, .rangeWord) || analysis.has(i, .changeBy) || analysis.has(i, .rangeOpener) {
                joins = true
            } else if !analysis.isMark(i, ","), !analysis.has(i, .preposition), !analysis.has(i, .changeUp), !analysis.has(i, .changeDown) {
                return false
            }
        }
        return joins
    }

    // MARK: Behind the figure

    /// `$40m loan`, `2 billion euros in damages`, `62 percent of the costs`.
    private func behind(_ place: Place) -> Measured? {
        let analysis = context.analysis
        let end = place.sentence.upperBound
        var at = place.figure.upperBound
        // `a 40-million-euro loan`
        if context.isHyphen(at), context.touches(at), context.touches(at + 1) { at += 1 }
        let first = at
        while at < end, at < first + 3, isFreeWord(at), !isMeasureNoun(at, place), isModifier(at) || stacksNouns && !isStop(at) { at += 1 }
        let hasForm = stacksNouns || context.lexis.capitalizesNouns || isGenitiveNoun(at)
        if at < end, isMeasureNoun(at, place), !isVerbHere(at), hasForm {
            var last = at
            while stacksNouns, last + 1 < end, isMeasureNoun(last + 1, place), !isVerbHere(last + 1) { last += 1 }
            return phrase(head: last, from: first, before: last + 1 + tailRoom(last + 1, end), in: place)
        }
        guard context.analysis.has(first, .measureTail) || context.analysis.has(first, .preposition) || place.isShare
        else { return nil }
        let linked = analysis.has(first, .preposition)
        at = linked ? first + 1 : first
        let isWhole = place.isShare && (isGenitiveLink(first) || !linked && isGenitiveNoun(first))
        guard linked && (isGenitiveLink(first) || analysis.has(first, .measureTail)) || isWhole else { return nil }
        while at < end, at < first + 3, isArticle(at) { at += 1 }
        let start = at
        while at < end, at < start + 3, isFreeWord(at), !isMeasureNoun(at, place), isModifier(at) || stacksNouns && !isStop(at) { at += 1 }
        if at < end, isMeasureNoun(at, place), !isVerbHere(at) {
            return phrase(head: at, from: start, before: at + 1 + tailRoom(at + 1, end), in: place)
        }
        guard isWhole else { return nil }
        if stacksNouns {
            // No ending tells the noun: the words up to the next boundary, when it is near.
            guard at > start, !isFreeWord(at) || isStop(at), !analysis.has(start, .percent), !analysis.has(start, .magnitude)
            else { return nil }
            return Measured(text: text(start..<at, in: place), holder: nil)
        }
        guard at < end, isFreeWord(at), !isStop(at), isNounShaped(at), linked || context.lexis.capitalizesNouns || isGenitiveNoun(at)
        else { return nil }
        return Measured(text: text(start..<at + 1, in: place), holder: nil)
    }

    /// How many tokens behind a noun are looked at for its tail: none where a verb behind it would look like a bare genitive.
    private func tailRoom(_ i: Int, _ end: Int) -> Int {
        stacksNouns || context.lexis.capitalizesNouns ? max(0, min(5, end - i)) : 0
    }

    // MARK: Before the figure

    /// `a loan of` N, `Kosten von` N, `стоимость проекта —` N: what stands right before the number or its link.
    private func before(_ place: Place) -> Measured? {
        let analysis = context.analysis
        var end = place.figure.lowerBound
        let link = context.matchEnding(before: end, .measureLink, from: place.floor)
        if let link {
            end = link.tokens.lowerBound
        } else if end - 1 > place.floor, context.isDash(end - 1) || analysis.isMark(end - 1, ":"),
            !context.touches(end - 1) || analysis.isMark(end - 1, ":")
        {
            end -= 1
        }
        let isSign = link == nil && end != place.figure.lowerBound
        // The head is the noun nearest to the number, with only its own tail between them.
        var i = end - 1
        while i >= place.floor, i >= end - 7 {
            if isBorder(i) || analysis.has(i, .measureVerb) && !isMeasureNoun(i, place) || isChange(i) && !isMeasureNoun(i, place) { break }
            if isMeasureNoun(i, place), !isVerbHere(i) {
                let head = chainHead(i, place)
                guard isTail(head + 1..<end, in: place, names: link != nil || isSign) else { return nil }
                let start = leading(head, place)
                // `kostet im Handel 28 Rand`: only a link or a sign binds a noun that a preposition governs.
                let isBound = link != nil || isSign || !(stacksNouns || context.lexis.capitalizesNouns)
                guard isBound || !isGoverned(start, place.floor..<end) else { return nil }
                return phrase(head: head, from: start, before: end, in: place)
            }
            i -= 1
        }
        guard let link, link.tokens.count > 1, !stacksNouns || isArticleBefore(end, place) else { return nil }
        return plain(endingAt: end, in: place)
    }

    /// A short phrase without a known noun before a link that tells that one is there (`dotacji w wysokości`, `премию в размере`).
    private func plain(endingAt end: Int, in place: Place) -> Measured? {
        var start = end
        while start > place.floor, end - start < 3, isFreeWord(start - 1), !isStop(start - 1),
            !context.analysis.word(start - 1).isCapitalized
                || context.lexis.capitalizesNouns
        { start -= 1 }
        guard start < end, isNounShaped(end - 1), start == place.floor || !isFreeWord(start - 1) || isStop(start - 1) else { return nil }
        guard !context.lexis.capitalizesNouns || (start..<end - 1).allSatisfy({ isModifier($0) }) else { return nil }
        return Measured(text: text(start..<end, in: place), holder: possessor(before: start, in: place.sentence))
    }

    private func isArticleBefore(_ end: Int, _ place: Place) -> Bool {
        for i in stride(from: end - 1, through: max(place.floor, end - 4), by: -1) where isArticle(i) { return end - i >= 2 }
        return false
    }
}
