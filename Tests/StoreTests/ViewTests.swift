import Model
import Store
import Testing

/// Views whose answers are more than a join.
@Suite struct ViewTests {
    /// An article with one figure of one holder.
    private func article(
        _ path: String, _ value: Double, high: Double? = nil, measure: String? = "turnover", holder: String = "Alpen Werke",
        kind: EntityKind = .organization, unit: String = "EUR", year: Int = 2023, signals: ClosedRange<Int64>? = nil
    ) -> DocumentFacts {
        var builder = SampleDocuments.Builder(language: "en")
        builder.sentence(["{" + String(Int(value)) + " euros}", "at", "<" + holder + ">"], paragraph: 0)
        var facts = builder.facts(path: path)
        facts.contentHash = SampleDocuments.hash(path, 0)
        facts.article.publishedOn = CalendarDate(year: 2024, month: 4, day: 2)
        facts.referents[0].kind = kind
        facts.figures[0].kind = .money
        facts.figures[0].value = value
        facts.figures[0].valueHigh = high
        facts.figures[0].unit = unit
        facts.figures[0].measure = measure
        facts.figures[0].holder = 0
        facts.figures[0].period = DayRange(year: year)
        facts.storySignals = signals.map(Array.init) ?? []
        return facts
    }

    private func ask(_ documents: [DocumentFacts], _ sql: String) throws -> String {
        let temporary = try TemporaryStore()
        _ = try temporary.dump("store.db", [documents])
        return try temporary.sqlite3(sql)
    }

    @Test func corroborationNeedsIndependentStories() throws {
        let sql = "SELECT measure, holder, value, stories, documents FROM corroboration"
        #expect(try ask([article("a", 500), article("b", 500)], sql) == "turnover|Alpen Werke|500.0|2|2\n")
        // A translation of the same story is no second witness.
        #expect(try ask([article("a", 500, signals: 1...8), article("b", 500, signals: 1...8)], sql) == "")
        #expect(try ask([article("a", 500), article("b", 501)], sql) == "")
        #expect(try ask([article("a", 500), article("b", 500, year: 2022)], sql) == "")
        #expect(try ask([article("a", 500), article("b", 500, holder: "Boden Werke")], sql) == "")
        #expect(try ask([article("a", 500), article("b", 500, unit: "USD")], sql) == "")
    }

    @Test func disagreementNeedsOneMeasureOrOneProject() throws {
        let sql = "SELECT same, holder, value, other_value, difference FROM disagreement"
        #expect(try ask([article("a", 500), article("b", 620)], sql) == "measure|Alpen Werke|500.0|620.0|120.0\n")
        #expect(try ask([article("a", 500), article("b", 500)], sql) == "")
        #expect(try ask([article("a", 500, high: 700), article("b", 620)], sql) == "")
        #expect(try ask([article("a", 500), article("b", 620, year: 2022)], sql) == "")
        #expect(try ask([article("a", 500), article("b", 620, measure: "profit")], sql) == "")
        let project = [article("a", 500, measure: "cost", kind: .project), article("b", 620, measure: nil, kind: .project)]
        #expect(try ask(project, sql) == "project|Alpen Werke|500.0|620.0|120.0\n")
    }

    @Test func coMentionsStandBothWays() throws {
        var builder = SampleDocuments.Builder(language: "en")
        builder.sentence(["<Ada Kern>", "saw", "[Farn]", "and", "[Dolno]"], paragraph: 0)
        builder.sentence(["<Ada Kern>", "left", "[Farn]"], paragraph: 0)
        var facts = builder.facts(path: "a")
        facts.contentHash = SampleDocuments.hash("a", 0)
        let said = try ask([facts], "SELECT entity, other, sentences, documents FROM co_mentions ORDER BY 1, 2")
        #expect(said == "Ada Kern|Dolno|1|1\nAda Kern|Farn|2|1\nDolno|Ada Kern|1|1\nDolno|Farn|1|1\nFarn|Ada Kern|2|1\nFarn|Dolno|1|1\n")
    }

    @Test func nameVariantsSayWhatJoinedThem() throws {
        var documents: [DocumentFacts] = []
        for (path, name) in [("a", "Ines Quist"), ("b", "Quist")] {
            var builder = SampleDocuments.Builder(language: "de")
            builder.sentence(["Heute", "<" + name + ">", "kam"], paragraph: 0)
            var facts = builder.facts(path: path)
            facts.contentHash = SampleDocuments.hash(path, 0)
            documents.append(facts)
        }
        let said = try ask(documents, "SELECT entity, variant, link, score, evidence, documents FROM name_variants ORDER BY 2")
        #expect(said == "Ines Quist|Ines Quist|exact|1.0||1\nInes Quist|Quist|surname|0.7|only bearer|1\n")
        #expect(try ask(documents, "SELECT name, mentions, documents, other_names FROM people_seen") == "Ines Quist|2|2|Quist\n")
        #expect(try ask(documents, "SELECT surface, link FROM mentions ORDER BY surface") == "Ines Quist|exact\nQuist|surname\n")
    }
}
