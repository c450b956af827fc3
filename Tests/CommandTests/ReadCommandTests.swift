import Foundation
import Testing

/// `dossier read`: the article of a page, what the page says of it, and why each block was kept or left out.
@Suite struct ReadCommandTests {
    private static let page = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry fares to rise | Harbour Post</title>
        <meta property="og:site_name" content="Harbour Post">
        <meta property="article:published_time" content="2025-03-04T06:30:00+01:00"></head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <article><h1>Ferry fares to rise</h1><p class="byline">By Ellen Whitcombe</p>
        <p>The fare for the short crossing will rise to 4.20 pounds in April, the harbour board said on Monday, because fuel has become dearer.</p>
        <p>Passengers with a yearly pass pay what they paid before. “Nobody who lives on the island will notice,” said the board’s head, Tom Arkle.</p>
        </article><div class="related"><h3>Related articles</h3><ul><li><a href="/a">Harbour wall to be mended</a></li></ul></div>
        <footer><p><a href="/imprint">Imprint</a></p></footer></body></html>
        """

    private func page() throws -> Workspace {
        let work = try Workspace(store: nil)
        try work.write("ferry.html", Self.page)
        return work
    }

    @Test func theArticleAndWhatThePageSaysOfIt() throws {
        let result = try page().run("read", "ferry.html")
        #expect(
            result.stdout == """
                ferry.html
                  title      Ferry fares to rise
                  published  2025-03-04T06:30:00+01:00
                  publisher  Harbour Post
                  authors    Ellen Whitcombe
                  language   en
                  format     text/html, utf-8

                Ferry fares to rise
                The fare for the short crossing will rise to 4.20 pounds in April, the harbour board said on Monday, because fuel has become dearer.
                Passengers with a yearly pass pay what they paid before. “Nobody who lives on the island will notice,” said the board’s head, Tom Arkle.

                left out: 7 of 10 blocks (menu 4, section 2, byline 1); --explain shows them


                """)
        #expect(result.stderr == "" && result.status == 0)
    }

    @Test func everyBlockHasItsReason() throws {
        let result = try page().run("read", "ferry.html", "--explain")
        let blocks = result.stdout.split(separator: "\n").filter { $0.hasPrefix("+ ") || $0.hasPrefix("- ") }
        #expect(blocks.count == 10)
        #expect(blocks.filter { $0.hasPrefix("+ paragraph") }.count == 2 && blocks.contains { $0.hasPrefix("+ title ") })
        #expect(blocks.contains { $0.hasPrefix("- section") && $0.contains("ul > li  Harbour wall to be mended") })
        // What weighed most stands below each block.
        #expect(result.stdout.contains("\n      ") && result.stdout.contains("linkShare -"))
    }

    @Test func oneObjectADocument() throws {
        let work = try page()
        try work.write("links.html", "<html><body>" + (1...30).map { "<p><a href='/\($0)'>Page \($0)</a></p>" }.joined() + "</body></html>")
        let result = try work.run("read", "ferry.html", "links.html", "--json")
        let lines = result.stdout.split(separator: "\n")
        try #require(lines.count == 2)
        let article = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
        #expect(article["authors"] as? [String] == ["Ellen Whitcombe"] && article["published_on"] as? String == "2025-03-04")
        #expect((article["dropped"] as? [[String: String]])?.contains { $0["reason"] == "section" } == true)
        #expect(
            lines[1]
                == #"{"path":"links.html","error":"no article found: 30 of 30 blocks are links. Check that it is a page with one article, not a list, a search or an error page"}"#
        )
        #expect(result.status == 3 && result.stderr == "")
    }
}
