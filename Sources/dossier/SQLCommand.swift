import ArgumentParser
import Foundation
import Query

struct SQLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql",
        abstract: "Ask the store in SQL. It can only be read.",
        discussion: """
              dossier sql 'SELECT language, count(*) FROM documents GROUP BY language'
              dossier sql 'SELECT * FROM people WHERE name = :who' -p who 'Jan Sowa'
              dossier sql - < question.sql
            """)

    @Argument(help: "One statement; - reads it from standard input.")
    var statement: String
    @Option(
        name: [.short, .customLong("param")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("A parameter's name and value; may be repeated.", valueName: "name value"))
    var parameters: [String] = []
    @Option(help: ArgumentHelp("Stop after so many seconds.", valueName: "seconds"))
    var timeout: Double?
    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        for parameter in parameters where parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).count != 2 {
            throw ValidationError("“-p \(parameter)” has no value. Write: -p \(parameter) VALUE")
        }
        if let timeout, !(timeout > 0 && timeout < 1e9) {
            throw ValidationError("--timeout \(timeout) makes no sense. Give seconds, for example 10.")
        }
    }

    func run() throws {
        let query = try AdHocQuery(try store.open())
        Interruption.handle { query.interrupt() }
        if let timeout { query.limit(to: .seconds(timeout)) }
        let writer = output.writer
        try query.run(
            try sql(), parameters: values(), header: { try writer.begin($0) }, row: { try writer.add($0) })
        try writer.end()
    }

    private func sql() throws -> String {
        guard statement == "-" else { return statement }
        let data = FileHandle.standardInput.readDataToEndOfFile()
        guard let text = String(data: data, encoding: .utf8) else {
            throw QueryError(.question, "the SQL on standard input is not UTF-8", remedy: "Save it as UTF-8 text.")
        }
        return text
    }

    private func values() -> [String: Value] {
        var values: [String: Value] = [:]
        for parameter in parameters {
            let sides = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = sides.first, let last = sides.last else { continue }
            let name = first.first.map { ":@$".contains($0) } == true ? first.dropFirst() : first
            values[String(name)] = Value(argument: String(last))
        }
        return values
    }
}

extension Value {
    /// A number when it is written as SQLite would write it (`7`, `2.5`), text when not (`007`, `1e3`).
    init(argument: String) {
        if let number = Int64(argument), String(number) == argument {
            self = .integer(number)
        } else if argument.contains("."), let number = Double(argument), "\(number)" == argument {
            self = .real(number)
        } else {
            self = .text(argument)
        }
    }
}
