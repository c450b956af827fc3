import Foundation

/// Runs the program that was built beside the tests.
enum DossierCommand {
    struct Result {
        let stdout: String
        let stderr: String
        let status: Int32
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameters:
    ///   - arguments: without the program's name.
    ///   - stdin: what it reads; nothing by default.
    ///   - directory: where it runs.
    ///   - interruptAfter: seconds until it gets what Ctrl-C sends.
    static func run(
        _ arguments: [String], stdin: String = "", directory: String, environment: [String: String] = [:], interruptAfter: Double? = nil
    ) throws -> Result {
        let process = Process()
        process.executableURL = try executable()
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: directory)
        var variables = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "TZ": "UTC", "COLUMNS": "100"]
        variables.merge(environment) { $1 }
        process.environment = variables
        // Files instead of pipes: nothing to drain, so nothing to block.
        let folder = NSTemporaryDirectory() + "/dossier-command-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in ["in", "out", "err"] {
            guard FileManager.default.createFile(atPath: folder + "/" + name, contents: name == "in" ? Data(stdin.utf8) : nil) else {
                throw Failure(description: "\(folder)/\(name) cannot be made")
            }
        }
        process.standardInput = FileHandle(forReadingAtPath: folder + "/in")
        process.standardOutput = FileHandle(forWritingAtPath: folder + "/out")
        process.standardError = FileHandle(forWritingAtPath: folder + "/err")
        try process.run()
        if let interruptAfter {
            Thread.sleep(forTimeInterval: interruptAfter)
            process.interrupt()
        }
        process.waitUntilExit()
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), as: UTF8.self)
        }
        return Result(stdout: try text("out"), stderr: try text("err"), status: process.terminationStatus)
    }

    /// The folder of the test bundle holds the program too.
    static func executable() throws -> URL {
        var folders = [URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent(), Bundle.main.bundleURL]
        folders += Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
        // With `swift test` the runner is the compiler's: the bundle's path is among its arguments.
        for argument in CommandLine.arguments where argument.contains(".xctest") {
            folders.append(URL(fileURLWithPath: argument).deletingLastPathComponent())
        }
        for folder in folders {
            let candidate = folder.appendingPathComponent("dossier")
            if FileManager.default.isExecutableFile(atPath: candidate.path), !isFolder(candidate.path) { return candidate }
        }
        throw Failure(description: "the program is not beside the tests: \(folders.map(\.path))")
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
