import Model

/// What a line says of the article without being part of its text.
struct LineFacts: Sendable {
    var date: VisibleDate?
    var isUpdate = false
    var source: String?
    var authors: [String] = []
    /// Place ahead of the day (`Berlin, 3 May 2024`).
    var place: String?
    /// The line without the counter behind its day.
    var text: String?
    /// True when the line names somebody or something: it then says more than the day.
    var hasNames = false
}

/// What a line is.
enum LineClass: Sendable {
    case text
    /// Site furniture, with the rule's name.
    case furniture(String)
    /// Heads a section that is not the article's: the rest of the page, or the short lines that follow.
    case section(String, isRest: Bool)
    /// Says something about the article only.
    case facts(LineFacts, String)
}

/// Tells text from furniture, one line at a time.
struct LineClassifier: Sendable {
    let lexicon: FurnitureLexicon
    let dates: DateScanner
    let bylines: BylineParser

    /// Bytes above which a line is running text whatever it begins with, unless a phrase of the law or of cookies stands in it.
    private static let longLine = 700

    func classify(_ line: Line) -> LineClass {
        let words = line.words
        if words.count == 0 { return .furniture("no-words") }
        if line.byteCount > Self.longLine { return .text }
        if words.count <= 4, words.words.allSatisfy(\.isNumber), dates.first(in: line.text) == nil { return .furniture("counter") }
        if let entry = lexicon.wholeLine(.furnitureSection, words) { return .section(entry.form, isRest: entry.value == "rest") }
        let hasDate = line.byteCount <= 240 && words.words.contains(where: \.isNumber) && dates.first(in: line.text) != nil
        if hasDate, let facts = facts(line) { return .facts(facts, "facts") }
        if let entry = lexicon.wholeLine(.furnitureLine, words) { return .furniture(entry.value.isEmpty ? "furniture" : entry.value) }
        if isCounter(line) { return .furniture("counter") }
        if isPollQuestion(line) { return .section("poll", isRest: true) }
        if let trail = breadcrumb(line) { return .furniture(trail) }
        if let entry = lexicon.match(.furnitureStart, words) { return .furniture(entry.value.isEmpty ? "furniture" : entry.value) }
        if line.byteCount <= 500, let found = lexicon.anywhere(.furniturePhrase, words) {
            return .furniture(found.entry.value.isEmpty ? "furniture" : found.entry.value)
        }
        if let entry = lexicon.match(.readAlso, words), isLabel(entry, line) { return .furniture("read-also") }
        if isPhotoCredit(line) { return .furniture("photo-credit") }
        if !hasDate, line.byteCount <= 240, let facts = facts(line) { return .facts(facts, "facts") }
        if line.byteCount <= 160, let authors = bylines.authors(inLine: line.text, line.words) {
            return .facts(LineFacts(authors: authors, hasNames: true), "byline")
        }
        return .text
    }

    /// `A >> B >> C`, `A › B`, `Home > News > World`, `A | B | C | D`.
    private func breadcrumb(_ line: Line) -> String? {
        guard line.byteCount <= 200, line.words.count <= 24, Self.hasSeparator(line.text.utf8) else { return nil }
        let text = line.text
        // A guillemet counts as an arrow only where no opening one makes a quotation of it.
        let quoted = text.contains("«") || text.contains("„") || text.contains("‹")
        for mark in [">>", "›", "»", " > ", " → ", " / "] {
            if quoted, mark == "»" || mark == "›" { continue }
            let parts = text.split(separator: mark, omittingEmptySubsequences: false).map { LineWords(String($0)).count }
            let arrows = parts.count - 1
            guard arrows >= (mark == " / " ? 2 : 1), parts.allSatisfy({ $0 <= 6 }) else { continue }
            if arrows >= 2 || (parts.allSatisfy { $0 > 0 && $0 <= 4 } && !line.endsAsSentence) { return "breadcrumb" }
        }
        for mark in [" | ", " • ", " · ", "|"] {
            let parts = text.split(separator: mark)
            guard parts.count >= 3, !line.endsAsSentence, parts.allSatisfy({ LineWords(String($0)).count <= 4 }) else { continue }
            return "menu"
        }
        return nil
    }

    /// A quick look for one of the separators.
    private static func hasSeparator(_ utf8: String.UTF8View) -> Bool {
        var previous: UInt8 = 0
        for byte in utf8 {
            switch byte {
            case 0x3E, 0x7C: return true
            case 0x2F where previous == 0x20: return true
            case 0xBB, 0xB7: if previous == 0xC2 { return true }
            case 0xBA, 0xA2: if previous == 0x80 { return true }
            case 0x92: if previous == 0x86 { return true }
            default: break
            }
            previous = byte
        }
        return false
    }

    /// Numbers with the labels of counters, and names of share buttons: `1 204 views, 3 comments`, `Reading time: 4 minutes`.
    private func isCounter(_ line: Line) -> Bool {
        let words = line.words
        guard words.count <= 12 else { return false }
        let hasNumber = words.words.contains(where: \.isNumber)
        if hasNumber, let entry = lexicon.match(.furnitureSection, words), entry.words.count < words.count,
            words.words[entry.words.count].isNumber,
            line.text.utf8.dropFirst(words.words[entry.words.count - 1].end).prefix(2).elementsEqual([0x20, 0x28])
        {
            // `Comments (33) - please log in`
            return true
        }
        var labels = 0
        var i = 0
        while i < words.count {
            if words.words[i].isNumber {
                i += 1
            } else if let entry = (hasNumber ? lexicon.match(.counterLabel, words, at: i) : nil)
                ?? lexicon.match(.furnitureLine, words, at: i),
                hasNumber || entry.value == "share"
            {
                labels += 1
                i += entry.words.count
            } else {
                return false
            }
        }
        return labels > (hasNumber ? 0 : 1) && !line.endsAsSentence
    }

    /// `Poll: Should the bridge be built?`
    private func isPollQuestion(_ line: Line) -> Bool {
        guard line.words.count <= 24, line.text.hasSuffix("?"), let entry = lexicon.match(.furnitureSection, line.words),
            entry.value == "rest"
        else {
            return false
        }
        return colon(after: line.words.words[entry.words.count - 1].end, line)
    }

    /// A pointer is one when a colon follows, or nothing, or when the line is short and no sentence.
    private func isLabel(_ entry: FurnitureLexicon.Entry, _ line: Line) -> Bool {
        let end = line.words.words[entry.words.count - 1].end
        let after = line.text.utf8.dropFirst(end).first { $0 != 0x20 }
        if after == nil || after == 0x3A || after == 0x3E || after == 0xE2 || after == 0xC2 { return true }
        return entry.value != "colon" && line.words.count <= 20 && !line.endsAsSentence
    }

    /// `Photo: X`, `Foto: X/Y`, `© X`: short, and no sentence.
    func isPhotoCredit(_ line: Line) -> Bool {
        guard line.words.count <= 14, line.byteCount <= 160 else { return false }
        let text = line.text
        if text.hasPrefix("©") || text.hasPrefix("(c)") || text.hasPrefix("(C)") { return !line.endsAsSentence || line.words.count <= 8 }
        guard let entry = lexicon.match(.photoCredit, line.words) else { return false }
        let bytes = Array(text.utf8)
        let end = line.words.words[entry.words.count - 1].end
        guard let after = bytes[end...].first(where: { $0 != 0x20 }) else { return true }
        // A colon, a slash, a copyright sign or a bar; a dash would be the line of a headline.
        return after == 0x3A || after == 0x2F || after == 0xC2 || after == 0x7C
    }

    /// Day, time, source and author, when nothing else stands in the line.
    private func facts(_ line: Line) -> LineFacts? {
        let found = dates.all(in: line.text)
        // Without a day, only a source makes facts of a line.
        if found.isEmpty, !mayNameSource(line) { return nil }
        var facts = LineFacts()
        let words = line.words.words
        var explained = [Bool](repeating: false, count: words.count)
        for date in found {
            for (i, word) in words.enumerated() where word.start < date.range.upperBound && word.end > date.range.lowerBound {
                explained[i] = true
            }
        }
        facts.date = found.first
        var i = 0
        var sourceAt: Int?
        while i < words.count {
            if explained[i] {
                i += 1
                continue
            }
            if let entry = lexicon.match(.weekday, line.words, at: i) ?? lexicon.match(.dateFiller, line.words, at: i) {
                for k in i..<i + entry.words.count { explained[k] = true }
                i += entry.words.count
                continue
            }
            // A counter's label stands beside its number.
            if let entry = lexicon.match(.counterLabel, line.words, at: i),
                (i > 0 && words[i - 1].isNumber) || (i + entry.words.count < words.count && words[i + entry.words.count].isNumber)
            {
                for k in i..<i + entry.words.count { explained[k] = true }
                i += entry.words.count
                continue
            }
            if let entry = lexicon.match(.dateLabel, line.words, at: i) {
                if entry.value == "updated", let first = found.first, words[i].start < first.range.lowerBound {
                    // `Published 3 May 2024, updated 4 May 2024` publishes on the first.
                    facts.isUpdate = true
                }
                for k in i..<i + entry.words.count { explained[k] = true }
                i += entry.words.count
                continue
            }
            if sourceAt == nil, let entry = lexicon.match(.sourcePrefix, line.words, at: i),
                colon(after: words[i + entry.words.count - 1].end, line)
            {
                for k in i..<i + entry.words.count { explained[k] = true }
                sourceAt = i + entry.words.count
                i += entry.words.count
                continue
            }
            if let entry = lexicon.match(.bylinePrefix, line.words, at: i), i + entry.words.count < words.count {
                let rest = String(decoding: Array(line.text.utf8)[words[i].start...], as: UTF8.self)
                let upTo = found.first { $0.range.lowerBound > words[i].start }.map { $0.range.lowerBound - words[i].start }
                let part = upTo.map { String(decoding: Array(rest.utf8.prefix($0)), as: UTF8.self) } ?? rest
                if let names = bylines.authors(inLine: trimmed(part)) {
                    facts.authors = names
                    let end = words[i].start + part.utf8.count
                    while i < words.count, words[i].start < end {
                        explained[i] = true
                        i += 1
                    }
                    continue
                }
            }
            i += 1
        }
        if let sourceAt {
            var end = sourceAt
            while end < words.count, end - sourceAt < 5, !explained[end], !words[end].isNumber || end > sourceAt { end += 1 }
            guard end > sourceAt else { return nil }
            facts.source = String(decoding: Array(line.text.utf8)[words[sourceAt].start..<words[end - 1].end], as: UTF8.self)
            for k in sourceAt..<end { explained[k] = true }
        }
        guard facts.date != nil || facts.source != nil else { return nil }
        // What is left may be a weekday, a clock's word, a counter: at most three words, no sentence.
        let left = words.indices.filter { !explained[$0] && !words[$0].isNumber && words[$0].lower.utf8.count > 2 }
        let allNames = left.allSatisfy { words[$0].isCapitalized }
        guard left.count <= (facts.date == nil ? 0 : allNames ? 6 : 4), !(left.count > 1 && line.endsAsSentence) else { return nil }
        let names = left.filter { words[$0].isCapitalized && lexicon.match(.dateLabel, line.words, at: $0) == nil }
        // Words in lower case that no rule explains make it a sentence about that day, not the article's day.
        if left.count > 1, names.count * 2 < left.count || found.count > 1 { return nil }
        facts.hasNames = facts.source != nil || !facts.authors.isEmpty || !names.isEmpty
        if let last = found.last, let end = words.lastIndex(where: { $0.start < last.range.upperBound }),
            words.indices[(end + 1)...].allSatisfy({ words[$0].isNumber || lexicon.match(.counterLabel, line.words, at: $0) != nil })
        {
            facts.text = String(decoding: line.text.utf8.prefix(last.range.upperBound), as: UTF8.self)
        }
        if facts.date != nil, left == [0], words[0].isCapitalized, line.text.utf8.dropFirst(words[0].end).first == 0x2C, facts.hasNames,
            facts.source == nil, facts.authors.isEmpty
        {
            facts.place = String(decoding: line.text.utf8.prefix(words[0].end), as: UTF8.self)
        }
        if facts.date != nil, left.count > 1, facts.source == nil, facts.authors.isEmpty, words.count > 12 { return nil }
        return facts
    }

    /// A quick look for a source's label and a colon.
    private func mayNameSource(_ line: Line) -> Bool {
        line.text.utf8.contains(0x3A) && lexicon.anywhere(.sourcePrefix, line.words) != nil
    }

    private func colon(after end: Int, _ line: Line) -> Bool {
        let rest = line.text.utf8.dropFirst(end).first { $0 != 0x20 }
        return rest == 0x3A
    }

    private func trimmed(_ text: String) -> String {
        var slice = Substring(text)
        while let last = slice.last, " ,|/–—-•·".contains(last) { slice.removeLast() }
        return String(slice)
    }
}
