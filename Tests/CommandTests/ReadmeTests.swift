import Foundation
import Testing

/// What the README shows works as shown: its console blocks run, its lists are complete, the files it names exist.
///
/// In a ```console block a line `$ dossier ...` or `$ sqlite3 ...` is a command, `> ` goes on with it, the rest is what it prints; `...` stands
/// for what is left out, at the end of a line too.
@Suite struct ReadmeTests {
    struct Command: Sendable, CustomTestStringConvertible {
        var text: String
        /// Where it stands in the README.
        var line: Int
        var output: [String] = []

        var testDescription: String { "README.md:\(line) \(text)" }

        /// The first line that is shown, and the first row of a table.
        var promises: [String] {
            let shown = output.filter { $0 != "..." && !$0.isEmpty }
            let isTable = shown.count > 2 && shown[1].drop { $0 == " " }.hasPrefix("──")
            return [shown.first, isTable ? shown[2] : nil].compactMap { $0 }
        }
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let text = (try? String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""

    static let commands: [Command] = {
        var commands: [Command] = []
        var isConsole = false
        for (index, line) in text.components(separatedBy: "\n").enumerated() {
            if line.hasPrefix("```") {
                isConsole = line == "```console"
            } else if !isConsole {
                continue
            } else if line.hasPrefix("$ ") {
                commands.append(Command(text: String(line.dropFirst(2)), line: index + 1))
            } else if let last = commands.indices.last {
                if line.hasPrefix("> "), commands[last].output.isEmpty {
                    commands[last].text += "\n" + line.dropFirst(2)
                } else {
                    commands[last].output.append(line)
                }
            }
        }
        return commands.filter { $0.text.hasPrefix("dossier ") || $0.text.hasPrefix("sqlite3 ") }
    }()

    /// The store of the sample articles, as `.ci/demo` makes it: made once, copied for each command.
    private static let store = Result {
        let work = try workspace()
        let result = try work.run("ingest", "seeds/articles", "--store", "sample.db")
        guard result.status == 0 else { throw DossierCommand.Failure(description: result.stderr) }
        return try Data(contentsOf: URL(fileURLWithPath: work.path + "/sample.db"))
    }

    private static func workspace() throws -> Workspace {
        let work = try Workspace(store: nil)
        try FileManager.default.createSymbolicLink(atPath: work.path + "/seeds", withDestinationPath: root.path + "/seeds")
        return work
    }

    /// Columns are as wide as their widest value, so that blanks say nothing.
    private static func words(_ text: some StringProtocol) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }

    @Test(arguments: commands) func runsAsShown(_ command: Command) throws {
        let work = try Self.workspace()
        try Self.store.get().write(to: URL(fileURLWithPath: work.path + "/sample.db"))
        let result = try work.shell("PATH=\"$(dirname \"$dossier\"):$PATH\"; export DOSSIER_STORE=sample.db\n\(command.text)")
        #expect(result.status == 0, "\(result.stderr)")
        let printed = result.stdout.split(whereSeparator: \.isNewline).map { Self.words($0) }
        for line in command.promises {
            let isCut = line.hasSuffix("...")
            let shown = Self.words(isCut ? line.dropLast(3) : Substring(line))
            #expect(printed.contains { isCut ? $0.hasPrefix(shown) : $0 == shown }, "not printed: \(line)\n\(result.stdout.prefix(2000))")
        }
    }

    @Test func mostCommandsAreShown() {
        #expect(Self.commands.count >= 10 && Self.commands.filter { !$0.promises.isEmpty }.count >= 10)
        #expect(Self.commands.contains { $0.text.hasPrefix("sqlite3 ") })
        let names = Set(Self.commands.map { $0.text.split(separator: " ").dropFirst().first.map(String.init) ?? "" })
        #expect(names.isSuperset(of: ["ingest", "extract", "explain", "report", "search", "show", "view", "sql", "verify"]))
    }

    /// The table of views holds all of them and no other, each with the comment that its file begins with.
    @Test func viewsAreListed() throws {
        let folder = Self.root.appendingPathComponent("schema/views")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".sql") }
        let expected = try files.map { file in
            let comment = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8).prefix { $0 != "\n" }
            return "| `\(file.dropLast(4))` | \(comment.dropFirst(3)) |"
        }
        let section = Self.text.components(separatedBy: "| view |").dropFirst().first ?? ""
        let rows = section.components(separatedBy: "\n").dropFirst(2).prefix { $0.hasPrefix("|") }
        #expect(rows.sorted() == expected.sorted())
    }

    /// A path between backticks that begins with a folder of the project is there.
    @Test func namedFilesExist() {
        let roots = [".ci/", "Benchmarks/", "Sources/", "Tests/", "schema/", "seeds/"]
        let named = Self.text.split(separator: "`").map(String.init).filter { word in
            roots.contains { word.hasPrefix($0) } && !word.contains { " <*{\n".contains($0) }
        }
        #expect(named.count >= 10)
        for path in named { #expect(FileManager.default.fileExists(atPath: Self.root.path + "/" + path), "\(path)") }
    }
}
