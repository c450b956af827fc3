import Foundation
import GRDB

/// What went wrong with a store, where, and what helps.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Reason: String, Sendable, Hashable {
        case missing, isFolder, notADatabase, foreignDatabase, newerVersion, olderVersion, damaged
        case full, locked, readOnly, cannotOpen, schema, internalError
    }

    public let reason: Reason
    /// The file.
    public let place: String
    public let cause: String
    /// What the reader can do about it.
    public let remedy: String

    public init(reason: Reason, place: String, cause: String, remedy: String) {
        self.reason = reason
        self.place = place
        self.cause = cause
        self.remedy = remedy
    }

    public var description: String { "\(place): \(cause). \(remedy)" }
}

extension StoreError: LocalizedError {
    public var errorDescription: String? { description }
}

extension StoreError {
    /// Runs work on a database and words SQLite's errors for people.
    static func wording<T>(_ place: String, _ work: () throws -> T) throws -> T {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw StoreError(error, place: place)
        }
    }

    init(_ error: DatabaseError, place: String) {
        let said = error.message ?? "SQLite result \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_FULL:
            self.init(
                reason: .full, place: place, cause: "the disk is full",
                remedy: "Make room and run the same command again; what was finished is kept")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                reason: .locked, place: place, cause: "another program is using the store",
                remedy: "Wait until it has finished, or close it, and run the same command again")
        case .SQLITE_READONLY, .SQLITE_PERM:
            self.init(
                reason: .readOnly, place: place, cause: "the store may not be written",
                remedy: "Check the rights of the file and of its folder, or write to another path")
        case .SQLITE_CANTOPEN:
            self.init(
                reason: .cannotOpen, place: place, cause: "the file cannot be opened",
                remedy: "Check that its folder exists and that you may read and write there")
        case .SQLITE_NOTADB:
            self.init(
                reason: .notADatabase, place: place, cause: "the file is not an SQLite database",
                remedy: "Name a store, or a path that does not exist yet"
            )
        case .SQLITE_CORRUPT:
            self.init(
                reason: .damaged, place: place, cause: "the file is damaged (\(said))",
                remedy: "Make the store again from the articles, or take it from a copy")
        case .SQLITE_IOERR:
            self.init(
                reason: .cannotOpen, place: place, cause: "reading or writing the disk failed (\(said))",
                remedy: "Check the disk, and that it has room, and run the same command again")
        default:
            let statement = error.sql.map { " in: \($0.prefix(200))" } ?? ""
            self.init(
                reason: .internalError, place: place, cause: said + statement,
                remedy: "Nothing of this batch was written. Verify the store and report this")
        }
    }
}
