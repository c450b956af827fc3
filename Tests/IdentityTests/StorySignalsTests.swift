import Identity
import Model
import Testing

@Suite struct StorySignalsTests {
    private func facts(
        language: String = "en", figures: [Figure] = [], dates: [DateMention] = [], referents: [Referent] = []
    ) -> DocumentFacts {
        DocumentFacts(
            article: Article(path: "a.txt", mediaType: "text/plain", encoding: "UTF-8", language: language, body: "x"),
            contentHash: [UInt8](repeating: 0, count: 32), referents: referents, figures: figures, dates: dates)
    }

    private func figure(_ kind: Figure.Kind, _ value: Double?, _ unit: String? = nil) -> Figure {
        Figure(span: Span(0, 1), sentence: 0, surface: "x", kind: kind, value: value, unit: unit, rule: "test")
    }

    private func date(_ start: String, _ end: String) throws -> DateMention {
        let days = DayRange(start: try #require(CalendarDate(iso: start)), end: try #require(CalendarDate(iso: end)))
        return DateMention(span: Span(0, 1), sentence: 0, surface: "x", days: days, rule: "test")
    }

    private func person(_ name: String, isPartial: Bool = false) -> Referent {
        Referent(kind: .person, name: name, key: "person:" + name, blocks: ["person/x"], isPartial: isPartial)
    }

    private func signals(_ facts: DocumentFacts) -> [Int64] { StorySignals.signals(of: facts) }

    @Test func languageAndOrderDoNotMatter() {
        let figures = [figure(.money, 1.2e9, "EUR"), figure(.percent, 32, "%"), figure(.count, 480, "tower")]
        let people = [person("anna novak"), person("ian osa")]
        let one = signals(facts(figures: figures, referents: people))
        let other = signals(facts(language: "ru", figures: figures.reversed() + figures, referents: people.reversed()))
        #expect(one == other)
        #expect(one.count == 5)
        #expect(one == one.sorted())
    }

    /// The same number on every machine and in every run.
    @Test func stable() {
        #expect(signals(facts(referents: [person("anna novak")])) == signals(facts(referents: [person("anna novak")])))
        #expect(signals(facts(referents: [person("anna novak")])) != signals(facts(referents: [person("anna lund")])))
        #expect(signals(facts(referents: [person("anna novak")])) == [-2_851_909_124_299_205_637])
    }

    @Test func smallCountsTellNothing() {
        #expect(
            signals(facts(figures: [figure(.count, 12), figure(.ordinal, 3), figure(.duration, 2, "day"), figure(.money, nil)])).isEmpty)
        #expect(signals(facts(figures: [figure(.count, 13)])).count == 1)
        #expect(signals(facts(figures: [figure(.percent, 3, "%")])).count == 1)
    }

    @Test func unitsTellApartExceptOfCounts() {
        #expect(signals(facts(figures: [figure(.money, 5e6, "EUR")])) != signals(facts(figures: [figure(.money, 5e6, "USD")])))
        #expect(signals(facts(figures: [figure(.money, 5e6, "EUR")])) != signals(facts(figures: [figure(.money, 6e6, "EUR")])))
        #expect(signals(facts(figures: [figure(.count, 40, "seal")])) == signals(facts(figures: [figure(.count, 40, "Robben")])))
    }

    @Test func onlySingleDays() throws {
        #expect(signals(facts(dates: [try date("2024-03-05", "2024-03-05")])).count == 1)
        #expect(signals(facts(dates: [try date("2024-03-01", "2024-03-31")])).isEmpty)
    }

    @Test func onlyThingsThatAreIdentified() {
        let agency = Referent(kind: .organization, name: "Agency", key: "organization:agency", blocks: ["x"])
        let catalogued = Referent(kind: .place, name: "Torvale", key: "place:torvale", blocks: ["x"], authority: "place:torvale")
        #expect(signals(facts(referents: [person("novak", isPartial: true), agency])).isEmpty)
        #expect(signals(facts(referents: [catalogued])).count == 1)
    }
}
