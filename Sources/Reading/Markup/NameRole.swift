/// What an element's names (class, id, itemprop, rel, property) say that it is for.
struct NameRole: OptionSet, Sendable {
    let rawValue: UInt32

    static let date = NameRole(rawValue: 1)
    static let published = NameRole(rawValue: 1 << 1)
    static let modified = NameRole(rawValue: 1 << 2)
    /// Named for authors in some way (`author-box`).
    static let author = NameRole(rawValue: 1 << 3)
    /// A line that says who wrote it.
    static let byline = NameRole(rawValue: 1 << 4)
    /// Holds the name alone (`fn`, `author-name`).
    static let authorName = NameRole(rawValue: 1 << 5)
    /// Says `author` by a word of a vocabulary: itemprop, rel, property.
    static let authorStated = NameRole(rawValue: 1 << 6)
    /// Facts of the article beside its text.
    static let meta = NameRole(rawValue: 1 << 7)
    static let subtitle = NameRole(rawValue: 1 << 8)
    static let kicker = NameRole(rawValue: 1 << 9)
    static let headline = NameRole(rawValue: 1 << 10)
    /// Something else than the article: comments, teasers, events, clocks.
    static let foreign = NameRole(rawValue: 1 << 11)
    static let picture = NameRole(rawValue: 1 << 12)
    static let section = NameRole(rawValue: 1 << 13)
    /// Named for a title by its class.
    static let titled = NameRole(rawValue: 1 << 14)

    /// The roles of a class or an id.
    init(name: String) {
        let found = NamePart.find(in: name)
        var role: NameRole = []
        if !found.isDisjoint(with: .date), found.isDisjoint(with: .mistakableForTime) {
            // `updated` and `candidate` hold the word `date` too.
            if found.contains(.mistakableForDate), !found.contains(.published) {
                if found.contains(.modified) { role.insert(.modified) }
            } else {
                role.insert(.date)
                if found.contains(.published) { role.insert(.published) }
            }
        } else if found.contains(.modified) {
            role.insert(.modified)
        }
        if found.contains(.author), !found.contains(.mistakableForAuthor) { role.insert(.author) }
        if found.contains(.byline) { role.insert(.byline) }
        if found.contains(.authorName) { role.insert(.authorName) }
        if found.contains(.meta) { role.insert(.meta) }
        if found.contains(.subtitle) { role.insert(.subtitle) }
        if found.contains(.kicker) { role.insert(.kicker) }
        if found.contains(.title) { role.insert(.titled) }
        if found.contains(.foreign) { role.insert(.foreign) }
        if found.contains(.picture) { role.insert(.picture) }
        self = role
    }

    /// The roles of a vocabulary's word: itemprop, rel, property.
    init(vocabulary name: String) {
        var role: NameRole = []
        if name.contains("datepublished") || name.contains("datecreated") || name.contains("dc:date") || name.contains("dc:issued") {
            role.formUnion([.date, .published])
        } else if name.contains("datemodified") || name.contains("dc:modified") {
            role.insert(.modified)
        }
        let isAuthor = name.split(whereSeparator: { $0 == " " || $0 == ":" }).contains {
            $0 == "author" || $0 == "creator" || $0 == "authors"
        }
        if isAuthor, name != "sioc:has_creator" { role.insert(.authorStated) }
        if name == "sioc:has_creator foaf:name" || name == "foaf:name" { role.insert(.authorName) }
        if name == "headline" || name == "schema:headline" || name == "name headline" { role.insert(.headline) }
        if name.contains("alternativeheadline") || name.contains("alternateheadline") { role.insert(.subtitle) }
        if name.contains("articlesection") { role.insert(.section) }
        self = role
    }

    init(rawValue: UInt32) { self.rawValue = rawValue }
}
