import Grammar
import Model
import Numerals

/// Numbers that take their unit or magnitude from a neighbour.
extension FigureScanner {
    func share(_ drafts: inout [FigureDraft]) {
        guard drafts.count > 1 else { return }
        dropJoiners(&drafts)
        for i in stride(from: drafts.count - 2, through: 0, by: -1) where drafts[i].isBare && drafts[i].noun == nil {
            // `from 3,420 to 3,180 people`
            if drafts[i + 1].isBare, let noun = drafts[i + 1].noun, isJoined(drafts[i], to: drafts[i + 1]) {
                drafts[i].noun = noun
                continue
            }
            guard let unit = drafts[i + 1].unit, isShared(drafts[i].tokens.upperBound, drafts[i + 1].tokens.lowerBound) else { continue }
            drafts[i].unit = unit
            drafts[i].rule = "shared unit"
            let magnitude = max(drafts[i + 1].low.magnitude, drafts[i + 1].sharedMagnitude)
            if drafts[i].low.magnitude == 1, magnitude > 1, drafts[i].low.value < 10_000 { drafts[i].sharedMagnitude = magnitude }
        }
        for i in drafts.indices.dropFirst() where drafts[i].isBare && drafts[i].noun == nil {
            guard let unit = drafts[i - 1].unit, takesOver(drafts[i], from: drafts[i - 1]) else { continue }
            drafts[i].unit = unit
            drafts[i].rule = "shared unit"
        }
    }

    /// True for the old and the new value of one change: a word opens it, and another stands between.
    private func isJoined(_ old: FigureDraft, to new: FigureDraft) -> Bool {
        guard let gap = context.match(old.tokens.upperBound, .rangeWord), gap.tokens.upperBound == new.low.tokens.lowerBound else {
            return false
        }
        return context.matchEnding(before: old.tokens.lowerBound, .rangeOpener, from: sentence.lowerBound) != nil
    }

    /// `58 euros, 116 for repeat offenders`; `9.1 billion against 8.6 billion`.
    private func takesOver(_ draft: FigureDraft, from previous: FigureDraft) -> Bool {
        let gap = previous.tokens.upperBound..<draft.tokens.lowerBound
        guard gap.count <= 8, draft.kind == nil, !gap.contains(where: { analysis.isMark($0, ")") || analysis.isMark($0, "(") }) else {
            return false
        }
        // `rose 0.4 percent to 3.71`: what follows the amount of a change is the new value.
        if previous.unit?.isPercent == true, gap.count <= 2, gap.contains(where: { context.match($0, .rangeWord) != nil }) { return false }
        let isTime = if case .duration = previous.unit?.kind { true } else { false }
        if gap.count > 3, isTime || draft.low.isWord && draft.low.value <= 12 && draft.low.magnitude == 1 { return false }
        // `two of them`
        let next = draft.tokens.upperBound
        if draft.low.isWord, next < sentence.upperBound, analysis.has(next, .outOf) || analysis.has(next, .measureLink) { return false }
        return true
    }

    /// The word that joins the old and the new value of a change is no qualifier (`с 14 до 19 млн`).
    private func dropJoiners(_ drafts: inout [FigureDraft]) {
        for i in drafts.indices.dropFirst()
        where drafts[i].qualifier != nil && drafts[i].tokens.lowerBound < drafts[i].low.tokens.lowerBound {
            let first = drafts[i].tokens.lowerBound
            guard first - drafts[i - 1].tokens.upperBound <= 1, let joiner = context.match(first, .rangeWord),
                joiner.tokens.upperBound == drafts[i].low.tokens.lowerBound,
                context.matchEnding(before: drafts[i - 1].tokens.lowerBound, .rangeOpener, from: sentence.lowerBound) != nil
            else { continue }
            drafts[i].qualifier = nil
            drafts[i].tokens = joiner.tokens.upperBound..<drafts[i].tokens.upperBound
        }
    }

    /// True when only joining words stand between two numbers.
    private func isShared(_ from: Int, _ to: Int) -> Bool {
        guard from <= to, to - from <= 4 else { return false }
        guard from < to else { return true }
        var i = from
        while i < to {
            if let match = context.match(i, .shareWord) ?? context.match(i, .rangeWord) {
                i = match.tokens.upperBound
            } else if context.isDash(i) || analysis.isMark(i, "/") {
                i += 1
            } else {
                return false
            }
        }
        return true
    }
}
