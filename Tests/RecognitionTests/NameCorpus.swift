import Foundation
import Model
import Testing

/// A corpus text whose names are marked: `[per:Anna Nowak] came.`
struct NameCase: Sendable, CustomTestStringConvertible {
    /// What the line stands under, and so in which runs it holds.
    enum Section: String, Sendable {
        case always = ""
        case withCatalogue = "with the catalogue"
        case notYet = "not yet"
    }

    var language: String
    var line: Int
    var marked: String
    var section: Section
    /// Without its marks; a pilcrow parts paragraphs.
    var text = ""
    /// `person Anna Nowak @0`, code points.
    var names: [String] = []

    var testDescription: String { "\(language):\(line) \(marked)" }

    private static let kinds: [String: EntityKind] = [
        "per": .person, "org": .organization, "project": .project, "place": .place, "event": .event,
    ]

    init(language: String, line: Int, marked: String, section: Section) {
        (self.language, self.line, self.marked, self.section) = (language, line, marked, section)
        var rest = Substring(marked.replacingOccurrences(of: " ¶ ", with: "\n\n"))
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]"),
            let colon = rest[open...].firstIndex(of: ":")
        {
            text += rest[..<open]
            let name = rest[rest.index(after: colon)..<close]
            let kind = Self.kinds[String(rest[rest.index(after: open)..<colon])]?.rawValue ?? "unknown mark"
            names.append("\(kind) \(name) @\(text.unicodeScalars.count)")
            text += name
            rest = rest[rest.index(after: close)...]
        }
        text += rest
    }
}

enum NameCorpus {
    static let cases: [NameCase] = LexiconFolder.codes.flatMap { code -> [NameCase] in
        let url = LexiconFolder.folder(code).appendingPathComponent("corpus/names.tsv")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        var section = NameCase.Section.always
        var result: [NameCase] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
            if line.hasPrefix("#") {
                if let next = NameCase.Section(rawValue: line.dropFirst().trimmingCharacters(in: .whitespaces)) { section = next }
            } else {
                result.append(NameCase(language: code, line: number + 1, marked: String(line), section: section))
            }
        }
        return result
    }
}
