import Grammar
import Text

/// Reads date expressions from one sentence, without knowing the day of publication.
struct DateParser {
    let analysis: Analysis
    let calendar: CalendarReader
    /// First token behind the sentence.
    let limit: Int
    let start: Int
    let style: DateStyle
    let skip: (Int) -> Bool

    // MARK: Lexicon

    func has(_ i: Int, _ category: LexicalCategory) -> Bool { i < limit && analysis.has(i, category) }

    /// The longest match of the category that ends inside the sentence.
    func match(_ i: Int, _ category: LexicalCategory) -> (entry: LexicalEntry, end: Int)? {
        guard i < limit, let match = analysis.match(at: i, category) else { return nil }
        return (analysis.entry(match), match.tokens.upperBound)
    }

    func value(_ entry: LexicalEntry) -> Int? { entry.number.flatMap { Int(exactly: $0) } }

    func unit(_ i: Int) -> (unit: TimeUnit, plural: Bool, end: Int)? {
        guard let (entry, end) = match(i, .dateUnit), let unit = TimeUnit(rawValue: entry.value), entry["part"] == nil else { return nil }
        return (unit, entry["plural"] != nil, end)
    }

    /// A month's name written the way the language writes it.
    func month(_ i: Int) -> (month: Int, weak: Bool, end: Int)? {
        guard let (entry, end) = match(i, .month), let month = value(entry), style.accepts(analysis, i, from: start) else { return nil }
        var last = end
        if entry["abbr"] != nil, end + 1 < limit, analysis.isMark(end, "."), calendar.touches(end) { last += 1 }
        return (month, entry["weak"] != nil, last)
    }

    func weekday(_ i: Int) -> (weekday: Int, ambiguous: Bool, end: Int)? {
        guard let (entry, end) = match(i, .weekday), let weekday = value(entry), weekday > 0, style.accepts(analysis, i, from: start)
        else { return nil }
        return (weekday, entry["ambiguous"] != nil, end)
    }

    /// True when a word before says that it comes again and again (`every Sunday`).
    func recurs(_ i: Int) -> Bool {
        blocks(i, "recurring") || i > start && blocks(i - 1, "recurring")
    }

    /// True when the token says so of the expression beside it.
    func blocks(_ i: Int, _ kind: String) -> Bool { i < limit && analysis.entry(at: i, .dateBlocker).map { $0.value == kind } ?? false }

    /// False where a noun behind may take the word as its adjective (`summer recess`).
    func standsAlone(_ end: Int) -> Bool {
        guard style.nounAdjuncts, end < limit, analysis.tokens[end].kind == .word else { return true }
        return has(end, .datePreposition) || has(end, .dateLink) || has(end, .tenseCue) || has(end, .clauseStart) || has(end, .dateFiller)
    }

    func filler(_ i: Int) -> Int { has(i, .dateFiller) ? i + 1 : i }

    // MARK: Expressions

    /// True when an expression or its preposition may start at the token: what the others are rejected by.
    func mayStart(_ i: Int) -> Bool {
        if analysis.tokens[i].kind != .word { return analysis.tokens[i].kind == .number }
        return Self.starters.contains { analysis.has(i, $0) } || analysis.word(i).shape.contains(.hasDigit) || roman(i) != nil
    }

    static let starters: [LexicalCategory] = [
        .datePreposition, .month, .weekday, .dateShift, .dateDeictic, .datePart, .dateOrdinal, .dateNumber, .dateAgo, .dateUnit, .season,
        .yearMarker, .holiday,
    ]

    /// The longest expression at the token, with the preposition that begins there.
    func expression(at i: Int) -> DateExpression? {
        let bare = ranged(at: i).flatMap { $0.needsPreposition ? nil : $0 }
        guard has(i, .datePreposition) else { return bare }
        var best = bare
        // A shorter preposition may be right too: `im` of `im Jahr`.
        for candidate in prepositions(at: i) {
            let plain = filler(candidate.end)
            guard
                var inner = ranged(at: candidate.end, after: candidate.entry)
                    ?? (has(candidate.end, .datePreposition) && candidate.entry["tense"] != nil
                        ? nil : ranged(at: plain, after: candidate.entry))
            else { continue }
            if candidate.entry["night"] != nil, inner.meaning.unit == .day { inner.meaning = .part(.night, inner.meaning) }
            if inner.meaning.unit == .day, let tense = candidate.entry["day_tense"] { inner.tense = Tense(rawValue: tense) }
            inner.isStart = candidate.entry.value == "from" || candidate.entry.value == "since"
            if case .weekday = inner.meaning, candidate.entry.value == "until" { inner.weakTense = true }
            inner.tense = candidate.entry["tense"].flatMap { Tense(rawValue: $0) } ?? inner.tense
            if style.spanHoldsPreposition { inner.tokens = i..<inner.tokens.upperBound }
            if best.map({ $0.tokens.upperBound < inner.tokens.upperBound || $0.tokens.lowerBound > i }) ?? true { best = inner }
        }
        return best
    }

    private func prepositions(at i: Int) -> [(entry: LexicalEntry, end: Int)] {
        analysis.matches(at: i).compactMap { match in
            let entry = analysis.entry(match)
            return entry.category == .datePreposition && match.tokens.upperBound < limit ? (entry, match.tokens.upperBound) : nil
        }
    }

    /// The longest single expression at the token.
    func single(at i: Int) -> DateExpression? {
        guard i < limit else { return nil }
        var best: DateExpression?
        func offer(_ found: DateExpression?) {
            guard let found else { return }
            if best.map({ $0.tokens.upperBound < found.tokens.upperBound }) ?? true { best = found }
        }
        if analysis.tokens[i].kind == .number {
            offer(weekdayOrDay(at: i))
            offer(ordinalPeriod(at: i))
            offer(ago(at: i))
            offer(years(at: i))
            offer(firstMonths(at: i))
            return best
        }
        if has(i, .month) || has(i, .weekday) { offer(weekdayOrDay(at: i)) }
        if has(i, .dateDeictic) { offer(deictic(at: i)) }
        if has(i, .month) { offer(monthAlone(at: i)) }
        if has(i, .dateShift) { offer(shifted(at: i)) }
        if has(i, .datePart) { offer(part(at: i)) }
        if has(i, .dateOrdinal) || analysis.word(i).shape.contains(.hasDigit) || roman(i) != nil {
            offer(ordinalPeriod(at: i))
            offer(weekdayOrDay(at: i))
        }
        if has(i, .dateNumber) || has(i, .dateUnit) || has(i, .dateAgo) { offer(ago(at: i)) }
        if has(i, .season) { offer(season(at: i)) }
        if has(i, .yearMarker) || has(i, .dateUnit) { offer(years(at: i)) }
        if has(i, .dateUnit) { offer(unitBehind(at: i) ?? weekend(at: i)) }
        if has(i, .holiday) { offer(holiday(at: i)) }
        if best == nil, has(i, .dateFiller) { offer(fillerThen(at: i)) }
        return best
    }

    /// `the first quarter`, `the end`: an article before an expression that can take one.
    private func fillerThen(at i: Int) -> DateExpression? {
        let next = i + 1
        guard
            has(next, .dateOrdinal) || has(next, .dateShift) || has(next, .weekday) || has(next, .season) || has(next, .holiday)
                || has(next, .dateUnit)
        else { return nil }
        return single(at: next)
    }
}
