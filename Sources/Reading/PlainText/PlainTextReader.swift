import Model

/// Reads an article copied off a page as text: the headline, the paragraphs, and none of the menus, counters and notes around them.
struct PlainTextReader: Sendable {
    let layout: TextLayout
    let classifier: LineClassifier
    let languages: LanguageIdentifier
    let signatures: SignatureParser
    let outlets: OutletFinder
    let outletNames: OutletNames
    let bylines: BylineParser
    /// Keep lines that name author, source, place or day.
    let keepsAttribution: Bool

    func read(_ text: [UInt8], language: String, title given: String?) -> ReadText {
        read(layout.lines(of: text), language: language, title: given)
    }

    /// Reads an article whose lines are paragraphs.
    func read(_ lines: [Line], language: String, title given: String?) -> ReadText {
        var page = PageLines(lines, classifier: classifier)
        page.settle()
        PageSections.drop(&page)
        dropForeign(&page, language)
        let text = TextZone(page)
        let titleAt = HeadlineFinder(page: page, zone: text).find(given: given)
        var read = ReadText()
        read.decisions.reserveCapacity(lines.count)
        read.title = given ?? titleAt.map { lines[$0].text }
        let titleWords = read.title.map { LineWords($0) }
        let titleKey = titleWords?.key
        for (i, line) in lines.enumerated() {
            let judgement = page.judgements[i]
            let evidence = judgement.phrase.map { [BlockDecision.Evidence(name: $0, weight: -1)] } ?? []
            switch judgement.lineClass {
            case .furniture(let reason):
                read.drop(line.text, reason, evidence: evidence)
                if read.outlet == nil { read.outlet = outlets.outlet(in: line) }
            case .section: read.drop(line.text, "section", evidence: evidence)
            case .facts(let facts, let reason): take(facts, reason, at: i, page, titleAt, text, &read)
            case .text:
                if i == titleAt, line.text == read.title {
                    read.decisions.append(BlockDecision(text: line.text, isKept: true, reason: "title"))
                } else if i == titleAt {
                    read.drop(line.text, "repeated-title")
                } else if line.words.count == titleWords?.count, line.words.key == titleKey {
                    read.drop(line.text, "repeated-title")
                } else if let reason = text.weakness(of: i, page, title: titleAt, tail: { belongsToTail($0) }) {
                    read.drop(line.text, reason)
                } else {
                    read.keep(line.text, text.kind(of: i, page))
                }
            }
        }
        if read.outlet == nil { read.outlet = outlet(page, titleAt, read) }
        if let final = read.paragraphs.last { read.signature = signatures.author(inLine: final) }
        if read.signature == nil, read.facts.allSatisfy(\.authors.isEmpty) { read.signature = bareByline(read) }
        return read
    }

    /// The outlet or the agency named in a line of its own ahead of the headline, or in brackets behind a first or last paragraph.
    private func outlet(_ page: PageLines, _ titleAt: Int?, _ read: ReadText) -> String? {
        for i in 0..<min(titleAt ?? 0, 6) {
            if let name = outletNames.outlet(inHead: page.lines[i]) { return name }
        }
        for paragraph in read.paragraphs.prefix(2) + read.paragraphs.suffix(1) {
            if let name = outletNames.agency(closing: paragraph) { return name }
        }
        return nil
    }

    /// Takes what a line says of the article; the line stays when it names somebody, or the day beside the headline.
    private func take(
        _ found: LineFacts, _ reason: String, at i: Int, _ page: PageLines, _ titleAt: Int?, _ zone: TextZone, _ read: inout ReadText
    ) {
        var facts = found
        let line = page.lines[i]
        // Far from the headline a day is not the day of publication, unless the line says nothing else.
        if facts.hasNames, i > (titleAt ?? 0) + 6, i + 4 < page.lines.count, i > zone.first { facts.date = nil }
        read.facts.append(facts)
        // Who wrote it, where it is from and of which day it is are the article's own word, and evidence; the counter is the page's.
        let isHead = i <= (titleAt ?? 0) + 3 || i < zone.first
        guard keepsAttribution, facts.hasNames || (isHead && facts.date != nil) else { return read.drop(line.text, reason) }
        read.keep(facts.text ?? line.text, reason)
        if let text = facts.text, text != line.text { read.drop(line.text, "counter") }
    }

    /// A name alone in the first or last line of the text.
    private func bareByline(_ read: ReadText) -> String? {
        guard read.paragraphs.count >= 2, let first = read.paragraphs.first, let last = read.paragraphs.last else { return nil }
        let second = read.paragraphs[1]
        let rest = read.paragraphs.dropFirst()
        for (text, others) in [(first, rest), (second, rest.dropFirst()), (last, read.paragraphs.dropLast())] where text.utf8.count <= 90 {
            // Made when a name is asked for, which few lines are.
            var stems: Set<String>?
            func isInText(_ stem: String) -> Bool {
                let known = stems ?? Self.stems(others.prefix(60) + [read.title ?? ""])
                stems = known
                return known.contains(stem)
            }
            if let name = bylines.author(inBareLine: Line(text: text, blankBefore: true), besides: isInText) { return name }
        }
        return nil
    }

    private static func stems(_ texts: some Sequence<String>) -> Set<String> {
        var stems: Set<String> = []
        for text in texts {
            for word in LineWords(Array(text.utf8.prefix(3000)), limit: 400).words { stems.insert(String(word.lower.prefix(5))) }
        }
        return stems
    }

    /// A short line behind the text stays when it signs the article or is an item of a list.
    private func belongsToTail(_ line: Line) -> Bool {
        if signatures.author(inLine: line.text) != nil || signatures.isInitials(line.text) { return true }
        if let first = line.text.unicodeScalars.first, "-–—•*·".unicodeScalars.contains(first) { return true }
        return line.endsAsSentence && line.words.count >= 3
    }

    /// A line of names and numbers alone (`Harrow FC – Lindenau IF 3:1`) is in no language.
    private static func hasRunningWords(_ line: Line) -> Bool {
        let running = line.words.words.reduce(0) { $1.isCapitalized || $1.isNumber ? $0 : $0 + 1 }
        return running * 4 >= line.words.count
    }

    /// Lines at the end, and short ones anywhere, that are in another language than the article.
    private func dropForeign(_ page: inout PageLines, _ language: String) {
        guard language != "und", page.lines.count > 2 else { return }
        for i in page.lines.indices.reversed() where page.judgements[i].isText {
            if Self.hasRunningWords(page.lines[i]), languages.clearlyOther(than: language, page.lines[i].text) != nil {
                page.drop(i, "other-language")
            } else if page.lines[i].isParagraph {
                return
            }
        }
    }
}
