import Model

/// Chooses the blocks of a page that are the article's text, each with its reasons.
struct BodySelection {
    let tree: HTMLTree
    let blocks: [PageBlock]
    let content: Range<Int>
    let measured: BlockMeasure.Measured
    let title: (text: String, node: Int?)?
    let authors: [String]
    let dates: DateScanner
    let outlets: OutletFinder
    /// Whether each block's evidence and place are wanted.
    let explains: Bool

    /// How sure a block must be: above nought, because a line of furniture in an article costs its reader more than a line that is missed.
    static let threshold = 0.1

    /// Share of the page's text from which on blocks that look alike are the bulk of the article.
    static let main: Float = 0.25

    private static let titleReason = "title"

    func read() -> ReadText {
        var read = ReadText()
        read.title = title?.text
        var vectors = measured.vectors
        let scores = BlockScorer(blocks: blocks).scores(&vectors, keeps: explains)
        let text = textBlocks(scores)
        let barriers = blocks.indices.map { barrier($0, scores[$0], text) }
        var kept = scores.indices.map { scores[$0] > Self.threshold && barriers[$0] == nil }
        if isBare {
            for i in kept.indices where measured.classes[i].isText { kept[i] = true }
        }
        KeptTogether(
            tree: tree, blocks: blocks, content: content, scores: scores,
            barred: blocks.indices.map {
                blocks[$0].reason != nil || !(blocks[$0].isInTable || barriers[$0] == nil && measured.classes[$0].isText)
            }
        ).apply(&kept)
        let quoted = pullQuotes(kept)
        var decisions: [BlockDecision] = []
        decisions.reserveCapacity(blocks.count)
        var seen: Set<String> = []
        for (index, block) in blocks.enumerated() {
            let line = block.line
            var isKept = kept[index]
            var reason = isKept ? Self.role(block) : barriers[index] ?? weakness(index)
            if measured.isTitle[index] {
                // The body begins with the headline; elsewhere on the page it is a repetition.
                let isHeadline = block.node == title?.node && line.text == title?.text
                (isKept, reason) = isHeadline ? (true, Self.titleReason) : (false, "repeated-title")
            } else if quoted.contains(index) {
                (isKept, reason) = (false, "pull-quote")
            } else if isKept, line.byteCount > 80, !seen.insert(line.text).inserted {
                // A page may hold the same paragraph twice, once for print or for another width.
                (isKept, reason) = (false, "repeated")
            }
            takeFacts(index, isKept, &read)
            decisions.append(
                BlockDecision(
                    text: line.text, isKept: isKept, reason: reason, score: scores[index],
                    evidence: explains ? BlockWeights.second.evidence(vectors[index]) : [], place: explains ? place(block) : nil))
        }
        dropHeadings(&decisions)
        read.decisions = decisions
        read.paragraphs = decisions.filter { $0.isKept && $0.reason != Self.titleReason }.map(\.text)
        return read
    }

    /// A page without a link or a named part is an article and nothing else, however short: a record of a stream, a mail, a print view.
    private var isBare: Bool { blocks.allSatisfy { $0.linkBytes == 0 && $0.reason == nil } }

    /// A heading at the end heads nothing of the article's.
    private func dropHeadings(_ decisions: inout [BlockDecision]) {
        for index in decisions.indices.reversed() where decisions[index].isKept {
            guard blocks[index].isHeading, decisions[index].reason != Self.titleReason else { return }
            decisions[index].isKept = false
            decisions[index].reason = "heading-without-text"
        }
    }

    /// What a kept block is.
    private static func role(_ block: PageBlock) -> String {
        switch block.tag {
        case _ where block.isInTable: "table"
        case .h1, .h2, .h3, .h4, .h5, .h6: "heading"
        case .blockquote, .pre: "quote"
        case .figcaption, .caption: "caption"
        case _ where block.isInList: "list"
        default: "paragraph"
        }
    }

    /// The plainest of the reasons why a block is not the article's: what its words say, the part it stands in, its links, its place.
    func weakness(_ index: Int) -> String {
        let block = blocks[index]
        switch measured.classes[index] {
        case .furniture(let reason): return reason
        case .section: return "section"
        case .facts(_, let reason): return reason
        case .text: break
        }
        if let reason = block.reason { return reason }
        if block.linkShare > 0.5 { return "links" }
        let vector = measured.vectors[index]
        if vector[.underSection] == 1 { return "section" }
        if vector[.inOtherArticle] == 1 { return "other-article" }
        if vector[.beforeRegion] == 1 || vector[.afterRegion] == 1 { return "outside-article" }
        return block.line.isParagraph ? "unlike-the-text" : "fragment"
    }

    /// Reads what a line says of the article where such lines stand: in what is left out, but not in teasers and comments.
    private func takeFacts(_ index: Int, _ isKept: Bool, _ read: inout ReadText) {
        let block = blocks[index]
        switch measured.classes[index] {
        case .furniture:
            if !isKept, read.outlet == nil { read.outlet = outlets.outlet(in: block.line) }
        case .facts(let facts, _):
            guard block.reason != "related", block.reason != "teaser", block.reason != "comments" else { return }
            let vector = measured.vectors[index]
            let isNear = title?.node.map { abs(block.node - $0) < 150 } ?? true
            if vector[.inBody] == 1 ? !isKept : isNear { read.facts.append(facts) }
        default: break
        }
    }

    /// `div.article-body > p`: the element and what stands around it, with their classes.
    private func place(_ block: PageBlock) -> String {
        var steps: [String] = []
        var at = block.node
        while at >= 0, steps.count < 2 {
            guard let tag = tree.tag(at) else { break }
            let name = tree.attribute(at, "class")?.split(separator: " ").first.map { "." + $0 }
            steps.append((tag == .other ? "*" : tag.rawValue) + (name ?? ""))
            at = Int(tree.nodes[at].parent)
        }
        return steps.reversed().joined(separator: " > ")
    }
}
