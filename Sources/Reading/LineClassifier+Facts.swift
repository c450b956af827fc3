import Model

extension LineClassifier {
    /// Day, time, source and author, when nothing else stands in the line.
    func facts(_ line: Line) -> LineFacts? {
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
    func mayNameSource(_ line: Line) -> Bool {
        line.text.utf8.contains(0x3A) && lexicon.anywhere(.sourcePrefix, line.words) != nil
    }

    func colon(after end: Int, _ line: Line) -> Bool {
        let rest = line.text.utf8.dropFirst(end).first { $0 != 0x20 }
        return rest == 0x3A
    }

    func trimmed(_ text: String) -> String {
        var slice = Substring(text)
        while let last = slice.last, " ,|/–—-•·".contains(last) { slice.removeLast() }
        return String(slice)
    }
}
