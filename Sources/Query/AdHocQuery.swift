import GRDBSQLite

/// A query that a user typed, on a connection of its own that can only read.
public struct AdHocQuery: Sendable {
    private let connection: Connection
    private let path: String

    /// - Parameter store: the store to ask; a second connection to its file is opened.
    public init(_ store: StoreFile) throws(QueryError) {
        path = store.path
        do {
            connection = try StoreFile.connect(store.path).0
        } catch let failure as SQLiteFailure {
            throw StoreFile.error(failure, path: store.path)
        } catch let error as QueryError {
            throw error
        } catch {
            throw QueryError(.store, "\(error)", place: store.path)
        }
        connection.allowOnlyReading()
    }

    /// Ends the running query. From any thread, and from a signal handler.
    public func interrupt() { connection.interrupt() }

    /// Ends a query that runs longer than that.
    public func limit(to duration: Duration) { connection.limit(to: duration) }

    /// Runs one statement and hands over its rows as they come.
    ///
    /// - Parameters:
    ///   - sql: one SELECT, VALUES, EXPLAIN or describing PRAGMA; a `;` at its end is fine.
    ///   - parameters: values by name, without the sign (`:name`, `@name` and `$name` all are `name`; `?1` is `1`).
    ///   - header: called once with the columns.
    ///   - row: called for each row.
    /// - Throws: `QueryError`: broken SQL with line and column, a missing or unused parameter, anything that is not reading, an interruption.
    public func run(
        _ sql: String, parameters: [String: Value] = [:], header: ([Column]) throws -> Void, row: ([Value]) throws -> Void
    ) throws {
        do {
            let statement = try prepare(sql)
            try bind(parameters, to: statement)
            try header(statement.columns.map { Column($0) })
            while try statement.step() { try row(statement.row()) }
        } catch let failure as SQLiteFailure {
            throw translate(failure, sql)
        }
    }

    /// The same as one table.
    public func table(_ sql: String, parameters: [String: Value] = [:]) throws -> Table {
        var table = Table(columns: [])
        try run(sql, parameters: parameters, header: { table.columns = $0 }, row: { table.rows.append($0) })
        return table
    }

    private func prepare(_ sql: String) throws -> Statement {
        if sql.unicodeScalars.contains("\0") {
            throw QueryError(.question, "the SQL contains a NUL character", remedy: "Save the file as UTF-8 text.")
        }
        let statement: Statement
        do {
            statement = try connection.prepare(sql)
        } catch  where error.code == SQLITE_MISUSE {
            throw QueryError(
                .question, "there is no statement to run", remedy: "Write one SELECT, for example: dossier sql 'SELECT * FROM documents'")
        }
        guard statement.isReadOnly else { throw Self.notReading }
        if Self.hasStatement(statement.rest) {
            throw QueryError(
                .question, "there is more than one statement",
                place: Self.place(ofByte: sql.utf8.count - statement.rest.utf8.count, in: sql),
                remedy: "Run them one by one.")
        }
        return statement
    }

    private static let notReading = QueryError(
        .question, "this statement does more than read",
        remedy: "Here a store can only be read: use SELECT, VALUES, EXPLAIN, or PRAGMA table_info(…).")

    private func bind(_ parameters: [String: Value], to statement: Statement) throws {
        var unused = Set(parameters.keys)
        for (index, written) in statement.parameters.enumerated() {
            guard let written else { continue }
            let name = String(written.dropFirst())
            guard let value = parameters[name] else {
                throw QueryError(.question, "the parameter \(written) has no value", remedy: "Give it with: -p \(name) VALUE")
            }
            unused.remove(name)
            try statement.bind(value, at: index + 1)
        }
        if let name = unused.min() {
            throw QueryError(
                .question, "the SQL has no parameter :\(name)", remedy: "Write :\(name) where its value belongs, or leave -p \(name) out.")
        }
    }

    /// True when something other than blanks, semicolons and comments is left.
    static func hasStatement(_ rest: String) -> Bool {
        let bytes = Array(rest.utf8)
        var i = 0
        while i < bytes.count {
            switch bytes[i] {
            case 0x20, 0x09, 0x0A, 0x0D, 0x0C, 0x3B: i += 1
            case 0x2D where i + 1 < bytes.count && bytes[i + 1] == 0x2D:
                while i < bytes.count, bytes[i] != 0x0A { i += 1 }
            case 0x2F where i + 1 < bytes.count && bytes[i + 1] == 0x2A:
                i += 2
                while i < bytes.count, !(bytes[i] == 0x2A && i + 1 < bytes.count && bytes[i + 1] == 0x2F) { i += 1 }
                i += 2
            default: return true
            }
        }
        return false
    }

    // MARK: Mistakes

    private func translate(_ failure: SQLiteFailure, _ sql: String) -> QueryError {
        // What the authorizer refuses comes with several codes.
        if failure.message.hasPrefix("not authorized") { return Self.notReading }
        switch failure.primary {
        case SQLITE_AUTH, SQLITE_READONLY: return Self.notReading
        case SQLITE_ERROR, SQLITE_RANGE, SQLITE_MISMATCH, SQLITE_TOOBIG:
            let offset = failure.offset >= 0 ? failure.offset : Self.offset(ofNameIn: failure.message, sql)
            return QueryError(
                .question, failure.message, place: offset.map { Self.place(ofByte: $0, in: sql) } ?? "",
                remedy: remedy(for: failure.message), details: offset.map { Self.pointing(toByte: $0, in: sql) } ?? [])
        default: return StoreFile.error(failure, path: path)
        }
    }

    /// SQLite does not say where a missing table is named: it is looked for, and told only when it stands there once.
    private static func offset(ofNameIn message: String, _ sql: String) -> Int? {
        guard message.hasPrefix("no such"), let colon = message.range(of: ": ")?.upperBound else { return nil }
        let name = message[colon...]
        guard !name.isEmpty, let first = sql.range(of: name), sql[first.upperBound...].range(of: name) == nil else { return nil }
        return sql.utf8.distance(from: sql.startIndex, to: first.lowerBound)
    }

    /// Names close to one that does not exist.
    private func remedy(for message: String) -> String {
        guard let colon = message.range(of: ": ")?.upperBound else { return "" }
        let name = String(message[colon...].split(separator: ".").last ?? "")
        if message.hasPrefix("no such table") {
            let names = (try? connection.rows("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")) ?? []
            let near = Suggestion.sentence(near: name, among: names.compactMap { $0.first?.string })
            return near.isEmpty ? "“dossier view” lists the views, “dossier info” the tables." : near
        }
        if message.hasPrefix("no such column") {
            let names = (try? connection.rows("SELECT DISTINCT c.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c")) ?? []
            return Suggestion.sentence(near: name, among: names.compactMap { $0.first?.string })
        }
        return ""
    }

    /// `line 2, column 7`, both from 1; columns are code points.
    static func place(ofByte offset: Int, in sql: String) -> String {
        let head = String(decoding: sql.utf8.prefix(offset), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return "line \(max(head.count, 1)), column \((head.last?.unicodeScalars.count ?? 0) + 1)"
    }

    /// The line with the mistake and a mark below it.
    static func pointing(toByte offset: Int, in sql: String) -> [String] {
        let line = sql.utf8.prefix(offset).count { $0 == 0x0A }
        let lines = sql.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(line) else { return [] }
        let head =
            String(decoding: sql.utf8.prefix(offset), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
        let text = DisplayWidth.printable(String(lines[line]))
        guard DisplayWidth.of(text) <= 200 else { return [] }
        return ["  " + text, "  " + String(repeating: " ", count: DisplayWidth.of(DisplayWidth.printable(String(head)))) + "^"]
    }
}
