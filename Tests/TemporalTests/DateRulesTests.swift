import Foundation
import Grammar
import Model
import Temporal
import Testing

/// Phrases for the forms that `dates.rules` knows, each by the rule that reads it.
@Suite struct DateRulesTests {
    struct Phrase: Sendable, CustomTestStringConvertible {
        var code: String
        var text: String
        var rule: String
        var days: String

        init(_ code: String, _ text: String, _ rule: String, _ days: String) {
            (self.code, self.text, self.rule, self.days) = (code, text, rule, days)
        }

        var testDescription: String { "\(code): \(text)" }
    }

    /// Read on Friday 5 July 2024.
    static let phrases: [Phrase] = [
        // Days
        Phrase("en", "12 March 2019", "day.month-name-year", "2019-03-12"),
        Phrase("en", "the 3rd of March", "day.month-name", "2025-03-03"),
        Phrase("en", "the twenty-first of June 2020", "day.word-of-month-year", "2020-06-21"),
        Phrase("en", "March 12, 2019", "day.month-first-year", "2019-03-12"),
        Phrase("en", "August 9", "day.month-first", "2024-08-09"),
        Phrase("en", "03/12/2019", "day.slashes", "2019-03-12"),
        Phrase("en", "12.25.2016", "day.dots", "2016-12-25"),
        Phrase("en", "2019-03-12", "day.iso", "2019-03-12"),
        Phrase("en", "12-Mar-2019", "day.name-hyphens", "2019-03-12"),
        Phrase("en", "2/15", "day.slash", "2025-02-15"),
        Phrase("de", "12.03.2019", "day.dots", "2019-03-12"),
        Phrase("de", "am 12.3.", "day.dots-loose", "2025-03-12"),
        Phrase("de", "12. 3. 2019", "day.spaced-dots", "2019-03-12"),
        Phrase("de", "der dritte Oktober", "day.word-month", "2024-10-03"),
        Phrase("pl", "trzeciego maja 2021 r.", "day.word-month-year", "2021-05-03"),
        Phrase("pl", "12 III 2019 r.", "day.roman-month", "2019-03-12"),
        Phrase("ru", "двадцать первое июня", "day.word-month", "2025-06-21"),
        Phrase("ru", "12-го марта 2019 года", "day.month-name-year", "2019-03-12"),
        // Weekdays
        Phrase("en", "Wednesday, 10 July", "weekday.day", "2024-07-10"),
        Phrase("en", "Thursday of next week", "weekday.of-week", "2024-07-11"),
        Phrase("en", "next week on Friday", "week.weekday", "2024-07-12"),
        Phrase("en", "Friday the 13th", "weekday.numbered", "2024-09-13"),
        Phrase("de", "Montag in zwei Wochen", "weekday.in-weeks", "2024-07-15"),
        // Months, quarters, weeks
        Phrase("en", "May 2018", "month.year", "2018-05-01..2018-05-31"),
        Phrase("en", "02/2013", "month.slash-year", "2013-02-01..2013-02-28"),
        Phrase("en", "2013-02", "month.year-hyphen", "2013-02-01..2013-02-28"),
        Phrase("de", "02.2013", "month.dot-year", "2013-02-01..2013-02-28"),
        Phrase("en", "the month of September", "month.of-unit", "2024-09-01..2024-09-30"),
        Phrase("en", "Q3 2023", "period.code-year", "2023-07-01..2023-09-30"),
        Phrase("en", "3Q 2023", "period.code-behind", "2023-07-01..2023-09-30"),
        Phrase("en", "the second half of 2022", "period.year", "2022-07-01..2022-12-31"),
        Phrase("en", "the 15th century", "century.ordinal", "1401-01-01..1500-12-31"),
        Phrase("de", "KW 12 2024", "week.number-year", "2024-03-18..2024-03-24"),
        Phrase("en", "the third day of next month", "nth.unit-of", "2024-08-03"),
        Phrase("en", "the last Monday of March 2023", "nth.weekday-of", "2023-03-27"),
        Phrase("en", "the 4th of next month", "nth.day-of", "2024-08-04"),
        Phrase("en", "the last ten days of May 2022", "stretch.of", "2022-05-22..2022-05-31"),
        Phrase("ru", "9 месяцев 2023 года", "first-months.count", "2023-01-01..2023-09-30"),
        Phrase("en", "the week of March 5, 2024", "week.of-day", "2024-03-04..2024-03-10"),
        Phrase("en", "early September", "part.of", "2024-09-01..2024-09-10"),
        Phrase("en", "the end of the month", "part.of-unit", "2024-07-31"),
        Phrase("en", "winter 2012/13", "season.years", "2012-12-01..2013-02-28"),
        Phrase("en", "Easter 2019", "holiday.year", "2019-04-21"),
        // Relative
        Phrase("en", "the last 12 months", "shift.span", "2023-07-01..2024-06-30"),
        Phrase("en", "the next three quarters", "shift.span", "2024-10-01..2025-06-30"),
        Phrase("ru", "два последних года", "shift.span-behind-few", "2022-01-01..2023-12-31"),
        Phrase("de", "vor drei Wochen", "ago.before", "2024-06-14"),
        Phrase("pl", "za 2 tygodnie", "ago.before", "2024-07-19"),
        Phrase("ru", "через 10 дней", "ago.before", "2024-07-15"),
        Phrase("en", "a hundred and fifty years ago", "ago.after", "1874-01-01..1874-12-31"),
        Phrase("en", "two years and five months ago", "ago.two-units", "2022-02-05"),
        Phrase("en", "two weeks from Tuesday", "ago.from-day", "2024-07-23"),
        Phrase("en", "the day after Christmas 2023", "ago.from-day-one", "2023-12-26"),
        // Years
        Phrase("en", "2014-20", "years.pair", "2014-01-01..2020-12-31"),
        Phrase("en", "the 1970s", "decade.full", "1970-01-01..1979-12-31"),
        Phrase("pl", "lata 90.", "decade.stop", "1990-01-01..1999-12-31"),
        Phrase("ru", "90-е годы", "decade.years", "1990-01-01..1999-12-31"),
        Phrase("en", "the summer of ’69", "season.year", "1969-06-01..1969-08-31"),
        // Ranges
        Phrase("en", "from 13 to 15 of July", "range.days", "2024-07-13..2024-07-15"),
        Phrase("en", "July 13-15", "range.month-days", "2024-07-13..2024-07-15"),
        Phrase("en", "13 - 15 July 2013", "range.days-year", "2013-07-13..2013-07-15"),
        Phrase("en", "between Monday and Wednesday", "range.between", "2024-07-08..2024-07-10"),
        Phrase("en", "from March 3 to April 5", "range.from", "2025-03-03..2025-04-05"),
        Phrase("en", "March to May", "range.to", "2025-03-01..2025-05-31"),
        Phrase("de", "03.07.2013-09.07.2013", "range.dots", "2013-07-03..2013-07-09"),
        Phrase("de", "13.–15. Juli", "range.days", "2024-07-13..2024-07-15"),
        Phrase("en", "3 to 12 of this month", "range.days-of-this", "2024-07-03..2024-07-12"),
        Phrase("pl", "od czwartego do dziewiątego lipca", "range.word-days", "2024-07-04..2024-07-09"),
        Phrase("de", "Juli, August und September", "series.comma", "2024-07-01..2024-09-30"),
    ]

    @Test(arguments: phrases) func phrase(_ phrase: Phrase) throws {
        let pack = try LexiconFolder.pack(phrase.code, sharedOnly: true)
        let day = try #require(CalendarDate(iso: "2024-07-05"))
        let found = try DateRecognizer(pack: pack).dates(in: Analyzer(pack: pack).analyze(phrase.text), publishedOn: day) { _ in false }
        #expect(found.map(\.rule) == [phrase.rule])
        let days = found.map { finding in
            finding.days.map { $0.start == $0.end ? $0.start.iso : "\($0.start.iso)..\($0.end.iso)" } ?? "nil"
        }
        #expect(days == [phrase.days])
    }

    /// What only looks like a date.
    @Test(arguments: [
        ("en", "The price fell to 3.75."), ("en", "Version 3.3.15 is out."), ("en", "They won 13-15 at home."), ("en", "He came in 5th."),
        ("en", "She said: ’20 minutes later he left’."),
        ("en", "About 2/3 of them came."), ("en", "She waited two weeks."), ("en", "We meet every second Tuesday."),
        ("de", "Sie lagen auf Platz 5. Danach nicht."), ("de", "Es stieg um 5,7 Grad."), ("de", "Der Zug fuhr um 14.07 Uhr ab."),
        ("pl", "Wynik 3:15 był jasny."), ("pl", "To kosztuje 12.50 zł."), ("ru", "Число вырастет до 1200."),
        ("ru", "Счёт 13-15 устроил всех."),
    ])
    func noDate(_ code: String, _ text: String) throws {
        let pack = try LexiconFolder.pack(code)
        let day = try #require(CalendarDate(iso: "2024-07-05"))
        #expect(try DateRecognizer(pack: pack).dates(in: Analyzer(pack: pack).analyze(text), publishedOn: day) { _ in false } == [])
    }
}
