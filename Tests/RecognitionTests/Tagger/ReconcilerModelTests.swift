import Model
import Testing

@testable import Recognition

/// The tagger's names beside the rules' proposals.
@Suite struct ReconcilerModelTests {
    private func proposal(
        _ tokens: Range<Int>, _ kind: EntityKind, _ confidence: Double, rule: String = "rule", lemma: String? = nil, record: Int? = nil,
        type: String? = nil
    ) -> Proposal {
        Proposal(tokens: tokens, kind: kind, rule: rule, confidence: confidence, lemma: lemma, record: record, type: type)
    }

    @Test func whatRulesKnowIsHandedOn() throws {
        let proposals = [
            proposal(2..<4, .organization, 0.5, rule: "head-noun", lemma: "Quay Bank", type: "bank"),
            proposal(2..<4, .organization, 0.9, rule: "catalogue", lemma: "The Quay Bank", record: 7),
            proposal(2..<4, .place, 0.99, rule: "place"), proposal(2..<3, .organization, 1, rule: "short"),
        ]
        let tagged = [
            TaggedName(tokens: 0..<1, kind: .person, confidence: 0.6), TaggedName(tokens: 2..<4, kind: .organization, confidence: 0.8),
        ]
        let names = Reconciler.decide(tagged, proposals: proposals, calibration: .none)
        #expect(names.map(\.rule) == ["model", "catalogue"] && names.map(\.tokens) == [0..<1, 2..<4])
        #expect(names[0].record == nil && names[0].lemma == nil && names[0].type == nil)
        #expect(names[1].record == 7 && names[1].lemma == "The Quay Bank" && names[1].type == "bank")
        #expect(abs(names[0].confidence - 0.6) < 1e-6 && abs(names[1].confidence - 0.8) < 1e-6)
    }

    @Test func confidenceIsCalibrated() throws {
        let calibration = Calibration(rows: NameTag.kinds.map { _ in (0...Calibration.steps).map { Float($0) / 40 } })
        let name = TaggedName(tokens: 0..<1, kind: .event, confidence: 0.8)
        #expect(abs(Reconciler.decide([name], proposals: [], calibration: calibration)[0].confidence - 0.4) < 1e-6)
    }

    @Test func secondLookFillsWhatIsFree() {
        let decided = [proposal(2..<4, .person, 0.3), proposal(8..<9, .place, 0.3)]
        let second = [
            proposal(3..<5, .person, 0.99), proposal(5..<6, .person, 0.7), proposal(5..<7, .person, 0.8), proposal(0..<1, .place, 0.2),
            proposal(9..<10, .place, 0.9), proposal(1..<1, .place, 0.9),
        ]
        #expect(Reconciler.completed(decided, with: second).map(\.tokens) == [2..<4, 5..<7, 8..<9, 9..<10])
        #expect(Reconciler.completed([], with: []).isEmpty)
        #expect(Reconciler.completed(decided, with: []) == decided)
    }

    /// Whatever the second look proposes: the decided names stay, and all are in order and apart.
    @Test func randomSecondLooks() {
        var random = Random(seed: 61)
        for _ in 0..<100 {
            let decided = stride(from: 0, to: 30, by: 6).map { proposal($0..<$0 + 1 + random.next(5), .place, 0.5) }
            let second = (0..<random.next(20)).map { _ in
                let start = random.next(34)
                return proposal(start..<start + random.next(5), .person, Double(random.next(101)) / 100)
            }
            let names = Reconciler.completed(decided, with: second)
            for (one, next) in zip(names, names.dropFirst()) { #expect(one.tokens.upperBound <= next.tokens.lowerBound) }
            #expect(decided.allSatisfy(names.contains) && names.allSatisfy { !$0.tokens.isEmpty })
        }
    }
}
