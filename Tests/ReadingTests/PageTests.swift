import Model
import Testing

@testable import Reading

@Suite("Pages")
struct PageTests {
    private func paragraphs(_ text: String) -> String { text.split(separator: "\n").map { "<p>\($0)</p>" }.joined(separator: "\n") }

    private func read(_ html: String) throws -> ArticleReadingResult {
        ArticleReadingResult(article: try TestPacks.reader.article(from: Array(html.utf8), path: "page.html"))
    }

    private struct ArticleReadingResult {
        let article: Article
        var body: String { article.body }
    }

    @Test("an article among menu, related links, comments and footer")
    func whole() throws {
        let result = try read(
            """
            <!DOCTYPE html><html lang="de"><head><title>Lindenau baut eine neue Brücke | Seebote</title>
            <meta property="og:site_name" content="Seebote"><meta property="article:published_time" content="2024-05-06T08:15:00+02:00">
            <meta name="author" content="Jutta Höflich"><link rel="canonical" href="https://seebote.example/bruecke"></head><body>
            <header class="site-header"><a href="/">Seebote</a></header><nav><ul><li><a href="/p">Politik</a></li></ul></nav>
            <article><h1>Lindenau baut eine neue Brücke</h1><p class="byline">Von Jutta Höflich</p>
            \(paragraphs(Sample.german))
            <h2>Wie es weitergeht</h2><p>Im Herbst beginnen die ersten Arbeiten am Ufer, und der Kreis sucht noch nach einem Namen für das Bauwerk.</p>
            <div class="related"><h3>Mehr zum Thema</h3><ul><li><a href="/x">Was die Fähre kostet</a></li></ul></div>
            <div class="share-buttons"><a href="#">Teilen</a></div></article>
            <section id="comments"><h2>Kommentare</h2><p>Endlich wird etwas für die Radfahrer getan, das wurde auch wirklich Zeit.</p></section>
            <footer><p>Impressum und Datenschutz stehen auf einer eigenen Seite dieses Angebots.</p></footer></body></html>
            """)
        let article = result.article
        #expect(article.title == "Lindenau baut eine neue Brücke")
        #expect(article.publishedOn?.iso == "2024-05-06")
        #expect(article.publishedAt == "2024-05-06T08:15:00+02:00")
        #expect(article.publisher == "Seebote")
        #expect(article.authors == ["Jutta Höflich"])
        #expect(article.canonicalURL == "https://seebote.example/bruecke")
        #expect(article.mediaType == "text/html")
        #expect(
            result.body == "Lindenau baut eine neue Brücke\n" + Sample.german
                + "\nWie es weitergeht\nIm Herbst beginnen die ersten Arbeiten am Ufer, und der Kreis sucht noch nach einem Namen für das Bauwerk."
        )
    }

    @Test("JSON-LD with a graph, authors by reference, raw line ends in strings")
    func graph() throws {
        let result = try read(
            """
            <html><head><script type="application/ld+json">{"@context":"https://schema.org","@graph":[
            {"@type":"Person","@id":"#p1","name":"Ellen Whitcombe"},{"@type":"Organization","@id":"#o","name":"Harbour Post"},
            {"@type":"NewsArticle","headline":"Lighthouse to be
             repaired","datePublished":"2024-02-03","author":{"@id":"#p1"},"publisher":{"@id":"#o"},"articleSection":"Coast"}]}</script></head>
            <body><h1>Lighthouse to be repaired</h1>\(paragraphs(Sample.english))</body></html>
            """)
        #expect(result.article.authors == ["Ellen Whitcombe"])
        #expect(result.article.publisher == "Harbour Post")
        #expect(result.article.publishedOn?.iso == "2024-02-03")
        #expect(result.article.section == "Coast")
    }

    @Test("a table's row is a line; a list stays; a picture's credit goes")
    func blocks() throws {
        let result = try read(
            """
            <html><body><main><h1>Lighthouse to be repaired</h1>\(paragraphs(Sample.english))
            <figure><img src="a.jpg"><figcaption>Photo: Harbour Archive</figcaption></figure>
            <table><tr><td>Lamp</td><td>120 kg</td></tr><tr><td>Stairs</td><td>84</td></tr></table>
            <ul><li>The lamp is lifted out in June.</li><li>The stairs follow in July.</li></ul></main></body></html>
            """)
        #expect(result.body.contains("\nLamp 120 kg\nStairs 84\n"))
        #expect(result.body.contains("\nThe lamp is lifted out in June.\nThe stairs follow in July."))
        #expect(!result.body.contains("Archive"))
    }

    @Test("a misleading class does not cost the article")
    func misleadingClass() throws {
        let result = try read(
            "<html><body class=\"has-sidebar\"><div class=\"content sidebar-right\"><h1>Lighthouse to be repaired</h1>\(paragraphs(Sample.english))</div></body></html>"
        )
        #expect(result.body == "Lighthouse to be repaired\n" + Sample.english)
    }

    @Test("the site's name is cut from a title")
    func siteName() throws {
        let result = try read(
            "<html><head><title>Lighthouse to be repaired - Harbour Post</title><meta property=\"og:site_name\" content=\"Harbour Post\"></head><body>\(paragraphs(Sample.english))</body></html>"
        )
        #expect(result.article.title == "Lighthouse to be repaired")
    }

    @Test("days: from the address, from a visible line, and none rather than a wrong one")
    func days() throws {
        let head =
            "<html><head><link rel=\"canonical\" href=\"https://h.example/2023/11/08/lighthouse\"></head><body><h1>Lighthouse to be repaired</h1>"
        #expect(try read(head + paragraphs(Sample.english) + "</body></html>").article.publishedOn?.iso == "2023-11-08")
        let visible =
            "<html><body><h1>Brücke kommt</h1><p class=\"date\">Veröffentlicht am 8. März 2023, 14:05 Uhr</p>\(paragraphs(Sample.german))</body></html>"
        #expect(try read(visible).article.publishedOn?.iso == "2023-03-08")
        let none =
            "<html><body><h1>Lighthouse to be repaired</h1>\(paragraphs(Sample.english))<p>The storm of 12 January 2021 had torn the roof off the tower and flooded the cellar with sea water.</p></body></html>"
        #expect(try read(none).article.publishedOn == nil)
    }

    @Test("entities and soft hyphens are resolved")
    func entities() throws {
        let result = try read(
            "<html><body><h1>Caf&eacute; &amp; Hafen &#8211; er&shy;&ouml;ffnet</h1>\(paragraphs(Sample.german))</body></html>")
        #expect(result.article.title == "Café & Hafen – eröffnet")
    }
}
