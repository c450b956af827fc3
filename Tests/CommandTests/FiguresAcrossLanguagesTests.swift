import Foundation
import Testing

/// Articles of several languages that tell the same, and one that does not: what the views make of them.
@Suite struct FiguresAcrossLanguagesTests {
    private static let articles = [
        (
            "a", "en", "2024-02-10",
            "Tolvan Motors reports\\nTolvan Motors posted revenue of 812 million euros in 2023, said the company. It earns a third of it abroad."
        ),
        (
            "b", "de", "2024-02-14",
            "Tolvan Motors legt Zahlen vor\\nDer Umsatz von Tolvan Motors belief sich 2023 auf 812,4 Millionen Euro. Das freut die Werkstadt."
        ),
        (
            "c", "pl", "2024-02-19",
            "Wyniki spółki z gór\\nPrzychody Tolvan Motors wyniosły w 2023 roku 780 mln euro. Tak podała gazeta w swoim wydaniu."
        ),
        (
            "d", "ru", "2024-02-20",
            "Отчёт завода\\nВыручка Tolvan Motors в 2023 году составила 812 млн евро. Рабочие ждут премий к весне."
        ),
        ("e", "en", "2024-02-22", "An older year\\nTolvan Motors posted revenue of 655 million euros in 2021. Many have forgotten that."),
    ]

    @Test func oneMeasureMeetsInFourLanguages() throws {
        let work = try Workspace(store: nil)
        let records = Self.articles.map {
            #"{"id":"\#($0.0)","language":"\#($0.1)","published_on":"\#($0.2)","text":"\#($0.3)"}"#
        }
        let ingested = try DossierCommand.run(
            ["ingest", "--ndjson", "--store", "s.db", "--authority", "none"], stdin: records.joined(separator: "\n"),
            directory: work.path)
        #expect(ingested.status == 0, "\(ingested.stderr)")
        func ask(_ view: String, _ columns: String) throws -> String {
            try DossierCommand.run(["sql", "--store", "s.db", "--csv", "SELECT \(columns) FROM \(view)"], directory: work.path).stdout
        }
        let agreed = try ask("corroboration", "measure_key, about, value, stories, languages")
        #expect(agreed.split(whereSeparator: \.isNewline).dropFirst() == ["revenue,Tolvan Motors,812400000.0,3,\"en,de,ru\""])
        let differing = try ask("disagreement", "measure_key, about, surface, stories, other_surface, other_stories")
        #expect(
            differing.split(whereSeparator: \.isNewline).dropFirst() == [
                "revenue,Tolvan Motors,\"812,4 Millionen Euro\",3,780 mln euro,1"
            ])
    }
}
