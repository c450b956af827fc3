import GRDBSQLite

/// A new SQLite file that a test fills.
public final class SQLiteFile {
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    private var handle: OpaquePointer?

    public init(_ path: String) throws {
        try check(sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil))
    }

    deinit { sqlite3_close_v2(handle) }

    public func run(_ sql: String) throws {
        try check(sqlite3_exec(handle, sql, nil, nil, nil), sql)
    }

    /// Inserts one row and returns its id. A value is nil, an integer, a double, a text or bytes.
    @discardableResult
    public func insert(_ table: String, _ row: KeyValuePairs<String, Any?>) throws -> Int {
        let columns = row.map(\.key).joined(separator: ", ")
        let places = row.map { _ in "?" }.joined(separator: ", ")
        let sql = "INSERT INTO \(table) (\(columns)) VALUES (\(places))"
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil), sql)
        defer { sqlite3_finalize(statement) }
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        for (index, pair) in row.enumerated() {
            let position = Int32(index + 1)
            switch pair.value {
            case let number as Int: sqlite3_bind_int64(statement, position, Int64(number))
            case let number as Double: sqlite3_bind_double(statement, position, number)
            case let text as String: sqlite3_bind_text(statement, position, text, -1, transient)
            case let bytes as [UInt8]: sqlite3_bind_blob(statement, position, bytes, Int32(bytes.count), transient)
            default: sqlite3_bind_null(statement, position)
            }
        }
        let code = sqlite3_step(statement)
        guard code == SQLITE_DONE else { throw Failure(description: "\(sql): \(String(cString: sqlite3_errmsg(handle)))") }
        return Int(sqlite3_last_insert_rowid(handle))
    }

    private func check(_ code: Int32, _ sql: String = "") throws {
        guard code == SQLITE_OK else { throw Failure(description: "\(sql): \(String(cString: sqlite3_errmsg(handle)))") }
    }
}
