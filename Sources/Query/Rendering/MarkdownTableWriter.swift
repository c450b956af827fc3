/// A GitHub-flavoured Markdown table. Numbers are lined up on the right, so it waits for all rows.
final class MarkdownTableWriter: TableWriter {
    private let write: (String) throws -> Void
    private var columns: [Column] = []
    private var rows: [[Value]] = []

    init(write: @escaping (String) throws -> Void) {
        self.write = write
    }

    func begin(_ columns: [Column]) { self.columns = columns }

    func add(_ row: [Value]) { rows.append(row) }

    func end() throws {
        guard !columns.isEmpty else { return }
        try line(columns.map { Self.escaped($0.name) })
        try line(columns.indices.map { isNumeric($0) ? "--:" : "---" })
        for row in rows {
            try line(
                row.map { value in
                    if case .text(let text) = value { Self.escaped(text) } else { value.displayed }
                })
        }
    }

    private func isNumeric(_ index: Int) -> Bool {
        if let known = columns[index].isNumeric { return known }
        let values = rows.compactMap { $0.indices.contains(index) && !$0[index].isNull ? $0[index] : nil }
        return !values.isEmpty && values.allSatisfy { $0.number != nil }
    }

    private func line(_ cells: [String]) throws { try write("| " + cells.joined(separator: " | ") + " |\n") }

    /// A cell cannot hold a bar or a new line.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "|": result += "\\|"
            case "\n", "\u{2028}", "\u{2029}": result += "<br>"
            case "\r": continue
            case "<": result += "&lt;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
