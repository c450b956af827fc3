import Reading

/// Why there is nothing to say of an input.
struct InputFailure: Sendable {
    /// File, member or record.
    var place: String
    /// Cause and remedy.
    var message: String

    /// - Parameter path: the place of an error that names none.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as ReadingError: self.init(place: error.place, message: "\(error.cause). \(error.remedy)")
        case let error as IngestError: self.init(place: error.place, message: "\(error.cause). \(error.remedy)")
        default: self.init(place: path, message: "\(error)")
        }
    }

    private init(place: String, message: String) {
        self.place = place
        self.message = message
    }

    /// For people, under the heading that an article would have.
    var text: String { place + "\n  " + "error".padded(to: 11) + message + "\n" }

    /// A line of a stream of JSON.
    ///
    /// - Parameter isRecord: when records are read, the place is their id.
    func json(isRecord: Bool) -> String {
        var json = JSONBuilder()
        json.object {
            $0.field(isRecord ? "id" : "path", place)
            $0.field("error", message)
        }
        return json.text
    }
}

extension InputItem {
    /// What an input is called that could not be loaded.
    var place: String {
        switch self {
        case .file(let file): file
        case .member(let document): document.path
        default: "-"
        }
    }
}
