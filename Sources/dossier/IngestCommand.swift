import ArgumentParser
import Foundation
import Ingest
import Logging

struct IngestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Read articles into a store.",
        discussion: """
            Takes files, folders (with all that is below them), patterns and - for standard input: pages, texts, Markdown, saved pages and
            mail, WARC, zip and tar, packed or not. The kind is told from the content. What is stored already is left alone; a
            changed file takes the place of what was read from it before. A file that cannot be read is named on standard error with the
            cause and a remedy, and the rest goes on; the exit code is then 3.

              dossier ingest articles/ --store news.db
              dossier ingest 'archive/2024-*.html' page.txt
              curl -s https://example.org/story | dossier ingest -
              dossier ingest --ndjson < dump.ndjson
            """)

    @Argument(help: ArgumentHelp("Files, folders, patterns, or - for standard input.", valueName: "path"))
    var paths: [String] = []
    @OptionGroup var store: StoreOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var knowledge: KnowledgeOptions
    @Flag(help: "Read and extract, but write nothing.")
    var dryRun = false

    func validate() throws { try input.validate(paths) }

    func run() throws {
        let items = input.ndjson ? nil : try InputList.items(for: paths)
        let knowledge = try self.knowledge.load(for: input)
        let options = IngestRun.Options(
            store: store.path, jobs: input.jobs, language: input.language, isDryRun: dryRun, toolVersion: Version.current,
            description: input.description(self.knowledge))
        let progress = ProgressBar()
        let clock = input.timings ? StageClock() : nil
        let run = IngestRun(options: options, knowledge: knowledge, log: MessageLog.logger(before: progress.clear), clock: clock)
        let summary = try run.run(items: items) { progress.show(done: $0, of: $1) }
        progress.clear()
        input.report(clock)
        try Output.standard.write(summary.line + (dryRun ? " (dry run: nothing written)" : "") + "\n")
        if summary.failed > 0 { throw ExitCode(3) }
    }
}

/// What `ingest`, `extract` and `read` read, and how.
struct InputOptions: ParsableArguments {
    @Flag(help: "Read one JSON object a line from standard input: id, text or html, and language, title, published_on, url where known.")
    var ndjson = false
    @Option(help: ArgumentHelp("Take every article for this language (en, de, pl, ru).", valueName: "code"))
    var language: String?
    @Option(name: [.short, .long], help: ArgumentHelp("How many articles to work on at a time.", valueName: "n"))
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Flag(help: .hidden)
    var timings = false

    /// Prints on standard error what each stage took.
    func report(_ clock: StageClock?) {
        guard let reading = clock?.now else { return }
        for stage in StageClock.Stage.allCases {
            guard let seconds = reading.seconds[stage] else { continue }
            Output.note("\(stage.rawValue)\t\(String(format: "%.6f", seconds))")
        }
        Output.note("documents\t\(reading.documents)\ntokens\t\(reading.tokens)\nbytes\t\(reading.bytes)")
    }

    func validate(_ paths: [String]) throws {
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs takes a number from 1 to 256.") }
        if ndjson, !paths.isEmpty { throw ValidationError("--ndjson reads standard input. Leave the paths out, or leave --ndjson out.") }
        if !ndjson, paths.isEmpty {
            throw ValidationError("Nothing to read. Name files or folders, or give --ndjson to read objects from standard input.")
        }
    }

    /// What is kept with the run.
    func description(_ knowledge: KnowledgeOptions) -> String {
        var words: [String] = []
        if ndjson { words.append("--ndjson") }
        if let language { words.append("--language \(language)") }
        if let authority = knowledge.authority { words.append("--authority \(authority)") }
        if let model = knowledge.model { words.append("--model \(model)") }
        return words.joined(separator: " ")
    }
}
