/// Broken markup: nesting, stray tags, attributes.
extension BrokenDocument {
    private static let nested = [
        "div", "b", "table", "ul", "blockquote", "a", "span", "form", "article", "section", "li", "td", "font", "p", "h1", "select", "svg",
        "header", "figure", "main", "option", "title", "button", "iframe", "noscript", "template", "x-unknown",
    ]

    static let markup: [BrokenDocument] =
        nested.map { page("nested <\($0)>", "<\($0)>", before: "Beginning ") }
        + nested.prefix(9).map { page("nested <\($0)> with text", "<\($0) class=\"box\">So it goes on here. ") }
        + [
            page("nested links", "<a href=\"/x\">Word "),
            page("nested tables", "<table><tr><td>Cell "),
            page("nested lists", "<ul><li>Item "),
            page("nested headings in articles", "<article><h1>Another headline of the day</h1>"),
            page("nested parts of the text", "<div itemprop=\"articleBody\"><p>A sentence of the article stands here.</p>"),
            page("nested furniture", "<div class=\"related-links share comments\"><p>Read this too, it is new.</p>"),
            page("stray end tags", "</p></b></div></table>"),
            page("stray end tags of one kind", "</i>"),
            page("stray end tags of unknown elements", "</zzz>"),
            pair("stray end tags below open elements", "<div>", "</i></b>"),
            pair("stray end tags below open links", "<a href=x>", "</span>"),
            pair("crossed tags", "<b><i>", "</b></i>"),
            pair("paragraphs below open elements", "<em>", "<p>A line of it"),
            pair("cells below open tables", "<table>", "<td>cell"),
            pair("blocks below open inline elements", "<span>", "<div>Some words.</div>"),
            page("unclosed tags", "<p>So the day went on<div class=x>and on<li>and on", after: "<"),
            page("tags cut off", "<p <div <a href= <"),
            page("less-than signs", "<"),
            page("closing marks", "</ "),
            page("empty tags", "<>"),
            page("questions", "<?"),
            page("processing instructions", "<?xml version=\"1.0\"?>"),
            page("declarations", "<!DOCTYPE html>"),
            page("declarations cut off", "<!x"),
            page("bodies", "<html><body class=\"a\">"),
            page("heads in the body", "<head><title>Another one</title>"),
            numbered("attributes of one element", before: "<html><body><div ", after: ">" + article) { "data-a\($0)=\"\($0)\" " },
            unit("one attribute again and again", "class=\"x\" ", before: "<html><body><div ", after: ">" + article),
            unit("attributes without values", "hidden ", before: "<html><body><div ", after: ">" + article),
            unit("a long attribute value", "abc ", before: "<html><body><div title=\"", after: "\">" + article),
            unit("a long class", "menu-item ", before: "<html><body><div class=\"", after: "\">" + article),
            unit("a long class of one word", "sidebar", before: "<html><body><div class=\"", after: "\">" + article),
            unit("a long address", "/a", before: "<html><head><link rel=canonical href=\"http://a.example", after: "\"></head>" + article),
            unit("a long style", "display: block; ", before: "<html><body><div style=\"", after: "\">" + article),
            unit("a long element name", "abc", before: "<html><body><", after: ">" + article),
            unit("a long attribute name", "abc", before: "<html><body><p ", after: "=1>" + article),
            unit("an attribute that never ends", "So it goes. ", before: "<html><body><p title=\""),
            unit("an end tag that never ends", "so ", before: "<html><body><p>Text</"),
            numbered("element names", after: article) { "<el\($0)>word " },
            numbered("closed element names", after: article) { "<el\($0)>word</el\($0)>" },
            numbered("classes", after: article) { "<p class=\"c\($0) related-\($0)\">A line that is number \($0) of them.</p>" },
            numbered("classes of one element", before: "<html><body><div class=\"", after: "\">" + article) { "name-\($0) " },
            page("long classes", "<div class=\"" + String(repeating: "menu share ", count: 30) + "\">x</div>"),
            page("frames", "<iframe src=\"x\"></iframe>"),
            page("line breaks", "<br>"),
            page("rules and pictures", "<hr><img src=\"a.jpg\" alt=\"A view of it\">"),
        ]
}
