import ArgumentParser
import Model
import Query

extension EntityKind: ExpressibleByArgument {}

/// Days, months and years as the ends of a range.
enum DateBound {
    static func first(_ text: String) throws -> CalendarDate { try range(text).start }

    static func last(_ text: String) throws -> CalendarDate { try range(text).end }

    private static func range(_ text: String) throws -> DayRange {
        if text.utf8.count == 10, let day = CalendarDate(iso: text) { return DayRange(day) }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
            let range = DayRange(year: year, month: month)
        {
            return range
        }
        if parts.count == 1, text.count == 4, let year = Int(text), let range = DayRange(year: year) { return range }
        throw ValidationError("“\(text)” is no date. Write a day (2024-07-03), a month (2024-07) or a year (2024).")
    }
}

enum Limits {
    static func check(_ number: Int, _ option: String) throws {
        guard number >= 0 else { throw ValidationError("\(option) \(number) makes no sense. Give 0 or more.") }
    }
}

/// “Did you mean” for what is typed on the command line.
enum Spelling {
    static func suggestion(near typed: String, among names: [String]) -> String {
        Suggestions.sentence(near: typed, among: names)
    }
}
