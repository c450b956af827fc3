import GRDB
import Model
import Synchronization

/// Writes documents, many a transaction. May be called from several threads; calls wait for each other.
public final class StoreWriter: Sendable {
    /// A good size of a batch: more costs memory, fewer time.
    public static let documentsPerBatch = 500
    /// Bodies of a batch together, in bytes.
    public static let bytesPerBatch = 8_000_000

    private let store: Store
    private let services: WriterServices
    private let run: Int64
    /// Paths found to hold bytes that are stored, to be written down with the next batch.
    private let pending = Mutex<[(path: String, hash: [UInt8])]>([])

    /// Starts a run. Errors: `StoreError`, also when the store is open for reading only.
    public init(_ store: Store, services: WriterServices, run: RunInfo) throws {
        self.store = store
        self.services = services
        guard store.mode == .write else {
            throw StoreError(reason: .readOnly, place: store.path, cause: "the store is open for reading", remedy: "Open it for writing")
        }
        self.run = try StoreError.wording(store.path) {
            try store.queue.write { db in
                try db.execute(
                    sql: "INSERT INTO runs (tool_version, schema_version, model_id, options, started_at) VALUES (?, ?, ?, ?, ?)",
                    arguments: [run.toolVersion, store.schemaVersion, run.modelID, run.options, run.startedAt])
                return db.lastInsertedRowID
            }
        }
    }

    /// How a file stands to the store, before the work of reading it. Same bytes under another path are `unchanged`, and the path is kept.
    ///
    /// - Parameter hash: SHA-256 of the file's bytes, 32 bytes.
    public func status(path: String, hash: [UInt8]) throws -> DocumentStatus {
        try StoreError.wording(store.path) {
            // One statement is its own snapshot. A transaction for reading switches `query_only`, after which SQLite compiles every
            // statement anew.
            let found = try store.queue.unsafeRead { db in
                try BulkStatement(
                    db,
                    """
                    SELECT (SELECT document_id FROM document_paths WHERE path = ?1),
                        (SELECT id FROM documents WHERE content_hash = ?2),
                        EXISTS (SELECT 1 FROM failures WHERE path = ?1)
                    """
                ).bind(path).bind(hash).first { (old: $0.optionalInt(0), same: $0.optionalInt(1), failed: $0.int(2) != 0) }
            }
            let (old, same, failed) = found ?? (nil, nil, false)
            if let same {
                // Also a file that could not be read for a while, and has its old bytes again.
                if same != old || failed { pending.withLock { $0.append((path, hash)) } }
                return .unchanged
            }
            return old.map { .changed(old: $0) } ?? .new
        }
    }

    /// Writes documents in one transaction: all or, on an error, none.
    ///
    /// A document under a path that is stored with other bytes takes the place of the old one. One that contradicts itself is refused
    /// and kept as a failure; the rest is written.
    @discardableResult
    public func write(_ documents: [DocumentFacts]) throws -> WriteSummary {
        try transaction { try $0.write(documents) }
    }

    /// Remembers a file that could not be read, until it can. What was read from it before stays.
    public func recordFailure(path: String, cause: String, remedy: String) throws {
        try transaction { try $0.fail(path, cause: cause, remedy: remedy) }
    }

    /// Whether failures are remembered of a container or of what is in it, so that they are to be forgotten when it is read again.
    public func hasFailures(in container: String) throws -> Bool {
        try StoreError.wording(store.path) {
            try store.queue.unsafeRead { db in
                try BulkStatement(db, "SELECT EXISTS (SELECT 1 FROM failures WHERE \(Batch.isInContainer))").bind(container)
                    .first { $0.int(0) != 0 } ?? false
            }
        }
    }

    /// Forgets the failures of a container, of its members `container!/...` and of its records `container, ...`: reading it tells them anew.
    public func forgetFailures(in container: String) throws {
        try transaction { try $0.forgetFailures(in: container) }
    }

    /// Takes files out of the store. Unknown paths are passed over.
    public func remove(paths: [String]) throws {
        try transaction { try $0.remove(paths) }
    }

    /// Ends the run. In: the time, ISO 8601, UTC.
    public func finish(at time: String) throws {
        try transaction { _ in }
        try StoreError.wording(store.path) {
            try store.queue.writeWithoutTransaction { db in
                try db.execute(sql: "UPDATE runs SET finished_at = ? WHERE id = ?", arguments: [time, run])
                // Statistics for the planner, from a sample: views are joins of many tables.
                try db.execute(sql: "PRAGMA analysis_limit = 1000; ANALYZE")
            }
        }
    }

    private func transaction<T>(_ work: (Batch) throws -> T) throws -> T {
        let paths = pending.withLock { paths in
            defer { paths = [] }
            return paths
        }
        do {
            return try StoreError.wording(store.path) {
                try store.queue.writeWithoutTransaction { db in
                    var result: T?
                    try db.inTransaction(.immediate) {
                        if !paths.isEmpty { try Batch(db, run: run, services: services).point(paths) }
                        result = try work(Batch(db, run: run, services: services))
                        return .commit
                    }
                    guard let result else { throw DatabaseError(message: "the transaction did not run") }
                    return result
                }
            }
        } catch {
            pending.withLock { $0.insert(contentsOf: paths, at: 0) }
            throw error
        }
    }
}
