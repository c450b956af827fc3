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
        var traces: [FigureTrace] = []
        forEachSentence(of: input, dates: dates) { read in
            func add(_ outcome: FigureTrace.Outcome, _ tokens: Range<Int>, _ item: Int32?) {
                let tree = item.flatMap(read.scanner.chart.tree)
                traces.append(FigureTrace(outcome: outcome, sentence: read.ordinal, tokens: tokens, tree: tree))
            }
            for (figure, draft) in zip(read.figures, read.drafts) { add(.figure(figure), draft.tokens, draft.item) }
            for other in read.others { add(.other(other.reason), other.tokens, other.item) }
        }
        return traces.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
}
