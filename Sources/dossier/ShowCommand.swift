import ArgumentParser
import Model
import Query

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show all that is known of a person, organization, project, place or event.",
        discussion: """
            The name may be in any language and script that the store knows it in. When it fits several, they are listed.

              dossier show Havelbank
              dossier show 'Ławica' --kind place
              dossier show --id 42 --limit 50
              dossier show 'Орлица' --json
            """)

    @Argument(help: "The name, or a part of it.")
    var name: [String] = []
    @Option(help: "Its number, instead of a name.")
    var id: Int?
    @Option(help: "What it is: person, organization, project, place or event.")
    var kind: EntityKind?
    @Option(help: ArgumentHelp("Rows of each section.", valueName: "n"))
    var limit = 10
    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        try Limits.check(limit, "--limit")
        if name.isEmpty == (id == nil) { throw ValidationError("Give a name or --id, for example: dossier show Havelbank") }
    }

    func run() throws {
        let file = try store.open()
        let profile = EntityProfile(file)
        let entity = try profile.resolve(name: name.joined(separator: " "), id: id, kind: kind)
        try output.write(try profile.page(entity, limit: limit)) { $0.text(style: $1) }
    }
}
