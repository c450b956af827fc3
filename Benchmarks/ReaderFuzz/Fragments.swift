/// Pieces that inputs are spiked with: what the formats give a meaning.
enum Fragments {
    static let all: [[UInt8]] = texts.map { Array($0.utf8) } + bytes

    private static let texts = [
        "<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "<p>", "</p>", "<div>", "</div>", "<article>", "</article>", "<main>", "<br>",
        "<h1>", "</h1>", "<h2>", "<ul><li>", "</ul>", "<table><tr><td>", "</table>", "<a href=\"/x\">", "</a>", "<blockquote>", "<figure>",
        "<figcaption>", "<aside>", "<nav>", "<footer>", "<form>", "<select><option>", "<textarea>", "<iframe>", "<noscript>", "<svg>",
        "<title>", "</title>", "<head>", "<body>", "<html lang=ru>", "<pre>", "<template>", "<base href=\"//a.example\">", "<plaintext>",
        "<script>", "</script>", "<script type=\"application/ld+json\">", "<style>", "<meta charset=utf-16>",
        "<meta charset=windows-1251>", "<meta charset=\"koi8-r\">", "<?xml version=\"1.0\" encoding=\"iso-8859-2\"?>",
        "<meta property=\"article:published_time\" content=\"2024-02-30T25:61:00+99:00\">", "<meta name=author content=\"",
        "<link rel=canonical href=\"", "<time datetime=\"", "<time>31.12.9999</time>", "<span itemprop=\"datePublished\">",
        "<div itemprop=\"articleBody\">", "<div class=\"author byline\">", "<p class=\"related-links\">", " class=\"", " id='",
        " style=\"display:none\"",
        " hidden", " itemprop=author itemscope", " rel=author", "\"", "'", "=", "&amp;", "&#0;", "&#150;", "&#x110000;", "&#xD800;",
        "&nbsp;", "&nosuch;", "&#x301;", "&", ";", "{", "}", "[", "]", ",", ":", "\\u0000", "\\uD83D", "\\\"",
        "{\"@type\":\"NewsArticle\",",
        "\"headline\":\"", "\"datePublished\":\"2024-13-01\",", "\"author\":[{\"name\":\"", "\"@graph\":[", "\"@id\":\"a\"", "1e999999",
        "-0",
        "\n", "\r\n", "\r", "\n\n", "\t", "\u{C}", "\u{2028}", "\u{A0}", "\u{200B}", "\u{200D}", "\u{AD}", "\u{202E}", "\u{FEFF}",
        "\u{301}",
        "\u{323}\u{301}", "😀", "🇩🇪", "İ", "ß", "ǆ", "ﬁ", "\u{1100}\u{1161}", "新闻", "Ё", "ł", "»", "„", "–", "|", " | ", "• ", "- ", "* ",
        "# ", "## ", "> ", "```\n", "---\n", "===\n", "![", "](", "[1]", "[^1]", "**", "__", "`", "| a | b |\n", "1. ", "\\",
        "6 May 2024", "06.05.2024 10:00", "6 мая 2024 года", "6 maja 2024 r.", "0000-00-00", "99.99.9999", "By Ann Miller", "Von ",
        "© 2024",
        "Foto: dpa", "Read also", "Share", "Subscribe", "BERLIN (dpa) - ", "http://a.example/2024/05/06/x",
        "WARC/1.0\r\n", "Content-Length: 99999999999999999999\r\n", "Content-Length: -1\r\n", "WARC-Type: response\r\n",
        "HTTP/1.1 200 OK\r\n",
        "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n", "ffffffffffffffff\r\n", "MIME-Version: 1.0\r\n",
        "Content-Type: multipart/related; boundary=\"b\"\r\n", "--b\r\n", "--b--\r\n", "Content-Transfer-Encoding: base64\r\n",
        "Content-Transfer-Encoding: quoted-printable\r\n", "=\r\n", "=F0=9F", "=?utf-8?B?4pig?=", "Subject: ", "From ",
    ]

    private static let bytes: [[UInt8]] = [
        [0], [0, 0, 0, 0], [0xFF], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xC0, 0xAF], [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
        [0xE2, 0x82], [0x80], [0x1B], [0x7F], [0xC2, 0x85], [0xCF, 0xF0, 0xE8], [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x01, 0x02],
        [0x50, 0x4B, 0x05, 0x06], [0x1F, 0x8B, 8, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F],
    ]
}
