/// Why a container, or a part of one, cannot be taken apart.
public struct ContainerError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file, or the part of it, by the name that its document would have.
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

extension ContainerError {
    static func damaged(_ place: String, _ cause: String) -> ContainerError {
        ContainerError(place: place, cause: cause, remedy: "Fetch the file again; the documents ahead of the break are kept")
    }

    static func tooLarge(_ place: String, _ what: String, _ limit: Int) -> ContainerError {
        let size = limit >> 20 > 0 ? "\(limit >> 20) MB" : "\(limit) bytes"
        return ContainerError(place: place, cause: "\(what) has more than \(size)", remedy: "Split it, or leave it out")
    }
}
