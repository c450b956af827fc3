import Foundation
import GRDB

extension Store {
    /// What stands in the file before anything is written.
    struct FileState {
        var version: Int
        var isEmpty: Bool
    }

    /// Looks at the file without SQLite, which would word these cases badly. True when there is no file yet, or an empty one.
    static func checkFile(_ path: String, mode: Mode) throws -> Bool {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            guard mode == .write else {
                throw StoreError(
                    reason: .missing, place: path, cause: "there is no such file",
                    remedy: "Check the path, or make the store first with `dossier ingest`")
            }
            let folder = (path as NSString).deletingLastPathComponent
            guard folder.isEmpty || FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) && isFolder.boolValue else {
                throw StoreError(
                    reason: .cannotOpen, place: path, cause: "its folder does not exist", remedy: "Make the folder \(folder) first")
            }
            return true
        }
        if isFolder.boolValue {
            throw StoreError(reason: .isFolder, place: path, cause: "this is a folder", remedy: "Name a file, such as \(path)/store.db")
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw StoreError(reason: .cannotOpen, place: path, cause: "the file cannot be read", remedy: "Check the rights of the file")
        }
        defer { try? handle.close() }
        let head = (try? handle.read(upToCount: 16)) ?? Data()
        if head.isEmpty {
            guard mode == .write else {
                throw StoreError(
                    reason: .notADatabase, place: path, cause: "the file is empty", remedy: "Make the store with `dossier ingest`")
            }
            return true
        }
        guard head.elementsEqual(Array("SQLite format 3".utf8) + [0]) else {
            throw StoreError(
                reason: .notADatabase, place: path, cause: "the file is not an SQLite database",
                remedy: "It was left as it is. Name a store, or a path that does not exist yet")
        }
        return false
    }

    /// Rolls back what a kill left in a rollback journal: SQLite does it on the first read, but not through a connection that only reads.
    ///
    /// A folder that may not be written leaves the journal where it is, and the reader is told so by what follows.
    ///
    /// - Parameter busySeconds: how long to wait for another program that writes. Throws SQLite's error when the journal cannot be undone.
    public static func undoKilledWrite(_ path: String, busySeconds: Double = 5) throws {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-journal")
        guard let size = attributes?[.size] as? Int, size > 0 else { return }
        let queue = try DatabaseQueue(path: path, configuration: configuration(mode: .write, busySeconds: busySeconds))
        _ = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
        try queue.close()
    }

    static func configuration(mode: Mode, busySeconds: Double) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = mode == .read
        configuration.busyMode = .timeout(busySeconds)
        configuration.foreignKeysEnabled = true
        configuration.label = "dossier"
        configuration.prepareDatabase { db in
            // Debian's defaults (2 MB cache, every freed page overwritten) suit small files; measured: 15% less time.
            try db.execute(sql: "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    static func inspect(_ queue: DatabaseQueue, path: String, mode: Mode, schema: SchemaSource) throws -> FileState {
        let (application, version, tables) = try queue.read { db in
            (
                try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0, try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
            )
        }
        if application == 0, version == 0, tables == 0 {
            guard mode == .write else {
                throw StoreError(
                    reason: .notADatabase, place: path, cause: "the database is empty", remedy: "Make the store with `dossier ingest`")
            }
            return FileState(version: 0, isEmpty: true)
        }
        guard application == applicationID else {
            throw StoreError(
                reason: .foreignDatabase, place: path, cause: "the database belongs to another program",
                remedy: "It was left as it is. Name a store, or a path that does not exist yet")
        }
        if version > schema.version {
            throw StoreError(
                reason: .newerVersion, place: path,
                cause: "the store has schema version \(version), this program knows up to \(schema.version)",
                remedy: "Use the version of dossier that made it, or a newer one")
        }
        if mode == .read, version < schema.version {
            throw StoreError(
                reason: .olderVersion, place: path, cause: "the store has schema version \(version), this program reads \(schema.version)",
                remedy: "Run `dossier ingest` on it once; that brings it to this version")
        }
        return FileState(version: version, isEmpty: false)
    }

    static func prepare(_ queue: DatabaseQueue, path: String, state: FileState, isNew: Bool, schema: SchemaSource) throws {
        for (index, migration) in schema.migrations.enumerated() where migration.number != index + 1 {
            throw StoreError(
                reason: .schema, place: path, cause: "migration \(index + 1) is missing before \(migration.name)",
                remedy: "Number the files of schema/migrations without gaps")
        }
        try queue.writeWithoutTransaction { db in
            if isNew || state.isEmpty {
                // Only before the first page is written. 8 KB pages measured 10% faster than 4 KB under full-text load.
                try db.execute(sql: "PRAGMA page_size = 8192")
            }
            try db.execute(sql: "PRAGMA secure_delete = OFF")
            try migrate(db, path: path, schema: schema)
            // After the schema stands, so that a kill before leaves a file without content.
            _ = try Row.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
        }
    }
}
