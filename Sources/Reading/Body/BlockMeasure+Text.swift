/// The features that a block's words give.
extension BlockMeasure {
    func text(_ block: PageBlock, _ vector: inout FeatureVector) {
        let line = block.line
        let bytes = line.byteCount
        // From 16 bytes on, each doubling counts one, six at most.
        var doublings: Float = 0
        var size = bytes
        while size > 16, doublings < 6 {
            size /= 2
            doublings += 1
        }
        vector[.length] = doublings / 6
        let words = line.words.words
        vector.set(.veryShort, if: words.count < 4)
        vector.set(.short, if: words.count >= 4 && words.count < 9)
        vector.set(.long, if: bytes >= 160)
        let endsAsSentence = line.endsAsSentence
        vector.set(.sentenceEnd, if: endsAsSentence)
        vector.set(.running, if: line.isParagraph)
        vector.set(.plainParagraph, if: block.tag == .p && line.isParagraph && block.linkShare < 0.2)
        vector.set(.looseShort, if: vector[.otherElement] == 1 && words.count < 9 && !endsAsSentence)
        marks(line.text, bytes, &vector)
        var small = 0
        var capitals = 0
        var known = 0
        for word in words {
            if !word.isCapitalized, !word.isNumber { small += 1 }
            if word.isAllCaps { capitals += 1 }
            if functionWords.may(word.print, be: 1) { known += 1 }
        }
        let count = Float(max(1, words.count))
        vector[.smallLetters] = Float(small) / count
        vector[.knownWords] = Float(known) / count
        vector.set(.capitalsOnly, if: capitals == words.count)
        if words.count >= 2, words[1].isNumber, words[0].isCapitalized { vector[.figureLabel] = 1 }
        appeals(line, &vector)
    }

    private func marks(_ text: String, _ bytes: Int, _ vector: inout FeatureVector) {
        var commas = 0
        var digits = 0
        for byte in text.utf8 {
            if byte == 0x2C { commas += 1 }
            if byte &- 0x30 < 10 { digits += 1 }
        }
        vector[.commas] = Float(min(commas, 4)) / 4
        vector.set(.digits, if: digits * 4 > bytes)
        vector.set(.colonEnd, if: text.utf8.last == 0x3A)
        vector.set(.ellipsis, if: text.hasSuffix("...") || text.hasSuffix("…"))
    }

    /// Words of appeals, a picture's credit behind its caption, the author's name ahead of what is said of them.
    private func appeals(_ line: Line, _ vector: inout FeatureVector) {
        guard line.byteCount <= 1200 else { return }
        let lexicon = classifier.lexicon
        var appeals = 0
        var reader = 0
        for i in line.words.words.indices {
            if lexicon.match(.appealWord, line.words, at: i) != nil { appeals += 1 }
            if lexicon.match(.readerWord, line.words, at: i) != nil { reader += 1 }
        }
        let count = Float(max(6, line.words.count))
        vector[.appeals] = min(1, Float(appeals) * 4 / count)
        vector.set(.appealsShort, if: appeals > 0 && line.words.count < 9)
        vector[.reader] = min(1, Float(reader) * 5 / count)
        if line.words.count < 40 {
            let credit = lexicon.anywhere(.photoCredit, line.words).map { $0.at > 0 } ?? false
            vector.set(.creditEnd, if: credit || Self.holdsCopyright(line.text.utf8))
        }
        if line.byteCount < 600, line.words.count >= 4 {
            vector.set(.authorNamed, if: authors.contains { !$0.isEmpty && line.text.hasPrefix($0) })
        }
    }

    private static func holdsCopyright(_ bytes: String.UTF8View) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes {
            if previous == 0xC2, byte == 0xA9 { return true }
            previous = byte
        }
        return false
    }

    /// What the line is by its words.
    func words(_ kind: LineClass, _ vector: inout FeatureVector) {
        switch kind {
        case .text: break
        case .section: vector[.sectionHead] = 1
        case .facts(_, let reason): vector[reason == "byline" ? .bylineLine : .factsLine] = 1
        case .furniture(let reason): vector[Self.furniture[reason] ?? .otherFurniture] = 1
        }
    }

    /// The part it stands in.
    func part(_ block: PageBlock, _ vector: inout FeatureVector) {
        if let reason = block.reason { vector[Self.parts[reason] ?? .inNoText] = 1 }
    }

    private static let furniture: [String: BlockFeature] = [
        "menu": .menuLine, "skip": .menuLine, "share": .shareLine, "newsletter": .newsletterLine, "cookie": .cookieLine,
        "comments": .commentsLine, "advertisement": .advertisementLine, "meta": .metaLine, "disclaimer": .legalLine,
        "copyright": .legalLine,
        "read-also": .readAlsoLine, "photo-credit": .creditLine, "counter": .counterLine, "no-words": .counterLine,
        "breadcrumb": .breadcrumbLine,
    ]

    private static let parts: [String: BlockFeature] = [
        "menu": .inMenu, "page-frame": .inFrame, "related": .inRelated, "share": .inShare, "newsletter": .inNewsletter,
        "comments": .inComments, "cookie": .inCookie, "advertisement": .inAdvertisement, "meta": .inMeta, "author-box": .inAuthorBox,
        "caption": .inCaption, "hidden": .inHidden, "hidden-by-style": .inHidden, "form": .inForm, "media": .inMedia, "aside": .inAside,
    ]
}
