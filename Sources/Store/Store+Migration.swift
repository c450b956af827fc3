import GRDB

extension Store {
    /// Brings the schema and the views to the source's state in one transaction; does nothing when they are there.
    static func migrate(_ db: Database, path: String, schema: SchemaSource) throws {
        guard try needsWork(db, schema: schema) else { return }
        try db.inTransaction(.immediate) {
            // Read again: another program may have done it between.
            let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            if version < schema.version {
                for view in schema.views {
                    try db.execute(sql: "DROP VIEW IF EXISTS \(view.name.quotedDatabaseIdentifier)")
                }
                for migration in schema.migrations where migration.number > version {
                    try db.execute(sql: migration.sql)
                }
                try db.execute(sql: "PRAGMA user_version = \(schema.version)")
                guard try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
                    throw StoreError(
                        reason: .schema, place: path, cause: "the first migration does not set application_id",
                        remedy: "Let it set PRAGMA application_id = 0x44535352")
                }
            }
            let present = try views(db)
            for view in schema.views where present[view.name] != statement(of: view.sql) {
                try db.execute(sql: "DROP VIEW IF EXISTS \(view.name.quotedDatabaseIdentifier)")
                try db.execute(sql: view.sql)
                guard try views(db)[view.name] != nil else {
                    throw StoreError(
                        reason: .schema, place: path, cause: "the file of the view \(view.name) makes no view of that name",
                        remedy: "Give file and view one name")
                }
            }
            return .commit
        }
    }

    private static func needsWork(_ db: Database, schema: SchemaSource) throws -> Bool {
        if try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 < schema.version { return true }
        let present = try views(db)
        return schema.views.contains { present[$0.name] != statement(of: $0.sql) }
    }

    private static func views(_ db: Database) throws -> [String: String] {
        var present: [String: String] = [:]
        try BulkStatement(db, "SELECT name, sql FROM sqlite_schema WHERE type = 'view'").each { present[$0.text(0)] = $0.text(1) }
        return present
    }

    /// The text SQLite keeps of a file with one `CREATE VIEW`: from that word to the semicolon.
    static func statement(of sql: String) -> String {
        var lines = sql.split(separator: "\n", omittingEmptySubsequences: false)
        while let first = lines.first, first.hasPrefix("--") || first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
        var text = lines.joined(separator: "\n")
        while let last = text.last, last.isWhitespace || last == ";" { text.removeLast() }
        return text
    }
}
