import Testing

@testable import Recognition

@Suite struct QuantizedWeightsTests {
    private func row(_ value: Int8) -> QuantizedWeights.Row {
        var row = QuantizedWeights.Row(repeating: 0)
        for label in 0..<NameTag.count { row[label] = value &+ Int8(label) }
        return row
    }

    private func labels(_ hash: UInt32, _ weights: QuantizedWeights) -> [Int] {
        var scores = SIMD16<Int16>(repeating: 0)
        weights.add(hash, to: &scores)
        return (0..<NameTag.count).map { Int(scores[$0]) }
    }

    private static let nothing = [Int](repeating: 0, count: NameTag.count)

    @Test func foundAndUnknown() {
        var weights = QuantizedWeights(features: 4)
        weights.insert(7, row(10))
        weights.insert(0xFFFF_FFFF, row(-128))
        #expect(weights.count == 2)
        #expect(labels(7, weights) == (10..<21).map { $0 })
        #expect(labels(0xFFFF_FFFF, weights) == (-128..<(-117)).map { $0 })
        #expect(labels(8, weights) == Self.nothing)
        #expect(labels(7, QuantizedWeights(features: 0)) == Self.nothing)
    }

    /// Numbers that fall into one place of the table, or differ in one bit, are told apart.
    @Test func collisions() {
        var weights = QuantizedWeights(features: 100)
        let hashes = (1...40).map { UInt32($0) << 16 | 5 } + (0..<10).map { 1 << UInt32($0 + 6) }
        for (n, hash) in hashes.enumerated() { weights.insert(hash, row(Int8(n))) }
        for (n, hash) in hashes.enumerated() { #expect(labels(hash, weights)[0] == n) }
        for n in 41...80 { #expect(labels(UInt32(n) << 16 | 5, weights) == Self.nothing) }
    }

    @Test func weightsAddUp() {
        var weights = QuantizedWeights(features: 2)
        weights.insert(1, row(100))
        weights.insert(2, row(27))
        var scores = SIMD16<Int16>(repeating: 0)
        for hash in [1, 1, 2, 3] as [UInt32] { weights.add(hash, to: &scores) }
        #expect(scores[0] == 227 && scores[10] == 257)
    }

    /// Zero marks an empty row; a table more than half full would be slow, and full without end.
    @Test func whatIsNotTaken() {
        var weights = QuantizedWeights(features: 1)
        weights.insert(0, row(1))
        #expect(weights.count == 0 && labels(0, weights) == Self.nothing)
        for hash in UInt32(1)...2000 { weights.insert(hash, row(1)) }
        #expect(weights.count == 512)
        #expect(labels(512, weights)[0] == 1 && labels(2000, weights) == Self.nothing)
    }

    /// Every feature that the table was made for is found again.
    @Test func many() {
        var random = Random(seed: 11)
        var values: [UInt32: Int8] = [:]
        while values.count < 3000 { values[UInt32(truncatingIfNeeded: random.next()) | 1] = Int8(random.next(100)) }
        var weights = QuantizedWeights(features: values.count)
        for (hash, value) in values { weights.insert(hash, row(value)) }
        #expect(weights.count == 3000)
        #expect(values.allSatisfy { labels($0.key, weights)[0] == Int($0.value) })
        #expect((0..<1000).allSatisfy { labels($0 * 2, weights) == Self.nothing })
    }
}
