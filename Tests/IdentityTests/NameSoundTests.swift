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
}
