import Foundation
import Query
import QueryFixtures

/// A folder of its own for each test, gone when the value goes.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/dossier-query-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String, _ text: String = "") throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
        return path + "/" + name
    }
}

/// The fixture's four articles, opened.
struct TestStore {
    let folder: TemporaryFolder
    let file: StoreFile

    init() throws {
        folder = try TemporaryFolder()
        try FixtureStore.make(at: folder.path + "/test.db")
        file = try StoreFile.open(folder.path + "/test.db")
    }
}
