import Testing

@testable import Model

@Suite struct CalendarDateTests {
    @Test func refusesDaysThatDoNotExist() {
        #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil)
        #expect(CalendarDate(year: 2024, month: 13, day: 1) == nil)
        #expect(CalendarDate(year: 0, month: 1, day: 1) == nil)
        #expect(CalendarDate(iso: "2024-7-05") == nil)
        #expect(CalendarDate(iso: "2024-07-0512") == nil)
        #expect(CalendarDate(iso: "2024-07-05T10:00")?.iso == "2024-07-05")
    }

    @Test func daysRoundTrip() {
        for days in stride(from: -719_162, through: 2_932_896, by: 997) {
            #expect(CalendarDate(daysSince1970: days)?.daysSince1970 == days)
        }
        #expect(CalendarDate(daysSince1970: 0)?.iso == "1970-01-01")
        #expect(CalendarDate(daysSince1970: .max) == nil)
    }

    @Test func weekdaysAndMonths() throws {
        let day = try #require(CalendarDate(year: 2024, month: 1, day: 31))
        #expect(day.weekday == 3)
        #expect(day.adding(months: 1)?.iso == "2024-02-29")
        #expect(day.adding(months: -11)?.iso == "2023-02-28")
        #expect(day.adding(days: 30)?.iso == "2024-03-01")
        #expect(day.adding(days: .max) == nil)
        #expect(day.adding(months: .max) == nil)
    }

    @Test func spansOrderEarlierThenLonger() {
        #expect(Span(1, 9) < Span(1, 4))
        #expect(Span(1, 4) < Span(2, 3))
        #expect(Span(0, 5).contains(Span(1, 5)))
        #expect(!Span(0, 5).overlaps(Span(5, 6)))
    }
}
