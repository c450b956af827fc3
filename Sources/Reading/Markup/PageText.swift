import Model

/// Chooses the blocks of a page that are the article's text.
struct PageText {
    let tree: HTMLTree
    let blocks: [PageBlock]
    let content: Range<Int>
    let title: (text: String, node: Int?)?
    let classifier: LineClassifier
    let outlets: OutletFinder

    func read() -> ReadText {
        var read = ReadText()
        read.title = title?.text
        let titleKey = title.map { LineWords($0.text).key }
        let region = region()
        let total = blocks.reduce(0) { region.contains($1.node) ? $0 + $1.weight : $0 }
        var before = 0
        var kept: [(text: String, block: PageBlock)] = []
        var isBehind = false
        var skipsList = false
        var seen: Set<String> = []
        for block in blocks {
            let line = block.line
            func drop(_ reason: String) { read.dropped.append(DroppedBlock(text: line.text, reason: reason)) }
            if let reason = block.reason {
                takeFacts(block, &read)
                drop(reason)
                continue
            }
            guard region.contains(block.node) else {
                takeFacts(block, &read)
                drop("outside-article")
                continue
            }
            if isBehind {
                drop("section")
                continue
            }
            // Between the headline and the text's element stand leads, and much else: running text only.
            let isLead = block.linkBytes == 0 && line.words.count >= 7 && (block.tag == .p || block.isHeading || line.byteCount >= 60)
            if !content.contains(block.node), block.weight == 0, !isLead || line.words.key == titleKey {
                takeFacts(block, &read)
                if line.words.key != titleKey { drop("before-text") }
                continue
            }
            if line.words.key == titleKey {
                drop("repeated-title")
                continue
            }
            switch classifier.classify(line) {
            case .furniture(let reason):
                if block.isHeading, reason == "menu" || reason == "meta" { break }
                drop(reason)
                if read.outlet == nil { read.outlet = outlets.outlet(in: line) }
                continue
            case .section(_, let isRest):
                drop("section")
                if isRest, before * 2 >= total, before > 0 { isBehind = true } else { skipsList = true }
                continue
            case .facts(let facts, let reason):
                read.facts.append(facts)
                drop(reason)
                continue
            case .text: break
            }
            if skipsList {
                if block.weight == 0, block.linkShare > 0.3 || block.isInList {
                    drop("section")
                    continue
                }
                skipsList = false
            }
            if let reason = weakness(block) {
                drop(reason)
                continue
            }
            // A page may hold the same paragraph twice, once for print or for another width.
            if line.byteCount > 80, !seen.insert(line.text).inserted {
                drop("repeated")
                continue
            }
            before += block.weight
            kept.append((line.text, block))
        }
        while let last = kept.last, last.block.isHeading {
            read.dropped.append(DroppedBlock(text: last.text, reason: "heading-without-text"))
            kept.removeLast()
        }
        read.paragraphs = kept.map(\.text)
        return read
    }

    /// From the headline on, when it stands ahead of the text's element and little lies between.
    private func region() -> Range<Int> {
        guard let node = title?.node, node < content.lowerBound, content.lowerBound - node < 600 else { return content }
        return node..<content.upperBound
    }

    /// Why a block without words of furniture is still none of the text.
    private func weakness(_ block: PageBlock) -> String? {
        let line = block.line
        if block.linkShare > 0.8, line.byteCount < 300, !(block.tag == .p && line.isParagraph) { return "links" }
        if block.linkShare > 0.5, block.isInList || !line.endsAsSentence, line.byteCount < 200 { return "links" }
        switch block.tag {
        case .p, .blockquote, .pre, .li, .dd, .dt, .tr, .h2, .h3, .h4, .h5, .h6, .br: return nil
        case .figcaption, .caption: return line.isParagraph ? nil : "caption"
        default: return line.byteCount < 30 && !line.endsAsSentence ? "fragment" : nil
        }
    }

    /// Lines of facts stand outside the text too: near the headline they count.
    private func takeFacts(_ block: PageBlock, _ read: inout ReadText) {
        guard block.line.byteCount <= 200, let node = title?.node, abs(block.node - node) < 150, block.reason != "related",
            block.reason != "comments"
        else { return }
        if case .facts(let facts, _) = classifier.classify(block.line) { read.facts.append(facts) }
    }
}
