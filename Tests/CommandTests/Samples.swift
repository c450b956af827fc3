import Foundation
import Store

/// The sample articles and what ingesting them gives.
enum Samples {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("seeds/articles").path

    static let names: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".html") }.sorted()
    }()

    /// The logical dump of a store of all samples in `articles/`, made once.
    static func dump() throws -> String { try made.get() }

    private static let made = Result {
        let work = try Workspace(store: nil)
        try work.addSamples()
        let result = try work.run("ingest", "articles", "--jobs", "1")
        guard result.status == 0 else { throw DossierCommand.Failure(description: result.stderr) }
        return try work.dump()
    }
}

extension Workspace {
    /// Copies sample articles into `articles/`.
    func addSamples(_ names: [String] = Samples.names) throws {
        try FileManager.default.createDirectory(atPath: path + "/articles", withIntermediateDirectories: true)
        for name in names { try FileManager.default.copyItem(atPath: Samples.folder + "/" + name, toPath: path + "/articles/" + name) }
    }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

    /// Everything the store says, without row ids and times.
    func dump(_ store: String = "dossier.db") throws -> String {
        let store = try Store.open(path + "/" + store, mode: .read, schema: .embedded)
        let text = try LogicalDump(store).text()
        try store.close()
        return text
    }

    /// Runs a line of shell in the folder, `$dossier` being the program. Its standard output and error go into the result.
    func shell(_ line: String) throws -> DossierCommand.Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "{ \(line)\n} >.stdout 2>.stderr"]
        process.currentDirectoryURL = URL(fileURLWithPath: path)
        var environment = ProcessInfo.processInfo.environment
        environment["dossier"] = try DossierCommand.executable().path
        environment["DOSSIER_STORE"] = nil
        process.environment = environment
        try process.run()
        process.waitUntilExit()
        defer {
            try? remove(".stdout")
            try? remove(".stderr")
        }
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
        }
        return DossierCommand.Result(stdout: try text(".stdout"), stderr: try text(".stderr"), status: process.terminationStatus)
    }

    /// The rows of a query, as lines of CSV without the header.
    func rows(_ sql: String, store: String = "dossier.db") throws -> [String] {
        let result = try run("sql", sql, "--csv", "--store", store)
        guard result.status == 0 else { throw DossierCommand.Failure(description: result.stderr) }
        return result.stdout.components(separatedBy: "\r\n").dropFirst().dropLast()
    }
}

/// Where two texts part.
func firstDifference(_ expected: String, _ found: String) -> String {
    let (a, b) = (expected.components(separatedBy: "\n"), found.components(separatedBy: "\n"))
    guard let line = (0..<max(a.count, b.count)).first(where: { $0 >= a.count || $0 >= b.count || a[$0] != b[$0] }) else {
        return "no difference"
    }
    func lines(_ all: [String], _ mark: String) -> String {
        all.dropFirst(line).prefix(5).map { "\(mark) \($0.prefix(300))" }.joined(separator: "\n")
    }
    return "from line \(line + 1) on:\n\(lines(a, "-"))\n\(lines(b, "+"))"
}
