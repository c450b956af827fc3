import Resources

/// All that was trained for names, ready to be shared by workers.
public struct NameModel: Sendable {
    /// Says which model it is; kept with every run.
    public let id: String
    package let tagger: TaggerModel
    /// Nil in a model that was trained without them.
    package let baseForms: BaseFormModel?

    /// - Parameters:
    ///   - bytes: a whole model file.
    ///   - place: what messages call it.
    /// - Throws: `RecognitionError` when the file is damaged or of another version.
    public init(bytes: [UInt8], place: String) throws(RecognitionError) {
        let file = try ModelFile(bytes: bytes, place: place)
        id = file.id
        guard let section = file.section(TaggerModel.section) else {
            throw RecognitionError(place: place, cause: "the model has no tagger", remedy: "Give a file that dossier-train has written")
        }
        tagger = try TaggerModel(section)
        if let section = file.section(NameModel.baseFormSection) {
            do {
                baseForms = try BaseFormModel(bytes: section.rest)
            } catch {
                throw section.damage(error.description)
            }
        } else {
            baseForms = nil
        }
    }

    /// Name of the section of base forms.
    package static let baseFormSection = "base-forms"

    /// The model in the binary.
    public static func bundled() throws(RecognitionError) -> NameModel {
        let path = "seeds/model/names.model"
        guard let file = Resources.file(path) else {
            throw RecognitionError(place: path, cause: "this program was built without a model", remedy: "Give one with --model")
        }
        return try NameModel(bytes: file.bytes, place: path)
    }
}
