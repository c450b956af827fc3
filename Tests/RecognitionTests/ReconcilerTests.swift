import Model
import Testing

@testable import Recognition

@Suite struct ReconcilerTests {
    private func proposal(
        _ tokens: Range<Int>, _ kind: EntityKind, _ confidence: Double, rule: String = "rule", record: Int? = nil
    ) -> Proposal {
        Proposal(tokens: tokens, kind: kind, rule: rule, confidence: confidence, record: record)
    }

    @Test func longerNameOutdoesTheShorterInside() {
        let decided = Reconciler.decide([proposal(0..<3, .organization, 0.7), proposal(2..<3, .place, 0.9)])
        #expect(decided.map(\.tokens) == [0..<3])
        #expect(decided.first?.kind == .organization)
    }

    @Test func shorterNameWinsWhereTheLongerIsMuchLessCertain() {
        let decided = Reconciler.decide([proposal(0..<2, .organization, 0.42), proposal(0..<1, .person, 0.95)])
        #expect(decided.map(\.tokens) == [0..<1])
    }

    @Test func twoNamesBesideEachOtherBeatOneAcross() {
        let decided = Reconciler.decide([
            proposal(0..<4, .person, 0.6), proposal(0..<2, .person, 0.95), proposal(2..<4, .person, 0.95),
        ])
        #expect(decided.map(\.tokens) == [0..<2, 2..<4])
    }

    @Test func weakProposalsAreNotBelieved() {
        #expect(Reconciler.decide([proposal(0..<1, .place, Reconciler.threshold - 0.01)]).isEmpty)
        #expect(Reconciler.decide([proposal(0..<1, .place, Reconciler.threshold)]).count == 1)
        #expect(Reconciler.decide([]).isEmpty)
        #expect(Reconciler.decide([proposal(3..<3, .place, 0.9)]).isEmpty)
    }

    @Test func rulesSupportEachOther() throws {
        let one = try #require(Reconciler.decide([proposal(0..<1, .person, 0.5)]).first)
        let two = try #require(
            Reconciler.decide([proposal(0..<1, .person, 0.5, rule: "a"), proposal(0..<1, .person, 0.5, rule: "b")]).first)
        #expect(two.confidence > one.confidence)
        #expect(abs(two.confidence - 0.75) < 1e-9)
    }

    /// The same rule twice, or a repetition found elsewhere, is no new evidence.
    @Test func repetitionAddsNothing() throws {
        let twice = try #require(Reconciler.decide([proposal(0..<1, .person, 0.5), proposal(0..<1, .person, 0.5)]).first)
        #expect(abs(twice.confidence - 0.5) < 1e-9)
        let repeated = try #require(
            Reconciler.decide([proposal(0..<1, .person, 0.5), proposal(0..<1, .person, 0.5, rule: "repeated")]).first)
        #expect(abs(repeated.confidence - 0.5) < 1e-9)
    }

    @Test func anotherKindLowersConfidence() throws {
        let decided = try #require(
            Reconciler.decide([proposal(0..<1, .person, 0.9, rule: "a"), proposal(0..<1, .place, 0.8, rule: "b")]).first)
        #expect(decided.kind == .person)
        #expect(decided.confidence < 0.9)
    }

    @Test func catalogueRecordIsKept() throws {
        let decided = try #require(
            Reconciler.decide([proposal(0..<1, .place, 0.9, rule: "a"), proposal(0..<1, .place, 0.6, rule: "b", record: 7)]).first)
        #expect(decided.record == 7)
    }

    /// Whatever is proposed: no overlap, in order, believed, and the order of the proposals does not matter.
    @Test func randomProposals() {
        var state: UInt64 = 0x2545_F491_4F6C_DD1D
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        for _ in 0..<300 {
            var proposals = (0..<next(20)).map { _ in
                let start = next(30)
                return proposal(
                    start..<start + next(6), EntityKind.allCases[next(5)], Double(next(100)) / 100, rule: ["a", "b", "repeated"][next(3)])
            }
            let decided = Reconciler.decide(proposals)
            for (one, other) in zip(decided, decided.dropFirst()) { #expect(one.tokens.upperBound <= other.tokens.lowerBound) }
            #expect(decided.allSatisfy { !$0.tokens.isEmpty && $0.confidence >= Reconciler.threshold && $0.confidence <= 1 })
            proposals.reverse()
            #expect(Reconciler.decide(proposals).map(\.tokens) == decided.map(\.tokens))
        }
    }
}
