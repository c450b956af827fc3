import ArgumentParser
import Foundation
import Query

/// Which store.
struct StoreOptions: ParsableArguments {
    @Option(name: [.short, .long], help: ArgumentHelp("The store (default: $DOSSIER_STORE, else dossier.db).", valueName: "file"))
    var store: String?

    var path: String {
        if let store { return store }
        if let path = ProcessInfo.processInfo.environment["DOSSIER_STORE"], !path.isEmpty { return path }
        return "dossier.db"
    }

    /// The store, opened for reading. Ctrl-C stops its queries.
    func open() throws -> StoreFile {
        let file = try StoreFile.open(path)
        Interruption.handle { file.interrupt() }
        return file
    }
}

/// How answers are written.
struct OutputOptions: ParsableArguments {
    @Flag(help: "One JSON array (or object).")
    var json = false
    @Flag(help: "One JSON object a line.")
    var ndjson = false
    @Flag(help: "Comma-separated values (RFC 4180).")
    var csv = false
    @Flag(help: "Tab-separated values.")
    var tsv = false
    @Flag(help: "A Markdown table.")
    var markdown = false
    @Flag(help: "An aligned table (the default).")
    var table = false

    func validate() throws {
        guard chosen.count <= 1 else {
            throw ValidationError("--\(chosen[0].rawValue) and --\(chosen[1].rawValue) exclude each other. Give one of them.")
        }
    }

    private var chosen: [OutputFormat] {
        [(json, OutputFormat.json), (ndjson, .ndjson), (csv, .csv), (tsv, .tsv), (markdown, .markdown), (table, .table)].filter(\.0).map(
            \.1)
    }

    var format: OutputFormat { chosen.first ?? .table }

    /// True when the user asked for a format by name.
    var isExplicit: Bool { !chosen.isEmpty }

    var writer: any TableWriter { format.writer(style: Terminal.style) { try Output.standard.write($0) } }

    /// A page of several parts; `text` is how it looks for people.
    func write(_ page: Page, text: (Page, Style) -> String) throws {
        switch format {
        case .table: try Output.standard.write(text(page, Terminal.style))
        case .json: try Output.standard.write(page.json())
        case .ndjson: try Output.standard.write(page.json(lines: true))
        case .markdown: try Output.standard.write(page.markdown())
        case .csv, .tsv:
            throw ValidationError(
                "This answer has several tables and cannot be one of --\(format.rawValue). Use --json, or “dossier view” for one table.")
        }
    }
}
