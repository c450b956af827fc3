import Model
import Recognition
import Testing

@testable import Training

/// Corpora of a token and its label a line.
@Suite struct ColumnCorpusTests {
    private func read(
        _ text: String, keeps: @escaping (String, Bool) -> Bool = { _, _ in true }
    ) -> [AnnotatedText] {
        ColumnCorpus.read(Array(text.utf8), domain: { $0 == "tweets" ? .other : .general }, keeps: keeps)
    }

    private func slice(_ text: AnnotatedText, _ mark: AnnotatedText.Mark) -> String {
        let scalars = Array(text.text.unicodeScalars)
        return String(String.UnicodeScalarView(scalars[mark.start..<mark.end]))
    }

    private static let head = "# corpus small\n# lang pl\n# types PER ORG LOC EVT\n# doc a 1\n"

    @Test func textAndMarks() throws {
        let texts = read(Self.head + "Ewa\tB-PER\tEwa\nŁęcka\tI-PER\njest\tO\nw\tO\nŁodzi\tB-LOC\n.\tO\n\nTo\tO\nzjazd\tB-EVT\n!\tO\n")
        let text = try #require(texts.first)
        #expect(texts.count == 1 && text.id == "a 1" && text.corpus == "small" && text.language == "pl" && text.domain == .general)
        #expect(text.kinds == [.person, .organization, .place, .event])
        #expect(text.text == "Ewa Łęcka jest w Łodzi.\nTo zjazd!")
        #expect(text.marks.map { slice(text, $0) } == ["Ewa", "Łęcka", "Łodzi", "zjazd"])
        #expect(text.marks.map(\.tag) == [.begin(.person), .inside(.person), .begin(.place), .begin(.event)])
        #expect(text.marks.map(\.begin) == [.begin(.person), .inside(.person), .begin(.place), .begin(.event)].map { NameTagSet($0) })
        #expect(text.marks.map(\.inside) == [.person, .person, .place, .event].map { NameTagSet(.inside($0)) })
    }

    @Test func alternativesAreAllAllowed() throws {
        let mark = try #require(read(Self.head + "Riga\tB-LOC|B-ORG\n").first?.marks.first)
        #expect(mark.begin == [NameTagSet(.begin(.place)), NameTagSet(.begin(.organization))])
        #expect(mark.inside == [NameTagSet(.inside(.place)), NameTagSet(.inside(.organization))])
        #expect(mark.tag == .begin(.place))
        let open = try #require(read(Self.head + "Riga\tO|B-EVT\n").first?.marks.first)
        #expect(open.begin == [.outside, NameTagSet(.begin(.event))] && open.tag == .outside)
    }

    /// A product may be a project or nothing.
    @Test func productsSayNothing() throws {
        let mark = try #require(read(Self.head + "Turbo\tB-PRO\n").first?.marks.first)
        #expect(mark.begin == NameTagSet.both(.project).union(.outside) && mark.inside == mark.begin && mark.tag == .outside)
    }

    @Test func textIsPutTogetherAsItIsPrinted() throws {
        let text = try #require(
            read(
                Self.head
                    + ["(", "Tak", ")", ",", "\"", "nie", "\"", "„", "może", "”", "5", "%", "«", "да", "»", "?"].map { $0 + "\tO\n" }
                    .joined()
            )
            .first)
        #expect(text.text == "(Tak), \"nie\" „może” 5% «да»?")
    }

    /// Whatever the tokens, also those outside the basic plane or of combining signs: marks slice back to them.
    @Test func offsetsAreCodePoints() throws {
        let tokens = ["👩‍👩‍👧", "e\u{301}", "Й", "(", "\u{301}x", "...", "\"", "Zürich", "\"", "'s", "日本"]
        let text = try #require(read(Self.head + tokens.map { "\($0)\tB-ORG\n" }.joined()).first)
        #expect(text.marks.map { slice(text, $0) }.map { Array($0.unicodeScalars) } == tokens.map { Array($0.unicodeScalars) })
    }

    @Test func documents() {
        let texts = read(Self.head + "a\tO\n# doc b\n\n# doc c\n# corpus tweets\nd\tB-PER\n\n\ne\tO")
        #expect(texts.map(\.id) == ["a 1", "c"] && texts.map(\.text) == ["a", "d\ne"])
        #expect(texts.map(\.domain) == [.general, .other])
        #expect(read("").isEmpty && read(Self.head).isEmpty && read("no columns\n\n").isEmpty)
        // A number sign may be a token.
        #expect(read(Self.head + "#\tO\n# x\tB-ORG\n").first?.marks.count == 1)
    }

    @Test func sentencesMayBeLeftOut() {
        let source = Self.head + "a\tO\n\nRiga\tB-LOC\n\nb\tO\n"
        #expect(read(source) { _, isNamed in isNamed }.map(\.text) == ["Riga"])
        #expect(read(source) { corpus, _ in corpus != "small" }.isEmpty)
    }
}

/// Articles as JSON, one a line.
@Suite struct NewsCorpusTests {
    private static let line = """
        {"id": "n1", "lang": "en", "text": "Łódź Bank pays.", "mentions": [{"start": 0, "end": 4, "kind": "place"}, \
        {"start": 0, "end": 9, "kind": "organization"}, {"start": 10, "end": 14, "kind": "figure"}]}
        """

    @Test func articles() throws {
        let texts = try NewsCorpus.read(Array((Self.line + "\n\n" + Self.line + "\n").utf8), name: "news-en.ndjson")
        #expect(texts.count == 2 && texts.allSatisfy { $0.id == "n1" && $0.corpus == "news" && $0.domain == .target })
        let text = try #require(texts.first)
        #expect(text.language == "en" && text.kinds == Set(EntityKind.allCases))
        // The longer of two that begin together comes first; what is no kind of name is left out.
        #expect(text.marks.map(\.end) == [9, 4] && text.marks.map(\.tag) == [.begin(.organization), .begin(.place)])
    }

    @Test(arguments: ["no JSON", "{}", #"{"id": 1}"#]) func errorsNameTheLine(_ broken: String) {
        let error = #expect(throws: TrainingError.self) {
            try NewsCorpus.read(Array("\(Self.line)\n\n\(broken)\n".utf8), name: "news-en.ndjson")
        }
        #expect(error?.place == "news-en.ndjson:3")
        #expect(error?.cause.hasPrefix("is no article") == true && error?.remedy.isEmpty == false)
    }
}
