import Testing

@testable import Identity

@Suite struct PersonNameTests {
    private func name(_ sounds: String, _ written: String? = nil) -> PersonName {
        PersonName(SpelledName(sounds: sounds), written: written ?? sounds)
    }

    private func compare(_ a: PersonName, _ b: PersonName) -> PersonName.Comparison {
        let result = a.compared(with: b)
        #expect(result == b.compared(with: a))
        return result
    }

    private func rule(_ a: String, _ b: String) -> String {
        switch compare(name(a), name(b)) {
        case .same(let rule, _): return rule
        case .different(let rule, _): return "not " + rule
        case .unrelated: return "unrelated"
        }
    }

    @Test(arguments: [
        ("anna novak", "anna novak", "transliteration"), ("anna novak", "anna maria novak", "middle-name-missing"),
        ("a novak", "anna novak", "initials"), ("a m novak", "anna maria novak", "initials"), ("b novak", "anna novak", "not given-name"),
        ("anna maria novak", "anna helena novak", "not middle-name"), ("anna m novak", "anna maria novak", "transliteration"),
        ("novak", "anna novak", "unrelated"), ("anna novak", "anna lund", "unrelated"), ("ian novak", "anna novak", "not given-name"),
        ("aleks novak", "aleksander novak", "not short-given-name"), ("aleksandr orlov", "aleksandra orlova", "not sex"),
        ("mario rossi", "maria rossi", "not sex"), ("evgeni orlov", "evgenia orlova", "not sex"),
        ("mikola orlov", "nikolai orlov", "transliteration"),
        ("viktor orban", "orban viktor", "name-order"), ("viktor orban", "orban viktoria", "unrelated"),
    ])
    func rules(_ a: String, _ b: String, _ expected: String) { #expect(rule(a, b) == expected) }

    @Test func halfOfADoubleName() {
        let whole = name("ieva novak kovalska", "Ewa Nowak-Kowalska")
        #expect(whole.familyCount == 2)
        for half in ["ieva novak", "ieva kovalska"] {
            guard case .same("double-name", let score) = compare(whole, name(half)) else {
                Issue.record("\(half)")
                continue
            }
            #expect(score < 0.95)
        }
        #expect(compare(whole, name("ieva lund")) == .unrelated)
        #expect(!whole.agrees(with: name("ian novak")))
    }

    /// Read as a French name, `Michel` sounds as Russian writes it.
    @Test func anotherLanguagesReading() {
        let polish = PersonName(SpelledName(sounds: "mihel iux", readings: ["mixel xux"]), written: "Michel Juch")
        #expect(polish.agrees(with: name("mixel xux")))
        #expect(!name("mihel iux").agrees(with: name("mixel xux")))
    }

    @Test func loneNames() {
        func lone(_ full: String, _ word: String) -> Bool? { name(full).similarity(ofLone: SpelledName.Word(word))?.isFamily }
        #expect(lone("anna novak", "novak") == true)
        #expect(lone("xang minghao", "xang") == false)
        #expect(lone("anna maria novak", "anna") == nil)
        #expect(lone("", "novak") == nil)
        #expect(lone("anna novak", "lund") == nil)
    }
}
