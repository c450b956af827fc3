import ArgumentParser
import Foundation
import Ingest

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Show the article in a page, a text or an archive, with what the page says of it.",
        discussion: """
            Headline, day, publisher, authors and the clean text; with --explain each block of the page with the reason why it was kept (+)
            or left out (-). Exit code 3 when any document held no article.

              dossier read page.html
              dossier read page.html --explain
              dossier read crawl.warc.gz --json | jq -r .title
            """)

    @Argument(help: ArgumentHelp("Files, folders, patterns, or - for standard input.", valueName: "path"))
    var paths: [String] = []
    @OptionGroup var input: InputOptions
    @Flag(help: "Show each block of the page, whether it was kept and why.")
    var explain = false
    @Flag(help: "Print one JSON object a document.")
    var json = false

    func validate() throws { try input.validate(paths) }

    func run() throws {
        let items = input.ndjson ? nil : try InputList.items(for: paths)
        let stream = ReadStream(
            knowledge: try input.checked(try Knowledge(authority: .none, model: .none)), language: input.language, jobs: input.jobs,
            form: json ? .json : .text, explains: explain
        )
        let failed = try stream.run(items: items) { text in
            try Output.standard.write(text + "\n")
            if input.ndjson { try Output.standard.flush() }
        }
        if failed > 0 { throw ExitCode(3) }
    }
}
