import Model

/// Reads an article from a page's markup.
struct PageReader {
    let reader: ArticleReader
    /// Whether each block's evidence is wanted.
    let explains: Bool

    func draft(from text: [UInt8], path: String, encoding: String, hints: ReadingHints) throws(ReadingError) -> ArticleDraft {
        guard text.count <= ReadingLimits.htmlBytes else {
            throw ReadingError(
                kind: .tooLarge, place: path,
                cause: "the page has \(text.count) bytes, more than the \(ReadingLimits.htmlBytes) that are parsed",
                remedy: "Give the article alone")
        }
        let tree = try HTMLTree(text, path: path)
        let parts = PageParts(tree, names: reader.partNames)
        var blocks = PageSegmentation.blocks(tree, parts)
        guard blocks.count <= ReadingLimits.lines else {
            throw ReadingError(
                kind: .tooLarge, place: path, cause: "the page has more than \(ReadingLimits.lines) lines of text",
                remedy: "Give the article alone")
        }
        guard !blocks.isEmpty || !tree.isCut else {
            throw ReadingError(
                kind: .tooLarge, place: path,
                cause: "the page has too many elements or stray tags to be read to its end, and shows no text before",
                remedy: "Save it again from a browser, or give the article alone")
        }
        guard !blocks.isEmpty else {
            throw ReadingError(
                kind: .noText, place: path, cause: "the page shows no text", remedy: "It may be made by scripts: save it as displayed")
        }
        let cards = TeaserCards(tree: tree, blocks: blocks)
        for i in blocks.indices where blocks[i].reason == nil && cards.contains(blocks[i]) { blocks[i].reason = "teaser" }
        let metadata = PageMetadata(tree, url: hints.url)
        let data = StructuredData(tree, metadata)
        let marks = PageMarks(tree)
        let url = hints.url ?? metadata.canonicalURL
        let content = ContentFinder(tree: tree, parts: parts, blocks: blocks).find() ?? 0..<tree.nodes.count
        let found = PageTitle(
            tree: tree, parts: parts, metadata: metadata, data: data, marks: marks, dates: reader.dates, content: content, url: url
        ).find()
        let title = hints.title.map { ($0, found?.node) } ?? found
        let measured = BlockMeasure(
            tree: tree, parts: parts, blocks: blocks, content: content, lead: Self.lead(title?.1, content), title: title,
            authors: data.authors, statedBody: data.body.flatMap { StatedBody($0) }, classifier: reader.classifier,
            functionWords: reader.functionWords
        ).measured()
        let read = BodySelection(
            tree: tree, blocks: blocks, content: content, measured: measured, title: title, authors: data.authors,
            dates: reader.dates, outlets: OutletFinder(lexicon: reader.lexicon), explains: explains
        ).read()
        var facts = PageFacts(
            reader: reader, tree: tree, parts: parts, marks: marks, metadata: metadata, data: data, content: content, title: title,
            url: url,
            read: read
        ).find()
        if let day = hints.publishedOn, day != facts.publishedOn {
            facts.publishedOn = day
            facts.publishedAt = nil
        }
        // The page's days were weighed all together: a line by itself adds none.
        var lines = read
        for i in lines.facts.indices { lines.facts[i].date = nil }
        reader.complete(&facts, with: lines, hints: hints)
        var language = hints.language ?? reader.languages.language(of: read.paragraphs.joined(separator: "\n"))
        if language == "und", hints.language == nil { language = metadata.languageCode ?? "und" }
        let article = reader.assemble(
            facts, read, path: path, mediaType: "text/html", encoding: encoding, language: language, hints: hints)
        return ArticleDraft(article: article, read: read, unit: "blocks", isEmpty: Self.isEmpty(blocks, read, facts))
    }

    /// Bytes of text that a page of links must hold to be an article when it names neither a day nor an author.
    private static let shortest = 300

    /// From the headline on, when it stands ahead of the text's element and little lies between.
    private static func lead(_ title: Int?, _ content: Range<Int>) -> Range<Int> {
        guard let title, title < content.lowerBound, content.lowerBound - title < 600 else {
            return content.lowerBound..<content.lowerBound
        }
        return title..<content.lowerBound
    }

    /// Nothing kept, or among more links than text only bits of no sentence: a list, a search, an error.
    private static func isEmpty(_ blocks: [PageBlock], _ read: ReadText, _ facts: FoundFacts) -> Bool {
        if read.paragraphs.isEmpty { return true }
        let linked = blocks.reduce(0) { $1.linkShare > 0.5 ? $0 + 1 : $0 }
        guard linked * 2 > blocks.count else { return false }
        let text = zip(blocks, read.decisions).reduce(0) { $1.1.isKept && $1.0.line.isParagraph ? $0 + $1.0.line.byteCount : $0 }
        if text < Self.shortest, facts.publishedOn == nil, facts.authors.isEmpty { return true }
        return text == 0 && read.paragraphs.reduce(0) { $0 + $1.utf8.count } < 200
    }
}
