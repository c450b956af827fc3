/// Parts of the names that makers of pages give to elements, told from bytes: pages have hundreds of such names.
struct NamePart: OptionSet, Sendable {
    let rawValue: UInt32

    static let date = NamePart(rawValue: 1)
    static let published = NamePart(rawValue: 1 << 1)
    static let modified = NamePart(rawValue: 1 << 2)
    static let author = NamePart(rawValue: 1 << 3)
    static let byline = NamePart(rawValue: 1 << 4)
    static let authorName = NamePart(rawValue: 1 << 5)
    static let meta = NamePart(rawValue: 1 << 6)
    static let subtitle = NamePart(rawValue: 1 << 7)
    static let kicker = NamePart(rawValue: 1 << 8)
    static let title = NamePart(rawValue: 1 << 9)
    static let foreign = NamePart(rawValue: 1 << 10)
    static let picture = NamePart(rawValue: 1 << 11)
    static let mistakableForTime = NamePart(rawValue: 1 << 12)
    static let mistakableForDate = NamePart(rawValue: 1 << 13)
    static let mistakableForAuthor = NamePart(rawValue: 1 << 14)

    private static let parts: [(NamePart, [String])] = [
        (.date, ["date", "datum", "time", "publish", "posted", "erschienen", "pubdat", "data-pub", "created"]),
        (.published, ["publish", "pubdat", "entry-date", "post-date", "posted", "created"]),
        (.mistakableForTime, ["sometime", "lifetime"]),
        (.mistakableForDate, ["update", "candidate", "validate", "mandate", "modif"]),
        (.modified, ["updated", "update-", "-update", "update_", "_update", "lastupdate", "modif", "lastmod", "aktualisiert"]),
        (.author, ["author", "autor", "автор"]),
        (.mistakableForAuthor, ["authoriz", "authority", "autoriz"]),
        (.byline, ["byline", "by-line", "by_line", "written-by", "writtenby", "submitted", "post-by", "posted-by", "verfasser"]),
        (
            .authorName,
            [
                "author-name", "author_name", "authorname", "autor-name", "autorname", "name-author", "author__name", "post-author",
                "entry-author", "full-name", " fn ",
            ]
        ),
        (.meta, ["meta", "info", "byline", "detail", "credits", "submitted", "dateline"]),
        (
            .subtitle,
            [
                "subtitle", "sub-title", "sub_title", "subheadline", "sub-headline", "subhead", "standfirst", "untertitel", "subline",
                "headline-sub", "podtytul", "deck__", "article-dek", "__dek", " dek ", " deck ",
            ]
        ),
        (
            .kicker,
            [
                "kicker", "overline", "topline", "dachzeile", "roofline", "spitzmarke", "eyebrow", "pretitle", "supertitle",
                "headline-top", "catchline", "visually-hidden", "sr-only",
            ]
        ),
        (.title, ["title", "headline", "titel"]),
        (
            .foreign,
            [
                "comment", "kommentar", "teaser", "related", "recommend", "footer", "copyright", "event", "calendar", "kalender", "termin",
                "clock", "today", "current-date", "currentdate", "weather", "wetter", "archive", "countdown", "joined", "registered",
                "birth", "sidebar", "deadline", "cookie", "newsletter",
            ]
        ),
        (.picture, ["photo", "foto", "picture", "image", "caption", "credit", "bildnachweis", "avatar"]),
    ]

    /// The parts by their first byte.
    private static let byFirstByte: [[(bytes: [UInt8], part: NamePart)]] = {
        var table = [[(bytes: [UInt8], part: NamePart)]](repeating: [], count: 256)
        for (part, words) in parts {
            for word in words {
                let bytes = Array(word.utf8)
                if let first = bytes.first { table[Int(first)].append((bytes, part)) }
            }
        }
        return table
    }()

    /// The parts that stand anywhere in a name, or that are a word of it of their own.
    static func find(in name: String) -> NamePart {
        var found: NamePart = []
        let bytes: [UInt8] = [0x20] + name.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } + [0x20]
        for i in bytes.indices {
            for entry in byFirstByte[Int(bytes[i])] where !found.contains(entry.part) && bytes[i...].starts(with: entry.bytes) {
                found.insert(entry.part)
            }
        }
        return found
    }
}
