import Text

/// Collects forms for a lexicon.
struct LexiconBuilder {
    private(set) var entries: [LexicalEntry] = []
    private(set) var lowerWords = WordIDs()
    private(set) var exactWords = WordIDs()
    private(set) var beginnings = WordIDs()
    private(set) var endings = WordIDs()
    private(set) var firstEntry: [Int32] = []
    private(set) var nextEntry: [Int32] = []
    private(set) var phrases: [Int32: [Lexicon.Phrase]] = [:]
    var settings: [String: String] = [:]

    private var lastEntry: [Int32] = []
    private let words = WordTable()
    /// A star in a form would be a token of its own: a letter that no language uses stands for it while the form is cut.
    private static let star = Array("\u{A66E}".utf8)

    /// - Parameter template: the entry but for its form.
    mutating func add(_ form: [UInt8], exact: Bool, _ template: LexicalEntry) {
        let text = exact ? form : Self.lower(form)
        let entry = Int32(entries.count)
        var ids: [Int32] = []
        if Self.isOneWord(text) {
            ids = [id(of: text, exact: exact)]
        } else {
            let starred =
                text.contains(UInt8(ascii: "*"))
                ? Array(text.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).joined(separator: Self.star)) : text
            for token in Segmentation(starred, rules: SentenceRules(), words: words).tokens {
                let word = Array(words[token.word].surface.utf8)
                if word.suffix(Self.star.count).elementsEqual(Self.star) {
                    ids.append(id(of: Array(word.dropLast(Self.star.count)), in: \.beginnings))
                } else if word.starts(with: Self.star) {
                    ids.append(id(of: word.dropFirst(Self.star.count).reversed(), in: \.endings))
                } else {
                    ids.append(id(of: word, exact: exact))
                }
            }
        }
        guard let first = ids.first else { return }
        entries.append(template.with(form: String(decoding: text, as: UTF8.self)))
        nextEntry.append(-1)
        if ids.count > 1 {
            phrases[first, default: []].append(Lexicon.Phrase(words: ids, entry: entry))
        } else if firstEntry[Int(first)] < 0 {
            firstEntry[Int(first)] = entry
            lastEntry[Int(first)] = entry
        } else {
            nextEntry[Int(lastEntry[Int(first)])] = entry
            lastEntry[Int(first)] = entry
        }
    }

    /// Keeps an entry that no text is matched with.
    mutating func keep(_ form: [UInt8], _ template: LexicalEntry) {
        entries.append(template.with(form: String(decoding: Self.lower(form), as: UTF8.self)))
        nextEntry.append(-1)
    }

    private mutating func id(of word: [UInt8], exact: Bool) -> Int32 {
        exact ? id(of: word, in: \.exactWords) : id(of: word, in: \.lowerWords)
    }

    private mutating func id(of word: [UInt8], in table: WritableKeyPath<LexiconBuilder, WordIDs>) -> Int32 {
        let fresh = Int32(firstEntry.count)
        let id = self[keyPath: table].insert(word, fresh)
        if id == fresh {
            firstEntry.append(-1)
            lastEntry.append(-1)
        }
        return id
    }

    /// Letters only, so that the tokenizer would give it back whole.
    private static func isOneWord(_ text: [UInt8]) -> Bool {
        var i = 0
        let bytes = text.span
        while i < text.count {
            let byte = text[i]
            if byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A {
                i += 1
                continue
            }
            guard byte >= 0xC3, byte < 0xD4 else { return false }
            let (scalar, length) = UTF8Scalar.decode(bytes, at: i)
            // Latin with marks and Cyrillic, without the signs among them.
            guard scalar >= 0xC0 && scalar <= 0x24F && scalar != 0xD7 && scalar != 0xF7 || scalar >= 0x400 && scalar <= 0x481 else {
                return false
            }
            i += length
        }
        return !text.isEmpty
    }

    private static func lower(_ form: [UInt8]) -> [UInt8] {
        if form.allSatisfy({ $0 < 0x80 }) { return form.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } }
        var result: [UInt8] = []
        result.reserveCapacity(form.count)
        let bytes = form.span
        var i = 0
        while i < form.count {
            let (scalar, length) = UTF8Scalar.decode(bytes, at: i)
            UTF8Scalar.append(CaseFolding.lower(scalar), to: &result)
            i += length
        }
        return result
    }
}

/// Byte strings with a vocabulary id each.
struct WordIDs: Sendable {
    private var words = ByteVocabulary()
    private var ids: [Int32] = []

    /// The word's id, which becomes `fresh` when the word is new.
    mutating func insert(_ word: [UInt8], _ fresh: Int32) -> Int32 {
        let (index, isNew) = words.insert(word)
        if isNew { ids.append(fresh) }
        return ids[Int(index)]
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
