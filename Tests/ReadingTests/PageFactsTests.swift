import Model
import Testing

@testable import Reading

/// Facts that a page states of its article, each rule with a page that must not trigger it.
@Suite("Facts of pages")
struct PageFactsTests {
    private func paragraphs(_ text: String) -> String { text.split(separator: "\n").map { "<p>\($0)</p>" }.joined(separator: "\n") }

    /// A page of the given head and the part between headline and text.
    private func read(
        head: String = "", below: String = "", lang: String = "en", title: String = "Lighthouse to be repaired",
        text: String = Sample.english,
        after: String = ""
    ) throws -> Article {
        let html =
            "<html lang=\"\(lang)\"><head>\(head)</head><body><article><h1>\(title)</h1>\(below)\(paragraphs(text))</article>\(after)</body></html>"
        return try TestPacks.reader.article(from: Array(html.utf8), path: "page.html")
    }

    private func data(_ json: String) -> String { "<script type=\"application/ld+json\">\(json)</script>" }

    // MARK: Days

    @Test(
        "days of the head, with time and zone as precise as stated",
        arguments: [
            (
                "<meta property=\"article:published_time\" content=\"2024-05-06T08:15:30.250+0200\">", "2024-05-06",
                "2024-05-06T08:15:30+02:00"
            ),
            ("<meta name=\"date\" content=\"Mon, 06 May 2024 08:15:30 GMT\">", "2024-05-06", "2024-05-06T08:15:30Z"),
            ("<meta name=\"DC:Date\" content=\"2024-05-06\">", "2024-05-06", nil),
            ("<meta name=\"pubdate\" content=\"20240506\">", "2024-05-06", nil),
            ("<meta itemprop=\"datePublished\" content=\"2024-5-6 8:05\">", "2024-05-06", "2024-05-06T08:05"),
            ("<meta name=\"publishdate\" content=\"1714983330\">", "2024-05-06", "2024-05-06T08:15:30Z"),
            ("<meta name=\"publishdate\" content=\"1714983330000\">", "2024-05-06", "2024-05-06T08:15:30Z"),
            ("<meta name=\"publishdate\" content=\"06.05.24\">", "2024-05-06", nil),
        ] as [(String, String, String?)])
    func headDays(head: String, day: String, stamp: String?) throws {
        let article = try read(head: head)
        #expect(article.publishedOn?.iso == day)
        #expect(article.publishedAt == stamp)
    }

    @Test(
        "no day from what is none",
        arguments: [
            ("<meta name=\"date\" content=\"12345678\">", ""),
            ("<meta name=\"publishdate\" content=\"2024-13-06\">", ""),
            ("", "<p class=\"date\">3 hours ago</p>"),
            ("", "<p>© 2024 Harbour Post, 3 May 2021</p>"),
            ("", "<div class=\"event\"><p class=\"when\">Opening night: 6 May 2024</p></div>"),
            ("", "<div class=\"header-clock today\">6 May 2024</div>"),
            ("", "<ul><li>In cinemas: 6 May 2024 in all of the county</li></ul>"),
            ("", "<footer><a href=\"/x\"><time datetime=\"2024-05-06\">6 May 2024</time> Ferry sold</a></footer>"),
        ])
    func noDay(head: String, below: String) throws {
        let page = below.contains("©") || below.contains("clock") ? "" : below
        let article = try read(head: head, below: page, after: page.isEmpty ? "<footer>\(below)</footer>" : "")
        #expect(article.publishedOn == nil, "\(below)")
    }

    @Test("a comment's and a teaser's day is none of the article's")
    func foreignDays() throws {
        let comments =
            "<div id=\"comments\"><div class=\"comment\"><time datetime=\"2024-06-01T10:00:00Z\">1 June 2024</time><p>Well said, every word of it, and about time too.</p></div></div>"
        #expect(try read(after: comments).publishedOn == nil)
    }

    @Test(
        "visible days in the four languages",
        arguments: [
            ("en", "<div class=\"byline\">Published: 6 May 2024, 8:15 pm</div>", "2024-05-06", "2024-05-06T20:15:00"),
            ("de", "<span class=\"datum\">06.05.24</span>", "2024-05-06", nil),
            ("de", "<p>Erschienen am: 6. Mai 2024 | 08.15 Uhr</p>", "2024-05-06", "2024-05-06T08:15:00"),
            ("pl", "<p class=\"info\">Opublikowano: poniedziałek, 6 maja 2024 r., godz. 8:15</p>", "2024-05-06", "2024-05-06T08:15:00"),
            ("ru", "<div class=\"news-date\">08:15, 6 мая 2024 года</div>", "2024-05-06", "2024-05-06T08:15:00"),
            ("de", "<div><span>Veröffentlicht</span> <span>6. Mai 2024</span></div>", "2024-05-06", nil),
            ("en", "<time datetime=\"2024-05-06T08:15:00-05:00\">Monday</time>", "2024-05-06", "2024-05-06T08:15:00-05:00"),
            ("en", "<abbr class=\"published\" title=\"2024-05-06T08:15:00Z\">some time ago</abbr>", "2024-05-06", "2024-05-06T08:15:00Z"),
            ("en", "<span class=\"post-date\" data-timestamp=\"1714983330\">a while ago</span>", "2024-05-06", "2024-05-06T08:15:30Z"),
        ] as [(String, String, String, String?)])
    func visibleDays(lang: String, below: String, day: String, stamp: String?) throws {
        let article = try read(below: below, lang: lang)
        #expect(article.publishedOn?.iso == day)
        #expect(article.publishedAt == stamp)
    }

    @Test(
        "the page's region says which number is the month; without one nobody can know",
        arguments: [("en-US", "2024-05-06"), ("en-GB", "2024-06-05"), ("en", nil), ("fr", "2024-06-05"), ("de-DE", "2024-06-05")]
            as [(String, String?)])
    func order(lang: String, day: String?) throws {
        #expect(try read(below: "<p class=\"date\">05/06/2024</p>", lang: lang).publishedOn?.iso == day)
    }

    @Test("of a stamp in UTC and a shown day beside it, the shown one is the day at the place")
    func localDay() throws {
        let head = "<meta property=\"article:published_time\" content=\"2024-05-06T22:30:00Z\">"
        let article = try read(head: head, below: "<p class=\"date\">7. Mai 2024</p>", lang: "de")
        #expect(article.publishedOn?.iso == "2024-05-07")
        #expect(article.publishedAt == "2024-05-06T22:30:00Z")
        // At noon of Greenwich it is the same day nearly everywhere.
        let noon = "<meta property=\"article:published_time\" content=\"2024-05-06T09:30:00Z\">"
        #expect(try read(head: noon, below: "<p class=\"date\">7. Mai 2024</p>", lang: "de").publishedOn?.iso == "2024-05-06")
    }

    @Test("where stated days differ, the one that the page shows is taken; a shown change is not")
    func conflict() throws {
        let head =
            data("{\"@type\":\"NewsArticle\",\"headline\":\"Lighthouse to be repaired\",\"datePublished\":\"2024-05-02T08:00:00+02:00\"}")
            + "<meta property=\"article:published_time\" content=\"2024-05-06T08:00:00+02:00\">"
        #expect(try read(head: head, below: "<p class=\"date\">6 May 2024</p>").publishedOn?.iso == "2024-05-06")
        #expect(try read(head: head, below: "<p class=\"date\">Updated: 6 May 2024</p>").publishedOn?.iso == "2024-05-02")
    }

    @Test("a change is kept, unless it was before the publication")
    func modified() throws {
        let published = "<meta property=\"article:published_time\" content=\"2024-05-06T08:00:00+02:00\">"
        let later = published + "<meta property=\"article:modified_time\" content=\"2024-05-06T07:00:00Z\">"
        #expect(try read(head: later).modifiedAt == "2024-05-06T07:00:00Z")
        let earlier = published + "<meta property=\"article:modified_time\" content=\"2024-05-06T05:00:00Z\">"
        #expect(try read(head: earlier).modifiedAt == nil)
        let shown = "<p>Veröffentlicht am 6. Mai 2024</p><p>Zuletzt aktualisiert: 7. Mai 2024, 9:30 Uhr</p>"
        let article = try read(below: shown, lang: "de")
        #expect(article.publishedOn?.iso == "2024-05-06")
        #expect(article.modifiedAt == "2024-05-07T09:30:00")
    }

    @Test(
        "days of addresses",
        arguments: [
            ("https://h.example/2023/11/08/lighthouse", "2023-11-08"), ("https://h.example/news-20231108.html", "2023-11-08"),
            ("https://h.example/story?date=2023-11-08", "2023-11-08"), ("https://h.example/world/2023/nov/08/lighthouse", "2023-11-08"),
            ("https://h.example/id/99991108", nil), ("https://h.example/2023/lighthouse", nil),
        ] as [(String, String?)])
    func address(url: String, day: String?) throws {
        #expect(try read(head: "<link rel=\"canonical\" href=\"\(url)\">").publishedOn?.iso == day)
    }

    // MARK: Structured data

    @Test("of several articles the page's own wins, wherever it stands")
    func severalArticles() throws {
        let list =
            "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sold\",\"datePublished\":\"2020-01-01\",\"author\":\"Ugo Wrong\"}]}"
        let teaser =
            "{\"@type\":\"NewsArticle\",\"headline\":\"Harbour master resigns\",\"datePublished\":\"2020-02-02\",\"author\":\"Ida Wrong\"}"
        let own =
            "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":[\"NewsArticle\"],\"headline\":\"Lighthouse to be repaired\",\"datePublished\":\"2024-05-06\",\"author\":{\"@type\":\"Person\",\"givenName\":\"Ellen\",\"familyName\":\"Whitcombe\"}}}"
        let article = try read(head: "<title>Lighthouse to be repaired</title>" + data("[\(list),\(teaser),\(own)]"))
        #expect(article.publishedOn?.iso == "2024-05-06")
        #expect(article.authors == ["Ellen Whitcombe"])
    }

    @Test("broken JSON is read as far as it goes")
    func brokenData() throws {
        let json =
            "<!-- {\"@type\":\"Article\", /* main */ \"headline\":\"Lighthouse to be repaired\",, \"datePublished\":\"2024-05-06\",\"keywords\":[\"coast\",\"Coast\",\"lamp\",],\"author\":[{\"name\":\"Ellen \\u0057hitcombe\"}"
        let article = try read(head: data(json))
        #expect(article.publishedOn?.iso == "2024-05-06")
        #expect(article.authors == ["Ellen Whitcombe"])
        #expect(article.keywords == ["coast", "lamp"])
        for cut in stride(from: 0, to: json.count, by: 3) { _ = try read(head: data(String(json.prefix(cut)))) }
    }

    @Test("section and canonical address")
    func trail() throws {
        let list =
            "{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"position\":1,\"name\":\"Home\"},{\"position\":2,\"item\":{\"@id\":\"/coast\",\"name\":\"Coast\"}},{\"position\":3,\"name\":\"Lighthouse to be repaired\"}]}"
        let article = try read(
            head: "<base href=\"https://post.example/news/\"><link rel=\"canonical\" href=\"../coast/lighthouse\">" + data(list))
        #expect(article.section == "Coast")
        #expect(article.canonicalURL == "https://post.example/coast/lighthouse")
        let front = "<link rel=\"canonical\" href=\"https://post.example/\"><meta property=\"og:url\" content=\"https://post.example/a\">"
        #expect(try read(head: front).canonicalURL == "https://post.example/a")
        #expect(try read(head: "<link rel=\"canonical\" href=\"lighthouse\">").canonicalURL == nil)
    }

    // MARK: People

    @Test(
        "bylines in the four languages",
        arguments: [
            ("en", "<p class=\"byline\">By Ellen Whitcombe and Tom Averell, Harrowmere</p>", ["Ellen Whitcombe", "Tom Averell"]),
            (
                "en", "<p>By <a rel=\"author\" href=\"/e\">Ellen Whitcombe</a>, <a rel=\"author\" href=\"/t\">Tom Averell</a></p>",
                ["Ellen Whitcombe", "Tom Averell"]
            ),
            ("en", "<p class=\"byline\">By ELLEN WHITCOMBE for Harbour Post</p>", ["ELLEN WHITCOMBE"]),
            ("de", "<p class=\"autor\">Von Jutta Höflich und Karl von Ahlen, Lindenau</p>", ["Jutta Höflich", "Karl von Ahlen"]),
            ("de", "<p>Text: Jutta Höflich, Fotos: Karl Bildner</p>", ["Jutta Höflich"]),
            ("de", "<p class=\"author\">Jutta Höflich im Gespräch mit Karl Ahlen</p>", ["Jutta Höflich", "Karl Ahlen"]),
            ("de", "<div class=\"byline\">Von <b>Jutta Höflich</b> <i>Mo, 6. Mai 2024</i></div>", ["Jutta Höflich"]),
            ("pl", "<p class=\"author\">Opracowała: Anna Źródlańska</p>", ["Anna Źródlańska"]),
            ("ru", "<p class=\"author\">Подготовила Ольга Ёжикова</p>", ["Ольга Ёжикова"]),
            ("ru", "<p>Автор: Ольга Ёжикова, Пётр Липин</p>", ["Ольга Ёжикова", "Пётр Липин"]),
            (
                "en",
                "<span itemprop=\"author\" itemscope><meta itemprop=\"url\" content=\"/e\"><span itemprop=\"name\">Ellen Whitcombe</span> writes on boats</span>",
                ["Ellen Whitcombe"]
            ),
            ("de", "<p>06.05.2024 - Anna Höflich</p>", ["Anna Höflich"]),
            ("de", "<p>06.05.2024 - Lindenau Aktuell</p>", []),
            ("en", "<p class=\"vcard\"><a class=\"url fn\" href=\"/t\">tideline</a></p>", ["tideline"]),
        ] as [(String, String, [String])])
    func bylines(lang: String, below: String, names: [String]) throws {
        #expect(try read(below: below, lang: lang).authors == names)
    }

    @Test(
        "what stands in the author's place and is none",
        arguments: [
            "Editorial Team", "Redaktion", "Redakcja", "Редакция", "admin", "dpa", "Reuters", "news@post.example",
            "https://post.example/ellen",
            "post.example", "Harbour Post", "Lindenau Wasserwerke GmbH", "No Author", "Foto: Karl Bildner",
        ])
    func nobody(name: String) throws {
        let head =
            "<meta property=\"og:site_name\" content=\"Harbour Post\"><meta name=\"author\" content=\"\(name)\"><link rel=\"canonical\" href=\"https://post.example/a\">"
        #expect(try read(head: head).authors == [])
    }

    @Test("an agency in the author's place is kept apart")
    func agency() throws {
        let article = try read(
            head: data(
                "{\"@type\":\"NewsArticle\",\"headline\":\"Lighthouse to be repaired\",\"author\":{\"@type\":\"Organization\",\"name\":\"Reuters\"},\"publisher\":{\"name\":\"Harbour Post\"}}"
            ))
        #expect(article.agency == "Reuters")
        #expect(article.publisher == "Harbour Post")
        #expect(article.authors == [])
    }

    @Test("a byline beside the headline overrules data that say less or name another")
    func overruled() throws {
        let one = "<meta name=\"author\" content=\"Ellen Whitcombe\">"
        let two = "<p class=\"byline\">By Ellen Whitcombe and Tom Averell</p>"
        #expect(try read(head: one, below: two).authors == ["Ellen Whitcombe", "Tom Averell"])
        #expect(try read(head: "<meta name=\"author\" content=\"ewhit\">", below: two).authors == ["Ellen Whitcombe", "Tom Averell"])
        // A name elsewhere does not.
        let related = "<div class=\"related\"><p class=\"byline\">By Tom Averell</p></div>"
        #expect(try read(head: one, after: related).authors == ["Ellen Whitcombe"])
    }

    // MARK: Outlet, second line, subscription

    @Test(
        "the outlet's name without motto, address and legal form",
        arguments: [
            ("<meta property=\"og:site_name\" content=\"Harbour Post - news from the coast\">", "Harbour Post"),
            ("<meta property=\"og:site_name\" content=\"News from the coast | Harbour Post\">", "Harbour Post"),
            (
                "<meta name=\"publisher\" content=\"Lindenau Medien GmbH\"><meta property=\"og:site_name\" content=\"HarbourPost\">",
                "HarbourPost"
            ),
            ("<title>Lighthouse to be repaired | Harbour Post</title>", "Harbour Post"),
            ("<title>Lighthouse to be repaired | Coast and sea</title>", nil),
        ] as [(String, String?)])
    func outlet(head: String, name: String?) throws {
        let article = try read(head: head + "<link rel=\"canonical\" href=\"https://www.harbourpost.example/a\">")
        #expect(article.publisher == name)
    }

    @Test("the second line: stated, marked up or shown below the headline; not the byline")
    func subtitle() throws {
        let line = "Residents have waited for this since the storm"
        #expect(try read(below: "<p class=\"article-subtitle\">\(line)</p>").subtitle == line)
        #expect(
            try read(head: data("{\"@type\":\"Article\",\"headline\":\"Lighthouse to be repaired\",\"alternativeHeadline\":\"\(line)\"}"))
                .subtitle == line)
        let header =
            "<html><body><header><h1>Lighthouse to be repaired</h1><h2>\(line)</h2></header>\(paragraphs(Sample.english))</body></html>"
        #expect(try TestPacks.reader.article(from: Array(header.utf8), path: "p.html").subtitle == line)
        #expect(try read(below: "<p class=\"subline\">By Ellen Whitcombe, 6 May 2024</p>").subtitle == nil)
        #expect(try read(head: "<meta name=\"description\" content=\"\(line)\">").subtitle == nil)
    }

    @Test("a headline without the day that stands ahead of it")
    func dayInTitle() throws {
        #expect(try read(title: "06.05.2024 - Lighthouse to be repaired").title == "Lighthouse to be repaired")
        #expect(try read(title: "6 May 2024 was a day of storms").title == "6 May 2024 was a day of storms")
    }

    @Test(
        "a stub is flagged",
        arguments: [
            ("en", Sample.english, "Subscribe to continue reading this story"), ("de", Sample.german, "Weiterlesen mit dem Probeabo"),
            ("pl", Sample.polish, "Dostęp dla subskrybentów"), ("ru", Sample.russian, "Полный текст доступен по подписке"),
        ])
    func paywall(lang: String, text: String, phrase: String) throws {
        let stub = try read(lang: lang, text: text + "\n" + phrase)
        #expect(stub.isPaywalled)
        #expect(try read(lang: lang, text: text).isPaywalled == false)
    }

    @Test("data that say so flag it, in whatever form")
    func paywallData() throws {
        for value in ["false", "\"False\""] {
            let json = "{\"@type\":\"NewsArticle\",\"headline\":\"Lighthouse to be repaired\",\"isAccessibleForFree\":\(value)}"
            #expect(try read(head: data(json)).isPaywalled)
        }
        let free = "{\"@type\":\"NewsArticle\",\"headline\":\"Lighthouse to be repaired\",\"isAccessibleForFree\":true}"
        #expect(try read(head: data(free)).isPaywalled == false)
        #expect(try read(head: "<meta property=\"article:content_tier\" content=\"metered\">").isPaywalled)
    }
}
