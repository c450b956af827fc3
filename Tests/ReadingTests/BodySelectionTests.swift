import Model
import Testing

@testable import Reading

@Suite("Choice of the body")
struct BodySelectionTests {
    private func decisions(_ body: String, withEvidence: Bool = true) -> [BlockDecision] {
        let html = "<html><body><nav><a href=/n>News</a></nav><main><h1>Lighthouse to be repaired</h1>\(body)</main></body></html>"
        return TestPacks.reader.explained(Array(html.utf8), path: "page.html", withEvidence: withEvidence).decisions
    }

    private func reason(_ text: String, _ decisions: [BlockDecision]) -> String? {
        decisions.first { $0.text.hasPrefix(text) }.map { ($0.isKept ? "+" : "-") + $0.reason }
    }

    private let text = (Sample.english + "\n" + more).split(separator: "\n").map { "<p>\($0)</p>" }.joined(separator: "\n")
    private static let more = """
        The keeper's house beside the tower has stood empty since 1998 and is to become a museum, Whitcombe told reporters on the quay.
        Work begins in June, when the lamp is lifted out by crane and taken to a workshop in the county town, where it will stay for a year.
        """

    @Test("every block has a reason, and evidence and place when they are asked for")
    func explained() {
        let page = "\(text)<div class=share><a href=#>Share this</a></div><h2>What follows</h2>"
        let told = decisions(page)
        #expect(reason("Lighthouse to", told) == "+title")
        #expect(reason("The town council", told) == "+paragraph")
        #expect(reason("Share this", told) == "-share")
        #expect(reason("What follows", told)?.hasPrefix("-") == true)
        #expect(told.allSatisfy { !$0.reason.isEmpty && $0.score != nil && $0.place != nil })
        #expect(told.first { $0.text.hasPrefix("The town council") }?.place == "main > p")
        #expect(told.first { $0.text.hasPrefix("The town council") }?.evidence.isEmpty == false)
        let plain = decisions(page, withEvidence: false)
        #expect(plain.map(\.text) == told.map(\.text))
        #expect(plain.map(\.isKept) == told.map(\.isKept))
        #expect(plain.allSatisfy { $0.evidence.isEmpty && $0.place == nil })
    }

    @Test("a table's rows and a list's items are kept or dropped together")
    func together() {
        let table = "<table><tr><td>Lamp</td><td>120</td></tr><tr><td>Stairs</td><td>84</td></tr><tr><td>2021</td><td>7</td></tr></table>"
        let list = "<ul><li>The lamp</li><li>The old iron stairs, all of them, are taken out in July.</li><li>Paint</li></ul>"
        let told = decisions(text + table + list + "<p>The town will pay a third of the cost, and the rest comes from the state.</p>")
        for row in ["Lamp 120", "Stairs 84", "2021 7"] { #expect(reason(row, told) == "+table") }
        #expect(Set(["The lamp", "The old iron", "Paint"].map { reason($0, told) }).count == 1)
    }

    @Test("a heading stays with its text")
    func headings() {
        let told = decisions(
            text + "<h2>Background</h2><p>The tower was built in 1871 by a company that had made its money in slate and salt.</p>")
        #expect(reason("Background", told) == "+heading")
    }

    @Test("a pull quote says nothing new")
    func pullQuote() {
        let told = decisions(
            text + "<div class=zoom><p>The keeper's house beside the tower has stood empty</p></div>" + text.replacing("June", with: "May"))
        #expect(reason("The keeper's house beside the tower has stood empty since", told) == "+paragraph")
        #expect(told.last { $0.text == "The keeper's house beside the tower has stood empty" }?.isKept == false)
    }

    @Test(
        "what stands around the text",
        arguments: [
            ("<div class=newsletter><p>Every morning the five stories that you should know, free of charge.</p></div>", "Every morning"),
            ("<div class=contact-box><p>Harbour office, Quay Street 4, open on weekdays from nine to five.</p></div>", "Harbour office"),
            ("<div class=tip><p>Do you know more about this story? Write to us at news@post.example.</p></div>", "Do you know"),
            ("<div class=cookie><p>We use small files to remember you and to measure how our pages are read.</p></div>", "We use small"),
        ])
    func furniture(html: String, start: String) {
        let told = decisions(text + html)
        #expect(reason(start, told)?.hasPrefix("-") == true)
        #expect(reason("Work begins in June", told) == "+paragraph")
    }

    @Test("the parts of a title that the site's name was not cut from stand for themselves")
    func titleParts() {
        let html = "<html><head><title>Harbour Post - Lighthouse to be repaired</title></head><body><div><b>Harbour Post</b></div>"
        let page = html + "<div><div><b>Lighthouse to be repaired</b></div>\(text)</div></body></html>"
        let told = TestPacks.reader.explained(Array(page.utf8), path: "page.html").decisions
        #expect(reason("Harbour Post", told) == "-repeated-title")
        #expect(reason("Lighthouse", told) == "-repeated-title")
    }
}
