import Testing

@testable import Reading

@Suite("Broken input")
struct BrokenInputTests {
    private func kind(_ bytes: [UInt8]) -> ReadingError.Kind? {
        do {
            _ = try TestPacks.reader.article(from: bytes, path: "x.html")
            return nil
        } catch {
            return error.kind
        }
    }

    @Test("empty, blank and binary documents are refused with their reason")
    func refused() {
        #expect(kind([]) == .empty)
        #expect(kind(Array(" \n\t ".utf8)) == .empty)
        #expect(kind([0, 0, 0, 0]) == .empty)
        #expect(kind([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]) == .binary)
        #expect(kind(Array("%PDF-1.4 obj".utf8)) == .binary)
        #expect(kind((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) }) == .binary)
        #expect(kind(Array("<html><body><script>x()</script></body></html>".utf8)) == .noText)
        #expect(kind(Array("Share\nTweet\nPrint\n".utf8)) == .noArticle)
    }

    @Test("errors name the document, the cause and what to do")
    func message() throws {
        let error = #expect(throws: ReadingError.self) { try TestPacks.reader.article(from: [], path: "a/b.txt") }
        #expect(error?.description.hasPrefix("a/b.txt: the document is empty") == true)
        #expect(error?.remedy.isEmpty == false)
    }

    @Test("any single byte is read or refused", arguments: 0...255)
    func oneByte(value: Int) {
        _ = kind([UInt8(value)])
        _ = kind([UInt8(value), UInt8(255 - value), UInt8(value)])
    }

    @Test("nesting of 20,000 elements is read; of a million refused")
    func deep() throws {
        let deep = "<html><body>" + String(repeating: "<div>", count: 20_000) + "<p>" + Sample.english.replacing("\n", with: "<p>")
        #expect(try TestPacks.reader.article(from: Array(deep.utf8), path: "x").body == Sample.english)
        #expect(kind(Array(("<html><body>" + String(repeating: "<div>", count: 1_000_000)).utf8)) == .tooDeep)
    }

    @Test("stray end tags and entity floods end in bounded time")
    func floods() throws {
        let stray = "<html><body>" + String(repeating: "<div>", count: 20_000) + String(repeating: "</p></b>", count: 300_000)
        _ = kind(Array(stray.utf8))
        let bomb =
            "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><html><body><p>"
            + String(repeating: "&b;&amp;", count: 200_000) + "</p>" + Sample.english.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
            + "</body></html>"
        _ = kind(Array(bomb.utf8))
    }

    @Test("unclosed and crossed tags")
    func unclosed() throws {
        let page = "<html><body><h1>Lighthouse to be repaired<p>" + Sample.english.replacing("\n", with: "</b><p><i>") + "<table><tr><td"
        let article = try TestPacks.reader.article(from: Array(page.utf8), path: "x")
        #expect(article.body.contains("wouldn’t delay the harbour’s new ferry terminal"))
    }

    @Test("one line of 8 MB is read")
    func hugeLine() throws {
        let sentence = "The council met again and voted on the next part of the plan. "
        let text = String(repeating: sentence, count: 8_000_000 / sentence.utf8.count)
        let article = try TestPacks.reader.article(from: Array(text.utf8), path: "x")
        #expect(article.body.utf8.count == text.utf8.count - 1)
        #expect(article.language == "en")
    }

    @Test("more than the limit is refused")
    func tooLarge() {
        #expect(kind([UInt8](repeating: 0x61, count: ReadingLimits.bytes + 1)) == .tooLarge)
    }

    @Test("every cut of a page is read or refused, without a trap")
    func cuts() {
        let page = Array(
            ("<html><head><meta charset=utf-8><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Brücke\"}</script></head><body><h1>Brücke</h1><p>"
                + Sample.german + "</p><time datetime=\"2024-05-06T10:00\">6. Mai 2024</time></body></html>").utf8)
        for end in stride(from: 0, to: page.count, by: 7) { _ = kind(Array(page[..<end])) }
        for end in stride(from: 0, to: 200, by: 1) { _ = kind(Array(page.suffix(end))) }
    }
}
