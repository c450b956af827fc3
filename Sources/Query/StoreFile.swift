import Foundation
import GRDBSQLite
import Resources

/// A store, opened for reading. Nothing here creates, changes or locks it.
public final class StoreFile: Sendable {
    /// `DSSR`: what `PRAGMA application_id` of a store says.
    public static let applicationID = 0x4453_5352

    /// As given.
    public let path: String
    /// `PRAGMA user_version`.
    public let schemaVersion: Int
    let connection: Connection

    /// Opens a store.
    ///
    /// - Parameter path: an existing file. A missing one is an error and is not created.
    /// - Returns: The store. Throws `QueryError` of kind `store` when there is no file, when it is a folder or no SQLite file, when another
    ///   program made it, when it is empty, and when a newer version of the program made it.
    public static func open(_ path: String) throws(QueryError) -> StoreFile {
        try StoreFile(path)
    }

    private init(_ path: String) throws(QueryError) {
        try Self.checkFile(path)
        self.path = path
        do {
            let (connection, version) = try Self.connect(path)
            self.connection = connection
            schemaVersion = version
        } catch let failure as SQLiteFailure {
            throw Self.error(failure, path: path)
        } catch let error as QueryError {
            throw error
        } catch {
            throw QueryError(.store, "\(error)", place: path)
        }
    }

    /// What the file system says of it, before SQLite sees it.
    private static func checkFile(_ path: String) throws(QueryError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR {
                throw QueryError(
                    .store, "there is no such file", place: path,
                    remedy:
                        "Give the store with --store FILE or the DOSSIER_STORE variable, or make one with: dossier ingest --store \(path) FOLDER"
                )
            }
            throw QueryError(
                .store, String(cString: strerror(errno)).lowercased(), place: path, remedy: "Check the path and its permissions.")
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            throw QueryError(.store, "this is a folder, not a store", place: path, remedy: "Name the file, for example \(path)/dossier.db")
        }
        if access(path, R_OK) != 0 {
            throw QueryError(.store, "the file may not be read", place: path, remedy: "Ask its owner for permission to read it.")
        }
        if status.st_size == 0 {
            throw QueryError(.store, "the file is empty", place: path, remedy: "Fill it with: dossier ingest --store \(path) FOLDER")
        }
    }

    /// A connection and the schema version.
    static func connect(_ path: String) throws -> (Connection, Int) {
        do {
            return try check(Connection(path: path), path)
        } catch let failure as SQLiteFailure where failure.primary == SQLITE_CANTOPEN || failure.primary == SQLITE_READONLY {
            // In a folder that cannot be written, SQLite cannot make the side files of a store in WAL mode. Without a log it is complete.
            var status = stat()
            guard stat(path + "-wal", &status) != 0 || status.st_size == 0 else { throw failure }
            // What a kill left half written must be undone first, and a reader may not.
            guard stat(path + "-journal", &status) != 0 || status.st_size == 0 else {
                throw QueryError(
                    .store, "a killed run left a change half made", place: path, remedy: "Undo it with: dossier verify --store \(path)")
            }
            return try check(Connection(path: path, immutable: true), path)
        }
    }

    private static func check(_ connection: Connection, _ path: String) throws -> (Connection, Int) {
        let id = try connection.rows("PRAGMA application_id").first?.first?.integer ?? 0
        let version = try connection.rows("PRAGMA user_version").first?.first?.integer ?? 0
        guard id == applicationID else {
            throw QueryError(
                .store, "this SQLite file is not a store of dossier", place: path,
                remedy: "Check the path. To look into another program's file, use sqlite3.")
        }
        guard version <= supportedVersion else {
            throw QueryError(
                .store, "a newer dossier wrote this store (schema \(version), this program reads up to \(supportedVersion))", place: path,
                remedy: "Install a newer dossier, or ingest the articles again into a new file.")
        }
        guard version > 0 else {
            throw QueryError(.store, "the store has no tables", place: path, remedy: "Fill it with: dossier ingest --store \(path) FOLDER")
        }
        return (connection, version)
    }

    /// The newest schema this program knows: the number that the last migration's name begins with.
    public static let supportedVersion: Int =
        Resources.files(under: "schema/migrations").compactMap { Int($0.name.prefix { $0.isNumber }) }.max() ?? 1

    /// SQLite's refusal in our words.
    static func error(_ failure: SQLiteFailure, path: String) -> QueryError {
        switch failure.primary {
        case SQLITE_NOTADB:
            QueryError(.store, "this is not an SQLite file", place: path, remedy: "Name the store that dossier ingest wrote.")
        case SQLITE_CORRUPT:
            QueryError(
                .store, "the file is damaged (\(failure.message))", place: path,
                remedy: "Restore it from a backup, or ingest the articles again into a new file.")
        case SQLITE_BUSY, SQLITE_LOCKED:
            QueryError(.store, "another program has locked the store", place: path, remedy: "Wait until it is done and try again.")
        case SQLITE_INTERRUPT:
            QueryError(.interrupted, "the query was stopped")
        case SQLITE_CANTOPEN:
            QueryError(
                .store, "the file cannot be opened (\(failure.message))", place: path,
                remedy: "Check the permissions of the file and its folder.")
        default:
            QueryError(.store, failure.message, place: path)
        }
    }

    /// The answer to one SELECT of ours, with its parameters in order.
    func table(_ sql: String, _ parameters: [Value] = []) throws(QueryError) -> Table {
        do {
            let statement = try connection.prepare(sql)
            for (index, value) in parameters.enumerated() { try statement.bind(value, at: index + 1) }
            var table = Table(statement.columns)
            while try statement.step() { table.rows.append(statement.row()) }
            return table
        } catch {
            throw Self.error(error, path: path)
        }
    }

    /// The first value of the first row.
    func scalar(_ sql: String, _ parameters: [Value] = []) throws(QueryError) -> Value {
        try table(sql, parameters).rows.first?.first ?? .null
    }

    /// Ends the query that runs now, in whatever thread; it throws an error of kind `interrupted`.
    public func interrupt() { connection.interrupt() }
}
