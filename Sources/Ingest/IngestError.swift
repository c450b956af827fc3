/// An input that cannot be taken, or a run that cannot go on.
public struct IngestError: Error, CustomStringConvertible, Sendable, Hashable {
    /// File, folder or record.
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
