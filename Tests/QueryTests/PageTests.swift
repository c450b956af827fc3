import Foundation
import Model
import Testing

@testable import Query

@Suite struct PageTests {
    @Test func aNameInAnyScriptLeadsToOnePage() throws {
        let store = try TestStore()
        let profile = EntityProfile(store.file)
        for name in ["aidar nurlanov", "Нурлановым", "努尔兰诺夫", "nurlanow"] {
            #expect(try profile.resolve(name: name).name == "Aidar Nurlanov")
        }
        #expect(try profile.resolve(name: "aidar").name == "Aidar Nurlanov")
        #expect(try profile.resolve(name: "Kopa", kind: .place).name == "Kopa Pass")
        #expect(try profile.resolve(name: "", id: 2).name == "Havelbank")
    }

    @Test func severalThingsAreListed() throws {
        let store = try TestStore()
        do {
            _ = try EntityProfile(store.file).resolve(name: "Kopa")
            Issue.record("one of two was chosen")
        } catch {
            #expect(error.cause == "“Kopa” may be 2 things")
            #expect(error.details.count == 4)
            #expect(error.remedy == "Choose one by its number: dossier show --id 3")
        }
    }

    @Test func unknownNamesGetASuggestion() throws {
        let store = try TestStore()
        do {
            _ = try EntityProfile(store.file).resolve(name: "Nurlanof")
            Issue.record("somebody was found")
        } catch {
            #expect(error.remedy == "Did you mean Aidar Nurlanov?")
        }
    }

    @Test func thePageOfAPerson() throws {
        let store = try TestStore()
        let profile = EntityProfile(store.file)
        let page = try profile.page(try profile.resolve(name: "Nurlanov"))
        #expect(page.fields.first { $0.key == "documents" }?.value == .integer(3))
        #expect(page.fields.first { $0.key == "stories" }?.value == .integer(2))
        #expect(page.section("roles")?.table.rows.first?.prefix(2) == [.text("chairman"), .text("Havelbank")])
        #expect(page.section("claims")?.table.rows.count == 1)
        #expect(page.section("company")?.table.values("name") == [.text("Havelbank"), .text("Kopa tunnel")])
        #expect(page.section("names")?.table.values("name").contains(.text("Нурлановым")) == false)
        let object = try JSONSerialization.jsonObject(with: Data(page.json().utf8)) as? [String: Any]
        #expect((object?["names"] as? [Any])?.count == 6)
        #expect(try JSONSerialization.jsonObject(with: Data(page.json(lines: true).utf8)) as? NSDictionary == object as NSDictionary?)
    }

    @Test func thePageOfAProjectHasItsFigures() throws {
        let store = try TestStore()
        let profile = EntityProfile(store.file)
        let project = try profile.resolve(name: "Kopa tunnel")
        let page = try profile.page(project, limit: 1)
        let figures = try #require(page.section("figures"))
        #expect(figures.table.rows.count == 1 && figures.total == 2)
        #expect(page.text(style: Style()).contains("Figures  1 of 2"))
        #expect(try profile.page(project).section("claims_about")?.table.rows.isEmpty == true)
        #expect(try profile.page(profile.resolve(name: "Havelbank")).section("claims_about")?.table.rows.count == 1)
    }

    @Test(arguments: [40, 80, 100, 140, 200])
    func theReportFitsTheTerminal(width: Int) throws {
        let store = try TestStore()
        let text = Report.text(try Report(store.file).page(), style: Style(width: width))
        for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= width, "\(line)") }
        if width >= 80 { #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 50) }
    }

    @Test func theReportTellsWhatDiffers() throws {
        let store = try TestStore()
        let page = try Report(store.file).page()
        let row = try #require(page.section("disagreements")?.table.rows.first)
        #expect(row[0] == .text("Kopa tunnel") && row[3] == .real(120_000_000) && row[4] == .real(130_000_000))
        #expect(page.section("ahead")?.table.rows.first?.first == .text("2025-05-01"))
        #expect(page.section("not_understood")?.table.rows.contains([.text("figures without a value"), .integer(1)]) == true)
        #expect(page.section("people")?.table.rows.first?.first == .text("Aidar Nurlanov"))
    }

    @Test func theReportShowsFiguresWhoseMeasureIsKnown() throws {
        let store = try TestStore()
        let section = try #require(try Report(store.file).page().section("figures"))
        #expect(section.table.columns.map(\.name).prefix(2) == ["measure", "holder"] && !section.table.isEmpty)
        for row in section.table.rows { #expect(row[0].string?.isEmpty == false) }
    }

    @Test func viewsAreListedWithTheirComments() throws {
        let store = try TestStore()
        let list = try Views(store.file).list()
        #expect(list.rows.count >= 10)
        for row in list.rows { #expect(row[1].string?.isEmpty == false, "\(row)") }
    }

    @Test func everyViewCanBePrinted() throws {
        let store = try TestStore()
        let views = Views(store.file)
        for name in try views.list().values("view").compactMap(\.string) {
            var columns = 0
            try views.run(name, query: try AdHocQuery(store.file), header: { columns = $0.count }, row: { #expect($0.count == columns) })
            #expect(columns > 1)
        }
        var rows = 0
        try views.run(
            "overview", where: "language = 'de' -- only", order: "title -- so", limit: 5, query: try AdHocQuery(store.file),
            header: { _ in },
            row: { _ in rows += 1 })
        #expect(rows == 1)
        #expect(throws: QueryError.self) {
            try views.run("people", where: nil, query: try AdHocQuery(store.file), header: { _ in }, row: { _ in })
        }
    }
}
