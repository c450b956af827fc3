import Foundation
import Testing

/// Bad input, bad disks and sudden death: each is told apart, and the store stays whole.
@Suite struct FaultTests {
    static let good = IngestCommandTests.german

    @Test func filesThatAreNoArticles() throws {
        let work = try Workspace(store: nil)
        try work.write("a-good.txt", Self.good)
        try work.write("b-empty.txt", "")
        try work.write("c-blank.txt", "  \n\t\n")
        try work.write("d-byte.txt", "x")
        try work.write("e-picture.html", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D] + Array("IHDR".utf8))
        let sentence = "The Havelbank reported a profit of 7 million euros. "
        try work.write("f-long.txt", String(repeating: sentence, count: (9 << 20) / sentence.utf8.count))
        try work.write("g-good.txt", IngestCommandTests.english)
        #expect(mkfifo(work.path + "/h-pipe.txt", 0o600) == 0)
        let messages = [
            "b-empty.txt: the document is empty. Leave it out, or fetch it again",
            "c-blank.txt: the document is empty. Leave it out, or fetch it again",
            "d-byte.txt: the document holds no words. Leave it out, or fetch it again",
            "e-picture.html: this is a PNG image, not text. Give HTML or plain text",
            "f-long.txt: the text has 9 MB; at most 8 MB are read as one article. Split it into its articles",
            "h-pipe.txt: this is no regular file. Name a file, or pass its text on standard input as -",
            "none.txt: there is no such file or folder. Check the path; patterns like 'news/*.html' work too",
            "no*.txt: no file fits the pattern. Check it with ls",
        ]
        let files = work.files
        let result = try DossierCommand.run(["ingest"] + files + ["none.txt", "no*.txt", "--authority", "none"], directory: work.path)
        #expect(result.stderr == messages.map { "dossier: \($0)\n" }.joined())
        #expect(result.stdout == "2 added, 0 updated, 0 unchanged, \(messages.count) failed\n" && result.status == 3)
        // What could not be read is remembered; an argument that names nothing is not.
        #expect(try work.rows("SELECT path FROM failures ORDER BY 1").count == 6)
        #expect(try work.run("verify").status == 0)
    }

    @Test func textThatIsDamagedIsRead() throws {
        let work = try Workspace(store: nil)
        try work.write("nul.txt", Array("Berlin. Die Havelbank\0 meldete am Montag einen Gewinn von 3 Millionen Euro.\n".utf8))
        let sentence = "Die Größe der Havelbank überrascht, schrieb die Zeitung für Görlitz; der Gewinn liege bei 3 Millionen Euro. "
        try work.write("utf8.txt", Array(sentence.utf8) + [0xFF, 0xC3] + Array((" " + sentence).utf8))
        let depth = 20_000
        let nested = String(repeating: "<div>", count: depth) + "<p>\(Self.good)</p>" + String(repeating: "</div>", count: depth)
        try work.write("nested.html", "<html><body>\(nested)</body></html>")
        let result = try work.run("ingest", "nul.txt", "utf8.txt", "nested.html", "--authority", "none")
        #expect(result.stdout == "3 added, 0 updated, 0 unchanged, 0 failed\n" && result.stderr == "" && result.status == 0)
        #expect(try work.rows("SELECT count(*) FROM documents WHERE instr(body, char(0)) OR body = ''") == ["0"])
        #expect(try work.rows("SELECT count(DISTINCT document_id) FROM figures WHERE value = 3000000 AND unit = 'EUR'") == ["3"])
        #expect(try work.run("verify").status == 0)
    }

    @Test func recordsThatAreNone() throws {
        let work = try Workspace(store: nil)
        let input = """
            {"id": "a", "text": "Die Havelbank meldete am Montag einen Gewinn von 3 Millionen Euro."}
            {"id": "b", "text": "cut o
            ["id", "c"]
            {"text": "no id"}
            {"id": "d"}
            {"id": "e", "text": "The bank grew.", "published_on": "July 5"}
            {"id": "f", "text": ""}
            {"id": "g", "text": "The Havelbank reported a profit of 3 million euros."}
            """
        let result = try work.run("ingest", "--ndjson", "--authority", "none", stdin: input)
        #expect(
            result.stderr == """
                dossier: line 2: this is no JSON object. Each line must hold one, like {"id": "a1", "text": "..."}
                dossier: line 3: this is no JSON object. Each line must hold one, like {"id": "a1", "text": "..."}
                dossier: line 4: the object has no id. Give every object an "id", unique in the stream
                dossier: d: the object has neither text nor html. Put the article into "text" or "html"
                dossier: e: published_on is “July 5”, which is no date. Write it as 2024-07-05, or leave it out
                dossier: f: the document holds no text. Leave it out, or fetch it again

                """)
        #expect(result.stdout == "2 added, 0 updated, 0 unchanged, 6 failed\n" && result.status == 3)
    }

    @Test func nothingToRead() throws {
        let work = try Workspace(store: nil)
        try FileManager.default.createDirectory(atPath: work.path + "/void", withIntermediateDirectories: true)
        let cases = [
            ("void", "the folder holds no article. Name the files themselves if they are articles all the same"),
            ("none.txt", "there is no such file or folder. Check the path; patterns like 'news/*.html' work too"),
            ("*.html", "no file fits the pattern. Check it with ls"),
        ]
        for (argument, message) in cases {
            let result = try work.run("ingest", argument)
            #expect(result.stderr == "dossier: \(argument): \(message)\n" && result.stdout == "" && result.status == 1)
        }
        #expect(work.files == ["void"])
        let folder = try work.shell("$dossier extract - --authority none </")
        #expect(folder.stdout.contains("\"error\":\"standard input cannot be read (is a directory)") && folder.status == 3)
        let records = try work.shell("$dossier ingest --ndjson --dry-run --authority none </")
        #expect(records.stderr.hasPrefix("dossier: -: standard input cannot be read (is a directory). ") && records.status == 3)
    }

    /// Root reads everything, so the program runs as somebody else then.
    @Test(.enabled(if: Privilege.canDrop, "needs setpriv to give up root's rights"))
    func whatMayNotBeReadOrWritten() throws {
        let work = try Workspace(store: nil)
        try work.write("open.txt", Self.good)
        try work.write("closed.txt", Self.good)
        try FileManager.default.createDirectory(atPath: work.path + "/sealed", withIntermediateDirectories: true)
        let result = try work.shell(
            """
            chmod 755 . && chmod 000 closed.txt && chmod 555 sealed && mkdir -m 777 free
            \(Privilege.prefix) $dossier ingest open.txt closed.txt --authority none --store free/a.db; echo "code $?"
            \(Privilege.prefix) $dossier ingest open.txt --authority none --store sealed/a.db; echo "code $?"
            """)
        #expect(result.stdout == "1 added, 0 updated, 0 unchanged, 1 failed\ncode 3\ncode 1\n", "\(result)")
        let lines = result.stderr.split(separator: "\n").map(String.init)
        #expect(lines.first == "dossier: closed.txt: the file may not be read. Give yourself the right to read it (chmod u+r)")
        #expect(lines.dropFirst().first?.hasPrefix("dossier: sealed/a.db: ") == true && lines.count == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: work.path + "/sealed").isEmpty)
    }

    @Test func storesThatAreNone() throws {
        let work = try Workspace(store: nil)
        try work.write("a.txt", Self.good)
        try work.write("text.db", "This is a note of mine and no database at all.\n")
        try FileManager.default.createDirectory(atPath: work.path + "/folder.db", withIntermediateDirectories: true)
        let sqlite = try work.shell(
            """
            python3 -c "
            import sqlite3
            d = sqlite3.connect('foreign.db'); d.execute('CREATE TABLE mine (x)'); d.commit(); d.close()
            d = sqlite3.connect('newer.db'); d.execute('PRAGMA application_id = 1146311506'); d.execute('PRAGMA user_version = 99'); d.execute('CREATE TABLE t (x)'); d.commit()
            "
            """)
        #expect(sqlite.status == 0, "\(sqlite.stderr)")
        let cases = [
            ("folder.db", "this is a folder. Name a file, such as folder.db/store.db"),
            ("text.db", "the file is not an SQLite database. It was left as it is. Name a store, or a path that does not exist yet"),
            (
                "foreign.db",
                "the database belongs to another program. It was left as it is. Name a store, or a path that does not exist yet"
            ),
            (
                "newer.db",
                "the store has schema version 99, this program knows up to 4. Use the version of dossier that made it, or a newer one"
            ),
            ("nowhere/a.db", "its folder does not exist. Make the folder nowhere first"),
        ]
        for (store, message) in cases {
            let before = FileManager.default.contents(atPath: work.path + "/" + store)
            let result = try work.run("ingest", "a.txt", "--store", store, "--authority", "none")
            #expect(result.stderr == "dossier: \(store): \(message)\n" && result.stdout == "" && result.status == 1)
            #expect(FileManager.default.contents(atPath: work.path + "/" + store) == before)
        }
        #expect(work.files == ["a.txt", "folder.db", "foreign.db", "newer.db", "text.db"])
    }

    @Test func aFileThatMayNotGrow() throws {
        let work = try Workspace(store: nil)
        try work.addSamples()
        // 800 KB in blocks of 512 bytes: room for the schema, none for the articles.
        let limited = try work.shell("trap '' XFSZ; ulimit -f 1600; $dossier ingest articles")
        #expect(limited.status == 1 && limited.stdout == "")
        #expect(
            limited.stderr.hasPrefix("dossier: dossier.db: ") && limited.stderr.contains("run the same command again"), "\(limited.stderr)")
        #expect(try work.run("verify").status == 0)
        #expect(try work.run("ingest", "articles").status == 0)
        #expect(try work.dump() == Samples.dump())
    }

    @Test(.enabled(if: Privilege.canMount, "needs root and the right to mount a file system")) func aFullDisk() throws {
        let work = try Workspace(store: nil)
        try work.addSamples()
        try FileManager.default.createDirectory(atPath: work.path + "/disk", withIntermediateDirectories: true)
        #expect(try work.shell("mount -t tmpfs -o size=1m tmpfs disk").status == 0)
        defer { _ = try? work.shell("umount disk") }
        let full = try work.run("ingest", "articles", "--store", "disk/a.db")
        #expect(
            full.stderr == "dossier: disk/a.db: the disk is full. Make room and run the same command again; what was finished is kept\n")
        #expect(full.stdout == "" && full.status == 1)
        #expect(try work.shell("mount -o remount,size=20m disk").status == 0)
        #expect(try work.run("verify", "--store", "disk/a.db").status == 0)
        #expect(try work.run("ingest", "articles", "--store", "disk/a.db").status == 0)
        #expect(try work.dump("disk/a.db") == Samples.dump())
    }

    @Test func aKillAtAnyMoment() throws {
        let work = try Workspace(store: nil)
        try work.addSamples()
        let program = try DossierCommand.executable()
        let start = ContinuousClock.now
        #expect(try work.run("ingest", "articles", "--store", "whole.db").status == 0)
        let whole = Double(start.duration(to: .now).components.attoseconds) * 1e-18 + Double(start.duration(to: .now).components.seconds)
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<6 {
            let process = Process()
            process.executableURL = program
            process.arguments = ["ingest", "articles", "--jobs", "2"]
            process.currentDirectoryURL = URL(fileURLWithPath: work.path)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            // Most of a run is starting up; the store is written at its end.
            let moment = whole * Double.random(in: 0.6...1.1, using: &generator)
            Thread.sleep(forTimeInterval: moment)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            guard work.files.contains("dossier.db") else { continue }
            let verified = try work.run("verify", "--csv")
            let isEmpty = verified.stderr.contains("empty")
            #expect(isEmpty || verified.status == 0, "killed after \(moment) s: \(verified)")
            if verified.status == 0, try work.rows("SELECT count(*) FROM documents") != ["0"] { try work.remove("dossier.db") }
        }
        #expect(try work.run("ingest", "articles").status == 0)
        #expect(try work.dump() == Samples.dump())
    }
}

/// What the user who runs the tests may do.
enum Privilege {
    static let prefix = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""

    /// True when the program can be run without root's rights, and be read then.
    static let canDrop: Bool = {
        guard getuid() == 0 else { return true }
        guard let program = try? DossierCommand.executable().path else { return false }
        return succeeds("\(prefix) test -x '\(program)'")
    }()

    static let canMount = getuid() == 0 && succeeds("d=$(mktemp -d) && mount -t tmpfs -o size=64k tmpfs $d && umount $d && rmdir $d")

    private static func succeeds(_ line: String) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", line]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
