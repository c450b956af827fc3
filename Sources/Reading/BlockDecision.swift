/// What became of one block of a document (a line of a text, an element of a page), and why: what `--explain` shows.
public struct BlockDecision: Sendable, Hashable {
    /// The block as it was read, its white space collapsed.
    public var text: String
    /// Whether the block belongs to the article.
    public var isKept: Bool
    /// The name of the rule that decided: "paragraph", "menu", "read also".
    public var reason: String
    /// How strongly the block looked like the article's text, where it was scored; higher is more like it.
    public var score: Double?
    /// What weighed in the decision, in the order it was found.
    public var evidence: [Evidence]
    /// Element path for HTML such as "div.article-body > p"; nil for plain text.
    public var place: String?

    /// One observation about a block: a lexicon's phrase, a share of links.
    public struct Evidence: Sendable, Hashable {
        public var name: String
        public var weight: Double

        public init(name: String, weight: Double) {
            self.name = name
            self.weight = weight
        }
    }

    public init(
        text: String, isKept: Bool, reason: String, score: Double? = nil, evidence: [Evidence] = [], place: String? = nil
    ) {
        self.text = text
        self.isKept = isKept
        self.reason = reason
        self.score = score
        self.evidence = evidence
        self.place = place
    }
}
