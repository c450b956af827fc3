import Grammar
import Model
import Testing

@testable import Recognition

@Suite struct NameTaggerTests {
    private func tagger() -> NameTagger { NameTagger(model: SmallModel.model) }

    private func described(_ names: [TaggedName], _ analysis: Analysis) -> [String] {
        names.map { "\($0.kind.rawValue) \(analysis.surface($0.tokens))" }
    }

    @Test func wordsOfAModel() throws {
        let analysis = try SmallModel.analyzer().analyze("Anna Nowak left the Baltic Bank in Riga. The Lighthouse Games began.")
        let names = tagger().names(in: analysis)
        #expect(
            described(names, analysis)
                == ["person Anna Nowak", "organization Baltic Bank", "place Riga", "project Lighthouse", "event Games"])
        #expect(names.allSatisfy { $0.confidence > 0.8 && $0.confidence <= 1 })
    }

    @Test func nothingToRead() throws {
        let analyzer = try SmallModel.analyzer()
        let tagger = tagger()
        #expect(tagger.names(in: analyzer.analyze("")).isEmpty)
        #expect(tagger.names([], sentences: [], words: analyzer.analyze("").words, hints: RuleHints()).isEmpty)
        #expect(tagger.names(in: analyzer.analyze("\n\n \u{FEFF} \n")).isEmpty)
    }

    @Test func sentencesOfOneToken() throws {
        let analysis = try SmallModel.analyzer().analyze("Anna\n\nRiga\n\nnothing\n\nNowak")
        #expect(analysis.sentences.count == 4)
        let names = tagger().names(in: analysis)
        #expect(names.map(\.tokens) == [0..<1, 1..<2], "no name begins with an inside, and none goes over a sentence's end")
    }

    /// What a word weighs is remembered: it must be the same as at first sight.
    @Test func knownWordsWeighTheSame() throws {
        var random = Random(seed: 41)
        let pieces = ["Anna", "Nowak", "saw", "the", "Baltic", "Bank", "Riga", "(", "\"", ".", "and", "Games", "RIGA", "Bankers", "Ольга"]
        let analyzer = try SmallModel.analyzer(wordLimit: .max)
        let seasoned = tagger()
        for _ in 0..<25 {
            let text = (0..<random.next(25)).map { _ in pieces[random.next(pieces.count)] }.joined(separator: " ")
            let analysis = analyzer.analyze(text)
            let names = seasoned.names(in: analysis)
            #expect(names == tagger().names(in: analysis), "\(text)")
            #expect(names == seasoned.names(in: analysis), "\(text)")
        }
    }

    /// Another word table gives other numbers to the same words.
    @Test func anotherWordTable() throws {
        let tagger = tagger()
        let texts = ["Anna Nowak is in Riga.", "Riga has the Baltic Bank, says Anna.", "Anna Nowak is in Riga."]
        let expected = try texts.map { text in
            let analysis = try SmallModel.analyzer().analyze(text)
            return described(self.tagger().names(in: analysis), analysis)
        }
        for _ in 0..<2 {
            for (text, names) in zip(texts, expected) {
                let analysis = try SmallModel.analyzer().analyze(text)
                #expect(described(tagger.names(in: analysis), analysis) == names)
            }
        }
        // The analyzer itself starts a new table when it has seen enough words.
        let analyzer = try SmallModel.analyzer(wordLimit: 3)
        for (text, names) in zip(texts, expected) {
            let analysis = analyzer.analyze(text)
            #expect(described(tagger.names(in: analysis), analysis) == names)
        }
    }

    @Test func longSentence() throws {
        let analyzer = try SmallModel.analyzer()
        let words = (0..<2500).map { $0 % 50 == 7 ? "Anna Nowak saw Riga" : "stones lay along roads" }
        let analysis = analyzer.analyze(words.joined(separator: " "))
        #expect(analysis.tokens.count == 10_000)
        let tagger = tagger()
        tagger.readsTwice = false
        let names = tagger.names(analysis.tokens.map(\.word), sentences: [0..<10_000], words: analysis.words, hints: RuleHints())
        #expect(names.count == 100)
        #expect(names.allSatisfy { $0.confidence > 0.8 && ($0.kind == .person ? 2 : 1) == $0.tokens.count })
    }

    /// A model that weighs nothing reads what the catalogue is sure of, and nothing else.
    @Test func anchors() throws {
        let zero = TaggerModel.Scores(repeating: 0)
        let model = TaggerModel(
            features: [], classes: WordClasses(), scale: 1, transitions: [TaggerModel.Scores](repeating: zero, count: NameTag.count),
            start: zero, bias: SmallModel.bias)
        let analysis = try SmallModel.analyzer().analyze("then the Baltic Bank paid")
        let proposal = Proposal(tokens: 2..<4, kind: .organization, rule: "catalogue", confidence: 0.95, record: 0)
        let hints = RuleHints(NameContext(analysis: analysis, catalogue: .empty), proposals: [proposal], decided: [])
        let tagger = NameTagger(model: model)
        #expect(tagger.names(in: analysis).isEmpty)
        #expect(described(tagger.names(in: analysis, hints: hints), analysis) == ["organization Baltic Bank"])
    }

    /// The first reading's other occurrences decide what the word itself leaves open.
    @Test func secondReading() throws {
        // A bare word is read by its neighbour: "mayor" speaks for a person behind it.
        var toBegin = SIMD16<Int8>(repeating: 0)
        toBegin[1] = 80
        var features = [TaggerModel.Feature(hash: FeatureHash.of(1 << 16 | 1, FeatureHash.of("mayor")), weights: toBegin)]
        func names(_ features: [TaggerModel.Feature], _ text: String, twice: Bool) throws -> Int {
            let tagger = NameTagger(
                model: TaggerModel(
                    features: features, classes: WordClasses(), scale: SmallModel.scale, transitions: SmallModel.transitions,
                    start: SmallModel.start, bias: SmallModel.bias))
            tagger.readsTwice = twice
            return tagger.names(in: try SmallModel.analyzer().analyze(text)).count
        }
        let text = "Here came mayor Krol. Later came Krol."
        #expect(try names(features, text, twice: true) == 1)
        // One vote for a person, of one other occurrence, clear: the key of `DocumentVotes`.
        for strength in UInt32(0)...3 {
            let key = 1 | 1 << 1 | strength << 5
            features.append(TaggerModel.Feature(hash: FeatureHash.of(0x2001, key), weights: toBegin))
        }
        #expect(try names(features, text, twice: true) == 2)
        #expect(try names(features, text, twice: false) == 1)
    }
}
