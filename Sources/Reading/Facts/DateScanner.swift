import Grammar
import Model

/// A full date in a line, with the time that stands beside it.
struct VisibleDate: Sendable, Hashable {
    var day: CalendarDate
    /// `10:27` or `10:27:05`.
    var time: String?
    /// Byte range in the line, time included.
    var range: Range<Int>
}

/// Finds full dates (day, month and year) in the lines around an article.
///
/// Month names and the small words inside a date come from the packs. A numeric date whose day and month could be exchanged is read as the page's
/// region has it; where that is not known, day first, except with slashes, where nobody can know and nothing is said.
struct DateScanner: Sendable {
    private let months: [String: Int]
    private let fillers: Set<String>

    init(packs: [LanguagePack]) {
        var months: [String: Int] = [:]
        for pack in packs {
            for entry in pack.lexicon.entries where entry.category.rawValue == "month" {
                let words = LineWords(entry.form).words
                guard words.count == 1, let word = words.first, let value = entry.number, value >= 1, value <= 12 else { continue }
                if months[word.lower] == nil { months[word.lower] = Int(value) }
            }
        }
        self.months = months
        fillers = Set(packs.flatMap { $0.entries(.dateFiller) }.map(\.form).filter { !$0.contains(" ") })
    }

    /// The month a word names.
    func month(_ lower: String) -> Int? { months[lower] }

    func first(in line: String, order: NumericOrder = .unknown, shortYears: Bool = false) -> VisibleDate? {
        all(in: line, limit: 1, order: order, shortYears: shortYears).first
    }

    /// - Parameters:
    ///   - order: of day and month in numeric dates.
    ///   - shortYears: whether `03.07.24` is a date, as it is beside a label or in an element named for dates only.
    func all(in line: String, limit: Int = 8, order: NumericOrder = .unknown, shortYears: Bool = false) -> [VisibleDate] {
        guard shortYears || Self.hasYear(line) else { return [] }
        let bytes = Array(line.utf8.prefix(600))
        let words = LineWords(bytes).words
        var found: [VisibleDate] = []
        var i = 0
        while i < words.count, found.count < limit {
            if let (day, next) = date(at: i, words, bytes, order, shortYears) {
                let (time, end) = time(after: next, words, bytes)
                var date = VisibleDate(day: day, time: time, range: words[i].start..<(end ?? words[next - 1].end))
                if time == nil, let (ahead, start) = self.time(before: i, words, bytes), start >= (found.last?.range.upperBound ?? 0) {
                    date.time = ahead
                    date.range = start..<date.range.upperBound
                }
                found.append(date)
                i = next
            } else {
                i += 1
            }
        }
        return found
    }

    /// Whether four digits stand in the text that may be a year from 1900 to 2100, without which there is no full date.
    static func hasYear(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { hasYear($0) }
    }

    static func hasYear(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
        var i = 0
        while i + 3 < bytes.count {
            // Of four bytes in a row the last is a digit, or no year ends there or begins before it.
            if !isDigit(bytes[i + 3]) {
                i += 4
                continue
            }
            if isDigit(bytes[i + 2]), (bytes[i] == 0x31 && bytes[i + 1] == 0x39) || (bytes[i] == 0x32 && bytes[i + 1] & 0xFE == 0x30) {
                return true
            }
            i += 1
        }
        return false
    }

    /// The date that begins at the word, and the index after its last word.
    private func date(
        at i: Int, _ words: [LineWords.Word], _ bytes: [UInt8], _ order: NumericOrder, _ shortYears: Bool
    ) -> (CalendarDate, Int)? {
        guard i + 2 < words.count else { return nil }
        let (a, b, c) = (words[i], words[i + 1], words[i + 2])
        if let x = number(a) {
            if let y = number(b), let z = number(c) {
                let first = gap(a, b, bytes)
                let mark = first.first ?? 0
                guard first == gap(b, c, bytes), first.count == 1 || (mark == 0x2E && first.count == 2) else {
                    return compact(at: i, words)
                }
                let day = numeric((x, a.end - a.start), y, (z, c.end - c.start), mark, order, shortYears)
                return day.map { ($0, i + 3) }
            }
            if let named = named(at: i, words, bytes, yearFirst: true) { return named }
        }
        return named(at: i, words, bytes, yearFirst: false) ?? compact(at: i, words)
    }

    /// Three numbers with the same mark between them; the outer ones with their lengths.
    private func numeric(
        _ first: (value: Int, length: Int), _ middle: Int, _ last: (value: Int, length: Int), _ mark: UInt8, _ order: NumericOrder,
        _ shortYears: Bool
    ) -> CalendarDate? {
        guard mark == 0x2D || mark == 0x2E || mark == 0x2F else { return nil }
        if (1900...2100).contains(first.value), first.length == 4, last.length <= 2 {
            return CalendarDate(year: first.value, month: middle, day: last.value)
        }
        var year = last.value
        if last.length == 2, shortYears, first.length <= 2 { year += year < 70 ? 2000 : 1900 }
        guard (1900...2100).contains(year), last.length == 4 || (shortYears && last.length == 2), first.length <= 2 else { return nil }
        let dayFirst = CalendarDate(year: year, month: middle, day: first.value)
        let monthFirst = CalendarDate(year: year, month: first.value, day: middle)
        if mark == 0x2E { return dayFirst }
        guard let dayFirst, let monthFirst, dayFirst != monthFirst else { return dayFirst ?? monthFirst }
        // 03/04/2024 is two dates.
        switch order {
        case .dayFirst: return dayFirst
        case .monthFirst: return monthFirst
        case .unknown: return mark == 0x2F ? nil : dayFirst
        }
    }

    /// Day, month's name and year in any of the orders in use, one small word allowed between two of them.
    private func named(at i: Int, _ words: [LineWords.Word], _ bytes: [UInt8], yearFirst: Bool) -> (CalendarDate, Int)? {
        var at = i
        func move() -> Bool {
            let next = at + 1
            guard next < words.count, isLoose(gap(words[at], words[next], bytes)) else { return false }
            at = next
            if fillers.contains(words[at].lower), at + 1 < words.count, isLoose(gap(words[at], words[at + 1], bytes)) { at += 1 }
            return true
        }
        if yearFirst, let year = year(words[i]) {
            guard move(), let month = months[words[at].lower], move(), let day = ordinal(words[at]) else { return nil }
            return CalendarDate(year: year, month: month, day: day).map { ($0, at + 1) }
        }
        if let day = ordinal(words[i]) {
            guard move(), let month = months[words[at].lower], move(), let year = year(words[at]) else { return nil }
            return CalendarDate(year: year, month: month, day: day).map { ($0, at + 1) }
        }
        if let month = months[words[i].lower] {
            guard move(), let day = ordinal(words[at]), move(), let year = year(words[at]) else { return nil }
            return CalendarDate(year: year, month: month, day: day).map { ($0, at + 1) }
        }
        return nil
    }

    private func year(_ word: LineWords.Word) -> Int? {
        guard word.end - word.start == 4, let year = number(word), (1900...2100).contains(year) else { return nil }
        return year
    }

    /// `2024-07-03T19:56:10` is cut as `2024`, `07`, `03t19`.
    private func compact(at i: Int, _ words: [LineWords.Word]) -> (CalendarDate, Int)? {
        guard i + 2 < words.count, let year = number(words[i]), (1900...2100).contains(year), let month = number(words[i + 1]) else {
            return nil
        }
        let rest = words[i + 2].lower
        guard let t = rest.firstIndex(of: "t"), let day = Int(rest[..<t]) else { return nil }
        return CalendarDate(year: year, month: month, day: day).map { ($0, i + 3) }
    }

    /// A clock time in the next words, at most three words on (`, 10:27`, `um 14:05 Uhr`, `at 9:30`).
    private func time(after next: Int, _ words: [LineWords.Word], _ bytes: [UInt8]) -> (String?, Int?) {
        if next > 0, let t = words[next - 1].lower.firstIndex(of: "t"),
            let hour = Int(words[next - 1].lower[words[next - 1].lower.index(after: t)...]),
            next < words.count, let minute = number(words[next]), hour < 24, minute < 60
        {
            let second = next + 1 < words.count && gap(words[next], words[next + 1], bytes) == [0x3A] ? number(words[next + 1]) : nil
            return (clock(hour, minute, second), words[second == nil ? next : next + 1].end)
        }
        for at in next..<min(next + 3, max(next, words.count - 1)) {
            guard let hour = number(words[at]), let minute = number(words[at + 1]), hour < 24, minute < 60 else { continue }
            let mark = gap(words[at], words[at + 1], bytes)
            let clockHour = Self.hour(hour, before: at + 2 < words.count ? words[at + 2].lower : "")
            guard mark == [0x3A] || mark == [0x2E], words[at + 1].end - words[at + 1].start == 2 else { continue }
            // Of two dates in a row the second is no clock time.
            if mark == [0x2E], at + 2 < words.count, words[at + 2].isNumber, gap(words[at + 1], words[at + 2], bytes) == mark { continue }
            let hasSecond = at + 2 < words.count && gap(words[at + 1], words[at + 2], bytes) == [0x3A]
            let second = hasSecond ? number(words[at + 2]) : nil
            return (clock(clockHour, minute, second), words[second == nil ? at + 1 : at + 2].end)
        }
        return (nil, nil)
    }

    /// A clock time right before the date (`10:15 03.01.2024`, `14:05, 3 May 2024`), and where it begins.
    private func time(before i: Int, _ words: [LineWords.Word], _ bytes: [UInt8]) -> (String, Int)? {
        guard i >= 2, let hour = number(words[i - 2]), let minute = number(words[i - 1]), hour < 24, minute < 60,
            gap(words[i - 2], words[i - 1], bytes) == [0x3A], words[i - 1].end - words[i - 1].start == 2,
            words[i].start - words[i - 1].end <= 3
        else { return nil }
        return (clock(hour, minute, nil), words[i - 2].start)
    }

    /// Hours of the afternoon (`3:20 p.m.`) count from noon.
    private static func hour(_ hour: Int, before word: String) -> Int {
        if word == "pm" || word == "p" { return hour < 12 ? hour + 12 : hour }
        if word == "am" || word == "a" { return hour == 12 ? 0 : hour }
        return hour
    }

    private func clock(_ hour: Int, _ minute: Int, _ second: Int?) -> String {
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        return two(hour) + ":" + two(minute) + (second.map { $0 < 60 ? ":" + two($0) : "" } ?? "")
    }

    private func number(_ word: LineWords.Word) -> Int? {
        guard word.isNumber, word.end - word.start <= 4 else { return nil }
        return Int(word.lower)
    }

    /// `4`, `4th`, `1st`.
    private func ordinal(_ word: LineWords.Word) -> Int? {
        let digits = word.lower.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= 2, word.lower.count - digits.count <= 2, let value = Int(digits), (1...31).contains(value)
        else { return nil }
        return value
    }

    private func gap(_ a: LineWords.Word, _ b: LineWords.Word, _ bytes: [UInt8]) -> ArraySlice<UInt8> {
        a.end <= b.start && b.start <= bytes.count ? bytes[a.end..<b.start] : []
    }

    /// Blanks, full stops, commas and hyphens between the parts of a date.
    private func isLoose(_ gap: ArraySlice<UInt8>) -> Bool {
        gap.count <= 3 && gap.allSatisfy { $0 == 0x20 || $0 == 0x2E || $0 == 0x2C || $0 == 0x2D }
    }
}
