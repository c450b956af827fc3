import Grammar

/// The words of a text, by hash: a base form that stands there is likelier than one that does not.
package struct DocumentWords: Sendable {
    /// Of each word: whether it stands somewhere with a capital, whether it is a word of a base form that is certain, and how many distinct words of
    /// names have it as one of their possible base forms.
    private var marks = WordMarks()

    private static let capitalized: UInt8 = 0x80
    private static let certain: UInt8 = 0x40
    private static let most: UInt8 = 0x3F

    init() {}

    /// - Parameter capitalized: FNV hashes of lower-case words that stand somewhere with a capital.
    package init(capitalized: Set<UInt64>) {
        for hash in capitalized { add(Self.capitalized, to: hash) }
    }

    init(_ text: NameContext) {
        let analysis = text.analysis
        for i in analysis.tokens.indices where text.isCapitalized(i) {
            add(Self.capitalized, to: EditScriptSet.hash(of: analysis.word(i).lower.utf8))
        }
    }

    /// - Parameter attested: lower-case words that stand in the text with a capital.
    init(attested: Set<String>) {
        for word in attested { add(Self.capitalized, to: EditScriptSet.hash(of: word.utf8)) }
    }

    private mutating func add(_ mark: UInt8, to hash: UInt64) { marks.set(hash, to: marks[hash] | mark) }

    mutating func settle(_ lower: some StringProtocol) { add(Self.certain, to: EditScriptSet.hash(of: lower.utf8)) }

    /// Takes note of the words that a name's word can go back to.
    package mutating func explain(_ word: Int, of input: BaseFormInput, by candidates: [Int], in scripts: EditScriptSet) {
        let range = input.range(word)
        for candidate in candidates where candidate == 0 || !scripts.scripts[candidate].suffix.isEmpty {
            let hash = scripts.hash(of: input.bytes, range, candidate)
            let mark = marks[hash]
            if mark & Self.most < Self.most { marks.set(hash, to: mark + 1) }
        }
    }

    func holds(_ hash: UInt64, capitalized isCapitalized: Bool) -> Bool { isCapitalized && marks[hash] & Self.capitalized != 0 }

    func isCertain(_ hash: UInt64) -> Bool { marks[hash] & Self.certain != 0 }

    /// What speaks for a base form in this text: that it stands there (of the word as it is: that another word can go back to it), and the more the
    /// more words can go back to it. An inflected form stands there too, but fewer words go back to it.
    package func support(of hash: UInt64, isChange: Bool, isCapitalized: Bool, isPerson: Bool) -> Float {
        let mark = marks[hash]
        let words = Int(mark & Self.most)
        var support: Float = isChange || !isPerson ? 0 : Self.doubt
        if isChange ? isCapitalized && mark & Self.capitalized != 0 : words > 1 {
            support += Self.presence
        } else if words > 1 {
            support += Self.absence
        }
        support += Self.sharing * Float(min(max(words - 1, 0), 3))
        return mark & Self.certain != 0 ? support + 1 : support
    }

    private static let presence: Float = 0.6
    private static let absence: Float = 0.3
    private static let sharing: Float = 0.25
    /// Persons' names come from everywhere, and most stand in the nominative: only what is likely changes them.
    private static let doubt: Float = 0.1
}
