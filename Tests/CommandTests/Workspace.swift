import Foundation
import QueryFixtures

/// A fresh folder with a store, gone when the value goes.
final class Workspace {
    let path: String

    /// - Parameter store: name of the fixture's store in it; nil for an empty folder.
    init(store: String? = "dossier.db") throws {
        path = NSTemporaryDirectory() + "/dossier-work-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        if let store { try FixtureStore.make(at: path + "/" + store) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func run(
        _ arguments: String..., stdin: String = "", environment: [String: String] = [:], interruptAfter: Double? = nil
    ) throws -> DossierCommand.Result {
        try DossierCommand.run(arguments, stdin: stdin, directory: path, environment: environment, interruptAfter: interruptAfter)
    }

    /// Names of the files in it.
    var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}
