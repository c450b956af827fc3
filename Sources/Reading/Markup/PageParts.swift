/// For each node of a page, why it is left out, if it is.
///
/// Names can mislead (a body of class `has-sidebar`, an article in a `popup`): a part that holds much of the page's running text, or the headline with
/// text, is kept whatever its name.
struct PageParts {
    /// Index into `reasons`, 0 for kept.
    private(set) var marks: [UInt8]
    private(set) var reasons: [String] = [""]

    init(_ tree: HTMLTree) {
        marks = [UInt8](repeating: 0, count: tree.nodes.count)
        let weight = Self.paragraphBytes(tree)
        let total = max(1, weight.first ?? 0)
        let links = Links(tree)
        var cache: [String: String?] = [:]
        var holdsHeadline = [Bool](repeating: false, count: tree.nodes.count)
        for i in tree.nodes.indices where tree.tag(i) == .h1 {
            var at = Int(tree.nodes[i].parent)
            while at >= 0, !holdsHeadline[at] {
                holdsHeadline[at] = true
                at = Int(tree.nodes[at].parent)
            }
        }
        for i in tree.nodes.indices {
            let parent = Int(tree.nodes[i].parent)
            if parent >= 0, marks[parent] != 0 {
                marks[i] = marks[parent]
                continue
            }
            guard let tag = tree.tag(i) else { continue }
            guard let reason = Self.reason(tree, i, tag, &cache) else { continue }
            let share = Double(weight[i]) / Double(total)
            let isSure = tag.isNeverText || reason == "hidden-by-style"
            if !isSure {
                if tag == .html || tag == .body || tag == .main || tag == .h1 { continue }
                if reason == "comments" {
                    if holdsHeadline[i] || share > 0.85 { continue }
                } else if share > 0.4 || (holdsHeadline[i] && share > 0.1) {
                    continue
                }
                if tag == .article, share > 0.2 { continue }
                // Pointers to other articles are links; named like them, a lead without links is the article's own.
                if reason == "related", !links.touches(i, end: tree.end(i)) { continue }
                if Self.mistakable.contains(reason), weight[i] >= 300, !links.touches(i, end: tree.end(i)) { continue }
            }
            marks[i] = mark(reason)
        }
    }

    /// Reasons whose names are also given to parts of the text.
    private static let mistakable: Set<String> = ["menu", "caption", "media", "form", "hidden", "meta"]

    /// For each node, the number of links before it, and whether it stands in one: one pass, so that nested parts cost no more than flat ones.
    private struct Links {
        private var before: [Int32] = [0]
        private var inside: [Bool] = []

        init(_ tree: HTMLTree) {
            before.reserveCapacity(tree.nodes.count + 1)
            inside.reserveCapacity(tree.nodes.count)
            var count: Int32 = 0
            for i in tree.nodes.indices {
                let isLink = tree.tag(i) == .a && tree.has(i, "href")
                if isLink { count += 1 }
                before.append(count)
                let parent = Int(tree.nodes[i].parent)
                inside.append(isLink || (parent >= 0 && inside[parent]))
            }
        }

        func touches(_ i: Int, end: Int) -> Bool { before[end] > before[i] || inside[i] }
    }

    func reason(_ i: Int) -> String? { marks[i] == 0 ? nil : reasons[Int(marks[i])] }

    private mutating func mark(_ reason: String) -> UInt8 {
        if let index = reasons.firstIndex(of: reason) { return UInt8(clamping: index) }
        guard reasons.count < 250 else { return 1 }
        reasons.append(reason)
        return UInt8(clamping: reasons.count - 1)
    }

    private static func reason(_ tree: HTMLTree, _ i: Int, _ tag: HTMLTag, _ cache: inout [String: String?]) -> String? {
        if tag.isNeverText { return tag == .nav || tag == .menu ? "menu" : "no-text-element" }
        switch tag {
        case .footer:
            // An article's own footer holds tags and share buttons; the page's holds the imprint.
            return "page-frame"
        case .aside: return "aside"
        case .form: return "form"
        default: break
        }
        guard !tree.nodes[i].attributes.isEmpty else { return nil }
        if tree.has(i, "hidden") || tree.attribute(i, "aria-hidden") == "true" { return "hidden" }
        if let style = tree.attribute(i, "style") {
            let compact = style.utf8.filter { $0 != 0x20 }.map { $0 | 0x20 }
            if String(decoding: compact, as: UTF8.self).contains("display:none") { return "hidden-by-style" }
        }
        if let role = tree.attribute(i, "role"),
            ["navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "menubar"].contains(role)
        {
            return "menu"
        }
        switch tag {
        case .p, .a, .span, .b, .i, .em, .strong, .time, .img, .abbr, .h1, .h2, .h3, .h4, .h5, .h6, .td, .tr:
            // Inline parts and paragraphs are named for their looks more often than for what they are: words only.
            guard tag == .span || tag == .p || tag == .a, let name = tree.attribute(i, "class") else { return nil }
            return named(name, &cache)
        default:
            for key in [tree.attribute(i, "class"), tree.attribute(i, "id")] {
                if let key, let reason = named(key, &cache) { return reason }
            }
            return nil
        }
    }

    private static func named(_ name: String, _ cache: inout [String: String?]) -> String? {
        if name.isEmpty || name.utf8.count > 400 { return nil }
        if let known = cache[name] { return known }
        let reason = StructureHints.reason(name)
        cache[name] = .some(reason)
        return reason
    }

    /// Bytes of text in paragraphs (and of longer texts outside of them) below each node.
    static func paragraphBytes(_ tree: HTMLTree) -> [Int] {
        var weight = [Int](repeating: 0, count: tree.nodes.count)
        var skipUntil = 0
        for i in tree.nodes.indices {
            guard i >= skipUntil else { continue }
            if let tag = tree.tag(i) {
                if tag.isNeverText || tag == .a { skipUntil = tree.end(i) }
            } else if tree.nodes[i].text.count > 60 {
                weight[i] = tree.nodes[i].text.count
            }
        }
        for i in tree.nodes.indices.reversed() {
            let parent = Int(tree.nodes[i].parent)
            if parent >= 0 { weight[parent] += weight[i] }
        }
        return weight
    }
}
