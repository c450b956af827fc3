import Testing

@testable import Reading

@Suite("Encodings")
struct EncodingTests {
    private func encode(_ text: String, _ table: SingleByteTable) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                bytes.append(UInt8(scalar.value))
            } else if let at = table.upper.firstIndex(of: UInt16(truncatingIfNeeded: scalar.value)) {
                bytes.append(UInt8(at + 128))
            } else {
                return nil
            }
        }
        return bytes
    }

    private func table(_ name: String) throws -> SingleByteTable { try #require(SingleByteTable.all.first { $0.name == name }) }

    /// Marks that an older encoding lacks are replaced, as a writer in that encoding would.
    private func plain(_ text: String) -> String {
        var out = text
        for (mark, ascii) in [("„", "\""), ("“", "\""), ("”", "\""), ("’", "'"), ("–", "-"), ("£", "GBP "), ("№", "N")] {
            out = out.replacing(mark, with: ascii)
        }
        return out
    }

    @Test(
        "a text in each encoding is decoded as it was",
        arguments: [
            ("windows-1250", Sample.polish), ("iso-8859-2", Sample.polish), ("windows-1251", Sample.russian), ("koi8-r", Sample.russian),
            ("iso-8859-5", Sample.russian), ("windows-1252", Sample.german), ("windows-1252", Sample.english),
            ("iso-8859-15", Sample.german),
        ])
    func singleByte(name: String, text: String) throws {
        let table = try table(name)
        let written = encode(text, table) == nil ? plain(text) : text
        let bytes = try #require(encode(written, table))
        let article = try TestPacks.reader.article(from: bytes, path: "x.txt")
        #expect(article.body == written)
    }

    @Test("the euro sign tells ISO-8859-15 from windows-1252")
    func euro() throws {
        let text =
            plain(Sample.german)
            + "\nDie Gebühr beträgt 12 € für Erwachsene und 5 € für Schüler, wie die Behörde in der Übersicht schreibt."
        let bytes = try #require(encode(text, try table("iso-8859-15")))
        #expect(try TestPacks.reader.article(from: bytes, path: "x").body.contains("12 € für"))
    }

    @Test("UTF-16 without a byte order mark", arguments: [Sample.german, Sample.russian, Sample.polish, Sample.english])
    func utf16(text: String) throws {
        for bigEndian in [false, true] {
            let bytes = text.utf16.flatMap { unit in
                bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            }
            let article = try TestPacks.reader.article(from: bytes, path: "x.txt")
            #expect(article.encoding == (bigEndian ? "utf-16be" : "utf-16le"))
            #expect(article.body == text)
        }
    }

    @Test("byte order marks decide and are removed")
    func marks() throws {
        let utf8 = try TestPacks.reader.article(from: [0xEF, 0xBB, 0xBF] + Array(Sample.russian.utf8), path: "x")
        #expect(utf8.body == Sample.russian)
        let wide = [UInt8](arrayLiteral: 0xFE, 0xFF) + Sample.polish.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try TestPacks.reader.article(from: wide, path: "x").body == Sample.polish)
    }

    @Test("a declaration that the bytes contradict is overruled")
    func wrongDeclaration() throws {
        let page =
            "<html><head><meta charset=\"utf-8\"><title>Новости</title></head><body><h1>Мост будет построен весной</h1>"
            + Sample.russian.split(separator: "\n").map { "<p>\($0)</p>" }.joined() + "</body></html>"
        let bytes = try #require(encode(page, try table("windows-1251")))
        let article = try TestPacks.reader.article(from: bytes, path: "x.html")
        #expect(article.encoding == "windows-1251")
        #expect(article.title == "Мост будет построен весной")
        let utf8 = Array(page.replacing("utf-8", with: "windows-1251").utf8)
        #expect(try TestPacks.reader.article(from: utf8, path: "x.html").encoding == "utf-8")
    }

    @Test("a declaration that the bytes bear out is believed")
    func rightDeclaration() throws {
        let page =
            "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-2\"></head><body>"
            + plain(Sample.polish).split(separator: "\n").map { "<p>\($0)</p>" }.joined() + "</body></html>"
        let bytes = try #require(encode(page, try table("iso-8859-2")))
        let article = try TestPacks.reader.article(from: bytes, path: "x.html")
        #expect(article.encoding == "iso-8859-2")
        #expect(article.body.contains("Łąki przyjęła"))
    }

    @Test("broken sequences become U+FFFD and NULs go")
    func damage() throws {
        var bytes = Array(Sample.german.utf8)
        bytes.insert(contentsOf: [0xFF, 0x00], at: 30)
        let article = try TestPacks.reader.article(from: bytes, path: "x")
        #expect(article.encoding == "utf-8")
        #expect(article.body.unicodeScalars.filter { $0.value == 0xFFFD }.count == 1)
        #expect(!article.body.utf8.contains(0))
        #expect(article.body.contains("Bürgermeisterin Jutta Höflich"))
    }

    @Test("maximal broken parts are replaced one by one")
    func maximalParts() {
        let out = TextDecoder.decode([0x61, 0xE2, 0x82, 0x62, 0xF0, 0x9F, 0xC3, 0xA4, 0x80, 0xED, 0xA0, 0x80], as: .utf8)
        #expect(String(decoding: out, as: UTF8.self) == "a\u{FFFD}b\u{FFFD}ä\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
    }

    @Test("labels", arguments: [("UTF8", "utf-8"), ("ISO_8859-1", "windows-1252"), ("cp1251", "windows-1251"), ("KOI8-R", "koi8-r")])
    func labels(label: String, name: String) {
        #expect(TextEncoding(label: label)?.name == name)
        #expect(TextEncoding(label: "x-no-such") == nil)
    }
}
