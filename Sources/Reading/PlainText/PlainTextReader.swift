import Model

/// What was read from a document's text, before the parts are put together.
struct ReadText: Sendable {
    var title: String?
    var paragraphs: [String] = []
    var dropped: [DroppedBlock] = []
    var facts: [LineFacts] = []
    /// Outlet named in a disclaimer.
    var outlet: String?
    /// Name in the last line, with a role before it.
    var signature: String?
}

/// Reads an article copied off a page as text: the headline, the paragraphs, and none of the menus, counters and notes around them.
struct PlainTextReader: Sendable {
    let classifier: LineClassifier
    let languages: LanguageIdentifier
    let signatures: SignatureParser
    let outlets: OutletFinder
    let bylines: BylineParser
    /// Keep lines that name author, source, place or day.
    let keepsAttribution: Bool

    func read(_ text: [UInt8], language: String, title given: String?) -> ReadText {
        let lines = Line.lines(of: text)
        var classes = lines.map { classifier.classify($0) }
        dropSections(lines, &classes)
        dropForeign(lines, &classes, language)
        let titleAt = HeadlineFinder(lines: lines, classes: classes).find(given: given)
        var read = ReadText()
        read.title = given ?? titleAt.map { lines[$0].text }
        let titleWords = read.title.map { LineWords($0) }
        let titleKey = titleWords?.key
        let last = lastParagraph(lines, classes)
        let tailIsDoubtful = isDoubtful(after: last, lines, classes)
        for (i, line) in lines.enumerated() {
            func drop(_ reason: String) { read.dropped.append(DroppedBlock(text: line.text, reason: reason)) }
            switch classes[i] {
            case .furniture(let reason):
                drop(reason)
                if read.outlet == nil { read.outlet = outlets.outlet(in: line) }
            case .section: drop("section")
            case .facts(var facts, let reason):
                // Far from the headline a day is not the day of publication, unless the line says nothing else.
                if facts.hasNames, i > (titleAt ?? 0) + 6, i + 4 < lines.count { facts.date = nil }
                read.facts.append(facts)
                // Who wrote it, where it is from and of which day it is are the article's own word, and evidence; the counter is the page's.
                let isHead = i <= (titleAt ?? 0) + 3
                if keepsAttribution, facts.hasNames || (isHead && facts.date != nil) {
                    read.paragraphs.append(facts.text ?? line.text)
                    if facts.text != nil, facts.text != line.text { drop("counter") }
                } else {
                    drop(reason)
                }
            case .text:
                if i == titleAt { continue }
                if line.words.count == titleWords?.count, line.words.key == titleKey {
                    drop("repeated-title")
                } else if let titleAt, i < titleAt, !line.isParagraph {
                    drop("before-title")
                } else if let last, i > last, tailIsDoubtful, !belongsToTail(line) {
                    drop("after-text")
                } else {
                    read.paragraphs.append(line.text)
                }
            }
        }
        if let final = read.paragraphs.last { read.signature = signatures.author(inLine: final) }
        if read.signature == nil, read.facts.allSatisfy(\.authors.isEmpty) { read.signature = bareByline(read) }
        return read
    }

    /// Index of the last line of running text.
    private func lastParagraph(_ lines: [Line], _ classes: [LineClass]) -> Int? {
        lines.indices.last { i in
            guard case .text = classes[i] else { return false }
            return lines[i].isParagraph
        }
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

    /// Whether the lines behind the text are mixed with furniture, or too many to be an article's last words.
    private func isDoubtful(after last: Int?, _ lines: [Line], _ classes: [LineClass]) -> Bool {
        guard let last else { return false }
        var short = 0
        for i in lines.indices where i > last {
            if case .text = classes[i] { short += 1 } else if case .facts = classes[i] { continue } else { return true }
        }
        return short > 4
    }

    /// A short line behind the text stays when it signs the article or is an item of a list.
    private func belongsToTail(_ line: Line) -> Bool {
        if signatures.author(inLine: line.text) != nil || signatures.isInitials(line.text) { return true }
        if let first = line.text.unicodeScalars.first, "-–—•*·".unicodeScalars.contains(first) { return true }
        return line.endsAsSentence && line.words.count >= 3
    }

    /// Drops what stands below a heading that is not the article's.
    private func dropSections(_ lines: [Line], _ classes: inout [LineClass]) {
        let total = lines.indices.reduce(0) { sum, i in
            if case .text = classes[i], lines[i].isParagraph { return sum + lines[i].byteCount }
            return sum
        }
        var before = 0
        var i = 0
        while i < lines.count {
            switch classes[i] {
            case .text where lines[i].isParagraph: before += lines[i].byteCount
            case .section(_, let isRest):
                // Heads such as these also stand in the margin ahead of the text: only behind most of it is the rest the site's.
                let isBehind = before >= 200 && before * 2 >= total
                if isRest, isBehind {
                    for k in i + 1..<max(i + 1, lines.count) { if case .text = classes[k] { classes[k] = .furniture("section") } }
                    return
                }
                var k = i + 1
                while k < lines.count, !lines[k].isParagraph, k - i <= 12 {
                    if case .text = classes[k], isBehind || !lines[k].blankBefore {
                        classes[k] = .furniture("section")
                    } else if case .text = classes[k] {
                        break
                    }
                    k += 1
                }
            default: break
            }
            i += 1
        }
    }

    /// Lines at the end, and short ones anywhere, that are in another language than the article.
    private func dropForeign(_ lines: [Line], _ classes: inout [LineClass], _ language: String) {
        guard language != "und", lines.count > 2 else { return }
        for i in lines.indices.reversed() {
            guard case .text = classes[i] else { continue }
            let line = lines[i]
            if languages.clearlyOther(than: language, line.text) != nil {
                classes[i] = .furniture("other-language")
            } else if line.isParagraph {
                return
            }
        }
    }
}
