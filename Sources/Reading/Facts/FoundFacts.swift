import Model

/// What was found out about an article besides its text, each with its own rule of precedence: the first to say something wins.
struct FoundFacts: Sendable {
    var subtitle: String?
    var publishedOn: CalendarDate?
    var publishedAt: String?
    var modifiedAt: String?
    var publisher: String?
    var agency: String?
    var authors: [String] = []
    var dateline: String?
    var canonicalURL: String?
    var section: String?
    var keywords: [String] = []
    var isPaywalled = false

    /// Takes a day, and the time that goes with it, unless there is one.
    mutating func take(day: CalendarDate?, at stamp: String?) {
        guard publishedOn == nil, let day else { return }
        publishedOn = day
        publishedAt = stamp
    }

    /// Takes a stamp's day and, as precise as it is stated, its time.
    mutating func take(_ stamp: DateStamp?) { take(day: stamp?.day, at: stamp?.iso) }

    /// Takes what a line of facts says.
    mutating func take(_ line: LineFacts) {
        if let date = line.date, !line.isUpdate { take(day: date.day, at: date.time.map { date.day.iso + "T" + Self.padded($0) }) }
        if publisher == nil { publisher = line.source }
        if authors.isEmpty { authors = line.authors }
        if dateline == nil { dateline = line.place }
    }

    private static func padded(_ time: String) -> String { time.utf8.count == 5 ? time + ":00" : time }
}
