/// Broken bytes, plain text and Markdown.
extension BrokenDocument {
    static let encodings: [BrokenDocument] = [
        bytes("NUL bytes", [0x61, 0], before: "<html><body><p>"),
        bytes("NUL bytes only", [0]),
        bytes("all control bytes", Array(0..<0x20) + Array("words of text here, ".utf8), before: "<p>"),
        bytes("all bytes", Array(0...255), before: "<html><body><p>"),
        bytes("high bytes", Array(0x80...0xFF)),
        bytes("delete and C1", [0x7F, 0xC2, 0x85, 0xC2, 0x9F, 0x61], before: "<p>"),
        bytes("overlong sequences", [0xC0, 0xAF, 0xE0, 0x80, 0xAF, 0xF0, 0x80, 0x80, 0xAF, 0x61, 0x20], before: "<p>"),
        bytes("surrogates in bytes", [0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0x61, 0x20], before: "<p>"),
        bytes("beyond Unicode", [0xF4, 0x90, 0x80, 0x80, 0xFF, 0xFE, 0x61, 0x20], before: "<p>"),
        bytes("sequences cut off", [0xE2, 0x82, 0x61, 0xF0, 0x9F, 0x20], before: "<p>"),
        bytes("continuations alone", [0x80, 0xBF, 0x80, 0x61], before: "<p>"),
        bytes("byte-order marks", [0xEF, 0xBB, 0xBF, 0x61, 0x20], before: "<p>"),
        bytes("noncharacters", [0xEF, 0xBF, 0xBE, 0xEF, 0xBF, 0xBF, 0x61, 0x20], before: "<p>"),
        bytes("UTF-16 in little order", [0x61, 0, 0x20, 0], mark: [0xFF, 0xFE]),
        bytes("UTF-16 in big order", [0, 0x61, 0, 0x20], mark: [0xFE, 0xFF]),
        bytes("UTF-16 of odd length", [0, 0x61, 0, 0x20, 1], mark: [0xFE, 0xFF]),
        bytes("UTF-16 surrogates", [0, 0xD8, 0, 0xD8, 0, 0xDC, 0, 0xDC], mark: [0xFF, 0xFE]),
        bytes("UTF-16 without a mark", [0x61, 0, 0x62, 0, 0x20, 0]),
        bytes("Cyrillic bytes", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20], before: "<meta charset=koi8-r><p>"),
        bytes("a false declaration", Array("größer ".utf8), before: "<meta charset=windows-1251><p>"),
        bytes("Shift JIS", [0x82, 0xA0, 0x83, 0x41, 0x20], before: "<meta charset=shift_jis><p>"),
        bytes("escapes", [0x1B, 0x24, 0x42, 0x24, 0x22, 0x1B, 0x28, 0x42], before: "<p>"),
    ]

    static let plainText: [BrokenDocument] = [
        text("text: one long word", "a"),
        text("text: one long line", sentences[0] + " "),
        text("text: paragraphs", sentences[0] + "\n"),
        numberedText("text: different paragraphs") { sentences[1] + " It was number \($0).\n" },
        text("text: lines of one letter", "a\n"),
        text("text: empty lines", "\n"),
        text("text: carriage returns", "\r"),
        text("text: lines of blanks", "  \t \n"),
        text("text: form feeds", "\u{C}a"),
        text("text: short lines", "News of the day\n"),
        numberedText("text: different short lines") { "Story number \($0)\n" },
        text("text: menus", "Home | News | Sport\n"),
        text(
            "text: wrapped lines",
            "The harbour office of Wendelmouth opened a second quay on\nTuesday after three years of work on the northern break-\n"),
        text("text: dates", "6 May 2024\n"),
        text("text: bylines", "By Ann Miller\n"),
        text("text: section heads", "Read also\n\nAnother story\n"),
        text("text: shares", "Share\nTweet\n\n"),
        text("text: lists", "- an item of a list\n"),
        text("text: indented lists", "        * an item\n"),
        text("text: quotation marks", "„“\n"),
        text("text: emoji", "😀👩‍👩‍👧‍👦\n"),
        text("text: combining marks", "\u{301}"),
        text("text: zero-width characters", "\u{200B}\u{2060}"),
        text("text: directions", "\u{202E}\u{2067}ab "),
        text("text: line separators", "a\u{2028}b\u{2029}"),
        text("text: next lines", "a\u{85}"),
        text("text: less-than signs", "<"),
        text("text: tags in text", "So <b it goes> on <i. "),
        text("text: addresses", "https://a.example/b/c?d=e "),
        text("text: underscores", "_"),
        text("text: numbered links", "[1]News [2]Sport\n"),
        text("text: columns", "One          Two          Three\n"),
        text("text: table of bars", "| a | b |\n"),
        text("text: rules", "-----\n"),
        text("text: copyright", "© 2024 The Paper\n"),
        text("text: capitals", "BREAKING NEWS NOW\n"),
    ]

    static let markdown: [BrokenDocument] = [
        mark("Markdown: open brackets", "["),
        mark("Markdown: closed brackets", "]"),
        mark("Markdown: links cut off", "[a]("),
        mark("Markdown: pictures in pictures", "![a"),
        mark("Markdown: links", "[a](http://a.example) "),
        mark("Markdown: long address", "(", before: "[a]("),
        mark("Markdown: stars", "*"),
        mark("Markdown: stars and words", "*a **b "),
        mark("Markdown: underscores", "_a_ __b "),
        mark("Markdown: backticks", "`"),
        mark("Markdown: backticks of lengths", "`a``b```c "),
        mark("Markdown: backslashes", "\\"),
        mark("Markdown: tildes", "~~a "),
        mark("Markdown: a fence without end", "code here\n", before: "```\n"),
        mark("Markdown: fences", "```\n"),
        mark("Markdown: quotes in a line", "> "),
        mark("Markdown: quotes", "> A quoted line.\n"),
        mark("Markdown: lists in a line", "- "),
        mark("Markdown: lists", "- An item of it\n"),
        BrokenDocument(name: "Markdown: lists ever deeper") { size in
            var bytes = Array(heading.utf8)
            var depth = 0
            while bytes.count < size {
                bytes.append(contentsOf: repeated(" ", 2 * depth) + Array("- item\n".utf8))
                depth += 1
            }
            return bytes
        },
        mark("Markdown: numbers", "1. An item\n"),
        mark("Markdown: headings", "## Some heading\n"),
        mark("Markdown: hashes", "#"),
        mark("Markdown: underlines", "Title\n=====\n"),
        mark("Markdown: tables", "| a | b |\n"),
        mark("Markdown: a wide table", "| a ", before: "\n"),
        mark("Markdown: footnotes", "[^1]: A note\n"),
        mark("Markdown: references", "[a]: http://a.example\n"),
        mark("Markdown: HTML", "<div><b>x"),
        mark("Markdown: comments", "<!-- "),
        mark("Markdown: entities", "&amp;&#0;"),
        mark("Markdown: automatic links", "<http://a.example> "),
        unit("front matter without end", "title: So it goes\n", before: "---\n"),
        unit("front matter of many fields", "title: So it goes\n", before: "---\n", after: "---\n" + heading),
        unit("front matter of one long field", "so it goes ", before: "---\ntitle: ", after: "\n---\n" + heading),
        numbered("front matter of authors", before: "---\nauthors:\n", after: "---\n" + heading) { "  - Ann Miller\($0)\n" },
    ]

    private static func bytes(_ name: String, _ unit: [UInt8], before: String = "", mark: [UInt8] = []) -> BrokenDocument {
        BrokenDocument(name: name) { size in
            var all = mark + Array(before.utf8)
            while all.count < size { all.append(contentsOf: unit) }
            return all
        }
    }

    private static func text(_ name: String, _ unit: String) -> BrokenDocument {
        Self.unit(name, unit, before: sentences[0] + "\n", after: "\n" + sentences.joined(separator: "\n"))
    }

    private static func numberedText(_ name: String, _ unit: @escaping @Sendable (Int) -> String) -> BrokenDocument {
        numbered(name, before: "", after: sentences.joined(separator: "\n"), unit)
    }

    private static let heading =
        "# Second quay opens in Wendelmouth\n\nBy **Ann Miller**\n\n\(sentences[0])\n\n## What comes\n\n\(sentences[1])\n\n"

    private static func mark(_ name: String, _ unit: String, before: String = "") -> BrokenDocument {
        Self.unit(name, unit, before: heading + before, after: "\n\n" + sentences[2])
    }
}
