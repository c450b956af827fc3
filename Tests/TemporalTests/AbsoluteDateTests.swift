import Grammar
import Temporal
import Testing

@Suite struct AbsoluteDateTests {
    static let cases: [(code: String, text: String, expected: [String])] = [
        ("en", "Friday, July 5, 2024 at 3:15 pm", ["Friday, July 5, 2024 at 3:15 pm=2024-07-05 15:15"]),
        ("en", "LEEDS, 5 July 2024 (XY) - The canal froze.", ["5 July 2024=2024-07-05 -"]),
        ("en", "2024-07-03T19:56:10+02:00", ["2024-07-03T19:56:10=2024-07-03 19:56:10"]),
        ("en", "07/05/2024", ["07/05/2024=2024-07-05 -"]),
        ("en", "25/07/2024", ["25/07/2024=2024-07-25 -"]),
        ("en", "Sept. 9, 2023 | 10:20", ["Sept. 9, 2023 | 10:20=2023-09-09 10:20"]),
        ("en", "Updated July 5th, 2024, 12.05 am", ["July 5th, 2024, 12.05 am=2024-07-05 00:05"]),
        ("en", "version 3.1.24, build 12-05-2024-7", []),
        ("en", "31 February 2024", []),
        ("en", "5 July", []),
        ("de", "Freitag, 5. Juli 2024, 9.30 Uhr", ["Freitag, 5. Juli 2024, 9.30 Uhr=2024-07-05 09:30"]),
        ("de", "05.07.2024 19:56", ["05.07.2024 19:56=2024-07-05 19:56"]),
        ("de", "18. 10. 2023", ["18. 10. 2023=2023-10-18 -"]),
        ("de", "05/07/2024", ["05/07/2024=2024-07-05 -"]),
        ("pl", "środa, 3 lipca 2024 r., godz. 12:30", ["środa, 3 lipca 2024 r., godz. 12:30=2024-07-03 12:30"]),
        ("pl", "Warszawa, 03.07.2024", ["03.07.2024=2024-07-03 -"]),
        ("ru", "10:15 03.01.2024", ["10:15 03.01.2024=2024-01-03 10:15"]),
        ("ru", "24 апр. 2025, 14:05 мск", ["24 апр. 2025, 14:05 мск=2025-04-24 14:05"]),
        ("ru", "5-го июля 2024-го и 6 июля 2024 года", ["5-го июля 2024-го=2024-07-05 -", "6 июля 2024 года=2024-07-06 -"]),
    ]

    @Test func dates() throws {
        for (code, cases) in Dictionary(grouping: Self.cases, by: \.code) {
            let analyzer = Analyzer(pack: try LexiconFolder.pack(code))
            for item in cases {
                let analysis = analyzer.analyze(item.text)
                let found = AbsoluteDate.find(in: analysis, tokens: 0..<analysis.tokens.count)
                #expect(found.map { "\(analysis.surface($0.tokens))=\($0.day.iso) \($0.time ?? "-")" } == item.expected, "\(item.text)")
            }
        }
    }

    @Test func looksOnlyWhereAsked() throws {
        let analysis = Analyzer(pack: try LexiconFolder.pack("en")).analyze("5 July 2024 and 6 July 2024")
        #expect(AbsoluteDate.find(in: analysis, tokens: 3..<100).map(\.day.iso) == ["2024-07-06"])
        #expect(AbsoluteDate.find(in: analysis, tokens: 0..<2).isEmpty)
    }
}
