import Foundation
import Testing

/// Article in, facts out, as recorded in `Golden`. A wanted change is recorded with DOSSIER_RECORD=1; the diff is then to be read.
@Suite struct GoldenTests {
    static let articles = [
        "baltic-wind-de.html", "neisse-flood-de.txt", "havelbank-merger-en.txt", "steppe-forum-en.html", "baltic-wind-pl.txt",
        "orlica-tunnel-pl.html", "havelbank-merger-ru.html", "steppe-forum-ru.html",
    ]
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    private static let isRecording = ProcessInfo.processInfo.environment["DOSSIER_RECORD"] == "1"

    @Test func samples() throws {
        let work = try Workspace(store: nil)
        let result = try DossierCommand.run(["extract"] + Self.articles, directory: Samples.folder)
        let lines = result.stdout.split(separator: "\n")
        try #require(lines.count == Self.articles.count && result.status == 0, "\(result.stderr)")
        for (name, line) in zip(Self.articles, lines) {
            let found = try Self.readable(String(line))
            let file = Self.folder.appendingPathComponent(name + ".json")
            if Self.isRecording { try Data(found.utf8).write(to: file) }
            let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            #expect(
                found == recorded,
                "\(name): - recorded, + now; if this is better, run with DOSSIER_RECORD=1. \(firstDifference(recorded, found))")
        }
        #expect(work.files.isEmpty)
    }

    /// JSON with one fact a line, keys sorted, what is not known left out.
    private static func readable(_ line: String) throws -> String {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        func compact(_ value: Any) throws -> String {
            var value = value
            if let fields = value as? [String: Any] { value = fields.filter { !($0.value is NSNull) } }
            let data = try JSONSerialization.data(
                withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed])
            return String(decoding: data, as: UTF8.self)
        }
        let fields = try object.keys.sorted().map { key in
            guard let facts = object[key] as? [[String: Any]], !facts.isEmpty else {
                return "\"\(key)\": \(try compact(object[key] ?? NSNull()))"
            }
            return "\"\(key)\": [\n  \(try facts.map(compact).joined(separator: ",\n  "))\n]"
        }
        return "{\n\(fields.joined(separator: ",\n"))\n}\n"
    }
}
