import Grammar
import Model
import Temporal

/// Finds the numbers of a text that state facts: money, percentages, counts, quantities, durations, ordinals.
public struct FigureExtractor: Sendable {
    private let lexis: FigureLexis

    public init(pack: LanguagePack) {
        lexis = FigureLexis(pack: pack)
    }

    /// The figures in order of the text, without overlap.
    ///
    /// Numbers inside names and dates are left to these.
    public func figures(in input: ExtractionInput, dates: [DateFinding]) -> [Figure] {
        let context = FigureContext(input: input, dates: dates.map(\.tokens), lexis: lexis)
        var binder = FigureBinder(context: context, dates: dates)
        var figures: [Figure] = []
        var money: UnitReading?
        for sentence in input.analysis.sentences {
            let drafts = FigureScanner(context: context, sentence: sentence.tokens).drafts(after: &money)
            if !drafts.isEmpty { figures += binder.figures(from: drafts, in: sentence) }
        }
        return figures
    }

    /// How many number tokens stand in no figure, date or name.
    public func unreadNumbers(in input: ExtractionInput, dates: [DateFinding], figures: [Figure]) -> Int {
        let context = FigureContext(input: input, dates: dates.map(\.tokens), lexis: lexis)
        var unread = 0
        var next = 0
        for (i, token) in input.analysis.tokens.enumerated() where token.kind == .number && context.isFree(i) {
            while next < figures.count, figures[next].span.end <= Int(token.start) { next += 1 }
            if next < figures.count, figures[next].span.start <= Int(token.start) { continue }
            unread += 1
        }
        return unread
    }
}
