import Text

/// The forms of one language's notions, ready to be looked up: whole words, beginnings (`rozwoj*`), and rows of such.
struct GlossLexicon: Sendable {
    /// A form of several words, as pattern numbers.
    private struct Phrase: Sendable {
        let patterns: [Int32]
        let meaning: Int32
    }

    private var whole = ByteVocabulary()
    private var beginnings = ByteVocabulary()
    /// Meaning of the form that is one pattern. Whole words have even numbers, beginnings odd ones.
    private var single: [Int32: Int32] = [:]
    private var phrases: [Int32: [Phrase]] = [:]
    private(set) var meanings: [[String]] = []
    /// The most letters that `*` stands for, behind a short beginning and behind a long one.
    let longestEnding: (short: Int, long: Int)

    /// Letters from which on a beginning is long: it is hardly the beginning of another word.
    private static let longBeginning = 6

    init(longestEnding: (short: Int, long: Int)) {
        self.longestEnding = longestEnding
    }

    // MARK: Filling

    /// - Parameters:
    ///   - form: lower case; words parted by a space or a hyphen, `*` behind a beginning.
    ///   - meaning: number of the meaning, of `meanings`.
    mutating func add(_ form: String, meaning: Int32) {
        let bytes = Array(form.utf8)
        var patterns: [Int32] = []
        var start = 0
        for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "-") {
            if let pattern = pattern(of: bytes[start..<end]) { patterns.append(pattern) }
            start = end + 1
        }
        guard let first = patterns.first else { return }
        if patterns.count > 1 {
            phrases[first, default: []].append(Phrase(patterns: patterns, meaning: meaning))
        } else if single[first] == nil {
            single[first] = meaning
        }
    }

    /// The number of a meaning.
    mutating func number(of meaning: [String]) -> Int32 {
        meanings.append(meaning)
        return Int32(meanings.count - 1)
    }

    private mutating func pattern(of word: ArraySlice<UInt8>) -> Int32? {
        let isBeginning = word.last == UInt8(ascii: "*")
        let letters = GlossWord.plain(isBeginning ? word.dropLast() : word)
        guard !letters.isEmpty else { return nil }
        return isBeginning ? beginnings.insert(letters).index * 2 + 1 : whole.insert(letters).index * 2
    }

    // MARK: Looking up

    /// Bytes of the longest word that is looked up: the search grows faster than the word.
    static let longest = 72

    /// The patterns that a word answers to: itself, then beginnings, the longest first.
    func patterns(of word: ArraySlice<UInt8>) -> [Int32] {
        guard word.count <= Self.longest else { return [] }
        let bytes = Array(word)
        var found: [Int32] = []
        var hash = ByteVocabulary.Hash()
        for length in 1...max(1, bytes.count) where length <= bytes.count {
            hash.add(bytes[length - 1])
            guard length >= 3 else { continue }
            let isLong = GlossWord.letters(bytes[..<length]) >= Self.longBeginning
            guard GlossWord.letters(bytes[length...]) <= (isLong ? longestEnding.long : longestEnding.short) else { continue }
            if let index = beginnings.find(bytes.span, 0..<length, hash: hash) { found.append(index * 2 + 1) }
        }
        if let index = whole.find(bytes) { found.append(index * 2) }
        return found.reversed()
    }

    /// What one word means; nil when no form is it.
    func meaning(of patterns: [Int32]) -> [String]? {
        for pattern in patterns {
            if let meaning = single[pattern] { return meanings[Int(meaning)] }
        }
        return nil
    }

    func meaning(of word: ArraySlice<UInt8>) -> [String]? { meaning(of: patterns(of: word)) }

    /// The longest phrase at a place of a row of words.
    func phrase(at start: Int, in words: [[Int32]]) -> (count: Int, meaning: [String])? {
        var best: Phrase?
        for pattern in words[start] {
            for phrase in phrases[pattern] ?? [] where phrase.patterns.count > best?.patterns.count ?? 1 {
                guard start + phrase.patterns.count <= words.count else { continue }
                let fits = zip(phrase.patterns, words[start...]).allSatisfy { $1.contains($0) }
                if fits { best = phrase }
            }
        }
        return best.map { ($0.patterns.count, meanings[Int($0.meaning)]) }
    }

    /// Ends of the forms that begin at the place, as a part inside a compound, and what each means; at least three letters.
    func parts(of word: [UInt8], from start: Int) -> [(end: Int, meaning: [String])] {
        var found: [(end: Int, meaning: [String])] = []
        var hash = ByteVocabulary.Hash()
        for end in start + 1..<max(start + 1, word.count) {
            hash.add(word[end - 1])
            guard end - start >= 3 else { continue }
            if let index = whole.find(word.span, start..<end, hash: hash), let meaning = single[index * 2] {
                found.append((end, meanings[Int(meaning)]))
            } else if let index = beginnings.find(word.span, start..<end, hash: hash), let meaning = single[index * 2 + 1] {
                found.append((end, meanings[Int(meaning)]))
            }
        }
        return found
    }
}
