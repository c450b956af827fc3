import ArgumentParser
import Query

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "An overview on one screen: who, what, which figures, where stories differ.",
        discussion: """
              dossier report
              dossier report --store news.db --markdown > overview.md
              dossier report --json --limit 50
            """)

    @Option(help: ArgumentHelp("Rows of each list.", valueName: "n"))
    var limit = 7
    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit \(limit) makes no sense. Give 1 or more.") }
    }

    func run() throws {
        try output.write(try Report(try store.open()).page(limit: limit)) { Report.text($0, style: $1) }
    }
}
