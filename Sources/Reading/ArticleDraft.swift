import Model

/// An article as read, before it is asked whether it is one.
struct ArticleDraft {
    var article: Article
    var read: ReadText
    /// What the document was cut into, for messages.
    var unit: String
    /// True when nothing of the document looks like an article.
    var isEmpty: Bool

    /// - Throws: `ReadingError` of kind `noArticle` when there is none, saying what is there instead.
    func checked() throws(ReadingError) -> Article {
        guard isEmpty || !article.body.utf8.contains(where: { $0 > 0x20 }) else { return article }
        throw ReadingError(
            kind: .noArticle, place: article.path, cause: read.absence(of: unit),
            remedy: "Check that it is a page with one article, not a list, a search or an error page")
    }
}

/// What came of reading one document: the article or why there is none, and what became of each of its blocks.
public struct ReadDocument: Sendable {
    public var article: Article?
    /// Why there is no article.
    public var error: ReadingError?
    /// In the document's order; empty when it could not be taken apart.
    public var decisions: [BlockDecision]

    public init(article: Article? = nil, error: ReadingError? = nil, decisions: [BlockDecision] = []) {
        self.article = article
        self.error = error
        self.decisions = decisions
    }
}
