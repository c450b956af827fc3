import Identity
import Model
import Testing

@Suite struct EntityResolverTests {
    private typealias Name = NameSpelling

    /// The entities as sets of names, each with what joined it.
    private func told(_ profiles: [ReferentProfile]) -> [[String]] {
        EntityResolver().resolve(profiles).map { entity in
            entity.members.map { "\(profiles[$0.profileIndex].name) (\($0.link))" }.sorted()
        }
    }

    private func people(_ names: (String, String)...) -> [ReferentProfile] {
        names.map { Name.profile(Name.person($0.0, $0.1), $0.1) }
    }

    @Test func sameNameIsOnePerson() {
        let profiles = people(("Anna Nowak", "en"), ("Anna Nowak", "pl"), ("Anna Wrzos", "pl"))
        #expect(told(profiles) == [["Anna Nowak (exact)", "Anna Nowak (exact)"], ["Anna Wrzos (exact)"]])
    }

    @Test(arguments: [
        [("Сергей Соколов", "ru"), ("Sergei Sokolov", "en"), ("Sergej Sokolow", "de"), ("Siergiej Sokołow", "pl")],
        [("Андрей Чехов", "ru"), ("Andrei Chekhov", "en"), ("Andrej Tschechow", "de"), ("Andriej Czechow", "pl")],
        [("Михаил Шишкин", "ru"), ("Mikhail Shishkin", "en"), ("Michail Schischkin", "de"), ("Michaił Szyszkin", "pl")],
        [("Владимир Жуков", "ru"), ("Vladimir Zhukov", "en"), ("Wladimir Schukow", "de"), ("Władimir Żukow", "pl")],
    ])
    func spellingsOfOnePerson(_ spellings: [(String, String)]) {
        let profiles = spellings.map { Name.profile(Name.person($0.0, $0.1), $0.1) }
        #expect(EntityResolver().resolve(profiles).count == 1, "\(told(profiles)) \(profiles.map(\.key))")
    }

    @Test func differentPeopleStayApart() {
        let profiles = people(
            ("Anna Nowak", "en"), ("Hanna Nowacki", "en"), ("Jan Nowak", "pl"), ("Anna Novotna", "de"), ("Pavel Stein", "de"),
            ("Paul Brenner", "en"))
        #expect(EntityResolver().resolve(profiles).count == profiles.count, "\(told(profiles))")
    }

    @Test func numbersTellApart() {
        let profiles = ["Forum 3", "Forum 4", "Forum 3"].map { Name.profile(Name.thing(.event, $0)) }
        #expect(EntityResolver().resolve(profiles).map(\.members.count).sorted() == [1, 2])
    }

    @Test func organizationsAcrossSpellings() {
        let profiles = [
            Name.profile(Name.thing(.organization, "Orkan Energia", "pl"), "pl"),
            Name.profile(Name.thing(.organization, "Оркан Энергия", "ru"), "ru"),
            Name.profile(Name.thing(.project, "Orkan Energia", "pl"), "pl"),
        ]
        #expect(EntityResolver().resolve(profiles).map(\.members.count).sorted() == [1, 2], "\(profiles.map(\.key))")
    }

    @Test func catalogueDecidesOverNames() throws {
        let one = NamedMention.AuthorityFacts(id: "place:torvale", name: "Torvale", type: "city", country: nil)
        let other = NamedMention.AuthorityFacts(id: "place:torvale-us", name: "Torvale", type: "city", country: "US")
        let profiles = [
            Name.profile(Name.thing(.place, "Torvale", authority: one)), Name.profile(Name.thing(.place, "Торвал", "ru", authority: one)),
            Name.profile(Name.thing(.place, "Torvale", authority: other)),
        ]
        let entities = EntityResolver().resolve(profiles)
        #expect(entities.map(\.key) == ["place:torvale", "place:torvale-us"])
        #expect(entities.map(\.members.count) == [2, 1])
        #expect(entities.allSatisfy { $0.members.allSatisfy { $0.link == "catalogue" && $0.score == 1 } })
    }

    @Test func surnameJoinsTheOnlyPersonItFits() {
        #expect(
            told(people(("Clara Voss", "en"), ("Voss", "de"), ("Jan Osa", "pl"))) == [
                ["Jan Osa (exact)"], ["Clara Voss (exact)", "Voss (surname)"],
            ])
        let two = people(("Philip Stone", "en"), ("Karen Stone", "en"), ("Stone", "en"))
        #expect(told(two) == [["Philip Stone (exact)"], ["Karen Stone (exact)"], ["Stone (unresolved)"]])
        let unresolved = EntityResolver().resolve(two).flatMap(\.members).first { $0.link == "unresolved" }
        #expect(unresolved?.evidence == "fits Karen Stone, Philip Stone")
        #expect(told(people(("Stone", "en"), ("Stone", "de"))) == [["Stone (exact)", "Stone (exact)"]])
    }

    @Test func acronymJoinsTheOnlyNameIntroducedWithIt() {
        let introduced = Name.profiles([
            Name.thing(.organization, "Coastal Research Agency"), Name.thing(.organization, "CRA", acronymOf: 0, isAcronym: true),
        ])
        let alone = Name.profile(Name.thing(.organization, "CRA", isAcronym: true))
        #expect(told(introduced + [alone]) == [["CRA (acronym)", "Coastal Research Agency (exact)"]])
        let other = Name.profiles([
            Name.thing(.organization, "City Road Authority"), Name.thing(.organization, "CRA", acronymOf: 0, isAcronym: true),
        ])
        #expect(EntityResolver().resolve(introduced + other + [alone]).count == 3)
    }

    @Test func nothing() { #expect(EntityResolver().resolve([]).isEmpty) }

    /// Every profile is in exactly one entity, entities are of one kind, and the order of the profiles does not matter.
    @Test func randomOrders() {
        let spellings = [
            ("Сергей Соколов", "ru"), ("Sergei Sokolov", "en"), ("Sergej Sokolow", "de"), ("Соколов", "ru"), ("Sokolow", "de"),
            ("Anna Nowak", "pl"), ("Jan Nowak", "pl"), ("Nowak", "en"), ("A. Nowak", "en"), ("Anna Maria Nowak", "de"), ("Li", "en"),
            ("Stone", "en"), ("Stohn", "de"), ("", "en"),
        ]
        var pool = spellings.map { Name.profile(Name.person($0.0, $0.1), $0.1) }
        for name in ["Harrow Steel", "Harow Steel", "CRA", "Forum 3"] {
            pool.append(Name.profile(Name.thing(.organization, name, isAcronym: name == "CRA")))
            pool.append(Name.profile(Name.thing(.event, name)))
        }
        let facts = NamedMention.AuthorityFacts(id: "place:torvale", name: "Torvale", type: nil, country: nil)
        pool.append(Name.profile(Name.thing(.place, "Torvale", authority: facts)))
        pool.append(Name.profile(Name.thing(.place, "Torvale")))
        var random = Random(seed: 11)
        func partition(_ profiles: [ReferentProfile]) -> Set<Set<String>> {
            let entities = EntityResolver().resolve(profiles)
            #expect(entities.flatMap(\.members).map(\.profileIndex).sorted() == Array(profiles.indices))
            #expect(Set(entities.map { $0.kind.rawValue + $0.key }).count == entities.count)
            for entity in entities {
                #expect(!entity.members.isEmpty && entity.members.allSatisfy { profiles[$0.profileIndex].kind == entity.kind })
                #expect(entity.members.allSatisfy { (0.0...1.0).contains($0.score) })
            }
            return Set(entities.map { entity in Set(entity.members.map { "\(profiles[$0.profileIndex])" }) })
        }
        for _ in 0..<40 {
            let some = pool.filter { _ in random.next(3) > 0 }
            let expected = partition(some)
            for _ in 0..<5 { #expect(partition(some.shuffled(using: &random)) == expected) }
        }
    }
}
