import Testing

@testable import Containers

@Suite struct CompressionTests {
    @Test(arguments: [
        "gzip.compress(t)", "gzip.compress(t[:9]) + gzip.compress(t[9:])", "bz2.compress(t)", "lzma.compress(t)",
        "gzip.compress(bz2.compress(t))",
    ])
    func aSinglePage(expression: String) throws {
        let packed = try python("t = b'<p>The Havelbank grew.'\nout.write(\(expression))")
        #expect(taken(packed, path: "a.html.gz") == ["a.html.gz = <p>The Havelbank grew."])
    }

    /// A frame with one block as it is (RFC 8878).
    @Test func zstd() {
        let text = bytes("<p>The Havelbank grew.")
        let block = UInt32(text.count) << 3 | 1
        let frame = [0x28, 0xB5, 0x2F, 0xFD, 0x20, UInt8(text.count), UInt8(block & 255), UInt8(block >> 8), 0] + text
        #expect(taken(frame) == ["x = <p>The Havelbank grew."])
        #expect(taken(Array(frame.dropLast(5))).first?.hasPrefix("! x: the zstd file cannot be ") == true)
        var hungry = frame
        hungry[4] = 0
        hungry[5] = 17 << 3
        #expect(taken(hungry) == ["! x: the zstd data need 128 MB of memory to be unpacked"])
    }

    @Test(arguments: [
        "gzip.compress(t)[:-9]", "bz2.compress(t)[:-9]", "lzma.compress(t)[:-40]", "gzip.compress(t) + gzip.compress(t)[:-20]",
    ])
    func cutOff(expression: String) throws {
        let lines = taken(try python("t = bytes(range(32, 127)) * 50\nout.write(\(expression))"))
        #expect(lines.count == 1 && lines.first?.hasPrefix("! x: the ") == true, "\(lines)")
    }

    @Test func layersAndWindows() throws {
        let thrice = try python("t = b'T'\nfor i in range(3): t = gzip.compress(t)\nout.write(t)")
        #expect(taken(thrice) == ["! x: it is compressed more than 2 times over"])
        let wide = try python(
            "out.write(lzma.compress(b'text', filters=[{'id': lzma.FILTER_LZMA2, 'preset': 1, 'dict_size': 128 << 20}]))")
        #expect(taken(wide) == ["! x: the xz data need 128 MB of memory to be unpacked"])
    }

    @Test func dumps() throws {
        let lines = ["{\"id\": \"a\", \"text\": \"T\"}", "", "{\"id\": 2, \"html\": \"<p>\"}\r", "{\"id\""]
        let dump = bytes(lines.joined(separator: "\n"))
        #expect(taken(dump) == ["1: {\"id\": \"a\", \"text\": \"T\"}", "3: {\"id\": 2, \"html\": \"<p>\"}", "4: {\"id\""])
        let long = bytes("{\"text\": \"" + String(repeating: "x", count: 3 << 20) + "\", \"id\": 1}\n" + lines[0])
        #expect(taken(long) == ["! x, line 1: the line has more than 2 MB", "2: " + lines[0]])
    }

    /// Whatever is changed in a container, reading it ends, and gives no more than it can hold.
    @Test func anyDamageIsSurvived() throws {
        var samples = [WARCTests.record("u:a", WARCTests.page("<p>A")) + WARCTests.record("u:b", WARCTests.page("<p>B"))]
        samples.append(
            bytes(
                "From: a\nTo: b\nSubject: =?utf-8?Q?a?=\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\ntext\n--a--"
            ))
        let zip = "archive(('a.txt', b'The Havelbank grew. ' * 9), ('b.html', b'<p>'))"
        samples.append(try python(zipScript + "out.write(\(zip))"))
        samples.append(try python(zipScript + "out.write(gzip.compress(\(zip)))"))
        samples.append(try python("out.write(bz2.compress(b'text' * 50))"))
        samples.append(try python("out.write(lzma.compress(b'text' * 50))"))
        samples.append(try python("with tarfile.open(fileobj=out, mode='w') as t: t.addfile(tarfile.TarInfo('a.txt'), io.BytesIO(b''))"))
        var state: UInt64 = 11
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, bound)
        }
        for _ in 0..<1500 {
            var bytes = samples[random(samples.count)]
            for _ in 0...random(4) {
                let at = random(bytes.count)
                switch random(4) {
                case 0: bytes[at] ^= 1 << UInt8(random(8))
                case 1: bytes.removeSubrange(at..<min(bytes.count, at + random(40)))
                case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + random(60))], at: random(bytes.count))
                default: bytes[at] = UInt8(random(256))
                }
                if bytes.isEmpty { bytes = [0x1F] }
            }
            #expect(taken(bytes).count < 200)
        }
    }
}
