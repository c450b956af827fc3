import Grammar
import Model

/// Figures that hang on a verb: its subject is what they measure, or whose it is.
extension FigureBinder {
    /// `exports rose by` N, `wyniósł koszt budowy` N, `the tunnel will cost` N.
    func byVerb(_ place: Place) -> Measured? {
        let clause = clause(of: place)
        guard let verb = verb(of: place, in: clause) else { return nil }
        let entry = verb.entry
        switch entry?.value {
        case "cost", "actor":
            guard place.kind == .money, let noun = entry?["noun"] else { return nil }
            return Measured(text: noun, holder: subject(of: verb.at, clause))
        case "owner": return nil
        default: break
        }
        // The nearest noun that no preposition governs: before the verb, or between it and the number.
        var i = place.figure.lowerBound - 1
        while i >= clause.lowerBound {
            if isMeasureNoun(i, place), !isVerbHere(i), i != verb.at {
                let head = chainHead(i, place)
                let start = leading(head, place)
                if !isGoverned(start, clause) {
                    let end = head < verb.at ? min(verb.at, place.figure.lowerBound) : place.figure.lowerBound
                    return phrase(head: head, from: start, before: end, in: place)
                }
                i = head - 1
                continue
            }
            i -= 1
        }
        guard entry?.value != "copula", verb.at < place.figure.lowerBound else { return nil }
        return opening(of: verb.at, clause, in: place)
    }

    /// A short subject at the beginning of the clause right before its verb, without a known noun (`Bookings fell 4 percent`).
    private func opening(of verb: Int, _ clause: Range<Int>, in place: Place) -> Measured? {
        var start = clause.lowerBound
        while start < verb, isArticle(start) { start += 1 }
        guard start < verb, verb - start <= (stacksNouns ? 3 : 2),
            clause.lowerBound == place.sentence.lowerBound || start > clause.lowerBound
        else { return nil }
        // A capital at the beginning of a sentence tells no noun.
        if context.lexis.capitalizesNouns, verb - 1 == place.sentence.lowerBound { return nil }
        for i in start..<verb where !isFreeWord(i) || isStop(i) || isMeasureVerb(i) { return nil }
        guard isNounShaped(verb - 1), place.kind == .percent || place.kind == .money else { return nil }
        for i in start..<verb - 1 where !stacksNouns && !isModifier(i) { return nil }
        return Measured(text: text(start..<verb, in: place), holder: nil)
    }

    // MARK: Clause and verb

    private func clause(of place: Place) -> Range<Int> {
        let analysis = context.analysis
        var start = place.figure.lowerBound
        while start > place.floor, place.figure.lowerBound - start < 24 {
            if analysis.isMark(start - 1, ")"), let open = bracket(closedAt: start - 1, from: place.floor) {
                start = open
            } else if isBorder(start - 1) {
                break
            } else {
                start -= 1
            }
        }
        var end = place.figure.upperBound
        while end < place.sentence.upperBound, end - place.figure.upperBound < 8, !isBorder(end), context.kind(end) != .number { end += 1 }
        return start..<end
    }

    /// The bracket that opens a short insertion.
    private func bracket(closedAt close: Int, from floor: Int) -> Int? {
        for i in stride(from: close - 1, through: max(floor, close - 8), by: -1) where context.analysis.isMark(i, "(") { return i }
        return nil
    }

    /// The verb that the figure hangs on: the nearest before it, else the one behind it where verbs end their clause.
    private func verb(of place: Place, in clause: Range<Int>) -> (at: Int, entry: LexicalEntry?)? {
        var i = place.figure.lowerBound - 1
        var free = 0
        while i >= clause.lowerBound, free <= 7 {
            if let found = measuring(i, place) { return found }
            if isFreeWord(i), !isStop(i) { free += 1 }
            i -= 1
        }
        guard context.lexis.capitalizesNouns else { return nil }
        i = place.figure.upperBound
        while i < clause.upperBound {
            if let found = measuring(i, place) { return found }
            i += 1
        }
        return nil
    }

    private func measuring(_ i: Int, _ place: Place) -> (at: Int, entry: LexicalEntry?)? {
        guard context.cover(i) == .free else { return nil }
        let isNoun = isMeasureNoun(i, place) && !isVerbHere(i)
        if !isNoun, let entry = context.analysis.entry(at: i, .measureVerb) { return (i, entry) }
        if isChange(i), !isNoun { return (i, nil) }
        return nil
    }

    /// Whose a phrase is that is the object of a verb of having (`Norrmalm posted a loss of`).
    func owner(ofObjectAt start: Int, in place: Place) -> Int? {
        var i = start - 1
        while i >= place.floor, start - i <= 3, isArticle(i) || isFreeWord(i) && isModifier(i) { i -= 1 }
        guard i >= place.floor,
            let verb = context.analysis.entry(at: i, .measureVerb) ?? context.analysis.entry(at: max(i - 1, 0), .measureVerb),
            verb.value == "owner"
        else { return nil }
        return subject(of: i, place.floor..<place.figure.lowerBound)
    }

    /// The name right before the verb, or right behind it where the verb comes first; auxiliaries and adverbs may stand between.
    private func subject(of verb: Int, _ clause: Range<Int>) -> Int? {
        let analysis = context.analysis
        var i = verb - 1
        while i >= clause.lowerBound, verb - i <= 5 {
            if let name = name(at: i) {
                let start = context.input.names[name].tokens.lowerBound
                return isGoverned(start, clause) || isGenitive(start, clause) ? nil : name
            }
            guard
                analysis.has(i, .modalVerb) || analysis.has(i, .reportingAuxiliary) || analysis.has(i, .measureBreak)
                    || analysis.has(i, .functionWord) && !analysis.has(i, .preposition) || context.cover(i) == .date
                    || analysis.has(i, .quote)
            else { break }
            i -= 1
        }
        guard !stacksNouns else { return nil }
        i = verb + 1
        while i < clause.upperBound, i <= verb + 2, isArticle(i) || analysis.has(i, .quote) { i += 1 }
        guard i < clause.upperBound, !analysis.has(i - 1, .preposition) else { return nil }
        return name(at: i)
    }

    /// True when the name that begins at the token only narrows a noun before it (`a ton of`, `der Tee der Firma`).
    private func isGenitive(_ start: Int, _ clause: Range<Int>) -> Bool {
        var i = start - 1
        if isFreeWord(i), !isArticle(i), !isStop(i) {
            if !stacksNouns, !context.lexis.capitalizesNouns { return context.analysis.has(i, .measureNoun) }
            i -= 1
        }
        return i > clause.lowerBound && isGenitiveLink(i) && isFreeWord(i - 1)
    }

    /// True when a preposition stands before the noun phrase that begins at the token.
    func isGoverned(_ start: Int, _ clause: Range<Int>) -> Bool {
        var i = start - 1
        while i >= clause.lowerBound, start - i <= 4 {
            if context.analysis.has(i, .preposition) { return true }
            guard isFreeWord(i), isArticle(i) || isModifier(i) else { return false }
            i -= 1
        }
        return false
    }
}
