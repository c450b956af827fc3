import Text

/// All that the engine knows of one language.
public final class LanguagePack: Sendable {
    /// ISO 639-1.
    public let code: String
    public let lexicon: Lexicon
    public let sentenceRules: SentenceRules
    /// Rules of this language, then those of all, in file order.
    public let rules: [GrammarRule]
    /// Grouped once: many stages ask for several categories each, of tens of thousands of entries.
    private let byCategory: [LexicalCategory: [LexicalEntry]]

    public var settings: [String: String] { lexicon.settings }

    /// - Parameters:
    ///   - files: the files of the language's folder, name (for messages) and text: lexicons, and rules of its own (`.rules`).
    ///   - rules: the rules that all languages share.
    ///   - extra: forms from elsewhere, such as the authority catalogue.
    public init(code: String, files: [(name: String, text: String)], rules: [GrammarRule] = [], extra: [ExtraForm] = [])
        throws(GrammarError)
    {
        self.code = code
        lexicon = try Lexicon(files: files.filter { !$0.name.hasSuffix(".rules") }, extra: extra)
        // The language's own rules go before: they know better.
        var own: [GrammarRule] = []
        for file in files where file.name.hasSuffix(".rules") { own += try RuleParser.rules(file.text, file: file.name) }
        self.rules = own + rules
        byCategory = Dictionary(grouping: lexicon.entries, by: \.category)
        var sentenceRules = SentenceRules(
            ordinalStop: lexicon.settings["ordinal_stop"] == "yes", capitalizesNouns: lexicon.settings["capital_nouns"] == "yes")
        if sentenceRules.ordinalStop {
            sentenceRules.openers = Set((byCategory[.functionWord] ?? []).map(\.form))
            for category: LexicalCategory in [.eventHead, .organizationHead, .projectHead] {
                sentenceRules.numbered.formUnion((byCategory[category] ?? []).map(\.form))
            }
        }
        for entry in byCategory[.abbreviation] ?? [] {
            let word = CaseFolding.lower(entry.form).split(separator: " ").last.map(String.init) ?? entry.form
            if entry.value == "general_final" {
                sentenceRules.finalAbbreviations.insert(word)
            } else {
                sentenceRules.abbreviations.insert(word)
            }
        }
        self.sentenceRules = sentenceRules
    }

    /// All entries of a category, in file order.
    public func entries(_ category: LexicalCategory) -> [LexicalEntry] { byCategory[category] ?? [] }
}
