import Grammar
import Model
import Temporal

/// What became of a number of a text, for a reader who asks why.
public struct FigureTrace: Sendable {
    public enum Outcome: Sendable {
        case figure(Figure)
        /// It states no fact; what it is instead.
        case other(String)
    }

    public let outcome: Outcome
    /// Ordinal of the sentence.
    public let sentence: Int
    /// Indices of tokens.
    public let tokens: Range<Int>
    /// The rules that read it. Nil when it was read by none.
    public let tree: RuleTree?
}

extension FigureExtractor {
    /// The figures with the rules that read them, and the numbers that were taken for something else, in order of the text.
    public func trace(in input: ExtractionInput, dates: [DateFinding]) -> [FigureTrace] {
        let context = FigureContext(input: input, dates: dates, lexis: lexis)
        var binder = FigureBinder(context: context, dates: dates)
        var traces: [FigureTrace] = []
        var money: UnitReading?
        for sentence in input.analysis.sentences where lexis.mayHoldNumbers(input.analysis, sentence.tokens) {
            let scanner = FigureScanner(context: context, sentence: sentence.tokens, rules: rules)
            var others: [FigureScanner.Other] = []
            let drafts = scanner.drafts(after: &money, others: &others)
            let figures = drafts.isEmpty ? [] : binder.figures(from: drafts, in: sentence)
            for (figure, draft) in zip(figures, drafts) {
                traces.append(
                    FigureTrace(
                        outcome: .figure(figure), sentence: sentence.ordinal, tokens: draft.tokens,
                        tree: draft.item.flatMap(scanner.chart.tree)))
            }
            for other in others {
                traces.append(
                    FigureTrace(
                        outcome: .other(other.reason), sentence: sentence.ordinal, tokens: other.tokens,
                        tree: other.item.flatMap(scanner.chart.tree)))
            }
        }
        return traces.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
}
