import Foundation
import Model

/// What a page says of its article: when and by whom it was published, where, under what head.
struct PageFacts {
    let reader: ArticleReader
    let tree: HTMLTree
    let parts: PageParts
    let marks: PageMarks
    let metadata: PageMetadata
    let data: StructuredData
    let content: Range<Int>
    let title: (text: String, node: Int?)?
    let url: String?
    /// What was read from the page's text.
    let read: ReadText

    func find() -> FoundFacts {
        var facts = FoundFacts()
        let order = NumericOrder(tag: metadata.languageTag, packs: reader.monthFirstRegions)
        let visible = VisibleDates(
            tree: tree, parts: parts, marks: marks, dates: reader.dates, lexicon: reader.lexicon, order: order, content: content,
            title: title?.node)
        let address = url ?? data.url
        let date = PageDate(
            tree: tree, metadata: metadata, data: data, visible: visible, dates: reader.dates, order: order, url: address
        ).find()
        facts.take(date.published)
        facts.modifiedAt = date.modified.map { $0.iso ?? $0.day.iso }
        facts.canonicalURL = metadata.canonicalURL ?? data.url.flatMap { WebAddress.isAbsolute($0) ? WebAddress.withoutArchive($0) : nil }
        issuers(&facts, host: address.flatMap(WebAddress.host))
        facts.subtitle =
            PageSubtitle(
                tree: tree, parts: parts, marks: marks, metadata: metadata, data: data, dates: reader.dates, bylines: reader.bylines,
                title: title
            ).find()
        facts.section = section()
        facts.keywords = keywords()
        facts.isPaywalled = data.isFree == false || ["locked", "metered"].contains(metadata["article:content_tier"]?.lowercased() ?? "")
        return facts
    }

    /// The outlet, its authors, and the agency that one of them may be.
    private func issuers(_ facts: inout FoundFacts, host: String?) {
        let names = OutletName(people: reader.bylines.people, host: host, title: title?.text)
        let stated = [
            data.publisher, metadata["og:site_name"], data.site, metadata["dc.publisher"], metadata["dcterms.publisher"],
            metadata["publisher"],
            metadata["article:publisher"].flatMap { $0.contains("/") ? nil : $0 }, metadata["application-name"],
            metadata["apple-mobile-web-app-title"],
        ].compactMap { $0 }
        facts.publisher = names.choose(stated) ?? read.outlet ?? titleEnd(names)
        var outlets = Set(stated.compactMap { names.tidied($0) }.map(OutletName.key))
        if let publisher = facts.publisher { outlets.insert(OutletName.key(publisher)) }
        if let host { outlets.formUnion([OutletName.key(host), OutletName.key(WebAddress.label(ofHost: host))]) }
        outlets.remove("")
        facts.authors = PageAuthors(
            tree: tree, parts: parts, marks: marks, metadata: metadata, data: data, bylines: reader.bylines, dates: reader.dates,
            outlets: outlets.sorted(),
            content: content, title: title?.node, lines: read.facts.map(\.authors).filter { !$0.isEmpty }
        ).find()
        let agencies = (data.authors + data.issuers + (metadata.values["author"] ?? [])).prefix(20).compactMap(agency)
        if let agency = agencies.first(where: { $0 != facts.publisher }) { facts.agency = agency }
    }

    /// `dpa`, `abc/dpa`: the agency that a name in the author's place is.
    private func agency(_ name: String) -> String? {
        guard name.utf8.count <= 60 else { return nil }
        let words = LineWords(name)
        guard words.count <= 5 else { return nil }
        guard let found = reader.lexicon.anywhere(.newsAgency, words), found.entry.words.count == words.count || name.contains("/") else {
            return nil
        }
        return found.entry.value.isEmpty ? name : found.entry.value
    }

    /// The outlet's name at the end of the window's title, when the host is called so.
    private func titleEnd(_ names: OutletName) -> String? {
        guard let whole = metadata.titleElement else { return nil }
        for separator in [" | ", " – ", " — ", " - ", " :: ", " • ", " · ", " » "] {
            let parts = whole.components(separatedBy: separator)
            guard parts.count > 1 else { continue }
            if let own = (parts.reversed().first { names.isHostName($0) }) { return names.tidied(own) }
        }
        return nil
    }

    private func section() -> String? {
        let stated = [data.section, metadata["article:section"], metadata["articlesection"], metadata["parsely-section"]]
        if let section = stated.compactMap({ $0 }).first(where: { !$0.isEmpty && $0.utf8.count <= 80 }) { return section }
        for i in marks.sections where tree.tag(i) != .meta {
            let text = tree.text(i, limit: 100)
            if !text.isEmpty, text.utf8.count <= 60 { return text }
        }
        // A trail ends with the page itself, if the site does not leave it out.
        var trail = data.breadcrumbs
        if let last = trail.last, let title, trail.count > 1, PageTitle.likeness(last, title.text) > 0.5 || last.utf8.count > 40 {
            trail.removeLast()
        }
        return trail.count > 1 ? trail.last : nil
    }

    private func keywords() -> [String] {
        var found: [String] = []
        var keys: Set<String> = []
        let raw = data.keywords + (metadata.values["article:tag"] ?? []) + [metadata["news_keywords"] ?? metadata["keywords"] ?? ""]
        for text in raw {
            for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
                let word = part.split(separator: " ").joined(separator: " ")
                if !word.isEmpty, word.utf8.count <= 100, found.count < 40, keys.insert(word.lowercased()).inserted { found.append(word) }
            }
        }
        return found
    }
}
