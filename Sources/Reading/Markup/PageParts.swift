/// For each node of a page: which of its parts it stands in, and why that part is none of the article's, if it is none.
///
/// Names can mislead (a body of class `has-sidebar`, an article in a `popup`): a part that holds much of the page's running text, or the headline with
/// text, is kept whatever its name.
struct PageParts {
    /// What a node stands in.
    struct Surroundings: OptionSet {
        let rawValue: UInt8
        static let article = Surroundings(rawValue: 1)
        static let main = Surroundings(rawValue: 2)
        static let header = Surroundings(rawValue: 4)
        static let figure = Surroundings(rawValue: 8)
        static let link = Surroundings(rawValue: 16)
    }

    /// Index into `reasons`, 0 for kept.
    private(set) var marks: [UInt8]
    private(set) var reasons: [String] = [""]
    private(set) var surroundings: [Surroundings]
    /// The nearest `<article>` around each node, -1 for none.
    private(set) var article: [Int32]
    /// Elements whose names say that they hold the article's text.
    private(set) var textParts: [Int] = []

    init(_ tree: HTMLTree, names: PartNames) {
        let count = tree.nodes.count
        marks = [UInt8](repeating: 0, count: count)
        surroundings = [Surroundings](repeating: [], count: count)
        article = [Int32](repeating: -1, count: count)
        let weight = Self.paragraphBytes(tree)
        let total = max(1, weight.first ?? 0)
        let holdsHeadline = Self.headlineHolders(tree)
        let links = Self.linksBefore(tree)
        var named = NamedParts(tree: tree, names: names)
        for i in 0..<count {
            let parent = Int(tree.nodes[i].parent)
            if parent >= 0 {
                surroundings[i] = surroundings[parent]
                article[i] = article[parent]
            }
            guard let tag = tree.tag(i) else {
                if parent >= 0 { marks[i] = marks[parent] }
                continue
            }
            switch tag {
            case .article:
                surroundings[i].insert(.article)
                article[i] = Int32(i)
            case .main: surroundings[i].insert(.main)
            case .header: surroundings[i].insert(.header)
            case .figure: surroundings[i].insert(.figure)
            case .a: if tree.has(i, "href") { surroundings[i].insert(.link) }
            default: break
            }
            if parent >= 0, marks[parent] != 0 {
                marks[i] = marks[parent]
                continue
            }
            let reason = named.reason(i, tag)
            if reason == "text" {
                textParts.append(i)
                continue
            }
            guard let reason else { continue }
            let share = Double(weight[i]) / Double(total)
            if !tag.isNeverText, reason != "hidden-by-style" {
                if tag == .html || tag == .body || tag == .main || tag == .h1 { continue }
                if reason == "comments" || reason == "cookie" {
                    if holdsHeadline[i] || share > 0.85 { continue }
                } else if share > 0.4 || (holdsHeadline[i] && share > 0.1) {
                    continue
                }
                if tag == .article, share > 0.2 { continue }
                let hasLinks = links[tree.end(i)] > links[i] || surroundings[i].contains(.link)
                // Pointers to other articles are links; named like them, a lead without links is the article's own.
                if reason == "related", !hasLinks { continue }
                if Self.mistakable.contains(reason), weight[i] >= 300, !hasLinks { continue }
            }
            marks[i] = mark(reason)
        }
    }

    func reason(_ i: Int) -> String? { marks[i] == 0 ? nil : reasons[Int(marks[i])] }

    /// Reasons whose names are also given to parts of the text.
    fileprivate static let mistakable: Set<String> = ["menu", "caption", "media", "form", "hidden", "meta"]

    private mutating func mark(_ reason: String) -> UInt8 {
        if let index = reasons.firstIndex(of: reason) { return UInt8(clamping: index) }
        guard reasons.count < 250 else { return 1 }
        reasons.append(reason)
        return UInt8(clamping: reasons.count - 1)
    }

    private static func headlineHolders(_ tree: HTMLTree) -> [Bool] {
        var holds = [Bool](repeating: false, count: tree.nodes.count)
        for i in tree.nodes.indices where tree.tag(i) == .h1 {
            var at = Int(tree.nodes[i].parent)
            while at >= 0, !holds[at] {
                holds[at] = true
                at = Int(tree.nodes[at].parent)
            }
        }
        return holds
    }

    /// For each node and the end, the number of links before it.
    private static func linksBefore(_ tree: HTMLTree) -> [Int32] {
        var before: [Int32] = [0]
        before.reserveCapacity(tree.nodes.count + 1)
        var count: Int32 = 0
        for i in tree.nodes.indices {
            if tree.tag(i) == .a, tree.has(i, "href") { count += 1 }
            before.append(count)
        }
        return before
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

/// What the tag, the attributes and the names of an element say of it.
private struct NamedParts {
    let tree: HTMLTree
    let names: PartNames
    /// Kinds of the names seen on this page, by a hash of their bytes.
    private var known: [UInt64: UInt8] = [:]

    init(tree: HTMLTree, names: PartNames) {
        self.tree = tree
        self.names = names
    }

    private static let frameRoles: Set<String> = [
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "menubar",
    ]

    mutating func reason(_ i: Int, _ tag: HTMLTag) -> String? {
        if tag.isNeverText { return tag == .nav || tag == .menu ? "menu" : "no-text-element" }
        switch tag {
        // An article's own footer holds tags and share buttons; the page's holds the imprint.
        case .footer: return "page-frame"
        case .aside: return "aside"
        case .form: return "form"
        default: break
        }
        guard !tree.nodes[i].attributes.isEmpty else { return nil }
        if tree.has(i, "hidden") || tree.attribute(i, "aria-hidden") == "true" { return "hidden" }
        if let style = tree.attribute(i, "style"), style.utf8.count >= 12 {
            let compact = style.utf8.filter { $0 != 0x20 }.map { $0 | 0x20 }
            if String(decoding: compact, as: UTF8.self).contains("display:none") { return "hidden-by-style" }
        }
        if let role = tree.attribute(i, "role"), Self.frameRoles.contains(role) { return "menu" }
        switch tag {
        case .p, .a, .span, .b, .i, .em, .strong, .time, .img, .abbr, .h1, .h2, .h3, .h4, .h5, .h6, .td, .tr:
            // Inline parts and paragraphs are named for their looks more often than for what they are: the class alone.
            guard tag == .span || tag == .p || tag == .a else { return nil }
            let found = kind(i, "class")
            return found == 0 || found == names.textKind ? nil : names.name(found)
        default:
            if let property = tree.attribute(i, "itemprop"), property.contains("articleBody") { return "text" }
            let byClass = kind(i, "class")
            if byClass != 0, !PageParts.mistakable.contains(names.name(byClass)) { return names.name(byClass) }
            // A class that says little gives way to an id that says what the part is.
            let byID = kind(i, "id")
            if byID != 0, byClass == 0 || names.name(byID) == "cookie" { return names.name(byID) }
            return byClass == 0 ? nil : names.name(byClass)
        }
    }

    private mutating func kind(_ i: Int, _ attribute: StaticString) -> UInt8 {
        guard let value = tree.value(i, attribute), !value.isEmpty, value.count <= 400 else { return 0 }
        return tree.pool.withUnsafeBufferPointer { pool in
            let bytes = UnsafeBufferPointer(rebasing: pool[value])
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            if let found = known[hash] { return found }
            let found = names.kind(of: bytes)
            known[hash] = found
            return found
        }
    }
}
