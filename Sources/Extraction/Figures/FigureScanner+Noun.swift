import Grammar
import Model
import Numerals

/// The noun that a number counts.
extension FigureScanner {
    /// True for a word that ends like a plural and is no verb that the lexicon knows.
    private func isPlural(_ i: Int) -> Bool {
        guard let ending = context.lexis.pluralEnding else { return false }
        let lower = analysis.lower(i)
        return lower.utf8.count > 3 && lower.hasSuffix(ending) && !lower.hasSuffix("ss") && !lower.hasSuffix("us")
            && !analysis.has(i, .reportingVerb) && !analysis.has(i, .changeUp) && !analysis.has(i, .changeDown)
            && !analysis.has(i, .measureVerb) && !analysis.has(i, .modalVerb)
    }

    /// The head of the noun phrase behind the number, as written.
    func readNoun(_ draft: inout FigureDraft) {
        var at = draft.tokens.upperBound
        let limit = min(sentence.upperBound, at + 4)
        if context.isHyphen(at), context.touches(at), context.touches(at + 1) { at += 1 }
        var head: Int?
        var adjective: Int?
        while at < limit, context.kind(at) == .word {
            if analysis.has(at, .functionWord) || context.cover(at) == .date { break }
            if context.cover(at) == .name {
                if head == nil { head = at }
                break
            }
            if context.lexis.capitalizesNouns {
                if analysis.word(at).isCapitalized {
                    head = at
                    break
                }
            } else if analysis.has(at, .countedEnding) || draft.low.isCardinal && isPlural(at) {
                head = at
                break
            } else if analysis.has(at, .adjectiveEnding) {
                adjective = at
            } else if head == nil {
                head = at
            }
            at += 1
        }
        // Where plurals are told by their ending, a word without it behind many is a verb or an adverb (`33 led`).
        if context.lexis.pluralEnding != nil, draft.low.isCardinal, (draft.high ?? draft.low).value != 1, let found = head ?? adjective,
            context.cover(found) != .name, !analysis.has(found, .countedEnding), !isPlural(found)
        {
            return
        }
        guard let head = head ?? adjective, context.isFree(head) else { return }
        draft.noun = head..<head + 1
        draft.tokens = draft.tokens.lowerBound..<head + 1
        // `ten members or more`
        guard draft.qualifier == nil, analysis.has(head + 1, .qualifier) else { return }
        for match in analysis.matches(at: head + 1) where match.tokens.upperBound <= sentence.upperBound {
            let entry = analysis.entry(match)
            guard entry.category == .qualifier, entry["position"] == "after" else { continue }
            draft.qualifier = Figure.Qualifier(rawValue: entry.value)
            draft.tokens = draft.tokens.lowerBound..<match.tokens.upperBound
            return
        }
    }
}
