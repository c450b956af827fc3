import Model
import Testing

@testable import Identity

@Suite struct NameSoundTests {
    @Test(arguments: [
        ("kovalski", "kvlsk"), ("anna", "an"), ("tokaiev", "tkv"), ("hans", "hns"), ("ahmad", "amd"), ("smith", "smt"), ("otto", "at"),
        ("", ""),
    ])
    func skeletons(_ word: String, _ skeleton: String) { #expect(NameSound.skeleton(word) == skeleton) }

    @Test func similarity() {
        #expect(NameSound.similarity("novak", "novak") == 1)
        #expect(NameSound.similarity("", "") == 1)
        #expect(NameSound.similarity("", "novak") == 0)
        #expect(abs(NameSound.similarity("novak", "novik") - 0.8) < 1e-9)
        #expect(NameSound.similarity("abc", "xyz") == 0)
        #expect(NameSound.similarity(String(repeating: "a", count: 300), String(repeating: "a", count: 300)) == 1)
        #expect(NameSound.similarity(String(repeating: "a", count: 300), "a") == 0)
    }

    @Test func agreement() {
        #expect(NameSound.agree("sokolov", "sokolov"))
        #expect(NameSound.agree("sergei", "siergiei"))
        #expect(!NameSound.agree("novak", "novik1"))
        #expect(!NameSound.agree("lind", "lund1"))
    }

    @Test func agreementIsSymmetric() {
        var random = Random(seed: 3)
        let letters = Array("aeiouhnmstkvlr")
        for _ in 0..<500 {
            let (a, b) = (word(), word())
            #expect(NameSound.agree(a, b) == NameSound.agree(b, a))
            #expect(NameSound.similarity(a, b) == NameSound.similarity(b, a))
            #expect(NameSound.agree(a, a))
        }
        func word() -> String { String((0..<1 + random.next(8)).map { _ in letters[random.next(letters.count)] }) }
    }

    @Test func personNames() {
        func agree(_ a: String, _ b: String) -> Bool {
            let forward = PersonName(sounds: a).agrees(with: PersonName(sounds: b))
            #expect(forward == PersonName(sounds: b).agrees(with: PersonName(sounds: a)))
            return forward
        }
        #expect(agree("anna novak", "anna maria novak"))
        #expect(agree("a novak", "anna novak"))
        #expect(!agree("b novak", "anna novak"))
        #expect(!agree("anna maria novak", "anna helena novak"))
        #expect(agree("anna m novak", "anna maria novak"))
        #expect(!agree("novak", "anna novak"))
        #expect(!agree("anna novak", "anna lund"))
        #expect(PersonName(sounds: "anna novak").isNamed(by: "novak"))
        #expect(PersonName(sounds: "shang minghao").isNamed(by: "shang"))
        #expect(!PersonName(sounds: "anna maria novak").isNamed(by: "anna"))
        #expect(!PersonName(sounds: "").isNamed(by: "novak"))
    }
}
