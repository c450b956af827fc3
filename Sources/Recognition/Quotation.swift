import Grammar

/// Short quotations, which may hold a name.
enum Quotation {
    /// The quotation that opens at the token, marks included, when it closes within the limit and is no longer than eight words.
    static func starting(at start: Int, limit: Int, _ text: NameContext) -> Range<Int>? {
        let analysis = text.analysis
        guard start < limit, analysis.has(start, .quote), opens(start, analysis) else { return nil }
        var i = start + 1
        while i < limit, i - start <= 9 {
            if analysis.has(i, .quote), closes(i, analysis), i > start + 1 { return start..<i + 1 }
            i += 1
        }
        return nil
    }

    /// Some writers open with the mark that others close with (`«Quell»` and `»Quell«`): the spaces tell.
    private static func opens(_ i: Int, _ analysis: Analysis) -> Bool {
        if analysis.entry(at: i, .quote)?.value != "close" { return true }
        let tokens = analysis.tokens
        return i + 1 < tokens.count && !tokens[i + 1].spaceBefore && tokens[i + 1].kind == .word && (i == 0 || tokens[i].spaceBefore)
    }

    private static func closes(_ i: Int, _ analysis: Analysis) -> Bool {
        if analysis.entry(at: i, .quote)?.value != "open" { return true }
        let tokens = analysis.tokens
        return !tokens[i].spaceBefore && (i + 1 >= tokens.count || tokens[i + 1].spaceBefore || tokens[i + 1].kind == .punctuation)
    }
}

enum RomanNumeral {
    /// True for capital Roman numerals of two or more letters, and I, V, X.
    static func isOne(_ surface: String) -> Bool {
        !surface.isEmpty && surface.utf8.count <= 7 && surface.utf8.allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43, 0x44, 0x4D].contains($0) }
            && (surface.utf8.count > 1 || ["I", "V", "X"].contains(surface)) && surface != "MD" && surface != "CD" && surface != "DC"
    }
}
