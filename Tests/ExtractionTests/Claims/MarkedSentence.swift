import Extraction
import Foundation
import Grammar
import Model
import Testing

/// A sentence whose names are marked in it, `[p1 Anna Nowak] said ...`, so that no recognizer is needed: p is a person, o an organization,
/// l a place; the same mark is the same referent.
struct MarkedSentence {
    var text = ""
    /// Code points, and the mark.
    var names: [(span: Span, mark: String)] = []

    init(_ marked: String) {
        var pending = Substring(marked)
        while let open = pending.firstIndex(of: "["), let close = pending[open...].firstIndex(of: "]") {
            text += pending[..<open]
            let inside = pending[pending.index(after: open)..<close]
            let parts = inside.split(separator: " ", maxSplits: 1)
            let start = text.unicodeScalars.count
            text += parts.count > 1 ? parts[1] : ""
            names.append((Span(start, text.unicodeScalars.count), parts.first.map(String.init) ?? ""))
            pending = pending[pending.index(after: close)...]
        }
        text += pending
    }

    static func kind(_ mark: String) -> EntityKind {
        mark.hasPrefix("p") ? .person : mark.hasPrefix("o") ? .organization : .place
    }

    /// The input for extraction, and the mark of each referent.
    func input(_ analysis: Analysis, publishedOn: CalendarDate? = nil) -> (ExtractionInput, [String]) {
        var marks: [String] = []
        var referents: [Referent] = []
        var found: [NameInText] = []
        for name in names {
            let inside = analysis.tokens.indices.filter {
                Int(analysis.tokens[$0].start) >= name.span.start && Int(analysis.tokens[$0].end) <= name.span.end
            }
            guard let first = inside.first, let last = inside.last else { continue }
            let known = marks.firstIndex(of: name.mark)
            if known == nil {
                marks.append(name.mark)
                referents.append(Referent(kind: Self.kind(name.mark), name: analysis.surface(first..<last + 1), key: name.mark, blocks: []))
            }
            found.append(NameInText(tokens: first..<last + 1, kind: Self.kind(name.mark), referent: known ?? marks.count - 1))
        }
        return (ExtractionInput(analysis: analysis, names: found, referents: referents, publishedOn: publishedOn), marks)
    }
}

/// A line of a corpus file.
struct MarkedCase: Sendable, CustomTestStringConvertible {
    var language: String
    var line: Int
    var marked: String
    var expected: String

    var testDescription: String { "\(language):\(line) \(marked)" }
}

enum MarkedCorpus {
    static let codes = ["en", "de", "pl", "ru"]

    static var languages: URL {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path.count > 1 {
            let candidate = folder.appendingPathComponent("Sources/Languages")
            if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
            folder.deleteLastPathComponent()
        }
        return folder
    }

    static func cases(_ file: String) -> [MarkedCase] {
        codes.flatMap { code -> [MarkedCase] in
            let url = languages.appendingPathComponent("\(code)/corpus/\(file)")
            let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
            return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
                let fields = line.split(separator: "\t")
                guard !line.hasPrefix("#"), fields.count == 2 else { return nil }
                return MarkedCase(language: code, line: number + 1, marked: String(fields[0]), expected: String(fields[1]))
            }
        }
    }

    static func pack(_ code: String) throws -> LanguagePack {
        let folder = languages.appendingPathComponent(code)
        let files = ["text.tsv", "names.tsv", "roles.tsv", "reporting.tsv"].compactMap { name -> (name: String, text: String)? in
            guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) else { return nil }
            return ("languages/\(code)/\(name)", text)
        }
        return try LanguagePack(code: code, files: files)
    }

    /// One pack a language, read once.
    static let packs: [String: LanguagePack] = Dictionary(
        uniqueKeysWithValues: codes.compactMap { code in (try? pack(code)).map { (code, $0) } })
}
