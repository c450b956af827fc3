import Model
import Recognition

/// A text with what its annotators say of its characters.
struct AnnotatedText: Sendable {
    /// What an annotation allows at a stretch of characters.
    struct Mark: Sendable {
        /// Code points, half open.
        var start: Int
        var end: Int
        /// Allowed at the first token, and at those behind it.
        var begin: NameTagSet
        var inside: NameTagSet
        /// The likeliest label of the first token.
        var tag: NameTag
    }

    var id: String
    var corpus: String
    /// BCP 47.
    var language: String
    /// Paragraphs parted by newlines.
    var text: String
    /// In order, without overlap. What no mark covers is outside every name.
    var marks: [Mark] = []
    /// Kinds that the annotators looked for as this project means them.
    var kinds: Set<EntityKind>
    /// Which weights of its own it trains beside those that all share.
    var domain: Domain

    enum Domain: Int, Sendable {
        /// None: what holds for all texts is learned from it.
        case general = 0
        /// Articles as the model will read them, annotated as it should annotate: their weights are added to the shared ones.
        case target = 1
        /// Texts of another manner (tweets, traffic reports): what holds for them alone is thrown away.
        case other = 2
    }
}
