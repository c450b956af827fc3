import Testing

@testable import Containers

@Suite struct WARCTests {
    static func record(
        type: String = "response", _ url: String, _ block: String, contentType: String = "application/http; msgtype=response",
        length: String? = nil, version: String = "1.0"
    ) -> [UInt8] {
        bytes(
            "WARC/\(version)\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(url)\r\nWARC-Date: 2024-05-05T10:00:00Z\r\n"
                + "Content-Type: \(contentType)\r\nContent-Length: \(length ?? "\(block.utf8.count)")\r\n\r\n\(block)\r\n\r\n")
    }

    static func page(_ body: String, status: String = "200 OK", type: String = "text/html") -> String {
        "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n\r\n\(body)"
    }

    @Test func pagesAreTakenAndTheRestIsPassedOver() {
        let archive =
            Self.record(type: "warcinfo", "", "software: made by hand\r\n", contentType: "application/warc-fields")
            + Self.record(type: "request", "https://e.org/a", "GET /a HTTP/1.1\r\n\r\n", contentType: "application/http; msgtype=request")
            + Self.record("https://e.org/a", Self.page("<p>A"), version: "1.1")
            + Self.record("https://e.org/gone", Self.page("x", status: "404 Not Found"))
            + Self.record("https://e.org/p.png", Self.page("x", type: "image/png"))
            + Self.record("https://e.org/robots.txt", Self.page("Disallow: /", type: "text/plain"))
            + Self.record("https://e.org/a", Self.page("<p>A again", type: "application/xhtml+xml; charset=koi8-r"))
            + Self.record(type: "conversion", "<https://e.org/t>", "Text of T", contentType: "text/plain")
            + Self.record(type: "resource", "urn:r", "<p>R", contentType: "text/html; charset=\"utf-8\"", version: "0.9")
            + Self.record(type: "metadata", "https://e.org/a", "fetchTimeMs: 5", contentType: "application/warc-fields")
        #expect(
            taken(archive, path: "c.warc") == [
                "c.warc!/https://e.org/a = <p>A", "c.warc!/https://e.org/a#2 = <p>A again", "c.warc!/https://e.org/t = Text of T",
                "c.warc!/urn:r = <p>R",
            ])
        let found = documents(archive)
        #expect(found.map(\.url) == ["https://e.org/a", "https://e.org/a", "https://e.org/t", nil])
        #expect(found.map(\.charset) == [nil, "koi8-r", nil, "utf-8"])
        #expect(found.map(\.mediaType) == ["text/html", "text/html", "text/plain", "text/html"])
        #expect(found.allSatisfy { $0.publishedOn == nil && $0.title == nil })
    }

    @Test(arguments: [("100000", false), ("12", false), ("900000000000", false), ("-5", true), ("many", true), ("", true)])
    func aWrongLengthCostsOneRecord(length: String, isInvalid: Bool) {
        let start = Self.record("https://e.org/a", Self.page("<p>A"))
        let archive =
            start + Self.record("https://e.org/b", Self.page("<p>B"), length: length) + Self.record("https://e.org/c", Self.page("<p>C"))
        let cause = isInvalid ? "the record has no valid length" : "the record's length of \(length) bytes is wrong"
        #expect(
            taken(archive) == [
                "x!/https://e.org/a = <p>A", "! x, record at byte \(start.count): \(cause)", "x!/https://e.org/c = <p>C",
            ])
    }

    @Test func rubbishBetweenRecordsAndACutEnd() {
        let page = Self.record("https://e.org/a", Self.page("<p>A"))
        #expect(
            taken(page + bytes("rubbish\r\nmore WARC/1.0 rubbish\r\n") + page + page.dropLast(9)) == [
                "x!/https://e.org/a = <p>A", "! x, record at byte \(page.count): here stands no record's header",
                "x!/https://e.org/a#2 = <p>A",
                "! x, record at byte \(2 * page.count + 32): the record is cut off: 43 of its 48 bytes are there",
            ])
        #expect(taken(page + page.prefix(40)).last == "! x, record at byte \(page.count): the record is cut off in its header")
        #expect(taken(Self.record(type: "warcinfo", "", "a: b")) == ["! x: the web archive holds no page (1 record without HTML or text)"])
    }

    @Test func aPageThatIsTooLarge() {
        var limits = ContainerLimits(memberBytes: 1000)
        limits.members = 2
        let archive =
            Self.record("https://e.org/a", Self.page(String(repeating: "x", count: 200_000)))
            + Self.record("https://e.org/b", Self.page("<p>B"))
            + Self.record("https://e.org/c", Self.page("<p>C"))
        #expect(
            taken(archive, limits: limits) == [
                "! x, record at byte 0: the record has more than 1000 bytes", "x!/https://e.org/b = <p>B",
                "! x: the web archive has more than 2 records",
            ])
    }

    @Test func whatAPageWasSentInIsUndone() throws {
        let archive = try python(
            """
            page = b'<p>' + b'The Havelbank grew. ' * 20
            def chunked(b): return b''.join(b'%X;x=1\\r\\n' % len(b[i:i+30]) + b[i:i+30] + b'\\r\\n' for i in range(0, len(b), 30)) + b'0\\r\\n\\r\\n'
            raw = zlib.compressobj(9, zlib.DEFLATED, -15)
            packed = [('gzip', '', gzip.compress(page)), ('', 'chunked', chunked(page)), ('deflate', 'chunked', chunked(zlib.compress(page))),
                ('deflate', '', raw.compress(page) + raw.flush()), ('gzip', 'chunked', page), ('br', '', page), ('br', '', b'\\x8b\\x01\\x00' * 40),
                ('gzip', '', gzip.compress(page)[:-9]), ('gzip', 'chunked', chunked(gzip.compress(page))[:-5])]
            for number, (encoding, transfer, body) in enumerate(packed):
                head = b'HTTP/1.1 200 OK\\r\\nContent-Type: text/html\\r\\n'
                if encoding: head += b'Content-Encoding: ' + encoding.encode() + b'\\r\\n'
                if transfer: head += b'Transfer-Encoding: ' + transfer.encode() + b'\\r\\n'
                block = head + b'\\r\\n' + body
                out.write(b'WARC/1.0\\r\\nWARC-Type: response\\r\\nWARC-Target-URI: u:%d\\r\\nContent-Type: application/http\\r\\nContent-Length: %d\\r\\n\\r\\n' % (number, len(block)) + block + b'\\r\\n\\r\\n')
            """)
        let start = "<p>" + String(repeating: "The Havelbank grew. ", count: 3).prefix(57)
        #expect(
            taken(archive) == (0...5).map { "x!/u:\($0) = \(start)" } + [
                "! x!/u:6: the page is packed as “br”, which is not known", "! x!/u:7: the gzip data are cut off at byte 38",
                "x!/u:8 = \(start)",
            ])
    }

    @Test func aDamagedMemberOfAGzippedArchive() throws {
        let archive = try python(
            """
            for number in range(5):
                block = b'HTTP/1.1 200 OK\\r\\nContent-Type: text/html\\r\\n\\r\\n<p>Page %d' % number
                member = bytearray(gzip.compress(b'WARC/1.0\\r\\nWARC-Type: response\\r\\nWARC-Target-URI: u:%d\\r\\nContent-Type: application/http\\r\\nContent-Length: %d\\r\\n\\r\\n' % (number, len(block)) + block + b'\\r\\n\\r\\n', mtime=0))
                if number == 1: member[-6] ^= 1
                if number == 3: member[30] ^= 255
                out.write(member)
            """)
        let lines = taken(archive)
        #expect(lines.filter { !$0.hasPrefix("!") } == [0, 2, 4].map { "x!/u:\($0) = <p>Page \($0)" })
        #expect(lines.filter { $0.hasPrefix("! x: the gzip data are damaged in the member at byte ") }.count == 2 && lines.count == 5)
    }
}
