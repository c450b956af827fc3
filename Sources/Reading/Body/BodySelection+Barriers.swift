/// What speaks against a block whatever its score: rules that hold on any site, around what was fitted to some.
extension BodySelection {
    /// Parts whose names hardly ever deceive: there a block must look very much like text to be kept.
    private static let strict: Set<String> = [
        "newsletter", "author-box", "cookie", "share", "advertisement", "comments", "contact", "media",
    ]

    /// What speaks against a block that looks like text.
    func barrier(_ index: Int, _ score: Double, _ text: Range<Int>) -> String? {
        let block = blocks[index]
        if block.reason == "teaser" { return "teaser" }
        if score < 2, let reason = block.reason, Self.strict.contains(reason) { return reason }
        if score < 1, isUnderNamedSection(index) { return "section" }
        let line = block.line
        switch measured.classes[index] {
        // Ahead of the text a line of day and author is the page's word on the article; its facts are taken below.
        case .facts(_, let reason): if measured.vectors[index][.beforeText] == 1 { return reason }
        case .furniture(let reason):
            if score < 2, reason == "copyright" || reason == "disclaimer" || (reason == "read-also" && !block.isHeading) { return reason }
        case .text, .section: break
        }
        let vector = measured.vectors[index]
        if line.words.count <= 8, !measured.classes[index].isText {
            // What a heading is called decides nothing where text follows: a paragraph on the background is headed so as well.
            guard block.isHeading, vector[.headingOfText] == 1 else { return weakness(index) }
        }
        if index >= text.upperBound {
            if vector[.authorNamed] == 1 { return "author-box" }
            if vector[.appeals] > 0 || vector[.reader] > 0, Self.holdsAddress(line.text.utf8) { return "appeal" }
        }
        if index < text.lowerBound {
            // A colon may lead to what follows, or stand in a list of names that is the article's.
            let isLabel = line.text.utf8.last == 0x3A || (vector[.looseShort] == 0 && line.text.utf8.contains(0x3A))
            if isLoose(block), !isLabel || isSigned(line) { return "fragment" }
        }
        return isDateLine(block, isAhead: index < text.lowerBound) ? "facts" : nil
    }

    /// A few words with the name of one of the article's authors.
    private func isSigned(_ line: Line) -> Bool { authors.contains { !$0.isEmpty && line.text.contains($0) } }

    /// Stands in a part that its name and the heading in it call something else than the article.
    private func isUnderNamedSection(_ index: Int) -> Bool {
        guard let reason = blocks[index].reason else { return false }
        var at = index - 1
        while at >= 0, index - at < 12, blocks[at].reason == reason {
            if case .section = measured.classes[at] { return true }
            at -= 1
        }
        return false
    }

    /// From the first to behind the last of the blocks that look like most of the text: the same element, the same parent's name.
    func textBlocks(_ scores: [Double]) -> Range<Int> {
        let main = blocks.indices.filter {
            scores[$0] > Self.threshold && blocks[$0].weight > 0 && measured.vectors[$0][.signatureMass] > Self.main
        }
        guard let first = main.first, let last = main.last else { return 0..<blocks.count }
        return first..<last + 1
    }

    /// Lines set apart that say again what a paragraph says.
    func pullQuotes(_ kept: [Bool]) -> Set<Int> {
        let isMain = { (i: Int) in measured.vectors[i][.signatureMass] > Self.main }
        let apart = blocks.indices.filter {
            kept[$0] && !isMain($0) && !blocks[$0].isHeading && !blocks[$0].isInList && (5...40).contains(blocks[$0].line.words.count)
        }
        guard !apart.isEmpty,
            let text = StatedBody(blocks.indices.filter { kept[$0] && isMain($0) }.map { blocks[$0].line.text }.joined(separator: "\n"))
        else { return [] }
        return Set(apart.filter { text.share(of: blocks[$0].line.text) >= 1 })
    }

    /// A few words that are no sentence, heading or item.
    private func isLoose(_ block: PageBlock) -> Bool {
        !block.isHeading && !block.isInList && !block.isInTable && block.line.words.count < 9 && !block.line.endsAsSentence
    }

    /// A day and a few words around it: marked as a time, or ahead of the text.
    private func isDateLine(_ block: PageBlock, isAhead: Bool) -> Bool {
        let words = block.line.words
        guard !block.line.isParagraph, !block.isHeading, words.count <= 16, tree.end(block.node) - block.node < 60 else { return false }
        if (block.node..<tree.end(block.node)).contains(where: { tree.tag($0) == .time }) { return true }
        return isAhead && words.words.contains(where: \.isNumber) && dates.first(in: block.line.text) != nil
    }

    /// `name@host`.
    private static func holdsAddress(_ bytes: String.UTF8View) -> Bool {
        var previous: UInt8 = 0x20
        var isAfterAt = false
        for byte in bytes {
            let isWord = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte &- 0x30 < 10
            if isAfterAt, isWord { return true }
            isAfterAt = byte == 0x40 && previous != 0x20
            previous = byte
        }
        return false
    }
}
