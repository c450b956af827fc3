import Model
import Store
import Testing

/// Documents with enough signals in common tell one story.
@Suite struct StoryTests {
    private func document(_ path: String, day: Int?, _ signals: ClosedRange<Int>) -> DocumentFacts {
        var sample = SampleDocuments(seed: 1)
        var facts = sample.document(path: path)
        facts.contentHash = SampleDocuments.hash(path, 0)
        facts.article.publishedOn = day.flatMap { CalendarDate(year: 2024, month: 3, day: $0) }
        facts.storySignals = signals.map(Int64.init)
        return facts
    }

    private func stories(_ documents: [DocumentFacts], removing: [String] = []) throws -> String {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        let writer = try TemporaryStore.writer(store)
        for document in documents { try writer.write([document]) }
        try writer.remove(paths: removing)
        #expect(try Verifier(store).run().findings == [])
        try store.close()
        return try temporary.sqlite3(
            "SELECT group_concat(path, ' ') FROM (SELECT path, story_id FROM documents ORDER BY path) GROUP BY story_id ORDER BY 1")
    }

    @Test func sharesOfTheSmallerSet() throws {
        // 6 of 10 are enough, 5 are not; 6 of 20 and 11 are too small a share.
        #expect(try stories([document("a", day: 1, 1...10), document("b", day: 1, 5...14)]) == "a b\n")
        #expect(try stories([document("a", day: 1, 1...10), document("b", day: 1, 6...15)]) == "a\nb\n")
        #expect(try stories([document("a", day: 1, 1...20), document("b", day: 1, 15...25)]) == "a\nb\n")
        #expect(try stories([document("a", day: 1, 1...5), document("b", day: 1, 1...5)]) == "a\nb\n")
    }

    @Test func daysApart() throws {
        #expect(try stories([document("a", day: 1, 1...10), document("b", day: 5, 1...10)]) == "a b\n")
        #expect(try stories([document("a", day: 1, 1...10), document("b", day: 6, 1...10)]) == "a\nb\n")
        #expect(try stories([document("a", day: 1, 1...10), document("b", day: nil, 1...10)]) == "a b\n")
        #expect(try stories([document("a", day: nil, 1...10), document("b", day: 9, 1...10)]) == "a b\n")
    }

    @Test func aLinkBetweenTwoStoriesJoinsThemAndItsRemovalPartsThem() throws {
        let ends = [document("a", day: 1, 1...10), document("c", day: 9, 1...10)]
        let middle = document("b", day: 5, 1...10)
        #expect(try stories(ends) == "a\nc\n")
        #expect(try stories(ends + [middle]) == "a b c\n")
        #expect(try stories([middle] + ends.reversed()) == "a b c\n")
        #expect(try stories(ends + [middle], removing: ["b"]) == "a\nc\n")
        #expect(try stories(ends + [middle], removing: ["a"]) == "b c\n")
    }
}
