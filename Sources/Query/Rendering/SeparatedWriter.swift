/// Comma- or tab-separated values with a header line.
final class SeparatedWriter: TableWriter {
    enum Dialect { case csv, tsv }

    private let dialect: Dialect
    private let write: (String) throws -> Void

    init(dialect: Dialect, write: @escaping (String) throws -> Void) {
        self.dialect = dialect
        self.write = write
    }

    func begin(_ columns: [Column]) throws {
        guard !columns.isEmpty else { return }
        try line(columns.map { .text($0.name) })
    }

    func add(_ row: [Value]) throws { try line(row) }

    func end() {}

    private func line(_ row: [Value]) throws {
        switch dialect {
        case .csv: try write(row.map(Self.quoted).joined(separator: ",") + "\r\n")
        case .tsv: try write(row.map(Self.escaped).joined(separator: "\t") + "\n")
        }
    }

    /// RFC 4180. An empty text is `""`, so that it can be told from NULL.
    static func quoted(_ value: Value) -> String {
        let text = value.plain
        guard case .text = value else { return text }
        let needsQuotes = text.isEmpty || text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes || text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result += "\"" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }

    static func escaped(_ value: Value) -> String {
        guard case .text(let text) = value else { return value.plain }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t": result += "\\t"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\\": result += "\\\\"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
