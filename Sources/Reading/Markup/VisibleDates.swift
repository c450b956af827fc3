import Model

/// The days that a page shows and that may be its article's: in `<time>`, in elements named for days, in lines behind a label, near the headline.
struct VisibleDates {
    struct Candidate {
        var stamp: DateStamp
        var score: Int
        /// True when its label says that the article was changed then.
        var isUpdate = false
        /// False for a stamp in an attribute or for machines, beside which no day is shown.
        var isShown = true
    }

    /// The likeliest one of those that little speaks against.
    private(set) var best: Candidate?
    /// What microdata or RDFa say outright.
    private(set) var microdata: DateStamp?
    private(set) var modified: DateStamp?

    private let tree: HTMLTree
    private let parts: PageParts
    private let marks: PageMarks
    private let dates: DateScanner
    private let lexicon: FurnitureLexicon
    private let order: NumericOrder
    private let content: Range<Int>
    /// The headline's node, or where the text begins.
    private let start: Int
    private let hasTitle: Bool

    private static let excluded: Set<String> = ["related", "comments", "no-text-element", "aside", "newsletter", "hidden-by-style"]
    private static let least = 4

    init(
        tree: HTMLTree, parts: PageParts, marks: PageMarks, dates: DateScanner, lexicon: FurnitureLexicon, order: NumericOrder,
        content: Range<Int>, title: Int?
    ) {
        self.tree = tree
        self.parts = parts
        self.marks = marks
        self.dates = dates
        self.lexicon = lexicon
        self.order = order
        self.content = content
        start = title ?? content.lowerBound
        hasTitle = title != nil
        var stated: Candidate?
        for mark in marks.dates {
            guard let candidate = marked(mark) else { continue }
            if candidate.isUpdate {
                if modified == nil { modified = candidate.stamp }
            } else if isStated(mark), candidate.score > (stated?.score ?? -100) {
                stated = candidate
            }
            take(candidate)
        }
        microdata = stated?.stamp
        for node in marks.datedTexts { if let candidate = text(node) { take(candidate) } }
    }

    private mutating func take(_ candidate: Candidate) {
        guard candidate.isShown else { return }
        guard candidate.score >= Self.least else { return }
        if candidate.isUpdate {
            if modified == nil { modified = candidate.stamp }
            // A change is shown where no publication is; it does not stand for one.
            if best == nil || (best?.isUpdate == true && candidate.score > (best?.score ?? 0)) { best = candidate }
        } else if candidate.score > (best?.score ?? 0) || best?.isUpdate == true {
            best = candidate
        }
    }

    private func isStated(_ mark: PageMarks.Mark) -> Bool {
        let word = tree.attribute(mark.node, "itemprop") ?? tree.attribute(mark.node, "property") ?? ""
        return NameRole(vocabulary: word.lowercased()).contains(.published)
    }

    /// Whether the part that the node stands in is none of the article's. Right behind the headline a name such as `teaser-meta` may mislead.
    private func isExcluded(_ i: Int, _ reasons: Set<String>) -> Bool {
        guard let reason = parts.reason(i), reasons.contains(reason) else { return false }
        return !((reason == "related" || reason == "aside") && hasTitle && i > start && i - start < 40)
    }

    /// A `<time>` or an element named for days.
    private func marked(_ mark: PageMarks.Mark) -> Candidate? {
        let i = mark.node
        let tag = tree.tag(i)
        let isMeta = tag == .meta
        let stated = isStated(mark)
        guard isMeta || !isExcluded(i, ["related", "comments", "page-frame", "menu", "aside", "newsletter"]) else { return nil }
        let around = marks.roles(around: i, tree, levels: 4)
        if !stated, around.contains(.foreign), !(i > start && i - start < 60) { return nil }
        let machine = ["datetime", "content", "title", "data-date", "data-timestamp", "data-datetime", "data-published", "data-time"]
        var stamp: DateStamp?
        for key in machine where stamp == nil {
            let value: String?
            switch key {
            case "datetime": value = tree.attribute(i, "datetime")
            case "content": value = tree.attribute(i, "content")
            case "title": value = tag == .abbr || tag == .span || tag == .time ? tree.attribute(i, "title") : nil
            case "data-date": value = tree.attribute(i, "data-date")
            case "data-timestamp": value = tree.attribute(i, "data-timestamp")
            case "data-datetime": value = tree.attribute(i, "data-datetime")
            case "data-published": value = tree.attribute(i, "data-published")
            default: value = tree.attribute(i, "data-time")
            }
            stamp = value.flatMap { PageDate.stamp($0, dates, order) }
        }
        var label: String?
        var isShown = tag == .time || !stated
        var shownBytes = 0
        let text = isMeta ? "" : tree.text(i, limit: 160)
        if isMeta || (text.isEmpty && stated) { isShown = false }
        if !text.isEmpty, text.utf8.count <= 120 {
            let shown = dates.first(in: text, order: order, shortYears: true)
            isShown = shown != nil ? DateStamp(machine: text)?.iso == nil : !stated
            shownBytes = shown?.range.count ?? 0
            if let shown {
                label = self.label(in: text, before: shown.range.lowerBound, node: i)
                if text.utf8.count - shown.range.count > 60, tag != .time {
                    return stated ? stamp.map { Candidate(stamp: $0, score: 6, isShown: false) } : nil
                }
                if stamp == nil { stamp = DateStamp(day: shown.day, time: shown.time) }
                // The shown day is that of the place, the stamp's may be that of Greenwich.
                if let day = stamp?.day, stamp?.isUTC == true, abs(day.daysSince1970 - shown.day.daysSince1970) == 1 {
                    stamp?.day = shown.day
                }
            }
        }
        guard let stamp, PageDate.isPlausible(stamp.day) else { return nil }
        let isUpdate =
            !stated && (label == "updated" || (mark.role.contains(.modified) && !mark.role.contains(.published) && label != "published"))
        var score = stated ? 6 : tag == .time ? 4 : 2
        if mark.role.contains(.published) || tree.has(i, "pubdate") { score += 3 } else if mark.role.contains(.date) { score += 1 }
        if label == "published" || label == "dated" { score += 2 }
        if shownBytes > 0, text.utf8.count - shownBytes <= 12 { score += 1 }
        score += isMeta ? 0 : nearness(i)
        if !stated, !isMeta, isLinked(i), !(i > start && i - start < 60) { score -= 3 }
        // Far behind the headline a time belongs to something else, unless it says what it is.
        if !stated, !isMeta, hasTitle, !isNear(i), label != "published", !mark.role.contains(.published) { score -= 4 }
        return Candidate(stamp: stamp, score: score, isUpdate: isUpdate, isShown: isShown)
    }

    private func nearness(_ i: Int) -> Int {
        let distance = abs(i - start)
        return (distance < 40 ? 3 : distance < 120 ? 2 : distance < 300 ? 1 : 0) + (content.contains(i) ? 1 : 0)
    }

    /// In front of the headline by little, or between it and the text's first parts.
    private func isNear(_ i: Int) -> Bool { i > start ? i - start < 200 || i < content.lowerBound + 40 : start - i < 60 }

    private func isLinked(_ i: Int) -> Bool { tree.tag(i) == .a || tree.ancestor(of: i, .a) != nil }

    /// A text with a day in it, of a class named for days, behind a label, or near the headline.
    private func text(_ i: Int) -> Candidate? {
        guard !isExcluded(i, Self.excluded) else { return nil }
        let range = tree.nodes[i].text
        let text = Squeeze.text(Array(tree.pool[range.prefix(420)]))
        guard text.utf8.count >= 8, let date = dates.first(in: text, order: order), PageDate.isPlausible(date.day) else { return nil }
        let stamp = DateStamp(day: date.day, time: date.time)
        if range.count > 160 || opensParagraph(i, text, date) {
            guard opensParagraph(i, text, date), hasTitle, i > start, i - start < 250, i < content.lowerBound + 60 else { return nil }
            return Candidate(stamp: stamp, score: Self.least)
        }
        if isRunningText(i) { return nil }
        let role = marks.roles(around: Int(tree.nodes[i].parent), tree, levels: 3)
        let label = label(in: text, before: date.range.lowerBound, node: i)
        let rest = text.utf8.count - date.range.count
        var score = 0
        if !role.isDisjoint(with: [.date, .published]) { score += 3 }
        if role.contains(.meta) { score += 1 }
        if role.contains(.foreign) { score -= label == "published" || (label != "other" && i > start && i - start < 60) ? 1 : 4 }
        if role.contains(.picture) { score -= 2 }
        if label == "other" { score -= 3 } else if label == "dated" { score += 2 } else if label != nil { score += 4 }
        if rest <= 12 { score += 2 } else if rest <= 40 { score += 1 } else if label == nil, rest > 80 { score -= 2 }
        if date.time != nil { score += 1 }
        if i > start { score += i - start < 60 ? 3 : i - start < 200 ? 1 : 0 } else if start - i < 40 { score += 2 }
        if parts.reason(i) == "page-frame" || parts.reason(i) == "menu" { score -= label == "published" ? 0 : 3 }
        // A day inside the text is one of the story's, if nothing says more.
        let parent = tree.tag(Int(tree.nodes[i].parent))
        let isAlone = rest <= 3 && parent != .li && parent != .td && parent != .dd && parent != .th && parent != .a
        if isAlone { score += 1 }
        if i - start >= 60, content.contains(i), !isAlone, label == nil,
            role.isDisjoint(with: [.date, .published, .meta, .author, .byline])
        {
            score -= 2
        }
        if isLinked(i), label == nil || label == "other", !(abs(i - start) < 60) { score -= 3 }
        if hasTitle, !isNear(i), label != "published" { score -= 2 }
        if tree.ancestor(of: i, .li) != nil, content.contains(i), label == nil, role.isDisjoint(with: [.date, .published]) { score -= 3 }
        return Candidate(
            stamp: stamp, score: score,
            isUpdate: label == "updated" || (role.contains(.modified) && label != "published" && !role.contains(.published)))
    }

    /// Whether the paragraph around a text says much more than the text: a day in it is one of the story's.
    private func isRunningText(_ i: Int) -> Bool {
        var at = Int(tree.nodes[i].parent)
        while at >= 0, let tag = tree.tag(at) {
            switch tag {
            case .p, .li, .td, .dd, .blockquote: return tree.text(at, limit: 300).utf8.count > 240
            case .div, .section, .article, .body, .header, .footer: return false
            default: at = Int(tree.nodes[at].parent)
            }
        }
        return false
    }

    /// `27.1.2022 - The council ...`: a day, a dash or a quotation mark, and running text.
    private func opensParagraph(_ i: Int, _ text: String, _ date: VisibleDate) -> Bool {
        guard date.range.lowerBound == 0, text.utf8.count > date.range.count + 40 else { return false }
        let rest = text.utf8.dropFirst(date.range.upperBound).drop { $0 == 0x20 }
        return rest.first == 0x2D || rest.first == 0x3A || rest.first == 0xE2 || rest.first == 0x7C
    }

    /// What the words right before a date say of it: `published`, `updated`, less clearly `dated`, something `other`, or nothing.
    private func label(in text: String, before end: Int, node: Int) -> String? {
        var head = String(decoding: text.utf8.prefix(end), as: UTF8.self)
        if LineWords(head).count == 0 {
            // The label may stand in an element of its own.
            var k = node - 1
            let first = max(0, node - 6)
            while k >= first {
                if tree.tag(k) == nil {
                    let before = Squeeze.text(Array(tree.pool[tree.nodes[k].text].prefix(200)))
                    if LineWords(before).count > 0 {
                        guard before.utf8.count <= 60 else { return nil }
                        head = before
                        break
                    }
                }
                k -= 1
            }
        }
        let words = LineWords(head)
        guard words.count > 0, !words.isCut else { return nil }
        // A label of another kind: `Release in cinemas: 3 May 2024`.
        let endsAsLabel = head.utf8.last { $0 != 0x20 } == 0x3A
        // The label nearest to the date speaks: `Published 3 May, updated 4 May`.
        for at in words.words.indices.reversed().prefix(4) {
            if let entry = lexicon.match(.dateLabel, words, at: at) {
                if entry.value == "updated" { return "updated" }
                // Small words such as `on` and `vom` are labels only behind a real one, or alone.
                if entry.value == "published", entry.form.utf8.count > 5 { return "published" }
                if entry.form.utf8.count > 3 || (at == 0 && words.count == 1) { return "dated" }
            }
        }
        return endsAsLabel ? "other" : nil
    }
}
