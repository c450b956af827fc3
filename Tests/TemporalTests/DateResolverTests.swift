import Model
import Testing

@testable import Temporal

@Suite struct DateResolverTests {
    /// A Friday.
    private let reference = CalendarDate(iso: "2024-07-05")

    private func resolved(_ meaning: DateMeaning, _ tense: Tense? = nil, on day: CalendarDate? = nil) throws -> String {
        let range = DateResolver(reference: try #require(day ?? reference)).resolve(meaning, tense)
        return range.map { $0.start == $0.end ? $0.start.iso : "\($0.start.iso)..\($0.end.iso)" } ?? "nil"
    }

    @Test func piecesOfAPeriod() throws {
        let march = DateMeaning.month(3, .year(2023), shift: nil)
        #expect(try resolved(.nth(3, .unit(.day), of: march)) == "2023-03-03")
        #expect(try resolved(.nth(-1, .unit(.day), of: march)) == "2023-03-31")
        #expect(try resolved(.nth(32, .unit(.day), of: march)) == "nil")
        #expect(try resolved(.nth(-1, .weekday(1), of: march)) == "2023-03-27")
        #expect(try resolved(.nth(5, .weekday(1), of: march)) == "nil")
        #expect(try resolved(.nth(2, .unit(.week), of: march)) == "2023-03-13..2023-03-19")
        #expect(try resolved(.nth(-1, .unit(.week), of: .month(9, .year(2014), shift: nil))) == "2014-09-22..2014-09-28")
        #expect(try resolved(.nth(1, .unit(.half), of: march)) == "2023-03-01..2023-03-15")
        #expect(try resolved(.nth(2, .unit(.half), of: march)) == "2023-03-16..2023-03-31")
        #expect(try resolved(.nth(2, .unit(.half), of: .decade(1990))) == "1995-01-01..1999-12-31")
        #expect(try resolved(.nth(-1, .unit(.month), of: .year(2012))) == "2012-12-01..2012-12-31")
        #expect(try resolved(.nth(1, .unit(.weekend), of: march)) == "2023-03-04..2023-03-05")
    }

    @Test func stretches() throws {
        let may = DateMeaning.month(5, .year(2022), shift: nil)
        #expect(try resolved(.stretch(.day, 10, of: may)) == "2022-05-01..2022-05-10")
        #expect(try resolved(.stretch(.day, -10, of: may)) == "2022-05-22..2022-05-31")
        #expect(try resolved(.stretch(.week, 2, of: .year(2022))) == "2022-01-01..2022-01-14")
        #expect(try resolved(.stretch(.month, 9, of: .year(2022))) == "2022-01-01..2022-09-30")
        #expect(try resolved(.stretch(.month, -2, of: .year(2022))) == "2022-11-01..2022-12-31")
        #expect(try resolved(.stretch(.month, 13, of: .year(2022))) == "nil")
        #expect(try resolved(.stretch(.day, 0, of: may)) == "nil")
    }

    @Test func stretchesUpToADate() throws {
        #expect(try resolved(.upTo(.day(month: 8, day: 19, .year(2018)), .week, 1)) == "2018-08-13..2018-08-19")
        #expect(try resolved(.upTo(.month(3, .year(2026), shift: nil), .year, 1)) == "2025-04-01..2026-03-31")
        #expect(try resolved(.upTo(.day(month: 2, day: 28, .year(2023)), .month, 3)) == "2022-12-01..2023-02-28")
        #expect(try resolved(.upTo(.day(month: 12, day: 31, .year(2025)), .quarter, 1)) == "2025-10-01..2025-12-31")
        #expect(try resolved(.upTo(.year(2025), .week, 0)) == "nil")
    }

    @Test func samePeriodOfAnotherYear() throws {
        var resolver = DateResolver(reference: try #require(reference))
        #expect(resolver.resolve(.samePeriod(.year(2022)), nil) == DayRange(year: 2022))
        let quarter = try #require(resolver.resolve(.quarter(1, .year(2024)), nil))
        resolver.context.add(quarter, .quarter, explicitYear: true)
        #expect(resolver.resolve(.samePeriod(.year(2022)), nil)?.end.iso == "2022-03-31")
        #expect(resolver.resolve(.samePeriod(.shift(-1)), nil)?.start.iso == "2023-01-01")
    }

    @Test func weeksOfAYear() throws {
        #expect(try resolved(.week(1, .year(2021))) == "2021-01-04..2021-01-10")
        #expect(try resolved(.week(1, .year(2026))) == "2025-12-29..2026-01-04")
        #expect(try resolved(.week(53, .year(2020))) == "2020-12-28..2021-01-03")
        #expect(try resolved(.week(53, .year(2021))) == "nil")
        #expect(try resolved(.week(27, nil)) == "2024-07-01..2024-07-07")
    }

    @Test func countedFromADay() throws {
        #expect(
            try resolved(.offset(.week, 2, from: .holiday(try #require(Holiday("easter+0", days: 1)), .year(2023), shift: nil)))
                == "2023-04-23")
        let christmas = DateMeaning.day(month: 12, day: 25, .year(2014))
        #expect(try resolved(.weekdayFrom(3, weekday: 2, christmas)) == "2015-01-13")
        #expect(try resolved(.weekdayFrom(1, weekday: 4, christmas)) == "2015-01-01")
        #expect(try resolved(.weekdayFrom(-1, weekday: 4, christmas)) == "2014-12-18")
        #expect(try resolved(.weekdayFrom(-1, weekday: 3, christmas)) == "2014-12-24")
        #expect(try resolved(.part(.mid, .month(2, .year(2023), shift: nil))) == "2023-02-11..2023-02-20")
        #expect(try resolved(.offset(.day, -3, from: .unit(.day, shift: 1, .now))) == "2024-07-03")
        #expect(try resolved(.offset(.month, 1, from: .day(month: 1, day: 31, .year(2023)))) == "2023-02-28")
        #expect(try resolved(.steps(months: -13, days: -5)) == "2023-05-31")
        #expect(try resolved(.containing(.week, .day(month: 3, day: 5, .year(2024)))) == "2024-03-04..2024-03-10")
    }

    /// The nearest past one in a report, the next in an announcement, the one of this month when nothing tells.
    @Test func dayWithoutMonth() throws {
        #expect(try resolved(.dayOfMonth(15, weekday: nil)) == "2024-07-15")
        #expect(try resolved(.dayOfMonth(15, weekday: nil), .past) == "2024-06-15")
        #expect(try resolved(.dayOfMonth(3, weekday: nil), .future) == "2024-08-03")
        #expect(try resolved(.dayOfMonth(31, weekday: nil), .past) == "2024-05-31")
        #expect(try resolved(.dayOfMonth(13, weekday: 5)) == "2024-09-13")
        #expect(try resolved(.dayOfMonth(13, weekday: 5), .past) == "2023-10-13")
    }

    /// The weekday decides the year, the later of two days without a month the month.
    @Test func daysThatFitTogether() throws {
        let resolver = DateResolver(reference: try #require(reference))
        #expect(resolver.day(of: .day(month: 3, day: 6, nil), on: 1)?.start.iso == "2023-03-06")
        #expect(resolver.day(of: .day(month: 3, day: 6, nil), on: 3)?.start.iso == "2024-03-06")
        #expect(resolver.day(of: .day(month: 3, day: 6, .year(2020)), on: 1) == nil)
        let days = DateMeaning.range(.dayOfMonth(4, weekday: nil), .dayOfMonth(22, weekday: nil))
        #expect(try resolved(days, .future) == "2024-07-04..2024-07-22")
        #expect(try resolved(.range(.dayOfMonth(25, weekday: nil), .dayOfMonth(3, weekday: nil)), .past) == "2024-06-25..2024-07-03")
    }

    /// In a note what is said of the future is not behind, in a report it may have been by a few weeks.
    @Test func sureTense() throws {
        var resolver = DateResolver(reference: try #require(reference))
        let june = DateMeaning.day(month: 6, day: 21, nil)
        #expect(resolver.resolve(june, .future)?.start.iso == "2024-06-21")
        resolver.isStrict = true
        #expect(resolver.resolve(june, .future)?.start.iso == "2025-06-21")
    }

    @Test func partsOfLongPeriods() throws {
        #expect(try resolved(.part(.start, .decade(1990))) == "1990-01-01..1993-12-31")
        #expect(try resolved(.part(.mid, .decade(1990))) == "1994-01-01..1996-12-31")
        #expect(try resolved(.part(.late, .century(19))) == "1871-01-01..1900-12-31")
        #expect(try resolved(.part(.rest, .unit(.year, shift: 0, .now))) == "2024-07-05..2024-12-31")
        #expect(try resolved(.part(.rest, .year(2020))) == "nil")
    }

    /// The season that runs is this one, also in its second year.
    @Test func runningWinter() throws {
        #expect(try resolved(.season(12, nil, shift: 0), on: CalendarDate(iso: "2024-02-10")) == "2023-12-01..2024-02-29")
        #expect(try resolved(.season(12, nil, shift: 0)) == "2024-12-01..2025-02-28")
    }

    @Test func movableHolidays() throws {
        func day(_ value: String, _ year: Int) throws -> String { try #require(Holiday(value, days: 1)).first(in: year)?.iso ?? "nil" }
        #expect(try day("11-4-4", 2013) == "2013-11-28")
        #expect(try day("05-last-1", 2013) == "2013-05-27")
        #expect(try day("05-2-7", 2024) == "2024-05-12")
        #expect(try day("advent+0", 2013) == "2013-12-01")
        #expect(try day("advent+0", 2022) == "2022-11-27")
        #expect(try day("advent+0", 2017) == "2017-12-03")
        #expect(try day("advent-11", 2024) == "2024-11-20")
        #expect(Holiday("13-1-1", days: 1) == nil)
        #expect(Holiday("05-x-1", days: 1) == nil)
        #expect(try day("02-5-1", 2023) == "nil")
    }

    /// Nothing overflows at the ends of the calendar.
    @Test func endsOfTheCalendar() throws {
        for iso in ["0001-01-01", "9999-12-31"] {
            let day = try #require(CalendarDate(iso: iso))
            let meanings: [DateMeaning] = [
                .unit(.century, shift: -1, .now), .unit(.week, shift: 1, .now), .counted(.year, 9999, .now), .counted(.day, -1, .now),
                .span(.decade, 999), .steps(months: .max, days: .max), .offset(.week, 3999, from: .unit(.day, shift: 0, .now)),
                .week(53, .shift(1)), .nth(-999, .unit(.day), of: .unit(.year, shift: 0, .now)), .dayOfMonth(31, weekday: 7),
                .stretch(.decade, -999, of: .unit(.century, shift: 0, .now)),
            ]
            for meaning in meanings {
                for tense in [nil, Tense.past, .future] {
                    if let range = DateResolver(reference: day).resolve(meaning, tense) { #expect(range.start <= range.end, "\(meaning)") }
                }
            }
        }
    }
}
