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
/// Month names come from the packs. A numeric date whose day and month could be exchanged is read day first, except with slashes, where nobody can
/// know and nothing is said.
struct DateScanner: Sendable {
    private let months: [String: Int]

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
    }

    /// The month a word names.
    func month(_ lower: String) -> Int? { months[lower] }

    func first(in line: String) -> VisibleDate? { all(in: line, limit: 1).first }

    func all(in line: String, limit: Int = 8) -> [VisibleDate] {
        guard Self.hasYear(line) else { return [] }
        let bytes = Array(line.utf8.prefix(600))
        let words = LineWords(bytes).words
        var found: [VisibleDate] = []
        var i = 0
        while i < words.count, found.count < limit {
            if let (day, next) = date(at: i, words, bytes) {
                let (time, end) = time(after: next, words, bytes)
                found.append(VisibleDate(day: day, time: time, range: words[i].start..<(end ?? words[next - 1].end)))
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
    private func date(at i: Int, _ words: [LineWords.Word], _ bytes: [UInt8]) -> (CalendarDate, Int)? {
        guard i + 2 < words.count else { return compact(at: i, words) }
        let (a, b, c) = (words[i], words[i + 1], words[i + 2])
        let first = gap(a, b, bytes)
        let second = gap(b, c, bytes)
        if let x = number(a), let y = number(b), let z = number(c) {
            guard first == second, first.count == 1, let mark = first.first else { return nil }
            if (1900...2100).contains(x), a.end - a.start == 4, [0x2D, 0x2E, 0x2F].contains(mark) {
                return CalendarDate(year: x, month: y, day: z).map { ($0, i + 3) }
            }
            guard (1900...2100).contains(z), c.end - c.start == 4, [0x2D, 0x2E, 0x2F].contains(mark) else { return nil }
            if mark == 0x2F || mark == 0x2D {
                // 03/04/2024 is two dates; 25/04/2024 and 04/25/2024 are one each.
                if x > 12 { return CalendarDate(year: z, month: y, day: x).map { ($0, i + 3) } }
                if y > 12 { return CalendarDate(year: z, month: x, day: y).map { ($0, i + 3) } }
                if x == y { return CalendarDate(year: z, month: y, day: x).map { ($0, i + 3) } }
                return mark == 0x2D ? CalendarDate(year: z, month: y, day: x).map { ($0, i + 3) } : nil
            }
            return CalendarDate(year: z, month: y, day: x).map { ($0, i + 3) }
        }
        if let day = ordinal(a), let month = months[b.lower], let year = number(c), (1900...2100).contains(year), isLoose(first),
            isLoose(second)
        {
            return CalendarDate(year: year, month: month, day: day).map { ($0, i + 3) }
        }
        if let month = months[a.lower], let day = ordinal(b), let year = number(c), (1900...2100).contains(year), isLoose(first),
            isLoose(second)
        {
            return CalendarDate(year: year, month: month, day: day).map { ($0, i + 3) }
        }
        return compact(at: i, words)
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
            let hasSecond = at + 2 < words.count && gap(words[at + 1], words[at + 2], bytes) == [0x3A]
            let second = hasSecond ? number(words[at + 2]) : nil
            return (clock(clockHour, minute, second), words[second == nil ? at + 1 : at + 2].end)
        }
        return (nil, nil)
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
