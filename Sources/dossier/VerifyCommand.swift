import ArgumentParser
import Query
import Store

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that the store keeps what it promises: every span, every reference, the search index.",
        discussion: """
            Prints how many rows each check looked at and how many are wrong. Exit code 1 when any are.

              dossier verify --store news.db
            """)

    @Option(help: ArgumentHelp("List so many wrong rows of each check.", valueName: "n"))
    var limit = 20
    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func validate() throws { try Limits.check(limit, "--limit") }

    func run() throws {
        try Store.undoKilledWrite(store.path)
        // The query side has the better words for what is no store.
        _ = try store.open()
        let report = try Verifier(try Store.open(store.path, mode: .read, schema: .embedded), limit: limit).run()
        var checks = Table(["check", "rows", "wrong"])
        for check in report.checked { checks.rows.append([.text(check.check), Value(check.rows), Value(report.failed[check.check] ?? 0)]) }
        try output.writer.write(checks)
        guard !report.isSound else { return }
        try Output.standard.flush()
        for finding in report.findings { Output.note(finding.description) }
        let wrong = report.failed.values.reduce(0, +)
        throw CommandFailure(
            message:
                "dossier: \(store.path): \(wrong == 1 ? "1 row is" : "\(wrong) rows are") wrong\nIngest the articles again into a new file.",
            code: 1)
    }
}
