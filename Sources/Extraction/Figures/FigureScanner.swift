import Grammar
import Model
import Text

/// Finds the figures of one sentence.
struct FigureScanner {
    let context: FigureContext
    let reader: NumeralReader
    let units: UnitReader
    let sentence: Range<Int>

    var analysis: Analysis { context.analysis }

    init(context: FigureContext, sentence: Range<Int>) {
        self.context = context
        self.sentence = sentence
        reader = NumeralReader(context: context)
        units = UnitReader(context: context)
    }

    /// - Parameter money: the currency last named in the text before; the sentence's own last one afterwards.
    func drafts(after money: inout UnitReading?) -> [FigureDraft] {
        var drafts: [FigureDraft] = []
        var i = sentence.lowerBound
        var floor = i
        while i < sentence.upperBound {
            guard reader.mayStart(i), context.isFree(i) else {
                i += 1
                continue
            }
            if let draft = draft(at: i, floor: floor) {
                drafts.append(draft)
                floor = draft.tokens.upperBound
                i = max(i + 1, floor)
            } else {
                i = max(i + 1, skip(at: i))
            }
        }
        share(&drafts)
        for i in drafts.indices {
            // Millions of nothing in particular are of the currency spoken of (`The bill is nearer 31 billion.`).
            if drafts[i].isBare, drafts[i].noun == nil, drafts[i].low.magnitude >= 1e6, let known = money {
                drafts[i].unit = known
                drafts[i].rule = "shared currency"
            }
            if let unit = drafts[i].unit, unit.isMoney { money = unit }
        }
        return drafts
    }

    /// Where to go on behind a number that is no figure: its digits are not read again from their middle.
    private func skip(at i: Int) -> Int {
        guard context.kind(i) == .number else { return i + 1 }
        var next = i + 1
        if let end = phoneEnd(at: i) { return end }
        while next + 1 < sentence.upperBound, context.touches(next), context.touches(next + 1), context.kind(next) != .word,
            context.kind(next + 1) == .number, context.isFree(next + 1)
        {
            next += 2
        }
        return next
    }

    private func draft(at i: Int, floor: Int) -> FigureDraft? {
        let end = sentence.upperBound
        var start = i
        var unit: UnitReading?
        var numeral: Numeral?
        if let glued = gluedMoney(at: i) {
            (unit, numeral) = glued
        } else {
            if context.kind(i) != .number, let prefix = units.prefix(at: i, before: end),
                reader.read(at: prefix.end, before: end)?.isCardinal == true
            {
                unit = prefix
                start = prefix.end
            }
            numeral = reader.read(at: start, before: end)
        }
        guard var low = numeral else { return nil }
        if unit != nil { low = moneyMagnitude(low) }
        guard unit != nil || !isExcluded(low, floor: floor) else { return nil }
        if unit == nil { low = proportion(low) }
        var draft = FigureDraft(tokens: low.tokens.lowerBound..<low.tokens.upperBound, low: low, unit: unit, rule: "number")
        draft.tokens = min(i, low.tokens.lowerBound)..<low.tokens.upperBound
        readRange(&draft)
        readUnit(&draft)
        readSign(&draft, floor: floor)
        readQualifier(&draft, floor: floor)
        guard accept(&draft, floor: floor) else { return nil }
        // The full stop of an abbreviation that also ends the sentence is the sentence's.
        let last = draft.tokens.upperBound - 1
        if draft.tokens.upperBound == sentence.upperBound, last > draft.tokens.lowerBound, analysis.isMark(last, ".") {
            draft.tokens = draft.tokens.lowerBound..<last
        }
        return draft
    }

    // MARK: Parts

    private func readUnit(_ draft: inout FigureDraft) {
        let last = draft.tokens.upperBound
        guard (draft.high ?? draft.low).isCardinal || draft.low.isShare || draft.low.isOrdinal else { return }
        if draft.low.isOrdinal { return }
        if let prefix = draft.unit {
            // A name behind the number says more than the sign before it.
            if let again = units.read(at: last, before: sentence.upperBound), again.isMoney, context.touches(last) == false {
                draft.unit = again
                draft.tokens = draft.tokens.lowerBound..<again.end
            } else {
                draft.unit = prefix
            }
            return
        }
        guard let unit = units.read(at: last, before: sentence.upperBound) else {
            // `magnitude 5.9`, `Tempo 320`
            let first = draft.low.tokens.lowerBound
            if draft.low.isCardinal, let match = context.matchEnding(before: first, .unitBefore, from: sentence.lowerBound) {
                draft.unit = UnitReading(kind: .quantity(analysis.entry(match).value), end: last, scale: 1)
            }
            return
        }
        draft.unit = unit
        draft.tokens = draft.tokens.lowerBound..<unit.end
    }

    private func readSign(_ draft: inout FigureDraft, floor: Int) {
        let first = draft.tokens.lowerBound
        guard first > floor, draft.high == nil, let match = context.matchEnding(before: first, .minusSign, from: floor) else { return }
        let at = match.tokens.lowerBound
        let isSign = context.kind(at) != .word
        if isSign {
            guard context.touches(first), at == sentence.lowerBound || !context.touches(at) || analysis.isMark(at - 1, "(") else { return }
        }
        if analysis.entry(match).value == "plus" {
            guard draft.unit?.isPercent == true else { return }
            draft.tokens = at..<draft.tokens.upperBound
            draft.change = .up
            return
        }
        draft.tokens = at..<draft.tokens.upperBound
        if case .quantity = draft.unit?.kind {
            draft.sign = -1
        } else if draft.unit != nil {
            draft.change = .down
        }
    }

    private func readQualifier(_ draft: inout FigureDraft, floor: Int) {
        let behind = analysis.matches(at: draft.tokens.upperBound).first {
            analysis.entry($0).category == .qualifier && analysis.entry($0)["position"] == "after"
                && $0.tokens.upperBound <= sentence.upperBound
        }
        if let match = behind {
            draft.qualifier = Figure.Qualifier(rawValue: analysis.entry(match).value)
            draft.tokens = draft.tokens.lowerBound..<match.tokens.upperBound
        }
        if let match = context.matchEnding(before: draft.tokens.lowerBound, .qualifier, from: floor, where: { $0["position"] != "after" }) {
            draft.qualifier = Figure.Qualifier(rawValue: analysis.entry(match).value)
            draft.tokens = match.tokens.lowerBound..<draft.tokens.upperBound
        } else if draft.qualifier == nil, let by = context.matchEnding(before: draft.tokens.lowerBound, .changeBy, from: floor),
            let match = context.matchEnding(before: by.tokens.lowerBound, .qualifier, from: floor, where: { $0["position"] != "after" })
        {
            // `fell almost by half`, `почти на треть`: the preposition stands between.
            draft.qualifier = Figure.Qualifier(rawValue: analysis.entry(match).value)
        }
    }
}
