import Model

/// What a first paragraph says ahead of its text: place, day, agency (`BERLIN, 3 May 2024 (Agency) -- ...`).
struct Dateline: Sendable, Hashable {
    /// As written.
    var place: String?
    var date: CalendarDate?
    /// The name between brackets or slashes.
    var agency: String?
}

/// Reads datelines by their form: capitalized place names, perhaps a day, perhaps a name in brackets or slashes, and a dash.
struct DatelineParser: Sendable {
    let dates: DateScanner
    let lexicon: FurnitureLexicon

    /// Bytes a dateline may take.
    private static let reach = 160

    func parse(_ paragraph: String) -> Dateline? {
        let bytes = Array(paragraph.utf8.prefix(Self.reach))
        let words = LineWords(bytes, limit: 24).words
        var dateline = Dateline()
        var next = 0
        var at = 0
        // An agency may come first: "(Agency) Berlin - ", "/Agency/ ...".
        if let (name, end) = agency(bytes, 0) {
            dateline.agency = name
            at = end
            while next < words.count, words[next].start < end { next += 1 }
        }
        if let (last, end) = place(words, bytes, from: next, at: at) {
            // `CITY, Country` names the city, and where it lies.
            let whole = text(bytes, words[next].start, end)
            dateline.place = whole.split(separator: ",").first.map(String.init) ?? whole
            next = last
            at = end
        }
        guard dateline.place != nil || dateline.agency != nil else { return nil }
        let hadDay = day(words, bytes, &next, &at, &dateline)
        skip(bytes, &at, [0x20, 0x2C, 0x2E])
        if dateline.agency == nil, let (name, end) = agency(bytes, at) {
            // `CITY (Country) -` has no agency: an unknown name of one plain word counts only behind a day or between slashes.
            let line = LineWords(name)
            let isPlain =
                line.count == 1 && !line.words[0].isAllCaps && line.words[0].isCapitalized && !name.utf8.contains(0x2D) && bytes[at] == 0x28
            if !isPlain || hadDay || lexicon.match(.newsAgency, line) != nil || lexicon.match(.pressWire, line) != nil {
                dateline.agency = name
            }
            at = end
        }
        let beforeMark = at
        skip(bytes, &at, [0x20, 0x2E, 0x3A])
        var dash = dashLength(bytes, at)
        if dash == 0, at < bytes.count, bytes[at] == 0x7C { dash = 1 }
        // A full stop closes a dateline with a day, or a place in capitals: `CITY. Text`, `City, 3 May 2024. Text`.
        let isLoudPlace = dateline.place.map { LineWords($0).words.allSatisfy { $0.isAllCaps && $0.lower.count > 2 } } ?? false
        if dash == 0, beforeMark < bytes.count,
            bytes[beforeMark...].starts(with: [0x2E, 0x20]) || (at > 1 && bytes[..<at].reversed().starts(with: [0x20, 0x2E])),
            (hadDay && dateline.date != nil) || isLoudPlace, words.first(where: { $0.start >= at })?.isCapitalized == true
        {
            return dateline
        }
        guard dash > 0 || (dateline.agency != nil && beforeMark > 0) else { return nil }
        guard dash > 0 || hadDay || dateline.place != nil else { return nil }
        // Without day or agency a capitalized word and a dash may just begin a sentence: the text after it must begin anew.
        if !hadDay, dateline.agency == nil {
            guard let first = words.first(where: { $0.start >= at + dash }), first.isCapitalized else { return nil }
            guard let place = dateline.place, bytes[at...].starts(with: [0x2D]) == false || bytes[max(0, at - 1)] == 0x20 else {
                return nil
            }
            let isLoud = LineWords(place).words.allSatisfy { $0.isAllCaps && $0.lower.count > 2 }
            guard isLoud || LineWords(place).count <= 2, words.count > 8 else { return nil }
        }
        return dateline
    }

    /// Up to five capitalized words, commas between two names allowed: index of the next word, end byte.
    private func place(_ words: [LineWords.Word], _ bytes: [UInt8], from: Int, at: Int) -> (Int, Int)? {
        var i = from
        guard i < words.count, words[i].start - at <= 1 else { return nil }
        while i < words.count, i - from < 5 {
            let word = words[i]
            guard word.isCapitalized, !word.isNumber else { break }
            if i > from {
                let gap = bytes[words[i - 1].end..<word.start]
                guard
                    gap.elementsEqual([0x20]) || gap.elementsEqual([0x2D]) || gap.elementsEqual([0x2C, 0x20]) || gap.elementsEqual([0x2F])
                        || gap.elementsEqual([0x2E, 0x20])
                else { break }
                if dates.month(word.lower) != nil { break }
            }
            i += 1
        }
        guard i > from, words[i - 1].end <= bytes.count else { return nil }
        if dates.month(words[from].lower) != nil { return nil }
        return (i, words[i - 1].end)
    }

    /// `, 5 May 2024`, `, May 5`, `12.05.2024`: moves on and says whether there was one; the date itself only when it is a full one.
    private func day(_ words: [LineWords.Word], _ bytes: [UInt8], _ next: inout Int, _ at: inout Int, _ dateline: inout Dateline) -> Bool {
        guard next < words.count, words[next].start - at <= 3 else { return false }
        var start = next
        let hasYear = bytes.withUnsafeBufferPointer { DateScanner.hasYear($0) }
        // A weekday or a preposition of one word may stand before the day: "Berlin, am 5. Mai".
        for _ in 0..<2 where start < words.count {
            if hasYear, let found = dates.first(in: String(decoding: bytes[words[start].start...], as: UTF8.self)),
                found.range.lowerBound == 0
            {
                dateline.date = found.day
                at = words[start].start + found.range.upperBound
                while next < words.count, words[next].start < at { next += 1 }
                skipYearMark(words, bytes, &next, &at)
                return true
            }
            if start + 1 < words.count {
                let (a, b) = (words[start], words[start + 1])
                let isDayMonth = a.isNumber && a.end - a.start <= 2 && dates.month(b.lower) != nil
                let isMonthDay = dates.month(a.lower) != nil && b.isNumber && b.end - b.start <= 2
                // `25.09.` without a year.
                let isNumeric =
                    a.isNumber && b.isNumber && a.end - a.start <= 2 && b.end - b.start <= 2 && bytes[a.end..<b.start].elementsEqual([0x2E])
                if isDayMonth || isMonthDay || isNumeric {
                    at = b.end
                    next = start + 2
                    return true
                }
            }
            start += 1
        }
        return false
    }

    /// Russian and Polish write `2024 г.`, `2024 r.`
    private func skipYearMark(_ words: [LineWords.Word], _ bytes: [UInt8], _ next: inout Int, _ at: inout Int) {
        guard next < words.count, words[next].start - at <= 1, words[next].lower.count == 1, !words[next].isCapitalized else { return }
        at = words[next].end
        next += 1
    }

    /// A name of at most four words in brackets or slashes.
    private func agency(_ bytes: [UInt8], _ at: Int) -> (String, Int)? {
        guard at < bytes.count else { return nil }
        let close: UInt8
        switch bytes[at] {
        case 0x28: close = 0x29
        case 0x2F: close = 0x2F
        case 0x5B: close = 0x5D
        default: return nil
        }
        guard let end = bytes[(at + 1)...].firstIndex(of: close), end - at <= 60 else { return nil }
        let name = text(bytes, at + 1, end)
        let line = LineWords(name)
        guard (1...4).contains(line.count), let first = line.words.first, !first.isNumber, dates.first(in: name) == nil else { return nil }
        let known = lexicon.match(.newsAgency, line) ?? lexicon.match(.pressWire, line)
        if let known, known.words.count == line.count || first.isCapitalized { return (name, end + 1) }
        // Agencies also sign with initials in small letters: `(xyz) -`.
        let rest = bytes[(end + 1)...].drop { $0 == 0x20 }
        if line.count == 1, first.lower.utf8.count <= 4, rest.first == 0x2D || rest.starts(with: [0xE2, 0x80]) { return (name, end + 1) }
        guard line.words.contains(where: \.isCapitalized), !line.words.contains(where: \.isNumber) else { return nil }
        return (name, end + 1)
    }

    private func skip(_ bytes: [UInt8], _ at: inout Int, _ marks: Set<UInt8>) {
        while at < bytes.count, marks.contains(bytes[at]) { at += 1 }
    }

    /// Length of `-`, `--`, `–`, `—` with what repeats it.
    private func dashLength(_ bytes: [UInt8], _ at: Int) -> Int {
        var i = at
        while i < bytes.count {
            if bytes[i] == 0x2D {
                i += 1
            } else if i + 2 < bytes.count, bytes[i] == 0xE2, bytes[i + 1] == 0x80, (0x92...0x95).contains(bytes[i + 2]) {
                i += 3
            } else {
                break
            }
        }
        return i - at
    }

    private func text(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
        guard start <= end, end <= bytes.count else { return "" }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
