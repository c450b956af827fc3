/// Text as full-text search sees it. Articles and queries go through the same functions, so that letters with marks, spellings and
/// endings do not hide a hit.
public enum SearchFolding {
    /// Lower case, without the marks of letters: `Wałęsa` to `walesa`, `Straße` to `strasse`, `Ёлкин` to `елкин`.
    public static func fold(_ text: some StringProtocol) -> String {
        LetterFolding.fold(CaseFolding.lower(text))
    }

    /// Other forms under which a word may be looked for, without the folded word itself and without repetition.
    ///
    /// These are its stem, its spelling with `ae oe ue`, and, for a capitalized Cyrillic word (mostly a name), word and stem in Latin letters.
    ///
    /// - Parameters:
    ///   - lower: one word in lower case, marks kept (`CaseFolding.lower`).
    ///   - capitalized: how the word began in the text.
    ///   - stems: the endings of the text's language.
    public static func forms(of lower: some StringProtocol, capitalized: Bool, stems: StemRules) -> [String] {
        let folded = LetterFolding.fold(lower)
        var forms: [String] = []
        func add(_ form: String) {
            if form != folded, !form.isEmpty, !forms.contains(form) { forms.append(form) }
        }
        let stem = stems.stem(of: folded)
        if let stem { add(stem) }
        if let expanded = LetterFolding.expanded(lower) {
            add(expanded)
            if let stem = stems.stem(of: expanded) { add(stem) }
        }
        if capitalized, isCyrillic(folded) {
            add(LetterFolding.fold(Transliteration.latin(lower)))
            if let stem { add(LetterFolding.fold(Transliteration.latin(stem))) }
        }
        return forms
    }

    /// True when the first letter is Cyrillic.
    private static func isCyrillic(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return (0x400..<0x530).contains(first.value)
    }
}
