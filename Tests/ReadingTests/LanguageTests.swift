import Testing

@testable import Reading

@Suite("Language")
struct LanguageTests {
    private static let packs: Set<String> = ["de", "en", "pl", "ru"]

    private func language(_ text: String) -> String { TestPacks.reader.languages.language(of: text) }

    private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    @Test("the four languages", arguments: [("de", Sample.german), ("pl", Sample.polish), ("ru", Sample.russian), ("en", Sample.english)])
    func own(code: String, text: String) {
        #expect(language(text) == code)
        #expect(language(String(text.split(separator: "\n")[1])) == code)
    }

    @Test("single sentences of the four languages, in capitals too", arguments: LanguageSentences.own)
    func ownSentences(code: String, text: String) {
        for sentences in [lines(text), lines(text).map { $0.uppercased() }] {
            let told = sentences.map(language)
            #expect(sentences.count == 8)
            // One without function words may leave it open.
            #expect(told.filter { $0 == code }.count >= 7, "\(told)")
            #expect(told.allSatisfy { $0 == code || $0 == "und" }, "\(told)")
        }
    }

    @Test("languages without a pack are told by name", arguments: LanguageSentences.named)
    func neighbours(code: String, text: String) {
        let sentences = lines(text)
        #expect(sentences.count == 15)
        #expect(language(text) == code)
        for sentence in [sentences, sentences.map { $0.uppercased() }] {
            let told = sentence.map(language)
            // A single sentence may leave it open, but says nothing wrong.
            #expect(told.filter { $0 == code }.count >= 13, "\(told)")
            #expect(told.allSatisfy { $0 == code || $0 == "und" }, "\(told)")
        }
    }

    @Test("no other language is taken for one with a pack", arguments: LanguageSentences.others)
    func others(code: String, text: String) {
        for line in lines(text) + [text] {
            let told = language(line)
            #expect(!Self.packs.contains(told), "\(told): \(line)")
        }
        let known = ["sr", "mk", "hr", "sl", "ro", "pt", "hu", "tr", "sv", "fi", "lt", "lv", "el", "ja", "ko"]
        if known.contains(code) { #expect(language(text) == code) }
    }

    @Test("no pack's language is read into what is no text", arguments: LanguageSentences.none)
    func none(text: String) {
        #expect(!Self.packs.contains(language(text)))
    }

    @Test(
        "und rather than a guess",
        arguments: ["", "12 34 56", "Lorem ipsum dolor sit amet", "qwrt zxcv bnm plk", "OK", "3:1 0:2 4:4 17 24"])
    func undetermined(text: String) {
        #expect(language(text) == "und")
    }

    @Test("a notice in another language does not change an article's")
    func mixed() {
        let notice = "We use cookies and other technologies on this site. By clicking accept you agree to our terms of use.\n"
        #expect(language(notice + Sample.german + "\n" + Sample.german) == "de")
        #expect(language(Sample.polish + "\n" + Sample.polish + "\n" + notice) == "pl")
        #expect(language(notice + Sample.russian + "\n" + Sample.russian) == "ru")
    }

    @Test("a line that clearly is in another language")
    func otherLine() {
        let languages = TestPacks.reader.languages
        #expect(languages.clearlyOther(than: "de", "We use cookies to give you the best of what we have on this site.") == "en")
        #expect(languages.clearlyOther(than: "de", "Die Kosten schätzt die Verwaltung auf elf Millionen Euro.") == nil)
        #expect(languages.clearlyOther(than: "ru", "Жители давно просили об этом решении, но его не принимали.") == nil)
    }

    @Test("every language's letters are in the table, row by row")
    func table() {
        #expect(LetterPairs.all.count == LetterPairData.all.count)
        for pairs in LetterPairs.all {
            #expect(pairs.costs.count == pairs.width * pairs.width)
            // Behind each letter something follows: the least cost of a row is small, and the row's probabilities add up to about one.
            for row in 0..<pairs.width {
                let costs = pairs.costs[row * pairs.width..<(row + 1) * pairs.width]
                #expect((costs.min() ?? 99) < 3)
            }
        }
    }
}
