import Recognition
import Testing

@testable import Training

@Suite struct FeatureIndexTests {
    @Test func numbersInOrderOfArrival() {
        var index = FeatureIndex()
        #expect(index.number(of: 5) == -1)
        for hash in [5, 9, 5, 1 << 16 | 5, 0xFFFF_FFFF] as [UInt32] { index.insert(hash) }
        #expect(index.hashes == [5, 9, 1 << 16 | 5, 0xFFFF_FFFF])
        #expect(index.hashes.map { index.number(of: $0) } == [0, 1, 2, 3])
        #expect(index.number(of: 6) == -1)
    }

    /// A row of zero is an empty one in the model's table, so the feature of number 0 is none.
    @Test func zeroIsNoFeature() {
        var index = FeatureIndex()
        index.insert(0)
        #expect(index.hashes.isEmpty && index.number(of: 0) == -1)
    }

    /// Numbers stay what they are when the table grows.
    @Test func growing() {
        var index = FeatureIndex()
        var random = RandomSource(seed: 5)
        var hashes: [UInt32] = []
        while hashes.count < 40_000 {
            let hash = UInt32(truncatingIfNeeded: random.next())
            let count = index.hashes.count
            index.insert(hash)
            if index.hashes.count > count { hashes.append(hash) }
        }
        #expect(index.hashes == hashes)
        #expect(stride(from: 0, to: hashes.count, by: 17).allSatisfy { index.number(of: hashes[$0]) == Int32($0) })
    }

    /// Features that occur too seldom are not learned.
    @Test func minimum() throws {
        let fixture = try Fixture()
        for n in 0..<3 { try fixture.add("⟨per:a|Eva⟩ came", id: "\(n)") }
        try fixture.add("⟨per:a|Olga⟩ went", id: "last")
        let often = Examples(fixture.documents, words: fixture.words, classes: WordClasses(), minimum: 3)
        let once = Examples(fixture.documents, words: fixture.words, classes: WordClasses(), minimum: 1)
        #expect(often.sentences.count == 4 && once.sentences.count == 4 && often.ends.count == 8)
        #expect(!often.index.hashes.isEmpty && Set(often.index.hashes).isStrictSubset(of: once.index.hashes))
        #expect(once.features(of: 6).count > often.features(of: 6).count)
        #expect(often.features(of: 0).count == often.features(of: 2).count)
        #expect(often.features.allSatisfy { $0 >= 0 && Int($0) < often.index.hashes.count })
        #expect(often.allowed[0] == NameTagSet(.begin(.person)) && often.allowed[1] == .outside)
        let none = Examples([], words: fixture.words, classes: WordClasses(), minimum: 1)
        #expect(none.sentences.isEmpty && none.index.hashes.isEmpty)
        // A language without words is passed over.
        let unknown = Examples(fixture.documents, words: TrainingWords(tables: [:]), classes: WordClasses(), minimum: 1)
        #expect(unknown.sentences.isEmpty)
    }
}
