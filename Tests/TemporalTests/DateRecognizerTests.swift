import Grammar
import Model
import Temporal
import Testing

@Suite struct DateRecognizerTests {
    @Test func withoutPublicationDateRelativeOnesStayOpen() throws {
        let pack = try LexiconFolder.pack("en")
        let analysis = Analyzer(pack: pack).analyze("Yesterday and on Monday they met; the pact dates from 3 May 2019 and ended in 2021.")
        let found = DateRecognizer(pack: pack).dates(in: analysis, publishedOn: nil) { _ in false }
        #expect(found.map { analysis.surface($0.tokens) } == ["Yesterday", "Monday", "3 May 2019", "2021"])
        #expect(found.map { $0.days?.end.iso } == [nil, nil, "2019-05-03", "2021-12-31"])
        #expect(found.map(\.note) == ["no publication date", "no publication date", nil, nil])
    }

    @Test func namesAreSkipped() throws {
        let pack = try LexiconFolder.pack("en")
        let analysis = Analyzer(pack: pack).analyze("Expo 2025 opened on Monday.")
        let day = try #require(CalendarDate(iso: "2025-04-16"))
        let found = DateRecognizer(pack: pack).dates(in: analysis, publishedOn: day) { $0 < 2 }
        #expect(found.map { analysis.surface($0.tokens) } == ["Monday"])
        #expect(found.first?.days?.start.iso == "2025-04-14")
    }

    /// Comparisons count from the period that the sentence names.
    @Test func comparisonWithTheYearBefore() throws {
        let pack = try LexiconFolder.pack("en")
        let analysis = Analyzer(pack: pack).analyze(
            "Profit fell to 4 million euros in the third quarter of 2023 from 6 million euros a year earlier.")
        let day = try #require(CalendarDate(iso: "2024-02-20"))
        let found = DateRecognizer(pack: pack).dates(in: analysis, publishedOn: day) { _ in false }
        #expect(found.last?.days?.start.iso == "2022-07-01")
        #expect(found.last?.days?.end.iso == "2022-09-30")
    }

    @Test func easterMoves() throws {
        let pack = try LexiconFolder.pack("en")
        let analyzer = Analyzer(pack: pack)
        let day = try #require(CalendarDate(iso: "2024-02-20"))
        let expected = ["Easter 2019": "2019-04-21", "Easter 2024": "2024-03-31", "Easter 2025": "2025-04-20", "Easter 2038": "2038-04-25"]
        for (text, date) in expected {
            let found = DateRecognizer(pack: pack).dates(in: analyzer.analyze(text), publishedOn: day) { _ in false }
            #expect(found.first?.days?.start.iso == date, "\(text)")
        }
    }

    /// Whatever the words, findings are inside the text, in order, apart, and their days in order.
    @Test(arguments: LexiconFolder.codes) func randomTexts(_ code: String) throws {
        let pack = try LexiconFolder.pack(code)
        let recognizer = DateRecognizer(pack: pack)
        let analyzer = Analyzer(pack: pack)
        var pieces = try LexiconFolder.corpus(code).flatMap { $0.sentence.split(separator: " ").map(String.init) }
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
