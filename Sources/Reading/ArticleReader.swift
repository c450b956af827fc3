import CMarkup
import Grammar
import Model

/// Reads articles from bytes: finds the encoding and the kind of document, leaves the site's furniture out, and says what the page says of itself.
///
/// A reader is immutable and may be used from several threads at once.
public struct ArticleReader: Sendable {
    let lexicon: FurnitureLexicon
    let dates: DateScanner
    let languages: LanguageIdentifier
    let classifier: LineClassifier
    let bylines: BylineParser
    let datelines: DatelineParser
    let issuers: IssuerRules
    /// Regions that write the month ahead of the day, by language.
    let monthFirstRegions: [String: Set<String>]
    let plainText: PlainTextReader
    let partNames: PartNames
    /// Function words of all languages.
    let functionWords: WordKinds

    /// - Parameters:
    ///   - packs: the languages whose furniture, months and function words are known. All answer for every document.
    ///   - keepsAttribution: whether a plain text's lines that name its author, source, place or day stay in the body.
    public init(packs: [LanguagePack], keepsAttribution: Bool = true) {
        cmarkup_initialize()
        lexicon = FurnitureLexicon(packs: packs)
        dates = DateScanner(packs: packs)
        languages = LanguageIdentifier(packs: packs)
        bylines = BylineParser(lexicon: lexicon, packs: packs)
        classifier = LineClassifier(lexicon: lexicon, dates: dates, bylines: bylines)
        datelines = DatelineParser(dates: dates, lexicon: lexicon)
        issuers = IssuerRules(lexicon: lexicon)
        monthFirstRegions = NumericOrder.regions(packs)
        plainText = PlainTextReader(
            layout: TextLayout(packs: packs), classifier: classifier, languages: languages, signatures: SignatureParser(packs: packs),
            outlets: OutletFinder(lexicon: lexicon), outletNames: OutletNames(lexicon: lexicon, packs: packs), bylines: bylines,
            keepsAttribution: keepsAttribution)
        partNames = PartNames(packs: packs)
        functionWords = WordKinds(
            words: packs.flatMap { $0.entries(.stopWord).map { (LineWords($0.form).key, 1) } }, beginnings: [])
    }

    /// Reads one document.
    ///
    /// - Parameters:
    ///   - bytes: the file as it is, in any encoding the reader knows.
    ///   - path: names the document in the article and in errors.
    ///   - hints: facts that are believed.
    /// - Throws: `ReadingError` when the document is empty, binary, too large, too deeply nested, or holds no article.
    public func article(from bytes: [UInt8], path: String, hints: ReadingHints = ReadingHints()) throws(ReadingError) -> Article {
        try draft(from: bytes, path: path, hints: hints, explains: false).checked()
    }

    /// Reads one document and says of each of its blocks whether it was kept, and why.
    ///
    /// - Parameter withEvidence: whether each block's place and what weighed in its score are told as well, which takes a third of the time.
    public func explained(
        _ bytes: [UInt8], path: String, hints: ReadingHints = ReadingHints(), withEvidence: Bool = true
    ) -> ReadDocument {
        Self.document { () throws(ReadingError) in try draft(from: bytes, path: path, hints: hints, explains: withEvidence) }
    }

    private func draft(
        from bytes: [UInt8], path: String, hints: ReadingHints, explains: Bool
    ) throws(ReadingError) -> ArticleDraft {
        try checkSize(bytes.count, path)
        if bytes.allSatisfy({ $0 <= 0x20 }) {
            throw ReadingError(kind: .empty, place: path, cause: "the document is empty", remedy: "Leave it out, or fetch it again")
        }
        if case .binary(let what) = ContentKind.binary(bytes) {
            throw ReadingError(kind: .binary, place: path, cause: "this is \(what), not text", remedy: "Give HTML or plain text")
        }
        var declared: [TextEncoding] = []
        if let label = hints.charset, let encoding = TextEncoding(label: label) { declared.append(encoding) }
        if let encoding = DeclaredCharset.inMarkup(bytes) { declared.append(encoding) }
        let encoding = try EncodingDetector.decide(bytes, declared: declared, place: path)
        let text = TextDecoder.decode(bytes, as: encoding)
        return try draft(fromText: text, encoding: encoding.name, path: path, hints: hints, kind: nil, explains: explains)
    }

    /// Reads one record of a stream. What it says of itself is believed; the rest is found.
    public func article(fromRecord record: RecordInput) throws(ReadingError) -> Article {
        try draft(fromRecord: record, explains: false).checked()
    }

    /// The same with what became of each block.
    public func explained(_ record: RecordInput, withEvidence: Bool = true) -> ReadDocument {
        Self.document { () throws(ReadingError) in try draft(fromRecord: record, explains: withEvidence) }
    }

    private static func document(_ draft: () throws(ReadingError) -> ArticleDraft) -> ReadDocument {
        var document = ReadDocument()
        do {
            let draft = try draft()
            document.decisions = draft.read.decisions
            document.article = try draft.checked()
        } catch {
            document.error = error
        }
        return document
    }

    private func draft(fromRecord record: RecordInput, explains: Bool) throws(ReadingError) -> ArticleDraft {
        let kind: ContentKind
        let raw: String
        switch record.content {
        case .text(let text): (kind, raw) = (.text, text)
        case .html(let html): (kind, raw) = (.html, html)
        }
        try checkSize(raw.utf8.count, record.id)
        let text = TextDecoder.decode(Array(raw.utf8), as: .utf8)
        if kind == .text, record.hints.title == nil, let line = Self.onlyLine(of: text) {
            return oneLine(line, path: record.id, hints: record.hints)
        }
        return try draft(fromText: text, encoding: "utf-8", path: record.id, hints: record.hints, kind: kind, explains: explains)
    }

    /// The text without the white space around it when it is one line.
    private static func onlyLine(of text: [UInt8]) -> String? {
        guard let first = text.firstIndex(where: { $0 > 0x20 }), let last = text.lastIndex(where: { $0 > 0x20 }) else { return nil }
        let line = text[first...last]
        return line.contains(0x0A) || line.contains(0x0D) ? nil : String(decoding: line, as: UTF8.self)
    }

    /// One line that somebody gives as a text is the text, whatever it looks like on a page.
    private func oneLine(_ line: String, path: String, hints: ReadingHints) -> ArticleDraft {
        let language = hints.language ?? languages.language(of: line)
        var read = ReadText()
        read.keep(line, "the only line")
        var facts = FoundFacts()
        complete(&facts, with: read, hints: hints)
        let article = assemble(facts, read, path: path, mediaType: "text/plain", encoding: "utf-8", language: language, hints: hints)
        return ArticleDraft(article: article, read: read, unit: "lines", isEmpty: false)
    }

    private func checkSize(_ count: Int, _ path: String) throws(ReadingError) {
        guard count > ReadingLimits.bytes else { return }
        throw ReadingError(
            kind: .tooLarge, place: path,
            cause: "the document has \(count) bytes, more than the \(ReadingLimits.bytes) that are read at once",
            remedy: "Split it into its articles")
    }

    private func draft(
        fromText text: [UInt8], encoding: String, path: String, hints given: ReadingHints, kind: ContentKind?, explains: Bool
    ) throws(ReadingError) -> ArticleDraft {
        var hints = given
        // A blank headline says nothing.
        if hints.title?.utf8.allSatisfy({ $0 <= 0x20 }) == true { hints.title = nil }
        guard text.contains(where: { $0 > 0x20 }) else {
            throw ReadingError(kind: .empty, place: path, cause: "the document holds no text", remedy: "Leave it out, or fetch it again")
        }
        var told = kind ?? ContentKind.ofText(text)
        // The caller's word decides where the content leaves a choice.
        if kind == nil, told == .text, hints.mediaType == "text/html", text.contains(0x3C) { told = .html }
        if kind == nil, told == .text, hints.mediaType == "text/markdown" { told = .markdown }
        if kind == nil, told == .markdown, hints.mediaType == "text/plain" { told = .text }
        if told != .html, Self.hasTooManyLines(text) {
            throw ReadingError(
                kind: .tooLarge, place: path, cause: "the text has more than \(ReadingLimits.lines) lines",
                remedy: "Split it into its articles")
        }
        switch told {
        case .html:
            return try PageReader(reader: self, explains: explains).draft(from: text, path: path, encoding: encoding, hints: hints)
        case .markdown:
            let (article, read) = MarkdownReader(reader: self).article(from: text, path: path, encoding: encoding, hints: hints)
            return ArticleDraft(article: article, read: read, unit: "lines", isEmpty: read.isWithoutText)
        default:
            let (article, read) = plainArticle(from: text, path: path, encoding: encoding, hints: hints)
            return ArticleDraft(article: article, read: read, unit: "lines", isEmpty: read.isWithoutText)
        }
    }

    /// Counts lines that are not blank; U+2028 and U+2029 end one as well.
    private static func hasTooManyLines(_ text: [UInt8]) -> Bool {
        guard text.count > ReadingLimits.lines else { return false }
        return text.withUnsafeBufferPointer { bytes in
            var lines = 0
            var isBlank = true
            for i in bytes.indices {
                if bytes[i] == 0x0A || (bytes[i] == 0xE2 && Line.spaceLength(bytes, i) < 0) {
                    isBlank = true
                } else if isBlank, bytes[i] > 0x20 {
                    lines += 1
                    isBlank = false
                }
            }
            return lines > ReadingLimits.lines
        }
    }

    private func plainArticle(from text: [UInt8], path: String, encoding: String, hints: ReadingHints) -> (Article, ReadText) {
        let language = hints.language ?? languages.language(of: String(decoding: middle(of: text), as: UTF8.self))
        let read = plainText.read(text, language: language, title: hints.title)
        var facts = FoundFacts()
        complete(&facts, with: read, hints: hints)
        return (assemble(facts, read, path: path, mediaType: "text/plain", encoding: encoding, language: language, hints: hints), read)
    }

    /// A stretch that shows the text's language: from the first long line on, so that menus ahead of it do not speak for it.
    private func middle(of text: [UInt8]) -> ArraySlice<UInt8> {
        var start = 0
        var lineStart = 0
        for i in text.indices.prefix(100_000) where text[i] == 0x0A {
            if i - lineStart >= 200 {
                start = lineStart
                break
            }
            lineStart = i + 1
        }
        return text[start...].prefix(12_000)
    }

    /// Adds to the facts what the read text says: its lines of facts, its dateline, its disclaimer, its signature.
    func complete(_ facts: inout FoundFacts, with read: ReadText, hints: ReadingHints) {
        if let day = hints.publishedOn { facts.take(day: day, at: nil) }
        for line in read.facts { facts.take(line) }
        // Lines of day and author begin with words that look like a place.
        let opening = read.decisions.lazy.filter { $0.isKept && !Self.headReasons.contains($0.reason) }.prefix(3)
        let dateline = opening.compactMap { datelines.parse($0.text) }.first
        if let day = dateline?.date { facts.take(day: day, at: nil) }
        if facts.publishedOn == nil, let day = leadingDay(read.paragraphs.first) { facts.take(day: day, at: nil) }
        issuers.apply(dateline, title: read.title, to: &facts)
        if facts.publisher == nil { facts.publisher = read.outlet }
        if facts.authors.isEmpty, let name = read.signature { facts.authors = name.components(separatedBy: "; ") }
        if let url = hints.url ?? facts.canonicalURL, facts.publishedOn == nil {
            facts.take(day: URLDate.day(in: url, month: dates.month), at: nil)
        }
        if !facts.isPaywalled { facts.isPaywalled = issuers.isStub(read) }
    }

    private static let headReasons: Set<String> = ["title", "facts", "byline"]

    /// The day that a first paragraph begins with, a dash or a colon behind it.
    private func leadingDay(_ paragraph: String?) -> CalendarDate? {
        guard let paragraph, let date = dates.first(in: String(decoding: paragraph.utf8.prefix(60), as: UTF8.self)),
            date.range.lowerBound == 0
        else { return nil }
        let after = paragraph.utf8.dropFirst(date.range.upperBound).first { $0 != 0x20 }
        return after == 0x2D || after == 0x3A || after == 0xE2 ? date.day : nil
    }

    func assemble(
        _ facts: FoundFacts, _ read: ReadText, path: String, mediaType: String, encoding: String, language: String, hints: ReadingHints
    ) -> Article {
        var lines = read.paragraphs
        if let title = read.title { lines.insert(title, at: 0) }
        let dropped = read.dropped.prefix(ReadingLimits.droppedBlocks).map { block in
            block.text.utf8.count <= ReadingLimits.droppedBytes
                ? block
                : DroppedBlock(
                    text: String(decoding: block.text.utf8.prefix(ReadingLimits.droppedBytes), as: UTF8.self) + "…", reason: block.reason)
        }
        return Article(
            path: path, mediaType: mediaType, encoding: encoding, language: language, title: read.title, subtitle: facts.subtitle,
            body: lines.joined(separator: "\n"),
            publishedOn: facts.publishedOn, publishedAt: facts.publishedAt, modifiedAt: facts.modifiedAt,
            publisher: facts.publisher, agency: facts.agency,
            authors: facts.authors,
            dateline: facts.dateline, canonicalURL: hints.url ?? facts.canonicalURL, section: facts.section, keywords: facts.keywords,
            isPaywalled: facts.isPaywalled, dropped: Array(dropped))
    }
}
