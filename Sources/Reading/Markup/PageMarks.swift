/// The nodes of a page that may state a fact of its article, gathered in one pass.
///
/// Names of elements repeat: what each distinct one says is found out once.
struct PageMarks {
    /// An element with what its names say.
    struct Mark {
        var node: Int
        var role: NameRole
    }

    /// h1 to h6, and what is named a headline by a vocabulary.
    private(set) var headings: [Int] = []
    /// `<time>` and elements named for days.
    private(set) var dates: [Mark] = []
    /// Texts in whose beginning a year stands.
    private(set) var datedTexts: [Int] = []
    private(set) var authors: [Mark] = []
    private(set) var subtitles: [Int] = []
    private(set) var sections: [Int] = []
    /// Roles of the elements that have any, by node.
    private var roles: [Int32: NameRole] = [:]

    private static let limit = 400
    /// Bytes of a text that are looked at for a year.
    private static let reach = 300

    init(_ tree: HTMLTree) {
        var names: [String: NameRole] = [:]
        var words: [String: NameRole] = [:]
        func namedRole(_ name: String) -> NameRole {
            if name.isEmpty || name.utf8.count > 300 { return [] }
            if let known = names[name] { return known }
            let role = NameRole(name: name)
            names[name] = role
            return role
        }
        func statedRole(_ word: String) -> NameRole {
            if word.isEmpty || word.utf8.count > 100 { return [] }
            if let known = words[word] { return known }
            let role = NameRole(vocabulary: word.lowercased())
            words[word] = role
            return role
        }
        tree.pool.withUnsafeBufferPointer { pool in
            for i in tree.nodes.indices {
                guard let tag = tree.tag(i) else {
                    let text = tree.nodes[i].text
                    if text.count >= 8, datedTexts.count < Self.limit,
                        DateScanner.hasYear(UnsafeBufferPointer(rebasing: pool[text.prefix(Self.reach)]))
                    {
                        datedTexts.append(i)
                    }
                    continue
                }
                if tag.headingLevel != nil, headings.count < Self.limit { headings.append(i) }
                if tag == .time, tree.nodes[i].attributes.isEmpty { take(i, tag, []) }
                guard !tree.nodes[i].attributes.isEmpty, !Self.isSilent(tag) else { continue }
                var role: NameRole = []
                if let name = tree.attribute(i, "class") { role.formUnion(namedRole(name)) }
                if let name = tree.attribute(i, "id") { role.formUnion(namedRole(name)) }
                if let word = tree.attribute(i, "itemprop") { role.formUnion(statedRole(word)) }
                if let word = tree.attribute(i, "rel") { role.formUnion(statedRole(word)) }
                if let word = tree.attribute(i, "property") { role.formUnion(statedRole(word)) }
                if let name = tree.attribute(i, "data-testid") { role.formUnion(namedRole(name)) }
                if !role.isEmpty { roles[Int32(truncatingIfNeeded: i)] = role }
                take(i, tag, role)
            }
        }
    }

    private mutating func take(_ i: Int, _ tag: HTMLTag, _ role: NameRole) {
        if tag == .time || !role.isDisjoint(with: [.date, .published, .modified]), dates.count < Self.limit {
            dates.append(Mark(node: i, role: role))
        }
        if !role.isDisjoint(with: [.author, .byline, .authorName, .authorStated]), authors.count < Self.limit {
            authors.append(Mark(node: i, role: role))
        }
        if role.contains(.subtitle), subtitles.count < Self.limit { subtitles.append(i) }
        if role.contains(.section), sections.count < Self.limit { sections.append(i) }
        if role.contains(.headline), tag == .p || tag == .div || tag == .span, headings.count < Self.limit { headings.append(i) }
    }

    /// Elements whose names say nothing of facts.
    private static func isSilent(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .html, .body, .script, .style, .link, .form, .input, .button, .select, .option, .iframe, .svg, .picture, .source, .img, .video,
            .audio:
            true
        default: false
        }
    }

    func role(_ i: Int) -> NameRole { roles[Int32(truncatingIfNeeded: i)] ?? [] }

    /// Roles of the node and of the elements around it.
    func roles(around i: Int, _ tree: HTMLTree, levels: Int) -> NameRole {
        var found = role(i)
        var at = Int(tree.nodes[i].parent)
        for _ in 0..<levels where at >= 0 {
            if tree.tag(at) == .body { break }
            found.formUnion(role(at))
            at = Int(tree.nodes[at].parent)
        }
        return found
    }
}
