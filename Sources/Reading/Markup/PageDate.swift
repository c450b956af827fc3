import Model

/// The day a page says it was published on: structured data, then the head, then marked-up times, then visible dates, then the address.
struct PageDate {
    let tree: HTMLTree
    let parts: PageParts
    let metadata: PageMetadata
    let data: StructuredData
    let dates: DateScanner
    let lexicon: FurnitureLexicon
    let content: Range<Int>?
    let title: Int?
    let url: String?

    private static let publishedKeys = [
        "article:published_time", "og:published_time", "article:published", "datepublished", "og:article:published_time",
        "parsely-pub-date", "sailthru.date",
        "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "dc.created", "publishdate",
        "publish-date",
        "publish_date", "pubdate", "published-date", "publication_date", "date.created", "datecreated", "created", "date", "last-published",
        "article_date_original",
        "article.published", "cxenseparse:recs:publishtime", "og:pubdate", "og:publish_date", "rnews:datepublished", "displaydate",
        "bt:pubdate", "dc.date.published", "citation_publication_date",
        "citation_date", "originalpublicationdate", "gentics.publishdate", "vr:published_time", "article:post_date",
    ]
    private static let modifiedKeys = [
        "article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "dcterms.modified", "last-modified", "lastmod",
        "date.modified",
    ]

    func find() -> (day: CalendarDate, stamp: String?)? {
        for text in [data.published] + Self.publishedKeys.map({ metadata[$0] }) {
            if let text, let found = stamp(text) { return found }
        }
        if let found = markedTime() { return found }
        if let found = visible() { return (found.day, found.time.map { found.day.iso + "T" + ($0.utf8.count == 5 ? $0 + ":00" : $0) }) }
        if let url, let day = URLDate.day(in: url) { return (day, nil) }
        if let text = data.pagePublished, let found = stamp(text) { return found }
        for text in [data.modified] + Self.modifiedKeys.map({ metadata[$0] }) {
            if let text, let found = stamp(text) { return found }
        }
        return nil
    }

    /// ISO 8601 as it is, or a date in words.
    func stamp(_ text: String) -> (day: CalendarDate, stamp: String?)? {
        let text = text.trimmingASCII()
        if let day = CalendarDate(iso: text) {
            guard isPlausible(day) else { return nil }
            let bytes = Array(text.utf8)
            let hasClock = bytes.count >= 16 && (bytes[10] == 0x54 || bytes[10] == 0x20) && bytes[13] == 0x3A
            guard hasClock else { return (day, nil) }
            var iso = bytes.prefix(40).filter { $0 != 0x20 }
            if bytes[10] == 0x20 { iso.insert(0x54, at: 10) }
            return (day, String(decoding: iso, as: UTF8.self))
        }
        let digits = text.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
        if digits.count == 8 || digits.count == 14, let value = Int(String(decoding: digits.prefix(8), as: UTF8.self)) {
            if let day = CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100), isPlausible(day) {
                return (day, nil)
            }
        }
        if let found = dates.first(in: text), isPlausible(found.day) { return (found.day, nil) }
        return nil
    }

    private func isPlausible(_ day: CalendarDate) -> Bool { day.year >= 1990 && day.year <= 2100 }

    /// `<time>` and elements with itemprop: near the headline or in the article's head first.
    private func markedTime() -> (day: CalendarDate, stamp: String?)? {
        var best: (found: (day: CalendarDate, stamp: String?), score: Int)?
        for i in tree.nodes.indices {
            guard let tag = tree.tag(i), tag != .meta || tree.has(i, "itemprop") else { continue }
            let property = tree.attribute(i, "itemprop")?.lowercased() ?? ""
            let isPublished = property.contains("datepublished") || property.contains("datecreated")
            guard tag == .time || isPublished else { continue }
            if property.contains("modified") { continue }
            let name = (tree.attribute(i, "class") ?? "").lowercased()
            if name.contains("updated") && !name.contains("published") && !name.contains("entry-date") { continue }
            if let reason = parts.reason(i), ["related", "comments", "page-frame", "menu", "aside", "newsletter"].contains(reason) {
                continue
            }
            let raw = tree.attribute(i, "datetime") ?? tree.attribute(i, "content") ?? tree.text(i, limit: 80)
            guard let found = stamp(raw) ?? stamp(tree.text(i, limit: 80)) else { continue }
            var score = isPublished ? 6 : 0
            if tree.has(i, "pubdate") || name.contains("publish") || name.contains("entry-date") { score += 3 }
            score += nearness(i)
            if score > (best?.score ?? -1) { best = (found, score) }
        }
        return best?.found
    }

    private func nearness(_ i: Int) -> Int {
        var score = 0
        if let title {
            let distance = abs(i - title)
            score += distance < 40 ? 3 : distance < 120 ? 2 : distance < 300 ? 1 : 0
        }
        if let content, content.contains(i) { score += 1 }
        return score
    }

    /// A short text with a date near the headline, or of a class named for dates, or behind a label.
    private func visible() -> VisibleDate? {
        var best: (date: VisibleDate, score: Int)?
        for i in tree.nodes.indices {
            guard tree.tag(i) == nil else { continue }
            let range = tree.nodes[i].text
            guard range.count >= 8, range.count <= 400 else { continue }
            if let reason = parts.reason(i),
                ["related", "comments", "no-text-element", "aside", "newsletter", "hidden-by-style"].contains(reason)
            {
                // Only right behind the headline a name such as `teaser-metadata` is the article's own.
                guard reason == "related", let title, i > title, i - title < 40 else { continue }
            }
            let bytes = tree.pool[range]
            guard bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { continue }
            let text = Squeeze.text(Array(bytes))
            guard text.utf8.count >= 8, let date = dates.first(in: text), isPlausible(date.day) else { continue }
            let rest = text.utf8.count - date.range.count
            var score = 0
            let names = classNames(i)
            if names.contains("date") || names.contains("datum") || names.contains("publish") || names.contains("posted")
                || names.contains("time")
            {
                score += 3
            }
            if names.contains("byline") || names.contains("meta") || names.contains("info") { score += 1 }
            if names.contains("comment") || names.contains("copyright") || names.contains("footer") { score -= 4 }
            let label = lexicon.match(.dateLabel, LineWords(text))
            if let label { score += label.value == "updated" ? -2 : 2 }
            if rest <= 12 { score += 2 } else if rest <= 40 { score += 1 } else if label == nil, rest > 80 { score -= 2 }
            if date.time != nil { score += 1 }
            if let title, i > title {
                score += i - title < 60 ? 3 : i - title < 200 ? 1 : 0
            } else if let title, title - i < 40 {
                score += 2
            }
            if parts.reason(i) == "page-frame" || parts.reason(i) == "menu" { score -= 3 }
            if score >= 4, score > (best?.score ?? 0) { best = (date, score) }
        }
        return best?.date
    }

    private func classNames(_ i: Int) -> String {
        var names = ""
        var at = tree.nodes[i].parent
        for _ in 0..<3 where at >= 0 {
            let node = Int(at)
            if tree.tag(node) == .body { break }
            names += " " + (tree.attribute(node, "class") ?? "") + " " + (tree.attribute(node, "id") ?? "")
            at = tree.nodes[node].parent
        }
        return names.lowercased()
    }
}
