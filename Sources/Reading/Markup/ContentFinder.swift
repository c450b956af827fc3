/// Finds the part of a page that holds the article: the smallest element with most of the running text.
struct ContentFinder {
    let tree: HTMLTree
    let parts: PageParts
    let blocks: [PageBlock]

    /// A range of node indices; nil when the page has no running text.
    func find() -> Range<Int>? {
        var weight = [Int](repeating: 0, count: tree.nodes.count)
        var total = 0
        for block in blocks {
            weight[block.node] += block.weight
            total += block.weight
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
            guard best >= 0, weight[best] * 5 >= total * 4, let tag = tree.tag(best), !isLeaf(tag) else { break }
            at = best
        }
        return at..<tree.end(at)
    }

    private func isLeaf(_ tag: HTMLTag) -> Bool { tag == .p || tag == .li || tag == .blockquote || tag.headingLevel != nil || tag == .tr }

    /// An element whose markup says that it is the article's text, if it holds a good part of the page's.
    private func named(_ weight: [Int], _ total: Int) -> Int? {
        var best: (node: Int, score: Double)?
        var seenUntil = 0
        for i in parts.textParts where i >= seenUntil && weight[i] > 0 {
            let isStated = tree.has(i, "itemprop")
            let share = Double(weight[i]) / Double(total)
            guard share >= (isStated ? 0.3 : 0.5) else { continue }
            let score = (isStated ? 1 : 0.9) + share
            if score > (best?.score ?? 0) { best = (i, score) }
            if isStated { seenUntil = tree.end(i) }
        }
        return best?.node
    }
}
