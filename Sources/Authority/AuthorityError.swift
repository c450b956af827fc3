/// A catalogue that cannot be read.
public struct AuthorityError: Error, CustomStringConvertible, Sendable, Equatable {
    /// File and line.
    public let place: String
    public let cause: String
    public let remedy: String

    public init(place: String, cause: String, remedy: String) {
        self.place = place
        self.cause = cause
        self.remedy = remedy
    }

    public var description: String { "\(place): \(cause). \(remedy)" }
}
