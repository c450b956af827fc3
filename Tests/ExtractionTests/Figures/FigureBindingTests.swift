import Model
import Temporal
import Testing

@testable import Extraction

/// What figures are bound to: names, measures, currencies told by the country.
@Suite struct FigureBindingTests {
    private func referent(_ name: String, _ kind: EntityKind, country: String? = nil) -> Referent {
        Referent(kind: kind, name: name, key: name, blocks: [], country: country)
    }

    private func figures(_ text: String, _ code: String, name: (Range<Int>, Referent)? = nil, date: (Range<Int>, DayRange?)? = nil) throws
        -> [Figure]
    {
        let names = name.map { [NameInText(tokens: $0.0, kind: $0.1.kind, referent: 0)] } ?? []
        let input = try FigureFixture.input(text, code, names: names, referents: name.map { [$0.1] } ?? [])
        let dates = date.map { [DateFinding(tokens: $0.0, days: $0.1, rule: "test")] } ?? []
        return try FigureExtractor(pack: try FigureFixture.pack(code)).figures(in: input, dates: dates)
    }

    @Test func numbersInsideNamesAndDatesAreNoFigures() throws {
        let named = try figures(
            "Forum 3 met in 2021 .", "en", name: (0..<2, referent("Forum 3", .event)), date: (4..<5, DayRange(year: 2021)))
        #expect(named.isEmpty)
    }

    @Test func aSharedCurrencyNameIsToldByTheCountry() throws {
        let kenya = try figures("Nairobi pays 500 shillings .", "en", name: (0..<1, referent("Nairobi", .place, country: "KE")))
        #expect(kenya.first?.unit == "KES")
        let nowhere = try figures("He pays 500 shillings .", "en")
        #expect(nowhere.first?.unit == nil)
        #expect(nowhere.first?.note == "currency unknown")
    }

    @Test func theMeasuredPhraseIsKept() throws {
        let figure = try #require(try figures("Объём экспорта составил 12 млн евро .", "ru").first)
        #expect(figure.measure == "объём экспорта")
    }

    @Test(
        arguments: [
            ("en", "They signed a loan of 40 million euros .", "loan"), ("en", "The town took a 40 million euro loan .", "loan"),
            ("en", "It won 3 million dollars in damages .", "damages"), ("en", "Exports of steel rose by 4 percent .", "exports of steel"),
            ("en", "Only 62 percent of the costs were paid .", "costs"),
            ("en", "Trade turnover reached 7 billion euros .", "trade turnover"),
            ("de", "Der Bau verursacht Kosten von 2,1 Milliarden Euro .", "Kosten"),
            ("de", "Im Mai betrug der Umsatz 5 Millionen Euro .", "Umsatz"),
            ("de", "Die Produktionskapazität steigt auf 90 Tonnen .", "Produktionskapazität"),
            ("de", "Sie zahlt 62 Prozent der Baukosten .", "Baukosten"),
            ("pl", "Bank przyznał kredyt w wysokości 40 mln zł .", "kredyt"), ("pl", "Koszt budowy wyniósł 5 mln zł .", "koszt budowy"),
            ("pl", "Ceny wzrosły o 4 proc. w maju .", "ceny"),
            ("ru", "Фонд одобрил инвестиции в размере 40 млн евро .", "инвестиции"),
            ("ru", "Объём торговли достиг 7 млрд долларов .", "объём торговли"), ("ru", "Вырос экспорт на 5 % .", "экспорт"),
        ])
    func theMeasureIsANounPhrase(_ code: String, _ text: String, _ measure: String) throws {
        #expect(try figures(text, code).first?.measure == measure)
    }

    @Test(
        arguments: [
            ("en", "She asked the council to wait for 40 million euros ."), ("en", "Backers put in another 5 million euros ."),
            ("de", "Die Stifterin versprach weitere 600 Euro ."), ("pl", "Na remont wydano 5 mln zł ."),
            ("ru", "Он просил 18 тысяч евро ."),
        ])
    func whatIsNotSaidIsNotGuessed(_ code: String, _ text: String) throws {
        let found = try #require(try figures(text, code).first)
        #expect(found.measure == nil)
    }

    @Test func theSecondNumberOfAChangeMeasuresTheSame() throws {
        let found = try figures("Exports rose by 4 percent to 90 million euros .", "en")
        #expect(found.map(\.measure) == ["exports", "exports"])
    }

    @Test func whatItCostsIsItsHolders() throws {
        let figure = try #require(
            try figures("Marlin Dam costs 12 million euros .", "en", name: (0..<2, referent("Marlin Dam", .project))).first)
        #expect(figure.holder == 0 && figure.measure == "cost")
        let other = try #require(
            try figures("A ton of Marlin costs 12 million euros .", "en", name: (3..<4, referent("Marlin", .organization))).first)
        #expect(other.holder == nil)
    }

    @Test func aGenitiveNameIsTheHolder() throws {
        let german = try figures(
            "Der Umsatz der Norbank stieg um 4 Prozent .", "de", name: (3..<4, referent("Norbank", .organization)))
        #expect(german.first?.measure == "Umsatz" && german.first?.holder == 0)
    }

    @Test func theHolderIsTheNameInTheMeasuredPhrase() throws {
        let figure = try #require(
            try figures("Orlen profit reached 12 million euros .", "en", name: (0..<1, referent("Orlen", .organization))).first)
        #expect(figure.holder == 0)
        #expect(figure.measure == "profit")
    }

    @Test func aPossessiveIsTheHolder() throws {
        let figure = try #require(
            try figures("Norbank's net profit fell 4 percent .", "en", name: (0..<1, referent("Norbank", .organization))).first)
        #expect(figure.measure == "net profit" && figure.holder == 0)
    }

    @Test func theNextSentenceGoesOnWithTheSameHolder() throws {
        let bank = (0..<1, referent("Norbank", .organization))
        let found = try figures("Norbank's profit fell 4 percent . Revenue fell to 90 million euros .", "en", name: bank)
        #expect(found.map(\.holder) == [0, 0])
        let apart = try figures("Norbank's profit fell 4 percent .\nRevenue fell to 90 million euros .", "en", name: bank)
        #expect(apart.map(\.holder) == [0, nil])
    }

    @Test func aLowerCaseOrdinalAtTheHeadOfANameCounts() throws {
        let found = try figures("They open the second Marlin Workshop .", "en", name: (3..<6, referent("second Marlin Workshop", .project)))
        #expect(found.map(\.kind) == [.ordinal])
        #expect(found.first?.value == 2)
    }

    /// What was taken for a telephone number or a label is understood; digits that are no number are not.
    @Test func unreadNumbersAreCounted() throws {
        let input = try FigureFixture.input("Call 0251 555 now; route 66 has 12 bridges and 12345678901234567890 .", "en")
        let reading = try FigureExtractor(pack: try FigureFixture.pack("en")).reading(of: input, dates: [])
        #expect(reading.figures.count == 1)
        #expect(reading.unreadNumbers == 1)
    }
}
