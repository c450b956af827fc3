import Resources

/// The views of a store: the stable interface for people.
public struct Views: Sendable {
    private let store: StoreFile

    public init(_ store: StoreFile) {
        self.store = store
    }

    /// Name and first line of the comment of each view.
    public func list() throws(QueryError) -> Table {
        let views = try store.table("SELECT name, sql FROM sqlite_master WHERE type = 'view' ORDER BY name")
        return Table(
            ["view", "description"],
            rows: views.rows.map { row in
                let name = row[0].string ?? ""
                // SQLite keeps what begins with CREATE; the comment above it is in the file that made the view.
                let source = Resources.file("schema/views/\(name).sql")?.text ?? row[1].string ?? ""
                return [.text(name), Value(Self.comment(source))]
            })
    }

    /// The text of the first comment of a piece of SQL, up to its first full stop or its end of line.
    static func comment(_ sql: String) -> String? {
        for line in sql.split(separator: "\n") {
            guard let start = line.range(of: "--")?.upperBound else { continue }
            let text = line[start...].drop { $0 == " " }
            if !text.isEmpty { return String(text) }
        }
        return nil
    }

    /// The rows of a view.
    ///
    /// - Parameters:
    ///   - condition: SQL for WHERE; `order`: SQL for ORDER BY. Both can only read.
    /// - Throws: `QueryError`: no such view (with what is near), or a mistake in the SQL.
    public func run(
        _ name: String, where condition: String? = nil, order: String? = nil, limit: Int? = nil, query: AdHocQuery,
        header: ([Column]) throws -> Void, row: ([Value]) throws -> Void
    ) throws {
        let names = try store.table("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name").values("name").compactMap(\.string)
        guard let known = names.first(where: { $0.lowercased() == name.lowercased() }) else {
            let near = Suggestion.sentence(near: name, among: names)
            throw QueryError(
                .question, "there is no view “\(name)”", place: store.path,
                remedy: near.isEmpty ? "“dossier view” lists them all." : near + " “dossier view” lists them all.")
        }
        var sql = "SELECT * FROM \"\(known.replacing("\"", with: "\"\""))\""
        // A line of its own, so that a comment at the end of what the user wrote ends there.
        if let condition { sql += "\nWHERE (\(condition)\n)" }
        if let order { sql += "\nORDER BY \(order)\n" }
        if let limit { sql += " LIMIT \(max(0, limit))" }
        try query.run(sql, header: header, row: row)
    }
}
