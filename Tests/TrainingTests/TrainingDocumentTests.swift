import Model
import Recognition
import Testing

@testable import Training

@Suite struct TrainingDocumentTests {
    private func tags(_ document: TrainingDocument) -> [UInt8] { document.tags.map(\.rawValue) }

    @Test func marksBecomeLabels() throws {
        let document = try Fixture().add("⟨per:a|Anna Nowak⟩ saw the ⟨org:b|Quay Bank⟩.")
        #expect(tags(document) == [1, 2, 0, 0, 3, 4, 0])
        #expect(document.allowed == document.tags.map { NameTagSet($0) })
        #expect(document.names.map(\.tokens) == [0..<2, 4..<6] && document.names.map(\.kind) == [.person, .organization])
        #expect(document.sentences == [0..<7])
    }

    /// Two names that touch stay two.
    @Test func neighbours() throws {
        let document = try Fixture().add("⟨place:a|Riga⟩ ⟨place:b|Oslo⟩-⟨place:c|Turku⟩ line")
        #expect(document.names.map(\.tokens) == [0..<1, 1..<2, 3..<4])
    }

    /// A token of ours may hold more than the mark, and a mark less than a token.
    @Test func tokensThatMarksCut() throws {
        let fixture = try Fixture()
        let text = "Rigans came"
        let source = AnnotatedText(
            id: "a", corpus: "articles", language: "en", text: text,
            marks: [
                AnnotatedText.Mark(start: 0, end: 4, kind: .place), AnnotatedText.Mark(start: 4, end: 6, kind: .organization),
                AnnotatedText.Mark(start: 8, end: 9, kind: .person),
            ], kinds: Set(NameTag.kinds), domain: .target)
        fixture.add(source)
        // The first mark says what the token is.
        #expect(fixture.documents.first.map(tags) == [7, 1])
    }

    @Test func nestedMarks() throws {
        let fixture = try Fixture()
        fixture.add(
            AnnotatedText(
                id: "a", corpus: "news", language: "en", text: "The Riga Bank pays",
                marks: [AnnotatedText.Mark(start: 4, end: 13, kind: .organization), AnnotatedText.Mark(start: 4, end: 8, kind: .place)],
                kinds: Set(NameTag.kinds), domain: .target))
        #expect(fixture.documents.first.map(tags) == [0, 3, 4, 0])
    }

    /// What a corpus leaves open stays open at every token of the mark.
    @Test func openMarks() throws {
        let fixture = try Fixture()
        let open = NameTagSet.both(.project).union(.outside)
        fixture.add(
            AnnotatedText(
                id: "a", corpus: "small", language: "en", text: "Turbo-X sells",
                marks: [AnnotatedText.Mark(start: 0, end: 7, begin: open, inside: open, tag: .outside)], kinds: [.person], domain: .general)
        )
        let document = try #require(fixture.documents.first)
        #expect(document.allowed == [open, open, open, .outside] && document.names.isEmpty)
    }

    /// A sentence end that the splitter sees inside a name is none.
    @Test func sentencesDoNotCutNames() throws {
        let document = try Fixture().add("They met at ⟨org:a|Yahoo! Games⟩ today. Then ⟨per:b|Eva⟩ left.")
        #expect(document.sentences.flatMap { Array($0) } == Array(document.tokens.indices))
        #expect(document.names.map(\.tokens.count) == [3, 1])
        for name in document.names {
            #expect(document.sentences.contains { $0.contains(name.tokens.lowerBound) && $0.upperBound >= name.tokens.upperBound })
        }
        #expect(document.sentences.count == 2)
    }

    @Test func marksBeyondTheText() throws {
        let fixture = try Fixture()
        fixture.add(
            AnnotatedText(
                id: "a", corpus: "news", language: "en", text: "Riga",
                marks: [AnnotatedText.Mark(start: 2, end: 99, kind: .place), AnnotatedText.Mark(start: 200, end: 300, kind: .place)],
                kinds: [], domain: .target))
        fixture.add(AnnotatedText(id: "b", corpus: "news", language: "en", text: "", kinds: [], domain: .target))
        #expect(fixture.documents.map(\.tags.count) == [1, 0] && fixture.documents[0].names.count == 1)
    }
}
