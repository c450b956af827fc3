import Identity
import Testing

@Suite struct NameReadingsTests {
    private let readings = NameReadings(sets: [
        [("j", "x"), ("^w", "u"), ("w", "v"), ("sch", "x"), ("e$", "")], [("sch", "s"), ("ch", "h")],
    ])

    private func all(_ name: String, _ sounds: String) -> [String] { readings.readings(of: name, besides: sounds) }

    @Test func everyRuleSetReadsTheWholeName() {
        #expect(all("Schulj", "shuli") == ["xulx", "suli"])
        #expect(all("Anna", "ana") == [])
        #expect(all("Watowe Wone", "vatove vone") == ["uatov uon"])
    }

    @Test func whatIsNotLatinHasOneReading() {
        #expect(all("Шульц", "xuls") == [])
        #expect(all("Řadej", "radei") == ["radex"])
    }

    @Test func wordsGoTogether() {
        #expect(all("J. J. O'Joj-Jaj", "i i oioi iai") == ["x x oxox xax"])
        // A name that falls into other words than its common spelling is not read at all.
        #expect(all("Joj Jaj", "ioi") == [])
        #expect(all("", "") == [])
    }
}
