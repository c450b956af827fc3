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

    /// Lower-case words, words in exact case behind `=`, beginnings (`stem*`), and endings (`*stem`) backwards; each with its vocabulary id.
    private let lowerWords: WordIDs
    private let exactWords: WordIDs
    private let beginnings: WordIDs
    private let endings: WordIDs
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
        lowerWords = builder.lowerWords
        exactWords = builder.exactWords
        beginnings = builder.beginnings
        endings = builder.endings
        phrases = builder.phrases.map { $0.sorted { ($1.words.count, $0.entry) < ($0.words.count, $1.entry) } }
        settings = builder.settings
    }

    private struct Builder {
        var entries: [LexicalEntry] = []
        var lowerWords = WordIDs()
        var exactWords = WordIDs()
        var beginnings = WordIDs()
        var endings = WordIDs()
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
                let word = Array(words[token.word].surface.utf8)
                if word.ends(with: Self.star) {
                    ids.append(id(of: Array(word.dropLast(Self.star.count)), in: \.beginnings))
                } else if word.starts(with: Self.star) {
                    ids.append(id(of: word.dropFirst(Self.star.count).reversed(), in: \.endings))
                } else {
                    ids.append(id(of: word, in: exact ? \.exactWords : \.lowerWords))
                }
            }
            guard let first = ids.first else { return }
            let entry = Int32(entries.count)
            entries.append(LexicalEntry(category: category, form: text, value: value, attributes: attributes))
            phrases[Int(first)].append(Phrase(words: ids, entry: entry))
        }

        private static let star = Array("\u{A66E}".utf8)

        private mutating func id(of word: [UInt8], in table: WritableKeyPath<Builder, WordIDs>) -> Int32 {
            if let known = self[keyPath: table].find(word) { return known }
            let fresh = Int32(phrases.count)
            self[keyPath: table].add(word, fresh)
            phrases.append([])
            return fresh
        }
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
}

/// Byte strings with a vocabulary id each.
private struct WordIDs: Sendable {
    private var words = ByteVocabulary()
    private var ids: [Int32] = []

    mutating func add(_ word: [UInt8], _ id: Int32) {
        if words.insert(word).isNew { ids.append(id) }
    }

    func find(_ word: [UInt8]) -> Int32? { words.find(word).map { ids[Int($0)] } }

    /// Ids of the strings that the word begins with and is longer than, shortest first.
    func prefixes(of word: [UInt8]) -> [Int32] {
        guard !ids.isEmpty else { return [] }
        var found: [Int32] = []
        var hash = ByteVocabulary.Hash()
        for length in 1..<max(1, word.count) {
            hash.add(word[length - 1])
            if length >= 3, let index = words.find(word.span, 0..<length, hash: hash) { found.append(ids[Int(index)]) }
        }
        return found
    }
}

extension Array<UInt8> {
    fileprivate func ends(with other: [UInt8]) -> Bool { count >= other.count && self[(count - other.count)...].elementsEqual(other) }
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
