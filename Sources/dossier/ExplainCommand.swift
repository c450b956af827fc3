import ArgumentParser
import Foundation
import Ingest

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show why articles are read as they are: what led to each name, or to each figure and date.",
        discussion: """
            With --names, every name in the order of the text: what rules proposed it and what the trained model holds of it, what
            decided, which proposals lost against it and why, what made its base form, and the thing that it was joined with. What
            was proposed and refused stands at the end.

            With --figures, the figures and dates of every sentence that has numbers: what was read, and which rules of the grammar
            read it on which words; then numbers that were taken for something else, with the rule that says so, and numbers that
            no rule explains. Exit code 3 when any article failed.

              dossier explain article.html --names
              dossier explain article.html --figures
              dossier explain article.html --names --model none
              dossier explain articles/ --names --json | jq -r '.mentions[] | [.surface, .kind, .decided_by] | @tsv'
              dossier explain articles/ --figures --json | jq -r '.figures[] | [.surface, .measure, .read_by[].rule] | @tsv'
            """)

    @Argument(help: ArgumentHelp("Files, folders, patterns, or - for standard input.", valueName: "path"))
    var paths: [String] = []
    @Flag(help: "Explain the names.")
    var names = false
    @Flag(help: "Explain the figures and dates.")
    var figures = false
    @Flag(help: "Print one JSON object an article.")
    var json = false
    @OptionGroup var input: InputOptions
    @OptionGroup var knowledge: KnowledgeOptions

    func validate() throws {
        guard names || figures else { throw ValidationError("Say what to explain: --names or --figures.") }
        guard !names || !figures else { throw ValidationError("Explain one thing at a time: --names or --figures.") }
        try input.validate(paths)
    }

    func run() throws {
        let items = input.ndjson ? nil : try InputList.items(for: paths)
        let stream = ExplainStream(
            knowledge: try knowledge.load(for: input), language: input.language, jobs: input.jobs, subject: names ? .names : .figures,
            form: json ? .json : .text)
        let failed = try stream.run(items: items) { text in
            try Output.standard.write(text + "\n")
            if input.ndjson { try Output.standard.flush() }
        }
        if failed > 0 { throw ExitCode(3) }
    }
}
