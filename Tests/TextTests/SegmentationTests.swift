import Model
import Testing

@testable import Text

private func tokens(_ text: String, rules: SentenceRules = SentenceRules()) -> [String] {
    let words = WordTable()
    return Segmentation(Array(text.utf8), rules: rules, words: words).tokens.map { words[$0.word].surface }
}

private func sentences(_ text: String, rules: SentenceRules = SentenceRules()) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return Segmentation(Array(text.utf8), rules: rules, words: WordTable()).sentences.map { sentence in
        String(String.UnicodeScalarView(scalars[sentence.span.start..<sentence.span.end]))
    }
}

@Suite struct SegmentationTests {
    @Test(arguments: [
        ("Müller's house", ["Müller", "'s", "house"]),
        ("in Xi’an and d’Ivoire", ["in", "Xi’an", "and", "d’Ivoire"]),
        ("1,234.5 and 03.01.2024.", ["1,234.5", "and", "03.01.2024", "."]),
        ("EU-Gipfel", ["EU", "-", "Gipfel"]),
        ("32-jährigen", ["32", "-", "jährigen"]),
        ("62.3%", ["62.3", "%"]),
        ("2023г.", ["2023", "г", "."]),
        ("wait... no -- yes", ["wait", "...", "no", "--", "yes"]),
        ("G20 and A320neo", ["G20", "and", "A320neo"]),
        ("中国人", ["中", "国", "人"]),
        ("so\u{AD}ft", ["so\u{AD}ft"]),
    ])
    func tokenizes(_ text: String, _ expected: [String]) {
        #expect(tokens(text) == expected)
    }

    @Test func sentencesEndAtMarksBeforeCapitals() {
        #expect(sentences("It rained. Then it stopped! Did it? Yes.") == ["It rained.", "Then it stopped!", "Did it?", "Yes."])
        #expect(sentences("He paid 3.5 million. “Why not?” she said.") == ["He paid 3.5 million.", "“Why not?” she said."])
        #expect(sentences("Line one\nLine two") == ["Line one", "Line two"])
    }

    @Test func abbreviationsAndInitialsGoOn() {
        let rules = SentenceRules(abbreviations: ["dr", "bzw"], finalAbbreviations: ["r"], ordinalStop: true)
        #expect(sentences("Dr. Weber und K. Nowak kamen. Sie blieben.", rules: rules) == ["Dr. Weber und K. Nowak kamen.", "Sie blieben."])
        #expect(sentences("Am 29. Mai begann es.", rules: rules) == ["Am 29. Mai begann es."])
        #expect(sentences("W 2024 r. Warszawa wygrała.", rules: rules) == ["W 2024 r. Warszawa wygrała."])
    }

    @Test func tokensSliceBackOnRandomText() {
        var random = RandomText(seed: 7)
        for _ in 0..<300 {
            let text = random.text(60)
            let bytes = Array(text.utf8)
            let scalars = Array(text.unicodeScalars)
            let words = WordTable()
            let segmentation = Segmentation(bytes, rules: SentenceRules(abbreviations: ["z"], ordinalStop: true), words: words)
            var last = 0
            for token in segmentation.tokens {
                #expect(Int(token.start) >= last)
                last = Int(token.end)
                let surface = words[token.word].surface
                #expect(Array(String(String.UnicodeScalarView(scalars[Int(token.start)..<Int(token.end)])).utf8) == Array(surface.utf8))
                #expect(Array(bytes[Int(token.byteStart)..<Int(token.byteEnd)]) == Array(surface.utf8))
            }
            // Every token stands in exactly one sentence, and sentences keep order.
            #expect(segmentation.sentences.flatMap { Array($0.tokens) } == Array(segmentation.tokens.indices))
        }
    }
}

@Suite struct FoldingTests {
    @Test(arguments: [
        ("wałęsa", "walesa"), ("straße", "strasse"), ("ёлкин", "елкин"), ("müller", "muller"), ("çığır", "cigir"), ("kraków", "krakow"),
    ])
    func foldsMarks(_ word: String, _ folded: String) {
        #expect(LetterFolding.fold(word) == folded)
    }

    @Test func expandsUmlauts() {
        #expect(LetterFolding.expanded("müller") == "mueller")
        #expect(LetterFolding.expanded("nowak") == nil)
    }

    @Test func lowerKeepsTheNumberOfCodePoints() {
        for text in ["İSTANBUL", "ŁÓDŹ", "ЁЛКА", "ẞ", "ﬁ"] {
            #expect(CaseFolding.lower(text).unicodeScalars.count == text.unicodeScalars.count)
        }
        #expect(CaseFolding.lower("ŁÓDŹ Ёлка") == "łódź ёлка")
    }

    @Test func soundsMeetAcrossSpellings() {
        let english = Orthography(rules: [("ya", "ia"), ("sh", "x")])
        let polish = Orthography(rules: [("sz", "x"), ("cz", "x")])
        #expect(english.sounds(of: "Shakhov") == polish.sounds(of: "Szakhow"))
        #expect(english.sounds(of: "O'Neil-Adams") == "oneil adams")
        #expect(english.sounds(of: "…") == "")
    }
}
