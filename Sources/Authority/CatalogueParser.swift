import Model
import Text

/// Reads catalogue files: tab-separated, a header line, `#` comments.
struct CatalogueParser {
    /// Columns that are no language; every other column of two letters holds names in the language of that ISO 639-1 code.
    private static let columns = ["id", "kind", "type", "country", "other", "acronyms", "parent"]

    struct Row {
        var record: AuthorityRecord
        /// By language: base form and every inflected form of it.
        var forms: [String: [(lemma: String, forms: [String])]]
    }

    /// Rows of a file; currencies are left to the figure lexicons.
    static func parse(_ text: String, file: String) throws(AuthorityError) -> [Row] {
        var rows: [Row] = []
        var column: [String: Int] = [:]
        var number = 0
        for raw in Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            let line = raw.last == 0x0D ? raw.dropLast() : raw
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            let place = "\(file):\(number)"
            if column.isEmpty {
                for (index, name) in fields.enumerated() { column[string(name)] = index }
                if let missing = columns.first(where: { column[$0] == nil }) {
                    throw AuthorityError(
                        place: place, cause: "the header has no column “\(missing)”",
                        remedy: "The first line names the columns: \(columns.joined(separator: ", ")), and one a language, like en")
                }
                continue
            }
            if let row = try row(fields, column, place) { rows.append(row) }
        }
        return rows
    }

    private static func row(_ fields: [ArraySlice<UInt8>], _ column: [String: Int], _ place: String) throws(AuthorityError) -> Row? {
        func bytes(_ name: String) -> ArraySlice<UInt8> {
            guard let index = column[name], index < fields.count else { return [] }
            return fields[index]
        }
        func field(_ name: String) -> String { string(bytes(name)) }
        let id = field("id")
        guard !id.isEmpty else {
            throw AuthorityError(place: place, cause: "the row has no id", remedy: "Give it one that never changes, like place:kz")
        }
        if field("kind") == "currency" { return nil }
        guard let kind = EntityKind(rawValue: field("kind")) else {
            throw AuthorityError(
                place: place, cause: "“\(field("kind"))” is no kind of thing",
                remedy: "Use person, organization, project, place, event or currency")
        }
        var forms: [String: [(lemma: String, forms: [String])]] = [:]
        var names: [String: [String]] = [:]
        for language in column.keys.filter({ $0.utf8.count == 2 && $0 != "id" }).sorted() {
            for item in bytes(language).split(separator: UInt8(ascii: "|")) {
                guard let expanded = expand(item) else {
                    throw AuthorityError(
                        place: place, cause: "the name “\(string(item))” has an open brace", remedy: "Close it, or delete it")
                }
                forms[language, default: []].append(expanded)
                names[language, default: []].append(expanded.lemma)
            }
        }
        var acronyms: [String: [String]] = [:]
        for item in bytes("acronyms").split(separator: UInt8(ascii: "|")) {
            let sides = item.split(separator: UInt8(ascii: ":"), maxSplits: 1).map(string)
            guard sides.count == 2 else {
                throw AuthorityError(
                    place: place, cause: "the acronym “\(string(item))” names no language", remedy: "Write it like en:UN|ru:ООН")
            }
            acronyms[sides[0], default: []].append(sides[1])
        }
        let type = field("type")
        return Row(
            record: AuthorityRecord(
                id: id, kind: kind, type: type.hasSuffix("?") ? String(type.dropLast()) : type, isAmbiguous: type.hasSuffix("?"),
                country: field("country").isEmpty ? nil : field("country").uppercased(), names: names,
                otherNames: bytes("other").split(separator: UInt8(ascii: "|")).map(string), acronyms: acronyms,
                parent: field("parent").isEmpty ? nil : field("parent")),
            forms: forms)
    }

    private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// `Казахстан{а,у}` to its base form and all forms; `{-1ы}` takes one character off first; an item in upper case or of several words is
    /// a form of its own. Nil when a brace is not closed.
    static func expand(_ item: ArraySlice<UInt8>) -> (lemma: String, forms: [String])? {
        guard let open = item.firstIndex(of: UInt8(ascii: "{")) else {
            return item.contains(UInt8(ascii: "}")) ? nil : (string(item), [string(item)])
        }
        guard item.last == UInt8(ascii: "}") else { return nil }
        let lemma = item[..<open]
        var forms = [string(lemma)]
        for raw in item[(open + 1)...].dropLast().split(separator: UInt8(ascii: ",")) {
            let suffix = raw.drop { $0 == 0x20 }
            guard let first = suffix.first else { continue }
            if first == UInt8(ascii: "-"), let digit = suffix.dropFirst().first, digit >= 0x30, digit <= 0x39 {
                let digits = suffix.dropFirst().prefix { $0 >= 0x30 && $0 <= 0x39 }
                let count = Int(string(digits)) ?? 0
                forms.append(String(string(lemma).dropLast(count)) + string(suffix.dropFirst(1 + digits.count)))
            } else if suffix.contains(0x20) || startsUpper(suffix) {
                forms.append(string(suffix))
            } else {
                forms.append(string(lemma + suffix))
            }
        }
        return (string(lemma), forms)
    }

    private static func startsUpper(_ bytes: ArraySlice<UInt8>) -> Bool {
        let text = Array(bytes.prefix(4))
        let scalar = UTF8Scalar.decode(text.span, at: 0).value
        return CaseFolding.lower(scalar) != scalar
    }
}
