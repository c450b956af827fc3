import Grammar
import Model
import Temporal
import Testing

@Suite struct DateRecognizerTests {
    @Test func withoutPublicationDateRelativeOnesStayOpen() throws {
        let pack = try LexiconFolder.pack("en")
        let analysis = Analyzer(pack: pack).analyze("Yesterday and on Monday they met; the pact dates from 3 May 2019 and ended in 2021.")
        let found = try DateRecognizer(pack: pack).dates(in: analysis, publishedOn: nil) { _ in false }
        #expect(found.map { analysis.surface($0.tokens) } == ["Yesterday", "Monday", "3 May 2019", "2021"])
        #expect(found.map { $0.days?.end.iso } == [nil, nil, "2019-05-03", "2021-12-31"])
        #expect(found.map(\.note) == ["no publication date", "no publication date", nil, nil])
    }

    @Test func namesAreSkipped() throws {
        let pack = try LexiconFolder.pack("en")
        let analysis = Analyzer(pack: pack).analyze("Expo 2025 opened on Monday.")
        let day = try #require(CalendarDate(iso: "2025-04-16"))
        let found = try DateRecognizer(pack: pack).dates(in: analysis, publishedOn: day) { $0 < 2 }
        #expect(found.map { analysis.surface($0.tokens) } == ["Monday"])
        #expect(found.first?.days?.start.iso == "2025-04-14")
    }

    /// Comparisons count from the period that the sentence names.
    @Test func comparisonWithTheYearBefore() throws {
        let pack = try LexiconFolder.pack("en")
        let analysis = Analyzer(pack: pack).analyze(
            "Profit fell to 4 million euros in the third quarter of 2023 from 6 million euros a year earlier.")
        let day = try #require(CalendarDate(iso: "2024-02-20"))
        let found = try DateRecognizer(pack: pack).dates(in: analysis, publishedOn: day) { _ in false }
        #expect(found.last?.days?.start.iso == "2022-07-01")
        #expect(found.last?.days?.end.iso == "2022-09-30")
    }

    @Test func easterMoves() throws {
        let pack = try LexiconFolder.pack("en")
        let analyzer = Analyzer(pack: pack)
        let day = try #require(CalendarDate(iso: "2024-02-20"))
        let expected = ["Easter 2019": "2019-04-21", "Easter 2024": "2024-03-31", "Easter 2025": "2025-04-20", "Easter 2038": "2038-04-25"]
        for (text, date) in expected {
            let found = try DateRecognizer(pack: pack).dates(in: analyzer.analyze(text), publishedOn: day) { _ in false }
            #expect(found.first?.days?.start.iso == date, "\(text)")
        }
    }

    /// A phrase without a past form looks ahead, a sentence in the past looks back.
    @Test func phraseOrReport() throws {
        let texts = ["Monday": "2024-07-08", "The choir sang on Monday.": "2024-07-01", "in 2 days": "2024-07-07"]
        #expect(try days(texts, "en", on: "2024-07-05").isEmpty)
        #expect(
            try days(["in zwei Tagen": "2024-07-07", "am 15.": "2024-07-15", "5. 1. 2016": "2016-01-05"], "de", on: "2024-07-05").isEmpty)
    }

    /// Texts whose only date begins on another day than expected.
    private func days(_ texts: [String: String], _ code: String, on day: String) throws -> [String] {
        let pack = try LexiconFolder.pack(code)
        let analyzer = Analyzer(pack: pack)
        let recognizer = try DateRecognizer(pack: pack)
        return texts.compactMap { text, expected in
            let found = recognizer.dates(in: analyzer.analyze(text), publishedOn: CalendarDate(iso: day)) { _ in false }
            return found.map { $0.days?.start.iso } == [expected] ? nil : "\(text): \(found)"
        }
    }

    /// A day that the month does not have is seen, and left open with a reason.
    @Test func noSuchDay() throws {
        let pack = try LexiconFolder.pack("en")
        let analysis = Analyzer(pack: pack).analyze("It was dated 30 February 2023 and signed on 29/2/2023.")
        for day in [nil, CalendarDate(iso: "2024-07-05")] {
            let found = try DateRecognizer(pack: pack).dates(in: analysis, publishedOn: day) { _ in false }
            #expect(found.map { analysis.surface($0.tokens) } == ["30 February 2023", "29/2/2023"])
            #expect(found.map(\.days) == [nil, nil])
            #expect(found.map(\.note) == ["no such day", "no such day"])
        }
    }

    /// A list of a thousand dates takes no more than its length.
    @Test func longLists() throws {
        let pack = try LexiconFolder.pack("en")
        let day = CalendarDate(iso: "2024-07-05")
        for piece in ["Monday - ", "2014-", "1-", "May and ", "3 May to ", "first of the ", "two years and ", "05/"] {
            let analysis = Analyzer(pack: pack).analyze(String(repeating: piece, count: 1000))
            let clock = ContinuousClock()
            let time = try clock.measure { _ = try DateRecognizer(pack: pack).dates(in: analysis, publishedOn: day) { _ in false } }
            #expect(time < .seconds(20), "\(piece)")
        }
    }

    /// Whoever asks why gets the rules, from the expression down to its words; without the question nothing is kept.
    @Test func traceNamesTheRules() throws {
        let pack = try LexiconFolder.pack("en")
        let analysis = Analyzer(pack: pack).analyze("The ferry was launched on 12 March 2019.")
        let recognizer = try DateRecognizer(pack: pack)
        let day = CalendarDate(iso: "2024-07-05")
        let trace = try #require(recognizer.trace(in: analysis, publishedOn: day) { _ in false }.first)
        #expect(trace.finding == recognizer.dates(in: analysis, publishedOn: day) { _ in false }.first)
        #expect(trace.finding.rule == "day.month-name-year")
        let tree = try #require(trace.tree)
        #expect(tree.rule == "at.preposition")
        #expect(tree.parts.map(\.rule) == ["day.month-name-year"])
        #expect(tree.parts.first?.parts.map(\.rule) == ["nth.digits", "month.name", "year.digits"])
        #expect(tree.parts.first?.parts.map { analysis.surface($0.tokens) } == ["12", "March", "2019"])
    }

    /// A rule that calls what is not there is named with its file and line.
    @Test func brokenRule() throws {
        let rules = try RuleParser.rules("x\t#digits\tdate = nothing()", file: "grammar/dates.rules")
        let pack = try LanguagePack(code: "xx", files: [], rules: rules)
        let error = #expect(throws: GrammarError.self) { try DateRecognizer(pack: pack) }
        #expect(error?.place == "grammar/dates.rules:1")
    }

    /// Whatever the words, findings are inside the text, in order, apart, and their days in order.
    @Test(arguments: LexiconFolder.codes) func randomTexts(_ code: String) throws {
        let pack = try LexiconFolder.pack(code)
        let recognizer = try DateRecognizer(pack: pack)
        let analyzer = Analyzer(pack: pack)
        var pieces = try LexiconFolder.sentences(code).flatMap { $0.split(separator: " ").map(String.init) }
        pieces += [
            "0", "00", "31", "99", "2024", "9999", "0001", "12345", "31.02.2024", "1.1.1", "2023/24", "-", "–", "/", ".", ",", ":", "(",
            ")", "\n", "%", "’s", "𝟗", "日",
        ]
        pieces += pack.lexicon.entries.map(\.form).filter { !$0.contains("*") }
        var seed: UInt64 = 0x9E37_79B9_7F4A_7C15
        func next(_ bound: Int) -> Int {
            seed ^= seed << 13
            seed ^= seed >> 7
            seed ^= seed << 17
            return Int(seed % UInt64(bound))
        }
        let days = [nil, CalendarDate(iso: "2024-02-29"), CalendarDate(iso: "0001-01-01"), CalendarDate(iso: "9999-12-31")]
        for round in 0..<400 {
            let text = (0..<(1 + next(40))).map { _ in pieces[next(pieces.count)] + (next(5) == 0 ? "" : " ") }.joined()
            let analysis = analyzer.analyze(text)
            let found = recognizer.dates(in: analysis, publishedOn: days[round % days.count]) { $0 % 17 == 16 }
            var last = 0
            for finding in found {
                #expect(
                    finding.tokens.lowerBound >= last && finding.tokens.upperBound <= analysis.tokens.count && !finding.tokens.isEmpty,
                    "\(text)")
                #expect(!finding.tokens.contains { $0 % 17 == 16 }, "\(text)")
                if let days = finding.days { #expect(days.start <= days.end, "\(text)") } else { #expect(finding.note != nil, "\(text)") }
                last = finding.tokens.upperBound
            }
        }
    }
}
