import Foundation
import Model
import Store
import Testing

/// A folder that goes with the value, and stores in it.
final class TemporaryStore {
    let folder: String
    static let schemaFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../schema")
        .standardized.path
    let schema: SchemaSource

    init() throws {
        folder = NSTemporaryDirectory() + "store-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        schema = try SchemaSource(folder: Self.schemaFolder)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func path(_ name: String = "store.db") -> String { folder + "/" + name }

    func open(_ name: String = "store.db", mode: Store.Mode = .write) throws -> Store {
        try Store.open(path(name), mode: mode, schema: schema, busySeconds: 0.2)
    }

    static let catalogue: @Sendable (String) -> CatalogueEntry? = { id in
        id == "Q1"
            ? CatalogueEntry(
                displayName: "Carsk City", names: [.init("Carsk City", language: "en"), .init("Карск", language: "ru")], country: "XX")
            : nil
    }

    static func writer(_ store: Store) throws -> StoreWriter {
        try StoreWriter(
            store, services: WriterServices(resolver: ToyResolver(), catalogue: catalogue),
            run: RunInfo(toolVersion: "1.0", modelID: "toy", options: "{}", startedAt: "2024-05-01T10:00:00Z"))
    }

    /// Writes batches into a store, closes it and gives its dump.
    func dump(_ name: String, _ batches: [[DocumentFacts]]) throws -> String {
        let store = try open(name)
        let writer = try Self.writer(store)
        for batch in batches { #expect(try writer.write(batch).rejected == []) }
        try writer.finish(at: "2024-05-01T11:00:00Z")
        let text = try LogicalDump(store).text()
        try store.close()
        return text
    }

    /// What the stock command line says to some SQL.
    func sqlite3(_ sql: String, _ name: String = "store.db") throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["sqlite3", path(name), sql]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}

/// The first lines that differ, or nil: whole dumps are too long to print.
func firstDifference(_ a: String, _ b: String) -> String? {
    if a == b { return nil }
    let left = a.split(separator: "\n", omittingEmptySubsequences: false)
    let right = b.split(separator: "\n", omittingEmptySubsequences: false)
    for (x, y) in zip(left, right) where x != y { return "\(x.prefix(400))\n\(y.prefix(400))" }
    return "\(left.count) and \(right.count) lines"
}
