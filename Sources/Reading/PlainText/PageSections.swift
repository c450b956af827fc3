/// Drops what stands below a heading that is not the article's.
enum PageSections {
    static func drop(_ page: inout PageLines) {
        let lines = page.lines
        let total = lines.indices.reduce(0) { $0 + (page.isSolid($1) ? lines[$1].byteCount : 0) }
        var before = 0
        var i = 0
        while i < lines.count {
            defer { i += 1 }
            if page.isSolid(i) { before += lines[i].byteCount }
            guard case .section(_, let isRest) = page.judgements[i].lineClass else { continue }
            // Heads such as these also stand in the margin ahead of the text: only behind most of it is the rest the site's.
            let isBehind = before >= 200 && before * 2 >= total || before * 4 >= total * 3 && before > 0
            if isRest, isBehind {
                if goesOn(after: i, page, before: before) {
                    page.judgements[i].lineClass = .text
                    continue
                }
                for k in (i + 1)..<max(i + 1, lines.count) where !page.judgements[k].isFurniture { page.drop(k, "section") }
                return
            }
            // Ahead of the text a headline may follow: what stands before it is left out with it.
            guard before > 0 else { continue }
            var k = i + 1
            while k < lines.count, !lines[k].isParagraph, k - i <= 12 {
                if page.judgements[k].isText {
                    if !isBehind, lines[k].blankBefore { break }
                    page.drop(k, "section")
                }
                k += 1
            }
        }
    }

    /// A word such as `Survey` may be a subheading: paragraphs follow at once, and many of their words were in the text before.
    private static func goesOn(after i: Int, _ page: PageLines, before: Int) -> Bool {
        let lines = page.lines
        guard lines[i].words.count == 1, !lines[i].text.hasSuffix(":"), i + 2 < lines.count, page.isSolid(i + 1), page.isSolid(i + 2) else {
            return false
        }
        let known = Stems(lines.indices.prefix(i).suffix(60).filter(page.isSolid).map { lines[$0] })
        return known.share(of: lines[i + 1]) >= 0.3
    }
}

/// The beginnings of a text's longer words, by which it is told whether a line is about the same.
struct Stems {
    private(set) var stems: Set<String> = []

    init(_ lines: some Sequence<Line>) {
        for line in lines {
            for stem in Self.of(line) { stems.insert(stem) }
        }
    }

    /// The share of a line's longer words that are known, 0 when it has none.
    func share(of line: Line) -> Double {
        let own = Self.of(line)
        return own.isEmpty ? 0 : Double(own.count { stems.contains($0) }) / Double(own.count)
    }

    static func of(_ line: Line) -> [String] {
        line.words.words.filter { $0.end - $0.start >= 4 && $0.lower.count >= 4 }.map { String($0.lower.prefix(5)) }
    }
}
