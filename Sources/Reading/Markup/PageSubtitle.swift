/// The line below the headline: as the structured data or the markup name it, or the second heading of the article's head.
struct PageSubtitle {
    let tree: HTMLTree
    let parts: PageParts
    let marks: PageMarks
    let metadata: PageMetadata
    let data: StructuredData
    let dates: DateScanner
    let bylines: BylineParser
    let title: (text: String, node: Int?)?

    /// Nodes behind the headline in which its second line stands.
    private static let reach = 60

    func find() -> String? {
        if let stated = data.alternativeHeadline, isLine(stated) { return stated }
        guard let node = title?.node else { return nil }
        let end = tree.end(node)
        for i in marks.subtitles where i >= end ? i - end < Self.reach : node - i < Self.reach / 2 && tree.end(i) <= node {
            guard parts.reason(i) != "related", parts.reason(i) != "comments", parts.reason(i) != "menu" else { continue }
            let text = tree.text(i, limit: 800)
            if isLine(text) { return text }
        }
        return heading(behind: node) ?? shownDescription(from: end)
    }

    /// A heading of the next level right below the headline, in the same head.
    private func heading(behind node: Int) -> String? {
        guard let level = tree.tag(node)?.headingLevel else { return nil }
        var i = tree.end(node)
        let parent = Int(tree.nodes[node].parent)
        guard parent >= 0, tree.tag(parent) == .header || tree.tag(parent) == .hgroup else { return nil }
        while i < tree.end(parent), i - node < Self.reach {
            guard let tag = tree.tag(i) else {
                if tree.nodes[i].text.contains(where: { tree.pool[$0] > 0x20 }) { return nil }
                i += 1
                continue
            }
            if let other = tag.headingLevel {
                let text = tree.text(i, limit: 800)
                return other > level && isLine(text) ? text : nil
            }
            i += 1
        }
        return nil
    }

    /// The page's description where it is shown as a heading or a part of its own below the headline.
    private func shownDescription(from start: Int) -> String? {
        guard let description = metadata["og:description"] ?? metadata["description"], isLine(description) else { return nil }
        let words = PageTitle.words(description)
        for i in start..<min(start + Self.reach, tree.nodes.count) {
            guard let tag = tree.tag(i), tag.headingLevel != nil || tag == .p || tag == .div, tree.end(i) - i <= 6 else { continue }
            let text = tree.text(i, limit: 800)
            if text.utf8.count > 20, PageTitle.likeness(PageTitle.words(text), words) > 0.95, isLine(text) { return text }
        }
        return nil
    }

    private func isLine(_ text: String) -> Bool {
        let words = LineWords(text)
        guard words.count >= 3, text.utf8.count <= 600, !text.hasSuffix("…"), !text.hasSuffix("...") else { return false }
        if let title, PageTitle.likeness(words.words.map(\.lower), PageTitle.words(title.text)) > 0.8 { return false }
        // Bylines and date lines stand there too.
        if let date = dates.first(in: text, shortYears: true), text.utf8.count - date.range.count < 80 { return false }
        return bylines.authors(inLine: String(decoding: text.utf8.prefix(150), as: UTF8.self)) == nil
    }
}
