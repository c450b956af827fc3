import Grammar
import Model

/// Numbers without a unit: counts, ranks, ages, and what is none of them.
extension FigureScanner {
    /// Decides what a number without a unit is. False when it is no figure.
    func accept(_ draft: inout FigureDraft, floor: Int) -> Bool {
        let first = draft.low.tokens.lowerBound
        let next = draft.tokens.upperBound
        switch draft.low.style {
        case .ordinal:
            draft.kind = .ordinal
            draft.rule = "ordinal"
            readNoun(&draft)
            return true
        case .duration:
            draft.kind = .duration
            draft.rule = "compound duration"
            return true
        case .multiple:
            draft.kind = .count
            draft.rule = "multiple"
            return true
        case .share:
            if draft.unit != nil { return true }
            draft.kind = .percent
            draft.rule = "share"
            return true
        case .cardinal: break
        }
        if draft.unit != nil { return !isWeakUnit(draft) }
        // `between 6 and 9 p.m.`
        if let clock = context.match(next, .clockMark), analysis.entry(clock)["position"] == "after" { return false }
        if let rank = context.matchEnding(before: first, .rankNoun, from: sentence.lowerBound) {
            draft.kind = .ordinal
            draft.rule = "rank"
            draft.noun = rank.tokens
            return true
        }
        if context.matchEnding(before: draft.tokens.lowerBound, .ageWord, from: sentence.lowerBound) != nil || isAge(draft) {
            draft.kind = .duration
            draft.rule = "age"
            return true
        }
        if !draft.low.isWord, draft.high == nil, draft.low.magnitude == 1, looksLikeYear(draft) { return false }
        readNoun(&draft)
        if draft.low.isWeak, draft.high == nil, !weakCounts(draft) { return false }
        if draft.noun == nil, isScore(draft) || isBareClock(draft) { return false }
        draft.rule = draft.high == nil ? "count" : "range"
        return next > first
    }

    /// `Anna Nowak, 34, ...`, `the owner, 67, was`: a bare number between commas, or in brackets behind a person's name.
    private func isAge(_ draft: FigureDraft) -> Bool {
        let first = draft.tokens.lowerBound
        let next = draft.tokens.upperBound
        guard first - 2 >= sentence.lowerBound, !draft.low.isWord, draft.high == nil, draft.low.value <= 115,
            draft.low.value == draft.low.value.rounded(),
            draft.low.value >= 5, draft.low.magnitude == 1, context.kind(first - 2) == .word
        else { return false }
        let isPerson = context.input.name(at: first - 2).map { context.input.names[$0].kind == .person } ?? false
        let comma = analysis.isMark(first - 1, ",")
        guard isPerson && (comma || analysis.isMark(first - 1, "(")) || comma && context.cover(first - 2) == .free else { return false }
        guard next < sentence.upperBound else { return isPerson }
        if isPerson { return context.kind(next) == .punctuation && !analysis.isMark(next, "-") || analysis.has(next, .numberJoiner) }
        return analysis.isMark(next, ",") && next + 1 < sentence.upperBound && context.kind(next + 1) == .word
            && !analysis.has(next + 1, .numberJoiner)
    }

    /// `one`, `ein`, `jeden` count only where something else says that they are numbers.
    private func weakCounts(_ draft: FigureDraft) -> Bool {
        !isArticle(draft) && (draft.noun != nil || draft.qualifier != nil)
    }

    /// An article before a unit is no number (`a year`), except where the language has none of its own for time (`nach einem Jahr`).
    private func isWeakUnit(_ draft: FigureDraft) -> Bool {
        guard draft.low.isWeak, draft.high == nil else { return false }
        guard isArticle(draft) else { return false }
        guard case .duration = draft.unit?.kind, let match = context.match(draft.low.tokens.lowerBound, .numberWord) else { return true }
        return analysis.entry(match)["article"] != "time"
    }

    private func isArticle(_ draft: FigureDraft) -> Bool {
        guard let match = context.match(draft.low.tokens.lowerBound, .numberWord) else { return false }
        return analysis.entry(match)["article"] != nil
    }

    /// Four digits from 1000 to 2100 without a noun behind them.
    private func looksLikeYear(_ draft: FigureDraft) -> Bool {
        let token = analysis.tokens[draft.low.tokens.lowerBound]
        guard draft.low.tokens.count == 1, token.byteEnd - token.byteStart == 4, draft.low.value >= 1900, draft.low.value <= 2100,
            draft.qualifier == nil
        else { return false }
        let next = draft.tokens.upperBound
        guard next < sentence.upperBound, context.kind(next) == .word, context.isFree(next) else { return true }
        return analysis.has(next, .functionWord)
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
            } else if analysis.has(at, .countedEnding) {
                head = at
                break
            } else if analysis.has(at, .adjectiveEnding) {
                adjective = at
            } else if head == nil {
                head = at
            }
            at += 1
        }
        guard let head = head ?? adjective, context.isFree(head) else { return }
        draft.noun = head..<head + 1
        draft.tokens = draft.tokens.lowerBound..<head + 1
    }
}
