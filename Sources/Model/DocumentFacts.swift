/// Everything read from one article: what the store writes and the stream prints.
///
/// References between facts are indices into the arrays of the same value.
public struct DocumentFacts: Sendable, Hashable {
    public var article: Article
    /// SHA-256 of the file's bytes (32 bytes).
    public var contentHash: [UInt8]
    public var sentences: [Sentence]
    public var mentions: [Mention]
    public var referents: [Referent]
    public var figures: [Figure]
    public var dates: [DateMention]
    public var claims: [Claim]
    public var roles: [Role]
    /// Indices into `referents`.
    public var publisher: Int?
    public var author: Int?
    public var dateline: Int?
    /// Body folded for search, sentence by sentence (same order as `sentences`): what full-text search indexes.
    public var folded: [String]
    /// Extra search forms a sentence (stems, transliterated names), same order as `sentences`.
    public var searchForms: [String]
    /// Signals shared by near-duplicates and translations; documents with enough of them in common tell one story.
    public var storySignals: [Int64]
    /// Tokens in the body.
    public var tokenCount: Int
    /// Digit groups in the body that no fact explains.
    public var unreadNumbers: Int

    public init(
        article: Article, contentHash: [UInt8], sentences: [Sentence] = [], mentions: [Mention] = [], referents: [Referent] = [],
        figures: [Figure] = [], dates: [DateMention] = [], claims: [Claim] = [], roles: [Role] = [], publisher: Int? = nil,
        author: Int? = nil, dateline: Int? = nil, folded: [String] = [], searchForms: [String] = [], storySignals: [Int64] = [],
        tokenCount: Int = 0, unreadNumbers: Int = 0
    ) {
        self.article = article
        self.contentHash = contentHash
        self.sentences = sentences
        self.mentions = mentions
        self.referents = referents
        self.figures = figures
        self.dates = dates
        self.claims = claims
        self.roles = roles
        self.publisher = publisher
        self.author = author
        self.dateline = dateline
        self.folded = folded
        self.searchForms = searchForms
        self.storySignals = storySignals
        self.tokenCount = tokenCount
        self.unreadNumbers = unreadNumbers
    }
}
