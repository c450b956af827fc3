import BrokenDocuments
import Testing

@testable import Reading

@Suite("Broken documents")
struct BrokenDocumentTests {
    private static let size = 10_000

    private func outcome(_ bytes: [UInt8]) -> ReadDocument { TestPacks.reader.explained(bytes, path: "x", withEvidence: false) }

    @Test("each gives an article or says why not", arguments: BrokenDocument.all)
    func isReadOrRefused(_ document: BrokenDocument) throws {
        let read = outcome(document.make(Self.size))
        guard let article = read.article else {
            let error = try #require(read.error)
            #expect(error.place == "x" && !error.cause.isEmpty && !error.remedy.isEmpty)
            return
        }
        #expect(read.error == nil)
        #expect(article.body.utf8.contains { $0 > 0x20 })
        #expect(!article.body.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" })
        #expect(!article.body.contains("\n\n"))
    }

    @Test(
        "a hundred thousand nested elements are refused, ten thousand read",
        arguments: ["div", "b", "blockquote", "span", "article", "section"])
    func nested(_ tag: String) throws {
        let deep = BrokenDocument.repeated("<\(tag)>", 100_000) + Array(BrokenDocument.article.utf8)
        // Elements that the parser does not know cost it more: there the work ends first.
        let refused = outcome(deep).error?.kind
        #expect(refused == .tooDeep || refused == .tooLarge)
        let read = outcome(BrokenDocument.repeated("<\(tag)>", 10_000) + Array(BrokenDocument.article.utf8))
        #expect(try #require(read.article).body.contains(BrokenDocument.sentences[1]))
    }

    @Test("an element of a hundred thousand attributes does not hide the article")
    func attributes() throws {
        let attributes = (0..<100_000).map { "a\($0)=\"\($0 > 90_000 ? ">" : "x")\"" }.joined(separator: " ")
        let read = outcome(Array("<html><body><div class=\"text\" \(attributes)>\(BrokenDocument.article)</div></body></html>".utf8))
        #expect(try #require(read.article).body.hasSuffix(BrokenDocument.sentences.joined(separator: "\n")))
    }

    @Test("marks heaped on a letter are cut to the thirty that Unicode bounds them by")
    func combiningMarks() throws {
        let heap = String(repeating: "\u{301}\u{323}", count: 50_000)
        let text = BrokenDocument.sentences.joined(separator: "\n") + "\nSo it was said, the z\(heap) in the end, and nobody doubted it."
        let body = try #require(outcome(Array(text.utf8)).article).body
        #expect(body.hasSuffix(" in the end, and nobody doubted it."))
        #expect(body.unicodeScalars.count { $0.value == 0x301 || $0.value == 0x323 } == 30)
        let references = String(repeating: "&#x301;&#x323;", count: 10_000)
        let page = "<h1>Second quay opens z\(references) today</h1>" + BrokenDocument.article
        #expect(try #require(outcome(Array(page.utf8)).article).body.unicodeScalars.count { $0.value == 0x301 } <= 30)
        // What a letter can bear stays.
        #expect(CombiningMarks.bounded("e\u{301}\u{327}") == "e\u{301}\u{327}")
    }

    @Test("a headline behind the text")
    func lateHeadline() throws {
        let padding = String(repeating: "<i></i>", count: 100)
        let page =
            "<body><div>" + BrokenDocument.sentences.map { "<p>\($0)</p>" }.joined() + "</div>\(padding)<h1>Second quay opens</h1></body>"
        #expect(try #require(outcome(Array(page.utf8)).article).title == "Second quay opens")
    }

    @Test("references to C1 controls mean what windows-1252 has there; other controls are blanks")
    func controls() throws {
        let page = "<h1>Quay&#150;opens\u{7F}now&#141;</h1>" + BrokenDocument.sentences.map { "<p>\($0)</p>" }.joined()
        #expect(try #require(outcome(Array(page.utf8)).article).title == "Quay–opens now")
        let names = "Zoë, Jürgen, Łucja and André said so. "
        let text = names + BrokenDocument.sentences.joined(separator: " \u{96} ")
        #expect(try #require(outcome(Array(text.utf8)).article).body == names + BrokenDocument.sentences.joined(separator: " – "))
    }

    @Test("an address with controls or blanks in it is none")
    func address() throws {
        for broken in ["http://a.example/b&#150;c/d", "http://a.example/b c/d", "http://a.example/\u{1}b"] {
            let page = "<head><link rel=canonical href=\"\(broken)\"></head><body>\(BrokenDocument.article)</body>"
            #expect(try #require(outcome(Array(page.utf8)).article).canonicalURL == nil)
        }
    }

    @Test("more lines than a book has are refused")
    func lines() {
        #expect(outcome(BrokenDocument.repeated("a\n", ReadingLimits.lines + 1)).error?.kind == .tooLarge)
        #expect(outcome(BrokenDocument.repeated("<p>a", ReadingLimits.lines + 2)).error?.kind == .tooLarge)
        #expect(outcome(BrokenDocument.repeated("\n", 3 * ReadingLimits.lines) + Array(BrokenDocument.sentences[0].utf8)).error == nil)
    }

    @Test("more elements than are read, and no text before the end of patience")
    func elements() {
        let read = outcome(Array("<html><body>".utf8) + BrokenDocument.repeated("<br>", ReadingLimits.nodes + 10))
        #expect(read.error?.kind == .tooLarge)
        #expect(read.error?.cause.contains("too many elements") == true)
    }

    @Test("a list of a thousand authors is cut")
    func authors() throws {
        let names = (0..<1000).map {
            "<meta name=author content=\"Ann \(String(repeating: "ab", count: $0 / 26 % 40))c Miller\(UnicodeScalar(UInt8(97 + $0 % 26)))\">"
        }
        let read = outcome(Array("<head>\(names.joined())</head><body>\(BrokenDocument.article)</body>".utf8))
        #expect(try #require(read.article).authors.count <= 100)
    }

    @Test("a heading that is not the stated title is not said to be kept")
    func statedTitle() throws {
        let text =
            "---\ntitle: Another headline of the day\n---\n\n# Second quay opens\n\n" + BrokenDocument.sentences.joined(separator: "\n\n")
        let read = outcome(Array(text.utf8))
        let body = try #require(read.article).body
        #expect(body.hasPrefix("Another headline of the day\n"))
        #expect(read.decisions.allSatisfy { !$0.isKept || body.contains($0.text) })
    }
}
