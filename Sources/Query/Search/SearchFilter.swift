import Model
import Text

/// What narrows a search. All conditions hold together.
public struct SearchFilter: Sendable, Hashable {
    /// Language code, e.g. `de`.
    public var language: String?
    /// Documents published on that day or later.
    public var from: CalendarDate?
    /// Documents published on that day or earlier.
    public var to: CalendarDate?
    /// The sentence mentions something of that kind.
    public var kind: EntityKind?
    /// The sentence mentions the thing of that name, in any language it is known in.
    public var entity: String?
    /// Part of the publisher's name.
    public var publisher: String?

    public init(
        language: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil, kind: EntityKind? = nil, entity: String? = nil,
        publisher: String? = nil
    ) {
        self.language = language
        self.from = from
        self.to = to
        self.kind = kind
        self.entity = entity
        self.publisher = publisher
    }

    /// The conditions over `sentences AS s` and `documents AS d`, each beginning with AND, and their parameters.
    func conditions(in store: StoreFile) throws(QueryError) -> (sql: String, parameters: [Value]) {
        var sql = ""
        var parameters: [Value] = []
        if let language {
            let known = try store.table("SELECT DISTINCT language FROM documents ORDER BY language").values("language").compactMap(\.string)
            let code = CaseFolding.lower(language)
            guard known.contains(code) else {
                throw QueryError(
                    .question, "there is no document in the language “\(language)”",
                    remedy: "There are: " + known.joined(separator: ", ") + ".")
            }
            sql += " AND d.language = ?"
            parameters.append(.text(code))
        }
        if let from {
            sql += " AND d.published_on >= ?"
            parameters.append(.text(from.iso))
        }
        if let to {
            sql += " AND d.published_on <= ?"
            parameters.append(.text(to.iso))
        }
        if let publisher {
            sql += " AND d.id IN (SELECT id FROM documents WHERE publisher IN (SELECT value FROM json_each(?)))"
            parameters.append(.text(Self.list(try Self.publishers(matching: publisher, in: store).map { JSONText.quoted($0) })))
        }
        if let entity {
            let found = try EntityLookup(store).ids(named: entity, kind: kind)
            guard !found.isEmpty else {
                throw QueryError(
                    .notFound, "nothing is known by the name “\(entity)”" + (kind.map { " as \($0.withArticle)" } ?? ""),
                    remedy: try EntityLookup(store).suggestion(near: entity))
            }
            sql +=
                " AND EXISTS (SELECT 1 FROM mentions AS m WHERE m.sentence_id = s.id AND m.entity_id IN (SELECT value FROM json_each(?)))"
            parameters.append(.text(Self.list(found.map(String.init))))
        } else if let kind {
            sql +=
                " AND EXISTS (SELECT 1 FROM mentions AS m JOIN entities AS e ON e.id = m.entity_id WHERE m.sentence_id = s.id AND e.kind = ?)"
            parameters.append(.text(kind.rawValue))
        }
        return (sql, parameters)
    }

    private static func publishers(matching name: String, in store: StoreFile) throws(QueryError) -> [String] {
        let known = try store.table("SELECT publisher FROM documents WHERE publisher IS NOT NULL GROUP BY publisher ORDER BY count(*) DESC")
            .values("publisher").compactMap(\.string)
        let wanted = SearchFolding.fold(name)
        let found = known.filter { SearchFolding.fold($0).contains(wanted) }
        guard !found.isEmpty else {
            let near = Suggestion.sentence(near: name, among: known)
            throw QueryError(
                .question, "no document is from a publisher like “\(name)”",
                remedy: near.isEmpty ? "Some there are: " + known.prefix(5).joined(separator: ", ") + "." : near)
        }
        return found
    }

    static func list(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }
}

extension EntityKind {
    var withArticle: String {
        switch self {
        case .person: "a person"
        case .organization: "an organization"
        case .project: "a project"
        case .place: "a place"
        case .event: "an event"
        }
    }

    /// The table with what is particular to the kind; also its plural.
    public var plural: String {
        switch self {
        case .person: "people"
        case .organization: "organizations"
        case .project: "projects"
        case .place: "places"
        case .event: "events"
        }
    }
}
