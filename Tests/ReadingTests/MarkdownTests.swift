import Model
import Testing

@testable import Reading

@Suite("Markdown")
struct MarkdownTests {
    private func read(_ text: String, _ hints: ReadingHints = ReadingHints()) throws -> Article {
        try TestPacks.reader.article(from: Array(text.utf8), path: "page", hints: hints)
    }

    @Test("marks go, words stay")
    func marks() throws {
        let article = try read(
            """
            # The *old* mill of [Tarnbeck](https://example.org/tarnbeck) reopens

            ![The mill in snow](mill.jpg "Snow")

            The mill was **closed in 1987** and has been restored by
            [volunteers](<https://example.org/a b> "Who they are") since then.[^1]
            It is `open` on Sundays, says the miller\\'s daughter, Una Croft.

            ## What it cost

            * The wheel: ~~£40,000~~ £52,000
            * The *roof*: £31,000
            1. First the wheel turned.
            2. Then the stones.

            > "We never gave up," said Una Croft, "and we never will."

            | Year | Visitors |
            | --- | ---: |
            | 2021 | 1,200 |
            | 2022 | 3,400 |

            ```swift
            let a = 1
            ```

            <div class="note">More in the <b>spring</b> programme, which the trust will print in March.</div>

            [^1]: They are forty people.
            [ref]: https://example.org/ref
            """)
        #expect(article.mediaType == "text/markdown")
        #expect(article.title == "The old mill of Tarnbeck reopens")
        #expect(
            article.body == """
                The old mill of Tarnbeck reopens
                The mill was closed in 1987 and has been restored by volunteers since then. It is open on Sundays, says the miller's daughter, Una Croft.
                What it cost
                The wheel: £40,000 £52,000
                The roof: £31,000
                1. First the wheel turned.
                2. Then the stones.
                "We never gave up," said Una Croft, "and we never will."
                Year\tVisitors
                2021\t1,200
                2022\t3,400
                More in the spring programme, which the trust will print in March.
                """)
    }

    @Test("YAML front matter is believed")
    func yaml() throws {
        let article = try read(
            """
            ---
            title: "Brücke: der Bau beginnt"
            description: Die Stadt baut zwei Jahre lang.
            date: 2023-04-05 07:30
            updated: 2023-04-06
            authors:
              - Lena Uferloh
              - Tom Brandt
            site: Seeblick Kurier
            tags: [Verkehr, "Brücken"]
            lang: de-AT
            url: https://example.org/bruecke
            ---

            \(Sample.german)
            """)
        #expect(article.mediaType == "text/markdown")
        #expect(article.title == "Brücke: der Bau beginnt")
        #expect(article.subtitle == "Die Stadt baut zwei Jahre lang.")
        #expect(article.publishedAt == "2023-04-05T07:30:00")
        #expect(article.modifiedAt == "2023-04-06")
        #expect(article.authors == ["Lena Uferloh", "Tom Brandt"])
        #expect(article.publisher == "Seeblick Kurier")
        #expect(article.keywords == ["Verkehr", "Brücken"])
        #expect(article.language == "de")
        #expect(article.canonicalURL == "https://example.org/bruecke")
        #expect(article.body == "Brücke: der Bau beginnt\n" + Sample.german.replacing("\n", with: " "))
    }

    @Test("TOML front matter, a heading underlined, windows line ends")
    func toml() throws {
        let text = """
            +++
            title = 'Nowy budżet'
            date = 2022-11-02T10:00:00+01:00
            author = "Ola Wierzba"
            +++

            Nowy budżet
            ===========

            \(Sample.polish)

            - - -

            Co dalej
            --------

            Budżet wejdzie w życie w styczniu, a wnioski będzie można składać do marca.
            """
        let article = try read(text.replacing("\n", with: "\r\n"))
        #expect(article.title == "Nowy budżet")
        #expect(article.publishedAt == "2022-11-02T10:00:00+01:00")
        #expect(article.authors == ["Ola Wierzba"])
        #expect(article.body.hasPrefix("Nowy budżet\nRada miejska"))
        #expect(article.body.contains("\nCo dalej\nBudżet wejdzie"))
        #expect(!article.body.contains("---"))
    }

    @Test(
        "plain text with a few marks is none",
        arguments: [
            "A headline of four words\n\nThe tag #Lindenau was used 4,000 times on Monday. A note * says so * and snake_case_names too.",
            "#Lindenau trends\n\nThe tag stands for 2 * 3 * 4 reasons, [as they say] (all of them), and -- for some -- for none.",
            "A headline of four words\n\n- We came, said one.\n- We saw, said another, and the rest was quiet for a long time.",
            "---\nA line between rules: nothing more than that, and no front matter in sight.\n",
            "A headline of four words\n\nText with a footnote* and another one**.\n* The first note.\n** The second note.",
        ])
    func plain(text: String) throws {
        #expect(try read(text).mediaType == "text/plain")
    }

    @Test("the caller's media type decides where the content leaves a choice")
    func hint() throws {
        let text = "The mill\n\n\(Sample.english)\n\n- one *mark* only"
        #expect(try read(text).mediaType == "text/plain")
        #expect(try read(text, ReadingHints(mediaType: "text/markdown")).mediaType == "text/markdown")
    }

    @Test("broken marks lose no text")
    func broken() throws {
        let article = try read(
            "# Mill\n\nThe [mill](http://example.org was **closed, said [Una and <the miller on Monday 3 < 4.\n\n## End *")
        #expect(article.body.contains("said [Una and <the miller on Monday 3 < 4."))
    }

    @Test("a heading of nothing and a blank title that is given are no headline")
    func blankTitle() throws {
        let text = "# \u{200B}\n\n**The wheel** is *slow*.\n\n- It turns at [noon](https://x.example) each day, the keeper said.\n"
        let hints = ReadingHints(mediaType: "text/markdown", title: " ")
        let article = try TestPacks.reader.article(from: Array(text.utf8), path: "x.md", hints: hints)
        #expect(article.title == nil && article.body.hasPrefix("The wheel is slow."))
    }
}
