/// A line of a page: the text between two boundaries of block elements.
struct PageBlock: Sendable {
    var line: Line
    /// Nearest block element, and its tag.
    var node: Int
    var tag: HTMLTag
    /// Bytes of the text that stand in links.
    var linkBytes: Int
    /// Why the page's structure leaves it out.
    var reason: String?
    var isInList: Bool
    var isInTable: Bool

    var linkShare: Double { line.byteCount == 0 ? 0 : Double(linkBytes) / Double(line.byteCount) }
    var isHeading: Bool { tag.headingLevel != nil }

    /// Running text that weighs in the search for the article.
    var weight: Int {
        guard reason == nil, linkShare < 0.4, line.byteCount >= 50 else { return 0 }
        return line.isParagraph || line.byteCount > 120 ? min(line.byteCount, 2000) : 0
    }
}

/// Cuts a page into blocks, in document order.
enum PageSegmentation {
    private struct Open {
        var end: Int
        var tag: HTMLTag
        var node: Int
    }

    static func blocks(_ tree: HTMLTree, _ parts: PageParts) -> [PageBlock] {
        var blocks: [PageBlock] = []
        var open: [Open] = []
        var blockStack: [Open] = []
        var linkDepth = 0
        var lists = 0
        var tables = 0
        var buffer: [UInt8] = []
        var linkBytes = 0
        var owner: Open?
        var reason: String?

        func flush() {
            defer {
                buffer.removeAll(keepingCapacity: true)
                linkBytes = 0
                owner = nil
            }
            guard !buffer.isEmpty, let owner else { return }
            let text = Squeeze.text(buffer)
            guard !text.isEmpty else { return }
            blocks.append(
                PageBlock(
                    line: Line(text: text, blankBefore: true), node: owner.node, tag: owner.tag, linkBytes: min(linkBytes, text.utf8.count),
                    reason: reason,
                    isInList: lists > 0, isInTable: tables > 0))
        }

        var i = 0
        while i < tree.nodes.count, blocks.count <= ReadingLimits.lines {
            while let last = open.last, last.end <= i {
                open.removeLast()
                switch last.tag {
                case .a: linkDepth -= 1
                case .li, .dd, .dt:
                    flush()
                    lists -= 1
                case .table:
                    flush()
                    tables -= 1
                default: break
                }
                if last.tag.isBlock {
                    flush()
                    blockStack.removeLast()
                }
            }
            guard let tag = tree.tag(i) else {
                let marked = parts.reason(i)
                if marked != reason, !buffer.isEmpty { flush() }
                let text = tree.pool[tree.nodes[i].text]
                if owner == nil {
                    reason = marked
                    owner = blockStack.last ?? Open(end: 0, tag: .body, node: max(0, Int(tree.nodes[i].parent)))
                }
                buffer.append(contentsOf: text)
                if linkDepth > 0 { linkBytes += text.reduce(0) { $0 + ($1 > 0x20 ? 1 : 0) } }
                i += 1
                continue
            }
            switch tag {
            case .script, .style, .template, .svg, .head, .select, .textarea, .iframe, .noscript, .object, .video, .audio, .canvas, .rt,
                .rp:
                i = max(tree.end(i), i + 1)
                continue
            default: break
            }
            if tag == .a, isMark(tree, i) {
                i = max(tree.end(i), i + 1)
                continue
            }
            if tag.isBlock { flush() }
            if tag == .td || tag == .th { buffer.append(0x20) }
            if tree.end(i) > i + 1 {
                let element = Open(end: tree.end(i), tag: tag, node: i)
                open.append(element)
                if tag.isBlock { blockStack.append(element) }
                switch tag {
                case .a: linkDepth += 1
                case .li, .dd, .dt: lists += 1
                case .table: tables += 1
                default: break
                }
            }
            i += 1
        }
        flush()
        return blocks
    }

    /// A link that shows a sign only, to copy a heading's address from: `#`, `¶`.
    private static func isMark(_ tree: HTMLTree, _ link: Int) -> Bool {
        guard tree.end(link) == link + 2, tree.tag(link + 1) == nil else { return false }
        let text = tree.pool[tree.nodes[link + 1].text]
        return text.elementsEqual([0x23]) || text.elementsEqual([0xC2, 0xB6])
    }
}
