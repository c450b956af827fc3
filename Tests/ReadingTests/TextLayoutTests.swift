import Model
import Testing

@testable import Reading

@Suite("Lines and paragraphs of plain text")
struct TextLayoutTests {
    private func read(_ text: String) throws -> Article {
        try TestPacks.reader.article(from: Array(text.utf8), path: "page.txt")
    }

    private func lines(_ text: String) -> [String] { TextLayout(packs: TestPacks.packs).lines(of: Array(text.utf8)).map(\.text) }

    @Test("paragraphs of one line each stay apart")
    func whole() {
        let text = Sample.english + "\n" + Sample.english
        #expect(lines(text) == text.split(separator: "\n").map(String.init))
    }

    @Test("a poem among long paragraphs keeps its lines")
    func poem() {
        let verse = "when all the lamps along the quay were lit and burning,\nand no one in the harbour saw the tide was turning"
        #expect(
            lines(Sample.english + "\n\n" + verse + "\n\n" + Sample.english).contains("and no one in the harbour saw the tide was turning"))
    }

    @Test("lines broken at a width are joined, headings and items are not")
    func wrapped() {
        let text = """
            The new pier

            The council of Harrowmere will build a pier of oak and steel, four
            hundred metres long, at the place where the old one burnt down in
            the winter of 1988.
            It will open in May.

            What it costs
            - The oak comes from the town's own woods and costs nothing but the
              carriage.
            - The steel costs two million pounds.
            """
        #expect(
            lines(text) == [
                "The new pier",
                "The council of Harrowmere will build a pier of oak and steel, four hundred metres long, at the place where the old one burnt down in the winter of 1988.",
                "It will open in May.", "What it costs", "- The oak comes from the town's own woods and costs nothing but the carriage.",
                "- The steel costs two million pounds.",
            ])
    }

    @Test("line ends of every system, form feeds, invisible marks")
    func marks() {
        let text = "One\u{AD} two\u{200D} three\r\nfour\u{2060}\u{A0}five\rsix\u{2028}seven\u{C}eight"
        let article = TextDecoder.decode(Array(text.utf8), as: .utf8)
        #expect(TextLayout(packs: []).lines(of: article).map(\.text) == ["One two three", "four five", "six", "seven", "eight"])
    }

    @Test("cells stay parted by a tab, a tab in a sentence is a blank")
    func cells() {
        #expect(lines("Town\t\tPeople\nAsh\t1,200\n\nA\ttab.") == ["Town\tPeople", "Ash\t1,200", "A tab."])
    }

    @Test("a page of menus has no article, and the error counts them")
    func menus() throws {
        let text = [
            "Home", "News", "Sport", "Log in", "Share on Facebook", "Tweet", "Privacy policy", "Contact", "Cookie settings", "Search",
        ]
        .joined(separator: "\n")
        do {
            _ = try read(text)
            Issue.record("an article was found")
        } catch let error as ReadingError {
            #expect(error.kind == .noArticle)
            #expect(error.cause == "no article found: 10 of 10 lines are menu and share")
        }
    }

    @Test("every line has a decision, with the phrase that decided")
    func decisions() {
        let text =
            "Home\nLighthouse to be repaired\n3 May 2024\n" + Sample.english + "\nRead also: The old pier\nWhat comes next\n"
            + Sample.english
        let read = TestPacks.reader.plainText.read(Array(text.utf8), language: "en", title: nil)
        #expect(
            read.decisions.map(\.reason) == [
                "menu", "title", "facts", "paragraph", "paragraph", "read-also", "subheading", "paragraph", "paragraph",
            ])
        #expect(read.decisions[5].evidence == [BlockDecision.Evidence(name: "read also", weight: -1)])
        #expect(read.dropped.map(\.text) == ["Home", "Read also: The old pier"])
    }

    @Test("an endless line and a line of marks end quickly")
    func hostile() throws {
        #expect(lines(String(repeating: "[1]a ", count: 20_000)).count == 1)
        #expect(lines(String(repeating: "> \n", count: 20_000)).isEmpty)
        #expect(lines(String(repeating: "a-\nb\n", count: 5_000)).count > 0)
        #expect(MarkdownText(Array(String(repeating: "[", count: 1_000).utf8)[...]).out.count > 0)
    }
}
