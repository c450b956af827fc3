/// Chooses the article's own headline among a page's headings and what its head says, without the site's name.
struct PageTitle {
    let tree: HTMLTree
    let parts: PageParts
    let metadata: PageMetadata
    let data: StructuredData
    let marks: PageMarks
    let dates: DateScanner
    let content: Range<Int>?
    let url: String?

    /// The headline, and the node of the heading that shows it, if one does.
    func find() -> (text: String, node: Int?)? {
        let stated = statedTitles()
        var best: (text: String, node: Int, score: Double)?
        for heading in headings() {
            let words = Self.words(heading.text)
            var score = 0.0
            for title in stated { score = max(score, title.weight * Self.likeness(words, title.words)) }
            if tree.tag(heading.node) == .h1 { score += 0.45 } else if tree.tag(heading.node) == .h2 { score += 0.1 }
            if marks.role(heading.node).contains(.headline) { score += 0.1 }
            if parts.reason(heading.node) != nil { score -= 0.4 }
            if let content, content.contains(heading.node) { score += 0.1 }
            if isSiteName(heading.text) { score -= 0.8 }
            if score > (best?.score ?? 0) + 0.001 { best = (heading.text, heading.node, score) }
        }
        if let best, best.score >= 0.5 {
            // A kicker may stand in the heading ahead of the headline: the stated title then is the heading's end.
            let key = LineWords(best.text).key
            let end = stated.first { $0.words.count >= 3 && key.hasSuffix(" " + $0.words.joined(separator: " ")) }
            return (withoutDay(end?.title ?? best.text), best.node)
        }
        if let title = stated.first?.title { return (withoutDay(title), nil) }
        return best.map { (withoutDay($0.text), $0.node) }
    }

    private struct Stated {
        var weight: Double
        var title: String
        var words: [String]
    }

    /// Titles that the page states, the surest first.
    private func statedTitles() -> [Stated] {
        var titles: [Stated] = []
        func add(_ weight: Double, _ title: String?) {
            guard let title, !title.isEmpty, title.utf8.count < 1000 else { return }
            let own = withoutSite(title)
            if own.isEmpty || isSiteName(own) { return }
            titles.append(Stated(weight: weight, title: own, words: Self.words(own)))
        }
        add(1, data.headline)
        for key in ["og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title", "sailthru.title", "parsely-title"] {
            add(0.95, metadata[key])
        }
        add(0.9, metadata.titleElement)
        return titles
    }

    private func headings() -> [(text: String, node: Int)] {
        var found: [(String, Int)] = []
        for i in marks.headings {
            let role = marks.role(i)
            guard role.contains(.headline) || (tree.tag(i)?.headingLevel).map({ $0 <= 3 || role.contains(.titled) }) == true else {
                continue
            }
            let text = withoutKicker(i)
            guard !text.isEmpty, text.utf8.count <= 400 else { continue }
            found.append((text, i))
            if found.count >= 60 { break }
        }
        return found
    }

    /// A headline without the day that some sites put ahead of it: `23.01.2022 - Headline`.
    private func withoutDay(_ title: String) -> String {
        guard let first = title.utf8.first, first >= 0x30, first <= 0x39, let date = dates.first(in: title), date.range.lowerBound == 0
        else { return title }
        let rest = title.utf8.dropFirst(date.range.upperBound).drop { $0 == 0x20 }
        // A colon, a bar or a dash has to part the two; "3 May 2024 was a long day" is one headline.
        guard let mark = rest.first, mark == 0x3A || mark == 0x7C || mark == 0x2D || mark == 0xE2 else { return title }
        let own = String(decoding: rest.drop { $0 == 0x3A || $0 == 0x7C || $0 == 0x2D || $0 == 0x20 }, as: UTF8.self)
        let bare = own.drop { $0 == "–" || $0 == "—" || $0 == " " }
        return LineWords(String(bare)).count >= 2 ? String(bare) : title
    }

    /// A heading's text without the inline part that is named for a kicker.
    private func withoutKicker(_ i: Int) -> String {
        let whole = tree.text(i, limit: 600)
        var k = i + 1
        while k < tree.end(i), k - i < 200 {
            if tree.tag(k) != nil, marks.role(k).contains(.kicker) {
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
    static func likeness(_ a: String, _ b: String) -> Double { likeness(words(a), words(b)) }

    static func words(_ text: String) -> [String] { LineWords(text).words.map(\.lower) }

    static func likeness(_ x: [String], _ y: [String]) -> Double {
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
