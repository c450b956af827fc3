import Foundation
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

    @Test(
        "labels",
        arguments: [
            ("UTF8", "utf-8"), ("ISO_8859-1", "windows-1252"), ("us-ascii", "windows-1252"), ("cp1251", "windows-1251"),
            ("KOI8-R", "koi8-r"),
            ("koi", "koi8-r"), ("l2", "iso-8859-2"), ("ISO-8859-9", "windows-1254"), ("x-sjis", "shift_jis"), ("GB2312", "gb18030"),
            ("csISOLatinCyrillic", "iso-8859-5"), ("latin-9", "iso-8859-15"), ("unicode", "utf-16le"), ("cp866", "ibm866"),
        ])
    func labels(label: String, name: String) {
        #expect(TextEncoding(label: label)?.name == name)
        #expect(TextEncoding(label: "x-no-such") == nil)
    }

    private static let lowered: [(String, String)] = [
        ("windows-1252", Sample.german), ("windows-1252", Sample.english), ("iso-8859-15", Sample.german), ("windows-1250", Sample.polish),
        ("iso-8859-2", Sample.polish), ("windows-1250", Sample.german), ("windows-1251", Sample.russian), ("koi8-r", Sample.russian),
        ("iso-8859-5", Sample.russian),
    ]

    @Test("short pieces of a text are told too, in capitals as well", arguments: lowered)
    func pieces(name: String, text: String) throws {
        let table = try table(name)
        let words = plain(text).split(separator: " ")
        for start in stride(from: 0, to: words.count - 12, by: 4) {
            for piece in [words[start..<start + 12].joined(separator: " "), words[start..<start + 12].joined(separator: " ").uppercased()] {
                guard let bytes = encode(piece, table) else { continue }
                let encoding = try EncodingDetector.decide(bytes, declared: [], place: "x")
                #expect(String(decoding: TextDecoder.decode(bytes, as: encoding), as: UTF8.self) == piece)
            }
        }
    }

    @Test(
        "one letter or sign is enough",
        arguments: [
            ("windows-1252", "The harbour board will spend £3 million on the new pier before the summer."),
            ("windows-1252", "The café near the station closed after the owner had retired last month."),
            ("windows-1252", "A strong El Niño will bring more rain to the coast, the weather office said."),
            ("windows-1252", "The mayor said the town’s budget would “hold” for another year."),
            ("windows-1252", "Temperatures reached 31°C in the valley, which is more than in any other June."),
            ("windows-1252", "Jørgen Halvorsen will lead the delegation to the talks in the north."),
            ("iso-8859-15", "The ticket costs 12 € at the door and half of that for children."),
            ("windows-1250", "The committee met Jan Wałecki, the head of the union, for the second time."),
            ("iso-8859-2", "The talks with Tomáš Černý went on until late in the evening, officials said."),
            ("iso-8859-15", "Die Karte kostet 12 € und ist nur am Schalter zu haben."),
            ("windows-1252", "Die Gemeinde will das Schwimmbad nach dem Umbau wieder öffnen."),
            ("iso-8859-2", "Burmistrz nie chce komentować tej decyzji przed końcem miesiąca."),
            ("windows-1250", "Burmistrz nie chce komentować tej decyzji przed końcem miesiąca."),
        ])
    func one(name: String, text: String) throws {
        let bytes = try #require(encode(text, try table(name)))
        let encoding = try EncodingDetector.decide(bytes, declared: [], place: "x")
        #expect(String(decoding: TextDecoder.decode(bytes, as: encoding), as: UTF8.self) == text)
    }

    @Test("the language around a few letters is not looked for in tags and scripts")
    func markup() throws {
        let page =
            "<html><head><script>var label = \"the and of with\"; function on(a) { return a }</script><style>.on { color: red }</style></head><body>"
            + String(repeating: "<div class=\"teaser-list main-content wrapper\"></div>", count: 50)
            + "<p>Burmistrz przyjął mieszkańców w ratuszu i odpowiedział na pytania o ścieżki rowerowe.</p></body></html>"
        for name in ["iso-8859-2", "windows-1250"] {
            let bytes = try #require(encode(page, try table(name)))
            let encoding = try EncodingDetector.decide(bytes, declared: [], place: "x")
            #expect(String(decoding: TextDecoder.decode(bytes, as: encoding), as: UTF8.self) == page)
        }
    }

    @Test("a right declaration always holds", arguments: lowered)
    func declaredRight(name: String, text: String) throws {
        let table = try table(name)
        let encoding = try #require(TextEncoding(label: name))
        let words = plain(text).split { $0 == " " || $0 == "\n" }
        for start in 0..<(words.count - 3) {
            let piece = words[start..<start + 3].joined(separator: " ")
            guard let bytes = encode(piece, table), bytes.contains(where: { $0 >= 0x80 }) else { continue }
            let decided = try EncodingDetector.decide(bytes, declared: [encoding], place: "x")
            #expect(String(decoding: TextDecoder.decode(bytes, as: decided), as: UTF8.self) == piece)
        }
    }

    @Test(
        "a wrong declaration is overruled", arguments: lowered,
        ["utf-8", "windows-1251", "koi8-r", "iso-8859-5", "shift_jis", "gb2312", "windows-1253", "utf-16le", "x-user-defined"])
    func declaredWrong(given: (String, String), label: String) throws {
        let text = plain(given.1)
        let bytes = try #require(encode(text, try table(given.0)))
        let declared = [TextEncoding(label: label)].compactMap { $0 }
        let encoding = try EncodingDetector.decide(bytes, declared: declared, place: "x")
        #expect(String(decoding: TextDecoder.decode(bytes, as: encoding), as: UTF8.self) == text)
    }

    @Test("UTF-32 with a byte order mark", arguments: [Sample.russian, Sample.german + " 🏗"])
    func utf32(text: String) throws {
        var big: [UInt8] = [0x00, 0x00, 0xFE, 0xFF]
        var little: [UInt8] = [0xFF, 0xFE, 0x00, 0x00]
        for scalar in text.unicodeScalars {
            for place in 0..<4 {
                big.append(UInt8(truncatingIfNeeded: scalar.value >> UInt32(24 - 8 * place)))
                little.append(UInt8(truncatingIfNeeded: scalar.value >> UInt32(8 * place)))
            }
        }
        for (bytes, name) in [(big, "utf-32be"), (little, "utf-32le")] {
            let encoding = try EncodingDetector.decide(bytes, declared: [], place: "x")
            #expect(encoding.name == name)
            #expect(String(decoding: TextDecoder.decode(bytes, as: encoding), as: UTF8.self) == text)
        }
        #expect(TextDecoder.decode([0xD8, 0, 0, 0, 0x41, 0, 0, 0, 0xFF], as: .utf32LittleEndian) == Array("\u{D8}A".utf8))
        #expect(TextDecoder.decode([0, 0, 0, 0xDD, 0x41, 0, 0, 0], as: .utf32LittleEndian) == Array("\u{FFFD}A".utf8))
    }

    @Test("a mark of UTF-8 ahead of a text in windows-1251 is no part of it")
    func falseMark() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + (try #require(encode(Sample.russian, try table("windows-1251"))))
        let encoding = try EncodingDetector.decide(bytes, declared: [], place: "x")
        #expect(String(decoding: TextDecoder.decode(bytes, as: encoding), as: UTF8.self) == Sample.russian)
    }

    @Test("UTF-8 that is cut inside a letter, or has a few broken bytes, is UTF-8")
    func cut() throws {
        #expect(try EncodingDetector.decide(Array("Die Brücke ist".utf8) + [0xC3], declared: [], place: "x") == .utf8)
        #expect(try EncodingDetector.decide([0xD0, 0x9C, 0xD0], declared: [], place: "x") == .utf8)
        var bytes = Array(Sample.russian.utf8)
        for at in stride(from: 40, to: bytes.count, by: 90) { bytes[at] = 0xFF }
        #expect(try EncodingDetector.decide(bytes, declared: [], place: "x") == .utf8)
    }

    @Test("two bytes of windows-1252 that look like UTF-8")
    func lookalike() throws {
        let text = "Der Verein hatte \u{201E}viel Spaß\u{201C} im Zelt am See."
        let bytes = try #require(encode(text, try table("windows-1252")))
        let encoding = try EncodingDetector.decide(bytes, declared: [], place: "x")
        #expect(String(decoding: TextDecoder.decode(bytes, as: encoding), as: UTF8.self) == text)
    }

    @Test("a text of several bytes to a character and no blanks is in no encoding that is told")
    func undeclaredShiftJIS() {
        // Hiragana, of which each is 0x82 and a byte from 0x9F on.
        let bytes = (0..<240).flatMap { (i: Int) -> [UInt8] in [0x82, UInt8(0x9F + i * 7 % 83)] }
        #expect { try EncodingDetector.decide(bytes, declared: [], place: "x") } throws: { ($0 as? ReadingError)?.kind == .encoding }
    }

    private static let greek =
        "Το δημοτικό συμβούλιο αποφάσισε τη Δευτέρα να χτίσει νέα γέφυρα πάνω από το ποτάμι και να δώσει στους κατοίκους "
        + "περισσότερα χρήματα για τους δρόμους και τα σχολεία της περιοχής"

    /// windows-1253 has the Greek letters in the order of Unicode.
    private func greekBytes() -> [UInt8] {
        Self.greek.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value < 0x80 ? $0.value : $0.value - 0x390 + 0xC0) }
    }

    @Test("an encoding that is not told is decoded when declared, and named in an error when not")
    func foreign() throws {
        let greek = greekBytes()
        let declared = try #require(TextEncoding(label: "windows-1253"))
        let encoding = try EncodingDetector.decide(greek, declared: [declared], place: "x")
        #expect(encoding.name == "windows-1253")
        #expect(String(decoding: TextDecoder.decode(greek, as: encoding), as: UTF8.self) == Self.greek)
        #expect {
            try TestPacks.reader.article(from: greek, path: "agora.txt")
        } throws: { error in
            guard let error = error as? ReadingError else { return false }
            return error.kind == .encoding && error.place == "agora.txt" && error.remedy.contains("convert the file to UTF-8")
        }
    }

    @Test(
        "East Asian encodings are decoded when declared",
        arguments: [
            ("Shift_JIS", "日本の橋", [0x93, 0xFA, 0x96, 0x7B, 0x82, 0xCC, 0x8B, 0xB4]), ("gb2312", "中文", [0xD6, 0xD0, 0xCE, 0xC4]),
            ("euc-kr", "한국", [0xC7, 0xD1, 0xB1, 0xB9]), ("Big5", "中文", [0xA4, 0xA4, 0xA4, 0xE5]),
            ("ISO-2022-JP", "日本", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42]),
        ] as [(String, String, [UInt8])])
    func eastAsian(label: String, text: String, bytes: [UInt8]) throws {
        let declared = try #require(TextEncoding(label: label))
        let encoding = try EncodingDetector.decide(bytes, declared: [declared], place: "x")
        #expect(String(decoding: TextDecoder.decode(bytes, as: encoding), as: UTF8.self) == text)
    }

    @Test("a byte that begins no character becomes U+FFFD, at the end too")
    func foreignDamage() throws {
        let declared = try #require(TextEncoding(label: "gbk"))
        #expect(String(decoding: TextDecoder.decode([0x61, 0xFF, 0x62, 0xD6], as: declared), as: UTF8.self) == "a\u{FFFD}b\u{FFFD}")
    }

    @Test(
        "the tables hold what Foundation decodes",
        arguments: [
            ("windows-1250", String.Encoding.windowsCP1250), ("windows-1251", .windowsCP1251), ("windows-1252", .windowsCP1252),
            ("iso-8859-2", .isoLatin2),
        ])
    func tables(name: String, encoding: String.Encoding) throws {
        let table = try table(name)
        var compared = 0
        for byte in UInt8(0x80)...0xFF {
            guard let text = String(bytes: [byte], encoding: encoding), let scalar = text.unicodeScalars.first, scalar.value >= 0xA0 else {
                continue
            }
            #expect(UInt32(table.upper[Int(byte) - 128]) == scalar.value, "\(byte)")
            compared += 1
        }
        #expect(compared >= 96)
    }

    @Test(
        "a page's own declaration",
        arguments: [
            ("<meta charset=koi8-r>", "koi8-r"), ("<META CHARSET='ISO-8859-2'>", "iso-8859-2"),
            ("<meta charset = \"latin1\" >", "windows-1252"),
            ("<meta http-equiv=\"content-type\" content=\"text/html; charset=windows-1251\">", "windows-1251"),
            ("<?xml version=\"1.0\" encoding='iso-8859-5'?>", "iso-8859-5"), ("<meta charset=\"utf-16\">", "utf-8"),
            ("<meta charset=\"x-none\"><meta charset=\"koi8-u\">", "koi8-u"),
        ])
    func declarations(head: String, name: String) {
        #expect(DeclaredCharset.inMarkup(Array(head.utf8))?.name == name)
        #expect(DeclaredCharset.inMarkup(Array("<p>the charset=koi8-r of old</p>".utf8)) == nil)
    }
}
