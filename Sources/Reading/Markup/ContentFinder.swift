/// Finds the part of a page that holds the article: the smallest element with most of the running text.
struct ContentFinder {
    let tree: HTMLTree
    let blocks: [PageBlock]

    /// A range of node indices.
    func find() -> Range<Int>? {
        var weight = [Int](repeating: 0, count: tree.nodes.count)
        var total = 0
        for block in blocks {
            let w = block.weight
            guard w > 0 else { continue }
            total += w
            weight[block.node] += w
        }
        guard total > 0 else { return nil }
        for i in tree.nodes.indices.reversed() {
            let parent = Int(tree.nodes[i].parent)
            if parent >= 0 { weight[parent] += weight[i] }
        }
        if let named = named(weight, total) { return named..<tree.end(named) }
        var at = 0
        // The root may be a text or comment: the heaviest top element is where to begin.
        for i in tree.nodes.indices where tree.nodes[i].parent < 0 && weight[i] > weight[at] { at = i }
        while true {
            var best = -1
            var child = at + 1
            while child < tree.end(at) {
                if tree.tag(child) != nil, best < 0 || weight[child] > weight[best] { best = child }
                child = max(tree.end(child), child + 1)
            }
            guard best >= 0, weight[best] * 4 >= weight[at] * 3, let tag = tree.tag(best), !isLeaf(tag) else { break }
            at = best
        }
        return at..<tree.end(at)
    }

    private func isLeaf(_ tag: HTMLTag) -> Bool { tag == .p || tag == .li || tag == .blockquote || tag.headingLevel != nil || tag == .tr }

    /// An element whose markup says that it is the article's text, if it holds a good part of the page's.
    private func named(_ weight: [Int], _ total: Int) -> Int? {
        var best: (node: Int, score: Double)?
        var seenUntil = 0
        for i in tree.nodes.indices {
            guard i >= seenUntil, let tag = tree.tag(i), weight[i] > 0 else { continue }
            var rank = 0.0
            if let property = tree.attribute(i, "itemprop"), property.contains("articleBody") {
                rank = 1
            } else if tag == .div || tag == .section || tag == .article || tag == .td || tag == .main {
                if let name = tree.attribute(i, "class")?.lowercased(), StructureHints.bodies.contains(where: name.contains) {
                    rank = 0.9
                } else if let name = tree.attribute(i, "id")?.lowercased(), StructureHints.bodies.contains(where: name.contains) {
                    rank = 0.8
                }
            }
            guard rank > 0 else { continue }
            let share = Double(weight[i]) / Double(total)
            guard share >= 0.5 || (share >= 0.3 && rank == 1) else { continue }
            let score = rank + share
            if score > (best?.score ?? 0) { best = (i, score) }
            seenUntil = rank == 1 ? tree.end(i) : i + 1
        }
        return best?.node
    }
}
