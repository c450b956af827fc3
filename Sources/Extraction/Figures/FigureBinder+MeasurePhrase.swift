import Grammar
import Model

/// The bounds of a measured noun phrase around its head.
extension FigureBinder {
    /// - Parameters:
    ///   - from: where its adjectives begin.
    ///   - end: what follows the head up to here may be its tail.
    func phrase(head: Int, from start: Int, before end: Int, in place: Place) -> Measured? {
        let analysis = context.analysis
        var holder = start > place.floor ? possessor(before: start, in: place.sentence) : nil
        var last = head + 1
        var i = last
        var words = 0
        while i < end, words < 3 {
            if let name = name(at: i) {
                // The name right behind the head is its genitive.
                if holder == nil, i == last, !stacksNouns || i == head + 1 { holder = name }
                break
            }
            if context.isHyphen(i), context.touches(i), context.touches(i + 1), isFreeWord(i + 1) {
                i += 2
                last = i
                continue
            }
            let isLink = isGenitiveLink(i) || analysis.has(i, .measureTail)
            if isLink {
                var next = i + 1
                while next < end, isArticle(next) { next += 1 }
                if let name = name(at: next), next < end {
                    if holder == nil, isGenitiveLink(i) || context.input.names[name].kind == .project { holder = name }
                    break
                }
                guard let stop = nounGroup(at: next, before: end, limit: 3 - words, place) else { break }
                words += stop - next
                i = stop
                last = stop
                continue
            }
            guard isFreeWord(i), !isStop(i), !isMeasureVerb(i) else { break }
            if context.lexis.capitalizesNouns, !isModifier(i) || i + 1 >= end { break }
            if stacksNouns, i + 1 < end, isFreeWord(i + 1), !isStop(i + 1) { break }
            if stacksNouns, !isStackedNoun(i, before: end, place) { break }
            if !stacksNouns, !context.lexis.capitalizesNouns, !isBareGenitive(i), !isModifier(i) { break }
            i += 1
            last = i
            words += 1
        }
        // An adjective whose noun was not taken.
        if i < end, isFreeWord(i), !isStop(i) { while last > head + 1, isModifier(last - 1) { last -= 1 } }
        guard last > start, last - start <= 8 else { return nil }
        if holder == nil { holder = located(behind: head, before: end) ?? owner(ofObjectAt: start, in: place) }
        return Measured(text: text(start..<last, in: place), holder: holder)
    }

    /// The place that a rate or an amount is of (`inflation in Poland`).
    private func located(behind head: Int, before end: Int) -> Int? {
        guard head + 2 < end, context.analysis.has(head + 1, .placePreposition), let name = name(at: head + 2),
            context.input.names[name].kind == .place, context.analysis.entry(at: head, .measureNoun)?.value == "any"
        else { return nil }
        return name
    }

    /// The end of the nouns at the token that narrow a head; nil when what stands there is none.
    private func nounGroup(at start: Int, before end: Int, limit: Int, _ place: Place) -> Int? {
        var i = start
        while i < end, i < start + limit, isFreeWord(i), !isStop(i), !isMeasureVerb(i) {
            i += 1
            if context.lexis.capitalizesNouns, context.analysis.word(i - 1).isCapitalized { break }
        }
        guard i > start, isNounShaped(i - 1), !stacksNouns || context.cover(i) != .name else { return nil }
        // Cut off in the middle: more words follow that may belong to it.
        if i < end, isFreeWord(i), !isStop(i), !isMeasureVerb(i), !context.lexis.capitalizesNouns { return nil }
        return i
    }

    /// The word behind a head is its noun only where the phrase ends with it (`loan programme of`).
    private func isStackedNoun(_ i: Int, before end: Int, _ place: Place) -> Bool {
        i + 1 == end && end <= place.figure.lowerBound || isMeasureNoun(i, place)
            || i + 1 < place.sentence.upperBound && isMeasureVerb(i + 1)
    }

    /// The first noun of a chain of genitives that ends with the noun (`объём` of `объём торговли`).
    func chainHead(_ noun: Int, _ place: Place) -> Int {
        var head = noun
        var i = noun - 1
        while i >= place.floor, noun - i <= 5 {
            if isMeasureNoun(i, place), !isVerbHere(i), !stacksNouns || isGenitiveLink(i + 1) {
                head = i
            } else if !(isGenitiveLink(i) || isFreeWord(i) && isModifier(i)) {
                break
            }
            i -= 1
        }
        return head
    }

    /// Where the adjectives before the head begin.
    func leading(_ head: Int, _ place: Place) -> Int {
        let analysis = context.analysis
        var start = head
        while start > place.floor, head - start < 3 {
            let i = start - 1
            if context.isHyphen(i), context.touches(i), context.touches(start), i > place.floor, context.kind(i - 1) != .punctuation {
                start = i - 1
                continue
            }
            guard isFreeWord(i), !isPossessive(i) else { break }
            let isKnown = isModifier(i) || stacksNouns && isMeasureNoun(i, place)
            guard isKnown || stacksNouns && !isStop(i) else { break }
            start = i
        }
        guard stacksNouns, start < head, start > place.sentence.lowerBound else { return start }
        // Without an article or a preposition before them they may be a verb and more.
        let i = start - 1
        let isOpened =
            isArticle(i) || analysis.has(i, .preposition) || analysis.has(i, .determiner) || isPossessive(i)
            || context.kind(i) == .number
        if isOpened { return start }
        var first = head
        while first > start, isModifier(first - 1) || isMeasureNoun(first - 1, place) { first -= 1 }
        return first
    }

    /// The name right before a phrase that is its possessor (`Orlen's profit`, `Orlen profit`).
    func possessor(before start: Int, in sentence: Range<Int>) -> Int? {
        guard stacksNouns else { return nil }
        var i = start - 1
        guard i >= sentence.lowerBound else { return nil }
        if isPossessive(i) { i -= 1 }
        guard i >= sentence.lowerBound else { return nil }
        return name(at: i)
    }

    /// The `'s` of a possessive.
    private func isPossessive(_ i: Int) -> Bool {
        guard context.kind(i) == .word, context.touches(i), context.kind(i - 1) == .word else { return false }
        let surface = context.analysis.word(i).surface
        return surface.count <= 2 && surface.hasSuffix("s")
    }

    /// The words, a sentence's first one as within it.
    func text(_ tokens: Range<Int>, in place: Place) -> String {
        let text = context.analysis.surface(tokens)
        guard !context.lexis.capitalizesNouns else { return text }
        for i in place.sentence.lowerBound..<max(place.sentence.lowerBound, tokens.lowerBound) where context.kind(i) == .word {
            return text
        }
        let word = context.analysis.word(tokens.lowerBound)
        guard word.isCapitalized, word.surface.dropFirst() == word.lower.dropFirst(), let first = text.first else { return text }
        return first.lowercased() + text.dropFirst()
    }
}
