import Grammar
import Model

/// What of a figure tells whether it has a period.
extension FigureBinder {
    func traits(of figure: Figure, _ draft: FigureDraft, in sentence: Range<Int>) -> PeriodTraits {
        let row =
            switch figure.kind {
            case .money: 0
            case .percent: figure.change == nil ? 2 : 1
            case .count, .ordinal: 3
            case .quantity: 4
            case .duration: 5
            }
        let analysis = context.analysis
        let opener = context.matchEnding(before: start(draft, in: sentence), .rangeOpener, from: sentence.lowerBound)
        let end = draft.tokens.upperBound
        return PeriodTraits(
            tokens: draft.tokens, row: row, isOrdinal: figure.kind == .ordinal, isChange: figure.change != nil, hasNoun: draft.noun != nil,
            isOld: opener.map { analysis.entry($0)["changes"] == "old" } ?? false, hasQualifier: figure.qualifier != nil,
            hasMeasure: draft.noun == nil && figure.measure != nil,
            isAttribute: context.isHyphen(end) || analysis.has(draft.tokens.lowerBound - 1, .determiner),
            isRate: (end...end + 2).contains { sentence.contains($0) && context.cover($0) == .free && analysis.has($0, .durationUnit) })
    }
}
