import Model

/// Reads catalogue files: tab-separated, a header line, `#` comments.
struct CatalogueParser {
    static let languages = ["en", "de", "pl", "ru"]
    private static let columns = ["id", "kind", "type", "country", "en", "de", "pl", "ru", "other", "acronyms", "parent"]

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
        for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let line = raw.hasSuffix("\r") ? raw.dropLast() : raw
            if line.isEmpty || line.hasPrefix("#") { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let place = "\(file):\(number)"
            if column.isEmpty {
                for (index, name) in fields.enumerated() { column[name] = index }
                if let missing = columns.first(where: { column[$0] == nil }) {
                    throw AuthorityError(
                        place: place, cause: "the header has no column “\(missing)”",
                        remedy: "The first line names the columns: \(columns.joined(separator: ", "))")
                }
                continue
            }
            func field(_ name: String) -> String {
                guard let index = column[name], index < fields.count else { return "" }
                return fields[index]
            }
            guard !field("id").isEmpty else {
                throw AuthorityError(place: place, cause: "the row has no id", remedy: "Give it one that never changes, like place:kz")
            }
            if field("kind") == "currency" { continue }
            guard let kind = EntityKind(rawValue: field("kind")) else {
                throw AuthorityError(
                    place: place, cause: "“\(field("kind"))” is no kind of thing",
                    remedy: "Use person, organization, project, place, event or currency")
            }
            var forms: [String: [(lemma: String, forms: [String])]] = [:]
            var names: [String: [String]] = [:]
            for language in languages {
                for item in split(field(language)) {
                    guard let expanded = expand(item) else {
                        throw AuthorityError(place: place, cause: "the name “\(item)” has an open brace", remedy: "Close it, or delete it")
                    }
                    forms[language, default: []].append(expanded)
                    names[language, default: []].append(expanded.lemma)
                }
            }
            var acronyms: [String: [String]] = [:]
            for item in split(field("acronyms")) {
                let sides = item.split(separator: ":", maxSplits: 1).map(String.init)
                guard sides.count == 2 else {
                    throw AuthorityError(
                        place: place, cause: "the acronym “\(item)” names no language", remedy: "Write it like en:UN|ru:ООН")
                }
                acronyms[sides[0], default: []].append(sides[1])
            }
            let type = field("type")
            rows.append(
                Row(
                    record: AuthorityRecord(
                        id: field("id"), kind: kind, type: type.hasSuffix("?") ? String(type.dropLast()) : type,
                        isAmbiguous: type.hasSuffix("?"),
                        country: field("country").isEmpty ? nil : field("country").uppercased(), names: names,
                        otherNames: split(field("other")),
                        acronyms: acronyms, parent: field("parent").isEmpty ? nil : field("parent")),
                    forms: forms))
        }
        return rows
    }

    private static func split(_ field: String) -> [String] {
        field.split(separator: "|").map(String.init).filter { !$0.isEmpty }
    }

    /// `Казахстан{а,у}` to its base form and all forms; `{-1ы}` takes one character off first; an item in upper case or of several words is
    /// a form of its own. Nil when a brace is not closed.
    static func expand(_ item: String) -> (lemma: String, forms: [String])? {
        guard let open = item.firstIndex(of: "{") else { return item.contains("}") ? nil : (item, [item]) }
        guard item.last == "}" else { return nil }
        let lemma = String(item[..<open])
        var forms = [lemma]
        for raw in item[item.index(after: open)...].dropLast().split(separator: ",") {
            let suffix = raw.drop { $0 == " " }
            guard let first = suffix.first else { continue }
            if first == "-" {
                let digits = suffix.dropFirst().prefix { $0.isWholeNumber }
                let count = Int(digits) ?? 0
                forms.append(String(lemma.dropLast(count)) + suffix.dropFirst(1 + digits.count))
            } else if first.isUppercase || suffix.contains(" ") {
                forms.append(String(suffix))
            } else {
                forms.append(lemma + suffix)
            }
        }
        return (lemma, forms)
    }
}
