import Testing

@testable import Query

@Suite struct RenderingTests {
    private let table = Table(
        ["name", "count", "note"],
        rows: [
            [.text("Łódź, Poland"), .integer(12), .null], [.text("北京"), .integer(3), .text("two\nlines | \"quoted\"")],
            [.text(""), .real(2.5), .text("tab\there")],
        ])

    @Test func alignedTableCountsCells() {
        #expect(
            OutputFormat.table.render(table) == """
                name          count  note
                ────────────  ─────  ────────────────────
                Łódź, Poland     12
                北京              3  two⏎lines | "quoted"
                                2.5  tab here

                """)
    }

    @Test func alignedTableFitsTheTerminal() {
        let text = OutputFormat.table.render(table, style: Style(width: 30))
        for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= 30) }
        #expect(text.contains("two⏎"))
        #expect(text.contains("…"))
    }

    @Test func tooManyColumnsStandBelowEachOther() {
        let wide = Table(["first", "second", "third"], rows: [[.text("aaaaaaaaaaaa"), .text("bbbbbbbbbbbb"), .text("cccccccccccc")]])
        #expect(
            OutputFormat.table.render(wide, style: Style(width: 24)) == """
                first   aaaaaaaaaaaa
                second  bbbbbbbbbbbb
                third   cccccccccccc

                """)
    }

    @Test func csvFollowsRFC4180() {
        #expect(
            OutputFormat.csv.render(table)
                == "name,count,note\r\n\"Łódź, Poland\",12,\r\n北京,3,\"two\nlines | \"\"quoted\"\"\"\r\n\"\",2.5,tab\there\r\n")
    }

    @Test func tsvHasOneLineARow() {
        #expect(
            OutputFormat.tsv.render(table)
                == "name\tcount\tnote\nŁódź, Poland\t12\t\n北京\t3\ttwo\\nlines | \"quoted\"\n\t2.5\ttab\\there\n")
    }

    @Test func jsonKeepsTypes() {
        #expect(
            OutputFormat.json.render(table) == """
                [
                  {"name": "Łódź, Poland", "count": 12, "note": null},
                  {"name": "北京", "count": 3, "note": "two\\nlines | \\"quoted\\""},
                  {"name": "", "count": 2.5, "note": "tab\\there"}
                ]

                """)
        #expect(OutputFormat.ndjson.render(table).split(separator: "\n").count == 3)
    }

    @Test func jsonEscapesControlCharactersAndBlobs() {
        let table = Table(["a", "a", "b"], rows: [[.text("\u{1}\u{7F}\\"), .blob([0, 255]), .real(.infinity)]])
        #expect(OutputFormat.ndjson.render(table) == #"{"a": "\u0001\u007f\\", "a_2": "00ff", "b": null}"# + "\n")
    }

    @Test func markdownEscapesBarsAndBreaks() {
        #expect(
            OutputFormat.markdown.render(table) == """
                | name | count | note |
                | --- | --: | --- |
                | Łódź, Poland | 12 |  |
                | 北京 | 3 | two<br>lines \\| "quoted" |
                |  | 2.5 | tab\there |

                """)
    }

    @Test func emptyTables() {
        let empty = Table(["a"], rows: [])
        #expect(OutputFormat.json.render(empty) == "[]\n")
        #expect(OutputFormat.ndjson.render(empty) == "")
        #expect(OutputFormat.csv.render(empty) == "a\r\n")
        #expect(OutputFormat.table.render(empty) == "a\n─\n")
        #expect(OutputFormat.markdown.render(empty) == "| a |\n| --- |\n")
        for format in OutputFormat.allCases where format != .json { #expect(format.render(Table(columns: [])) == "") }
    }

    @Test func textCannotSteerTheTerminal() {
        let table = Table(["a"], rows: [[.text("\u{1B}[31mred\u{202E}\u{7}")]])
        #expect(OutputFormat.table.render(table).contains("␛[31mred\u{FFFD}␇"))
    }

    @Test(arguments: [
        ("abc", 3), ("Łódź", 4), ("e\u{301}", 1), ("北京", 4), ("👍🏽", 2), ("🇵🇱", 2), ("", 0), ("a\u{200B}b", 2), ("ﾊﾛ", 2), ("안녕", 4),
    ])
    func widths(text: String, cells: Int) { #expect(DisplayWidth.of(text) == cells) }

    @Test func truncationKeepsWholeCharacters() {
        #expect(DisplayWidth.truncated("北京大学", to: 5) == "北京…")
        #expect(DisplayWidth.truncated("北京大学", to: 6) == "北京…")
        #expect(DisplayWidth.truncated("abc", to: 3) == "abc")
        #expect(DisplayWidth.truncated("abcd", to: 0) == "")
    }

    @Test func wrapping() {
        #expect(DisplayWidth.wrapped("one two three", to: 8) == ["one two", "three"])
        #expect(DisplayWidth.wrapped("abcdefghij kl", to: 5) == ["abcde", "fghij", "kl"])
        #expect(DisplayWidth.wrapped("", to: 5) == [""])
    }

    @Test func numbersForPeople() {
        #expect(Value.real(36_860_000_000).displayed == "36860000000")
        #expect(Value.real(0.5).displayed == "0.5")
        #expect(Value.real(36_860_000_000).plain == "36860000000.0")
        #expect(Value.blob([1, 2, 3, 4, 5, 6, 7, 8, 9]).displayed == "0102030405060708…")
    }
}
