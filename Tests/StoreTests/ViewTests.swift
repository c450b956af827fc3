import Model
import Store
import Testing

/// Views whose answers are more than a join.
@Suite struct ViewTests {
    /// An article with one figure of one holder.
    private func article(
        _ path: String, _ value: Double, high: Double? = nil, within half: Double = 0.4, _ qualifier: Figure.Qualifier? = nil,
        key: String? = "revenue", holder: String? = "Alpen Werke", kind: Figure.Kind = .money, unit: String = "EUR",
        period: Int? = 2023, day: Int = 2, change: Figure.Direction? = nil, basis: Figure.Basis? = nil, language: String = "en",
        signals: ClosedRange<Int64>? = nil
    ) -> DocumentFacts {
        var builder = SampleDocuments.Builder(language: language)
        builder.sentence(["{" + String(Int(value)) + " euros}", "at", "<" + (holder ?? "Boden Werke") + ">"], paragraph: 0)
        var facts = builder.facts(path: path)
        facts.contentHash = SampleDocuments.hash(path, 0)
        facts.article.publishedOn = CalendarDate(year: 2024, month: 4, day: day)
        facts.referents[0].kind = .organization
        facts.figures[0].kind = kind
        facts.figures[0].value = value
        facts.figures[0].valueHigh = high
        facts.figures[0].bounds = (value - half)...((high ?? value) + half)
        facts.figures[0].qualifier = qualifier
        facts.figures[0].unit = unit
        facts.figures[0].measure = key.map { "\($0) in \(language)" }
        facts.figures[0].measureKey = key
        facts.figures[0].holder = holder == nil ? nil : 0
        facts.figures[0].period = period.flatMap { DayRange(year: $0) }
        facts.figures[0].change = change
        facts.figures[0].basis = basis
        facts.storySignals = signals.map(Array.init) ?? []
        return facts
    }

    /// An article of several figures, which are those of articles with one.
    private func article(_ path: String, of parts: [DocumentFacts]) -> DocumentFacts {
        var facts = parts[0]
        facts.article.path = path
        facts.contentHash = SampleDocuments.hash(path, 0)
        facts.figures = parts.map {
            var figure = $0.figures[0]
            figure.span = facts.figures[0].span
            figure.surface = facts.figures[0].surface
            return figure
        }
        return facts
    }

    private func ask(_ documents: [DocumentFacts], _ sql: String) throws -> String {
        let temporary = try TemporaryStore()
        _ = try temporary.dump("store.db", [documents])
        return try temporary.sqlite3(sql)
    }

    private static let agreed = "SELECT measure_key, about, value, stories, documents, languages FROM corroboration"
    private static let differing = "SELECT measure_key, about, value, other_value, difference, stories, other_stories FROM disagreement"

    private func agreed(_ documents: DocumentFacts...) throws -> String { try ask(documents, Self.agreed) }
    private func differing(_ documents: DocumentFacts...) throws -> String { try ask(documents, Self.differing) }

    @Test func corroborationNeedsIndependentStories() throws {
        let both = "revenue|Alpen Werke|500.0|2|2|en,de\n"
        #expect(try agreed(article("a", 500), article("b", 500, language: "de")) == both)
        // A translation of the same story is no second witness.
        #expect(try agreed(article("a", 500, signals: 1...8), article("b", 500, signals: 1...8)) == "")
        #expect(try agreed(article("a", 500), article("b", 501)) == "")
        #expect(try agreed(article("a", 500), article("b", 500, period: 2022)) == "")
        #expect(try agreed(article("a", 500), article("b", 500, period: nil)) == "")
        #expect(try agreed(article("a", 500), article("b", 500, holder: "Boden Werke")) == "")
        #expect(try agreed(article("a", 500), article("b", 500, unit: "USD")) == "")
        #expect(try agreed(article("a", 500), article("b", 500, key: "profit")) == "")
        // Whose it is must be known.
        #expect(try agreed(article("a", 500, holder: nil), article("b", 500, holder: nil)) == "")
    }

    /// A count's unit is its noun, in the article's language.
    @Test func countsMeetWithoutTheirNouns() throws {
        let counts = [
            article("a", 36, key: "turbine", kind: .count, unit: "turbine"),
            article("b", 36, key: "turbine", kind: .count, unit: "Windrad", language: "de"),
        ]
        #expect(try ask(counts, Self.agreed) == "turbine|Alpen Werke|36.0|2|2|en,de\n")
    }

    /// The most exact figure stands for those that are rounded from it; another exact one stands for itself.
    @Test func valuesAreEqualAsTheyAreRounded() throws {
        let said = try agreed(article("a", 37, within: 0.5), article("b", 36.86, within: 0.005), article("c", 36.9, within: 0.05))
        #expect(said == "revenue|Alpen Werke|36.86|3|3|en\n")
        let two = try agreed(article("a", 37, within: 0.5), article("b", 36.86, within: 0.005), article("c", 37.2, within: 0.005))
        #expect(two == "revenue|Alpen Werke|36.86|2|2|en\nrevenue|Alpen Werke|37.2|2|2|en\n")
    }

    @Test func disagreementNeedsOneMeasureOfOneThing() throws {
        #expect(try differing(article("a", 500), article("b", 620, language: "de")) == "revenue|Alpen Werke|500.0|620.0|120.0|1|1\n")
        #expect(try differing(article("a", 500), article("b", 500)) == "")
        #expect(try differing(article("a", 500), article("b", 620, within: 130)) == "")
        #expect(try differing(article("a", 500, high: 700), article("b", 620)) == "")
        #expect(try differing(article("a", 500), article("b", 620, period: 2022)) == "")
        #expect(try differing(article("a", 500), article("b", 620, key: "profit")) == "")
        #expect(try differing(article("a", 500), article("b", 620, kind: .quantity)) == "")
        #expect(try differing(article("a", 500), article("b", 620, unit: "USD")) == "")
        #expect(try differing(article("a", 500, holder: nil), article("b", 620, holder: nil)) == "")
        let shares = [article("a", 40, key: "share, cost", kind: .percent), article("b", 60, key: "share, cost", kind: .percent)]
        #expect(try ask(shares, Self.differing) == "")
    }

    @Test func boundsReachAsFarAsTheySay() throws {
        #expect(try differing(article("a", 500, .moreThan), article("b", 620)) == "")
        #expect(try differing(article("a", 500, .atMost), article("b", 620)) == "revenue|Alpen Werke|500.0|620.0|120.0|1|1\n")
        #expect(try differing(article("a", 500), article("b", 620, .lessThan)) == "")
        #expect(try differing(article("a", 500), article("b", 620, .atLeast)) == "revenue|Alpen Werke|500.0|620.0|120.0|1|1\n")
    }

    /// Who tells the whole and a part under one name disagrees with nobody.
    @Test func partsAreNoDisagreement() throws {
        let split = article("a", of: [article("a", 500), article("a", 120)])
        #expect(try differing(split, article("b", 620)) == "")
        #expect(try differing(article("a", of: [article("a", 500), article("a", 500)]), article("b", 620)) != "")
    }

    /// Without a period a figure is of its article's time: near ones can contradict each other.
    @Test func withoutAPeriodTheDayOfPublicationTells() throws {
        #expect(try differing(article("a", 500, period: nil, day: 1), article("b", 620, period: nil, day: 28)) != "")
        #expect(try differing(article("a", 500, period: nil), article("b", 620)) == "")
        func dead(_ path: String, _ count: Double, day: Int) -> DocumentFacts {
            article(path, count, key: "dead", kind: .count, unit: "people", period: nil, day: day)
        }
        #expect(try differing(dead("a", 12, day: 1), dead("b", 15, day: 3)) == "dead|Alpen Werke|12.0|15.0|3.0|1|1\n")
        #expect(try differing(dead("a", 12, day: 1), dead("b", 15, day: 20)) == "")
    }

    @Test func growthAndDeclineAreOpposites() throws {
        func growth(_ path: String, _ value: Double, _ change: Figure.Direction, _ basis: Figure.Basis? = nil) -> DocumentFacts {
            article(path, value, key: "growth, export", kind: .percent, unit: "%", change: change, basis: basis)
        }
        #expect(try differing(growth("a", 5, .up), growth("b", 5, .down)) == "growth, export|Alpen Werke|5.0|5.0|0.0|1|1\n")
        #expect(try agreed(growth("a", 5, .up), growth("b", 5, .down)) == "")
        #expect(try agreed(growth("a", 5, .down), growth("b", 5, .down, .yearOnYear)) == "growth, export|Alpen Werke|5.0|2|2|en\n")
        #expect(try differing(growth("a", 5, .up, .monthOnMonth), growth("b", 9, .up, .yearOnYear)) == "")
        // `rose by 5` and `rose to 41`
        #expect(try differing(article("a", 5, change: .up), article("b", 41, change: .up)) == "")
        #expect(try differing(article("a", 38, change: .up), article("b", 41)) != "")
    }

    /// A figure without a holder is of the project that its sentence names alone.
    @Test func aboutIsTheHolderOrTheOnlyProject() throws {
        func project(_ path: String, _ value: Double) -> DocumentFacts {
            var facts = article(path, value, holder: "Carsk Tunnel", period: nil)
            facts.referents[0].kind = .project
            facts.figures[0].holder = nil
            return facts
        }
        #expect(try differing(project("a", 500), project("b", 620)) == "revenue|Carsk Tunnel|500.0|620.0|120.0|1|1\n")
        let sql = "SELECT holder, about FROM figures_by_measure ORDER BY id"
        let three = [project("a", 500), article("b", 620), article("c", 620, holder: nil)]
        #expect(try ask(three, sql) == "|Carsk Tunnel\nAlpen Werke|Alpen Werke\n|\n")
        var builder = SampleDocuments.Builder(language: "en")
        builder.sentence(["{500 euros}", "for", "[Farn]", "and", "[Dolno]"], paragraph: 0)
        var two = builder.facts(path: "a")
        two.contentHash = SampleDocuments.hash("a", 0)
        for i in two.referents.indices { two.referents[i].kind = .project }
        #expect(try ask([two], sql) == "|\n")
    }

    @Test func figuresSayWhoToldThem() throws {
        var facts = article("a", 500)
        facts.claims = [
            Claim(span: facts.sentences[0].span, sentence: 0, speakerText: "the board", cue: "said", kind: .statement, rule: "r")
        ]
        facts.figures[0].claim = 0
        let sql = "SELECT measure_key, measure, holder, value, lowest, highest, said_by FROM figures_by_measure"
        #expect(try ask([facts], sql) == "revenue|revenue in en|Alpen Werke|500.0|499.6|500.4|the board\n")
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
