import Authority
import Grammar
import Model
import Testing

@testable import Recognition

/// Why the names of a text are its names.
@Suite struct NameTraceTests {
    private func proposal(_ tokens: Range<Int>, _ kind: EntityKind, _ confidence: Double, _ rule: String) -> Proposal {
        Proposal(tokens: tokens, kind: kind, rule: rule, confidence: confidence)
    }

    /// `rule` of each, with its loss.
    private func told(_ lost: [NameTrace.Lost]) -> [String] { lost.map { "\($0.candidate.rule): \($0.loss.rawValue)" } }

    private func trace(_ proposals: [Proposal]) -> NameTrace {
        NameTrace(Reconciler.decide(proposals), proposals: proposals)
    }

    @Test func everyLossHasItsReason() throws {
        let trace = trace([
            proposal(2..<5, .organization, 0.9, "long"), proposal(2..<5, .organization, 0.6, "second"),
            proposal(2..<5, .place, 0.5, "other"), proposal(2..<3, .person, 0.8, "inner"), proposal(1..<3, .place, 0.5, "across"),
            proposal(3..<4, .place, 0.1, "weak"), proposal(7..<8, .event, 0.2, "alone"), proposal(9..<10, .event, 0.5, "believed"),
        ])
        try #require(trace.names.count == 2)
        #expect(trace.names[0].proposals.map(\.rule) == ["long", "second"] && trace.names[0].decider == .rules)
        #expect(told(trace.names[0].lost) == ["across: crossing", "other: other-kind", "inner: inside-longer", "weak: unlikely"])
        #expect(trace.names[1].proposals.map(\.rule) == ["believed"] && trace.names[1].lost.isEmpty)
        #expect(told(trace.refused) == ["alone: unlikely"])
        #expect(trace.names.allSatisfy { $0.kinds.isEmpty } && trace.refused.allSatisfy { $0.candidate.probability == nil })
    }

    @Test func aLongNameThatLosesToTwoIsToldWithBoth() {
        let trace = trace([
            proposal(0..<4, .person, 0.6, "whole"), proposal(0..<2, .person, 0.95, "first"), proposal(2..<4, .person, 0.95, "second"),
        ])
        #expect(trace.names.map { told($0.lost) } == [["whole: around-shorter"], ["whole: around-shorter"]])
    }

    /// The same rule may say the same twice.
    @Test func equalProposalsAreToldOnce() {
        let trace = trace([proposal(0..<1, .person, 0.5, "surname"), proposal(0..<1, .person, 0.7, "surname")])
        #expect(trace.names.map { $0.proposals.map(\.confidence) } == [[0.7]])
    }

    @Test func theModelDecidesAndTheSecondLookAdds() {
        let decided = [proposal(0..<2, .person, 0.9, "model"), proposal(4..<5, .person, 0.8, "surname")]
        let tagged = [TaggedName(tokens: 0..<2, kind: .person, confidence: 0.9)]
        let labels = LabelProbabilities(rows: [])
        let trace = NameTrace(
            decided, proposals: [proposal(7..<8, .place, 0.9, "catalogue")], tagged: tagged, labels: labels,
            second: [proposal(0..<2, .person, 0.7, "repeated"), decided[1]])
        #expect(trace.names.map(\.decider) == [.model, .secondLook])
        #expect(trace.names.map { $0.proposals.map(\.rule) } == [[], ["surname"]])
        #expect(told(trace.refused) == ["catalogue: unlikely"] && trace.refused.first?.candidate.probability == 0)
    }

    @Test func theLeastProbableLabelCounts() {
        var rows = [TaggerModel.Scores](repeating: .init(repeating: 0), count: 3)
        rows[0][Int(NameTag.begin(.place).rawValue)] = 0.875
        rows[1][Int(NameTag.inside(.place).rawValue)] = 0.75
        rows[2][Int(NameTag.inside(.place).rawValue)] = 0.5
        let labels = LabelProbabilities(rows: rows)
        #expect(labels.probability(of: 0..<3, .place) == 0.5)
        // It goes on behind its end as often as not.
        #expect(labels.probability(of: 0..<2, .place) == 0.5)
        #expect(labels.probability(of: 0..<1, .place) == 0.25)
        #expect(labels.probability(of: 0..<2, .person) == 0)
        #expect(labels.probability(of: 2..<4, .place) == 0 && labels.probability(of: 1..<1, .place) == 0)
    }

    /// Being explained changes nothing, and no proposal gets lost.
    @Test(arguments: LexiconFolder.codes, [false, true]) func explainedNamesAreTheNames(_ code: String, _ withModel: Bool) throws {
        let pack = try LexiconFolder.pack(code)
        let model = withModel ? try NameModel.bundled() : nil
        let analyzer = Analyzer(pack: pack)
        let recognizer = NameRecognizer(pack: pack, catalogue: .empty, model: model)
        var named = 0
        for text in Set(NameCorpus.cases.filter { $0.language == code }.prefix(60).map(\.text)).sorted() {
            let analysis = analyzer.analyze(text)
            let (result, trace) = recognizer.explained(in: analysis)
            #expect(recognizer.names(in: analysis).names == result.names, "\(text)")
            try #require(trace.names.count == result.names.count, "\(text)")
            for (name, found) in zip(result.names, trace.names) {
                #expect((found.decider == .rules) == !withModel && found.kinds.count == (withModel ? EntityKind.allCases.count : 0))
                #expect(
                    found.proposals.allSatisfy { $0.kind == name.kind }
                        && found.lost.allSatisfy { $0.candidate.tokens.overlaps(name.tokens) })
                if !withModel { #expect(found.proposals.contains { $0.rule == name.rule }, "\(text)") }
                guard let model, found.decider == .model else { continue }
                // What is told of the model is what decided.
                let probability = try #require(found.kinds.first { $0.kind == name.kind }).probability
                #expect(abs(model.tagger.calibration.confidence(probability, name.kind) - name.confidence) < 1e-6, "\(text)")
            }
            for lost in trace.refused { #expect(!result.names.contains { $0.tokens.overlaps(lost.candidate.tokens) }, "\(text)") }
            named += result.names.count
        }
        #expect(named >= 20)
    }
}
