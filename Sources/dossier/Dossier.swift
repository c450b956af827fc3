import ArgumentParser

/// The `dossier` command.
struct Dossier: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "News articles in, one SQLite file that an analyst can trust out.",
        discussion: """
            Dossier reads articles (plain text and HTML; English, German, Polish, Russian) and writes what they say into one SQLite \
            file: who and what is named, which figures are given, who said what, who holds which office, what happens when. Every fact \
            keeps the exact place in the article that it was read from.

            Make a store, then look around:

              dossier ingest --store news.db articles/
              dossier report --store news.db
              dossier search --store news.db 'wind farm -offshore'
              dossier show   --store news.db 'Havelbank'
              dossier view   --store news.db claims_by_speaker --csv > claims.csv
              dossier sql    --store news.db 'SELECT name FROM people LIMIT 10'

            The store is --store FILE, else the DOSSIER_STORE variable, else dossier.db in the current folder. Answers go to standard \
            output, as a table or with --json, --ndjson, --csv, --tsv or --markdown; everything else goes to standard error. Exit codes: \
            0 done, 1 failed, 2 wrong usage, 3 some articles could not be read.
            """,
        version: Version.current,
        subcommands: subcommands)

    /// In the order of the help.
    static let subcommands: [any ParsableCommand.Type] = [
        IngestCommand.self, ReadCommand.self, ExtractCommand.self, ExplainCommand.self, ReportCommand.self, SearchCommand.self,
        ShowCommand.self,
        ViewCommand.self,
        SQLCommand.self,
        InfoCommand.self, VerifyCommand.self,
    ]
}

/// The version of the program, as `--version` prints it and `runs.tool_version` keeps it.
enum Version {
    static let current = "0.1.0"
}
