import Grammar

/// Reads the clock time beside a date.
struct ClockReader {
    let analysis: Analysis

    init(_ analysis: Analysis) {
        self.analysis = analysis
    }

    /// A time that follows a date: `, 19:56`, `um 9.30 Uhr`, `at 3:15 pm`, `T19:56:10`.
    func after(_ i: Int, before limit: Int) -> (time: String, end: Int)? {
        var at = i
        var announced = false
        if at < limit, ["T", "t"].contains(analysis.word(at).surface), !analysis.tokens[at].spaceBefore { at += 1 }
        while at < limit, at < i + 4 {
            if analysis.entry(at: at, .clockWord)?.value == "at", let match = analysis.match(at: at, .clockWord) {
                announced = true
                at = match.tokens.upperBound
            } else if [",", "|", "-", "–", "—", "•", "·", "/", "("].contains(analysis.word(at).surface) {
                at += 1
            } else {
                break
            }
        }
        return time(at: at, before: limit, announced: announced)
    }

    /// A time that ends right before a date: `19:56, 3 July`, `10:15 03.01.2024`.
    func before(_ i: Int, from first: Int) -> (time: String, start: Int)? {
        var last = i - 1
        if last > first, [",", "|", "/", "•"].contains(analysis.word(last).surface) { last -= 1 }
        for length in [5, 3] where last - length + 1 >= first {
            let start = last - length + 1
            if let found = time(at: start, before: last + 1, announced: false), found.end == last + 1 { return (found.time, start) }
        }
        return nil
    }

    /// - Parameter announced: a word said that a time follows, so that `9.30` is one.
    private func time(at i: Int, before limit: Int, announced: Bool) -> (time: String, end: Int)? {
        guard i < limit else { return nil }
        guard let start = hours(i) else { return nil }
        var hour = start.value
        var minute = 0
        var second: Int?
        var end = i + 1
        if i + 2 < limit, analysis.isMark(i + 1, ":"), let minutes = NumberToken(analysis, i + 2), minutes.groups == 1, minutes.width1 == 2
        {
            minute = minutes.first
            end = i + 3
            if end + 1 < limit, analysis.isMark(end, ":"), let seconds = NumberToken(analysis, end + 1), seconds.width1 == 2 {
                second = seconds.first
                end += 2
            }
        } else if let number = NumberToken(analysis, i), number.groups == 2, number.width2 == 2 {
            guard announced || analysis.entry(at: i + 1, .clockWord) != nil else { return nil }
            minute = number.second
        } else {
            guard start.width <= 2, let word = analysis.entry(at: i + 1, .clockWord), word.value != "at", i + 1 < limit else { return nil }
        }
        if end < limit, let match = analysis.match(at: end, .clockWord), match.tokens.upperBound <= limit {
            let word = analysis.entry(match).value
            if word == "pm", hour < 12 { hour += 12 }
            if word == "am", hour == 12 { hour = 0 }
            if word != "at" { end = match.tokens.upperBound }
        }
        guard hour < 24, minute < 60, second ?? 0 < 60 else { return nil }
        return ([hour, minute, second].compactMap { $0 }.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":"), end)
    }

    /// The hour: a number, or a `T` and digits in one word as in time stamps.
    private func hours(_ i: Int) -> (value: Int, width: Int)? {
        if let number = NumberToken(analysis, i), number.width1 <= 2, number.groups <= 2 { return (number.first, number.width1) }
        let word = Array(analysis.word(i).surface.utf8)
        guard word.count == 3, word[0] == 0x54, let value = Int(String(decoding: word[1...], as: UTF8.self)) else { return nil }
        return (value, 2)
    }
}
