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

/// Names as several languages and scripts write them.
@Suite struct CrossLanguageTests {
    private typealias Name = NameSpelling

    private func entities(_ names: [(String, String)]) -> [ResolvedEntity] {
        EntityResolver().resolve(names.map { Name.profile(Name.person($0.0, $0.1), $0.1) })
    }

    @Test(arguments: [
        [
            ("Kassym-Schomart Tokajew", "de"), ("Kassym-Jomart Tokayev", "en"), ("Касым-Жомарт Токаев", "ru"),
            ("Kasym-Żomart Tokajew", "pl"),
        ],
        [("Volodymyr Zelensky", "en"), ("Wolodymyr Selenskyj", "de"), ("Wołodymyr Zełenski", "pl"), ("Владимир Зеленский", "ru")],
        [("Piotr Czajkowski", "pl"), ("Peter Tschaikowski", "de"), ("Pyotr Chaikovsky", "en"), ("Пётр Чайковский", "ru")],
        [("Xi Jinping", "pl"), ("Xi Jinping", "en"), ("Си Цзиньпин", "ru")],
        [("Michel Juchard", "pl"), ("Мишель Жюшар", "ru")],
        [("George Thornbury", "pl"), ("George Thornbury", "de"), ("Джордж Торнбери", "ru")],
        [("Julita Borejko", "pl"), ("Julitą Borejko", "pl"), ("Юлита Борейко", "ru"), ("Юлитой Борейко", "ru")],
        [("Andrzejem Wolańskim", "pl"), ("Andrzej Wolański", "pl"), ("Анджей Воланьский", "ru")],
        [("Orbán Gergely", "de"), ("Gergely Orbán", "en")],
        [("Oleksandr Hnatiuk", "en"), ("Ołeksandr Hnatiuk", "pl"), ("Александр Гнатюк", "ru")],
    ])
    func onePerson(_ names: [(String, String)]) {
        let found = entities(names)
        #expect(found.count == 1, "\(found.map { $0.members.map { names[$0.profileIndex].0 } })")
    }

    @Test(arguments: [
        [("Jan Kowalski", "pl"), ("Janina Kowalska", "pl")], [("Aleksandr Orlow", "pl"), ("Александра Орлова", "ru")],
        [("Anton Brandt", "de"), ("Антония Брандт", "ru")], [("Li Wei", "en"), ("Lu Wei", "pl")],
        [("Hans Meyer", "de"), ("Ханна Мейер", "ru")],
        [("Marek Lis", "pl"), ("Марек Лисин", "ru")], [("Boris Petrov", "en"), ("Борислав Петров", "ru")],
    ])
    func twoPeople(_ names: [(String, String)]) { #expect(entities(names).count == 2) }

    /// A role that two documents tell alike decides whose a lone family name is.
    @Test func contextDecides() throws {
        var profiles = [
            ("Philip Stone", "of organization:harou"), ("Karen Stone", "as mayor"), ("Stone", "as mayor"), ("Stone", "as driver"),
        ].map {
            name, signal in
            var profile = Name.profile(Name.person(name))
            profile.context = [signal]
            return profile
        }
        let found = EntityResolver().resolve(profiles)
        let mayor = try #require(found.first { $0.members.contains { $0.profileIndex == 1 } })
        #expect(mayor.members.map(\.profileIndex).sorted() == [1, 2])
        #expect(mayor.members.first { $0.profileIndex == 2 }?.evidence == "both as mayor")
        #expect(found.flatMap(\.members).first { $0.profileIndex == 3 }?.link == "unresolved")
        // The document itself names two: nothing else decides.
        profiles[2].rivals = [profiles[0].key, profiles[1].key]
        #expect(EntityResolver().resolve(profiles).flatMap(\.members).first { $0.profileIndex == 2 }?.link == "unresolved")
    }

    /// `Alex` may be short for `Alexander`: only when something else says so.
    @Test func shortGivenName() {
        var profiles = people(("Alex Marsh", "en"), ("Alexander Marsh", "en"))
        let apart = EntityResolver().resolve(profiles)
        #expect(apart.count == 2 && apart.flatMap(\.members).flatMap(\.refusals).map(\.rule) == ["short-given-name"])
        for index in profiles.indices { profiles[index].context = ["of organization:tide"] }
        #expect(EntityResolver().resolve(profiles).count == 1)
    }

    private func people(_ names: (String, String)...) -> [ReferentProfile] { names.map { Name.profile(Name.person($0.0, $0.1), $0.1) } }

    /// What one document tells apart no other joins.
    @Test func rivalsStayApart() {
        let rivals = Name.profiles([Name.person("Anna Kowal"), Name.person("Hanna Kowal")])
        #expect(rivals.count == 2 && rivals.allSatisfy { $0.rivals.count == 1 })
        let third = Name.profile(Name.person("Анна Коваль", "ru"), "ru")
        let found = EntityResolver().resolve(rivals + [third])
        #expect(found.count == 2)
        #expect(found.first { $0.members.count == 2 }?.members.map(\.profileIndex).sorted() == [0, 2])
    }

    /// Initials that fit two belong to neither, and everybody is told why.
    @Test func initialsOfTwo() throws {
        let found = entities([("Sergei Volkov", "en"), ("Stanislav Volkov", "en"), ("S. Volkov", "de")])
        #expect(found.count == 3)
        let initials = try #require(found.flatMap(\.members).first { $0.link == "unresolved" })
        #expect(initials.evidence == "fits Sergei Volkov, Stanislav Volkov")
        #expect(found.flatMap(\.members).flatMap(\.refusals).count { $0.rule == "ambiguous" } == 2)
    }
}
