import Model

/// What is known of a document before it is read. Given facts are believed; the rest is found.
public struct ReadingHints: Sendable, Hashable {
    /// ISO 639-1 code; the text is not asked for its language then.
    public var language: String?
    /// Label as a server sends it; overruled when the bytes speak against it.
    public var charset: String?
    /// `text/html`, `text/markdown` or `text/plain`, which settles what the content leaves open; anything else is ignored.
    public var mediaType: String?
    public var title: String?
    public var publishedOn: CalendarDate?
    public var url: String?

    public init(
        language: String? = nil, charset: String? = nil, mediaType: String? = nil, title: String? = nil, publishedOn: CalendarDate? = nil,
        url: String? = nil
    ) {
        self.language = language
        self.charset = charset
        self.mediaType = mediaType
        self.title = title
        self.publishedOn = publishedOn
        self.url = url
    }
}

/// One object of a stream of documents: the text or the page, and what is known of it.
public struct RecordInput: Sendable, Hashable {
    public enum Content: Sendable, Hashable {
        case text(String)
        case html(String)
    }

    public var id: String
    public var content: Content
    public var hints: ReadingHints

    public init(id: String, content: Content, hints: ReadingHints = ReadingHints()) {
        self.id = id
        self.content = content
        self.hints = hints
    }
}
