import Model

/// Measures the blocks of a page: one vector of features a block.
struct BlockMeasure {
    let tree: HTMLTree
    let parts: PageParts
    let blocks: [PageBlock]
    let content: Range<Int>
    /// Ahead of the content, from the headline on.
    let lead: Range<Int>
    let title: (text: String, node: Int?)?
    let authors: [String]
    /// The article's text as the page's structured data gives it.
    let statedBody: StatedBody?
    let classifier: LineClassifier
    let functionWords: WordKinds

    /// What the lines were found to be, and their features.
    struct Measured {
        var vectors: [FeatureVector]
        var classes: [LineClass]
        /// Whether the block's words are the headline's.
        var isTitle: [Bool]
    }

    func measured() -> Measured {
        let masses = BlockMasses(tree: tree, blocks: blocks)
        let titleWords = title.map { LineWords($0.text) }
        let titleKey = titleWords?.key
        let titleParts = Self.parts(title?.text)
        let titleArticle = title?.node.map { parts.article[$0] } ?? -1
        let total = max(1, blocks.reduce(0) { content.contains($1.node) ? $0 + $1.weight : $0 })
        var result = Measured(vectors: [], classes: [], isTitle: [])
        result.vectors.reserveCapacity(blocks.count)
        result.classes.reserveCapacity(blocks.count)
        var before = 0
        var massBefore = 0
        var seen: Set<String> = []
        var isUnderSection = false
        for (index, block) in blocks.enumerated() {
            var vector = FeatureVector()
            vector[.bias] = 1
            let kind = classifier.classify(block.line)
            element(block, &vector)
            text(block, &vector)
            links(block, &vector)
            words(kind, &vector)
            part(block, &vector)
            place(block, titleArticle, &vector)
            company(index, masses, &vector)
            let isTitle =
                titleWords?.count == block.line.words.count && titleKey == block.line.words.key
                // Where the site's name was not cut from the title, headline and name stand ahead of the text each for itself.
                || before == 0 && titleParts.contains { $0 == block.line.words.key }
            vector.set(.repeatedTitle, if: isTitle)
            if block.line.byteCount > 30, !seen.insert(block.line.text).inserted { vector[.repeatedText] = 1 }
            if case .section = kind, block.weight == 0 {
                isUnderSection = true
            } else if block.weight > 0 || block.isHeading {
                isUnderSection = false
            } else {
                vector.set(.underSection, if: isUnderSection)
            }
            vector[.beforeText] = before == 0 ? 1 : 0
            vector[.afterText] = Float(min(before, total)) / Float(total)
            vector.set(.endOfText, if: before >= total)
            vector[.massBefore] = Float(massBefore) / Float(max(1, masses.total))
            vector.set(.massEnd, if: massBefore >= masses.total)
            if content.contains(block.node) { before += block.weight }
            massBefore += block.weight
            if let statedBody, block.line.words.count >= 3 {
                vector[statedBody.contains(block.line.text) ? .inData : .notInData] = 1
            }
            result.vectors.append(vector)
            result.classes.append(kind)
            result.isTitle.append(isTitle)
        }
        return result
    }

    /// What a bar or a dash between blanks parts in a title, in words.
    private static func parts(_ title: String?) -> [String] {
        guard let title else { return [] }
        var parts: [[Substring]] = [[]]
        for word in title.split(separator: " ") {
            if ["-", "–", "—", "|", "::", "»"].contains(word) { parts.append([]) } else { parts[parts.count - 1].append(word) }
        }
        return parts.count == 1 ? [] : parts.map { LineWords($0.joined(separator: " ")).key }.filter { !$0.isEmpty }
    }

    private func company(_ index: Int, _ masses: BlockMasses, _ vector: inout FeatureVector) {
        let block = blocks[index]
        let total = Float(max(1, masses.total))
        vector[.siblingMass] = Float(masses.siblings(block)) / total
        let alike = masses.alike(index)
        vector[.signatureMass] = Float(alike.weight) / total
        vector[.signatureLinks] = Float(alike.links) / Float(max(1, alike.text))
        switch masses.stepsToHalf(block) {
        case 0, 1: vector[.halfAtOne] = 1
        case 2: vector[.halfAtTwo] = 1
        case 3: vector[.halfAtThree] = 1
        default: vector[.halfFar] = 1
        }
        (vector[.parentLinks], vector[.grandparentLinks]) = masses.linkShares(block)
        if block.isHeading, index + 1 < blocks.count {
            vector.set(.headingOfLinks, if: blocks[(index + 1)...].prefix(3).allSatisfy { $0.linkShare > 0.7 })
            vector.set(.headingOfText, if: blocks[index + 1].weight > 0)
        }
    }

    private func element(_ block: PageBlock, _ vector: inout FeatureVector) {
        switch block.tag {
        case .p: vector[.paragraphElement] = 1
        case .li, .dd, .dt: vector[.listItem] = 1
        case .h1, .h2, .h3, .h4, .h5, .h6: vector[.headingElement] = 1
        case .blockquote, .pre: vector[.quoteElement] = 1
        case .tr, .table, .thead, .tbody, .tfoot: vector[.cellElement] = 1
        case .figcaption, .caption: vector[.captionElement] = 1
        default: vector[.otherElement] = 1
        }
        if block.isInList { vector[.listItem] = 1 }
        if block.isInTable { vector[.cellElement] = 1 }
    }

    private func links(_ block: PageBlock, _ vector: inout FeatureVector) {
        let share = block.linkShare
        vector[.linkShare] = Float(share)
        vector.set(.allLinks, if: share > 0.9)
        vector.set(.mostlyLinks, if: share > 0.5)
        vector.set(.linkedShort, if: share > 0.3 && block.line.byteCount < 120)
        vector.set(.linkedItem, if: share > 0.3 && block.isInList)
    }

    private func place(_ block: PageBlock, _ titleArticle: Int32, _ vector: inout FeatureVector) {
        if content.contains(block.node) {
            vector[.inBody] = 1
        } else if lead.contains(block.node) {
            vector[.isLead] = 1
        } else if block.node < content.lowerBound {
            vector[.beforeRegion] = 1
        } else {
            vector[.afterRegion] = 1
        }
        let around = parts.surroundings[block.node]
        vector.set(.inArticle, if: around.contains(.article))
        vector.set(.inMain, if: around.contains(.main))
        vector.set(.inHeaderElement, if: around.contains(.header))
        vector.set(.inFigure, if: around.contains(.figure))
        if titleArticle >= 0, parts.article[block.node] >= 0 {
            vector[parts.article[block.node] == titleArticle ? .inTitleArticle : .inOtherArticle] = 1
        }
    }
}
