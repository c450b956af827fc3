import Model
import Text

/// A text of one language, tokenized, cut into sentences and looked up in the language's lexicon.
///
/// It shares its analyzer's word table: use it in the thread that made it, and before the analyzer's next text. A class, because every stage
/// holds on to it and a value of so many parts is dear to copy.
public final class Analysis {
    public let pack: LanguagePack
    public let text: String
    public let bytes: [UInt8]
    public let tokens: [Token]
    public let sentences: [SentenceRange]
    public let words: WordTable

    /// All matches, by first token, longest first; `starts[i] ..< starts[i + 1]` are those of token i.
    let allMatches: [LexicalMatch]
    private let starts: [Int32]
    let categories: [CategorySet]

    init(pack: LanguagePack, text: String, bytes: [UInt8], segmentation: Segmentation, words: WordTable, lookups: WordLookups) {
        self.pack = pack
        self.text = text
        self.bytes = bytes
        self.tokens = segmentation.tokens
        self.sentences = segmentation.sentences
        self.words = words
        var matches: [LexicalMatch] = []
        var starts: [Int32] = []
        var categories = [CategorySet](repeating: CategorySet(), count: segmentation.tokens.count)
        starts.reserveCapacity(tokens.count + 1)
        let lexicon = pack.lexicon
        for sentence in sentences {
            for i in sentence.tokens {
                starts.append(Int32(matches.count))
                let first = matches.count
                for id in lookups.ids[Int(tokens[i].word)] {
                    lexicon.forEachEntry(of: id) { entry in
                        matches.append(LexicalMatch(tokens: i..<i + 1, entry: entry))
                        categories[i].insert(lexicon.entries[entry].category)
                    }
                    for phrase in lexicon.phrases(from: id)
                    where Self.fits(phrase, at: i, before: sentence.tokens.upperBound, tokens, lookups) {
                        matches.append(LexicalMatch(tokens: i..<i + phrase.words.count, entry: Int(phrase.entry)))
                        categories[i].insert(lexicon.entries[Int(phrase.entry)].category)
                    }
                }
                if matches.count > first + 1 {
                    // Stable: among matches of one length the more exact form stays first.
                    let sorted = matches[first...].enumerated().sorted {
                        ($1.element.tokens.count, $0.offset) < ($0.element.tokens.count, $1.offset)
                    }
                    matches.replaceSubrange(first..., with: sorted.map(\.element))
                }
            }
        }
        starts.append(Int32(matches.count))
        allMatches = matches
        self.starts = starts
        self.categories = categories
    }

    private static func fits(_ phrase: Lexicon.Phrase, at start: Int, before end: Int, _ tokens: [Token], _ lookups: WordLookups) -> Bool {
        guard start + phrase.words.count <= end else { return false }
        for offset in 1..<max(1, phrase.words.count) where !lookups.ids[Int(tokens[start + offset].word)].contains(phrase.words[offset]) {
            return false
        }
        return true
    }

    // MARK: Words

    public func word(_ i: Int) -> Word { words[tokens[i].word] }

    public func lower(_ i: Int) -> String { words[tokens[i].word].lower }

    /// The exact text of the tokens, what stands between them included.
    public func surface(_ range: Range<Int>) -> String {
        guard let first = range.first, range.upperBound <= tokens.count else { return "" }
        let slice = bytes[Int(tokens[first].byteStart)..<Int(tokens[range.upperBound - 1].byteEnd)]
        return String(decoding: slice, as: UTF8.self)
    }

    /// Code points from the first token's start to the last one's end.
    public func span(_ range: Range<Int>) -> Model.Span {
        guard let first = range.first, range.upperBound <= tokens.count else { return Model.Span(0, 0) }
        return Model.Span(Int(tokens[first].start), Int(tokens[range.upperBound - 1].end))
    }

    /// True when the token is this one punctuation mark or symbol. False out of range.
    public func isMark(_ i: Int, _ mark: String) -> Bool {
        guard tokens.indices.contains(i), tokens[i].kind == .punctuation || tokens[i].kind == .symbol else { return false }
        let token = tokens[i]
        let length = Int(token.byteEnd - token.byteStart)
        var mark = mark
        return mark.withUTF8 { utf8 in
            guard utf8.count == length else { return false }
            for offset in 0..<length where bytes[Int(token.byteStart) + offset] != utf8[offset] { return false }
            return true
        }
    }

    /// The sentence that holds the token (by binary search), nil out of range.
    public func sentence(containing token: Int) -> Int? {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < sentences.count && sentences[low].tokens.contains(token) ? low : nil
    }

    // MARK: Lexicon

    /// All matches that start at the token, longest first. Empty out of range.
    public func matches(at i: Int) -> ArraySlice<LexicalMatch> {
        guard i >= 0, i + 1 < starts.count else { return [] }
        return allMatches[Int(starts[i])..<Int(starts[i + 1])]
    }

    /// Where those of the token stand in `allMatches`.
    func matchIndices(at i: Int) -> Range<Int> { i >= 0 && i + 1 < starts.count ? Int(starts[i])..<Int(starts[i + 1]) : 0..<0 }

    /// True when a match of the category starts at the token. False out of range.
    public func has(_ i: Int, _ category: LexicalCategory) -> Bool {
        i >= 0 && i < categories.count && categories[i].contains(category)
    }

    /// True when a match of one of the categories starts at the token. False out of range.
    public func hasAny(_ i: Int, of set: CategorySet) -> Bool { i >= 0 && i < categories.count && categories[i].intersects(set) }

    /// The longest match of the category that starts at the token.
    public func match(at i: Int, _ category: LexicalCategory) -> LexicalMatch? {
        guard has(i, category) else { return nil }
        return matches(at: i).first { pack.lexicon.entries[$0.entry].category == category }
    }

    public func entry(_ match: LexicalMatch) -> LexicalEntry { pack.lexicon.entries[match.entry] }

    /// The entry of the longest match of the category that starts at the token.
    public func entry(at i: Int, _ category: LexicalCategory) -> LexicalEntry? { match(at: i, category).map(entry) }
}
