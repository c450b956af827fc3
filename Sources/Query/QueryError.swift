/// Why a question could not be answered: what went wrong, where, and what to do about it.
public struct QueryError: Error, CustomStringConvertible, Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// There is no file, it cannot be opened, or it is not a store this version reads.
        case store
        /// The question itself is wrong: an unknown view, broken SQL, a missing parameter.
        case question
        /// Nothing by that name, or more than one thing.
        case notFound
        /// Somebody interrupted it, or its time was up.
        case interrupted
    }

    public let kind: Kind
    /// What is wrong.
    public let cause: String
    /// The file, view or place in the SQL. Empty when there is none to name.
    public let place: String
    /// What to do. Empty when nothing can be done.
    public let remedy: String
    /// Lines that show it: the SQL with a mark under the place, the candidates for a name.
    public let details: [String]

    public init(_ kind: Kind, _ cause: String, place: String = "", remedy: String = "", details: [String] = []) {
        self.kind = kind
        self.cause = cause
        self.place = place
        self.remedy = remedy
        self.details = details
    }

    public var description: String {
        var text = place.isEmpty ? cause : "\(place): \(cause)"
        for line in details { text += "\n" + line }
        if !remedy.isEmpty { text += "\n" + remedy }
        return text
    }
}
