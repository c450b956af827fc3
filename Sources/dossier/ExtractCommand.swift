import ArgumentParser
import Foundation
import Ingest

struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Read articles and print what they say as JSON, one object an article; no store.",
        discussion: """
            The same pipeline as ingest, as a stream: objects come in the order of the input, and an article that cannot be read gives
            an object with "error". Offsets count code points of "body". Exit code 3 when any article failed.

              dossier extract article.html
              cat dump.ndjson | dossier extract --ndjson | jq -r '.figures[].surface'
            """)

    @Argument(help: ArgumentHelp("Files, folders, patterns, or - for standard input.", valueName: "path"))
    var paths: [String] = []
    @OptionGroup var input: InputOptions
    @OptionGroup var knowledge: KnowledgeOptions

    func validate() throws { try input.validate(paths) }

    func run() throws {
        let items = input.ndjson ? nil : try InputList.items(for: paths)
        let clock = input.timings ? StageClock() : nil
        let stream = ExtractStream(
            knowledge: try knowledge.load(for: input), language: input.language, jobs: input.jobs, clock: clock)
        // A pipe wants each object as it comes; a file wants few writes.
        let failed = try stream.run(items: items) { line in
            try Output.standard.write(line + "\n")
            if input.ndjson { try Output.standard.flush() }
        }
        input.report(clock)
        if failed > 0 { throw ExitCode(3) }
    }
}
