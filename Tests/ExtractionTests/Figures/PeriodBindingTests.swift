import Model
import Temporal
import Testing

@testable import Extraction

/// Which time a figure speaks of. Dates stand in the text as `[words=time]`, periods in order of the figures, `-` for none.
@Suite struct PeriodBindingTests {
    private func periods(_ code: String, _ marked: String) throws -> [DayRange?] {
        var text = ""
        var dates: [(String, DayRange)] = []
        var rest = marked[...]
        while let open = rest.firstIndex(of: "["), let close = rest.firstIndex(of: "]") {
            let parts = rest[rest.index(after: open)..<close].split(separator: "=")
            let days = try #require(DayRange(String(parts[1])))
            text += rest[..<open] + parts[0]
            dates.append((String(parts[0]), days))
            rest = rest[rest.index(after: close)...]
        }
        return try BindingFixture(code: code, text: text + rest, dates: dates).figures().map(\.period)
    }

    private func expect(_ code: String, _ marked: String, _ periods: String) throws {
        let expected = periods.split(separator: " ").map { $0 == "-" ? nil : DayRange(String($0)) }
        #expect(try self.periods(code, marked) == expected, "\(marked)")
    }

    @Test(
        arguments: [
            ("en", "In [2023=2023] exports of wool rose by 4 percent.", "2023"),
            ("en", "Net profit came to 88 million euros in [the first half of 2024=2024-01..2024-06].", "2024-01..2024-06"),
            ("de", "Im [Jahr 2023=2023] stiegen die Ausfuhren um 4 Prozent.", "2023"),
            ("pl", "[W 2023 roku=2023] eksport wełny wzrósł o 4 proc.", "2023"),
            ("ru", "[В 2023 году=2023] экспорт шерсти вырос на 4 %.", "2023"),
        ])
    func theTimeOfTheClauseIsThePeriod(_ code: String, _ text: String, _ period: String) throws {
        try expect(code, text, period)
    }

    @Test(
        arguments: [
            ("en", "The town had 9,100 people in [1950=1950] and 4,300 in [2020=2020].", "1950 2020"),
            ("en", "Turnout fell from 57 percent in [1989=1989] to 42 percent in [2016=2016].", "1989 2016"),
            ("de", "Der Umsatz betrug 5 Millionen Euro im [Mai=2024-05] und 4 Millionen Euro im [April=2024-04].", "2024-05 2024-04"),
        ])
    func eachOfTwoValuesHasTheTimeBesideIt(_ code: String, _ text: String, _ periods: String) throws {
        try expect(code, text, periods)
    }

    @Test func aTimeOfAnEarlierSentenceHoldsForWhatFollows() throws {
        try expect(
            "en", "Sales rose 8 percent in [the first quarter=2024-01..2024-03]. Net profit fell 2 percent to 40 million euros.",
            "2024-01..2024-03 2024-01..2024-03 2024-01..2024-03")
    }

    @Test func whatAChangeIsComparedWithIsNotItsTime() throws {
        let compared = "[Im Jahr 2023=2023] war der Handel im Vergleich zum [Vorjahr=2022] um 32 Prozent gestiegen."
        try expect("de", compared, "2023")
    }

    @Test(
        arguments: [
            ("en", "The bridge is 400 metres long and was opened in [1974=1974]."),
            ("en", "She told reporters on [Tuesday=2024-07-02] that the fund has 30 million euros."),
            ("de", "Das Haus hat 40 Betten und wurde [1974=1974] gebaut."),
        ])
    func aDateOfSomethingElseIsNoPeriod(_ code: String, _ text: String) throws {
        try expect(code, text, "-")
    }

    @Test func anOrdinalHasTheTimeSaidRightBesideIt() throws {
        try expect("en", "They attended the third regatta, which was held in [2019=2019].", "2019")
        try expect("en", "They open the third lock and celebrate the harbour in [2025=2025].", "-")
    }

    @Test func anUnresolvedDateBindsNothing() throws {
        let pack = try FigureFixture.pack("en")
        let input = try FigureFixture.input("In May exports rose by 4 percent .", "en")
        let dates = [DateFinding(tokens: 1..<2, days: nil, rule: "test")]
        #expect(try FigureExtractor(pack: pack).figures(in: input, dates: dates).first?.period == nil)
    }

    // MARK: The model

    @Test func thereIsARowOfWeightsForEachFeature() {
        #expect(PeriodWeights.rows.count == PeriodFeature.allCases.count)
        #expect(PeriodWeights.rows.allSatisfy { row in row.allSatisfy(\.isFinite) })
    }

    @Test(
        arguments: [
            ("2024-02-03", 0), ("2024-02-05..2024-02-11", 1), ("2024-02", 2), ("2024-01..2024-03", 3), ("2024", 4), ("2020..2024", 5),
        ])
    func timesAreToldApartByLength(_ days: String, _ size: Int) throws {
        #expect(PeriodCandidate.Size(try #require(DayRange(days))).rawValue == size)
    }

    @Test(arguments: [("2024-02", "2023-02"), ("2024-01..2024-03", "2023-01..2023-03"), ("2024", "2023"), ("2024-02-29", "2023-02-28")])
    func theYearBeforeKeepsTheDays(_ days: String, _ before: String) throws {
        #expect(PeriodCandidate.yearBefore(try #require(DayRange(days))) == DayRange(before))
    }
}
