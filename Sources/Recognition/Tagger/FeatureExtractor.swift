import Text

/// Features of a document's tokens, the same for training and for tagging.
package final class FeatureExtractor {
    private let words: WordTable
    package private(set) var document: WordProfiles
    private var tokens: [Int32] = []
    private var sentence = ContextFeatures.Sentence(tokens: 0..<0, isAllCapitalized: false, isAllCaps: false)
    private var run = 0..<0
    private var inQuotes = false
    private var hints = RuleHints()

    package init(words: WordTable, classes: WordClasses) {
        self.words = words
        document = WordProfiles(classes: classes)
    }

    /// - Parameters:
    ///   - tokens: index of each token's word in the table.
    ///   - sentences: ranges of tokens that follow each other from the first to the last.
    package func begin(_ tokens: [Int32], sentences: [Range<Int>], hints: RuleHints) {
        self.tokens = tokens
        self.hints = hints
        document.update(from: words)
        document.readCases(tokens, sentences: sentences, words: words)
    }

    package func beginSentence(_ range: Range<Int>) {
        sentence = ContextFeatures.sentence(range, words: tokens, document: document)
        run = range.lowerBound..<range.lowerBound
        inQuotes = false
    }

    /// Features that are not those of `WordFeatures`. Tokens of a sentence in order.
    package func addContext(_ i: Int, to buffer: inout FeatureBuffer) {
        let word = document.profiles[Int(tokens[i])]
        switch word.mark {
        case 0x201E, 0xAB: inQuotes = true
        case 0x201D, 0xBB: inQuotes = false
        case 0x22, 0x201C: inQuotes.toggle()
        default: break
        }
        if i >= run.upperBound {
            run =
                word.isWord && word.isCapitalized
                ? ContextFeatures.run(from: i, in: sentence.tokens, words: tokens, document: document) : i..<i
        }
        ContextFeatures.add(
            i, in: sentence, run: run, inQuotes: inQuotes, words: tokens, lowerIDs: words, document: document, to: &buffer)
        for k in hints.range(i) { buffer.add(hints[k]) }
    }

    /// Frees what only sums of weights are made from.
    func forgetParts() { document.forgetParts() }

    /// All features but those of the second reading.
    package func addAll(_ i: Int, to buffer: inout FeatureBuffer) {
        for offset in WordFeatures.offsets where sentence.tokens.contains(i + offset) {
            WordFeatures.add(document.profiles[Int(tokens[i + offset])], at: offset, to: &buffer)
        }
        addContext(i, to: &buffer)
    }

    /// A number for words that may be forms of one name.
    func stem(_ i: Int) -> UInt32 { document.profiles[Int(tokens[i])].stem }

    func isCapitalized(_ i: Int) -> Bool { document.profiles[Int(tokens[i])].isCapitalized }

    func isWord(_ i: Int) -> Bool { document.profiles[Int(tokens[i])].isWord }

    func lowerHash(_ i: Int) -> UInt32 { document.profiles[Int(tokens[i])].lower }
}
