import Grammar
import Model
import Numerals

/// Numbers without a unit: counts, ranks, ages, and what is none of them.
extension FigureScanner {
    /// Decides what a number without a unit is. False when it is no figure.
    func accept(_ draft: inout FigureDraft) -> Bool {
        let first = draft.low.tokens.lowerBound
        let next = (draft.high ?? draft.low).tokens.upperBound
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
            draft.change = direction(ofMultiple: draft)
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
        if !isArticle(draft), let rank = context.matchEnding(before: first, .rankNoun, from: sentence.lowerBound) {
            draft.kind = .ordinal
            draft.rule = "rank"
            draft.noun = rank.tokens
            return true
        }
        let isBehindAgeWord = context.matchEnding(before: draft.tokens.lowerBound, .ageWord, from: sentence.lowerBound) != nil
        if isBehindAgeWord && !isArticle(draft) || isAge(draft) {
            draft.kind = .duration
            draft.rule = "age"
            return true
        }
        if !draft.low.isWord, draft.high == nil, draft.low.magnitude == 1, looksLikeYear(draft) { return false }
        readNoun(&draft)
        if draft.low.isWeak, draft.high == nil, !weakCounts(draft) { return false }
        if draft.noun == nil, isScore(draft) || isBareClock(draft) { return false }
        draft.rule = draft.high == nil ? "count" : "range"
        return true
    }

    /// `doubled`, `удвоились`: the word says where things went.
    private func direction(ofMultiple draft: FigureDraft) -> Figure.Direction? {
        let last = draft.low.tokens.upperBound
        for i in draft.low.tokens {
            for match in analysis.matches(at: i) where match.tokens.upperBound == last {
                let entry = analysis.entry(match)
                if entry.category == .multiple, let direction = entry["direction"] { return Figure.Direction(rawValue: direction) }
            }
        }
        return nil
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
        fillsSentence(draft) && draft.noun == nil || !isArticle(draft) && (draft.noun != nil || draft.qualifier != nil)
    }

    /// True when nothing else stands in the sentence.
    private func fillsSentence(_ draft: FigureDraft) -> Bool {
        draft.tokens.lowerBound == sentence.lowerBound
            && (draft.tokens.upperBound..<sentence.upperBound).allSatisfy { context.kind($0) == .punctuation }
    }

    /// True behind a verb that measures (`lasted a week`, `cost a dollar`).
    private func isMeasured(_ draft: FigureDraft) -> Bool {
        context.matchEnding(before: draft.tokens.lowerBound, .measureVerb, from: sentence.lowerBound) { $0.value == "cost" } != nil
    }

    /// An article before a unit is no number (`a year`), except where the language has none of its own for time (`nach einem Jahr`).
    private func isWeakUnit(_ draft: FigureDraft) -> Bool {
        guard draft.low.isWeak, draft.high == nil else { return false }
        guard isArticle(draft), !fillsSentence(draft), draft.qualifier == nil, !isMeasured(draft) else { return false }
        guard case .duration = draft.unit?.kind, let match = context.match(draft.low.tokens.lowerBound, .numberWord) else { return true }
        return analysis.entry(match)["article"] != "time"
    }

    private func isArticle(_ draft: FigureDraft) -> Bool {
        draft.low.isWeak && draft.low.isArticle
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

    /// `29-24`: two numbers with a dash between and nothing that they count.
    private func isScore(_ draft: FigureDraft) -> Bool {
        let next = draft.tokens.upperBound
        let first = draft.low.tokens.lowerBound
        if draft.high != nil {
            return !draft.low.isWord && context.isDash(draft.low.tokens.upperBound) && draft.low.value < 1000
        }
        guard !draft.low.isWord, draft.low.value < 1000 else { return false }
        if next + 1 < sentence.upperBound, context.isDash(next), context.touches(next), context.touches(next + 1),
            context.kind(next + 1) == .number
        {
            return true
        }
        if first >= sentence.lowerBound + 2, context.isDash(first - 1), context.touches(first), context.touches(first - 1),
            context.kind(first - 2) == .number
        {
            return true
        }
        // `Tema United 2, Kumasi Royals 1` at the head of a sentence.
        guard draft.low.value < 200, first > sentence.lowerBound, let name = context.input.name(at: first - 1),
            context.input.names[name].tokens.lowerBound == sentence.lowerBound, context.input.names[name].kind != .person
        else { return false }
        return next < sentence.upperBound && (analysis.isMark(next, ",") || context.cover(next) == .name)
    }

    /// `by seven`, `um elf`: an hour in a word.
    private func isBareClock(_ draft: FigureDraft) -> Bool {
        guard draft.low.isWord || draft.low.isInteger, draft.low.value <= 24, draft.high == nil, draft.qualifier == nil,
            let clock = context.matchEnding(before: draft.low.tokens.lowerBound, .clockMark, from: sentence.lowerBound)
        else { return false }
        return analysis.entry(clock)["bare"] != nil
    }
}
