import Grammar
import Model
import Recognition
import Text

/// A text as the tagger reads it, with the labels that its annotation allows.
struct TrainingDocument: Sendable {
    var id: String
    var corpus: String
    var language: String
    var kinds: Set<EntityKind>
    var domain: AnnotatedText.Domain
    /// Index of each token's word in the language's word table.
    var tokens: [Int32]
    /// Ranges of tokens that follow each other from the first token to the last.
    var sentences: [Range<Int>] = []
    /// Labels that the annotation allows at each token.
    var allowed: [NameTagSet]
    /// The likeliest label of each token.
    var tags: [NameTag]
    var hints: RuleHints

    init(_ source: AnnotatedText, analysis: Analysis, hints: RuleHints) {
        id = source.id
        corpus = source.corpus
        language = source.language
        kinds = source.kinds
        domain = source.domain
        self.hints = hints
        tokens = analysis.tokens.map(\.word)
        allowed = [NameTagSet](repeating: .outside, count: tokens.count)
        tags = [NameTag](repeating: .outside, count: tokens.count)
        var first = 0
        for mark in source.marks {
            while first < tokens.count, Int(analysis.tokens[first].end) <= mark.start { first += 1 }
            var i = first
            while i < tokens.count, Int(analysis.tokens[i].start) < mark.end {
                // A token of ours may hold several of the corpus: the first says what it is.
                if allowed[i] == .outside {
                    let isFirst = i == first
                    allowed[i] = isFirst ? mark.begin : mark.inside
                    tags[i] = isFirst ? mark.tag : mark.tag.kind.map(NameTag.inside) ?? .outside
                }
                i += 1
            }
        }
        // A sentence boundary inside a name is no boundary.
        for sentence in analysis.sentences {
            if let last = sentences.last, tags[sentence.tokens.lowerBound].isInside {
                sentences[sentences.count - 1] = last.lowerBound..<sentence.tokens.upperBound
            } else {
                sentences.append(sentence.tokens)
            }
        }
    }

    /// The names that the annotators marked.
    var names: [TaggedName] {
        sentences.flatMap { TaggedName.names(of: tags[$0], from: $0.lowerBound) }
    }
}
