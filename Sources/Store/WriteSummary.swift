/// What one `write` did.
public struct WriteSummary: Sendable, Hashable {
    /// A document that contradicts itself; it is kept as a failure.
    public struct Rejection: Sendable, Hashable {
        public var path: String
        public var cause: String
    }

    public var written = 0
    /// Of those written, how many took the place of an older version.
    public var superseded = 0
    /// Same bytes as a document that is there or stood earlier in the batch.
    public var duplicates = 0
    public var rejected: [Rejection] = []

    public init() {}
}
