/// The people a page names as its authors: structured data, the head, then marked-up and visible bylines.
struct PageAuthors {
    let tree: HTMLTree
    let parts: PageParts
    let metadata: PageMetadata
    let data: StructuredData
    let bylines: BylineParser
    let content: Range<Int>?
    let title: Int?

    func find() -> [String] {
        let site = metadata.siteName.map { LineWords($0).key }
        func people(_ names: [String]) -> [String] {
            var kept: [String] = []
            for name in names {
                for person in bylines.trustedNames(in: name) where !kept.contains(person) {
                    let key = LineWords(person).key
                    if key == site || site.map({ key.hasPrefix($0 + " ") }) == true { continue }
                    kept.append(person)
                }
            }
            return kept
        }
        var found = people(data.authors)
        if !found.isEmpty { return found }
        for key in [
            "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl",
            "og:article:author", "dc.contributor", "cxenseparse:author",
        ] {
            let values = (metadata.values[key] ?? []).filter { !$0.contains("://") && !$0.contains("@") }
            found = people(values.map(stripped))
            if !found.isEmpty { return found }
        }
        return people(marked())
    }

    /// `By Ann Example` to `Ann Example`.
    private func stripped(_ text: String) -> String {
        guard let names = bylines.authors(inLine: text) else { return text }
        return names.joined(separator: "; ")
    }

    /// Elements whose markup says author, nearest to the headline first.
    private func marked() -> [String] {
        var best: (names: [String], score: Int)?
        for i in tree.nodes.indices {
            guard let tag = tree.tag(i), tag != .meta, tag != .link, tag != .script, tag != .body, tag != .html, tag != .article,
                tag != .main
            else { continue }
            if let reason = parts.reason(i), ["comments", "related", "menu"].contains(reason) {
                guard reason == "related", let title, i > title, i - title < 40 else { continue }
            }
            if parts.reason(i) == "page-frame", abs(i - (title ?? 0)) > 200 { continue }
            var score = 0
            let name = ((tree.attribute(i, "class") ?? "") + " " + (tree.attribute(i, "id") ?? "")).lowercased()
            if tree.attribute(i, "itemprop")?.contains("author") == true {
                score = 6
            } else if tree.attribute(i, "rel")?.contains("author") == true {
                score = 5
            } else if name.split(separator: " ").contains("fn") {
                score = 5
            } else if name.contains("byline") || name.contains("author-name") || name.contains("author_name") || name.contains("authorname")
            {
                score = 4
            } else if name.contains("author") || name.contains("autor") {
                score = 3
            }
            guard score > 0 else { continue }
            let text = tree.text(i, limit: 300)
            guard !text.isEmpty, text.utf8.count <= 160 else { continue }
            var names = bylines.authors(inLine: text) ?? []
            if names.isEmpty { names = score <= 4 ? bylines.names(in: text, needsTwoWords: true) : bylines.trustedNames(in: text) }
            guard !names.isEmpty else { continue }
            if let title { score += abs(i - title) < 60 ? 2 : abs(i - title) < 200 ? 1 : 0 }
            if let content, content.contains(i) { score += 1 }
            if score > (best?.score ?? 0) { best = (names, score) }
        }
        return best?.names ?? []
    }
}
