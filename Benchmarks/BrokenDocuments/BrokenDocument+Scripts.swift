/// Scripts, comments and sections without end, entities in floods.
extension BrokenDocument {
    static let scripts: [BrokenDocument] = [
        page("a long script", "var a = '<p>not text</p>';\n", before: "<script>", after: "</script>"),
        page("scripts", "<script>var a = 1;</script>"),
        page("a script without end", "var a = '</scrip';\n", before: article + "<script>"),
        page("script ends inside a script", "'</script '+", before: "<script>"),
        page("a style without end", "p { color: red }\n", before: article + "<style>"),
        page("styles", "<style>p{}</style>"),
        page("a comment without end", "never - closed -- > ", before: article + "<!--"),
        page("comments", "<!-- a -->"),
        page("comments without end", "<!--"),
        page("comments of hyphens", "-", before: "<!--"),
        page("conditional comments", "<!--[if IE]><p>x<![endif]-->"),
        page("sections of characters", "<![CDATA[ <p>text</p> ]]>"),
        page("sections without end", "<![CDATA["),
        page("a textarea without end", "<p>So it goes.</p>", before: "<textarea>"),
        page("a title without end", "<p>So it goes.</p>", before: "<title>"),
        page("plaintext", "<p>So it goes.</p>", before: "<plaintext>"),
    ]

    static let entities: [BrokenDocument] = [
        page("ampersands as entities", "&amp;", before: "<p>"),
        page("ampersands", "&", before: "<p>"),
        page("words and ampersands", "this & that ", before: "<p>"),
        page("undefined entities", "&nosuch;", before: "<p>"),
        page("entities without end", "&nbsp", before: "<p>"),
        unit("one long entity", "abc", before: "<html><body><p>&", after: ";" + article),
        page("references beyond Unicode", "&#x110000;&#99999999999999999999;", before: "<p>"),
        page("references to nothing", "&#0;&#x0;", before: "<p>"),
        page("references to surrogates", "&#xD800;&#xDFFF;", before: "<p>"),
        page("references to controls", "&#1;&#8;&#x1b;&#x7f;&#x80;&#x9f;&#xFFFE;&#xFFFF;", before: "<p>So "),
        page("references to line ends", "&#10;&#13;&#x2028;&#x2029;a", before: "<p>"),
        page("references without digits", "&#;&#x;", before: "<p>"),
        unit("a reference of many digits", "9", before: "<html><body><p>&#", after: ";" + article),
        page("references in attributes", "<a title=\"&quot;&amp;&lt;&nosuch;&#0;\" href=\"?a=1&b=2&amp;c=3\">x</a>"),
        unit(
            "entities of entities", "&b;&amp;",
            before: "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><html><body><p>", after: article),
    ]

    static let structuredData: [BrokenDocument] = [
        head("nested arrays of data", "[", before: json),
        head("nested objects of data", "{\"a\":", before: json),
        head("nested graphs", "{\"@graph\":[", before: json),
        head("nested articles", "{\"@type\":\"NewsArticle\",\"mainEntity\":", before: json),
        head("a long number", "9", before: json + "{\"@type\":\"NewsArticle\",\"wordCount\":", after: "}</script>"),
        head("a long fraction", "9", before: json + "{\"@type\":\"NewsArticle\",\"wordCount\":0.", after: "e99999}</script>"),
        head("a long string", "So it goes. ", before: json + "{\"@type\":\"NewsArticle\",\"articleBody\":\"", after: "\"}</script>"),
        head("a long headline", "So it goes. ", before: json + "{\"@type\":\"NewsArticle\",\"headline\":\"", after: "\"}</script>"),
        head("a long date", "2024-05-06T", before: json + "{\"@type\":\"NewsArticle\",\"datePublished\":\"", after: "\"}</script>"),
        head("a string without end", "So it goes. ", before: json + "{\"@type\":\"NewsArticle\",\"headline\":\""),
        head("broken escapes", "\\u12\\x\\uD800\\uDC00\\u0000\\", before: json + "{\"headline\":\"", after: "\"}</script>"),
        head("backslashes", "\\", before: json + "{\"headline\":\"", after: "\"}</script>"),
        head("commas of data", ",", before: json + "[", after: "]</script>"),
        head("keys of data", "\"headline\":\"One more\",", before: json + "{", after: "\"@type\":\"NewsArticle\"}</script>"),
        numbered("different keys of data", before: "<head>" + json + "{", after: "\"@type\":\"NewsArticle\"}</script></head>" + article) {
            "\"key\($0)\":\($0),"
        },
        head("articles of data", "{\"@type\":\"NewsArticle\",\"headline\":\"One more\"},", before: json + "[", after: "{}]</script>"),
        head("authors of data", "{\"@type\":\"Person\",\"name\":\"Ann Miller\"},", before: author, after: "{}]}</script>"),
        numbered("different authors", before: "<head>" + author, after: "{}]}</script></head>" + article) {
            "{\"@type\":\"Person\",\"name\":\"Ann Miller\(UnicodeScalar(UInt8(65 + $0 % 26)))\($0)\"},"
        },
        numbered("references in a ring", before: "<head>" + json + "{\"@graph\":[", after: "{}]}</script></head>" + article) {
            "{\"@id\":\"n\($0)\",\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"n\($0 + 1)\"},\"publisher\":{\"@id\":\"n0\"}},"
        },
        head("one identifier", "{\"@id\":\"a\",\"author\":{\"@id\":\"a\"}},", before: json + "{\"@graph\":[", after: "{}]}</script>"),
        head("scripts of data", json + "{\"@type\":\"NewsArticle\",\"headline\":\"One more\"}</script>"),
        head("scripts of broken data", json + "{\"@type\":</script>"),
        head("keywords of data", "\"wind\",", before: json + "{\"@type\":\"NewsArticle\",\"keywords\":[", after: "\"\"]}</script>"),
    ]

    private static let json = "<script type=\"application/ld+json\">"
    private static let author = json + "{\"@type\":\"NewsArticle\",\"author\":["
}
