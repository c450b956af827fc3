/// Chooses the article's own headline among a page's headings and what its head says, without the site's name.
struct PageTitle {
    let tree: HTMLTree
    let parts: PageParts
    let metadata: PageMetadata
    let data: StructuredData
    let content: Range<Int>?
    let url: String?

    /// The headline, and the node of the heading that shows it, if one does.
    func find() -> (text: String, node: Int?)? {
        let stated = statedTitles()
        let headings = headings()
        var best: (text: String, node: Int, score: Double)?
        for heading in headings {
            var score = 0.0
            for (weight, title) in stated { score = max(score, weight * Self.likeness(heading.text, title)) }
            if tree.tag(heading.node) == .h1 { score += 0.45 } else if tree.tag(heading.node) == .h2 { score += 0.1 }
            if parts.reason(heading.node) != nil { score -= 0.4 }
            if let content, content.contains(heading.node) { score += 0.1 }
            if isSiteName(heading.text) { score -= 0.8 }
            if score > (best?.score ?? 0) + 0.001 { best = (heading.text, heading.node, score) }
        }
        if let best, best.score >= 0.5 {
            // A kicker may stand in the heading ahead of the headline: the stated title then is the heading's end.
            let key = LineWords(best.text).key
            let end = stated.first { LineWords($0.title).count >= 3 && key.hasSuffix(" " + LineWords($0.title).key) }
            return (end?.title ?? best.text, best.node)
        }
        if let title = stated.first?.title { return (title, nil) }
        return best.map { ($0.text, $0.node) }
    }

    /// Titles that the page states, the surest first.
    private func statedTitles() -> [(weight: Double, title: String)] {
        var titles: [(Double, String)] = []
        if let headline = data.headline, !headline.isEmpty { titles.append((1, headline)) }
        for key in ["og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title", "sailthru.title", "parsely-title"] {
            if let title = metadata[key], !title.isEmpty { titles.append((0.95, withoutSite(title))) }
        }
        if let title = metadata.titleElement { titles.append((0.9, withoutSite(title))) }
        return titles.filter { !isSiteName($0.1) && !$0.1.isEmpty }
    }

    private func headings() -> [(text: String, node: Int)] {
        var found: [(String, Int)] = []
        for i in tree.nodes.indices {
            guard let tag = tree.tag(i), let level = tag.headingLevel else { continue }
            let isNamed = level > 3 && tree.attribute(i, "class")?.lowercased().contains("title") == true
            guard level <= 3 || isNamed || tree.attribute(i, "itemprop") == "headline" else { continue }
            let text = withoutKicker(i)
            guard !text.isEmpty, text.utf8.count <= 400 else { continue }
            found.append((text, i))
            if found.count >= 60 { break }
        }
        return found
    }

    private static let kickers = [
        "kicker", "overline", "topline", "dachzeile", "roofline", "spitzmarke", "eyebrow", "pretitle", "supertitle", "headline-top",
        "catchline", "visually-hidden", "sr-only",
    ]

    /// A heading's text without the inline part that is named for a kicker.
    private func withoutKicker(_ i: Int) -> String {
        let whole = tree.text(i, limit: 600)
        var k = i + 1
        while k < tree.end(i), k - i < 200 {
            if tree.tag(k) != nil, let name = tree.attribute(k, "class")?.lowercased(), Self.kickers.contains(where: name.contains) {
                let kicker = tree.text(k, limit: 300)
                if !kicker.isEmpty, whole.hasPrefix(kicker), whole.utf8.count > kicker.utf8.count + 10 {
                    return String(whole.dropFirst(kicker.count)).trimmingASCII()
                }
            }
            k += 1
        }
        return whole
    }

    private func isSiteName(_ text: String) -> Bool {
        let key = Self.squash(text)
        if key.isEmpty { return true }
        if let name = metadata.siteName, Self.squash(name) == key { return true }
        if let host = metadata.host(url) {
            let label = Self.squash(host)
            if label == key { return true }
            if let first = host.split(separator: ".").dropLast().last, Self.squash(String(first)) == key { return true }
        }
        return false
    }

    /// `Headline | Site` to `Headline`: the end (or the start) behind a separator goes when it is the site's name or a short name of few words.
    func withoutSite(_ title: String) -> String {
        for separator in [" | ", " — ", " – ", " - ", " :: ", " » ", " › ", " • ", " · ", " / ", " < ", " « ", " ~ ", "|"] {
            var parts = title.components(separatedBy: separator)
            guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
            if isSiteName(last) || isLikeSite(last) {
                parts.removeLast()
                return withoutSite(parts.joined(separator: separator))
            }
            if isSiteName(first) {
                parts.removeFirst()
                return withoutSite(parts.joined(separator: separator))
            }
            let isBar = separator == " | " || separator == " :: " || separator == "|" || separator == " » " || separator == " • "
            if isBar || separator == " - " || separator == " – " || separator == " — " {
                let lastWords = LineWords(last).count
                let restWords = LineWords(parts.dropLast().joined(separator: " ")).count
                if isBar, lastWords <= 5, restWords >= 2, restWords >= lastWords {
                    return withoutSite(parts.dropLast().joined(separator: separator))
                }
            }
        }
        return title.trimmingASCII()
    }

    /// The end of a title that is the host's name written otherwise (`Example Daily` for example-daily.org).
    private func isLikeSite(_ text: String) -> Bool {
        let key = Self.squash(text)
        guard key.utf8.count >= 3 else { return false }
        if let host = metadata.host(url),
            Self.squash(host).contains(key) || key.contains(Self.squash(String(host.split(separator: ".").dropLast().last ?? "?")))
        {
            return true
        }
        if let name = metadata.siteName.map(Self.squash), name.utf8.count >= 3, name.contains(key) || key.contains(name) { return true }
        return false
    }

    private static func squash(_ text: String) -> String { LineWords(text).words.map(\.lower).joined() }

    /// Share of the words two titles have in common (Dice).
    static func likeness(_ a: String, _ b: String) -> Double {
        let x = LineWords(a).words.map(\.lower)
        let y = LineWords(b).words.map(\.lower)
        guard !x.isEmpty, !y.isEmpty else { return 0 }
        var counts: [String: Int] = [:]
        for word in x { counts[word, default: 0] += 1 }
        var shared = 0
        for word in y {
            if let left = counts[word], left > 0 {
                shared += 1
                counts[word] = left - 1
            }
        }
        return 2 * Double(shared) / Double(x.count + y.count)
    }
}

extension String {
    /// Without blanks and separators at the ends.
    func trimmingASCII() -> String {
        var slice = Substring(self)
        while let last = slice.last, last == " " || last == "|" || last == "\n" { slice.removeLast() }
        while let first = slice.first, first == " " || first == "|" || first == "\n" { slice.removeFirst() }
        for mark in ["- ", "– ", "— ", ": ", "» "] where slice.hasPrefix(mark) { slice.removeFirst(2) }
        return String(slice)
    }
}
