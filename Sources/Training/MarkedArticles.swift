import Model
import Recognition

/// Articles with their names marked in the text: `⟨org:baltic-bank|Baltic Bank⟩`. Of nested names the outermost counts.
///
/// An article begins with `### id: ...`, then `lang: xx` and other head lines, `===`, and the text, title first.
enum MarkedArticles {
    private static let kinds: [Substring: EntityKind] = [
        "per": .person, "org": .organization, "project": .project, "place": .place, "event": .event,
    ]

    /// - Parameter name: of the file, for messages.
    /// - Throws: naming article and mark that are not understood.
    static func read(_ source: String, name: String) throws(TrainingError) -> [AnnotatedText] {
        var texts: [AnnotatedText] = []
        for part in source.split(separator: "### id:").dropFirst(source.hasPrefix("### id:") ? 0 : 1) {
            let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
            let id = lines.first.map { $0.split(separator: " ").joined(separator: " ") } ?? ""
            guard let rule = lines.firstIndex(of: "==="), let language = lines[..<rule].first(where: { $0.hasPrefix("lang:") }) else {
                throw TrainingError(
                    place: "\(name), \(id)", cause: "has no line lang: or ===", remedy: "Write the head as the others have it")
            }
            let code = language.dropFirst(5).split(separator: " ").joined()
            var text = AnnotatedText(
                id: id, corpus: "articles", language: code, text: "", kinds: Set(NameTag.kinds), domain: .target)
            let body = lines[(rule + 1)...].filter { !$0.isEmpty }.joined(separator: "\n")
            try unmark(body, into: &text, place: "\(name), \(id)")
            texts.append(text)
        }
        return texts
    }

    private static func unmark(_ body: String, into text: inout AnnotatedText, place: String) throws(TrainingError) {
        var result = String.UnicodeScalarView()
        var open: [(kind: EntityKind, start: Int)] = []
        var length = 0
        let scalars = Array(body.unicodeScalars)
        var i = 0
        while i < scalars.count {
            switch scalars[i] {
            case "⟨":
                guard let bar = scalars[i...].firstIndex(of: "|"),
                    let kind = kinds[String(String.UnicodeScalarView(scalars[(i + 1)..<bar])).split(separator: ":").first ?? ""]
                else { throw TrainingError(place: place, cause: "a mark at character \(i) has no kind", remedy: "Write ⟨kind:id|name⟩") }
                open.append((kind, length))
                i = bar
            case "⟩":
                guard let mark = open.popLast() else {
                    throw TrainingError(place: place, cause: "a mark is closed that was not opened", remedy: "Write ⟨kind:id|name⟩")
                }
                if open.isEmpty { text.marks.append(AnnotatedText.Mark(start: mark.start, end: length, kind: mark.kind)) }
            default:
                result.append(scalars[i])
                length += 1
            }
            i += 1
        }
        guard open.isEmpty else {
            throw TrainingError(place: place, cause: "a mark is not closed", remedy: "Write ⟨kind:id|name⟩")
        }
        text.text = String(result)
    }
}
