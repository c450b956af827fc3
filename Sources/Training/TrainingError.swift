/// What stops a training.
public struct TrainingError: Error, CustomStringConvertible, Sendable, Hashable {
    /// File, folder or record.
    public let place: String
    public let cause: String
    public let remedy: String

    public var description: String { "\(place): \(cause). \(remedy)" }
}
