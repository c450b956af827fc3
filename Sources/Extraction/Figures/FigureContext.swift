import Grammar
import Temporal
import Text

/// One text under extraction: its tokens, what the lexicon says of them, and which of them other facts have taken.
struct FigureContext {
    enum Cover: UInt8 { case free, name, date }

    let input: ExtractionInput
    let lexis: FigureLexis
    private(set) var covers: [Cover]

    var analysis: Analysis { input.analysis }

    init(input: ExtractionInput, dates: [DateFinding], lexis: FigureLexis) {
        self.input = input
        self.lexis = lexis
        covers = [Cover](repeating: .free, count: input.analysis.tokens.count)
        for name in input.names {
            for token in name.tokens where covers.indices.contains(token) { covers[token] = .name }
            // A lower-case ordinal at the head of a name counts what is named (`the second Marlin Workshop`).
            let first = name.tokens.lowerBound
            if name.tokens.count > 1, input.analysis.has(first, .ordinalWord), !input.analysis.word(first).isCapitalized {
                covers[first] = .free
            }
            if name.tokens.count == 1, isMeasure(first, covers) { covers[first] = .free }
        }
        for date in dates where !isVague(date) {
            for token in date.tokens where covers.indices.contains(token) { covers[token] = .date }
        }
    }

    /// `the past three decades` is no stretch that anybody could date to the year: the duration counts too.
    private func isVague(_ date: DateFinding) -> Bool {
        date.rule.hasPrefix("shift.span")
            && date.tokens.contains { input.analysis.entry(at: $0, .dateUnit)?.value == "decade" }
    }

    /// A unit right behind a number is one, whatever else is called so (`3500 Franken`, `50 Hertz`); so is money in one word (`RM33`).
    private func isMeasure(_ i: Int, _ covers: [Cover]) -> Bool {
        let analysis = input.analysis
        if analysis.word(i).shape.contains(.hasDigit) { return FigureGrammar.isGluedMoney(analysis.word(i).surface, lexis) }
        guard i > 0, covers[i - 1] != .name, analysis.has(i, .currency) || analysis.has(i, .unit) || analysis.has(i, .percent) else {
            return false
        }
        return analysis.tokens[i - 1].kind == .number || analysis.has(i - 1, .magnitude) || analysis.has(i - 1, .numberWord)
    }

    func isFree(_ i: Int) -> Bool { covers.indices.contains(i) && covers[i] == .free }

    func cover(_ i: Int) -> Cover { covers.indices.contains(i) ? covers[i] : .free }

    func kind(_ i: Int) -> TokenKind? { input.analysis.tokens.indices.contains(i) ? input.analysis.tokens[i].kind : nil }

    /// True when the token touches the one before.
    func touches(_ i: Int) -> Bool { input.analysis.tokens.indices.contains(i) && !input.analysis.tokens[i].spaceBefore }

    /// The longest match of the category whose tokens are all free.
    func match(_ i: Int, _ category: LexicalCategory) -> LexicalMatch? {
        guard input.analysis.has(i, category) else { return nil }
        return input.analysis.matches(at: i).first {
            input.analysis.entry($0).category == category && isFree($0.tokens.upperBound - 1)
        }
    }

    /// The match of the category that ends before the token, looking back at most five tokens and not beyond `floor`.
    func matchEnding(
        before i: Int, _ category: LexicalCategory, from floor: Int, where fits: (LexicalEntry) -> Bool = { _ in true }
    ) -> LexicalMatch? {
        Self.matchEnding(input.analysis, before: i, category, from: floor, where: fits)
    }

    static func matchEnding(
        _ analysis: Analysis, before i: Int, _ category: LexicalCategory, from floor: Int,
        where fits: (LexicalEntry) -> Bool = { _ in true }
    ) -> LexicalMatch? {
        var best: LexicalMatch?
        var start = i - 1
        while start >= max(floor, i - 5) {
            if analysis.has(start, category) {
                for match in analysis.matches(at: start) where match.tokens.upperBound == i {
                    let entry = analysis.entry(match)
                    if entry.category == category, fits(entry) { best = match }
                }
            }
            start -= 1
        }
        return best
    }

    func isHyphen(_ i: Int) -> Bool { Self.isHyphen(input.analysis, i) }

    func isDash(_ i: Int) -> Bool { Self.isDash(input.analysis, i) }

    static func isHyphen(_ analysis: Analysis, _ i: Int) -> Bool { isMark(analysis, i, among: hyphens) }

    static func isDash(_ analysis: Analysis, _ i: Int) -> Bool { isMark(analysis, i, among: dashes) }

    private static func isMark(_ analysis: Analysis, _ i: Int, among marks: Set<String>) -> Bool {
        guard analysis.tokens.indices.contains(i), analysis.tokens[i].kind == .punctuation || analysis.tokens[i].kind == .symbol else {
            return false
        }
        return marks.contains(analysis.word(i).surface)
    }

    private static let hyphens: Set<String> = ["-", "\u{2010}", "\u{2011}"]
    private static let dashes: Set<String> = ["-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2212}"]
}
