import GRDBSQLite

/// A read-only connection to one SQLite file.
///
/// A thin layer of our own over the C interface: the queries a user types need an authorizer, a way to interrupt them and the place of
/// a mistake, and nothing here ever writes.
final class Connection: @unchecked Sendable {
    // The handle is opened in serialized mode, and sqlite3_interrupt may be called from any thread.
    let handle: OpaquePointer
    private let interruption = Interruption()

    /// - Parameter immutable: the file lies where SQLite may not make its side files; it is read as it is.
    init(path: String, immutable: Bool = false) throws(SQLiteFailure) {
        var handle: OpaquePointer?
        let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_URI
        let code = sqlite3_open_v2(Self.uri(path, immutable: immutable), &handle, flags, nil)
        guard code == SQLITE_OK, let handle else {
            let failure = SQLiteFailure(code: code, handle: handle)
            sqlite3_close_v2(handle)
            throw failure
        }
        self.handle = handle
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, 5000)
    }

    deinit {
        sqlite3_close_v2(handle)
    }

    /// `file:` and the path, with all but plain letters escaped, so that no path is taken for something else.
    private static func uri(_ path: String, immutable: Bool) -> String {
        let hex = Array("0123456789ABCDEF".utf8)
        var bytes = Array((path.hasPrefix("/") ? "file://" : "file:").utf8)
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2F, 0x2E, 0x2D, 0x5F: bytes.append(byte)
            default: bytes += [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self) + (immutable ? "?immutable=1" : "")
    }

    func prepare(_ sql: String) throws(SQLiteFailure) -> Statement {
        try Statement(sql, connection: self)
    }

    /// All rows of one statement of ours.
    func rows(_ sql: String, _ parameters: [Value] = []) throws(SQLiteFailure) -> [[Value]] {
        let statement = try prepare(sql)
        for (index, value) in parameters.enumerated() { try statement.bind(value, at: index + 1) }
        var rows: [[Value]] = []
        while try statement.step() { rows.append(statement.row()) }
        return rows
    }

    // MARK: Stopping

    /// Ends the query that runs now. From any thread, and from a signal handler.
    func interrupt() { sqlite3_interrupt(handle) }

    /// Ends every query that runs longer.
    func limit(to duration: Duration) {
        interruption.deadline = ContinuousClock.now + duration
        let pointer = Unmanaged.passUnretained(interruption).toOpaque()
        sqlite3_progress_handler(
            handle, 10_000,
            { context in
                guard let context else { return 0 }
                let interruption = Unmanaged<Interruption>.fromOpaque(context).takeUnretainedValue()
                return interruption.deadline.map { ContinuousClock.now > $0 } == true ? 1 : 0
            }, pointer)
    }

    private final class Interruption {
        var deadline: ContinuousClock.Instant?
    }
}

/// What SQLite said when it refused.
struct SQLiteFailure: Error {
    let code: Int32
    let message: String
    /// Byte offset of the mistake in the SQL, -1 when unknown.
    let offset: Int

    init(code: Int32, handle: OpaquePointer?) {
        self.code = code
        message = handle.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) } ?? String(cString: sqlite3_errstr(code))
        offset = handle.map { Int(sqlite3_error_offset($0)) } ?? -1
    }

    init(code: Int32, message: String) {
        self.code = code
        self.message = message
        offset = -1
    }

    /// The code without its extension.
    var primary: Int32 { code & 0xFF }
}
