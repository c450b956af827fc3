import Text

/// All that the engine knows of one language.
public final class LanguagePack: Sendable {
    /// ISO 639-1.
    public let code: String
    public let lexicon: Lexicon
    public let sentenceRules: SentenceRules
    /// Grouped once: many stages ask for several categories each, of tens of thousands of entries.
    private let byCategory: [LexicalCategory: [LexicalEntry]]

    public var settings: [String: String] { lexicon.settings }

    /// - Parameters:
    ///   - files: the lexicon files of the language's folder, name (for messages) and text.
    ///   - extra: forms from elsewhere, such as the authority catalogue.
    public init(code: String, files: [(name: String, text: String)], extra: [ExtraForm] = []) throws(GrammarError) {
        self.code = code
        lexicon = try Lexicon(files: files, extra: extra)
        byCategory = Dictionary(grouping: lexicon.entries, by: \.category)
        var rules = SentenceRules(ordinalStop: lexicon.settings["ordinal_stop"] == "yes")
        for entry in byCategory[.abbreviation] ?? [] {
            let word = CaseFolding.lower(entry.form).split(separator: " ").last.map(String.init) ?? entry.form
            if entry.value == "general_final" { rules.finalAbbreviations.insert(word) } else { rules.abbreviations.insert(word) }
        }
        sentenceRules = rules
    }

    /// All entries of a category, in file order.
    public func entries(_ category: LexicalCategory) -> [LexicalEntry] { byCategory[category] ?? [] }
}
