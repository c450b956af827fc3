/// Finds the teasers of a page by their structure: elements that look alike, side by side, each a linked headline and at most a few lines.
///
/// Names tell only some sites' teasers; their repetition tells all of them.
struct TeaserCards {
    private struct Contents {
        var blocks = 0
        var bytes = 0
        /// Number of the first block that is a linked headline, and of the last that is other text.
        var headline = Int.max
        var text = -1
    }

    /// Bytes that a card may hold: more is an article's own section.
    private static let size = 420
    private static let blocks = 7

    private let tree: HTMLTree
    /// Outermost card around each node.
    private var inCard: [Bool]

    init(tree: HTMLTree, blocks: [PageBlock]) {
        self.tree = tree
        inCard = [Bool](repeating: false, count: tree.nodes.count)
        var below = [Contents](repeating: Contents(), count: tree.nodes.count)
        for (index, block) in blocks.enumerated() {
            var own = Contents(blocks: 1, bytes: block.line.byteCount)
            if block.linkShare > 0.6, block.line.byteCount >= 15, block.line.words.count >= 3, Self.leadsAway(tree, block.node) {
                own.headline = index
            } else {
                own.text = index
            }
            Self.add(own, to: &below[block.node])
        }
        for i in tree.nodes.indices.reversed() {
            let parent = Int(tree.nodes[i].parent)
            if parent >= 0 { Self.add(below[i], to: &below[parent]) }
        }
        for i in tree.nodes.indices where below[i].blocks >= 6 && tree.tag(i) != nil { mark(childrenOf: i, below) }
        for i in tree.nodes.indices {
            let parent = Int(tree.nodes[i].parent)
            if parent >= 0, inCard[parent] { inCard[i] = true }
        }
    }

    func contains(_ block: PageBlock) -> Bool { inCard[block.node] }

    private static func add(_ one: Contents, to sum: inout Contents) {
        sum.blocks += one.blocks
        sum.bytes += one.bytes
        sum.headline = min(sum.headline, one.headline)
        sum.text = max(sum.text, one.text)
    }

    /// Whether the first link in or around the node leads to another page.
    private static func leadsAway(_ tree: HTMLTree, _ node: Int) -> Bool {
        var link = (node..<min(tree.end(node), node + 30)).first { tree.tag($0) == .a }
        if link == nil { link = tree.ancestor(of: node, .a) }
        guard let link, let href = tree.value(link, "href"), !href.isEmpty else { return false }
        return tree.pool[href.lowerBound] != 0x23
    }

    private mutating func mark(childrenOf parent: Int, _ below: [Contents]) {
        var kinds: [UInt64: (alike: Int, cards: Int, withText: Int)] = [:]
        each(childOf: parent, below) { child, kind in
            kinds[kind, default: (0, 0, 0)].alike += 1
            guard isCard(below[child]) else { return }
            kinds[kind, default: (0, 0, 0)].cards += 1
            if below[child].text > below[child].headline { kinds[kind, default: (0, 0, 0)].withText += 1 }
        }
        guard kinds.values.contains(where: { $0.withText >= 3 }) else { return }
        var marked: [Int] = []
        each(childOf: parent, below) { child, kind in
            if let found = kinds[kind], found.withText >= 3, found.cards * 10 >= found.alike * 7, isCard(below[child]) {
                marked.append(child)
            }
        }
        for child in marked { inCard[child] = true }
    }

    private func isCard(_ contents: Contents) -> Bool {
        contents.headline != .max && contents.bytes <= Self.size && contents.blocks <= Self.blocks
    }

    /// Each child element that shows text, with what it has in common with others: its tag and class.
    private func each(childOf parent: Int, _ below: [Contents], _ take: (Int, UInt64) -> Void) {
        var child = parent + 1
        while child < tree.end(parent) {
            if let tag = tree.tag(child), below[child].blocks > 0 {
                var hash: UInt64 = 0xCBF2_9CE4_8422_2325
                for byte in tag.rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
                // The first class is the kind; further ones are states and sizes.
                if let value = tree.value(child, "class") {
                    for byte in tree.pool[value] {
                        if byte == 0x20 { break }
                        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
                    }
                }
                take(child, hash)
            }
            child = max(tree.end(child), child + 1)
        }
    }
}
