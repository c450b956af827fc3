import Model

/// An overview of a store that shows where it is worth looking further.
public struct Report: Sendable {
    private let store: StoreFile

    public init(_ store: StoreFile) {
        self.store = store
    }

    /// - Parameter limit: rows of each list.
    public func page(limit: Int = 7) throws(QueryError) -> Page {
        let limit = Value(max(1, limit))
        var sections: [Page.Section] = []
        func add(_ key: String, _ title: String, _ sql: String) throws(QueryError) {
            sections.append(Page.Section(key, title, counted: try store.table(sql, [limit])))
        }
        try add("languages", "Languages", Self.grouped("language"))
        try add("publishers", "Publishers", Self.grouped("publisher"))
        let mentioned = try store.table(Self.mentioned, [limit])
        for kind in EntityKind.allCases {
            let rows = mentioned.rows.filter { $0[0].string == kind.rawValue }
            sections.append(
                Page.Section(
                    kind.plural, Self.title(kind), counted: Table(columns: mentioned.columns, rows: rows).selecting(Self.mentionedColumns)))
        }
        try add("figures", "Figures told most", Self.figures)
        try add("disagreements", "Figures that differ between stories", Self.disagreements)
        try add("speakers", "Who says most", Self.speakers)
        try add("ahead", "What lies ahead", Self.ahead)
        try add("earliest", "How far back it goes", Self.earliest)
        sections.append(Page.Section("not_understood", "Not understood", try notUnderstood()))
        return Page(title: store.path, fields: try counts(), sections: sections)
    }

    private func counts() throws(QueryError) -> [Page.Field] {
        let table = try store.table(
            """
            SELECT count(*) AS documents, count(DISTINCT story_id) AS stories, count(DISTINCT publisher) AS publishers,
                count(DISTINCT language) AS languages, min(published_on) AS first_published, max(published_on) AS last_published,
                (SELECT count(*) FROM sentences) AS sentences, (SELECT count(*) FROM mentions) AS mentions,
                (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM organizations) AS organizations,
                (SELECT count(*) FROM projects) AS projects, (SELECT count(*) FROM places) AS places, (SELECT count(*) FROM events) AS events,
                (SELECT count(*) FROM figures) AS figures, (SELECT count(*) FROM claims) AS claims, (SELECT count(*) FROM roles) AS roles,
                (SELECT count(*) FROM dates) AS dates
            FROM documents
            """)
        return zip(table.columns, table.rows.first ?? []).map { Page.Field($0.name, $1) }
    }

    private func notUnderstood() throws(QueryError) -> Table {
        let table = try store.table(
            """
            SELECT (SELECT count(*) FROM figures WHERE value IS NULL) AS "figures without a value",
                (SELECT total(unread_numbers) FROM documents) AS "numbers in no fact",
                (SELECT count(*) FROM dates WHERE date_start IS NULL) AS "dates without a day",
                (SELECT count(*) FROM claims WHERE speaker_id IS NULL) AS "claims without a named speaker",
                (SELECT count(*) FROM documents WHERE published_on IS NULL) AS "documents without a date",
                (SELECT count(*) FROM documents WHERE publisher IS NULL) AS "documents without a publisher",
                (SELECT count(*) FROM documents WHERE language = 'und') AS "documents in an unknown language",
                (SELECT count(*) FROM failures) AS "files that could not be read"
            """)
        let rows = zip(table.columns, table.rows.first ?? []).map { column, value in
            [Value.text(column.name), value.number.flatMap { Int(exactly: $0) }.map { Value($0) } ?? value]
        }
        return Table(["what", "count"], rows: rows.filter { $0[1] != .integer(0) })
    }

    static func title(_ kind: EntityKind) -> String {
        let plural = kind.plural
        return plural.prefix(1).uppercased() + plural.dropFirst()
    }

    // MARK: SQL; ?1 is the limit

    private static func grouped(_ column: String) -> String {
        """
        SELECT \(column), count(*) AS documents, count(DISTINCT story_id) AS stories, count(*) OVER () AS total
        FROM documents WHERE \(column) IS NOT NULL GROUP BY \(column) ORDER BY documents DESC, \(column) LIMIT ?1
        """
    }

    private static let mentionedColumns = ["name", "documents", "mentions", "id", "total"]

    private static let mentioned = """
        SELECT kind, name, documents, mentions, id, total FROM (
            SELECT e.kind, e.name, m.documents, m.mentions, e.id, count(*) OVER (PARTITION BY e.kind) AS total,
                row_number() OVER (PARTITION BY e.kind ORDER BY m.documents DESC, m.mentions DESC, e.name, e.id) AS place
            FROM (
                SELECT entity_id, count(*) AS mentions, count(DISTINCT document_id) AS documents FROM mentions GROUP BY entity_id
            ) AS m JOIN entities AS e ON e.id = m.entity_id
        ) WHERE place <= ?1 ORDER BY kind, place
        """

    /// Sums, quantities and shares whose measure is known: those of most stories first, then the largest. Without a holder the measure tells them apart.
    private static let figures = """
        SELECT f.measure, e.name AS holder, min(f.surface) AS surface, f.value, f.value_high, f.unit, f.period_start, f.period_end,
            count(DISTINCT d.story_id) AS stories, count(DISTINCT d.id) AS documents, count(*) OVER () AS total
        FROM figures AS f JOIN documents AS d ON d.id = f.document_id LEFT JOIN entities AS e ON e.id = f.holder_id
        WHERE f.value IS NOT NULL AND f.measure IS NOT NULL AND f.kind IN ('money', 'percent', 'quantity')
        GROUP BY f.holder_id, iif(f.holder_id IS NULL, f.measure, NULL), f.kind, f.value, f.value_high, f.unit, f.period_start, f.period_end,
            f.change_direction
        ORDER BY stories DESC, documents DESC, f.kind = 'money' DESC, f.kind = 'quantity' DESC, f.value DESC, f.measure, e.name LIMIT ?1
        """

    private static let disagreements = """
        SELECT e.name AS holder, f.measure, group_concat(DISTINCT f.surface) AS figures, min(f.value) AS lowest, max(f.value) AS highest,
            f.unit, f.period_start, f.period_end, count(DISTINCT d.story_id) AS stories, count(*) OVER () AS total
        FROM figures AS f JOIN documents AS d ON d.id = f.document_id JOIN entities AS e ON e.id = f.holder_id
        WHERE f.value IS NOT NULL AND f.measure IS NOT NULL AND f.kind <> 'ordinal'
        GROUP BY f.holder_id, f.measure, f.kind, f.unit, f.period_start, f.period_end, f.change_direction, f.change_basis
        HAVING count(DISTINCT f.value) > 1 AND count(DISTINCT d.id) > 1
        ORDER BY stories DESC, max(f.value) / nullif(min(f.value), 0) DESC, e.name LIMIT ?1
        """

    private static let speakers = """
        SELECT e.name, e.kind, count(*) AS claims, sum(c.kind = 'commitment') AS commitments, sum(c.kind = 'forecast') AS forecasts,
            sum(c.kind = 'call') AS calls, sum(c.kind = 'denial') AS denials, count(DISTINCT c.document_id) AS documents, e.id,
            count(*) OVER () AS total
        FROM claims AS c JOIN entities AS e ON e.id = c.speaker_id
        GROUP BY c.speaker_id ORDER BY claims DESC, documents DESC, e.name LIMIT ?1
        """

    /// Days named in the articles that are later than the last article.
    private static let ahead = days("> (SELECT max(published_on) FROM documents)", limit: "?1")

    /// Days named in the articles that are earlier than the first article.
    private static let earliest = days("< (SELECT min(published_on) FROM documents)", limit: "min(?1, 3)")

    /// Each day once a story, the first of them. The text is read only of the rows that are shown.
    private static func days(_ condition: String, limit: String) -> String {
        """
        SELECT t.date_start AS day, nullif(t.date_end, t.date_start) AS last_day, t.surface,
            substr(d.body, s.start_char + 1, s.end_char - s.start_char) AS text, t.document_id, total
        FROM (
            SELECT min(t.id) AS id, count(*) OVER () AS total FROM dates AS t JOIN documents AS d ON d.id = t.document_id
            WHERE t.date_start \(condition)
            GROUP BY t.date_start, t.date_end, d.story_id ORDER BY t.date_start, t.date_end, min(t.id) LIMIT \(limit)
        ) AS first JOIN dates AS t ON t.id = first.id JOIN documents AS d ON d.id = t.document_id JOIN sentences AS s ON s.id = t.sentence_id
        ORDER BY t.date_start, t.date_end, t.id
        """
    }
}
