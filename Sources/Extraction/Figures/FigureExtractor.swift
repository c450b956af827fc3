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
        rules = try RuleSet(topics: FigureGrammar.topics, pack: pack, domain: FigureGrammar.domain(lexis))
    }

    /// The figures in order of the text, without overlap.
    ///
    /// Numbers inside names and dates are left to these.
    public func figures(in input: ExtractionInput, dates: [DateFinding]) -> [Figure] { reading(of: input, dates: dates).figures }

    /// The figures, and how many number tokens nobody understood: they stand in no figure, date or name, and were taken for nothing else.
    public func reading(of input: ExtractionInput, dates: [DateFinding]) -> (figures: [Figure], unreadNumbers: Int) {
        var figures: [Figure] = []
        var unread = 0
        forEachSentence(of: input, dates: dates) { read in
            unread += read.scanner.sentence.count { i in
                read.scanner.context.kind(i) == .number && read.scanner.context.isFree(i)
                    && !read.drafts.contains { $0.tokens.contains(i) } && !read.others.contains { $0.tokens.contains(i) }
            }
            figures += read.figures
        }
        return (figures, unread)
    }

    /// What was read of one sentence.
    struct SentenceReading {
        let ordinal: Int
        let scanner: FigureScanner
        /// One for each figure.
        let drafts: [FigureDraft]
        let figures: [Figure]
        let others: [FigureScanner.Other]
    }

    /// Reads the sentences that may hold numbers, in order: what one names, the next may lean on.
    func forEachSentence(of input: ExtractionInput, dates: [DateFinding], _ body: (SentenceReading) -> Void) {
        let context = FigureContext(input: input, dates: dates, lexis: lexis)
        var binder = FigureBinder(context: context, dates: dates)
        var money: UnitReading?
        for sentence in input.analysis.sentences where lexis.mayHoldNumbers(input.analysis, sentence.tokens) {
            let scanner = FigureScanner(context: context, sentence: sentence.tokens, rules: rules)
            let (drafts, others) = scanner.drafts(after: &money)
            let figures = drafts.isEmpty ? [] : binder.figures(from: drafts, in: sentence)
            body(SentenceReading(ordinal: sentence.ordinal, scanner: scanner, drafts: drafts, figures: figures, others: others))
        }
    }
}
