import Model

/// Reads an article written in Markdown: the text without its marks, and what the front matter says of it, which is believed.
struct MarkdownReader {
    let reader: ArticleReader

    func article(from text: [UInt8], path: String, encoding: String, hints: ReadingHints) -> (Article, ReadText) {
        let length = text.withUnsafeBufferPointer { FrontMatter.length($0) }
        let matter = FrontMatter(String(decoding: text.prefix(length), as: UTF8.self))
        let content = MarkdownText(text[length...])
        let title = hints.title ?? content.title ?? matter.first("title", "headline")
        let sample = content.out.prefix(12_000)
        let language =
            hints.language ?? Self.languageCode(matter.first("lang", "language", "locale"))
            ?? reader.languages.language(of: String(decoding: sample, as: UTF8.self))
        var read = reader.plainText.read(content.out, language: language, title: title)
        if let stated = hints.title ?? matter.first("title", "headline"), stated != read.title {
            // The heading that was taken for the title is another now.
            for i in read.decisions.indices where read.decisions[i].isKept && read.decisions[i].reason == "title" {
                read.decisions[i].isKept = false
                read.decisions[i].reason = "repeated-title"
            }
            read.title = stated
        }
        var facts = FoundFacts()
        take(matter, &facts)
        reader.complete(&facts, with: read, hints: hints)
        var article = reader.assemble(
            facts, read, path: path, mediaType: "text/markdown", encoding: encoding, language: language, hints: hints)
        article.subtitle = matter.first("subtitle", "description", "summary", "excerpt", "lead")
        article.modifiedAt = stamp(matter.first("updated", "modified", "lastmod", "last_modified", "last-modified", "date_modified"))?.stamp
        return (article, read)
    }

    private func take(_ matter: FrontMatter, _ facts: inout FoundFacts) {
        if let stamp = stamp(matter.first("date", "published", "publishdate", "pubdate", "date_published", "published_at", "created")) {
            facts.take(day: stamp.day, at: stamp.stamp == stamp.day.iso ? nil : stamp.stamp)
        }
        let authors = matter.all("authors", "author", "by", "byline", "creator")
        for author in authors.prefix(100) {
            for name in reader.bylines.trustedNames(in: author) where !facts.authors.contains(name) { facts.authors.append(name) }
        }
        facts.publisher = matter.first("publisher", "site", "sitename", "site_name", "source", "outlet", "publication")
        facts.canonicalURL = matter.first("canonical", "canonical_url", "canonicalurl", "url", "link", "source_url").flatMap { url in
            WebAddress.isAbsolute(url) ? url : nil
        }
        if let source = facts.publisher, WebAddress.isAbsolute(source) {
            if facts.canonicalURL == nil { facts.canonicalURL = source }
            facts.publisher = nil
        }
        facts.section = matter.first("section", "category", "categories")
        for word in matter.all("tags", "keywords") {
            for part in word.split(whereSeparator: { $0 == "," || $0 == ";" }) {
                let clean = part.split(separator: " ").joined(separator: " ")
                if !clean.isEmpty, facts.keywords.count < 40, !facts.keywords.contains(clean) { facts.keywords.append(clean) }
            }
        }
    }

    /// A day and, with a time, the stamp as written, its blank made a `T`.
    private func stamp(_ value: String?) -> (day: CalendarDate, stamp: String)? {
        guard let value else { return nil }
        let head = String(decoding: value.utf8.prefix(10), as: UTF8.self)
        if let day = CalendarDate(iso: head) {
            let rest = value.utf8.dropFirst(10)
            guard let mark = rest.first, mark == 0x20 || mark == 0x54, rest.count >= 6 else { return (day, head) }
            let time = String(decoding: rest.dropFirst(), as: UTF8.self).replacing(" ", with: "")
            return (day, head + "T" + (time.utf8.count == 5 ? time + ":00" : time))
        }
        guard let found = reader.dates.first(in: value) else { return nil }
        return (found.day, found.time.map { found.day.iso + "T" + ($0.utf8.count == 5 ? $0 + ":00" : $0) } ?? found.day.iso)
    }

    /// `de-AT` and `de_AT` are `de`.
    private static func languageCode(_ value: String?) -> String? {
        guard let code = value?.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first, (2...3).contains(code.utf8.count),
            code.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
        else { return nil }
        return String(code)
    }
}
