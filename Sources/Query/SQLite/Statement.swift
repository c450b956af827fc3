import GRDBSQLite

/// A prepared statement.
final class Statement {
    private let handle: OpaquePointer
    private let connection: Connection
    let columns: [String]
    /// Bytes of SQL behind the statement.
    let rest: String

    init(_ sql: String, connection: Connection) throws(SQLiteFailure) {
        var handle: OpaquePointer?
        var consumed = 0
        var text = sql
        let code = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                var tail: UnsafePointer<CChar>?
                let code = sqlite3_prepare_v2(connection.handle, characters.baseAddress, Int32(clamping: characters.count), &handle, &tail)
                if let tail, let start = characters.baseAddress { consumed = tail - start }
                return code
            }
        }
        guard code == SQLITE_OK else { throw SQLiteFailure(code: code, handle: connection.handle) }
        guard let handle else { throw SQLiteFailure(code: SQLITE_MISUSE, message: "there is no statement in it") }
        self.handle = handle
        self.connection = connection
        rest = String(decoding: sql.utf8.dropFirst(consumed), as: UTF8.self)
        columns = (0..<sqlite3_column_count(handle)).map { index in
            sqlite3_column_name(handle, index).map { String(cString: $0) } ?? "column\(index + 1)"
        }
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// True when it writes nothing.
    var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

    /// The names of the parameters as written, with their sign; a bare `?` has its number. Nil for a number that is left out before
    /// a numbered one (`?7` alone makes seven).
    var parameters: [String?] {
        let names = (0..<sqlite3_bind_parameter_count(handle)).map { index in
            sqlite3_bind_parameter_name(handle, index + 1).map { String(cString: $0) }
        }
        let isNumbered = names.contains { $0?.hasPrefix("?") == true }
        return names.enumerated().map { index, name in name ?? (isNumbered ? nil : "?\(index + 1)") }
    }

    /// - Parameter index: from 1.
    func bind(_ value: Value, at index: Int) throws(SQLiteFailure) {
        let position = Int32(clamping: index)
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        let code =
            switch value {
            case .null: sqlite3_bind_null(handle, position)
            case .integer(let number): sqlite3_bind_int64(handle, position, number)
            case .real(let number): sqlite3_bind_double(handle, position, number)
            case .text(let text): sqlite3_bind_text(handle, position, text, Int32(clamping: text.utf8.count), transient)
            case .blob(let bytes): sqlite3_bind_blob(handle, position, bytes, Int32(clamping: bytes.count), transient)
            }
        guard code == SQLITE_OK else { throw SQLiteFailure(code: code, handle: connection.handle) }
    }

    /// True while there is a row.
    func step() throws(SQLiteFailure) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw SQLiteFailure(code: code, handle: connection.handle)
        }
    }

    /// The values of the current row.
    func row() -> [Value] {
        (0..<sqlite3_column_count(handle)).map { index in
            switch sqlite3_column_type(handle, index) {
            case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
            case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, index))
            case SQLITE_TEXT:
                guard let text = sqlite3_column_text(handle, index) else { return .text("") }
                let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(handle, index)))
                return .text(String(decoding: bytes, as: UTF8.self))
            case SQLITE_BLOB:
                guard let blob = sqlite3_column_blob(handle, index) else { return .blob([]) }
                return .blob(Array(UnsafeRawBufferPointer(start: blob, count: Int(sqlite3_column_bytes(handle, index)))))
            default: return .null
            }
        }
    }
}
