import Grammar
import Model
import Testing

@testable import Recognition

@Suite struct RuleHintsTests {
    private func context(_ text: String) throws -> NameContext {
        NameContext(analysis: try SmallModel.analyzer().analyze(text), catalogue: .empty)
    }

    private func features(_ hints: RuleHints, _ i: Int) -> [UInt32] { hints.range(i).map { hints[$0] } }

    private func proposal(
        _ tokens: Range<Int>, _ kind: EntityKind, rule: String = "rule", confidence: Double = 0.7, record: Int? = nil
    ) -> Proposal {
        Proposal(tokens: tokens, kind: kind, rule: rule, confidence: confidence, record: record)
    }

    @Test func proposalsSpeakAtTheirTokensAndNeighbours() throws {
        let text = try context("then old Anna Nowak came home early again")
        let none = RuleHints(text, proposals: [], decided: [])
        let some = RuleHints(text, proposals: [proposal(2..<4, .person)], decided: [])
        for i in text.analysis.tokens.indices {
            let added = features(some, i).count - features(none, i).count
            #expect(added == (2..<4 ~= i ? 2 : i == 1 || i == 4 ? 1 : 0), "\(i)")
            #expect(features(some, i).suffix(features(none, i).count) == features(none, i)[...])
        }
        // Before, first, last and behind are four different things.
        #expect(Set([1, 2, 3, 4].compactMap { features(some, $0).first }).count == 4)
    }

    @Test func decisionsSpeakToo() throws {
        let text = try context("then old Anna Nowak came home early again")
        let none = RuleHints(text, proposals: [], decided: [])
        let some = RuleHints(text, proposals: [], decided: [proposal(2..<4, .person)])
        for i in text.analysis.tokens.indices {
            #expect((features(some, i) != features(none, i)) == (1...4 ~= i), "\(i)")
        }
        let other = RuleHints(text, proposals: [], decided: [proposal(2..<4, .place)])
        #expect(features(other, 2) != features(some, 2))
    }

    @Test func ruleKindTrustAndPlaceAreToldApart() throws {
        let text = try context("one Anna two")
        let variants = [
            proposal(1..<2, .person), proposal(1..<2, .place), proposal(1..<2, .person, rule: "other"),
            proposal(1..<2, .person, confidence: 0.9), proposal(1..<2, .person, confidence: 0.5),
            proposal(1..<2, .person, confidence: 0.1), proposal(0..<2, .person), proposal(1..<3, .person),
        ]
        #expect(Set(variants.map { features(RuleHints(text, proposals: [$0], decided: []), 1) }).count == variants.count)
        let near = RuleHints(text, proposals: [proposal(1..<2, .person, confidence: 0.71)], decided: [])
        #expect(features(near, 1) == features(RuleHints(text, proposals: [variants[0]], decided: []), 1), "trust has few steps")
    }

    /// Features come token by token, those of one token in the order in which they were found.
    @Test func sortedByToken() throws {
        let text = try context("a b c d e f")
        let none = RuleHints(text, proposals: [], decided: [])
        let first = [proposal(3..<5, .event), proposal(0..<2, .place), proposal(0..<6, .project)]
        let all = RuleHints(text, proposals: first, decided: [])
        var last = 0
        for i in text.analysis.tokens.indices {
            #expect(all.range(i).lowerBound == last)
            last = all.range(i).upperBound
            var expected: [UInt32] = []
            for proposal in first {
                let one = features(RuleHints(text, proposals: [proposal], decided: []), i)
                expected += one.prefix(one.count - features(none, i).count)
            }
            #expect(features(all, i) == expected + features(none, i), "\(i)")
        }
        for i in [6, 7, 1000] { #expect(all.range(i).isEmpty) }
        #expect(RuleHints().range(0).isEmpty && RuleHints().anchors.isEmpty)
    }

    @Test func proposalsAtTheEdges() throws {
        let text = try context("Anna")
        let hints = RuleHints(text, proposals: [proposal(0..<1, .person), proposal(0..<9, .place)], decided: [])
        #expect(features(hints, 0).count == features(RuleHints(text, proposals: [], decided: []), 0).count + 4)
        let empty = try context("")
        #expect(RuleHints(empty, proposals: [], decided: []).range(0).isEmpty)
    }

    @Test func anchorsAreSureNamesOfTheCatalogue() throws {
        let text = try context("a Anna b Riga Bank")
        let hints = RuleHints(
            text,
            proposals: [
                proposal(1..<2, .person, confidence: 0.9), proposal(3..<4, .place, confidence: 0.79, record: 1),
                proposal(3..<4, .place, confidence: 0.8, record: 2), proposal(3..<5, .organization, confidence: 1, record: 3),
            ], decided: [])
        #expect(hints.anchors.map(\.tokens) == [3..<4, 3..<5])
        #expect(hints.anchors.map(\.kind) == [.place, .organization])
        let weights = hints.anchors.map(\.weight)
        #expect(weights[0] > 0 && weights[1] > weights[0], "of several words it is surer")
    }

    /// Nothing is said against the name as a whole, alone or inside a longer one; everything else costs.
    @Test(arguments: EntityKind.allCases) func anchorScores(_ kind: EntityKind) throws {
        let anchor = try #require(Anchor(proposal(4..<6, kind, confidence: 0.9, record: 0)))
        for i in anchor.tokens {
            let scores = anchor.scores(i)
            #expect(scores[0] == -anchor.weight)
            for other in NameTag.kinds {
                let begin = i == 4 && other == kind ? 0 : -anchor.weight
                #expect(scores[Int(NameTag.begin(other).rawValue)] == begin)
                let inside = i == 4 && other == .person && kind == .person ? -anchor.weight : 0
                #expect(scores[Int(NameTag.inside(other).rawValue)] == inside)
            }
        }
    }
}
