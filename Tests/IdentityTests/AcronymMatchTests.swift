import Testing

@testable import Identity

@Suite struct AcronymMatchTests {
    private func matches(_ acronym: String, _ name: String, _ links: Set<Int> = []) -> Bool {
        AcronymMatch.score(acronym, of: name, links: links) != nil
    }

    @Test func firstLetters() {
        #expect(matches("CRA", "Coastal Research Agency"))
        #expect(matches("MFA", "Ministry of Foreign Affairs", [1]))
        #expect(matches("MOFA", "Ministry of Foreign Affairs", [1]))
        #expect(matches("ŻKM", "Żaglowy Klub Morski"))
        #expect(matches("СМР", "Союз малых рыбаков"))
        #expect(matches("WBF", "Wind-Berg Fonds"))
        #expect(!matches("CRB", "Coastal Research Agency"))
        #expect(!matches("CR", "Coastal Research Agency"))
        #expect(!matches("C", "Coastal"))
    }

    @Test func lettersInsideLongWords() {
        #expect(matches("LKA", "Landeskriminalamt"))
        #expect(matches("WEB", "Windenergiebetreiber"))
        #expect(!matches("LKX", "Landeskriminalamt"))
        #expect(!matches("LAN", "Landeskriminalamt"))
        #expect(!matches("ABC", "Abc Werke"))
    }

    @Test func firstLettersSayMore() throws {
        let plain = try #require(AcronymMatch.score("SWA", of: "Stiftung Wald Alpen", links: []))
        let inner = try #require(AcronymMatch.score("LKA", of: "Landeskriminalamt", links: []))
        #expect(plain > inner)
    }
}
