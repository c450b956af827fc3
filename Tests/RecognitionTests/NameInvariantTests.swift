import Authority
import Grammar
import Recognition
import Testing

@Suite struct NameInvariantTests {
    private static let runs = LexiconFolder.codes.flatMap { [($0, false), ($0, true)] }

    /// Whatever the words: names lie inside the text and one sentence, in order and apart, and the same text gives the same names.
    @Test(arguments: runs) func randomTexts(_ code: String, _ withCatalogue: Bool) throws {
        let pack = try LexiconFolder.pack(code, withCatalogue: withCatalogue)
        let catalogue = withCatalogue ? try LexiconFolder.catalogue.get() : .empty
        let recognizer = NameRecognizer(pack: pack, catalogue: catalogue)
        let fresh = NameRecognizer(pack: pack, catalogue: catalogue)
        let analyzer = Analyzer(pack: pack)
        var pieces = NameCorpus.cases.flatMap { $0.text.split(separator: " ").map(String.init) }
        pieces += [
            "(", ")", "\"", "„", "”", "«", "»", "-", "–", "—", ".", ",", ":", "&", "/", "\n\n", "’s", "'s", "A.", "А.", "I", "XX", "7",
        ]
        pieces += ["日本", "👩‍👩‍👧", "\u{AD}", "\u{FEFF}", "\u{0}", "ﬁ", "İ", "e\u{301}", "al-", "van der", "GmbH", "ООО", "(SCO)", "U.S."]
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        for _ in 0..<150 {
            let text = (0..<next(60)).map { _ in pieces[next(pieces.count)] + (next(6) == 0 ? "" : " ") }.joined()
            let analysis = analyzer.analyze(text)
            let result = recognizer.names(in: analysis)
            var last = 0
            for name in result.names {
                #expect(
                    name.tokens.lowerBound >= last && name.tokens.upperBound <= analysis.tokens.count && !name.tokens.isEmpty, "\(text)")
                #expect((0.0...1.0).contains(name.confidence), "\(text)")
                #expect(!name.lemma.isEmpty, "\(text)")
                #expect(name.record.map { catalogue.records.indices.contains($0) } ?? true, "\(text)")
                last = name.tokens.upperBound
            }
            for pair in result.acronyms {
                #expect(
                    pair.name != pair.acronym && result.names.indices.contains(pair.name) && result.names.indices.contains(pair.acronym))
            }
            #expect(fresh.names(in: analysis).names == result.names, "\(text)")
        }
    }

    /// The acronym in brackets is told to belong to the name before it.
    @Test func acronymsAreLinked() throws {
        let pack = try LexiconFolder.pack("en")
        let analysis = Analyzer(pack: pack).analyze("The Coastal Research Agency (CRA) counted the seals.")
        let result = NameRecognizer(pack: pack, catalogue: .empty).names(in: analysis)
        let pairs = result.acronyms.map { pair in
            [pair.name, pair.acronym].map { analysis.surface(result.names[$0].tokens) }
        }
        #expect(pairs == [["Coastal Research Agency", "CRA"]])
    }

    /// What the text itself names in the nominative is the base form of its other cases.
    @Test func lemmasOfLaterMentions() throws {
        let pack = try LexiconFolder.pack("ru")
        let analysis = Analyzer(pack: pack).analyze("Директор Ольга Петрова вышла к прессе. С Петровой спорили.")
        let names = NameRecognizer(pack: pack, catalogue: .empty).names(in: analysis).names
        #expect(names.map(\.lemma) == ["Ольга Петрова", "Петрова"])
    }

    @Test func catalogueNamesCarryTheirRecord() throws {
        let catalogue = try LexiconFolder.catalogue.get()
        let pack = try LexiconFolder.pack("pl", withCatalogue: true)
        let analysis = Analyzer(pack: pack).analyze("Strajk zamknął porty w Norwegii.")
        let name = try #require(NameRecognizer(pack: pack, catalogue: catalogue).names(in: analysis).names.first)
        #expect(name.lemma == "Norwegia")
        #expect(name.record.map { catalogue.records[$0].id } == "place:no")
    }
}
