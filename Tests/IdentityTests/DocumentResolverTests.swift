import Identity
import Model
import Testing

@Suite struct DocumentResolverTests {
    private typealias Name = NameSpelling

    /// `name <- mentions with their links`, for reading.
    private func told(_ mentions: [NamedMention]) -> [String] {
        let result = DocumentResolver().resolve(mentions)
        return result.referents.indices.map { index in
            let members = mentions.indices.filter { result.links[$0].referent == index }
            return result.referents[index].name + " <- "
                + members.map { "\(mentions[$0].surface) (\(result.links[$0].link))" }.joined(separator: ", ")
        }
    }

    @Test func surnameJoinsItsFullName() {
        #expect(
            told([Name.person("Daniel Whitcombe"), Name.person("Whitcombe"), Name.person("Clara Voss"), Name.person("Voss")]) == [
                "Daniel Whitcombe <- Daniel Whitcombe (exact), Whitcombe (surname)", "Clara Voss <- Clara Voss (exact), Voss (surname)",
            ])
    }

    @Test func orderOfMentionsDoesNotMatter() {
        #expect(
            told([Name.person("Whitcombe"), Name.person("Daniel Whitcombe")])
                == ["Daniel Whitcombe <- Whitcombe (surname), Daniel Whitcombe (exact)"])
        let result = DocumentResolver().resolve([Name.person("Voss"), Name.thing(.place, "Riga"), Name.person("Clara Voss")])
        #expect(result.referents.map(\.name) == ["Clara Voss", "Riga"])
        #expect(result.links.map(\.referent) == [0, 1, 0])
    }

    @Test func surnameOfTwoStaysUnresolved() {
        let result = DocumentResolver().resolve([
            Name.person("Philip Stone"), Name.person("Karen Stone"), Name.person("Stone"), Name.person("Stone"),
        ])
        #expect(result.referents.map(\.name) == ["Philip Stone", "Karen Stone", "Stone"])
        #expect(result.links.map(\.referent) == [0, 1, 2, 2])
        #expect(result.links[2].link == "unresolved")
        #expect(result.referents.map(\.isPartial) == [false, false, true])
    }

    /// What is alike and was kept apart is told with what tells it apart.
    @Test func refusalsKeepTheirReason() {
        let result = DocumentResolver().resolve([
            Name.person("Philip Stone"), Name.person("Karen Stone"), Name.person("Mario Rossi"), Name.person("Stone"),
            Name.person("Maria Rossi"),
        ])
        let told = result.refusals.map { refusal in
            [refusal.referent, refusal.other].map { result.referents[$0].name }.sorted().joined(separator: " / ") + ": " + refusal.rule
        }
        #expect(
            told.sorted() == [
                "Karen Stone / Stone: fits-several", "Maria Rossi / Mario Rossi: sex", "Philip Stone / Stone: fits-several",
            ])
        #expect(result.refusals.allSatisfy { (0.0...1.0).contains($0.score) })
        #expect(DocumentResolver().resolve([Name.person("Philip Stone"), Name.person("Clara Voss")]).refusals.isEmpty)
    }

    /// A woman's and a man's form of a family name are told apart by spelling.
    @Test func sameSpellingGoesBeforeASimilarOne() {
        let result = DocumentResolver().resolve([
            Name.person("Jan Kowalski", "pl"), Name.person("Anna Kowalska", "pl"), Name.person("Kowalska", "pl"),
            Name.person("Kowalski", "pl"),
        ])
        #expect(result.links.map(\.referent) == [0, 1, 1, 0])
    }

    @Test func familyNameMayComeFirst() throws {
        let result = DocumentResolver().resolve([Name.person("Zhang Minghao", given: false), Name.person("Zhang")])
        let person = try #require(result.referents.first)
        #expect(result.referents.count == 1)
        #expect(person.familyName == "Zhang" && person.givenName == "Minghao")
    }

    @Test func partsOfAName() throws {
        let result = DocumentResolver().resolve([Name.person("Maria Anna Lopez")])
        let person = try #require(result.referents.first)
        #expect(person.familyName == "Lopez" && person.givenName == "Maria Anna" && !person.isPartial)
        let alone = try #require(DocumentResolver().resolve([Name.person("Lopez")]).referents.first)
        #expect(alone.familyName == "Lopez" && alone.givenName == nil && alone.isPartial)
    }

    @Test func initialsAndPatronymics() {
        let result = DocumentResolver().resolve([
            Name.person("Сергей Владимирович Лугин", "ru"), Name.person("С. В. Лугин", "ru"), Name.person("Сергей Лугин", "ru"),
            Name.person("Пётр Лугин", "ru"),
        ])
        #expect(result.links.map(\.referent) == [0, 0, 0, 1])
        #expect(result.links.map(\.link) == ["exact", "variant", "variant", "exact"])
    }

    @Test func acronymsJoinWhatTheyWereIntroducedFor() throws {
        let result = DocumentResolver().resolve([
            Name.thing(.organization, "Coastal Research Agency", type: "agency"),
            Name.thing(.organization, "CRA", acronymOf: 0, isAcronym: true), Name.thing(.organization, "CRA", isAcronym: true),
            Name.thing(.organization, "NSEF", isAcronym: true),
        ])
        #expect(result.links.map(\.referent) == [0, 0, 0, 1])
        #expect(result.links.map(\.link).prefix(2) == ["exact", "acronym"])
        let agency = try #require(result.referents.first)
        #expect(agency.name == "Coastal Research Agency" && agency.acronym == "CRA" && agency.type == "agency" && !agency.isPartial)
        #expect(result.referents[1].isPartial)
    }

    @Test func shortFormJoinsTheOnlyLongerName() {
        let long = Name.thing(.organization, "Harrow Steel Works")
        #expect(
            told([long, Name.thing(.organization, "Harrow")]) == ["Harrow Steel Works <- Harrow Steel Works (exact), Harrow (short-form)"])
        #expect(told([long, Name.thing(.organization, "Harrow Bank"), Name.thing(.organization, "Harrow")]).count == 3)
        #expect(told([Name.thing(.place, "Harrow Bay Town"), Name.thing(.place, "Harrow")]).count == 2)
        #expect(told([long, Name.thing(.organization, "Steel Works")]).count == 2)
    }

    @Test func kindsStayApart() {
        let names = EntityKind.allCases.map { Name.thing($0, "Silver Creek") }
        #expect(DocumentResolver().resolve(names).referents.count == EntityKind.allCases.count)
    }

    @Test func catalogueJoinsDifferentNames() throws {
        let facts = NamedMention.AuthorityFacts(id: "place:torvale", name: "Torvale", type: "city", country: "NO")
        let result = DocumentResolver().resolve([
            Name.thing(.place, "Torvale", authority: facts), Name.thing(.place, "Old Harbour", authority: facts),
            Name.thing(.place, "Riga"),
        ])
        #expect(result.links.map(\.referent) == [0, 0, 1])
        let place = try #require(result.referents.first)
        #expect(place.key == "place:torvale" && place.country == "NO" && place.type == "city")
    }

    @Test func nothing() {
        let result = DocumentResolver().resolve([])
        #expect(result.referents.isEmpty && result.links.isEmpty)
        #expect(DocumentResolver().resolve([NamedMention(kind: .person, surface: "", lemma: "", sounds: "")]).referents.count == 1)
    }

    /// Every mention has a referent of its kind, each referent a mention; the first mentions are in order.
    @Test func randomMentions() {
        var random = Random(seed: 7)
        let words = ["Anna", "Jan", "Nowak", "Stone", "Bank", "Riga", "CRA", "A.", "Harrow", "van", "Li", ""]
        for _ in 0..<300 {
            var mentions = (0..<random.next(25)).map { index in
                let name = (0..<1 + random.next(3)).map { _ in words[random.next(words.count)] }.joined(separator: " ")
                return Name.thing(
                    EntityKind.allCases[random.next(5)], name, acronymOf: random.next(6) == 0 ? random.next(30) - 2 : nil,
                    isAcronym: random.next(5) == 0)
            }
            // An acronym is introduced for a name of its own kind.
            for (index, mention) in mentions.enumerated() {
                if let name = mention.acronymOf, mentions.indices.contains(name), mentions[name].kind != mention.kind {
                    mentions[index].acronymOf = nil
                }
            }
            let result = DocumentResolver().resolve(mentions)
            #expect(result.links.count == mentions.count)
            var seen = 0
            for (mention, link) in zip(mentions, result.links) {
                #expect(result.referents.indices.contains(link.referent))
                #expect(result.referents[link.referent].kind == mention.kind || link.link == "acronym")
                #expect(link.referent <= seen)
                if link.referent == seen { seen += 1 }
            }
            #expect(seen == result.referents.count)
            #expect(result.referents.allSatisfy { !$0.blocks.isEmpty && !$0.key.isEmpty })
            #expect(DocumentResolver().resolve(mentions).referents == result.referents)
        }
    }
}
