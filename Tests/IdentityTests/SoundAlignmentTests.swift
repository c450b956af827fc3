import Testing

@testable import Identity

@Suite struct SoundAlignmentTests {
    private func similarity(_ a: String, _ b: String) -> Double { SoundAlignment.similarity(Array(a.utf8), Array(b.utf8)) }

    private func skeleton(_ word: String) -> String { String(decoding: SoundAlignment.skeleton(Array(word.utf8)), as: UTF8.self) }

    @Test(arguments: [
        ("kovalski", "kvlsk"), ("anna", "an"), ("tokaiev", "tkv"), ("hans", "hns"), ("gans", "hns"), ("ahmad", "amd"), ("bogdan", "bdn"),
        ("xulx", "sls"), ("otto", "at"), ("", ""),
    ])
    func skeletons(_ word: String, _ expected: String) { #expect(skeleton(word) == expected) }

    @Test func whatScriptsConfuseCostsLess() {
        #expect(similarity("novak", "novak") == 1)
        #expect(similarity("gavel", "havel") > similarity("pavel", "havel"))
        #expect(similarity("novak", "novok") > similarity("novak", "novsk"))
        #expect(similarity("aleksei", "aleksi") > similarity("aleksei", "alesei"))
        #expect(similarity("vatson", "uatson") > similarity("vatson", "latson"))
        #expect(similarity("", "novak") == 0 && similarity("novak", "") == 0)
        #expect(similarity("abk", "lomr") < 0.3)
        #expect(similarity(String(repeating: "a", count: 100), String(repeating: "a", count: 99)) == 0)
    }

    @Test func symmetricAndBounded() {
        var random = Random(seed: 3)
        let letters = Array("aeiouhnmstkvlrgx3é".utf8)
        func word() -> [UInt8] { (0..<1 + random.next(9)).map { _ in letters[random.next(letters.count)] } }
        for _ in 0..<2000 {
            let (a, b) = (word(), word())
            let score = SoundAlignment.similarity(a, b)
            #expect(score == SoundAlignment.similarity(b, a))
            #expect((0.0...1.0).contains(score))
            #expect((score == 1) == (a == b))
        }
    }

    @Test func costsAreATable() {
        #expect(SoundCosts.substitution.count == SoundCosts.width * SoundCosts.width)
        for i in 0..<SoundCosts.width {
            #expect(SoundCosts.substitution[i * SoundCosts.width + i] == 0)
            for j in 0..<SoundCosts.width where i != j {
                let cost = SoundCosts.substitution[i * SoundCosts.width + j]
                #expect(cost == SoundCosts.substitution[j * SoundCosts.width + i])
                #expect((20...100).contains(cost))
            }
        }
    }
}
