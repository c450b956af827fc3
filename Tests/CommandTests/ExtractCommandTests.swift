import Foundation
import Testing

@Suite struct ExtractCommandTests {
    private func objects(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test func orderOfTheInputAndFailuresInTheirPlace() throws {
        let work = try Workspace(store: nil)
        let articles = (1...40).map { n in
            (name: "\(n * 7 % 41).txt", text: "Die Havelbank meldete einen Gewinn von \(n) Millionen Euro.\n")
        }
        for (name, text) in articles { try work.write(name, text) }
        try work.write("empty.txt", "")
        var names = articles.map(\.name)
        names.insert("empty.txt", at: 20)
        names.insert("none.txt", at: 30)
        let result = try DossierCommand.run(["extract"] + names + ["--jobs", "8", "--authority", "none"], directory: work.path)
        #expect(result.stderr == "" && result.status == 3)
        let found = try objects(result.stdout)
        #expect(found.map { $0["path"] as? String } == names)
        #expect(found[20].count == 2 && found[20]["error"] as? String == "the document is empty. Leave it out, or fetch it again")
        #expect(found[30]["error"] as? String == "there is no such file or folder. Check the path; patterns like 'news/*.html' work too")
        for (object, n) in zip([Int](0..<20).map { found[$0] }, 1...20) {
            #expect((object["figures"] as? [[String: Any]])?.first?["value"] as? Int == n * 1_000_000)
        }
    }

    @Test func recordsInRecordsOut() throws {
        let work = try Workspace(store: nil)
        let input = """
            {"id": "x-2", "text": "The Havelbank grew by 3 percent on Monday.", "language": "en", "title": "Bank grows", "published_on": "2025-03-04"}
            nonsense
            {"id": 7, "text": ""}
            {"id": "x-1", "html": "<p>Die Havelbank wuchs um 3 Prozent.</p>"}
            """
        let result = try work.run("extract", "--ndjson", "--authority", "none", stdin: input)
        let found = try objects(result.stdout)
        #expect(found.map { $0["id"] as? String } == ["x-2", "line 2", "7", "x-1"])
        #expect(found.map { $0["error"] == nil } == [true, false, false, true])
        #expect(found[0]["title"] as? String == "Bank grows" && found[0]["published_on"] as? String == "2025-03-04")
        #expect((found[0]["body"] as? String)?.hasPrefix("Bank grows\n") == true)
        #expect(result.stderr == "" && result.status == 3)
    }

    private static let columns: [String: Set<String>] = [
        "mentions": ["start_char", "end_char", "surface", "lemma", "kind", "entity", "name", "rule", "link", "confidence"],
        "figures": [
            "start_char", "end_char", "surface", "kind", "value", "value_high", "unit", "qualifier", "measure", "holder", "period_start",
            "period_end", "change_direction", "change_basis",
        ],
        "dates": ["start_char", "end_char", "surface", "date_start", "date_end"],
        "claims": ["start_char", "end_char", "speaker", "speaker_text", "cue", "kind", "quoted", "negated", "said_on"],
        "roles": ["start_char", "end_char", "title", "person", "of"],
    ]

    @Test func everySpanOfTheSamplesIsItsSurface() throws {
        let work = try Workspace(store: nil)
        let result = try work.run("extract", Samples.folder)
        let found = try objects(result.stdout)
        #expect(found.count == Samples.names.count && result.status == 0 && result.stderr == "")
        var counts: [String: Int] = [:]
        for object in found {
            let path = try #require(object["path"] as? String)
            for name in ["id", "path", "title", "language", "published_on", "published_at", "publisher", "author", "dateline", "body"] {
                #expect(object[name] != nil, "\(path): \(name)")
            }
            let body = Array(try #require(object["body"] as? String).unicodeScalars)
            for (list, columns) in Self.columns {
                for fact in try #require(object[list] as? [[String: Any]]) {
                    #expect(Set(fact.keys).isSuperset(of: columns), "\(path): \(list)")
                    let start = try #require(fact["start_char"] as? Int)
                    let end = try #require(fact["end_char"] as? Int)
                    try #require(start >= 0 && start < end && end <= body.count, "\(path): \(list) \(start)-\(end)")
                    let slice = String(String.UnicodeScalarView(body[start..<end]))
                    if let surface = fact["surface"] as? String { #expect(slice == surface, "\(path): \(list)") }
                    if list == "roles", let title = fact["title"] as? String { #expect(slice == title, "\(path)") }
                    #expect(slice.trimmingCharacters(in: .whitespacesAndNewlines) == slice, "\(path): \(list) \(start)-\(end)")
                    counts[list, default: 0] += 1
                }
            }
        }
        for list in Self.columns.keys { #expect(counts[list, default: 0] >= found.count, "\(list)") }
    }

    @Test func aReaderThatLeavesIsNoError() throws {
        let work = try Workspace(store: nil)
        for n in 1...50 { try work.write("articles/\(n).txt", String(repeating: "The Havelbank earned \(n) million euros.\n", count: 50)) }
        let result = try work.shell("{ $dossier extract articles --authority none; echo \"code $?\" >&2; } | head -n 1 | wc -l")
        #expect(result.stdout.trimmingCharacters(in: .whitespaces) == "1\n" && result.stderr == "code 0\n")
    }

    @Test func aFullDiskIsAnError() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let work = try Workspace(store: nil)
        try work.write("a.txt", IngestCommandTests.german)
        let result = try work.shell("$dossier extract a.txt --authority none >/dev/full")
        #expect(result.status == 1)
        #expect(result.stderr == "dossier: the answer cannot be written: no space left on device\nCheck the disk that it goes to.\n")
    }
}
