/// Decides together what belongs together: the rows of a table, the items of a list, a heading and its text, a short line amid paragraphs.
///
/// A block's own features say little of a row of two figures; what stands around it says most.
struct KeptTogether {
    let tree: HTMLTree
    let blocks: [PageBlock]
    let content: Range<Int>
    let scores: [Double]
    /// Blocks that may not come back: their words or their part speak against them.
    let barred: [Bool]

    /// A group is kept from this mean score on, when it stands amid text that is kept.
    private static let doubtful = -2.0

    func apply(_ kept: inout [Bool]) {
        groups(&kept, isMember: { isRow($0) }, owner: { table($0) })
        groups(&kept, isMember: { $0.tag == .li }, owner: { Int(tree.nodes[$0.node].parent) })
        lines(&kept)
        headings(&kept)
    }

    /// Rows or items of one table or list, one behind the other.
    private func groups(_ kept: inout [Bool], isMember: (PageBlock) -> Bool, owner: (PageBlock) -> Int) {
        var start = 0
        while start < blocks.count {
            guard isMember(blocks[start]), content.contains(blocks[start].node) else {
                start += 1
                continue
            }
            let node = owner(blocks[start])
            var end = start + 1
            while end < blocks.count, isMember(blocks[end]), owner(blocks[end]) == node { end += 1 }
            decide(start..<end, &kept)
            start = end
        }
    }

    private func decide(_ group: Range<Int>, _ kept: inout [Bool]) {
        let own = group.filter { !barred[$0] }
        guard own.count >= 2, own.count * 3 >= group.count * 2, isAmidText(group, kept) else { return }
        // Long text in a table's cells is a page laid out by tables, and each of its cells for itself.
        guard own.allSatisfy({ blocks[$0].line.byteCount < 400 && blocks[$0].linkShare < 0.5 }) else { return }
        let mean = own.reduce(0) { $0 + max(-4, min(4, scores[$1])) } / Double(own.count)
        guard mean > Self.doubtful else { return }
        for i in own { kept[i] = true }
    }

    /// A short line that was dropped between two paragraphs that were kept, all three alike.
    private func lines(_ kept: inout [Bool]) {
        guard blocks.count > 2 else { return }
        for i in 1..<blocks.count - 1 where !kept[i] && kept[i - 1] && kept[i + 1] && !barred[i] {
            let parent = tree.nodes[blocks[i].node].parent
            guard scores[i] > Self.doubtful, blocks[i].linkShare < 0.3, blocks[i].tag == blocks[i - 1].tag,
                blocks[i].tag == blocks[i + 1].tag,
                tree.nodes[blocks[i - 1].node].parent == parent, tree.nodes[blocks[i + 1].node].parent == parent,
                blocks[i].line.endsAsSentence || blocks[i].node == blocks[i - 1].node
            else { continue }
            kept[i] = true
        }
    }

    /// A heading stays with the text behind it, where text goes before it.
    private func headings(_ kept: inout [Bool]) {
        for i in blocks.indices.dropLast() where !kept[i] && !barred[i] && blocks[i].isHeading {
            guard kept[i + 1], !blocks[i + 1].isHeading, scores[i] > Self.doubtful, blocks[i].linkShare < 0.5,
                blocks[..<i].indices.suffix(8).contains(where: { kept[$0] && blocks[$0].weight > 0 })
            else { continue }
            kept[i] = true
        }
    }

    /// Text that is kept stands before the group and behind it, or before it in the same element.
    private func isAmidText(_ group: Range<Int>, _ kept: [Bool]) -> Bool {
        let before = group.lowerBound > 0 && (max(0, group.lowerBound - 3)..<group.lowerBound).contains { kept[$0] }
        let behind = (group.upperBound..<min(blocks.count, group.upperBound + 3)).contains { kept[$0] }
        return before && (behind || group.contains { kept[$0] } || blocks[group.lowerBound - 1].isInTable == false)
    }

    /// A row of at least two cells in a table that holds no other and stands in none.
    private func isRow(_ block: PageBlock) -> Bool {
        guard block.tag == .tr, tree.end(block.node) - block.node < 200 else { return false }
        let cells = (block.node..<tree.end(block.node)).count { tree.tag($0) == .td || tree.tag($0) == .th }
        guard cells >= 2 else { return false }
        let own = table(block)
        return own >= 0 && tree.ancestor(of: own, .table) == nil
    }

    private func table(_ block: PageBlock) -> Int {
        var at = block.node
        while at >= 0, tree.tag(at) != .table { at = Int(tree.nodes[at].parent) }
        return at
    }
}
