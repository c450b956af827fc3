import Model

/// A day with the clock time and the zone that a machine-readable stamp states, as precise as it is stated.
struct DateStamp: Sendable, Hashable {
    var day: CalendarDate
    /// ISO 8601, `2024-07-03T19:56:10+02:00`; nil when only a day is stated.
    var iso: String?
    /// True for a stamp of the zone UTC, whose day may not be the one at the place of publication.
    var isUTC = false

    /// A day, and a clock time without zone.
    init(day: CalendarDate, time: String? = nil) {
        self.day = day
        iso = time.map { day.iso + "T" + ($0.utf8.count == 5 ? $0 + ":00" : $0) }
    }

    /// Reads `2024-07-03T19:56:10.123+02:00` and its looser kinds (a blank for the `T`, one digit for two, no separators, `+0200`), and
    /// seconds or milliseconds since 1970. Nil for anything else.
    init?(machine text: some StringProtocol) {
        var reader = Reader(bytes: Array(text.utf8.prefix(60)))
        reader.skipSpaces()
        let start = reader.at
        guard let first = reader.digits(14) else { return nil }
        let day: CalendarDate?
        switch reader.at - start {
        case 4:
            guard let mark = reader.next, mark == 0x2D || mark == 0x2F || mark == 0x2E else { return nil }
            reader.at += 1
            guard let month = reader.digits(2), reader.next == mark else { return nil }
            reader.at += 1
            guard let date = reader.digits(2), !reader.isDigit else { return nil }
            day = CalendarDate(year: first, month: month, day: date)
        case 8: day = CalendarDate(year: first / 10_000, month: first / 100 % 100, day: first % 100)
        case 14 where !reader.isDigit:
            let date = first / 1_000_000
            day = CalendarDate(year: date / 10_000, month: date / 100 % 100, day: date % 100)
            guard let day, let iso = Self.iso(day, first / 10_000 % 100, first / 100 % 100, first % 100, "") else { return nil }
            self.init(day: day)
            self.iso = iso
            return
        case 10 where !reader.isDigit && (text.utf8.count == 10 || reader.next == 0x2E):
            self.init(secondsSince1970: first)
            return
        case 13 where !reader.isDigit:
            self.init(secondsSince1970: first / 1000)
            return
        default: return nil
        }
        guard let day else { return nil }
        self.init(day: day)
        if let clock = reader.clock(), let iso = Self.iso(day, clock.hour, clock.minute, clock.second, reader.zone()) {
            self.iso = iso
            isUTC = iso.hasSuffix("Z") || iso.hasSuffix("+00:00")
        }
    }

    private init?(secondsSince1970 seconds: Int) {
        // From 1995 to 2100: other numbers of that length are no stamps.
        guard (788_918_400...4_102_444_800).contains(seconds), let day = CalendarDate(daysSince1970: seconds / 86_400),
            let iso = Self.iso(day, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60, "Z")
        else { return nil }
        self.init(day: day)
        self.iso = iso
        isUTC = true
    }

    /// The same stamp with a zone as mails and servers write it (`+0100`, `GMT`, `Z`) behind a date in words.
    func with(zone text: some StringProtocol) -> DateStamp {
        guard let iso, iso.utf8.count <= 19 else { return self }
        var reader = Reader(bytes: Array(text.utf8.prefix(20)))
        let zone = reader.zone()
        guard !zone.isEmpty else { return self }
        var stamp = self
        stamp.iso = iso + zone
        stamp.isUTC = zone == "Z" || zone == "+00:00"
        return stamp
    }

    private static func iso(_ day: CalendarDate, _ hour: Int, _ minute: Int, _ second: Int?, _ zone: String) -> String? {
        guard hour < 24, minute < 60, (second ?? 0) < 61 else { return nil }
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        return day.iso + "T" + two(hour) + ":" + two(minute) + (second.map { ":" + two($0) } ?? "") + zone
    }

    /// Minutes since 1970 in UTC where a zone is stated, else by the stated clock; of a mere day its first minute.
    var minutes: Int {
        let bytes = Array((iso ?? "").utf8)
        guard bytes.count >= 16 else { return day.daysSince1970 * 1440 }
        func two(_ i: Int) -> Int { i + 1 < bytes.count ? Int(bytes[i] &- 0x30) * 10 + Int(bytes[i + 1] &- 0x30) : 0 }
        var minutes = day.daysSince1970 * 1440 + two(11) * 60 + two(14)
        if let sign = bytes[16...].firstIndex(where: { $0 == 0x2B || $0 == 0x2D }), sign + 5 < bytes.count {
            let offset = two(sign + 1) * 60 + two(sign + 4)
            minutes += bytes[sign] == 0x2B ? -offset : offset
        }
        return minutes
    }

    private struct Reader {
        let bytes: [UInt8]
        var at = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        var next: UInt8? { at < bytes.count ? bytes[at] : nil }
        var isDigit: Bool { next.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }

        mutating func skipSpaces() { while next == 0x20 || next == 0x09 || next == 0x0A || next == 0x0D { at += 1 } }

        mutating func digits(_ most: Int) -> Int? {
            let start = at
            var value = 0
            while at - start < most, let byte = next, byte >= 0x30, byte <= 0x39 {
                value = value * 10 + Int(byte - 0x30)
                at += 1
            }
            return at > start ? value : nil
        }

        /// `T19:56:10.123`, ` 9:05`, `T0729`.
        mutating func clock() -> (hour: Int, minute: Int, second: Int?)? {
            guard next == 0x54 || next == 0x74 || next == 0x20 || next == 0x2C else { return nil }
            at += 1
            skipSpaces()
            guard let hour = digits(2) else { return nil }
            let hasColon = next == 0x3A
            if hasColon { at += 1 }
            guard let minute = digits(2) else { return nil }
            var second: Int?
            if hasColon ? next == 0x3A : isDigit {
                if hasColon { at += 1 }
                second = digits(2)
            }
            // Fractions of a second behind a stop, a comma or, wrongly, a colon.
            if second != nil, next == 0x2E || next == 0x2C || next == 0x3A {
                at += 1
                _ = digits(9)
            }
            return (hour, minute, second)
        }

        /// `Z`, `+02:00`, `-0500`, `+02`, `GMT`, `UTC`; empty where none is stated.
        mutating func zone() -> String {
            skipSpaces()
            guard let sign = next else { return "" }
            let word = bytes[at...].prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }.map { $0 | 0x20 }
            if word.elementsEqual("z".utf8) || word.elementsEqual("gmt".utf8) || word.elementsEqual("utc".utf8) { return "Z" }
            guard sign == 0x2B || sign == 0x2D else { return "" }
            at += 1
            guard let hour = digits(2), hour < 15 else { return "" }
            if next == 0x3A { at += 1 }
            let minute = digits(2) ?? 0
            func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
            return minute < 60 ? (sign == 0x2B ? "+" : "-") + two(hour) + ":" + two(minute) : ""
        }
    }
}
