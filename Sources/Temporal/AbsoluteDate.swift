import Grammar
import Model

/// A full calendar date, perhaps with a clock time, as datelines and date lines have it.
public struct AbsoluteDateMatch: Sendable, Hashable {
    /// Indices of tokens: weekday, date, year's word and clock time.
    public var tokens: Range<Int>
    public var day: CalendarDate
    /// `HH:MM` or `HH:MM:SS`, of 24 hours. Nil when none is stated.
    public var time: String?

    public init(tokens: Range<Int>, day: CalendarDate, time: String?) {
        self.tokens = tokens
        self.day = day
        self.time = time
    }
}

/// Finds dates that say day, month and year.
public enum AbsoluteDate {
    /// - Parameter tokens: where to look; indices outside the text are left out.
    /// - Returns: matches in order of the text, without overlap.
    public static func find(in analysis: Analysis, tokens: Range<Int>) -> [AbsoluteDateMatch] {
        let range = tokens.clamped(to: 0..<analysis.tokens.count)
        let days = CalendarReader(analysis)
        let clock = ClockReader(analysis)
        var found: [AbsoluteDateMatch] = []
        var i = range.lowerBound
        while i < range.upperBound {
            guard let day = days.day(at: i, before: range.upperBound), let date = day.date else {
                i += 1
                continue
            }
            var start = i
            var end = day.end
            var time: String?
            if let behind = clock.after(end, before: range.upperBound) {
                (time, end) = (behind.time, behind.end)
            } else if let ahead = clock.before(start, from: found.last?.tokens.upperBound ?? range.lowerBound) {
                (time, start) = (ahead.time, ahead.start)
            }
            start = weekday(before: start, analysis, from: found.last?.tokens.upperBound ?? range.lowerBound)
            found.append(AbsoluteDateMatch(tokens: start..<end, day: date, time: time))
            i = end
        }
        return found
    }

    private static func weekday(before i: Int, _ analysis: Analysis, from first: Int) -> Int {
        var at = i - 1
        if at > first, analysis.isMark(at, ",") || analysis.isMark(at, ".") || analysis.has(at, .dateFiller) { at -= 1 }
        if at > first, analysis.isMark(at, ",") { at -= 1 }
        return at >= first && analysis.has(at, .weekday) ? at : i
    }
}
