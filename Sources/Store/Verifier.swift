import Foundation
import GRDB

/// Whether a store keeps what it promises. Reads only.
public struct Verifier {
    /// One thing that is wrong.
    public struct Finding: Sendable, Hashable, CustomStringConvertible {
        /// Name of the check, e.g. `mention-surface`.
        public let check: String
        /// The table and the row's id, e.g. `mentions 17`; or the table alone.
        public let row: String
        public let detail: String

        public var description: String { "\(check): \(row): \(detail)" }
    }

    public struct Report: Sendable {
        /// How many rows each check looked at, by name.
        public internal(set) var checked: [(check: String, rows: Int)] = []
        /// At most `limit` of each check.
        public internal(set) var findings: [Finding] = []
        /// How many findings each check had, beyond those listed too.
        public internal(set) var failed: [String: Int] = [:]
        let limit: Int

        public var isSound: Bool { failed.isEmpty }

        mutating func found(_ check: String, _ row: String, _ detail: String) {
            let count = failed[check, default: 0] + 1
            failed[check] = count
            if count <= limit { findings.append(Finding(check: check, row: row, detail: detail)) }
        }
    }

    private let store: Store
    private let limit: Int

    /// - Parameter limit: how many findings of one check are listed.
    public init(_ store: Store, limit: Int = 20) {
        self.store = store
        self.limit = limit
    }

    /// Runs every check. Errors: `StoreError`, when the file cannot be read at all.
    public func run() throws -> Report {
        var report = Report(limit: limit)
        try StoreError.wording(store.path) {
            try store.queue.read { db in
                try checkFile(db, &report)
                try SpanCheck(db).run(&report)
                for check in Self.rowChecks { try run(check, db, &report) }
            }
            try checkSearch(&report)
        }
        return report
    }

    private func checkFile(_ db: Database, _ report: inout Report) throws {
        let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check")
        report.checked.append(("integrity", 1))
        for line in integrity where line != "ok" { report.found("integrity", "file", line) }
        report.checked.append(("foreign-keys", 1))
        try BulkStatement(db, "PRAGMA foreign_key_check").each { row in
            report.found("foreign-keys", "\(row.text(0)) \(row.text(1))", "refers to a row of \(row.text(2)) that is not there")
        }
    }

    private func run(_ check: RowCheck, _ db: Database, _ report: inout Report) throws {
        report.checked.append((check.name, try Int.fetchOne(db, sql: "SELECT count(*) FROM \(check.table)") ?? 0))
        try BulkStatement(db, check.sql).each { report.found(check.name, "\(check.table) \($0.text(0))", check.detail) }
    }

    /// The index against the rows. FTS5's own check is a write that changes nothing; a file that may not be written is compared by ids.
    private func checkSearch(_ report: inout Report) throws {
        for table in ["sentences", "documents"] {
            let check = "search-\(table)"
            let differing = try store.queue.read { db in
                report.checked.append((check, try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0))
                return try Int64.fetchAll(
                    db,
                    sql: """
                        SELECT id FROM (SELECT id FROM \(table) EXCEPT SELECT id FROM \(table)_fts_docsize)
                        UNION ALL SELECT id FROM (SELECT id FROM \(table)_fts_docsize EXCEPT SELECT id FROM \(table))
                        """)
            }
            for id in differing { report.found(check, "\(table) \(id)", "the search index and the table do not have the same rows") }
            if differing.isEmpty, try indexIsWrong(table) {
                report.found(check, "\(table)_fts", "the search index does not agree with the text; rebuild it")
            }
        }
    }

    private func indexIsWrong(_ table: String) throws -> Bool {
        do {
            return try withWritableConnection { db in
                try db.execute(sql: "INSERT INTO \(table)_fts (\(table)_fts, rank) VALUES ('integrity-check', 1)")
                return false
            }
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_CORRUPT: return true
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_BUSY, .SQLITE_PERM: return false
            default: throw error
            }
        }
    }

    private func withWritableConnection<T>(_ work: (Database) throws -> T) throws -> T {
        if store.mode == .write { return try store.queue.writeWithoutTransaction(work) }
        let queue = try DatabaseQueue(path: store.path, configuration: Store.configuration(mode: .write, busySeconds: 1))
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction(work)
    }
}

/// A query that gives the ids of rows that break a rule.
struct RowCheck {
    var name: String
    var table: String
    var sql: String
    var detail: String
}
