import Model
import Testing

@testable import Ingest

/// A text in a language without a pack is kept whole and searchable, and nothing is guessed at.
@Suite struct UnknownLanguageTests {
    @Test func nothingIsReadFromIt() throws {
        let body = """
            Un plan pour les hôpitaux
            Marie Dubois a promis 40 millions d'euros. Marie Dubois partira en 2026, Dubois l'a dit à Lyon.
            """
        let article = Article(path: "fr.txt", mediaType: "text/plain", encoding: "utf-8", language: "fr", title: "Un plan", body: body)
        let processor = ArticleProcessor(knowledge: try Knowledge(authority: .none))
        let facts = processor.facts(of: article, contentHash: [UInt8](repeating: 7, count: 32))
        #expect(facts.sentences.count == 3)
        #expect(facts.folded.count == 3)
        #expect(facts.mentions.isEmpty && facts.figures.isEmpty && facts.dates.isEmpty && facts.claims.isEmpty && facts.roles.isEmpty)
        #expect(facts.unreadNumbers == 2)
    }
}
