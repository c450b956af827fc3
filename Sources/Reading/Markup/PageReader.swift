import Model

/// Reads an article from a page's markup.
struct PageReader {
    let reader: ArticleReader

    func article(from text: [UInt8], path: String, encoding: String, hints: ReadingHints) throws(ReadingError) -> Article {
        guard text.count <= ReadingLimits.htmlBytes else {
            throw ReadingError(
                kind: .tooLarge, place: path,
                cause: "the page has \(text.count) bytes, more than the \(ReadingLimits.htmlBytes) that are parsed",
                remedy: "Give the article alone")
        }
        let tree = try HTMLTree(text, path: path)
        let parts = PageParts(tree)
        let blocks = PageSegmentation.blocks(tree, parts)
        guard !blocks.isEmpty else {
            throw ReadingError(
                kind: .noText, place: path, cause: "the page shows no text", remedy: "It may be made by scripts: save it as displayed")
        }
        let metadata = PageMetadata(tree)
        let data = StructuredData(tree)
        let url = hints.url ?? metadata.canonicalURL
        let content = ContentFinder(tree: tree, blocks: blocks).find() ?? 0..<tree.nodes.count
        let found = PageTitle(tree: tree, parts: parts, metadata: metadata, data: data, content: content, url: url).find()
        let title = hints.title.map { ($0, found?.node) } ?? found
        let outlets = OutletFinder(lexicon: reader.lexicon)
        let read = PageText(tree: tree, blocks: blocks, content: content, title: title, classifier: reader.classifier, outlets: outlets)
            .read()
        var facts = FoundFacts()
        if let day = hints.publishedOn { facts.take(day: day, at: nil) }
        let date = PageDate(
            tree: tree, parts: parts, metadata: metadata, data: data, dates: reader.dates, lexicon: reader.lexicon, content: content,
            title: found?.node, url: url)
        if let stamp = date.find() { facts.take(day: stamp.day, at: stamp.stamp) }
        facts.authors = PageAuthors(
            tree: tree, parts: parts, metadata: metadata, data: data, bylines: reader.bylines, content: content, title: found?.node
        ).find()
        facts.publisher = data.publisher ?? metadata.siteName
        facts.canonicalURL = metadata.canonicalURL
        facts.section = data.section ?? metadata["article:section"]
        facts.keywords = keywords(data, metadata)
        reader.complete(&facts, with: read, hints: hints)
        let body = read.paragraphs.joined(separator: "\n")
        var language = hints.language ?? reader.languages.language(of: body)
        if language == "und", hints.language == nil { language = metadata.languageCode ?? "und" }
        return reader.assemble(facts, read, path: path, mediaType: "text/html", encoding: encoding, language: language, hints: hints)
    }

    private func keywords(_ data: StructuredData, _ metadata: PageMetadata) -> [String] {
        var found: [String] = []
        let raw = data.keywords + (metadata.values["article:tag"] ?? []) + [metadata["news_keywords"] ?? metadata["keywords"] ?? ""]
        for text in raw {
            for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
                let word = part.split(separator: " ").joined(separator: " ")
                if !word.isEmpty, found.count < 40, !found.contains(word) { found.append(word) }
            }
        }
        return found
    }
}
