import Model

extension DateResolver {
    /// `last week`, `im Vorjahr`, `the day before`.
    func unit(_ unit: TimeUnit, _ shift: Int, _ anchor: DateAnchor) -> DayRange? {
        switch anchor {
        case .now: return Self.unit(unit, around: reference, shift)
        case .period:
            // A comparison with the year before: the same period if one was named.
            if let period = context.last(within: 2, where: { $0.unit != .day && $0.unit != .week }) {
                return Self.moved(period.days, months: 12 * shift)
            }
            return Self.unit(.year, around: reference, shift)
        case .previous:
            let year = context.last(within: 1) { $0.unit == .year && $0.days.start.year <= reference.year }
            return Self.unit(.year, around: year?.days.start ?? reference, shift)
        case .context:
            let mention: DateContext.Mention?
            switch unit {
            case .day: mention = context.last(within: 3) { $0.unit == .day && $0.days.start == $0.days.end }
            case .week: mention = context.last(within: 1) { $0.unit == .week }
            case .month: mention = context.last(within: 1) { $0.unit == .month || $0.unit == .day }
            case .year: mention = context.last(within: 1) { $0.unit == .year && $0.days.start.year <= reference.year }
            default: mention = context.last(within: 1) { $0.unit == unit }
            }
            return Self.unit(unit, around: mention?.days.start ?? reference, shift)
        }
    }

    /// The day, week, month ... that holds the day, moved.
    static func unit(_ unit: TimeUnit, around day: CalendarDate, _ shift: Int) -> DayRange? {
        switch unit {
        case .day: return day.adding(days: shift).map { DayRange($0) }
        case .week:
            guard let start = day.adding(days: 1 - day.weekday + 7 * shift), let end = start.adding(days: 6) else { return nil }
            return DayRange(start: start, end: end)
        case .weekend:
            // The last weekend is over; on a weekend's own days "this" is the running one.
            let saturday =
                6 - day.weekday + 7
                * (shift < 0 && day.weekday >= 6 ? shift : shift < 0 ? shift : shift > 0 && day.weekday < 6 ? shift - 1 : shift)
            guard let start = day.adding(days: saturday), let end = start.adding(days: 1) else { return nil }
            return DayRange(start: start, end: end)
        case .month:
            return CalendarDate(year: day.year, month: day.month, day: 1)?.adding(months: shift).flatMap {
                DayRange(year: $0.year, month: $0.month)
            }
        case .quarter:
            return CalendarDate(year: day.year, month: (day.month - 1) / 3 * 3 + 1, day: 1)?.adding(months: 3 * shift).flatMap {
                months($0.year, $0.month, 3)
            }
        case .half:
            return CalendarDate(year: day.year, month: day.month < 7 ? 1 : 7, day: 1)?.adding(months: 6 * shift).flatMap {
                months($0.year, $0.month, 6)
            }
        case .year: return DayRange(year: day.year + shift)
        case .decade:
            let first = day.year / 10 * 10 + 10 * shift
            return span(DayRange(year: first), DayRange(year: first + 9))
        case .century:
            let first = (day.year - 1) / 100 * 100 + 1 + 100 * shift
            return span(DayRange(year: first), DayRange(year: first + 99))
        case .season:
            // A season of sport or theatre: July to June.
            return months(day.month < 7 ? day.year - 1 + shift : day.year + shift, 7, 12)
        }
    }

    /// `three years ago`, `a year earlier`.
    func counted(_ unit: TimeUnit, _ count: Int, _ anchor: DateAnchor) -> DayRange? {
        guard abs(count) < 3000 else { return nil }
        if anchor != .now {
            switch unit {
            case .year:
                if let period = context.last(within: 1, where: { $0.unit != .day && $0.unit != .week || $0.explicitYear }) {
                    if period.days.start == period.days.end, period.unit == .day {
                        return Self.unit(.year, around: period.days.start, count)
                    }
                    return Self.moved(period.days, months: 12 * count)
                }
            case .month:
                if let month = context.last(within: 1, where: { $0.unit == .month }) { return Self.moved(month.days, months: count) }
            case .week:
                if let week = context.last(within: 1) {
                    if week.unit == .week { return Self.unit(.week, around: week.days.start, count) }
                    if week.unit == .day { return week.days.start.adding(days: 7 * count).map { DayRange($0) } }
                }
            case .day:
                if let day = context.last(within: 3, where: { $0.unit == .day }) {
                    return day.days.start.adding(days: count).map { DayRange($0) }
                }
            default: break
            }
        } else if unit == .year, abs(count) == 1, let period = context.last(within: 1, where: { $0.unit.isPeriod }) {
            return Self.moved(period.days, months: 12 * count)
        }
        switch unit {
        case .day: return reference.adding(days: count).map { DayRange($0) }
        case .week: return reference.adding(days: 7 * count).map { DayRange($0) }
        case .month: return Self.unit(.month, around: reference, count)
        case .year: return DayRange(year: reference.year + count)
        case .decade: return DayRange(year: reference.year + 10 * count)
        case .century: return DayRange(year: reference.year + 100 * count)
        default: return Self.unit(unit, around: reference, count)
        }
    }

    /// `the past five years`: whole years or months that are over, else days up to now.
    func span(_ unit: TimeUnit, _ count: Int) -> DayRange? {
        guard count != 0, abs(count) < 1000 else { return nil }
        let past = count < 0
        func pair(_ first: DayRange?, _ last: DayRange?) -> DayRange? { Self.span(first, last) }
        switch unit {
        case .day:
            return past
                ? pair(reference.adding(days: count).map { DayRange($0) }, reference.adding(days: -1).map { DayRange($0) })
                : pair(reference.adding(days: 1).map { DayRange($0) }, reference.adding(days: count).map { DayRange($0) })
        case .week:
            return past
                ? pair(reference.adding(days: 7 * count).map { DayRange($0) }, reference.adding(days: -1).map { DayRange($0) })
                : pair(reference.adding(days: 1).map { DayRange($0) }, reference.adding(days: 7 * count).map { DayRange($0) })
        case .year:
            return past
                ? pair(DayRange(year: reference.year + count), DayRange(year: reference.year - 1))
                : pair(DayRange(year: reference.year + 1), DayRange(year: reference.year + count))
        case .decade:
            return past
                ? pair(DayRange(year: reference.year + 10 * count), DayRange(year: reference.year))
                : pair(DayRange(year: reference.year), DayRange(year: reference.year + 10 * count - 1))
        default:
            return past
                ? pair(Self.unit(unit, around: reference, count), Self.unit(unit, around: reference, -1))
                : pair(Self.unit(unit, around: reference, 1), Self.unit(unit, around: reference, count))
        }
    }

    /// Both ends moved; the end of a month stays the end of a month.
    static func moved(_ days: DayRange, months: Int) -> DayRange? {
        guard let start = days.start.adding(months: months), var end = days.end.adding(months: months) else { return nil }
        if days.end.day == CalendarDate.days(inMonth: days.end.month, of: days.end.year),
            let last = CalendarDate(year: end.year, month: end.month, day: CalendarDate.days(inMonth: end.month, of: end.year))
        {
            end = last
        }
        return DayRange(start: start, end: end)
    }
}
