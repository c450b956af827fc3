/// A day of the proleptic Gregorian calendar, without time or zone.
///
/// Day arithmetic follows Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"
/// (https://howardhinnant.github.io/date_algorithms.html), on 400-year eras.
public struct CalendarDate: Hashable, Sendable, Codable, Comparable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Nil when the day does not exist (31 April, month 13) or the year is outside 1...9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD`, also as the head of a longer time stamp. Nil when it is not one.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(11))
        guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        if bytes.count > 10, bytes[10] >= 0x30, bytes[10] <= 0x39 { return nil }
        var parts = [0, 0, 0]
        for (index, range) in [0..<4, 5..<7, 8..<10].enumerated() {
            for byte in bytes[range] {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                parts[index] = parts[index] * 10 + Int(byte - 0x30)
            }
        }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }

    /// The day that many days after 1970-01-01. Nil outside the years 1...9999.
    public init?(daysSince1970 days: Int) {
        guard days > -719_163, days < 2_932_897 else { return nil }
        let z = days + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        self.init(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    public var daysSince1970: Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// ISO 8601: 1 is Monday, 7 is Sunday.
    public var weekday: Int {
        let shifted = (daysSince1970 + 3) % 7
        return (shifted < 0 ? shifted + 7 : shifted) + 1
    }

    /// Nil when the result leaves the years 1...9999.
    public func adding(days: Int) -> CalendarDate? {
        let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
        return overflow ? nil : CalendarDate(daysSince1970: sum)
    }

    /// The same day of another month, or that month's last day if it is shorter. Nil outside the years 1...9999.
    public func adding(months: Int) -> CalendarDate? {
        let (zeroBased, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, zeroBased >= 12 else { return nil }
        let y = zeroBased / 12
        let m = zeroBased % 12 + 1
        return CalendarDate(year: y, month: m, day: min(day, Self.days(inMonth: m, of: y)))
    }

    /// `YYYY-MM-DD`.
    public var iso: String {
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// 0 for a month that does not exist.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 0
        }
    }

    public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}

/// First and last day, both included.
public struct DayRange: Hashable, Sendable, Codable {
    public var start: CalendarDate
    public var end: CalendarDate

    public init(start: CalendarDate, end: CalendarDate) {
        self.start = start
        self.end = end
    }

    public init(_ day: CalendarDate) {
        self.init(start: day, end: day)
    }

    /// The whole year. Nil outside the years 1...9999.
    public init?(year: Int) {
        guard let first = CalendarDate(year: year, month: 1, day: 1), let last = CalendarDate(year: year, month: 12, day: 31) else {
            return nil
        }
        self.init(start: first, end: last)
    }

    /// The whole month. Nil when it does not exist.
    public init?(year: Int, month: Int) {
        guard let first = CalendarDate(year: year, month: month, day: 1),
            let last = CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
        else { return nil }
        self.init(start: first, end: last)
    }
}
