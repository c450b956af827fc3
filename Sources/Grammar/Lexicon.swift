import Text

/// The words and phrases that a language pack knows, ready to be looked up.
///
/// A form is cut into tokens the way a text is, so that `mln.` or `d. h.` match however they are spaced.
public final class Lexicon: Sendable {
    public let entries: [LexicalEntry]

    /// One word of a form: matched by lower case, or by exact case.
    struct Phrase: Sendable {
        /// Vocabulary ids, one a token.
        let words: [Int32]
        let entry: Int32
    }

    /// Lower-case word, or `=` and the exact word, to its id.
    let vocabulary: [String: Int32]
    /// Beginnings (`stem*`) and endings (`*stem`) to their ids; keys are lower case.
    let prefixes: [String: Int32]
    let suffixes: [String: Int32]
    /// Phrases by their first word's id, longest first.
    let phrases: [[Phrase]]
    let settings: [String: String]

    /// - Parameters:
    ///   - files: name (for messages) and text of each lexicon file.
    ///   - extra: forms that come from elsewhere, such as the authority catalogue.
    public init(files: [(name: String, text: String)], extra: [ExtraForm] = []) throws(GrammarError) {
        var builder = Builder()
        for file in files {
            let parsed = try LexiconParser.parse(file.text, file: file.name)
            builder.settings.merge(parsed.settings) { $1 }
            for line in parsed.lines {
                for form in line.forms {
                    let exact = form.hasPrefix("=")
                    builder.add(exact ? String(form.dropFirst()) : form, exact: exact, line.category, line.value, line.attributes)
                }
            }
        }
        for form in extra { builder.add(form.form, exact: form.isExact, form.category, form.value, [:]) }
        entries = builder.entries
        vocabulary = builder.vocabulary
        prefixes = builder.prefixes
        suffixes = builder.suffixes
        phrases = builder.phrases.map { $0.sorted { ($1.words.count, $0.entry) < ($0.words.count, $1.entry) } }
        settings = builder.settings
    }

    private struct Builder {
        var entries: [LexicalEntry] = []
        var vocabulary: [String: Int32] = [:]
        var prefixes: [String: Int32] = [:]
        var suffixes: [String: Int32] = [:]
        var phrases: [[Phrase]] = []
        var settings: [String: String] = [:]
        let words = WordTable()

        mutating func add(_ form: String, exact: Bool, _ category: LexicalCategory, _ value: String, _ attributes: [String: String]) {
            let text = exact ? form : CaseFolding.lower(form)
            // A star would be a token of its own: a letter that no language uses stands for it while the form is cut.
            let starred = text.utf8.contains(0x2A) ? text.replacing("*", with: "\u{A66E}") : text
            let segmentation = Segmentation(Array(starred.utf8), rules: SentenceRules(), words: words)
            var ids: [Int32] = []
            for token in segmentation.tokens {
                let word = words[token.word].surface
                if word.hasSuffix("\u{A66E}") {
                    ids.append(id(of: String(word.dropLast()), in: \.prefixes))
                } else if word.hasPrefix("\u{A66E}") {
                    ids.append(id(of: String(word.dropFirst()), in: \.suffixes))
                } else {
                    ids.append(id(of: exact ? "=" + word : word, in: \.vocabulary))
                }
            }
            guard let first = ids.first else { return }
            let entry = Int32(entries.count)
            entries.append(LexicalEntry(category: category, form: text, value: value, attributes: attributes))
            phrases[Int(first)].append(Phrase(words: ids, entry: entry))
        }

        private mutating func id(of word: String, in table: WritableKeyPath<Builder, [String: Int32]>) -> Int32 {
            if let known = self[keyPath: table][word] { return known }
            let fresh = Int32(phrases.count)
            self[keyPath: table][word] = fresh
            phrases.append([])
            return fresh
        }
    }

    /// All vocabulary ids that a word answers to: exact case, lower case, then beginnings and endings, longest first.
    func ids(of word: Word) -> [Int32] {
        var found: [Int32] = []
        if let id = vocabulary["=" + word.surface] { found.append(id) }
        if let id = vocabulary[word.lower] { found.append(id) }
        if !prefixes.isEmpty || !suffixes.isEmpty {
            let scalars = Array(word.lower.unicodeScalars)
            guard scalars.count > 3 else { return found }
            for length in stride(from: scalars.count - 1, through: 3, by: -1) {
                if let id = prefixes[Self.string(scalars[..<length])] { found.append(id) }
                if let id = suffixes[Self.string(scalars[(scalars.count - length)...])] { found.append(id) }
            }
        }
        return found
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
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
