import Authority
import Grammar
import Model

/// All names of a text: every recognizer proposes, one reconciler decides, a second look uses what the first found.
public final class NameRecognizer {
    private let catalogue: Catalogue
    private let bases: BaseForms
    private let recognizers: [any MentionRecognizer]

    public struct Result {
        /// In order of the text, without overlap.
        public var names: [RecognizedName] = []
        /// Positions in `names` of a name and of the acronym introduced for it.
        public var acronyms: [(name: Int, acronym: Int)] = []

        /// No names.
        public init() {}
    }

    /// - Parameter others: further recognizers, e.g. a trained tagger.
    public init(pack: LanguagePack, catalogue: Catalogue, others: [any MentionRecognizer] = []) {
        self.catalogue = catalogue
        bases = BaseForms(pack: pack)
        recognizers = [CatalogueRecognizer(), PersonRecognizer(), HeadNounRecognizer(), ContextRecognizer()] + others
    }

    public func names(in analysis: Analysis) -> Result {
        let text = NameContext(analysis: analysis, catalogue: catalogue)
        let proposals = recognizers.flatMap { $0.proposals(in: text) }
        let pass = DocumentPass(text: text, bases: bases)
        // What is only weakly believed alone may stand beside its own repetition, so the second look sees the first one's decisions.
        let second = pass.proposals(after: Reconciler.decide(proposals))
        let decided = Reconciler.decide(proposals + second.proposals)
        let attested = Set(analysis.tokens.indices.lazy.filter { text.isCapitalized($0) }.map { analysis.lower($0) })
        var result = Result()
        var position: [Range<Int>: Int] = [:]
        for name in Self.trimmed(decided, text) {
            position[name.tokens] = result.names.count
            result.names.append(
                RecognizedName(
                    tokens: name.tokens, kind: name.kind, rule: name.rule, confidence: name.confidence,
                    lemma: bases.lemma(of: name, in: text, attested: attested), record: name.record, type: name.type,
                    isInHeadline: text.flags[name.tokens.lowerBound].contains(.headline)))
        }
        for pair in second.acronyms {
            if let name = position[pair.name], let acronym = position[pair.acronym] { result.acronyms.append((name, acronym)) }
        }
        return result
    }

    /// Names without marks or articles at their edges.
    private static func trimmed(_ names: [Proposal], _ text: NameContext) -> [Proposal] {
        names.compactMap { name in
            var name = name
            var tokens = name.tokens
            while let last = tokens.last, text.analysis.tokens[last].kind == .punctuation, !text.analysis.isMark(last, ")"),
                !text.analysis.isMark(last, "."),
                !text.analysis.has(last, .quote)
            {
                tokens = tokens.lowerBound..<last
            }
            while let first = tokens.first, text.analysis.has(first, .determiner), tokens.count > 1 {
                tokens = first + 1..<tokens.upperBound
            }
            name.tokens = tokens
            return tokens.isEmpty ? nil : name
        }
    }
}
