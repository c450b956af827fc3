import Foundation
import Testing

@Suite struct CommandLineTests {
    @Test func version() throws {
        let result = try Workspace(store: nil).run("--version")
        #expect(result.stdout.split(separator: ".").count == 3 && result.stderr == "" && result.status == 0)
    }

    @Test func helpOfEveryCommandHasExamples() throws {
        let work = try Workspace(store: nil)
        let help = try work.run("--help")
        #expect(help.status == 0 && help.stderr == "" && help.stdout.contains("USAGE: dossier <subcommand>"))
        let listed = help.stdout.components(separatedBy: "SUBCOMMANDS:").last ?? ""
        let names = listed.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.contains("See 'dossier") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(Set(names).isSuperset(of: ["search", "view", "show", "report", "sql", "info", "verify"]))
        for name in names where name != "help" {
            let help = try work.run("help", name)
            #expect(help.stdout.contains("  dossier \(name)"), "\(name)")
            #expect(help.status == 0)
        }
        #expect(work.files.isEmpty)
    }

    @Test func mistypedCommands() throws {
        let work = try Workspace(store: nil)
        let result = try work.run("serch", "x")
        #expect(result.stderr == "dossier: there is no command “serch”\nDid you mean search?\n")
        #expect(result.status == 2 && result.stdout == "")
        #expect(try work.run("qqq").stderr == "dossier: there is no command “qqq”\n“dossier --help” lists them all.\n")
    }

    @Test func wrongUsageIsTwo() throws {
        let work = try Workspace()
        let wrong: [[String]] = [
            ["search"], ["search", "x", "--json", "--csv"], ["search", "x", "--limit", "-1"], ["search", "x", "--from", "yesterday"],
            ["search", "x", "--from", "2024-02-30"], ["search", "x", "--kind", "animal"],
            ["search", "x", "--from", "2025", "--to", "2024"],
            ["sql"], ["sql", "SELECT 1", "--timeout", "0"], ["sql", "SELECT 1", "-p", "alone"], ["report", "--limit", "0"],
            ["info", "extra"],
            ["--nothing"],
        ]
        for arguments in wrong {
            let result = try DossierCommand.run(arguments, directory: work.path)
            #expect(result.status == 2 && result.stdout == "" && result.stderr.hasPrefix("Error: "), "\(arguments): \(result)")
        }
    }

    @Test func noStore() throws {
        let work = try Workspace(store: nil)
        for command in [["search", "x"], ["view"], ["show", "x"], ["report"], ["sql", "SELECT 1"], ["info"], ["verify"]] {
            let result = try DossierCommand.run(command, directory: work.path)
            #expect(
                result.stderr == """
                    dossier: dossier.db: there is no such file
                    Give the store with --store FILE or the DOSSIER_STORE variable, or make one with: dossier ingest --store dossier.db FOLDER

                    """)
            #expect(result.status == 1 && result.stdout == "")
        }
        #expect(work.files.isEmpty)
    }

    @Test func whereTheStoreIs() throws {
        let work = try Workspace(store: "other.db")
        #expect(try work.run("sql", "SELECT 1 AS a", "--csv", "--store", "other.db").stdout == "a\r\n1\r\n")
        #expect(try work.run("sql", "SELECT 1 AS a", "--csv", environment: ["DOSSIER_STORE": "other.db"]).stdout == "a\r\n1\r\n")
        #expect(try work.run("info", "--store", "missing.db", environment: ["DOSSIER_STORE": "other.db"]).status == 1)
    }

    @Test func aReaderThatLeavesIsNoError() throws {
        let work = try Workspace()
        let program = try DossierCommand.executable().path
        let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", "{ '\(program)' sql '\(endless)' --csv 2>err; echo $? >status; } | head -n 2 >out"]
        shell.currentDirectoryURL = URL(fileURLWithPath: work.path)
        try shell.run()
        shell.waitUntilExit()
        func text(_ name: String) throws -> String { try String(contentsOfFile: work.path + "/" + name, encoding: .utf8) }
        #expect(try text("out") == "i\r\n1\r\n")
        #expect(try text("err") == "")
        #expect(try text("status") == "0\n")
    }

    @Test func controlCEndsAQuery() throws {
        let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n"
        let result = try Workspace().run("sql", endless, interruptAfter: 0.5)
        #expect(result.status == 130 && result.stdout == "" && result.stderr == "dossier: the query was stopped\n")
        let timed = try Workspace().run("sql", endless, "--timeout", "0.1")
        #expect(timed.status == 1 && timed.stderr == "dossier: the query was stopped\n")
    }

    @Test func aFullDiskIsAnError() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let work = try Workspace()
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", "'\(try DossierCommand.executable().path)' view >/dev/full 2>err"]
        shell.currentDirectoryURL = URL(fileURLWithPath: work.path)
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 1)
        #expect(try String(contentsOfFile: work.path + "/err", encoding: .utf8).hasPrefix("dossier: the answer cannot be written: "))
    }

    @Test func verifyNamesWhatIsWrong() throws {
        let work = try Workspace()
        let result = try work.run("verify", "--csv")
        #expect(result.stdout.hasPrefix("check,rows,wrong\r\n"))
        // The fixture's rows were not written by ingest and lack what only ingest knows.
        #expect(result.status == 1 && result.stderr.contains("document-path: documents 1: "))
    }
}
