/// Why no article could be read from a document.
public struct ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Kind: String, Sendable, Hashable {
        case empty, binary, tooLarge, tooDeep, noText, noArticle, encoding
    }

    public let kind: Kind
    /// The document's path or id.
    public let place: String
    public let cause: String
    public let remedy: String

    public init(kind: Kind, place: String, cause: String, remedy: String) {
        self.kind = kind
        self.place = place
        self.cause = cause
        self.remedy = remedy
    }

    public var description: String { "\(place): \(cause). \(remedy)" }
}
