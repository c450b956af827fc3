/// What a run is remembered by.
public struct RunInfo: Sendable, Hashable {
    public var toolVersion: String
    public var modelID: String?
    /// The options as the user gave them, as JSON or a command line.
    public var options: String?
    /// ISO 8601, UTC.
    public var startedAt: String

    public init(toolVersion: String, modelID: String? = nil, options: String? = nil, startedAt: String) {
        self.toolVersion = toolVersion
        self.modelID = modelID
        self.options = options
        self.startedAt = startedAt
    }
}
