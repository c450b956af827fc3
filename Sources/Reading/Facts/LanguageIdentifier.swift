import Grammar
import Text

/// Tells a text's language by its function words and its letters.
///
/// The packs' languages bring their words as data (`stop_word`); other languages are known only so that they are not taken for one of those.
/// Long texts are told by the words alone; of short ones, and of texts with few function words, the pairs of letters are weighed too.
struct LanguageIdentifier: Sendable {
    private let languages: [String]
    /// Words by index, each with (language, weight); a word that several languages share weighs less.
    private let vocabulary: ByteVocabulary
    private let owners: [[(language: Int, weight: Double)]]
    /// The same words by text, for those that can be written in two ways.
    private let words: [String: Int]
    private let letters: [UInt32: [(language: Int, weight: Double)]]
    /// Code points below 0x2000 that are keys of `letters`; all others of its keys are looked up.
    private let isMarked: [Bool]
    private let statistics = LetterStatistics()
    /// For each language, its place in `statistics.languages`.
    private let statisticIndex: [Int?]

    /// Words looked at.
    static let sample = 1500
    private static let bytes = 14_000
    /// A text of so many words is told by function words alone, if that share of them (by weight) is of one language.
    private static let long = (words: 150, share: 0.15)

    init(packs: [LanguagePack]) {
        var lists: [(String, [String])] = ForeignProfile.words.map { ($0.key, $0.value.split(separator: " ").map(String.init)) }
        for pack in packs { lists.append((pack.code, pack.entries(.stopWord).map { LineWords($0.form).key })) }
        lists.sort { $0.0 < $1.0 }
        var languages: [String] = []
        var owners: [String: [Int]] = [:]
        for (code, list) in lists {
            if languages.last != code { languages.append(code) }
            for word in Set(list) { owners[word, default: []].append(languages.count - 1) }
        }
        self.languages = languages
        var vocabulary = ByteVocabulary()
        var weights: [[(language: Int, weight: Double)]] = []
        var words: [String: Int] = [:]
        for (word, owners) in owners {
            words[word] = weights.count
            // The key is in the vocabulary under its own bytes; one that can be written in two ways is found by its text.
            _ = vocabulary.insert(Array(word.utf8))
            weights.append(Set(owners).sorted().map { ($0, 1 / Double(Set(owners).count)) })
        }
        self.vocabulary = vocabulary
        self.owners = weights
        self.words = words
        var letters: [UInt32: [(language: Int, weight: Double)]] = [:]
        for (code, text) in ForeignProfile.letters {
            guard let index = languages.firstIndex(of: code) else { continue }
            for scalar in text.unicodeScalars { letters[scalar.value, default: []].append((index, 0.4)) }
        }
        self.letters = letters
        isMarked = (0..<0x2000).map { letters[$0] != nil }
        let known = statistics.languages
        statisticIndex = languages.map { code in known.firstIndex { $0 == code } }
    }

    /// The text's language, a BCP 47 primary tag; `und` when too little speaks for one or two are equally likely.
    func language(of text: String, minimumWords: Int = 3) -> String {
        guard let best = scores(text) else { return "und" }
        if let script = best.script { return script }
        guard best.words >= minimumWords else { return "und" }
        let isClear =
            best.first.score >= max(1.5, 0.06 * Double(best.words)) && best.first.score >= best.second * 1.15 && best.words >= 4
        if isClear, best.words >= Self.long.words, best.first.score >= Self.long.share * Double(best.words) {
            return languages[best.first.index]
        }
        guard let verdict = verdict(text) else { return isClear ? languages[best.first.index] : "und" }
        if verdict.isSafe { return statistics.languages[verdict.index] }
        // Function words are believed against the letters where nothing is known of the language's letters.
        guard isClear, statisticIndex[best.first.index].map({ $0 == verdict.index }) ?? true else { return "und" }
        return languages[best.first.index]
    }

    /// Another language than the given one, when a short line clearly is in one.
    func clearlyOther(than code: String, _ text: String) -> String? {
        guard let best = scores(text), best.script == nil, best.words >= 3 else { return nil }
        let other = languages[best.first.index]
        let own = languages.firstIndex(of: code).map { best.all[$0] } ?? 0
        guard other != code, best.first.score >= 0.15 * Double(best.words), best.first.score >= 1, own * 2.5 <= best.first.score else {
            return nil
        }
        return other
    }

    /// The function word's index, if the word is one.
    private func functionWord(_ piece: LineWords.Piece, _ lower: [UInt8]) -> Int? {
        piece.isExact
            ? vocabulary.find(lower.span, lower.indices, hash: piece.hash).map(Int.init) : words[String(decoding: lower, as: UTF8.self)]
    }

    /// What the letters of the first words say: of those in the script that most are in.
    private func verdict(_ text: String) -> (index: Int, isSafe: Bool)? {
        var latin = statistics.sums()
        var other = statistics.sums()
        var head = String(Substring(text.utf8.prefix(Self.bytes)))
        head.withUTF8 { buffer in
            _ = LineWords.scan(buffer, limit: LetterStatistics.sample) { piece, lower in
                guard piece.digits == 0, let lead = lower.first else { return }
                var known: [Int] = []
                if let index = functionWord(piece, lower) { known = owners[index].compactMap { statisticIndex[$0.language] } }
                // Latin letters end at U+024F, whose first byte is C9.
                if lead < 0xCA {
                    statistics.add(lower, owners: known, to: &latin)
                } else {
                    statistics.add(lower, owners: known, to: &other)
                }
            }
        }
        return statistics.verdict(latin.words >= other.words ? latin : other)
    }

    private struct Scores {
        var first: (index: Int, score: Double)
        var second: Double
        var words: Int
        var script: String?
        var all: [Double]
    }

    private func scores(_ text: String) -> Scores? {
        var scores = [Double](repeating: 0, count: languages.count)
        var scripts = ScriptCounts()
        let bytes = text.utf8.prefix(Self.bytes)
        for scalar in Substring(bytes).unicodeScalars where scalar.value >= 0x80 {
            let c = CaseFolding.lower(scalar.value)
            scripts.add(c)
            if c < 0x2000, !isMarked[Int(c)] { continue }
            if let owners = letters[c] { for owner in owners { scores[owner.language] += owner.weight } }
        }
        var counted = 0
        var head = String(Substring(bytes))
        head.withUTF8 { buffer in
            _ = LineWords.scan(buffer, limit: Self.sample) { piece, lower in
                if piece.isNumber { return }
                counted += 1
                guard let index = functionWord(piece, lower) else { return }
                for owner in owners[index] { scores[owner.language] += owner.weight }
            }
        }
        let script = scripts.language(words: counted)
        guard counted > 0 || script != nil else { return nil }
        let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
        guard let first = order.first else { return nil }
        let second = order.count > 1 ? scores[order[1]] : 0
        return Scores(first: (first, scores[first]), second: second, words: counted, script: script, all: scores)
    }
}

/// Letters of scripts that say the language by themselves, or that it is none of the known ones.
private struct ScriptCounts {
    private var ideographs = 0
    private var kana = 0
    private var hangul = 0
    private var greek = 0
    private var others = 0

    mutating func add(_ c: UInt32) {
        switch c {
        case 0x4E00...0x9FFF: ideographs += 1
        case 0x3040...0x30FF: kana += 1
        case 0xAC00...0xD7AF: hangul += 1
        case 0x370...0x3FF: greek += 1
        case 0x530...0x1DFF: others += 1
        default: break
        }
    }

    func language(words: Int) -> String? {
        if ideographs + kana > 8, ideographs + kana > words { return kana * 10 > ideographs ? "ja" : "zh" }
        if hangul > 8, hangul > words { return "ko" }
        if greek > 20, greek > words * 2 { return "el" }
        return others > 20 && others > words * 2 ? "und" : nil
    }
}
