import Foundation

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

extension IngestError {
    static func standardInput(_ error: any Error) -> IngestError {
        let system = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        let reason = system.map { String(cString: strerror(Int32($0.code))).lowercased() } ?? error.localizedDescription
        return IngestError(
            place: "-", cause: "standard input cannot be read (\(reason))",
            remedy: "Give it a file or a pipe, as in: dossier ingest - < article.txt")
    }
}
