import Testing

@testable import Query

@Suite struct SearchQueryTests {
    private func words(_ text: String) -> [[[String]]] { SearchQuery(text).required.map { $0.map(\.words) } }

    @Test func wordsPhrasesPrefixes() {
        let query = SearchQuery("Wind \"offshore Farm\" turb* -noise -\"bird strike\"")
        #expect(query.required.map { $0.map(\.kind) } == [[.word], [.phrase], [.prefix]])
        #expect(words("Wind \"offshore Farm\" turb* -noise") == [[["wind"]], [["offshore", "farm"]], [["turb"]]])
        #expect(query.excluded.map(\.words) == [["noise"], ["bird", "strike"]])
    }

    @Test func alternatives() {
        #expect(words("gas OR oil pipeline") == [[["gas"], ["oil"]], [["pipeline"]]])
        #expect(words("a OR b OR c") == [[["a"], ["b"], ["c"]]])
        #expect(words("OR gas OR") == [[["gas"]]])
        #expect(SearchQuery("gas NOT oil").excluded.map(\.words) == [["oil"]])
        #expect(words("gas AND oil") == [[["gas"]], [["oil"]]])
    }

    @Test func aHyphenatedWordIsAPhrase() {
        #expect(SearchQuery("Kopa-Tunnel").required == [[SearchQuery.Term(.phrase, "Kopa-Tunnel")].compactMap { $0 }])
        #expect(words("36,86") == [[["36", "86"]]])
    }

    @Test func brokenSyntaxIsWords() {
        #expect(words("\"open phrase") == [[["open"]], [["phrase"]]])
        #expect(words("(a) AND -") == [[["a"]]])
        #expect(words("folded:x ^y {z} *") == [[["folded", "x"]], [["y"]], [["z"]]])
        #expect(words("--- *** \"\" ''").isEmpty)
        #expect(words("„deutsche Zitate“ «русские»") == [[["deutsche", "zitate"]], [["русские"]]])
    }

    @Test func folding() {
        #expect(words("Straße WAŁĘSA Ёлкин") == [[["strasse"]], [["walesa"]], [["елкин"]]])
    }

    /// Whatever is typed: no crash, no SQL error.
    @Test func anyTextIsAQuery() throws {
        let store = try TestStore()
        let search = try Search(store.file)
        let pieces = [
            "\"", "-", "*", "(", ")", "OR", "AND", "NOT", "NEAR(", ":", "^", "{", "}", "+", "'", "\\", "\0", "\u{1F600}", "bank", "Kopa",
            "ё",
            " ", " ", "\n", "ß", "«", "”", "folded", ",", "%", "_", ";", "--", "/*", "\u{301}", "\u{AD}", "1", "Ⅳ", "北", "\u{E000}", "NULL",
        ]
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<1500 {
            let text = (0..<Int.random(in: 0...9, using: &generator)).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            do {
                _ = try search.find(text, limit: 3)
            } catch {
                #expect(error.kind == .question && error.cause.hasPrefix("there "), "“\(text.debugDescription)”: \(error)")
            }
        }
    }
}
