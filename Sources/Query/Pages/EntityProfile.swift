import Model
import Text

/// All that a store knows of one person, organization, project, place or event.
public struct EntityProfile: Sendable {
    private let store: StoreFile

    public init(_ store: StoreFile) {
        self.store = store
    }

    /// The one thing that the name means.
    ///
    /// - Parameters:
    ///   - id: its number; the name is not looked at then.
    ///   - kind: what it must be.
    /// - Throws: `QueryError` of kind `notFound`: nothing by that name (with what is near), or several things (listed).
    public func resolve(name: String, id: Int? = nil, kind: EntityKind? = nil) throws(QueryError) -> EntityLookup.Candidate {
        let lookup = EntityLookup(store)
        if let id {
            guard let found = try lookup.candidate(id: id) else {
                throw QueryError(
                    .notFound, "there is no entity with the number \(id)", place: store.path,
                    remedy: "Look for it by name: dossier show NAME")
            }
            return found
        }
        let candidates = try lookup.candidates(named: name, kind: kind)
        guard let first = candidates.first else {
            throw QueryError(
                .notFound, "nothing is known by the name “\(name)”" + (kind.map { " as \($0.withArticle)" } ?? ""), place: store.path,
                remedy: try lookup.suggestion(near: name))
        }
        if candidates.count == 1 { return first }
        // One that is called exactly so goes before those that are also known by it.
        let wanted = SearchFolding.fold(name)
        let named = candidates.filter { SearchFolding.fold($0.name) == wanted }
        if named.count == 1 { return named[0] }
        let shown = candidates.prefix(20)
        let table = Table(
            ["id", "kind", "name", "mentions", "documents"],
            rows: shown.map { [Value($0.id), .text($0.kind.rawValue), .text($0.name), Value($0.mentions), Value($0.documents)] })
        throw QueryError(
            .notFound, "“\(name)” may be \(candidates.count) things", place: store.path,
            remedy: "Choose one by its number: dossier show --id \(first.id)",
            details: OutputFormat.table.render(table).split(separator: "\n").map(String.init))
    }

    /// - Parameter limit: rows of each section.
    public func page(_ entity: EntityLookup.Candidate, limit: Int = 10) throws(QueryError) -> Page {
        var sections: [Page.Section] = []
        for part in Self.parts where part.kinds.contains(entity.kind) {
            sections.append(
                Page.Section(part.key, part.title, counted: try store.table(part.sql, [Value(entity.id), Value(max(0, limit))])))
        }
        return Page(title: entity.name, subtitle: entity.kind.rawValue, fields: try fields(entity), sections: sections)
    }

    private func fields(_ entity: EntityLookup.Candidate) throws(QueryError) -> [Page.Field] {
        var fields = [
            Page.Field("id", Value(entity.id)), Page.Field("kind", .text(entity.kind.rawValue)), Page.Field("name", .text(entity.name)),
        ]
        func add(_ table: Table, except: Set<String> = []) {
            guard let row = table.rows.first else { return }
            for (column, value) in zip(table.columns, row) where !except.contains(column.name) {
                fields.append(Page.Field(column.name, value))
            }
        }
        add(try store.table("SELECT * FROM \(entity.kind.plural) WHERE id = ?", [Value(entity.id)]), except: ["id", "name"])
        add(try store.table("SELECT authority, key FROM entities WHERE id = ?", [Value(entity.id)]))
        add(
            try store.table(
                """
                SELECT (SELECT count(*) FROM mentions WHERE entity_id = ?1) AS mentions, count(*) AS documents,
                    count(DISTINCT story_id) AS stories, count(DISTINCT language) AS languages,
                    min(published_on) AS first_seen, max(published_on) AS last_seen
                FROM documents WHERE id IN (SELECT document_id FROM mentions WHERE entity_id = ?1)
                """, [Value(entity.id)]))
        return fields
    }

    /// A section: its SQL takes the entity as ?1 and the limit as ?2.
    private struct Part {
        let key: String
        let title: String
        let kinds: [EntityKind]
        let sql: String
    }

    private static let parts = [
        Part(
            key: "names", title: "Names", kinds: EntityKind.allCases,
            sql: """
                SELECT name, group_concat(DISTINCT language) AS languages, min(script) AS script, group_concat(DISTINCT how) AS how,
                    count(*) OVER () AS total
                FROM aliases WHERE entity_id = ?1 AND how <> 'surface' GROUP BY name
                ORDER BY name <> (SELECT name FROM entities WHERE id = ?1), min(CASE how WHEN 'name' THEN 0 WHEN 'acronym' THEN 1 WHEN 'mention' THEN 2 ELSE 3 END), script, name LIMIT ?2
                """),
        Part(
            key: "roles", title: "Roles", kinds: [.person],
            sql: """
                SELECT r.title, e.name AS of, count(DISTINCT r.document_id) AS documents, min(d.published_on) AS first_seen,
                    max(d.published_on) AS last_seen, count(*) OVER () AS total
                FROM roles AS r JOIN documents AS d ON d.id = r.document_id LEFT JOIN entities AS e ON e.id = r.of_id
                WHERE r.person_id = ?1 GROUP BY lower(r.title), r.of_id ORDER BY documents DESC, last_seen DESC, r.title LIMIT ?2
                """),
        Part(
            key: "people", title: "Who is what there", kinds: [.organization, .project, .place, .event],
            sql: """
                SELECT e.name AS person, r.title, count(DISTINCT r.document_id) AS documents, max(d.published_on) AS last_seen,
                    count(*) OVER () AS total
                FROM roles AS r JOIN documents AS d ON d.id = r.document_id JOIN entities AS e ON e.id = r.person_id
                WHERE r.of_id = ?1 GROUP BY r.person_id, lower(r.title) ORDER BY documents DESC, e.name, r.title LIMIT ?2
                """),
        Part(
            key: "figures", title: "Figures", kinds: EntityKind.allCases,
            sql: """
                SELECT min(f.surface) AS surface, f.measure, f.qualifier, f.value, f.value_high, f.unit, f.period_start, f.period_end,
                    f.change_direction, count(DISTINCT d.story_id) AS stories, min(f.document_id) AS document_id, count(*) OVER () AS total
                FROM figures AS f JOIN documents AS d ON d.id = f.document_id WHERE f.holder_id = ?1
                GROUP BY f.kind, f.measure, f.value, f.value_high, f.unit, f.period_start, f.period_end, f.change_direction
                ORDER BY stories DESC, min(f.document_id), min(f.start_char) LIMIT ?2
                """),
        Part(
            key: "claims", title: "Says", kinds: EntityKind.allCases,
            sql: """
                SELECT coalesce(c.said_on, d.published_on) AS day, c.kind, c.negated,
                    substr(d.body, c.start_char + 1, c.end_char - c.start_char) AS claim, c.document_id, count(*) OVER () AS total
                FROM claims AS c JOIN documents AS d ON d.id = c.document_id WHERE c.speaker_id = ?1
                ORDER BY day DESC, c.id LIMIT ?2
                """),
        Part(
            key: "claims_about", title: "What others say of it", kinds: EntityKind.allCases,
            sql: """
                SELECT coalesce(c.said_on, d.published_on) AS day, coalesce(e.name, c.speaker_text) AS speaker, c.kind,
                    substr(d.body, c.start_char + 1, c.end_char - c.start_char) AS claim, c.document_id, count(*) OVER () AS total
                FROM claims AS c JOIN documents AS d ON d.id = c.document_id LEFT JOIN entities AS e ON e.id = c.speaker_id
                WHERE c.speaker_id IS NOT ?1 AND c.id IN (
                    SELECT t.claim_id FROM claim_entities AS t JOIN mentions AS m ON m.id = t.mention_id WHERE m.entity_id = ?1)
                ORDER BY day DESC, c.id LIMIT ?2
                """),
        Part(
            key: "company", title: "The company it keeps", kinds: EntityKind.allCases,
            sql: """
                SELECT e.name, e.kind, count(DISTINCT b.sentence_id) AS sentences, count(DISTINCT b.document_id) AS documents, e.id,
                    count(*) OVER () AS total
                FROM mentions AS a JOIN mentions AS b ON b.sentence_id = a.sentence_id AND b.entity_id <> a.entity_id
                JOIN entities AS e ON e.id = b.entity_id
                WHERE a.entity_id = ?1 GROUP BY b.entity_id ORDER BY sentences DESC, documents DESC, e.name LIMIT ?2
                """),
        Part(
            key: "timeline", title: "Timeline", kinds: EntityKind.allCases,
            sql: """
                SELECT day, last_day, text, document_id, total FROM (
                    SELECT t.date_start AS day, nullif(t.date_end, t.date_start) AS last_day,
                        substr(d.body, s.start_char + 1, s.end_char - s.start_char) AS text, t.document_id, count(*) OVER () AS total, t.id
                    FROM dates AS t JOIN sentences AS s ON s.id = t.sentence_id JOIN documents AS d ON d.id = t.document_id
                    WHERE t.date_start IS NOT NULL AND t.sentence_id IN (SELECT sentence_id FROM mentions WHERE entity_id = ?1)
                    ORDER BY t.date_start DESC, t.id DESC LIMIT ?2
                ) ORDER BY day, id
                """),
        Part(
            key: "sources", title: "Sources", kinds: EntityKind.allCases,
            sql: """
                SELECT d.id AS document_id, d.published_on, d.language, d.publisher, d.title, m.mentions, count(*) OVER () AS total
                FROM documents AS d JOIN (
                    SELECT document_id, count(*) AS mentions FROM mentions WHERE entity_id = ?1 GROUP BY document_id
                ) AS m ON m.document_id = d.id
                ORDER BY m.mentions DESC, d.published_on DESC, d.id LIMIT ?2
                """),
    ]
}
