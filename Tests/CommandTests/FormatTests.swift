import Foundation
import Testing

/// What a file may be besides a page or a text: the documents in it, their names, and what is said of a broken one.
@Suite struct FormatTests {
    /// Makes every format; `page(n)` is an article of its own.
    private static let script = #"""
        import base64, bz2, gzip, io, json, lzma, tarfile, zipfile
        def page(n):
            return (f"<html><head><title>Bank {n} grows</title></head><body><article><h1>Bank {n} grows</h1><p>The Havelbank reported a profit of {n}1 "
                f"million euros on Monday, its chief executive Anna Keller said in Berlin. Branch {n} did better than the others.</p></article></body></html>").encode()
        def archive(*members):
            b = io.BytesIO()
            with zipfile.ZipFile(b, 'w', zipfile.ZIP_DEFLATED) as z:
                for name, content in members: z.writestr(name, content)
            return b.getvalue()
        def tar(*members):
            b = io.BytesIO()
            with tarfile.open(fileobj=b, mode='w') as t:
                for name, content in members:
                    info = tarfile.TarInfo(name); info.size = len(content); t.addfile(info, io.BytesIO(content))
            return b.getvalue()
        def record(url, body, length=None):
            block = b'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n' + body
            return (f'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-05T10:00:00Z\r\nContent-Type: application/http\r\n'
                f'Content-Length: {len(block) if length is None else length}\r\n\r\n').encode() + block + b'\r\n\r\n'
        def write(name, content):
            with open(name, 'wb') as f: f.write(content)
        mail = ('From: desk@example.org\nTo: you@example.org\nSubject: =?windows-1251?B?' + base64.b64encode('Банк растёт'.encode('cp1251')).decode() +
            '?=\nDate: Thu, 20 Nov 2025 08:15:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n' +
            base64.encodebytes('Банк на реке Хавель сообщил в понедельник о прибыли в 3 миллиона евро, заявил в Москве глава банка Иван Петров.\n'.encode('koi8-r')).decode()).encode()
        saved = (b'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/story\r\nSubject: Another title\r\nDate: Mon, 1 Jan 2024 10:00:00 -0000\r\n'
            b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n'
            b'Content-Location: https://example.org/story\r\n\r\n' + base64.encodebytes(page(7)) + b'\r\n--x\r\nContent-Type: image/png\r\n\r\nx\r\n--x--\r\n')
        dump = '\n'.join(json.dumps(o) for o in [{'id': 'r1', 'title': 'Given', 'text': 'The Havelbank reported a profit of 3 million euros.'},
            {'id': 'r2', 'html': page(8).decode()}]).encode()

        """#

    /// A folder in which the script ran.
    private static func workspace(_ lines: String) throws -> Workspace {
        let work = try Workspace(store: nil)
        try work.write(".make.py", script + lines)
        let made = try work.shell("python3 .make.py")
        guard made.status == 0 else { throw DossierCommand.Failure(description: made.stderr) }
        try work.remove(".make.py")
        return work
    }

    /// Path and title of each object, or path and error.
    private static func extracted(_ output: String) throws -> [String] {
        try output.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
            let name = object["path"] as? String ?? object["id"] as? String ?? ""
            if let error = object["error"] as? String { return "\(name) ! \(error)" }
            let day = (object["published_on"] as? String).map { " " + $0 } ?? ""
            return "\(name) = \(object["title"] as? String ?? "-")\(day)"
        }
    }

    @Test func everyFormatGivesItsDocuments() throws {
        let work = try Self.workspace(
            """
            write('a.html.gz', gzip.compress(page(1))); write('b.bz2', bz2.compress(page(2))); write('c.xz', lzma.compress(page(3)))
            write('d.zip', archive(('../../etc/slip.html', page(4)), ('/root.html', page(5)), ('style.css', b'a{}'), ('in.tar', tar(('x/y.html', page(6))))))
            write('e.eml', mail); write('f.mhtml', saved); write('g.ndjson', dump)
            write('h.warc.gz', b''.join(gzip.compress(record(u, page(n))) for u, n in [('https://example.org/a', 9), ('https://example.org/a', 10)]))
            write('i.tgz', gzip.compress(tar(('t.html', page(11)))))
            # Names say nothing.
            write('j.txt', archive(('in.html', page(12)))); write('k.html', gzip.compress(record('https://example.org/k', page(13))))
            """)
        let expected = [
            "a.html.gz = Bank 1 grows", "b.bz2 = Bank 2 grows", "c.xz = Bank 3 grows", "d.zip!/etc/slip.html = Bank 4 grows",
            "d.zip!/root.html = Bank 5 grows", "d.zip!/in.tar!/x/y.html = Bank 6 grows", "e.eml = Банк растёт 2025-11-20",
            "f.mhtml = Bank 7 grows", "r1 = Given", "r2 = Bank 8 grows", "h.warc.gz!/https://example.org/a = Bank 9 grows",
            "h.warc.gz!/https://example.org/a#2 = Bank 10 grows", "i.tgz!/t.html = Bank 11 grows", "j.txt!/in.html = Bank 12 grows",
            "k.html!/https://example.org/k = Bank 13 grows",
        ]
        let files = work.files.filter { !$0.hasPrefix(".") }
        let result = try DossierCommand.run(["extract", "--authority", "none"] + files, directory: work.path)
        #expect(try Self.extracted(result.stdout) == expected && result.stderr == "" && result.status == 0)
        // The folder as a whole, into a store, and again.
        for summary in ["15 added, 0 updated, 0 unchanged, 0 failed\\n", "0 added, 0 updated, 15 unchanged, 0 failed\\n"] {
            let result = try work.run("ingest", ".", "--authority", "none")
            #expect(result.stdout == summary.replacingOccurrences(of: "\\n", with: "\n") && result.status == 0, "\(result)")
        }
        let paths = expected.map { line -> String in
            let path = String(line.prefix { $0 != " " })
            return path.hasPrefix("r") ? path : "./" + path
        }
        #expect(try work.rows("SELECT path FROM documents ORDER BY id") == paths)
        #expect(try work.run("verify").status == 0)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: work.path).filter { !$0.hasPrefix(".") }.sorted()
                == (files + ["dossier.db"]).sorted())
    }

    @Test func standardInputMayBeAny() throws {
        let work = try Self.workspace(
            "write('a.zip', archive(('a.html', page(1)), ('b.html', page(2)))); write('b.warc', record('u:b', page(3)))")
        let cases = [
            ("a.zip", ["-!/a.html = Bank 1 grows", "-!/b.html = Bank 2 grows"]), ("b.warc", ["-!/u:b = Bank 3 grows"]),
        ]
        for (file, expected) in cases {
            let piped = try work.shell("cat \(file) | $dossier extract - --authority none")
            #expect(try Self.extracted(piped.stdout) == expected && piped.status == 0)
        }
    }

    @Test func whatIsBrokenIsNamedAndTheRestGoesOn() throws {
        let work = try Self.workspace(
            """
            write('a.html.gz', gzip.compress(page(1) * 20, mtime=0)[:150])
            write('b.warc', record('u:1', page(2)) + record('u:2', page(3), 99999) + record('u:3', page(4), 7) + record('u:4', page(5)))
            write('c.docx', archive(('[Content_Types].xml', b'<x/>'), ('word/document.xml', b'<x/>')))
            write('d.zip', archive(('a.png', b'x'))); z = b'T'
            for i in range(4): z = archive(('in.zip' if i else 'in.txt', z))
            write('e.zip', z)
            with zipfile.ZipFile('f.zip', 'w', zipfile.ZIP_DEFLATED) as z:
                with z.open('zeros.txt', 'w') as member:
                    for i in range(1024): member.write(bytes(1 << 20))
                z.writestr('good.html', page(6))
            locked = bytearray(archive(('a.html', page(7))))
            for at in [6, locked.find(b'PK\\x01\\x02') + 8]: locked[at] |= 1
            write('g.zip', locked); write('h.ndjson', dump + b'\\n{"id": "r3"\\n'); write('i.html', page(9))
            """)
        let first = try work.shell("python3 -c \"print(open('b.warc','rb').read().find(b'WARC/', 9))\"")
        let second = try work.shell("python3 -c \"b = open('b.warc','rb').read(); print(b.find(b'WARC/', b.find(b'WARC/', 9) + 9))\"")
        let again = "Fetch the file again; the documents ahead of the break are kept"
        let messages = [
            "a.html.gz: the gzip data are cut off at byte 150. \(again)",
            "b.warc, record at byte \(first.stdout.trimmingCharacters(in: .whitespacesAndNewlines)): the record's length of 99999 bytes is wrong. \(again)",
            "b.warc, record at byte \(second.stdout.trimmingCharacters(in: .whitespacesAndNewlines)): the record's length of 7 bytes is wrong. \(again)",
            "c.docx: this is an Office document, no archive of articles. Save it as HTML or plain text",
            "d.zip: the archive holds no article (1 member of other kinds). Give HTML, plain text, or an archive of them",
            "e.zip!/in.zip!/in.zip!/in.zip: archives stand in archives more than 2 deep. Unpack the outer ones first",
            "f.zip!/zeros.txt: the member has more than 64 MB. Split it, or leave it out",
            "g.zip!/a.html: the member is encrypted. Unpack the archive with its password, and give the files",
            "h.ndjson, line 3: this is no JSON object. Each line must hold one, like {\"id\": \"a1\", \"text\": \"...\"}",
        ]
        let files = work.files.filter { !$0.hasPrefix(".") }
        let result = try DossierCommand.run(["ingest", "--authority", "none"] + files, directory: work.path)
        #expect(result.stderr == messages.map { "dossier: \($0)\n" }.joined())
        #expect(result.stdout == "6 added, 0 updated, 0 unchanged, 9 failed\n" && result.status == 3)
        #expect(
            try work.rows("SELECT path FROM documents ORDER BY id") == [
                "b.warc!/u:1", "b.warc!/u:4", "f.zip!/good.html", "r1", "r2", "i.html",
            ])
        #expect(try work.rows("SELECT count(*) FROM failures") == ["9"] && work.run("verify").status == 0)
        // A container that is whole again is no failure, nor are its parts.
        try work.write("a.html.gz", "The Oderbank reported a loss of 6 million euros on Friday.")
        try work.write("b.warc", Self.wholeArchive)
        _ = try work.run("ingest", "a.html.gz", "b.warc", "--authority", "none")
        #expect(try work.rows("SELECT count(*) FROM failures WHERE path LIKE 'a.%' OR path LIKE 'b.%'") == ["0"])
        #expect(try work.run("verify").status == 0)
    }

    private static let wholeArchive: [UInt8] = {
        let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The Oderbank reported a loss of 5 million euros on Friday.</p>"
        return Array(
            ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: u:9\r\nContent-Type: application/http\r\n"
                + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n").utf8)
    }()

    @Test func aFolderIsSearchedForArticles() throws {
        let work = try Self.workspace(
            """
            import os
            for folder in ['f/page_files', 'f/news_files', 'f/.git']: os.makedirs(folder)
            write('f/page.html', page(1)); write('f/page_files/frame.html', page(2)); write('f/news_files/a.html', page(3)); write('f/.git/a.html', page(4))
            write('f/story', page(5)); write('f/story.php', page(6)); write('f/notes.v2', b'The Havelbank reported a profit of 3 million euros.')
            write('f/b.md', b'# Bank grows\\n\\nThe Havelbank reported a profit of 4 million euros on Monday.'); write('f/z.zip', archive(('a.html', page(7))))
            write('f/style.css', b'a{}'); write('f/data.json', b'{}'); write('f/p.png', b'\\x89PNG'); write('f/blob', bytes(range(32)) * 9)
            os.mkfifo('f/pipe')
            """)
        let result = try work.run("extract", "f", "--authority", "none")
        let paths = try Self.extracted(result.stdout).map { String($0.prefix { $0 != " " }) }
        #expect(paths == ["f/b.md", "f/news_files/a.html", "f/notes.v2", "f/page.html", "f/story", "f/story.php", "f/z.zip!/a.html"])
        #expect(result.status == 0)
    }

    @Test func aKillInTheMiddleOfAContainer() throws {
        let work = try Self.workspace(
            "write('a.warc.gz', b''.join(gzip.compress(record('https://example.org/%d' % n, page(n))) for n in range(400)))")
        #expect(
            try work.run("ingest", "a.warc.gz", "--authority", "none", "--store", "whole.db").stdout
                == "400 added, 0 updated, 0 unchanged, 0 failed\n")
        let process = Process()
        process.executableURL = try DossierCommand.executable()
        process.arguments = ["ingest", "a.warc.gz", "--authority", "none"]
        process.currentDirectoryURL = URL(fileURLWithPath: work.path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let end = Date(timeIntervalSinceNow: 60)
        while process.isRunning, Date() < end, (try? work.rows("SELECT count(*) FROM documents")) ?? ["0"] == ["0"] {
            Thread.sleep(forTimeInterval: 0.02)
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(try work.run("ingest", "a.warc.gz", "--authority", "none").status == 0)
        #expect(try work.dump() == work.dump("whole.db"))
    }
}
