import Model
import Recognition

/// Corpora of a token and its label a line: head lines `# corpus`, `# lang`, `# types`, then `# doc`, sentences parted by blank lines.
///
/// Alternatives in a label (`B-LOC|B-ORG`) are all allowed. Products are not projects: their labels say nothing at all.
struct ColumnCorpus {
    private var corpus = ""
    private var language = ""
    private var kinds: Set<EntityKind> = []
    private var texts: [AnnotatedText] = []
    private var sentence: [(token: String, label: String)] = []
    private var writer = TextWriter()
    private var id = ""
    private let keeps: (_ corpus: String, _ isNamed: Bool) -> Bool
    private let domain: (_ corpus: String) -> AnnotatedText.Domain

    private static let kindNames: [Substring: EntityKind] = ["PER": .person, "ORG": .organization, "LOC": .place, "EVT": .event]

    private init(
        keeps: @escaping (_ corpus: String, _ isNamed: Bool) -> Bool, domain: @escaping (_ corpus: String) -> AnnotatedText.Domain
    ) {
        self.keeps = keeps
        self.domain = domain
    }

    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - keeps: whether a sentence is used, by its corpus and whether it holds a name.
    /// - Returns: documents as texts, a sentence a paragraph.
    static func read(
        _ bytes: [UInt8], domain: @escaping (_ corpus: String) -> AnnotatedText.Domain,
        keeps: @escaping (_ corpus: String, _ isNamed: Bool) -> Bool
    ) -> [AnnotatedText] {
        var reader = ColumnCorpus(keeps: keeps, domain: domain)
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            reader.read(line: String(decoding: line, as: UTF8.self))
        }
        reader.endDocument()
        return reader.texts
    }

    private mutating func read(line: String) {
        if line.isEmpty { return endSentence() }
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        if columns.count == 1, line.hasPrefix("# ") { return readComment(line.split(separator: " ").dropFirst()) }
        guard columns.count > 1 else { return }
        sentence.append((String(columns[0]), String(columns[1])))
    }

    private mutating func readComment(_ words: ArraySlice<Substring>) {
        guard let name = words.first else { return }
        let values = words.dropFirst()
        switch name {
        case "corpus": corpus = values.first.map(String.init) ?? ""
        case "lang": language = values.first.map(String.init) ?? ""
        case "types": kinds = Set(values.compactMap { Self.kindNames[$0] })
        case "doc":
            endDocument()
            id = values.joined(separator: " ")
        default: break
        }
    }

    private mutating func endDocument() {
        endSentence()
        defer { writer = TextWriter() }
        guard !writer.text.isEmpty else { return }
        texts.append(
            AnnotatedText(
                id: id, corpus: corpus, language: language, text: writer.text, marks: writer.marks, kinds: kinds, domain: domain(corpus)))
    }

    private mutating func endSentence() {
        defer { sentence.removeAll(keepingCapacity: true) }
        guard !sentence.isEmpty, keeps(corpus, sentence.contains { $0.label != "O" }) else { return }
        writer.beginParagraph()
        for (token, label) in sentence {
            let span = writer.append(token)
            if let mark = mark(label, span) { writer.marks.append(mark) }
        }
    }

    /// Nil for outside.
    private func mark(_ label: String, _ span: Range<Int>) -> AnnotatedText.Mark? {
        guard label != "O" else { return nil }
        var begin: NameTagSet = []
        var inside: NameTagSet = []
        var best: NameTag?
        for alternative in label.split(separator: "|") {
            guard alternative.count > 2 else {
                begin.insert(.outside)
                inside.insert(.outside)
                best = best ?? .outside
                continue
            }
            guard let kind = Self.kindNames[alternative.dropFirst(2)] else {
                // A product: perhaps a project, perhaps nothing.
                begin.formUnion(NameTagSet.both(.project).union(.outside))
                inside.formUnion(NameTagSet.both(.project).union(.outside))
                best = best ?? .outside
                continue
            }
            let tag = alternative.hasPrefix("B") ? NameTag.begin(kind) : .inside(kind)
            begin.formUnion(NameTagSet(tag))
            // A token of the corpus may be several of ours: the others are inside what the first begins.
            inside.formUnion(NameTagSet(.inside(kind)))
            best = best ?? tag
        }
        return AnnotatedText.Mark(start: span.lowerBound, end: span.upperBound, begin: begin, inside: inside, tag: best ?? .outside)
    }
}

/// Puts tokens together to a text as it would be printed.
private struct TextWriter {
    private(set) var text = ""
    var marks: [AnnotatedText.Mark] = []
    private var length = 0
    private var touchesNext = true
    private var isQuoted = false

    mutating func beginParagraph() {
        if !text.isEmpty {
            text += "\n"
            length += 1
        }
        touchesNext = true
        isQuoted = false
    }

    /// - Returns: where the token stands, in code points.
    mutating func append(_ token: String) -> Range<Int> {
        var touches = touchesNext
        touchesNext = false
        switch token {
        case ".", ",", ";", ":", "!", "?", ")", "]", "}", "»", "”", "…", "%", "...", "'s", "’s", "n't", "''": touches = true
        case "(", "[", "{", "«", "„", "``", "#", "$", "€", "£": touchesNext = true
        case "\"":
            if isQuoted { touches = true } else { touchesNext = true }
            isQuoted.toggle()
        default: break
        }
        if !touches {
            text += " "
            length += 1
        }
        let start = length
        text += token
        length += token.unicodeScalars.count
        return start..<length
    }
}
