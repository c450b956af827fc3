import Foundation
import QueryFixtures
import Testing

@testable import Query

@Suite struct StoreFileTests {
    private func error(_ path: String) -> QueryError? {
        do {
            _ = try StoreFile.open(path)
            return nil
        } catch {
            return error
        }
    }

    @Test func whatIsNoStore() throws {
        let folder = try TemporaryFolder()
        let missing = folder.path + "/missing.db"
        #expect(error(missing)?.cause == "there is no such file")
        #expect(!FileManager.default.fileExists(atPath: missing))
        #expect(error(folder.path)?.cause == "this is a folder, not a store")
        #expect(error(try folder.file("empty.db"))?.cause == "the file is empty")
        #expect(error(try folder.file("a.txt", String(repeating: "text ", count: 500)))?.cause == "this is not an SQLite file")
        #expect(error(try folder.file("short.txt", "x"))?.kind == .store)
        #expect(error(folder.path + "/a.txt/b")?.cause == "there is no such file")
        for path in [missing, folder.path, folder.path + "/empty.db", folder.path + "/a.txt"] {
            let failure = try #require(error(path))
            #expect(failure.place == path && !failure.remedy.isEmpty && failure.kind == .store)
        }
    }

    @Test func otherPrograms() throws {
        let folder = try TemporaryFolder()
        let foreign = folder.path + "/foreign.db"
        try SQLiteFile(foreign).run("CREATE TABLE people (id, name)")
        #expect(error(foreign)?.cause == "this SQLite file is not a store of dossier")
        let newer = folder.path + "/newer.db"
        try FixtureStore.empty(at: newer)
        try SQLiteFile(newer).run("PRAGMA user_version = 999")
        #expect(error(newer)?.cause.hasPrefix("a newer dossier wrote this store (schema 999") == true)
        let unmade = folder.path + "/unmade.db"
        try SQLiteFile(unmade).run("PRAGMA application_id = \(StoreFile.applicationID)")
        #expect(error(unmade)?.cause == "the store has no tables")
    }

    @Test func namesThatAreNoURIs() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a?b=c#d %41 ż.db"
        try FixtureStore.make(at: folder.path + "/plain.db")
        try FileManager.default.copyItem(atPath: folder.path + "/plain.db", toPath: path)
        #expect(try StoreFile.open(path).scalar("SELECT count(*) FROM documents") == .integer(4))
    }

    @Test func aTruncatedFileIsDamaged() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/cut.db"
        try FixtureStore.make(at: path)
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        try data.prefix(data.count / 2).write(to: URL(fileURLWithPath: path))
        do {
            let store = try StoreFile.open(path)
            _ = try Search(store).find("Kopa")
            Issue.record("a half file was read as a whole")
        } catch {
            #expect(error.cause.hasPrefix("the file is damaged"))
        }
    }

    @Test func anEmptyStoreAnswersEverything() throws {
        let folder = try TemporaryFolder()
        try FixtureStore.empty(at: folder.path + "/empty.db")
        let store = try StoreFile.open(folder.path + "/empty.db")
        #expect(try Search(store).find("anything").hits.isEmpty)
        let report = try Report(store).page()
        #expect(Report.text(report, style: Style(width: 80)).contains("The store is empty."))
        #expect(try !Info(store).page().json().isEmpty)
        #expect(throws: QueryError.self) { try EntityProfile(store).resolve(name: "anyone") }
    }
}
