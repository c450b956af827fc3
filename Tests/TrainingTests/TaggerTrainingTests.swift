import Model
import Recognition
import Testing

@testable import Training

/// Whole trainings of a few sentences.
@Suite struct TaggerTrainingTests {
    private static let firstNames = ["Eva", "Olga", "Piotr", "Hans", "Mary", "Ivan"]
    private static let towns = ["Velm", "Tarnsee", "Orlo", "Bright", "Kosy", "Lunz"]

    /// Who is mayor is a person, what lies behind "near" is a place; the person is named again.
    private static func fixture() throws -> Fixture {
        let fixture = try Fixture()
        for n in 0..<12 {
            let person = firstNames[n % firstNames.count]
            let town = towns[(n * 5 + n / 6) % towns.count]
            try fixture.add(
                "Then mayor ⟨per:a|\(person)⟩ spoke near ⟨place:b|\(town)⟩ today. So said ⟨per:a|\(person)⟩ again.", id: "p\(n)")
        }
        return fixture
    }

    private static func options() -> TaggerTraining.Options {
        var options = TaggerTraining.Options()
        options.minimum = 1
        options.newsRepeats = 1
        options.epochs = 6
        options.rate = 0.2
        options.outsideBias = 0
        options.rareBias = 0
        return options
    }

    private static func training(_ fixture: Fixture) -> TaggerTraining {
        TaggerTraining(documents: fixture.documents, words: fixture.words, classes: WordClasses())
    }

    @Test func aPatternIsLearned() throws {
        let fixture = try Self.fixture()
        let section = Self.training(fixture).section(Self.options())
        let file = ModelFile.bytes(sections: [(TaggerModel.section, section)])
        let model = try NameModel(bytes: file, place: "toy")
        // Names that the training has not seen, in a place that it knows.
        let analysis = fixture.analyze("Then mayor Wanda spoke near Sulin today. So said Wanda again. Then rain fell.")
        let names = NameTagger(model: model.tagger).names(
            analysis.tokens.map(\.word), sentences: analysis.sentences.map(\.tokens), words: analysis.words, hints: RuleHints())
        #expect(names.map { analysis.surface($0.tokens) } == ["Wanda", "Sulin", "Wanda"])
        #expect(names.map(\.kind) == [.person, .place, .person])
    }

    @Test func sameInputSameBytes() throws {
        var sections: [[UInt8]] = []
        for _ in 0..<2 { sections.append(Self.training(try Self.fixture()).section(Self.options())) }
        #expect(sections[0] == sections[1])
        var other = Self.options()
        other.votes = false
        #expect(Self.training(try Self.fixture()).section(other) != sections[0])
    }

    @Test func nothingToLearnFrom() throws {
        let section = TaggerTraining(documents: [], words: TrainingWords(tables: [:]), classes: WordClasses()).section(Self.options())
        #expect(try TaggerModel(ByteReader(section[...], place: "toy")).weights.count == 0)
    }

    /// Two readings of one article stand in the same half: else the model that reads the one for its votes has seen the other.
    @Test func readingsOfOneArticleStayTogether() throws {
        let fixture = try Fixture()
        for id in ["a", "a", "b", "c", "c", "d"] { try fixture.add("⟨per:x|Eva⟩ came.", id: id) }
        let halves = Self.training(fixture).halves
        #expect(halves == [0, 0, 1, 0, 0, 1])
    }

    @Test func biases() {
        let bias = TaggerTraining.bias(outside: -0.5, rare: 2)
        #expect(bias[0] == -0.5 && bias.sum() == 3.5)
        #expect(bias[Int(NameTag.begin(.project).rawValue)] == 2 && bias[Int(NameTag.begin(.event).rawValue)] == 2)
    }
}
