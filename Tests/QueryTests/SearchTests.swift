import Model
import Testing

@testable import Query

@Suite struct SearchTests {
    private func documents(_ query: String, _ filter: SearchFilter = SearchFilter()) throws -> Set<Int> {
        let store = try TestStore()
        return Set(try Search(store.file).find(query, filter: filter, limit: 100).hits.map(\.documentID))
    }

    private static let spellings: [(String, Set<Int>)] = [
        ("walesa", [3]), ("WAŁĘSA", [3]), ("strasse", [2]), ("Straße", [2]), ("mueller", [2]), ("muller", [2]), ("Müller", [2]),
        ("елкин", [4]),
        ("Ёлкин", [4]), ("bank", [1, 2]), ("Banken", [1, 2]), ("banks", [1, 2]), ("дорога", [4]), ("пса OR дороге", [4]), ("Yolkin", [4]),
    ]

    @Test(arguments: spellings)
    func lettersAndEndingsDoNotHideAHit(query: String, expected: Set<Int>) throws {
        #expect(try documents(query) == expected)
    }

    @Test(arguments: ["Nurlanov", "Nurlanow", "Нурланов", "нурлановым", "努尔兰诺夫", "\"Айдар Нурланов\"", "Aidar Nurlanov"])
    func aNameFindsItsBearerInEveryScript(name: String) throws {
        #expect(try documents(name) == [1, 2, 4])
    }

    @Test func aNameAndAWord() throws {
        #expect(try documents("Nurlanov euro") == [1, 2])
        #expect(try documents("kopa tunnel loan") == [1])
        #expect(try documents("Nurlanov -euros") == [4])
    }

    @Test func wordsInDifferentSentences() throws {
        let store = try TestStore()
        let result = try Search(store.file).find("psami obejrzał")
        #expect(result.isAcrossSentences)
        #expect(Set(result.hits.map(\.documentID)) == [3])
        #expect(try Search(store.file).find("psami border").hits.isEmpty)
        #expect(try Search(store.file).find("psami obejrzał -pieniądzach").hits.isEmpty)
    }

    @Test func filters() throws {
        #expect(try documents("Kopa", SearchFilter(language: "pl")) == [3])
        #expect(try documents("Kopa", SearchFilter(from: CalendarDate(iso: "2024-03-02"), to: CalendarDate(iso: "2024-03-04"))) == [2])
        #expect(try documents("Kopa", SearchFilter(publisher: "abend")) == [2, 4])
        #expect(try documents("120", SearchFilter(kind: .organization)) == [1])
        #expect(try documents("120", SearchFilter(entity: "Нурланов")) == [1, 2])
        #expect(try documents("gesperrt", SearchFilter(entity: "Havelbank")) == [])
    }

    @Test func unknownFilterValuesAreErrors() throws {
        let store = try TestStore()
        let search = try Search(store.file)
        let wrong = [SearchFilter(language: "fr"), SearchFilter(entity: "Nobody Known"), SearchFilter(publisher: "Times")]
        for filter in wrong { #expect(throws: QueryError.self) { try search.find("Kopa", filter: filter) } }
        #expect(throws: QueryError.self) { try search.find("-only -excluded") }
    }

    @Test func theBestSentenceOfEachArticleComesFirst() throws {
        let store = try TestStore()
        let result = try Search(store.file).find("Kopa")
        #expect(result.hits.map(\.documentID).prefix(4).sorted() == [1, 2, 3, 4])
        #expect(result.sentences == 5 && result.documents == 4)
        let second = try Search(store.file).find("Kopa", limit: 2, offset: 2)
        #expect(second.hits == Array(result.hits[2..<4]))
    }

    @Test func snippetsShowTheOriginalText() throws {
        let store = try TestStore()
        let hit = try #require(try Search(store.file).find("\"lend 120\" border OR Nurlanov").hits.first)
        #expect(
            hit.snippet.marked("[", "]")
                == "Havelbank will [lend 120] million euros for the Kopa tunnel, its chairman [Aidar Nurlanov] said.")
        #expect(hit.span == Span(37, 129))
        let snippet = Snippet(text: "añb", marks: [Span(0, 1), Span(2, 3)])
        #expect(snippet.marked("<", ">") == "<a>ñ<b>")
    }

    @Test func rankingIsStable() {
        let candidates = (1...50).map { SearchRanking.Candidate(sentence: $0, document: $0 % 7, ordinal: $0 / 7, length: 90) }
        let ranking = SearchRanking(candidates)
        #expect(ranking.page(offset: 0, limit: 50) == SearchRanking(candidates.shuffled()).page(offset: 0, limit: 50))
        #expect(Set(ranking.page(offset: 0, limit: 7).map(\.document)).count == 7)
    }
}
