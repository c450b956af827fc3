import Foundation
import Testing

/// `dossier explain --names`: what led to each name of an article.
@Suite struct ExplainCommandTests {
    private static let article = """
        Anna Weberling heads the Lindholm Savings Bank (LSB). Weberling spoke in Oslo on Monday, and Martin Tolland heard her.
        """

    private func work() throws -> Workspace {
        let work = try Workspace(store: nil)
        try work.write("bank.txt", Self.article)
        return work
    }

    /// The trained model changes whenever it is trained again, so that rules alone are held to their words.
    @Test func rulesAlone() throws {
        let result = try work().run("explain", "bank.txt", "--names", "--model", "none", "--authority", "none")
        #expect(result.stderr == "" && result.status == 0)
        #expect(
            result.stdout == """
                bank.txt
                  language   en
                  model      none, rules alone
                  names      6, of 4 things

                Anna Weberling  person 0.88  0-14
                  [Anna Weberling] heads the Lindholm Savings Bank (LSB). …
                  proposed   person        0.92  given-name
                             person        0.82  surname
                             person        0.78  repeated
                  decided    rules: given-name and 1 more, together 0.88, less what speaks for another kind
                  lost       organization  0.36  capitals            Anna Weberling: another kind was taken
                  base form  Anna Weberling, as-written
                  thing      Anna Weberling, named 2 times
                  joined by  exact 1.00

                Lindholm Savings Bank  organization 0.89  25-46
                  Anna Weberling heads the [Lindholm Savings Bank] (LSB). Weberling spoke in Oslo on Monday, …
                  proposed   organization  0.80  organization-head
                             organization  0.80  repeated
                             organization  0.43  capitals
                  decided    rules: organization-head and 1 more, together 0.89
                  base form  Lindholm Savings Bank, as-written
                  thing      Lindholm Savings Bank, named 2 times
                  joined by  exact 1.00

                LSB  organization 0.96  48-51
                  … Weberling heads the Lindholm Savings Bank ([LSB]). Weberling spoke in Oslo on Monday, and …
                  proposed   organization  0.90  acronym-introduced
                             organization  0.55  acronym
                             organization  0.52  repeated
                  decided    rules: acronym-introduced and 1 more, together 0.96
                  base form  LSB, as-written
                  thing      Lindholm Savings Bank, named 2 times
                  joined by  acronym 0.98, introduced for Lindholm Savings Bank

                Weberling  person 0.82  54-63
                  … heads the Lindholm Savings Bank (LSB). [Weberling] spoke in Oslo on Monday, and Martin …
                  proposed   person        0.82  surname
                  decided    rules: surname 0.82
                  base form  Weberling, as-written
                  thing      Anna Weberling, named 2 times
                  joined by  surname 0.95, the only Weberling here is Anna Weberling

                Oslo  place 0.56  73-77
                  … Savings Bank (LSB). Weberling spoke in [Oslo] on Monday, and Martin Tolland heard her.
                  proposed   place         0.56  place-preposition
                             place         0.53  repeated
                  decided    rules: place-preposition 0.56
                  base form  Oslo, as-written
                  thing      Oslo, named once

                Martin Tolland  person 0.88  93-107
                  … Weberling spoke in Oslo on Monday, and [Martin Tolland] heard her.
                  proposed   person        0.92  given-name
                             person        0.82  surname
                             person        0.78  repeated
                  decided    rules: given-name and 1 more, together 0.88, less what speaks for another kind
                  lost       organization  0.36  capitals            Martin Tolland: another kind was taken
                  base form  Martin Tolland, as-written
                  thing      Martin Tolland, named once


                """)
    }

    private func object(_ arguments: String..., in work: Workspace) throws -> [String: Any] {
        let result = try DossierCommand.run(["explain", "--names", "--json"] + arguments, directory: work.path)
        #expect(result.stderr == "" && result.status == 0)
        let lines = result.stdout.split(separator: "\n")
        try #require(lines.count == 1)
        return try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    }

    private func list(_ object: [String: Any], _ key: String) throws -> [[String: Any]] {
        try #require(object[key] as? [[String: Any]], "\(key)")
    }

    /// The names are those of `extract`, and every span is its surface.
    @Test(arguments: ["none", nil]) func oneObjectAnArticle(_ model: String?) throws {
        let work = try Workspace(store: nil)
        let name = try #require(Samples.names.first { $0.hasSuffix("en.txt") })
        try work.addSamples([name])
        let options = model.map { ["--model", $0] } ?? []
        let path = "articles/" + name
        let result = try DossierCommand.run(["explain", path, "--names", "--json"] + options, directory: work.path)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(result.stdout.utf8)) as? [String: Any])
        let extracted = try DossierCommand.run(["extract", path] + options, directory: work.path)
        let facts = try #require(try JSONSerialization.jsonObject(with: Data(extracted.stdout.utf8)) as? [String: Any])
        #expect(result.stderr == "" && result.status == 0)
        #expect((object["model_id"] as? String == nil) == (model == "none"))

        let mentions = try list(object, "mentions")
        let keys = ["start_char", "end_char", "sentence", "surface", "kind", "lemma", "entity", "name", "rule", "link", "confidence"]
        func told(_ mention: [String: Any]) -> [String] { keys.map { mention[$0].map { "\($0)" } ?? "missing" } }
        #expect(try mentions.map(told) == list(facts, "mentions").map(told) && mentions.count > 5)

        let body = Array(try #require(object["body"] as? String).unicodeScalars)
        func span(_ object: [String: Any]) throws -> Range<Int> {
            let (start, end) = (try #require(object["start_char"] as? Int), try #require(object["end_char"] as? Int))
            try #require(start >= 0 && start < end && end <= body.count)
            #expect(String(String.UnicodeScalarView(body[start..<end])) == object["surface"] as? String)
            return start..<end
        }
        let names = try mentions.map(span)
        for mention in mentions {
            let own = try span(mention)
            for lost in try list(mention, "lost") {
                #expect(
                    try span(lost).overlaps(own) && lost["lost"] is String && (lost["model_probability"] is NSNull) == (model == "none"))
            }
            let kinds = try list(mention, "model_kinds")
            #expect(kinds.count == (model == "none" ? 0 : 5))
            #expect(try list(mention, "proposals").allSatisfy { $0["kind"] as? String == mention["recognized_kind"] as? String })
            let deciders: Set = model == "none" ? ["rules"] : ["model", "second-look"]
            #expect(deciders.contains(mention["decided_by"] as? String ?? ""))
            #expect((mention["lemma_rule"] as? String)?.isEmpty == false)
            #expect(try list(mention, "kept_apart").allSatisfy { $0["rule"] is String && $0["name"] is String })
        }
        let refused = try list(object, "refused_names")
        #expect(!refused.isEmpty)
        for candidate in refused {
            let place = try span(candidate)
            #expect(!names.contains { $0.overlaps(place) } && candidate["lost"] as? String == "unlikely")
        }
    }

    /// A family name that fits two people is kept from both, and each of them is told.
    @Test func whatWasKeptApart() throws {
        let work = try Workspace(store: nil)
        try work.write("two.txt", "Anna Weberling and Martin Weberling met in Oslo on Monday. Weberling had come by train.\n")
        let object = try object("two.txt", "--model", "none", "--authority", "none", in: work)
        let mentions = try list(object, "mentions").filter { ($0["surface"] as? String)?.hasSuffix("Weberling") == true }
        try #require(mentions.count == 3)
        let apart = try mentions.map { try list($0, "kept_apart").map { "\($0["name"] ?? "") \($0["rule"] ?? "")" } }
        #expect(
            apart == [
                ["Weberling fits-several"], ["Weberling fits-several"], ["Anna Weberling fits-several", "Martin Weberling fits-several"],
            ])
        #expect(mentions[2]["link"] as? String == "unresolved")
    }

    @Test func whatToExplainMustBeSaid() throws {
        let work = try work()
        let result = try work.run("explain", "bank.txt")
        #expect(result.stderr.hasPrefix("Error: Say what to explain: --names or --figures.\n") && result.status == 2 && result.stdout == "")
        let both = try work.run("explain", "bank.txt", "--names", "--figures")
        #expect(both.stderr.hasPrefix("Error: Explain one thing at a time: --names or --figures.\n") && both.status == 2)
        let unknown = try work.run("explain", "bank.txt", "--names", "--nothing")
        #expect(unknown.stderr.hasPrefix("Error: Unknown option '--nothing'") && unknown.status == 2 && unknown.stdout == "")
        let language = try work.run("explain", "bank.txt", "--names", "--language", "xx")
        #expect(language.stderr.hasPrefix("Error: There is no language “xx”.") && language.status == 2 && language.stdout == "")
        #expect(try work.run("explain", "--names").stderr.hasPrefix("Error: Nothing to read."))
    }

    @Test func whatCannotBeReadStandsInItsPlace() throws {
        let work = try work()
        let result = try work.run("explain", "none.txt", "bank.txt", "--names", "--model", "none", "--authority", "none")
        #expect(
            result.stdout.hasPrefix(
                """
                none.txt
                  error      there is no such file or folder. Check the path; patterns like 'news/*.html' work too

                bank.txt
                  language   en

                """))
        #expect(result.status == 3 && result.stderr == "")
        let json = try work.run("explain", "none.txt", "bank.txt", "--names", "--json")
        let first = try #require(json.stdout.split(separator: "\n").first)
        #expect(
            first == #"{"path":"none.txt","error":"there is no such file or folder. Check the path; patterns like 'news/*.html' work too"}"#
        )
        #expect(json.status == 3)
        let alone = try work.run("explain", "none.txt", "--names")
        #expect(alone.status == 1 && alone.stdout == "" && alone.stderr.hasPrefix("dossier: none.txt: there is no such file or folder"))
    }

    /// Of a text in another language no names are looked for, and that is said.
    @Test func anotherLanguage() throws {
        let work = try Workspace(store: nil)
        try work.write(
            "fr.txt", "Le conseil municipal a décidé hier soir de rénover la vieille halle, dont le toit fuit depuis des années.\n")
        let result = try work.run("explain", "fr.txt", "--names")
        #expect(result.stdout.contains("\n  names      0, of 0 things\n") && result.status == 0)
        #expect(result.stdout.contains("  language   not told, so no names are looked for\n") || result.stdout.contains("  language   fr"))
    }
}
