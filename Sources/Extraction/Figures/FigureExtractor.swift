import Grammar
import Model
import Temporal

/// Finds the numbers of a text that state facts: money, percentages, counts, quantities, durations, ordinals.
public struct FigureExtractor: Sendable {
    let lexis: FigureLexis
    let rules: RuleSet<FigureValue>

    /// Throws `GrammarError` naming the rule when one calls what is not there.
    public init(pack: LanguagePack) throws(GrammarError) {
        lexis = FigureLexis(pack: pack)
        rules = try RuleSet(topics: FigureGrammar.topics, pack: pack, domain: FigureGrammar.domain(pack, lexis))
    }

    /// The figures in order of the text, without overlap.
    ///
    /// Numbers inside names and dates are left to these.
    public func figures(in input: ExtractionInput, dates: [DateFinding]) -> [Figure] { reading(of: input, dates: dates).figures }

    /// The figures, and how many number tokens nobody understood: they stand in no figure, date or name, and were taken for nothing else.
    public func reading(of input: ExtractionInput, dates: [DateFinding]) -> (figures: [Figure], unreadNumbers: Int) {
        let context = FigureContext(input: input, dates: dates, lexis: lexis)
        var binder = FigureBinder(context: context, dates: dates)
        var figures: [Figure] = []
        var money: UnitReading?
        var unread = 0
        for sentence in input.analysis.sentences where lexis.mayHoldNumbers(input.analysis, sentence.tokens) {
            var others: [FigureScanner.Other] = []
            let scanner = FigureScanner(context: context, sentence: sentence.tokens, rules: rules)
            let drafts = scanner.drafts(after: &money, others: &others)
            unread += sentence.tokens.count { i in
                context.kind(i) == .number && context.isFree(i) && !drafts.contains { $0.tokens.contains(i) }
                    && !others.contains { $0.tokens.contains(i) }
            }
            if !drafts.isEmpty { figures += binder.figures(from: drafts, in: sentence) }
        }
        return (figures, unread)
    }
}
