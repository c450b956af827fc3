import Testing
import Text

@testable import Recognition

@Suite struct FeatureTests {
    @Test func bufferLeavesOutWhatDoesNotFit() {
        var buffer = FeatureBuffer(capacity: 3)
        for hash in UInt32(1)...5 { buffer.add(hash) }
        #expect(buffer.count == 3 && Array(buffer.hashes[..<buffer.count]) == [1, 2, 3])
        buffer.removeAll()
        #expect(buffer.count == 0)
        buffer.add(9)
        #expect(buffer.count == 1 && buffer.hashes[0] == 9)
    }

    @Test(arguments: [0, -5]) func bufferOfNoCapacityHoldsOne(_ capacity: Int) {
        var buffer = FeatureBuffer(capacity: capacity)
        buffer.add(1)
        buffer.add(2)
        #expect(buffer.count == 1)
    }

    /// Weights are found by these numbers: a model trained yesterday must find them tomorrow.
    @Test func hashesAreFixed() {
        #expect(FeatureHash.of("") == UInt32(truncatingIfNeeded: 0xCBF2_9CE4_8422_2325 ^ (0xCBF2_9CE4_8422_2325 as UInt64 >> 32)))
        #expect(FeatureHash.of(0, 0) == 0)
        #expect(FeatureHash.of(1, 2) != FeatureHash.of(2, 1))
        #expect(FeatureHash.of(1, 2, 3) != FeatureHash.of(1, 3, 2))
        #expect(FeatureHash.of(1, 2, 3, 4) == FeatureHash.of(1, FeatureHash.of(1, 2, 3), 4))
        #expect(FeatureHash.of("riga") == FeatureHash.of(Array("riga".utf8).span, 0..<4))
    }

    private func features(_ surface: String, at offset: Int) -> Set<UInt32> {
        var buffer = FeatureBuffer()
        WordFeatures.add(WordProfile(Word(surface), classes: WordClasses()), at: offset, to: &buffer)
        return Set(buffer.hashes[..<buffer.count])
    }

    /// A word says something else of itself than of its neighbours.
    @Test func wordFeaturesDependOnTheDistance() {
        var seen: Set<UInt32> = []
        for offset in WordFeatures.offsets {
            let features = features("Nowak", at: offset)
            #expect(!features.isEmpty && seen.isDisjoint(with: features), "\(offset)")
            seen.formUnion(features)
        }
    }

    @Test func namesInTwoScriptsShareFeatures() {
        let latin = features("Berlin", at: 0)
        #expect(!latin.isDisjoint(with: features("Берлин", at: 0)))
        #expect(latin != features("Берлин", at: 0))
        #expect(WordProfile(Word("Berlin"), classes: WordClasses()).stem == WordProfile(Word("Берлину"), classes: WordClasses()).stem)
    }

    @Test(arguments: ["", "x", ".", "«", "日本", "👩‍👩‍👧", "e\u{301}", "\u{0}", "2024", "ß", "İ", "A.", "Щ", String(repeating: "ж", count: 3000)])
    func oddWords(_ surface: String) {
        let profile = WordProfile(Word(surface), classes: WordClasses())
        for offset in WordFeatures.offsets {
            var buffer = FeatureBuffer()
            WordFeatures.add(profile, at: offset, to: &buffer)
            #expect(buffer.count >= 2)
        }
    }

    @Test func shapes() {
        func shape(_ surface: String) -> UInt32 { WordProfile(Word(surface), classes: WordClasses()).shape }
        #expect(shape("Anna") == shape("Роза"))
        #expect(shape("Anna") == shape("Katarzyna"))
        #expect(Set([shape("anna"), shape("Anna"), shape("ANNA"), shape("12"), shape("A1"), shape("-")]).count == 6)
    }
}
