import Model
import Testing

@testable import Extraction

/// Growth and decline: `up`, `down` or `-` for each figure in order.
@Suite struct ChangeBindingTests {
    private func changes(_ code: String, _ text: String) throws -> String {
        try FigureFixture.figures(text, code).map { $0.change?.rawValue ?? "-" }.joined(separator: " ")
    }

    @Test(
        arguments: [
            ("en", "Rents rose by 5 percent.", "up"), ("en", "The fleet shrank by 40 ships.", "down"),
            ("en", "A drop of 5 percent is likely.", "down"), ("en", "Rents were 5 percent lower than in May.", "down"),
            ("de", "Die Mieten stiegen um 5 Prozent.", "up"), ("de", "Ein Rückgang um 5 Prozent ist möglich.", "down"),
            ("de", "Die Mieten lagen 5 Prozent niedriger.", "down"), ("pl", "Czynsze wzrosły o 5 proc.", "up"),
            ("pl", "Spadek o 5 proc. jest możliwy.", "down"), ("ru", "Аренда подорожала на 5 %.", "up"),
            ("ru", "Снижение на 5 % возможно.", "down"),
        ])
    func aWordOfChangeTellsTheDirection(_ code: String, _ text: String, _ change: String) throws {
        #expect(try changes(code, text) == change)
    }

    @Test(
        arguments: [
            ("en", "The price grew from 141 to 173 euros.", "- up"), ("de", "Der Beitrag steigt von 84 auf 96 Euro.", "- up"),
            ("de", "Die Menge ging von 19 auf 17 Tonnen zurück.", "- down"), ("pl", "Opłata wzrosła z 84 do 96 euro.", "- up"),
            ("ru", "Плата выросла с 84 до 96 евро.", "- up"), ("en", "It cuts the trip from three hours by road to 55 minutes.", "- down"),
        ])
    func theNewValueHasChangedAndTheOldOneHasNot(_ code: String, _ text: String, _ change: String) throws {
        #expect(try changes(code, text) == change)
    }

    @Test(
        arguments: [
            ("en", "The average weight fell to 640 grams.", "down"), ("en", "Ship calls fell to 2,871.", "down"),
            ("ru", "Число случаев снизилось до 58.", "down"),
        ])
    func whatAChangeReachesHasChanged(_ code: String, _ text: String, _ change: String) throws {
        #expect(try changes(code, text) == change)
    }

    @Test(
        arguments: [
            ("en", "Rents rose by 5 percent, or 40 euros.", "up up"),
            ("de", "Die Mieten stiegen um 5 Prozent, die Preise um 3 Prozent.", "up up"),
            ("ru", "Аренда подорожала на 5 %, вода — на 3 %.", "up up"),
        ])
    func aChangeCarriesOn(_ code: String, _ text: String, _ change: String) throws {
        #expect(try changes(code, text) == change)
    }

    @Test(
        arguments: [
            ("en", "Rents did not rise by 5 percent."), ("en", "The cable car runs 4 km up the slope."),
            ("en", "Each train carries up to 90 people."), ("en", "The plan adds six more crossings."),
            ("ru", "Совет не станет повышать сбор два года."),
        ])
    func whatDoesNotChangeHasNoDirection(_ code: String, _ text: String) throws {
        #expect(try changes(code, text) == "-")
    }

    @Test func aChangeHasItsBasis() throws {
        let figure = try #require(try FigureFixture.figures("Umsätze stiegen im Vergleich zum Vorjahr um 12 Prozent .", "de").first)
        #expect(figure.change == .up)
        #expect(figure.basis == .yearOnYear)
    }

    @Test(
        arguments: [
            ("2023", "2022", Figure.Basis.yearOnYear), ("2024-05", "2024-04", .monthOnMonth),
            ("2024-04..2024-06", "2024-01..2024-03", .quarterOnQuarter), ("2024-01..2024-06", "2023-07..2023-12", .halfOnHalf),
            ("2024-05", "2023-05", .yearOnYear),
        ])
    func theTimeComparedWithTellsTheBasis(_ period: String, _ before: String, _ basis: Figure.Basis) throws {
        let own = try #require(DayRange(period))
        let other = try #require(DayRange(before))
        let text = "In P exports of wool rose by 4 percent, more than in Q."
        let figure = try #require(try BindingFixture(code: "en", text: text, dates: [("P", own), ("Q", other)]).figures().first)
        #expect(figure.period == own)
        #expect(figure.basis == basis)
    }

    @Test func aLevelHasNoBasis() throws {
        let year = try #require(DayRange("2023"))
        let before = try #require(DayRange("2022"))
        let fixture = BindingFixture(
            code: "en", text: "In P exports came to 4 million euros, more than in Q.", dates: [("P", year), ("Q", before)])
        #expect(try fixture.figures().first?.basis == nil)
    }
}
