import Foundation
import Testing

@Suite struct QueryCommandTests {
    @Test func search() throws {
        let result = try Workspace().run("search", "banken", "--json")
        #expect(
            result.stdout == """
                [
                  {"document_id": 1, "title": "Havelbank signs loan for Kopa tunnel", "published_on": "2024-03-01", "language": "en", "publisher": "Morning Ledger", "snippet": "Small [banks] on both sides of the border welcomed the plan.", "hits_in_document": 1, "sentence_id": 3, "start_char": 130, "end_char": 188},
                  {"document_id": 2, "title": "Havelbank finanziert den Kopa-Tunnel", "published_on": "2024-03-02", "language": "de", "publisher": "Abendbote", "snippet": "Zwei weitere [Banken] | so heißt es im \\"Abendbote\\" | warten noch ab.", "hits_in_document": 1, "sentence_id": 8, "start_char": 156, "end_char": 222}
                ]

                """)
        #expect(result.stderr == "" && result.status == 0)
    }

    @Test func searchMarksByFormat() throws {
        let work = try Workspace()
        #expect(
            try work.run("search", "ёлкин", "--markdown").stdout == """
                | document_id | title | published_on | language | publisher | snippet |
                | --: | --- | --- | --- | --- | --- |
                | 4 | Тоннель Копа подорожал до 130 миллионов евро | 2024-03-05 | ru | Abendbote | Среди них был **Ёлкин**, который строил здесь первую дорогу. |

                """)
        let none = try work.run("search", "zeppelin")
        #expect(none.stderr == "Nothing found. Try fewer words, a beginning with * at its end, or leave a filter out.\n")
        #expect(none.status == 0)
    }

    @Test func searchFilters() throws {
        let work = try Workspace()
        func documents(_ arguments: String...) throws -> [String] {
            try DossierCommand.run(["search"] + arguments + ["--tsv"], directory: work.path).stdout.split(separator: "\n").dropFirst()
                .map { String($0.prefix { $0 != "\t" }) }
        }
        #expect(try documents("kopa", "--from", "2024-03-02", "--to", "2024") == ["4", "2"])
        #expect(try documents("kopa", "--language", "pl") == ["3"])
        #expect(try documents("kopa", "--publisher", "ledger", "--limit", "1") == ["1"])
        #expect(try documents("120", "--entity", "Havelbank", "--kind", "organization") == ["1"])
    }

    @Test func view() throws {
        let work = try Workspace()
        let list = try work.run("view")
        #expect(list.stdout.contains("overview ") && list.status == 0)
        let one = try work.run("view", "stories", "--where", "documents > 1", "--csv")
        #expect(one.stdout.hasPrefix("story_id,title,documents,") && one.stdout.split(separator: "\r\n").count == 2)
        let wrong = try work.run("view", "overveiw")
        #expect(
            wrong.stderr == "dossier: dossier.db: there is no view “overveiw”\nDid you mean overview? “dossier view” lists them all.\n")
        #expect(wrong.status == 1 && wrong.stdout == "")
        let column = try work.run("view", "overview", "--where", "titel = ''")
        #expect(column.stderr.contains("no such column: titel") && column.stderr.contains("Did you mean title?") && column.status == 1)
        #expect(try work.run("view", "overview", "--where", "1) UNION SELECT 1 --").status == 1)
        #expect(try work.run("view", "--limit", "3").status == 2)
    }

    @Test func show() throws {
        let work = try Workspace()
        let page = try work.run("show", "Хавельбанк")
        #expect(page.stdout.hasPrefix("Havelbank  organization\n") && page.status == 0 && page.stderr == "")
        #expect(page.stdout.contains("\n  type        bank\n") && page.stdout.contains("What others say of it"))
        let several = try work.run("show", "Kopa")
        #expect(
            several.stderr == """
                dossier: dossier.db: “Kopa” may be 2 things
                id  kind     name         mentions  documents
                ──  ───────  ───────────  ────────  ─────────
                 3  project  Kopa tunnel         4          3
                 4  place    Kopa Pass           1          1
                Choose one by its number: dossier show --id 3

                """)
        #expect(several.stdout == "" && several.status == 1)
        #expect(try work.run("show", "--id", "4").stdout.hasPrefix("Kopa Pass  place\n"))
        #expect(try work.run("show").status == 2)
        let csv = try work.run("show", "Havelbank", "--csv")
        #expect(csv.status == 2 && csv.stdout == "")
    }

    @Test func reportAndInfo() throws {
        let work = try Workspace()
        let report = try work.run("report")
        #expect(report.stdout.hasPrefix("dossier.db\n4\u{A0}articles · 3\u{A0}stories · 2024-03-01 to 2024-03-05\n") && report.status == 0)
        for part in ["Figures that differ between stories", "120 million euros", "Aidar Nurlanov", "Not understood"] {
            #expect(report.stdout.contains(part))
        }
        let info = try work.run("info", "--json")
        let object = try JSONSerialization.jsonObject(with: Data(info.stdout.utf8)) as? [String: Any]
        #expect(object?["schema_version"] as? Int == 4 && (object?["runs"] as? [Any])?.count == 1)
        #expect(try work.run("report", "--ndjson").stdout.split(separator: "\n").count == 1)
    }

    @Test func sql() throws {
        let work = try Workspace()
        let table = try work.run("sql", "SELECT id, name FROM people WHERE id < :n ORDER BY id", "-p", "n", "6")
        #expect(table.stdout == "id  name\n──  ──────────────\n 1  Aidar Nurlanov\n 5  Jörg Müller\n")
        let typed = try work.run("sql", "SELECT typeof(:a), typeof(@b), $c", "-p", "a", "7", "--param", "b", "007", "-p", "c=x=y", "--csv")
        #expect(typed.stdout == "typeof(:a),typeof(@b),$c\r\ninteger,text,x=y\r\n")
        #expect(try work.run("sql", "-", "--tsv", stdin: "SELECT 'ł' AS letter;\n").stdout == "letter\nł\n")
        let negative = try work.run("sql", "SELECT :n AS n", "-p", "n", "-5", "--ndjson")
        #expect(negative.stdout == "{\"n\": -5}\n")
        let broken = try work.run("sql", "SELECT\n  nme FROM people")
        #expect(
            broken.stderr == "dossier: line 2, column 3: no such column: nme\n    nme FROM people\n    ^\nDid you mean name?\n")
        #expect(broken.status == 1 && broken.stdout == "")
        let writing = try work.run("sql", "DELETE FROM people")
        #expect(writing.stderr.hasPrefix("dossier: this statement does more than read\n") && writing.status == 1)
        #expect(try work.run("sql", "SELECT count(*) AS n FROM people", "--csv").stdout == "n\r\n4\r\n")
        #expect(work.files == ["dossier.db"])
    }
}
