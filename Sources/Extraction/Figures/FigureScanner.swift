import Grammar
import Model
import Numerals
import Text

/// Finds the figures of one sentence: reads it by the grammar, takes what reads most from left to right, and says of bare numbers what
/// they are.
struct FigureScanner {
    let context: FigureContext
    let sentence: Range<Int>
    let chart: RuleChart<FigureValue>

    var analysis: Analysis { context.analysis }

    init(context: FigureContext, sentence: Range<Int>, rules: RuleSet<FigureValue>) {
        self.context = context
        self.sentence = sentence
        chart = rules.chart(of: context.analysis, in: sentence) { context.isFree($0) }
    }

    private static let readings: Set<String> = ["amount", "other"]

    /// A number that is no figure: the tokens, and the item that says what it is.
    struct Other {
        var tokens: Range<Int>
        var reason: String
        var item: Int32?
    }

    /// - Parameter money: the currency last named in the text before; the sentence's own last one afterwards.
    /// - Returns: the figures, and the numbers that were taken for something else.
    func drafts(after money: inout UnitReading?) -> (drafts: [FigureDraft], others: [Other]) {
        guard !chart.isEmpty else { return ([], []) }
        var others: [Other] = []
        var drafts: [FigureDraft] = []
        var i = sentence.lowerBound
        while i < sentence.upperBound {
            guard let item = chart.best(at: i, Self.readings) else {
                i += 1
                continue
            }
            switch item.value {
            case .other(let reason):
                others.append(Other(tokens: item.tokens, reason: reason, item: item.index))
                i = item.tokens.upperBound
            case .amount(let amount):
                if let draft = accepted(amount, item) {
                    drafts.append(draft)
                    i = max(item.tokens.upperBound, draft.tokens.upperBound)
                } else {
                    if analysis.tokens[amount.low.tokens.lowerBound].kind == .number {
                        others.append(Other(tokens: amount.low.tokens, reason: "no figure by itself", item: item.index))
                    }
                    // Its digits are not read again from their middle; a qualifier may belong to something shorter.
                    i = item.tokens.lowerBound < amount.low.tokens.lowerBound ? i + 1 : max(i + 1, amount.low.tokens.upperBound)
                }
            default: i += 1
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
        return (drafts, others)
    }

    private func accepted(_ amount: FigureDraft, _ item: RuleItem<FigureValue>) -> FigureDraft? {
        var draft = amount
        draft.item = item.index
        guard accept(&draft) else { return nil }
        // The full stop of an abbreviation that also ends the sentence is the sentence's.
        let last = draft.tokens.upperBound - 1
        if draft.tokens.upperBound == sentence.upperBound, last > draft.tokens.lowerBound, analysis.isMark(last, ".") {
            draft.tokens = draft.tokens.lowerBound..<last
        }
        return draft
    }
}
