import Text

/// The words and phrases that a language pack knows, ready to be looked up.
///
/// A form is cut into tokens the way a text is, so that `mln.` or `d. h.` match however they are spaced.
public final class Lexicon: Sendable {
    public let entries: [LexicalEntry]

    /// A form of several words.
    struct Phrase: Sendable {
        /// Vocabulary ids, one a token.
        let words: [Int32]
        let entry: Int32
    }

    /// Lower-case words, words in exact case behind `=`, beginnings (`stem*`), and endings (`*stem`) backwards; each with its vocabulary id.
    private let lowerWords: WordIDs
    private let exactWords: WordIDs
    private let beginnings: WordIDs
    private let endings: WordIDs
    /// One-word entries of each vocabulary id, in file order: the first of each id, and behind each entry the next.
    private let firstEntry: [Int32]
    private let nextEntry: [Int32]
    /// Phrases by their first word's id.
    private let phrases: [Int32: [Phrase]]
    let settings: [String: String]

    /// - Parameters:
    ///   - files: name (for messages) and text of each lexicon file.
    ///   - extra: forms that come from elsewhere, such as the authority catalogue.
    public init(files: [(name: String, text: String)], extra: [ExtraForm] = []) throws(GrammarError) {
        var builder = LexiconBuilder()
        for file in files {
            let parsed = try LexiconParser.parse(file.text, file: file.name)
            builder.settings.merge(parsed.settings) { $1 }
            for line in parsed.lines {
                let template = LexicalEntry(category: line.category, form: "", value: line.value, attributes: line.attributes)
                for form in line.forms {
                    guard line.category != .concept, line.category != .nounBase else {
                        builder.keep(form, template)
                        continue
                    }
                    let exact = form.first == UInt8(ascii: "=")
                    builder.add(exact ? Array(form.dropFirst()) : form, exact: exact, template)
                }
            }
        }
        for form in extra {
            builder.add(Array(form.form.utf8), exact: form.isExact, LexicalEntry(category: form.category, form: "", value: form.value))
        }
        entries = builder.entries
        lowerWords = builder.lowerWords
        exactWords = builder.exactWords
        beginnings = builder.beginnings
        endings = builder.endings
        firstEntry = builder.firstEntry
        nextEntry = builder.nextEntry
        phrases = builder.phrases
        settings = builder.settings
    }

    /// All vocabulary ids that a word answers to: exact case, lower case, then beginnings and endings, longest first.
    func ids(of word: Word) -> [Int32] {
        let lower = Array(word.lower.utf8)
        var found: [Int32] = []
        if let id = exactWords.find(Array(word.surface.utf8)) { found.append(id) }
        if let id = lowerWords.find(lower) { found.append(id) }
        if lower.count > 3 {
            // A pattern leaves at least one letter of the word over.
            found += beginnings.prefixes(of: lower).reversed()
            found += endings.prefixes(of: lower.reversed()).reversed()
        }
        return found
    }

    /// Whether the word, in lower case, is a form or a part of one, whatever it means.
    public func knows(_ lower: String) -> Bool { lowerWords.find(Array(lower.utf8)) != nil }

    /// Calls `body` with each one-word entry of the vocabulary id.
    func forEachEntry(of id: Int32, _ body: (Int) -> Void) {
        var entry = firstEntry[Int(id)]
        while entry >= 0 {
            body(Int(entry))
            entry = nextEntry[Int(entry)]
        }
    }

    /// Phrases that begin with the vocabulary id.
    func phrases(from id: Int32) -> [Phrase] { phrases[id] ?? [] }
}

/// A form that is no line of a lexicon file.
public struct ExtraForm: Sendable, Hashable {
    public let category: LexicalCategory
    public let form: String
    /// True when it matches in exact case only.
    public let isExact: Bool
    public let value: String

    public init(category: LexicalCategory, form: String, isExact: Bool, value: String) {
        self.category = category
        self.form = form
        self.isExact = isExact
        self.value = value
    }
}
