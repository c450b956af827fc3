import ArgumentParser
import Query

struct InfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info",
        abstract: "What is in the file: size, schema, runs, rows of each table, failures.",
        discussion: """
              dossier info
              dossier info --store news.db --json
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.write(try Info(try store.open()).page()) { $0.text(style: $1) }
    }
}
