import Foundation
import Testing

@Suite struct IngestCommandTests {
    static let german = "Berlin. Die Havelbank meldete am Montag einen Gewinn von 3 Millionen Euro.\n"
    static let english = "Profit at the bank\n\nThe Havelbank reported a profit of 3 million euros on Monday.\n"

    @Test func samplesAndAgain() throws {
        let work = try Workspace(store: nil)
        try work.addSamples()
        let count = Samples.names.count
        #expect(count > 20)
        let first = try work.run("ingest", "articles")
        #expect(first.stdout == "\(count) added, 0 updated, 0 unchanged, 0 failed\n" && first.stderr == "" && first.status == 0)
        let dump = try work.dump()
        let expected = try Samples.dump()
        #expect(dump == expected, "\(firstDifference(expected, dump))")
        #expect(work.files == ["articles", "dossier.db"])
        let second = try work.run("ingest", "articles")
        #expect(second.stdout == "0 added, 0 updated, \(count) unchanged, 0 failed\n" && second.status == 0)
        #expect(try work.dump() == dump)
        #expect(try work.run("verify").status == 0)
        #expect(try work.rows("SELECT count(*), count(finished_at) FROM runs") == ["2,2"])
    }

    @Test(arguments: [2, 8]) func anyOrderAndAnyNumberOfJobs(jobs: Int) throws {
        let work = try Workspace(store: nil)
        try work.addSamples()
        var generator = SeededGenerator(state: UInt64(jobs))
        let names = Samples.names.shuffled(using: &generator).map { "articles/" + $0 }
        let result = try DossierCommand.run(["ingest"] + names + ["--jobs", "\(jobs)"], directory: work.path)
        #expect(result.status == 0)
        let dump = try work.dump()
        let expected = try Samples.dump()
        #expect(dump == expected, "\(firstDifference(expected, dump))")
    }

    @Test func aChangedArticleTakesThePlaceOfTheOld() throws {
        let work = try Workspace(store: nil)
        try work.write("a.txt", Self.german)
        try work.write("b.txt", Self.english)
        #expect(try work.run("ingest", "a.txt", "b.txt").stdout == "2 added, 0 updated, 0 unchanged, 0 failed\n")
        try work.write("a.txt", Self.german.replacingOccurrences(of: "3", with: "4"))
        #expect(try work.run("ingest", "a.txt", "b.txt").stdout == "0 added, 1 updated, 1 unchanged, 0 failed\n")
        #expect(try work.rows("SELECT CAST(value AS INTEGER) FROM figures WHERE kind = 'money' ORDER BY value") == ["3000000", "4000000"])
        #expect(try work.rows("SELECT path FROM documents ORDER BY path") == ["a.txt", "b.txt"])
        let changed = try work.dump()
        #expect(try work.run("ingest", "a.txt", "b.txt", "--store", "fresh.db").status == 0)
        #expect(try work.dump("fresh.db") == changed)
    }

    @Test func theSameBytesAtTwoPaths() throws {
        let work = try Workspace(store: nil)
        try work.write("b.txt", Self.german)
        try work.write("a.txt", Self.german)
        #expect(try work.run("ingest", "b.txt", "a.txt").stdout == "1 added, 0 updated, 1 unchanged, 0 failed\n")
        #expect(try work.rows("SELECT path FROM documents") == ["a.txt"])
        #expect(try work.rows("SELECT path FROM document_paths ORDER BY 1") == ["a.txt", "b.txt"])
    }

    @Test func recordsAreStoredUnderTheirIDs() throws {
        let work = try Workspace(store: nil)
        let input = """
            {"id": "wire/17", "text": "Die Havelbank meldete am Montag einen Gewinn von 3 Millionen Euro.", "language": "de", "published_on": "2025-03-04"}

            {"id": 18, "html": "<html><body><h1>Profit at the bank</h1><p>The Havelbank reported a profit of 5 million euros.</p></body></html>"}
            """
        let result = try work.run("ingest", "--ndjson", stdin: input)
        #expect(result.stdout == "2 added, 0 updated, 0 unchanged, 0 failed\n" && result.stderr == "" && result.status == 0)
        #expect(try work.rows("SELECT path, language, published_on FROM documents ORDER BY path") == ["18,en,", "wire/17,de,2025-03-04"])
        #expect(try work.rows("SELECT date_start FROM dates") == ["2025-03-03"])
        #expect(try work.run("ingest", "--ndjson", stdin: input).stdout == "0 added, 0 updated, 2 unchanged, 0 failed\n")
    }

    @Test func aDryRunWritesNothing() throws {
        let work = try Workspace(store: nil)
        try work.write("a.txt", Self.german)
        let result = try work.run("ingest", "a.txt", "--dry-run")
        #expect(result.stdout == "1 added, 0 updated, 0 unchanged, 0 failed (dry run: nothing written)\n" && result.status == 0)
        #expect(work.files == ["a.txt"])
    }

    @Test func theLanguageThatTheUserGives() throws {
        let work = try Workspace(store: nil)
        try work.write("a.txt", Self.german)
        #expect(try work.run("ingest", "a.txt", "--language", "pl").status == 0)
        #expect(try work.rows("SELECT language FROM documents") == ["pl"])
        let unknown = try work.run("ingest", "a.txt", "--language", "xx", "--store", "other.db")
        #expect(
            unknown.status == 2 && unknown.stdout == "" && unknown.stderr.contains("There is no language “xx”. Known are: de, en, pl, ru."))
        #expect(work.files == ["a.txt", "dossier.db"])
    }

    @Test func theCatalogueThatTheUserGives() throws {
        let work = try Workspace(store: nil)
        try work.write("a.txt", "Strong quarter at Quibbletron\n\nQuibbletron reported a profit of 3 million euros in Berlin on Monday.\n")
        func known(_ store: String) throws -> [String] {
            try work.rows("SELECT name FROM entities WHERE authority IS NOT NULL ORDER BY name", store: store)
        }
        #expect(try work.run("ingest", "a.txt", "--authority", "none", "--store", "none.db").status == 0)
        #expect(try known("none.db") == [])
        try work.write(
            "own/companies.tsv",
            """
            id\tkind\ttype\tcountry\ten\tde\tpl\tru\tother\tacronyms\tparent
            org:quibbletron\torganization\tcompany\t\tQuibbletron\t\t\t\t\t\t

            """)
        let own = try work.run("ingest", "a.txt", "--authority", "own", "--store", "own.db")
        #expect(own.status == 0, "\(own.stderr)")
        #expect(try known("own.db") == ["Quibbletron"])
        let missing = try work.run("ingest", "a.txt", "--authority", "nowhere", "--store", "x.db")
        #expect(
            missing.stderr
                == "dossier: nowhere: there is no such folder of catalogue files. Name a folder of .tsv files, or say --authority none\n")
        #expect(missing.status == 1 && !work.files.contains("x.db"))
    }

    @Test func foldersPatternsAndStandardInput() throws {
        let work = try Workspace(store: nil)
        func article(_ n: Int) -> String { Self.german.replacingOccurrences(of: "3", with: "\(n)") }
        try work.write("news/2025/march/a.txt", article(11))
        try work.write("news/b.HTML", "<html><body><p>\(article(12))</p></body></html>")
        try work.write("news/notes.md", article(13))
        try work.write("news/.hidden/c.txt", article(14))
        try work.write("loose-1.log", article(15))
        try work.write("loose-2.log", article(16))
        let result = try work.run("ingest", "news/", "loose-*.log", "-", "news", environment: ["DOSSIER_STORE": "kept.db"])
        #expect(result.status == 3)
        #expect(result.stderr == "dossier: -: the document is empty. Leave it out, or fetch it again\n")
        #expect(result.stdout == "5 added, 0 updated, 0 unchanged, 1 failed\n")
        #expect(
            try work.rows("SELECT path FROM documents ORDER BY path", store: "kept.db") == [
                "loose-1.log", "loose-2.log", "news/2025/march/a.txt", "news/b.HTML", "news/notes.md",
            ])
        let piped = try work.run("ingest", "-", "--store", "kept.db", stdin: article(17))
        #expect(piped.stdout == "1 added, 0 updated, 0 unchanged, 0 failed\n" && piped.status == 0)
        #expect(try work.rows("SELECT path, count(*) FROM documents WHERE path = '-'", store: "kept.db") == ["-,1"])
        #expect(!work.files.contains("dossier.db"))
    }

    @Test func wrongUsage() throws {
        let work = try Workspace(store: nil)
        let wrong: [([String], String)] = [
            (["ingest"], "Nothing to read. Name files or folders, or give --ndjson to read objects from standard input."),
            (["extract"], "Nothing to read. Name files or folders, or give --ndjson to read objects from standard input."),
            (["ingest", "a", "--ndjson"], "--ndjson reads standard input. Leave the paths out, or leave --ndjson out."),
            (["ingest", "a", "--jobs", "0"], "--jobs takes a number from 1 to 256."),
        ]
        for (arguments, message) in wrong {
            let result = try DossierCommand.run(arguments, directory: work.path)
            #expect(result.status == 2 && result.stdout == "" && result.stderr.hasPrefix("Error: \(message)\n"), "\(arguments): \(result)")
        }
        #expect(work.files.isEmpty)
    }
}

/// Numbers that look random and are the same each time.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
