/// Why a model of base forms cannot be used.
package enum BaseFormModelError: Error, Hashable, CustomStringConvertible, Sendable {
    case notAModel
    case version(found: UInt16, expected: UInt16)
    case truncated(at: Int)
    case checksum
    case damaged(String)

    package var description: String {
        switch self {
        case .notAModel:
            "This is no model of base forms: it does not begin with “DBFM”. Give the section that the training tool has written."
        case .version(let found, let expected):
            "The model of base forms has format \(found), this program reads format \(expected). Train it again with this version's tool."
        case .truncated(let at): "The model of base forms ends at byte \(at), in the middle of a value. Copy the file again."
        case .checksum: "The checksum of the model of base forms does not fit its content: the file is damaged. Copy it again."
        case .damaged(let cause): "The model of base forms is damaged: \(cause). Copy the file again, or train it again."
        }
    }
}
