import Model

/// The day that an address states, as news sites put it: `/2024/05/03/`, `/2024-05-03-`, `-20240503.`, `?date=2024-05-03`, `/2024/may/03/`.
enum URLDate {
    /// - Parameter month: the month that a word in lower case names.
    static func day(in url: String, month: (String) -> Int? = { _ in nil }) -> CalendarDate? {
        let bytes = Array(url.utf8.prefix(2000))
        var i = 0
        while i < bytes.count {
            guard isDigit(bytes, i), i == 0 || !isDigit(bytes, i - 1) else {
                i += 1
                continue
            }
            let year = run(bytes, i)
            if year.length == 8, let day = plausible(year.value / 10_000, year.value / 100 % 100, year.value % 100) { return day }
            if year.length == 4, (1995...2100).contains(year.value), i + 4 < bytes.count {
                let mark = bytes[i + 4]
                if mark == 0x2F || mark == 0x2D || mark == 0x5F {
                    if mark == 0x2F, let day = named(bytes, i + 5, year.value, month) { return day }
                    let month = run(bytes, i + 5)
                    let dayAt = i + 5 + month.length + 1
                    if month.length == 2 || month.length == 1, dayAt - 1 < bytes.count, bytes[dayAt - 1] == mark {
                        let day = run(bytes, dayAt)
                        if day.length == 2 || day.length == 1, let found = plausible(year.value, month.value, day.value) { return found }
                    }
                }
            }
            i += max(1, year.length)
        }
        return nil
    }

    /// `may/03/` behind the year.
    private static func named(_ bytes: [UInt8], _ start: Int, _ year: Int, _ month: (String) -> Int?) -> CalendarDate? {
        let word = bytes[start...].prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        guard word.count >= 3, word.endIndex < bytes.count, bytes[word.endIndex] == 0x2F,
            let value = month(String(decoding: word, as: UTF8.self).lowercased())
        else { return nil }
        let day = run(bytes, word.endIndex + 1)
        return day.length == 1 || day.length == 2 ? plausible(year, value, day.value) : nil
    }

    private static func plausible(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
        (1995...2100).contains(year) ? CalendarDate(year: year, month: month, day: day) : nil
    }

    private static func isDigit(_ bytes: [UInt8], _ i: Int) -> Bool { i < bytes.count && bytes[i] >= 0x30 && bytes[i] <= 0x39 }

    private static func run(_ bytes: [UInt8], _ start: Int) -> (value: Int, length: Int) {
        var value = 0
        var i = start
        while isDigit(bytes, i), i - start < 9 {
            value = value * 10 + Int(bytes[i] - 0x30)
            i += 1
        }
        return (value, i - start)
    }
}
