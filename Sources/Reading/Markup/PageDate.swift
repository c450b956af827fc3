import Model

/// When a page says it was published and changed: structured data, then the head, then marked-up times, then visible dates, then the address.
///
/// Where the stated days differ, the one that the page also shows beside its headline is the article's. No date rather than a wrong one: days in
/// comments, teasers, events and the running text are none of the article's.
struct PageDate {
    let tree: HTMLTree
    let metadata: PageMetadata
    let data: StructuredData
    let visible: VisibleDates
    let dates: DateScanner
    let order: NumericOrder
    let url: String?

    /// Score from which a shown change stands beside the headline for certain.
    private static let sureUpdate = 5

    struct Found {
        var published: DateStamp?
        var modified: DateStamp?
    }

    /// Names that say when the article was published and nothing else.
    private static let publishedKeys = [
        "article:published_time", "og:published_time", "article:published", "datepublished", "og:article:published_time",
        "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "publishdate", "publish-date", "publish_date", "pubdate",
        "published-date", "publication_date", "publicationdate", "article_date_original", "article.published",
        "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "og:pubdate", "og:publish_date", "rnews:datepublished", "displaydate",
        "bt:pubdate", "dc.date.published", "citation_publication_date", "citation_date", "originalpublicationdate", "gentics.publishdate",
        "vr:published_time", "article:post_date", "shareaholic:article_published_time", "published_at", "published_time", "pub_date",
        "article-publication-date", "bepress_citation_date", "doc_date", "ptime",
    ]
    /// Names that may also say when the page was made or changed.
    private static let generalKeys = [
        "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "dc.created", "date.created", "datecreated", "created", "date",
        "last-published", "article:created", "creation_date", "release_date", "releasedate",
    ]
    private static let modifiedKeys = [
        "article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "dcterms.modified", "article:modified",
        "shareaholic:article_modified_time", "date.modified", "revised", "lastmod", "last-modified", "modified_time",
    ]

    func find() -> Found {
        let published = published()
        return Found(published: published, modified: modified(published))
    }

    private func published() -> DateStamp? {
        let shown = visible.best
        let address = url.flatMap { URLDate.day(in: $0, month: dates.month) }
        var stated: [(stamp: DateStamp, isSure: Bool)] = []
        func add(_ texts: [String?], isSure: Bool) {
            for text in texts { if let text, let stamp = stamp(text) { stated.append((stamp, isSure)) } }
        }
        add([data.published] + Self.publishedKeys.map { metadata[$0] }, isSure: true)
        if let stamp = visible.microdata { stated.append((stamp, true)) }
        add(Self.generalKeys.map { metadata[$0] }, isSure: false)
        if let first = stated.first {
            var chosen = first.stamp
            if let shown, !shown.isUpdate, shown.stamp.day != chosen.day {
                let modified = modifiedTexts.compactMap(stamp).map(\.day)
                let confirmed = stated.first { $0.stamp.day == shown.stamp.day && ($0.isSure || !modified.contains($0.stamp.day)) }
                if let confirmed { chosen = confirmed.stamp }
            }
            return atPlace(chosen, shown: shown?.isUpdate == false ? shown?.stamp.day : nil, address: address)
        }
        if let shown, !shown.isUpdate {
            // An address states the day of publication; a shown day may be another, if little speaks for it.
            if let address, address != shown.stamp.day, shown.score < 7 { return DateStamp(day: address) }
            return atPlace(shown.stamp, shown: nil, address: address)
        }
        if let address { return DateStamp(day: address) }
        if let stamp = data.pagePublished.flatMap(stamp) { return stamp }
        // Beside the headline of an article that states no other day, the day of its last change is the one it is dated by.
        return shown.flatMap { $0.score >= Self.sureUpdate ? DateStamp(day: $0.stamp.day) : nil }
    }

    /// A stamp of UTC has the day of Greenwich: where the page shows the day before or after, that is the day at its place.
    private func atPlace(_ stamp: DateStamp, shown: CalendarDate?, address: CalendarDate?) -> DateStamp {
        guard stamp.isUTC, stamp.iso != nil else { return stamp }
        let minute = stamp.minutes - stamp.day.daysSince1970 * 1440
        for local in [shown, address].compactMap({ $0 }) where local != stamp.day {
            // It is yesterday up to twelve hours west of Greenwich, tomorrow up to fourteen east.
            let days = local.daysSince1970 - stamp.day.daysSince1970
            guard (days == -1 && minute < 720) || (days == 1 && minute >= 600) else { continue }
            var moved = stamp
            moved.day = local
            return moved
        }
        return stamp
    }

    private var modifiedTexts: [String] {
        ([data.modified] + Self.modifiedKeys.map { metadata[$0] } + [data.pageModified]).compactMap { $0 }
    }

    /// The last change, if it was not before the publication.
    private func modified(_ published: DateStamp?) -> DateStamp? {
        let shown = [visible.modified].compactMap { $0 }
        for stamp in modifiedTexts.compactMap(stamp) + shown {
            guard let published else { return stamp }
            let isBefore = stamp.iso == nil || published.iso == nil ? stamp.day < published.day : stamp.minutes < published.minutes
            return isBefore ? nil : stamp
        }
        return nil
    }

    /// A stamp for machines, or a date in words with its time and zone.
    func stamp(_ text: String) -> DateStamp? { Self.stamp(text, dates, order) }

    static func stamp(_ text: String, _ dates: DateScanner, _ order: NumericOrder) -> DateStamp? {
        guard text.utf8.count >= 8, text.utf8.count <= 200 else { return nil }
        if let stamp = DateStamp(machine: text) { return isPlausible(stamp.day) ? stamp : nil }
        guard let found = dates.first(in: text, order: order, shortYears: true), isPlausible(found.day) else { return nil }
        let stamp = DateStamp(day: found.day, time: found.time)
        return stamp.with(zone: String(decoding: text.utf8.dropFirst(found.range.upperBound), as: UTF8.self))
    }

    static func isPlausible(_ day: CalendarDate) -> Bool { day.year >= 1990 && day.year <= 2100 }
}
