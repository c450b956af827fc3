import Text

/// Tokenizes texts of one language and looks their words up. One a worker: it keeps a table of the words it has seen.
public final class Analyzer {
    public let pack: LanguagePack
    private var words = WordTable()
    private var lookups = WordLookups()

    private let wordLimit: Int

    /// - Parameter wordLimit: distinct words kept before the table is started anew, so that memory stays flat over any number of texts.
    public init(pack: LanguagePack, wordLimit: Int = 150_000) {
        self.pack = pack
        self.wordLimit = wordLimit
    }

    /// - Parameter text: paragraphs parted by newlines.
    public func analyze(_ text: String) -> Analysis {
        if words.count > wordLimit {
            words = WordTable()
            lookups = WordLookups()
        }
        let bytes = Array(text.utf8)
        let segmentation = Segmentation(bytes, rules: pack.sentenceRules, words: words)
        lookups.extend(to: words, lexicon: pack.lexicon)
        return Analysis(pack: pack, text: text, bytes: bytes, segmentation: segmentation, words: words, lookups: lookups)
    }
}

/// What the lexicon says of each word of a word table, by the word's index.
final class WordLookups {
    /// Vocabulary ids of each word.
    private(set) var ids: [[Int32]] = []

    func extend(to words: WordTable, lexicon: Lexicon) {
        while ids.count < words.count {
            ids.append(lexicon.ids(of: words[Int32(ids.count)]))
        }
    }
}
