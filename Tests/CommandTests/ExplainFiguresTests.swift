import Foundation
import Testing

/// `dossier explain --figures`: what led to each number of an article.
@Suite struct ExplainFiguresTests {
    private static let plain = ["--model", "none", "--authority", "none"]

    private func object(_ path: String, _ options: [String] = plain, in work: Workspace) throws -> [String: Any] {
        let result = try DossierCommand.run(["explain", path, "--figures", "--json"] + options, directory: work.path)
        #expect(result.stderr == "" && result.status == 0)
        let lines = result.stdout.split(separator: "\n")
        try #require(lines.count == 1)
        return try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    }

    private func list(_ object: [String: Any], _ key: String) throws -> [[String: Any]] {
        try #require(object[key] as? [[String: Any]], "\(key)")
    }

    @Test func textTellsEachNumberOfASentence() throws {
        let work = try Workspace(store: nil)
        try work.write(
            "mill.txt",
            """
            The mill sold 12 percent less flour. Nobody said why. Doors open at 14:30, and entry costs 5 euros.
            """)
        let result = try DossierCommand.run(["explain", "mill.txt", "--figures"] + Self.plain, directory: work.path)
        #expect(result.stderr == "" && result.status == 0)
        #expect(
            result.stdout.hasPrefix(
                """
                mill.txt
                  language   en
                  published  not told, so no day is counted from it
                  numbers    2 figures, 0 dates, 1 number taken for something else

                The mill sold 12 percent less flour.
                  12 percent  percent 12 %  14-24

                """))
        // A sentence without numbers is not shown.
        #expect(!result.stdout.contains("Nobody"))
        #expect(
            result.stdout.contains(
                """

                Doors open at 14:30, and entry costs 5 euros.
                  14:30  no figure: clock time or score  68-73
                    read by    \

                """))
        #expect(result.stdout.contains("\n  5 euros  money 5 EUR  91-98\n"))
        #expect(result.stdout.contains("\n    change     down\n") && result.stdout.contains("\n    between    4.5 and 5.5\n"))
        // The tree: a rule, its words and its production, then the rules of its parts.
        #expect(result.stdout.contains("unit.currency  euros = currency\n") && result.stdout.contains("digits         5 = digits\n"))
    }

    /// Figures and dates are those of `extract`, every span is its surface, and a part lies within its whole.
    @Test(arguments: ["en.txt", "de.txt", "pl.txt", "ru.txt"]) func oneObjectAnArticle(_ ending: String) throws {
        let work = try Workspace(store: nil)
        let name = try #require(Samples.names.first { $0.hasSuffix(ending) })
        try work.addSamples([name])
        let path = "articles/" + name
        let object = try object(path, [], in: work)
        let extracted = try DossierCommand.run(["extract", path], directory: work.path)
        let facts = try #require(try JSONSerialization.jsonObject(with: Data(extracted.stdout.utf8)) as? [String: Any])

        func told(_ key: String, _ fields: [String]) throws -> [[String]] {
            let own = try list(object, key).map { read in fields.map { read[$0].map { "\($0)" } ?? "missing" } }
            #expect(try own == list(facts, key).map { fact in fields.map { fact[$0].map { "\($0)" } ?? "missing" } })
            return own
        }
        let columns = ["kind", "value", "value_high", "unit", "qualifier", "measure", "measure_key", "lowest", "highest", "holder"]
        let times = ["period_start", "period_end", "change_direction", "change_basis"]
        #expect(try told("figures", ["start_char", "end_char", "sentence", "surface"] + columns + times).count > 3)
        #expect(try told("dates", ["start_char", "end_char", "sentence", "surface", "date_start", "date_end"]).count > 2)

        let body = Array(try #require(object["body"] as? String).unicodeScalars)
        func span(_ object: [String: Any]) throws -> Range<Int> {
            let (start, end) = (try #require(object["start_char"] as? Int), try #require(object["end_char"] as? Int))
            try #require(start >= 0 && start < end && end <= body.count)
            #expect(String(String.UnicodeScalarView(body[start..<end])) == object["surface"] as? String)
            return start..<end
        }
        var rules = 0
        func check(_ rule: [String: Any], within whole: Range<Int>) throws {
            let own = try span(rule)
            #expect(own.lowerBound >= whole.lowerBound && own.upperBound <= whole.upperBound)
            #expect((rule["rule"] as? String)?.isEmpty == false && (rule["production"] as? String)?.isEmpty == false)
            rules += 1
            for part in try list(rule, "parts") { try check(part, within: own) }
        }
        for key in ["figures", "dates", "other_numbers", "unread_numbers"] {
            for read in try list(object, key) {
                _ = try span(read)
                let trees = try list(read, "read_by")
                #expect(trees.count <= 1)
                for tree in trees { try check(tree, within: try span(tree)) }
                if key.hasSuffix("numbers") { #expect((read["reason"] as? String)?.isEmpty == false) }
            }
        }
        #expect(rules > 20)
    }

    @Test func whatIsNoFigureIsToldWithItsReason() throws {
        let work = try Workspace(store: nil)
        try work.write("plain.txt", "Call +44 20 7946 0018 at 9:15. Riga won 3:1. Paragraph 12 of the act says so.")
        let others = try list(object("plain.txt", in: work), "other_numbers")
        let told = others.map { ($0["surface"] as? String ?? "", $0["reason"] as? String ?? "") }
        let reasons = Dictionary(told, uniquingKeysWith: { first, _ in first })
        #expect(reasons.contains { $0.key.hasSuffix("44 20 7946 0018") && $0.value == "telephone number" })
        #expect(reasons["3:1"] == "clock time or score" && reasons["9:15"] == "clock time or score")
        #expect(try others.allSatisfy { try !list($0, "read_by").isEmpty })
    }

    @Test func numbersInsideNamesAreOfTheName() throws {
        let work = try Workspace(store: nil)
        try work.write("name.txt", "Forum 3 was held by the Lindholm Savings Bank. The Lindholm Power Plant 2 was closed.")
        let others = try list(object("name.txt", in: work), "other_numbers")
        #expect(others.contains { ($0["reason"] as? String)?.hasPrefix("part of the name ") == true })
    }

    @Test func inAnotherLanguageNothingIsRead() throws {
        let work = try Workspace(store: nil)
        try work.write(
            "fr.txt",
            "Le conseil municipal a décidé hier soir de rénover la vieille halle, dont le toit fuit depuis 1998, pour 40 000 euros.\n")
        let object = try object("fr.txt", in: work)
        #expect(try list(object, "figures").isEmpty && list(object, "dates").isEmpty)
        let unread = try list(object, "unread_numbers")
        #expect(!unread.isEmpty && unread.allSatisfy { $0["reason"] as? String == "no known language" })
    }

    @Test func whatCannotBeReadStandsInItsPlace() throws {
        let work = try Workspace(store: nil)
        try work.write("mill.txt", "The mill sold 12 percent less flour.")
        let result = try DossierCommand.run(["explain", "none.txt", "mill.txt", "--figures"] + Self.plain, directory: work.path)
        #expect(result.stdout.hasPrefix("none.txt\n  error      there is no such file or folder.") && result.status == 3)
        #expect(result.stdout.contains("\nmill.txt\n  language   en\n"))
    }
}
