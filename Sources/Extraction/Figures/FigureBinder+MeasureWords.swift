import Grammar
import Model

/// What the lexicon says of the words around a figure.
extension FigureBinder {
    func isFreeWord(_ i: Int) -> Bool { context.kind(i) == .word && context.isFree(i) }

    /// A word that cannot be part of a noun phrase, or begins another.
    func isStop(_ i: Int) -> Bool {
        let analysis = context.analysis
        return analysis.has(i, .functionWord) || analysis.has(i, .determiner) || analysis.has(i, .preposition)
            || analysis.has(i, .conjunction)
            || analysis.has(i, .reportingVerb) || analysis.has(i, .modalVerb) || analysis.has(i, .reportingAuxiliary)
            || analysis.has(i, .relativePronoun) || analysis.has(i, .pronounSubject) || analysis.has(i, .changeUp)
            || analysis.has(i, .changeDown) || analysis.has(i, .measureBreak) || analysis.has(i, .numberWord) || analysis.has(i, .negation)
    }

    /// A noun that goes with the kind of figure.
    func isMeasureNoun(_ i: Int, _ place: Place) -> Bool {
        guard context.cover(i) == .free, context.analysis.has(i, .measureNoun) else { return false }
        if context.lexis.capitalizesNouns, !context.analysis.word(i).isCapitalized { return false }
        for match in context.analysis.matches(at: i) where match.tokens.count == 1 {
            let entry = context.analysis.entry(match)
            if entry.category == .measureNoun, place.accepts.contains(entry.value) { return true }
        }
        return false
    }

    /// A word that is both noun and verb (`costs`, `exports`) is the verb behind a name, a pronoun or a modal verb.
    func isVerbHere(_ i: Int) -> Bool {
        let analysis = context.analysis
        guard stacksNouns, i > 0 else { return false }
        if analysis.has(i - 1, .modalVerb) || analysis.has(i - 1, .pronounSubject) || analysis.lower(i - 1) == "to" { return true }
        return analysis.has(i, .measureVerb) && (name(at: i - 1) != nil || isFreeWord(i - 1) && !isStop(i - 1) && !isModifier(i - 1))
            && !analysis.has(i + 1, .measureLink) && !isMeasureVerb(i + 1) && !isChange(i + 1)
    }

    func isMeasureVerb(_ i: Int) -> Bool { context.analysis.has(i, .measureVerb) && context.cover(i) == .free }

    func isChange(_ i: Int) -> Bool {
        context.cover(i) == .free && (context.analysis.has(i, .changeUp) || context.analysis.has(i, .changeDown))
    }

    func isModifier(_ i: Int) -> Bool {
        let analysis = context.analysis
        guard analysis.has(i, .measureModifier) || analysis.has(i, .adjectiveEnding), !analysis.has(i, .measureBreak) else { return false }
        return !analysis.has(i, .determiner) && !analysis.has(i, .preposition) && !analysis.has(i, .functionWord)
            && !(context.lexis.capitalizesNouns && analysis.word(i).isCapitalized)
    }

    func isArticle(_ i: Int) -> Bool { context.isFree(i) && context.analysis.has(i, .determiner) }

    /// `of`, `von`, `des` behind a noun: what follows is its genitive.
    func isGenitiveLink(_ i: Int) -> Bool {
        context.analysis.has(i, .measureTail) && context.analysis.entry(at: i, .measureTail)?.value == "of"
    }

    /// A noun told by capital or, where there is no article, by being no other kind of word.
    func isNounShaped(_ i: Int) -> Bool {
        if context.lexis.capitalizesNouns { return context.analysis.word(i).isCapitalized }
        return stacksNouns || !isModifier(i)
    }

    /// A common noun that may be a bare genitive.
    func isGenitiveNoun(_ i: Int) -> Bool {
        guard !stacksNouns, !context.lexis.capitalizesNouns, isFreeWord(i), !isStop(i), !isMeasureVerb(i) else { return false }
        let word = context.analysis.word(i)
        guard !word.isCapitalized, let last = word.lower.last else { return false }
        return !noGenitive.contains(last)
    }

    /// A word whose ending is a genitive's: it may narrow the noun before it.
    func isBareGenitive(_ i: Int) -> Bool {
        let word = context.analysis.word(i)
        guard !word.isCapitalized, let last = word.lower.last else { return false }
        return genitiveEnds.contains(last)
    }

    /// The name at the token when it can have figures: no event.
    func name(at i: Int) -> Int? {
        guard let name = context.input.name(at: i), context.input.names[name].kind != .event else { return nil }
        return name
    }

    /// True for what parts two clauses.
    func isBorder(_ i: Int) -> Bool {
        let analysis = context.analysis
        guard let kind = context.kind(i) else { return true }
        if kind == .punctuation || kind == .symbol {
            // The quotation marks of a name part nothing.
            if analysis.has(i, .quote), context.cover(i) == .name || context.cover(i - 1) == .name || context.cover(i + 1) == .name {
                return false
            }
            return context.cover(i) == .free && (!context.isHyphen(i) || !context.touches(i))
        }
        guard kind == .word, !context.lexis.capitalizesNouns else { return false }
        return analysis.has(i, .relativePronoun) || analysis.has(i, .complementizer)
    }

    /// True for what may stand between a head and the link to its number: its genitives and prepositional phrases, no verb.
    func isTail(_ gap: Range<Int>, in place: Place, names: Bool) -> Bool {
        var free = 0
        for i in gap {
            if isBorder(i) || isChange(i) && !isMeasureNoun(i, place) || isMeasureVerb(i) && !isMeasureNoun(i, place) { return false }
            if context.cover(i) != .free {
                if !names { return false }
                continue
            }
            let analysis = context.analysis
            if analysis.has(i, .reportingVerb) || analysis.has(i, .modalVerb) || analysis.has(i, .reportingAuxiliary)
                || analysis.has(i, .pronounSubject) || analysis.has(i, .conjunction)
            {
                return false
            }
            if isFreeWord(i), !isStop(i) { free += 1 }
        }
        return free <= 4
    }
}
