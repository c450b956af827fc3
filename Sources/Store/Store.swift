import Foundation
import GRDB

/// One SQLite file of documents and what was read from them.
///
/// While it is open for writing it has a write-ahead log beside it; `close()` folds that in, so that one file is handed over.
public final class Store: Sendable {
    public enum Mode: Sendable {
        /// The file must be a store of this version.
        case read
        /// The file is made when it is missing, and brought to this version when it is older.
        case write
    }

    /// 'DSSR'.
    public static let applicationID = 0x4453_5352

    public let path: String
    public let mode: Mode
    public let schemaVersion: Int
    let queue: DatabaseQueue

    init(path: String, mode: Mode, schemaVersion: Int, queue: DatabaseQueue) {
        self.path = path
        self.mode = mode
        self.schemaVersion = schemaVersion
        self.queue = queue
    }

    /// Opens a store. A kill while it is made leaves a file that counts as empty, or a whole store.
    ///
    /// - Parameter busySeconds: how long to wait for another program that is writing.
    /// - Throws: `StoreError`.
    public static func open(_ path: String, mode: Mode, schema: SchemaSource, busySeconds: Double = 5) throws -> Store {
        let isNew = try checkFile(path, mode: mode)
        return try StoreError.wording(path) {
            if mode == .read { try undoKilledWrite(path, busySeconds: busySeconds) }
            let queue = try DatabaseQueue(path: path, configuration: configuration(mode: mode, busySeconds: busySeconds))
            let state = try inspect(queue, path: path, mode: mode, schema: schema)
            if mode == .write {
                try prepare(queue, path: path, state: state, isNew: isNew, schema: schema)
            }
            return Store(path: path, mode: mode, schemaVersion: schema.version, queue: queue)
        }
    }

    /// Ends the connection; a written store becomes a single file again, unless another program still reads it.
    public func close() throws {
        try StoreError.wording(path) {
            if mode == .write {
                try queue.writeWithoutTransaction { db in
                    _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                    do {
                        _ = try Row.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
                    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED {
                        // Somebody reads: the log stays, and whoever writes next folds it in.
                    }
                }
            }
            try queue.close()
        }
    }

    /// Row counts of the contract's tables, by table name.
    public func counts() throws -> [(table: String, rows: Int)] {
        let tables = [
            "documents", "sentences", "mentions", "figures", "dates", "claims", "roles", "entities", "people", "organizations", "projects",
            "places", "events", "aliases", "failures", "runs",
        ]
        return try StoreError.wording(path) {
            try queue.read { db in
                try tables.map { ($0, try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") ?? 0) }
            }
        }
    }
}
