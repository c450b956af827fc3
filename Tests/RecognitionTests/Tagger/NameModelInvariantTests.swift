import Authority
import Grammar
import Recognition
import Testing

/// What holds whatever the words, with the model in the binary.
@Suite struct NameModelInvariantTests {
    static func recognizer(_ code: String) throws -> NameRecognizer {
        NameRecognizer(
            pack: try LexiconFolder.pack(code, withCatalogue: true), catalogue: try LexiconFolder.catalogue.get(),
            model: try BundledModel.model.get())
    }

    private static func text(_ random: inout Random, _ pieces: [String]) -> String {
        (0..<random.next(30)).map { _ in
            if random.next(12) == 0, let scalar = Unicode.Scalar(UInt32(random.next(0x11_0000))) { return String(Character(scalar)) }
            return pieces[random.next(pieces.count)] + (random.next(6) == 0 ? "" : " ")
        }.joined()
    }

    private static let odd = [
        "(", ")", "\"", "„", "”", "«", "»", "-", "–", "—", ".", ",", ":", "&", "/", "\n\n", "’s", "'s", "A.", "А.", "I", "XX", "7", "日本",
        "👩‍👩‍👧", "\u{AD}", "\u{FEFF}", "\u{0}", "ﬁ", "İ", "e\u{301}", "al-", "van der", "GmbH", "ООО", "(SCO)", "U.S.", "\u{202E}", "٣",
    ]

    /// Names in order, apart, inside tokens and one sentence; the same text gives the same names, whatever was read before it.
    @Test(arguments: LexiconFolder.codes) func randomTexts(_ code: String) throws {
        let recognizer = try Self.recognizer(code)
        let analyzer = Analyzer(pack: try LexiconFolder.pack(code, withCatalogue: true))
        let pieces = NameCorpus.cases.filter { $0.language == code }.flatMap { $0.text.split(separator: " ").map(String.init) } + Self.odd
        var random = Random(seed: 51)
        for _ in 0..<25 {
            let text = Self.text(&random, pieces)
            let analysis = analyzer.analyze(text)
            let names = recognizer.names(in: analysis).names
            var last = 0
            for name in names {
                #expect(
                    !name.tokens.isEmpty && name.tokens.lowerBound >= last && name.tokens.upperBound <= analysis.tokens.count, "\(text)")
                #expect(
                    analysis.sentences.contains {
                        $0.tokens.contains(name.tokens.lowerBound) && $0.tokens.upperBound >= name.tokens.upperBound
                    })
                #expect((0.0...1.0).contains(name.confidence), "\(text)")
                #expect(!name.lemma.isEmpty && !name.rule.isEmpty, "\(text)")
                last = name.tokens.upperBound
            }
            #expect(recognizer.names(in: analysis).names == names, "\(text)")
        }
    }

    @Test(arguments: LexiconFolder.codes) func orderOfDocumentsDoesNotMatter(_ code: String) throws {
        let texts = NameCorpus.cases.filter { $0.language == code && !$0.names.isEmpty }.prefix(12).map(\.text)
        func read(_ texts: [String]) throws -> [String: [RecognizedName]] {
            let recognizer = try Self.recognizer(code)
            let analyzer = Analyzer(pack: try LexiconFolder.pack(code, withCatalogue: true))
            return Dictionary(
                texts.map { ($0, recognizer.names(in: analyzer.analyze($0)).names) }, uniquingKeysWith: { first, _ in first })
        }
        let forwards = try read(texts)
        #expect(try read(texts.reversed()) == forwards)
        #expect(forwards.values.contains { !$0.isEmpty })
    }
}
