import Extraction
import Grammar
import Temporal

/// What reads one language's dates and figures: its rules are compiled once and shared by all workers.
struct FactReaders: Sendable {
    let dates: DateRecognizer
    let figures: FigureExtractor

    /// Throws `GrammarError` naming the rule that cannot be used.
    init(pack: LanguagePack) throws(GrammarError) {
        dates = try DateRecognizer(pack: pack)
        figures = try FigureExtractor(pack: pack)
    }
}
