import Foundation
import GRDB
import Model
import Testing

@testable import Store

/// What a path may and may not be.
@Suite struct OpeningTests {
    private func reason(_ work: () throws -> Void) -> StoreError.Reason? {
        do {
            try work()
            return nil
        } catch let error as StoreError {
            #expect(!error.remedy.isEmpty && !error.place.isEmpty)
            return error.reason
        } catch {
            return nil
        }
    }

    @Test func makesAStoreThatReadersOpen() throws {
        let temporary = try TemporaryStore()
        try temporary.open().close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.folder) == ["store.db"])
        let store = try temporary.open(mode: .read)
        #expect(try store.counts().allSatisfy { $0.rows == 0 })
        try store.close()
        let header = try temporary.sqlite3("PRAGMA application_id; PRAGMA user_version; PRAGMA journal_mode; PRAGMA page_size")
        #expect(header == "1146311506\n\(temporary.schema.version)\ndelete\n8192\n")
    }

    /// A kill leaves a rollback journal, which a connection that only reads may not undo.
    @Test func aReaderUndoesWhatAKillLeft() throws {
        let temporary = try TemporaryStore()
        try temporary.open().close()
        // Another program dies in the middle of a change whose pages are in the file already.
        let script = """
            import os, sqlite3
            d = sqlite3.connect('store.db', isolation_level=None)
            d.execute('PRAGMA cache_size = 1')
            d.execute('BEGIN')
            d.execute('CREATE TABLE half (x)')
            d.executemany('INSERT INTO half VALUES (?)', (('x' * 5000,) for _ in range(200)))
            os._exit(9)
            """
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["python3", "-c", script]
        python.currentDirectoryURL = URL(fileURLWithPath: temporary.folder)
        try python.run()
        python.waitUntilExit()
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.folder).contains("store.db-journal"))
        let store = try temporary.open(mode: .read)
        #expect(try store.counts().allSatisfy { $0.rows == 0 })
        try store.close()
        #expect(try temporary.sqlite3("SELECT count(*) FROM sqlite_schema WHERE name = 'half'") == "0\n")
    }

    @Test func refusesWhatIsNoStore() throws {
        let temporary = try TemporaryStore()
        try "Just some notes about a meeting.".write(toFile: temporary.path("notes.txt"), atomically: true, encoding: .utf8)
        _ = try temporary.sqlite3("CREATE TABLE shopping (item TEXT)", "other.db")
        let notes = try Data(contentsOf: URL(fileURLWithPath: temporary.path("notes.txt")))
        let other = try Data(contentsOf: URL(fileURLWithPath: temporary.path("other.db")))
        for mode in [Store.Mode.read, .write] {
            #expect(reason { _ = try Store.open(temporary.folder, mode: mode, schema: temporary.schema) } == .isFolder)
            #expect(reason { _ = try temporary.open("notes.txt", mode: mode) } == .notADatabase)
            #expect(reason { _ = try temporary.open("other.db", mode: mode) } == .foreignDatabase)
        }
        #expect(reason { _ = try temporary.open("missing.db", mode: .read) } == .missing)
        #expect(reason { _ = try temporary.open("no/such/folder.db", mode: .write) } == .cannotOpen)
        #expect(try Data(contentsOf: URL(fileURLWithPath: temporary.path("notes.txt"))) == notes)
        #expect(try Data(contentsOf: URL(fileURLWithPath: temporary.path("other.db"))) == other)
        #expect(!FileManager.default.fileExists(atPath: temporary.path("missing.db")))
    }

    @Test func anEmptyFileBecomesAStoreButIsNoneToRead() throws {
        let temporary = try TemporaryStore()
        try Data().write(to: URL(fileURLWithPath: temporary.path()))
        #expect(reason { _ = try temporary.open(mode: .read) } == .notADatabase)
        try temporary.open().close()
        try temporary.open(mode: .read).close()
    }

    @Test func refusesANewerVersion() throws {
        let temporary = try TemporaryStore()
        try temporary.open().close()
        _ = try temporary.sqlite3("PRAGMA user_version = 999")
        #expect(reason { _ = try temporary.open(mode: .read) } == .newerVersion)
        #expect(reason { _ = try temporary.open(mode: .write) } == .newerVersion)
    }

    @Test func bringsAnOlderVersionUpInOneTransaction() throws {
        let temporary = try TemporaryStore()
        try temporary.open().close()
        let next = temporary.schema.version + 1
        let added = SchemaSource.Migration(number: next, name: "added", sql: "CREATE TABLE added (id INTEGER PRIMARY KEY) STRICT;")
        let newer = SchemaSource(migrations: temporary.schema.migrations + [added], views: temporary.schema.views)
        #expect(reason { _ = try Store.open(temporary.path(), mode: .read, schema: newer) } == .olderVersion)
        let broken = SchemaSource(
            migrations: temporary.schema.migrations
                + [SchemaSource.Migration(number: next, name: "broken", sql: added.sql + "CREATE TABLE documents (id INTEGER);")],
            views: temporary.schema.views)
        #expect(reason { _ = try Store.open(temporary.path(), mode: .write, schema: broken) } == .internalError)
        #expect(try temporary.sqlite3("SELECT count(*) FROM sqlite_schema WHERE name = 'added'; PRAGMA user_version") == "0\n\(next - 1)\n")
        try Store.open(temporary.path(), mode: .write, schema: newer).close()
        #expect(try temporary.sqlite3("SELECT count(*) FROM added; PRAGMA user_version") == "0\n\(next)\n")
    }

    @Test func renewsViewsThatChanged() throws {
        let temporary = try TemporaryStore()
        try temporary.open().close()
        _ = try temporary.sqlite3("DROP VIEW overview; CREATE VIEW overview AS SELECT 1 AS stale; CREATE VIEW mine AS SELECT 2 AS two")
        try temporary.open().close()
        #expect(
            try temporary.sqlite3("SELECT count(*) FROM pragma_table_info('overview') WHERE name = 'stale'; SELECT two FROM mine")
                == "0\n2\n")
    }

    /// A kill between the parts of creation: nothing but a file without content, which the next run takes for new.
    @Test func aKillWhileItIsMadeLeavesNothingHalf() throws {
        let temporary = try TemporaryStore()
        let failing = SchemaSource(
            migrations: temporary.schema.migrations + [
                SchemaSource.Migration(number: temporary.schema.version + 1, name: "stop", sql: "CREATE TABLE entities (id INTEGER)")
            ], views: [])
        #expect(reason { _ = try Store.open(temporary.path(), mode: .write, schema: failing) } == .internalError)
        #expect(reason { _ = try temporary.open(mode: .read) } == .notADatabase)
        try temporary.open().close()
        try temporary.open(mode: .read).close()
    }

    @Test func saysWhenAnotherProgramWrites() throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        let writer = try TemporaryStore.writer(store)
        let other = try DatabaseQueue(path: temporary.path())
        try other.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            #expect(reason { try writer.recordFailure(path: "x", cause: "c", remedy: "r") } == .locked)
            try db.execute(sql: "ROLLBACK")
        }
        try writer.recordFailure(path: "x", cause: "c", remedy: "r")
        try other.close()
        try store.close()
    }

    @Test func aFullDiskLosesOnlyTheBatch() throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 5)
        let first = sample.document(path: "first")
        let rest = (0..<50).map { sample.document(path: "rest/\($0)", sentences: 20) }
        let store = try temporary.open()
        let writer = try TemporaryStore.writer(store)
        try writer.write([first])
        try store.queue.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages + 5)")
        }
        #expect(reason { try writer.write(rest) } == .full)
        try store.queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA max_page_count = 1073741823") }
        #expect(try store.counts().first { $0.table == "documents" }?.rows == 1)
        try writer.write(rest)
        #expect(try Verifier(store).run().findings == [])
        try store.close()
    }

    @Test func readersCannotWrite() throws {
        let temporary = try TemporaryStore()
        try temporary.open().close()
        let store = try temporary.open(mode: .read)
        #expect(reason { _ = try TemporaryStore.writer(store) } == .readOnly)
    }
}
