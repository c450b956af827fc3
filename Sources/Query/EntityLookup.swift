import Model
import Text

/// Finds people, organizations, projects, places and events by name, in any language and script they are known in.
public struct EntityLookup: Sendable {
    public struct Candidate: Sendable, Hashable {
        public let id: Int
        public let kind: EntityKind
        public let name: String
        public let mentions: Int
        public let documents: Int
    }

    let store: StoreFile

    public init(_ store: StoreFile) {
        self.store = store
    }

    /// Ids of everything known by exactly that name (letters folded), most mentioned first is not promised.
    func ids(named name: String, kind: EntityKind? = nil) throws(QueryError) -> [Int] {
        var parameters: [Value] = [.text(SearchFolding.fold(name))]
        if let kind { parameters.append(.text(kind.rawValue)) }
        return try store.table(
            """
            SELECT DISTINCT a.entity_id AS id FROM aliases AS a\(kind == nil ? "" : " JOIN entities AS e ON e.id = a.entity_id AND e.kind = ?2")
            WHERE a.folded = ?1 ORDER BY 1 LIMIT 500
            """, parameters
        ).values("id").compactMap(\.integer)
    }

    /// Everything the name may mean, most mentioned first: exact names if there are any, else names that contain all its words.
    public func candidates(named name: String, kind: EntityKind? = nil) throws(QueryError) -> [Candidate] {
        let exact = try describe(ids(named: name, kind: kind))
        if !exact.isEmpty { return exact }
        let words = SearchWord.split(name).map { SearchFolding.fold($0.text) }
        guard !words.isEmpty else { return [] }
        let conditions = words.indices.map { "instr(' ' || a.folded, ' ' || ?\($0 + 1)) > 0" }.joined(separator: " AND ")
        var parameters = words.map { Value.text($0) }
        var kindCondition = ""
        if let kind {
            parameters.append(.text(kind.rawValue))
            kindCondition = " AND e.kind = ?\(parameters.count)"
        }
        let found = try store.table(
            "SELECT DISTINCT a.entity_id AS id FROM aliases AS a JOIN entities AS e ON e.id = a.entity_id WHERE \(conditions)\(kindCondition) LIMIT 200",
            parameters)
        return try describe(found.values("id").compactMap(\.integer))
    }

    public func candidate(id: Int) throws(QueryError) -> Candidate? { try describe([id]).first }

    private func describe(_ ids: [Int]) throws(QueryError) -> [Candidate] {
        let table = try store.table(
            """
            SELECT e.id, e.kind, e.name, count(m.id) AS mentions, count(DISTINCT m.document_id) AS documents
            FROM entities AS e LEFT JOIN mentions AS m ON m.entity_id = e.id
            WHERE e.id IN (SELECT value FROM json_each(?)) GROUP BY e.id ORDER BY mentions DESC, e.name, e.id
            """, [.text(SearchFilter.list(ids.map(String.init)))])
        return table.rows.compactMap { row in
            guard let id = row[0].integer, let kind = row[1].string.flatMap(EntityKind.init(rawValue:)), let name = row[2].string else {
                return nil
            }
            return Candidate(id: id, kind: kind, name: name, mentions: row[3].integer ?? 0, documents: row[4].integer ?? 0)
        }
    }

    /// “Did you mean”, from the names of what is mentioned most.
    func suggestion(near name: String) throws(QueryError) -> String {
        let names = try store.table(
            """
            SELECT DISTINCT e.name FROM entities AS e JOIN (
                SELECT entity_id, count(*) AS n FROM mentions GROUP BY entity_id ORDER BY n DESC LIMIT 5000
            ) AS m ON m.entity_id = e.id
            """
        ).values("name").compactMap(\.string)
        let near = Suggestion.sentence(near: name, among: names)
        return near.isEmpty ? "Look for it in the text with: dossier search '\(name.replacing("'", with: "’"))'" : near
    }
}
