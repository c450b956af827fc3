import ArgumentParser
import Query

struct ViewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "view",
        abstract: "List the store's views, or print one.",
        discussion: """
            Views are tables made for reading and for other programs: figures, claims, people, timelines.

              dossier view                     lists them
              dossier view overview --order 'published_on DESC' --limit 20
              dossier view claims_by_speaker --where "kind = 'forecast'" --json
              dossier view figures_by_measure --where "unit = 'EUR'" --csv
            """)

    @Argument(help: "The view; without one, all are listed.")
    var name: String?
    @Option(name: .customLong("where"), help: ArgumentHelp("Only rows for which this holds.", valueName: "sql"))
    var condition: String?
    @Option(help: ArgumentHelp("Columns to sort by.", valueName: "sql"))
    var order: String?
    @Option(help: ArgumentHelp("Print so many rows.", valueName: "n"))
    var limit: Int?
    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let limit { try Limits.check(limit, "--limit") }
        if name == nil, condition != nil || order != nil || limit != nil {
            throw ValidationError("--where, --order and --limit need a view, for example: dossier view overview --limit 10")
        }
    }

    func run() throws {
        let file = try store.open()
        let views = Views(file)
        let writer = output.writer
        guard let name else { return try writer.write(try views.list()) }
        let query = try AdHocQuery(file)
        Interruption.handle { query.interrupt() }
        try views.run(
            name, where: condition, order: order, limit: limit, query: query, header: { try writer.begin($0) }, row: { try writer.add($0) })
        try writer.end()
    }
}
