import Model

/// A document taken out of a container, and what the container knows of it.
public struct ContainedDocument: Sendable, Hashable {
    /// Names it: `news.zip!/folder/a.html`, or the file itself when that holds but one.
    public var path: String
    public var bytes: [UInt8]
    /// What it is known by, where that is more than its bytes: the whole message for the text of a mail.
    public var identity: [UInt8]?
    /// Label of the encoding, as the server or the mail states it.
    public var charset: String?
    /// `text/html` or `text/plain`.
    public var mediaType: String?
    public var url: String?
    public var title: String?
    public var publishedOn: CalendarDate?

    public init(
        path: String, bytes: [UInt8], identity: [UInt8]? = nil, charset: String? = nil, mediaType: String? = nil, url: String? = nil,
        title: String? = nil, publishedOn: CalendarDate? = nil
    ) {
        self.path = path
        self.bytes = bytes
        self.identity = identity
        self.charset = charset
        self.mediaType = mediaType
        self.url = url
        self.title = title
        self.publishedOn = publishedOn
    }
}

/// What a container gives, one after the other.
public enum ContainedItem: Sendable, Hashable {
    case document(ContainedDocument)
    /// A line of a dump, to be read as one JSON object; `file` is where it stands.
    case record(line: [UInt8], number: Int, file: String)
    case failure(ContainerError)
}
