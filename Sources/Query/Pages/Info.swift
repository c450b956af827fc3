import Foundation

/// What is in a store: the file, its runs, its tables.
public struct Info: Sendable {
    private let store: StoreFile

    public init(_ store: StoreFile) {
        self.store = store
    }

    private static let tables = [
        "documents", "sentences", "entities", "people", "organizations", "projects", "places", "events", "aliases", "mentions", "figures",
        "claims", "roles", "dates", "runs", "failures",
    ]

    public func page() throws(QueryError) -> Page {
        var status = stat()
        let size = stat(store.path, &status) == 0 ? Value.integer(Int64(status.st_size)) : .null
        let span = try store.table(
            "SELECT min(published_on), max(published_on), count(*) - count(published_on), count(DISTINCT story_id) FROM documents"
        ).rows.first
        let fields = [
            Page.Field("path", .text(store.path)), Page.Field("bytes", size), Page.Field("application", .text("dossier (DSSR)")),
            Page.Field("schema_version", Value(store.schemaVersion)),
            Page.Field("journal_mode", try store.scalar("PRAGMA journal_mode")),
            Page.Field("first_published", span?[0] ?? .null), Page.Field("last_published", span?[1] ?? .null),
            Page.Field("undated_documents", span?[2] ?? .null), Page.Field("stories", span?[3] ?? .null),
        ]
        return Page(
            title: store.path, subtitle: "store of dossier, schema \(store.schemaVersion)", fields: fields,
            sections: [
                Page.Section("tables", "Tables", try counts()),
                Page.Section(
                    "languages", "Languages",
                    try store.table(
                        "SELECT language, count(*) AS documents FROM documents GROUP BY language ORDER BY documents DESC, language")),
                Page.Section(
                    "runs", "Runs",
                    try store.table(
                        """
                        SELECT r.id, r.tool_version, r.schema_version, r.model_id, r.options, r.started_at, r.finished_at,
                            (SELECT count(*) FROM documents WHERE run_id = r.id) AS documents
                        FROM runs AS r ORDER BY r.id DESC LIMIT 20
                        """), total: try store.scalar("SELECT count(*) FROM runs").integer),
                Page.Section(
                    "failures", "Files that could not be read",
                    try store.table("SELECT path, cause, remedy FROM failures ORDER BY path LIMIT 20"),
                    total: try store.scalar("SELECT count(*) FROM failures").integer),
            ])
    }

    private func counts() throws(QueryError) -> Table {
        var table = Table(["table", "rows"])
        for name in Self.tables {
            table.rows.append([.text(name), try store.scalar("SELECT count(*) FROM \(name)")])
        }
        return table
    }
}
