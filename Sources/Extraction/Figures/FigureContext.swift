import Grammar
import Text

/// One text under extraction: its tokens, what the lexicon says of them, and which of them other facts have taken.
struct FigureContext {
    enum Cover: UInt8 { case free, name, date }

    let input: ExtractionInput
    let lexis: FigureLexis
    let compound: NumberCompound
    private(set) var covers: [Cover]

    var analysis: Analysis { input.analysis }

    init(input: ExtractionInput, dates: [Range<Int>], lexis: FigureLexis) {
        self.input = input
        self.lexis = lexis
        compound = NumberCompound(lexis: lexis)
        var covers = [Cover](repeating: .free, count: input.analysis.tokens.count)
        for name in input.names {
            for token in name.tokens where covers.indices.contains(token) { covers[token] = .name }
            // A lower-case ordinal at the head of a name counts what is named (`the second Marlin Workshop`).
            let first = name.tokens.lowerBound
            if name.tokens.count > 1, input.analysis.has(first, .ordinalWord), !input.analysis.word(first).isCapitalized {
                covers[first] = .free
            }
        }
        for date in dates {
            for token in date where covers.indices.contains(token) { covers[token] = .date }
        }
        self.covers = covers
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

    /// The match of the category that ends before the token, looking back at most four tokens and not beyond `floor`.
    func matchEnding(
        before i: Int, _ category: LexicalCategory, from floor: Int, where fits: (LexicalEntry) -> Bool = { _ in true }
    ) -> LexicalMatch? {
        var best: LexicalMatch?
        var start = i - 1
        while start >= max(floor, i - 5) {
            if input.analysis.has(start, category) {
                for match in input.analysis.matches(at: start)
                where match.tokens.upperBound == i && input.analysis.entry(match).category == category && fits(input.analysis.entry(match))
                {
                    best = match
                }
            }
            start -= 1
        }
        return best
    }

    func isHyphen(_ i: Int) -> Bool {
        guard kind(i) == .punctuation || kind(i) == .symbol else { return false }
        return Self.hyphens.contains(input.analysis.word(i).surface)
    }

    func isDash(_ i: Int) -> Bool {
        guard kind(i) == .punctuation || kind(i) == .symbol else { return false }
        return Self.dashes.contains(input.analysis.word(i).surface)
    }

    private static let hyphens: Set<String> = ["-", "\u{2010}", "\u{2011}"]
    private static let dashes: Set<String> = ["-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2212}"]
}
