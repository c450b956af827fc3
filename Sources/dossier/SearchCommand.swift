import ArgumentParser
import Model
import Query

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find sentences by words and names, in all languages at once.",
        discussion: """
            Words are found in their inflected forms, with or without the marks of their letters. A name also finds the sentences that \
            name its bearer differently, in other languages and scripts.

              dossier search 'wind farm'             both words in one sentence
              dossier search '"wind farm"'           next to each other
              dossier search 'turbine* -offshore'    words that begin so, without offshore
              dossier search 'gas OR oil'            either
              dossier search Müller --language de --from 2024-03 --to 2024-06
              dossier search loan --entity Havelbank --kind organization --json
            """)

    @Argument(help: "Words to look for.")
    var query: [String]
    @OptionGroup var store: StoreOptions
    @Option(help: ArgumentHelp("Only documents in this language, e.g. de.", valueName: "code"))
    var language: String?
    @Option(
        help: ArgumentHelp("Only documents published then or later: a day, month or year.", valueName: "date"),
        transform: { try DateBound.first($0) })
    var from: CalendarDate?
    @Option(help: ArgumentHelp("Only documents published then or earlier.", valueName: "date"), transform: { try DateBound.last($0) })
    var to: CalendarDate?
    @Option(help: "Only sentences that mention a person, organization, project, place or event.")
    var kind: EntityKind?
    @Option(help: ArgumentHelp("Only sentences that mention the one of this name, in any language.", valueName: "name"))
    var entity: String?
    @Option(help: ArgumentHelp("Only documents of publishers with this in their name.", valueName: "name"))
    var publisher: String?
    @Option(help: ArgumentHelp("Show so many.", valueName: "n"))
    var limit = 20
    @Option(help: ArgumentHelp("Pass over so many.", valueName: "n"))
    var offset = 0
    @OptionGroup var output: OutputOptions

    func validate() throws {
        try Limits.check(limit, "--limit")
        try Limits.check(offset, "--offset")
        if let from, let to, to < from { throw ValidationError("--from \(from.iso) is later than --to \(to.iso). Exchange them.") }
    }

    func run() throws {
        let filter = SearchFilter(language: language, from: from, to: to, kind: kind, entity: entity, publisher: publisher)
        let search = try Search(try store.open())
        let result = try search.find(query.joined(separator: " "), filter: filter, limit: limit, offset: offset)
        if output.format == .table, !output.isExplicit, Terminal.isOutput {
            try Output.standard.write(SearchText.text(result, first: offset + 1, style: Terminal.style))
        } else {
            let (open, close) = output.format == .markdown ? ("**", "**") : ("[", "]")
            let table = result.table(open: open, close: close)
            let isForPeople = output.format == .table || output.format == .markdown
            try output.writer.write(
                isForPeople ? table.selecting(["document_id", "title", "published_on", "language", "publisher", "snippet"]) : table)
        }
        note(result)
    }

    private func note(_ result: Search.Result) {
        if result.sentences == 0 {
            return Output.note("Nothing found. Try fewer words, a beginning with * at its end, or leave a filter out.")
        }
        if result.isAcrossSentences { Output.note("No sentence has all of this; these articles have it in different sentences.") }
        if result.isCapped {
            Output.note(
                "More than \(result.sentences) sentences match; the newest \(result.sentences) were ranked. Add a word or a filter.")
        }
        let last = offset + result.hits.count
        if last < result.sentences, Terminal.isErrorOutput, !result.hits.isEmpty {
            Output.note(
                "\(offset + 1)-\(last) of \(result.sentences) sentences in \(result.documents) articles; more with --offset \(last).")
        }
    }
}

/// Hits for a terminal: the article's line, then the sentence.
enum SearchText {
    static func text(_ result: Search.Result, first: Int, style: Style) -> String {
        let width = style.width ?? 100
        // Private-use characters hold the places of the marks while lines are broken.
        let (open, close) = ("\u{F8FE}", "\u{F8FF}")
        let marks = style.ansi ? ("\u{1B}[1m", "\u{1B}[0m") : ("[", "]")
        var text = ""
        for (index, hit) in result.hits.enumerated() {
            let facts = [hit.publishedOn, hit.language, hit.publisher].compactMap { $0 }.map { DisplayWidth.printable($0) }
            let about = "document \(hit.documentID)" + (hit.hitsInDocument > 1 ? ", \(hit.hitsInDocument) sentences" : "")
            let number = "\(first + index). "
            let title = DisplayWidth.truncated(DisplayWidth.printable(hit.title ?? "(no title)"), to: width - DisplayWidth.of(number))
            text += number + style.bold(title) + "\n"
            text += style.dim("   " + DisplayWidth.truncated((facts + [about]).joined(separator: " · "), to: width - 3)) + "\n"
            let sentence = DisplayWidth.printable(hit.snippet.marked(open, close))
            for line in DisplayWidth.wrapped(sentence, to: width - 4) {
                text += "   " + line.replacing(open, with: marks.0).replacing(close, with: marks.1) + "\n"
            }
            text += "\n"
        }
        return text
    }
}
