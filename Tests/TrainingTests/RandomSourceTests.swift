import Testing

@testable import Training

@Suite struct RandomSourceTests {
    /// The published sequence of SplitMix64 for the seed 1234567.
    @Test func sequenceIsFixed() {
        var random = RandomSource(seed: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ]
        #expect((0..<5).map { _ in random.next() } == expected)
    }

    @Test func shuffling() {
        var random = RandomSource(seed: 1)
        var values = Array(0..<50)
        random.shuffle(&values)
        #expect(values != Array(0..<50) && values.sorted() == Array(0..<50))
        var again = RandomSource(seed: 1)
        var same = Array(0..<50)
        again.shuffle(&same)
        #expect(same == values)
        var none: [Int] = []
        var one = [7]
        random.shuffle(&none)
        random.shuffle(&one)
        #expect(none.isEmpty && one == [7])
    }
}
