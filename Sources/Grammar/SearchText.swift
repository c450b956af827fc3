import Text

/// What full-text search indexes of a sentence.
public struct SentenceSearchText: Sendable, Hashable {
    /// The sentence, folded.
    public let folded: String
    /// Other forms of its words (stems, spellings, Latin letters), each once, parted by spaces.
    public let forms: String
}

/// Makes the search text of sentences. One a worker and language: it remembers the forms of each distinct word.
public final class SearchTextBuilder {
    private let stems: StemRules
    private var forms: [[String]?] = []
    private var table: WordTable?

    public init(pack: LanguagePack) {
        stems = StemRules(pack)
    }

    /// The search texts of the analysis' sentences, in order.
    public func texts(of analysis: Analysis) -> [SentenceSearchText] {
        if table !== analysis.words {
            table = analysis.words
            forms.removeAll(keepingCapacity: true)
        }
        while forms.count < analysis.words.count { forms.append(nil) }
        return analysis.sentences.map { sentence in
            var seen: Set<String> = []
            var text = ""
            for i in sentence.tokens where analysis.tokens[i].kind == .word {
                for form in forms(of: Int(analysis.tokens[i].word), in: analysis) where seen.insert(form).inserted {
                    if !text.isEmpty { text += " " }
                    text += form
                }
            }
            return SentenceSearchText(folded: SearchFolding.fold(analysis.surface(sentence.tokens)), forms: text)
        }
    }

    private func forms(of index: Int, in analysis: Analysis) -> [String] {
        if let known = forms[index] { return known }
        let word = analysis.words[Int32(index)]
        let found = SearchFolding.forms(of: word.lower, capitalized: word.isCapitalized, stems: stems)
        forms[index] = found
        return found
    }
}

extension StemRules {
    /// The endings that a language pack lists: category `stem_suffix`, form `-ending`, value the fewest letters left, attribute `keep`.
    public init(_ pack: LanguagePack) {
        self.init()
        for entry in pack.entries(.stemSuffix) {
            let ending = entry.form.drop { $0 == "-" }
            add(String(ending), minimum: Int(entry.value) ?? 3, kept: entry["keep"].flatMap { Int($0) } ?? 0)
        }
    }

    /// The same from the lines of a lexicon file, when nothing else of the pack is needed.
    ///
    /// - Parameter inflection: text of `inflection.tsv`. Throws `GrammarError` when one of its `stem_suffix` lines is broken.
    public init(code: String, inflection: String) throws(GrammarError) {
        let lines = inflection.split(separator: "\n").filter { $0.hasPrefix("stem_suffix\t") }
        self.init(try LanguagePack(code: code, files: [("languages/\(code)/inflection.tsv", lines.joined(separator: "\n"))]))
    }
}
