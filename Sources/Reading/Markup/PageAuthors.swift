import Foundation

/// The people a page names as its authors: structured data, the head, then marked-up and visible bylines.
///
/// What the page shows beside its headline overrules the data where the data say less (one of two authors, a user name) or something else (the
/// editor who put the page online).
struct PageAuthors {
    let tree: HTMLTree
    let parts: PageParts
    let marks: PageMarks
    let metadata: PageMetadata
    let data: StructuredData
    let bylines: BylineParser
    let dates: DateScanner
    /// Names of the outlet, which are no authors', in `OutletName.key` form.
    let outlets: [String]
    let content: Range<Int>?
    let title: Int?
    /// Authors that lines of the page name (`By Ann Example`), in order.
    let lines: [[String]]

    private static let keys = [
        "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl",
        "og:article:author", "dc.contributor", "cxenseparse:author", "article:author_name", "shareaholic:article_author_name",
        "dc.author", "article.author", "creator", "authors", "bylines", "rbauthors", "bepress_citation_author",
    ]

    /// No article has more authors: a list of so many is another.
    private static let most = 100

    func find() -> [String] {
        let stated = people(data.authors)
        let head = fromHead()
        let primary = stated.isEmpty ? head : stated
        let (marked, isSure) = marked()
        let line = (lines + [shownLine()]).lazy.map { people($0) }.first { !$0.isEmpty } ?? dateLine()
        if primary.isEmpty { return isSure || line.isEmpty ? marked : line }
        let shown = isSure || line.isEmpty ? (isSure ? marked : []) : line
        return overrules(shown, primary, head) ? shown : primary
    }

    /// Whether the shown names are to be taken for the stated ones.
    private func overrules(_ shown: [String], _ primary: [String], _ head: [String]) -> Bool {
        guard !shown.isEmpty else { return false }
        let shownKeys = shown.map(OutletName.key)
        let keys = primary.map(OutletName.key)
        if keys.allSatisfy(shownKeys.contains) { return shown.count > primary.count }
        // `Ann` or `aexample` for `Ann Example`.
        let isShort = primary.allSatisfy { !$0.contains(" ") }
        if isShort, shown.allSatisfy({ $0.contains(" ") }) { return true }
        guard !keys.contains(where: shownKeys.contains) else { return false }
        return head.contains { shownKeys.contains(OutletName.key($0)) }
    }

    /// The names of the first byline in the parts right behind the headline, or at the end of the text.
    private func shownLine() -> [String] {
        guard let start = title ?? content?.lowerBound else { return [] }
        var ranges = [start + 1..<min(start + 200, tree.nodes.count)]
        if let content {
            // The headline may stand behind the text.
            let first = max(start + 1, content.upperBound - 80)
            ranges.append(first..<max(first, min(content.upperBound + 10, tree.nodes.count)))
        }
        for i in ranges.joined() {
            guard let tag = tree.tag(i), tag.isBlock || tag == .span || tag == .strong || tag == .em, tree.end(i) - i <= 15 else {
                continue
            }
            if let reason = parts.reason(i), ["comments", "related", "menu", "aside", "page-frame"].contains(reason) { continue }
            let text = spaced(i)
            if text.utf8.count <= 160, let names = bylines.authors(inLine: text) { return names }
        }
        return []
    }

    /// A person beside the day in the line below the headline: `6 May 2024 - Ann Example`.
    private func dateLine() -> [String] {
        guard let title else { return [] }
        for i in marks.datedTexts where i > title && i - title < 40 && tree.nodes[i].text.count <= 120 {
            let text = Squeeze.text(Array(tree.pool[tree.nodes[i].text]))
            guard let date = dates.first(in: text) else { continue }
            let sides = [text.utf8.prefix(date.range.lowerBound), text.utf8.dropFirst(date.range.upperBound)]
            let left = sides.map { String(decoding: $0, as: UTF8.self) }.filter { LineWords($0).count > 0 }
            guard left.count == 1, let rest = left.first else { continue }
            let name = rest.split(whereSeparator: { " -–—|,•·".contains($0) && $0 != " " }).joined(separator: ",").trimmingASCII()
            guard bylines.people.isPerson(LineWords(name)), LineWords(name).words.allSatisfy(\.isCapitalized) else { continue }
            return people([name])
        }
        return []
    }

    private func fromHead() -> [String] {
        for key in Self.keys {
            let values = (metadata.values[key] ?? []).filter { !$0.contains("://") && !$0.contains("@") }
            let found = people(values)
            if !found.isEmpty { return found }
        }
        // `Written by` beside `Ann Example`: the labels that cards for messengers show.
        for n in 1...2 {
            if let label = metadata["twitter:label\(n)"], let value = metadata["twitter:data\(n)"],
                bylines.lexicon.match(.bylinePrefix, LineWords(label)) != nil
            {
                return people([value])
            }
        }
        return []
    }

    /// The persons among the names.
    private func people(_ names: [String]) -> [String] {
        var kept: [String] = []
        for name in names where kept.count < Self.most {
            for person in bylines.trustedNames(in: name) where !kept.contains(person) {
                if !isOutlet(person) { kept.append(person) }
            }
        }
        return distinct(kept)
    }

    /// `Ann Example Profile` beside `Ann Example` names nobody else.
    private func distinct(_ names: [String]) -> [String] {
        names.filter { name in !names.contains { $0 != name && $0.contains(" ") && name.hasPrefix($0 + " ") } }
    }

    /// Whether a name is the outlet's, which a person's own site may be called after its author.
    private func isOutlet(_ name: String) -> Bool {
        let key = OutletName.key(name)
        guard !key.isEmpty else { return true }
        if bylines.people.isPerson(LineWords(name)) { return false }
        return outlets.contains { $0 == key || ($0.utf8.count >= 4 && key.hasPrefix($0)) }
    }

    private struct Marked {
        var names: [String]
        var score: Int
        var role: NameRole
        var node: Int
    }

    /// Names in elements whose markup says author, nearest to the headline first; and whether they stand beside it.
    private func marked() -> (names: [String], isSure: Bool) {
        var found: [Marked] = []
        for mark in marks.authors { if let marked = names(of: mark) { found.append(marked) } }
        // Far from the headline several names are those of teasers.
        let far = found.filter { !isNear($0.node) }
        if Set(far.map(\.names)).count > 2 { found.removeAll { !isNear($0.node) } }
        guard let best = found.max(by: { ($0.score, -$0.node) < ($1.score, -$1.node) }) else { return ([], false) }
        var names: [String] = []
        for other in found where other.role == best.role && abs(other.node - best.node) < 60 && other.score >= best.score - 1 {
            for name in other.names where !names.contains(name) { names.append(name) }
        }
        return (distinct(names), isNear(best.node) && best.score >= 6)
    }

    private func isNear(_ i: Int) -> Bool {
        guard let start = title ?? content?.lowerBound else { return true }
        return i > start ? i - start < 200 : start - i < 80
    }

    private func names(of mark: PageMarks.Mark) -> Marked? {
        let i = mark.node
        guard let tag = tree.tag(i), tag != .meta, tag != .article, tag != .main, tag != .time else { return nil }
        if let reason = parts.reason(i), ["comments", "related", "menu"].contains(reason) {
            guard reason == "related", let title, i > title, i - title < 40 else { return nil }
        }
        if parts.reason(i) == "page-frame", abs(i - (title ?? 0)) > 200 {
            // The foot of a post names its author; the foot of the page does not.
            guard mark.role.contains(.authorStated), let end = content?.upperBound, abs(i - end) < 150 else { return nil }
        }
        if marks.roles(around: i, tree, levels: 3).contains(.picture), mark.role.isDisjoint(with: [.authorStated, .byline]) { return nil }
        var score = 0
        if mark.role.contains(.authorStated) {
            score = 6
        } else if mark.role.contains(.authorName) {
            score = 5
        } else if mark.role.contains(.byline) {
            score = 4
        } else {
            score = 3
        }
        let text = spaced(named(i) ?? i)
        guard !text.isEmpty, text.utf8.count <= 200 else { return nil }
        var names = bylines.authors(inLine: text) ?? []
        if names.isEmpty {
            names = score <= 4 ? bylines.names(in: text, needsTwoWords: true) : bylines.trustedNames(in: text)
            // A given name alone, in an element that holds nothing else.
            if names.isEmpty, isNear(i), !text.contains(" "), bylines.people.isGiven(text.lowercased()) { names = [text] }
        } else {
            score += 1
        }
        names.removeAll(where: isOutlet)
        guard !names.isEmpty else { return nil }
        if let title { score += abs(i - title) < 60 ? 2 : abs(i - title) < 200 ? 1 : 0 }
        if let content, content.contains(i) { score += 1 }
        return Marked(names: names, score: score, role: mark.role, node: i)
    }

    /// An element's text with blanks between its parts: a label, a name and a day may stand in elements side by side.
    private func spaced(_ i: Int) -> String {
        var out: [UInt8] = []
        for k in i..<min(tree.end(i), i + 200) where tree.tag(k) == nil && out.count < 400 {
            if let last = out.last, last > 0x20 { out.append(0x20) }
            out.append(contentsOf: tree.pool[tree.nodes[k].text])
        }
        return Squeeze.text(out).replacingOccurrences(of: " ,", with: ",")
    }

    /// The part of a marked-up person that holds the name.
    private func named(_ i: Int) -> Int? {
        guard tree.has(i, "itemscope") || tree.has(i, "typeof") else { return nil }
        return (i + 1..<min(tree.end(i), i + 30)).first {
            tree.tag($0) != nil && tree.tag($0) != .meta && tree.attribute($0, "itemprop") == "name"
        }
    }
}
