/// A model that cannot be used.
public struct RecognitionError: Error, CustomStringConvertible, Sendable, Hashable {
    /// The model's file, or a name for it.
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
