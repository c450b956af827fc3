/// One article as read from bytes: decoded, without site furniture, with what the page says of itself.
public struct Article: Sendable, Hashable {
    /// As the user gave it: a path, an id of a stream, `-` for standard input.
    public var path: String
    /// IANA media type, e.g. `text/html`.
    public var mediaType: String
    /// WHATWG name of the encoding it was decoded from, lower-case, e.g. `windows-1251`.
    public var encoding: String
    /// BCP 47 primary tag, `und` when the language could not be told.
    public var language: String
    public var title: String?
    /// The line below the headline, where the page states it as such; it may stand in the body as well.
    public var subtitle: String?
    /// The article's text: title first (when there is one), one paragraph a line, separated by a single `\n`; NFC not enforced.
    public var body: String
    public var publishedOn: CalendarDate?
    /// ISO 8601 time stamp as precise as stated, e.g. `2024-07-03T19:56:10` or with a zone.
    public var publishedAt: String?
    /// ISO 8601 day or time stamp of the last change, if one is stated.
    public var modifiedAt: String?
    /// The outlet's name, and the news agency when it is another.
    public var publisher: String?
    public var agency: String?
    public var authors: [String]
    /// The place a dateline names, as written.
    public var dateline: String?
    public var canonicalURL: String?
    public var section: String?
    public var keywords: [String]
    /// True when the page says that the rest of the article is for subscribers.
    public var isPaywalled: Bool
    /// What was left out of the body, with the reason.
    public var dropped: [DroppedBlock]

    public init(
        path: String, mediaType: String, encoding: String, language: String, title: String? = nil, subtitle: String? = nil,
        body: String,
        publishedOn: CalendarDate? = nil, publishedAt: String? = nil, modifiedAt: String? = nil, publisher: String? = nil,
        agency: String? = nil,
        authors: [String] = [], dateline: String? = nil, canonicalURL: String? = nil, section: String? = nil,
        keywords: [String] = [], isPaywalled: Bool = false, dropped: [DroppedBlock] = []
    ) {
        self.path = path
        self.mediaType = mediaType
        self.encoding = encoding
        self.language = language
        self.title = title
        self.subtitle = subtitle
        self.body = body
        self.publishedOn = publishedOn
        self.publishedAt = publishedAt
        self.modifiedAt = modifiedAt
        self.publisher = publisher
        self.agency = agency
        self.authors = authors
        self.dateline = dateline
        self.canonicalURL = canonicalURL
        self.section = section
        self.keywords = keywords
        self.isPaywalled = isPaywalled
        self.dropped = dropped
    }
}

/// A piece of the page that is not part of the article.
public struct DroppedBlock: Sendable, Hashable {
    public var text: String
    /// Name of the rule, e.g. `menu`, `share`, `repeated-title`.
    public var reason: String

    public init(text: String, reason: String) {
        self.text = text
        self.reason = reason
    }
}
