import Model
import Recognition
import Testing

@testable import Training

@Suite struct ScoreTableTests {
    private func name(_ tokens: Range<Int>, _ kind: EntityKind, _ confidence: Double = 0.5) -> TaggedName {
        TaggedName(tokens: tokens, kind: kind, confidence: confidence)
    }

    private func table(_ found: [TaggedName], domain: AnnotatedText.Domain = .target) throws -> ScoreTable {
        let document = try Fixture().add("⟨per:a|Eva Krol⟩ of ⟨org:b|Quay⟩ saw ⟨place:c|Riga⟩", domain: domain)
        var table = ScoreTable()
        table.add(document, found: found)
        return table
    }

    @Test func counts() throws {
        let table = try table([name(0..<2, .person, 0.9), name(3..<4, .place, 0.8), name(5..<6, .place, 0.7), name(2..<3, .event, 0.2)])
        let scores = try #require(table.scores["articles en"])
        #expect(scores[.person]?.right == 1 && scores[.person]?.found == 1 && scores[.person]?.wanted == 1)
        #expect(scores[.organization]?.right == 0 && scores[.organization]?.found == 0 && scores[.organization]?.wanted == 1)
        #expect(scores[.place]?.right == 1 && scores[.place]?.found == 2 && scores[.place]?.wanted == 1)
        #expect(scores[.event]?.found == 1 && scores[.event]?.wanted == 0 && scores[.project] == nil)
        #expect(table.judged.map(\.probability) == [0.9, 0.8, 0.7, 0.2] && table.judged.map(\.isRight) == [true, false, true, false])
    }

    /// A name that is a word too long or too short is wrong.
    @Test func spansMustBeExact() throws {
        let table = try table([name(0..<1, .person), name(3..<5, .organization), name(5..<6, .place)])
        #expect(NameTag.kinds.map { table.total($0) { _ in true }.right } == [0, 0, 0, 1, 0])
    }

    /// Corpora are scored by the kinds that they annotate, and teach nothing of confidence.
    @Test func kindsThatACorpusLacks() throws {
        let fixture = try Fixture()
        var text = AnnotatedText(id: "a", corpus: "small", language: "en", text: "Eva saw Riga", kinds: [.person], domain: .general)
        text.marks = [AnnotatedText.Mark(start: 0, end: 3, kind: .person), AnnotatedText.Mark(start: 8, end: 12, kind: .place)]
        fixture.add(text)
        var table = ScoreTable()
        table.add(fixture.documents[0], found: [name(0..<1, .person), name(2..<3, .place)])
        #expect(table.scores["small"]?.keys.sorted { $0.rawValue < $1.rawValue } == [.person])
        #expect(table.judged.isEmpty)
    }

    @Test func merging() throws {
        var sum = try table([name(0..<2, .person)])
        sum.merge(try table([name(0..<2, .place)]))
        let person = sum.total(.person) { $0 == "articles en" }
        #expect(person.right == 1 && person.found == 1 && person.wanted == 2)
        #expect(sum.judged.count == 2 && sum.total(.person) { $0 == "other" }.wanted == 0)
        #expect(sum.lines().count == 4 && sum.lines()[0].hasPrefix("| set | all | person |"))
        #expect(sum.lines().contains("| articles en | 25.0 | 66.7 (100.0/50.0) | 0.0 (0.0/0.0) | - | 0.0 (0.0/0.0) | - |"))
        #expect(sum.summary().hasPrefix("articles 25.0 (66.7 "))
        #expect(ScoreTable().lines().count == 2 && !ScoreTable().summary().isEmpty)
    }

    @Test func measures() {
        let score = SpanScore(found: 4, wanted: 6, right: 3)
        #expect(score.precision == 0.75 && score.recall == 0.5 && abs(score.f1 - 0.6) < 1e-12)
        #expect(SpanScore().f1 == 0 && SpanScore().precision == 0 && SpanScore().recall == 0)
        #expect(ScoreTable.percent(0.98765) == "98.8" && ScoreTable.percent(1) == "100.0" && ScoreTable.percent(0) == "0.0")
    }
}

@Suite struct CalibratorTests {
    typealias Judged = [(kind: EntityKind, probability: Double, isRight: Bool)]

    private func judged(_ count: Int, _ probability: Double, right: Int, kind: EntityKind = .person) -> Judged {
        (0..<count).map { (kind, probability, $0 < right) }
    }

    @Test func withoutNamesProbabilitiesStay() {
        let calibration = Calibrator.calibration([])
        for kind in EntityKind.allCases {
            for n in 0...20 { #expect(abs(calibration.confidence(Double(n) / 20, kind) - Double(n) / 20) < 1e-6) }
        }
    }

    /// A likelier name is never less certain, whatever was judged.
    @Test func monotone() {
        var random = RandomSource(seed: 3)
        for round in 0..<40 {
            let points = (0..<(round * 3)).map { _ in
                (
                    kind: NameTag.kinds[Int(random.next() % 5)], probability: Double(random.next() % 101) / 100,
                    isRight: random.next() % 3 > 0
                )
            }
            for row in Calibrator.calibration(points).rows {
                #expect(row.count == Calibration.steps + 1)
                #expect(zip(row, row.dropFirst()).allSatisfy { $0 <= $1 } && row.allSatisfy { 0...1 ~= $0 })
            }
            #expect(Calibrator.calibration(points) == Calibrator.calibration(points.reversed()))
        }
    }

    @Test func sharesOfRightNames() {
        let points = judged(400, 0.3, right: 80) + judged(400, 0.6, right: 200) + judged(400, 0.9, right: 380)
        let calibration = Calibrator.calibration(points)
        for (probability, share) in [(0.3, 0.2), (0.6, 0.5), (0.9, 0.95)] {
            #expect(abs(calibration.confidence(probability, .person) - share) < 0.02, "\(probability)")
        }
        #expect(abs(calibration.confidence(0.45, .person) - 0.35) < 0.03, "between them it is interpolated")
        #expect(calibration.confidence(0.5, .place) == 0.5, "kinds are told apart")
    }

    /// Many names of one probability are worth the share that is right, also when the model is wholly sure of all.
    @Test(arguments: [0.4, 0.75, 1.0]) func equalProbabilities(_ probability: Double) {
        let calibration = Calibrator.calibration(judged(200, probability, right: 150))
        #expect(abs(calibration.confidence(probability, .person) - 0.75) < 0.02)
    }

    /// Probabilities that say the opposite of what they should are pooled.
    @Test func violatorsArePooled() {
        let calibration = Calibrator.calibration(judged(100, 0.5, right: 90) + judged(100, 0.8, right: 50))
        #expect(abs(calibration.confidence(0.65, .person) - 0.7) < 0.02)
    }

    /// A handful of right names makes no certainty of a low probability.
    @Test func fewNames() {
        let calibration = Calibrator.calibration(judged(1, 0.2, right: 1))
        #expect(calibration.confidence(0.05, .person) < 0.5)
        #expect(calibration.confidence(0, .person) == 0)
        let wrong = Calibrator.calibration(judged(3, 0.9, right: 0))
        #expect(wrong.confidence(0.6, .person) < 0.1 && wrong.confidence(0.9, .person) < 0.8)
        #expect(wrong.confidence(1, .person) > wrong.confidence(0.9, .person))
    }
}
