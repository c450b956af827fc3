/// Columns lined up; on a terminal fitted to its width. What does not fit side by side is written one value a line.
final class AlignedTableWriter: TableWriter {
    private let style: Style
    private let write: (String) throws -> Void
    private var columns: [Column] = []
    private var rows: [[Value]] = []
    private static let gap = 2

    init(style: Style, write: @escaping (String) throws -> Void) {
        self.style = style
        self.write = write
    }

    func begin(_ columns: [Column]) { self.columns = columns }

    func add(_ row: [Value]) { rows.append(row) }

    func end() throws {
        guard !columns.isEmpty else { return }
        let header = columns.map { DisplayWidth.printable($0.name) }
        let cells = rows.map { row in columns.indices.map { row.indices.contains($0) ? row[$0].displayed : "" } }
        var widths = header.map { DisplayWidth.of($0) }
        for row in cells {
            for (index, cell) in row.enumerated() { widths[index] = max(widths[index], DisplayWidth.of(cell)) }
        }
        if let limit = style.width {
            guard let fitted = Self.fit(widths, into: limit - Self.gap * (columns.count - 1)) else { return try list(header, cells, limit) }
            widths = fitted
        }
        let right = columns.indices.map { isNumeric($0) }
        try write(style.bold(line(header, widths, right)) + "\n")
        try write(style.dim(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")) + "\n")
        for row in cells { try write(line(row, widths, right) + "\n") }
    }

    private func isNumeric(_ index: Int) -> Bool {
        if let known = columns[index].isNumeric { return known }
        var found = false
        for row in rows where row.indices.contains(index) {
            switch row[index] {
            case .null: continue
            case .integer, .real: found = true
            default: return false
            }
        }
        return found
    }

    private func line(_ cells: [String], _ widths: [Int], _ right: [Bool]) -> String {
        var text = ""
        for (index, cell) in cells.enumerated() {
            let shown = style.width == nil ? cell : DisplayWidth.truncated(cell, to: widths[index])
            let isLast = index == cells.count - 1
            text += isLast && !right[index] ? shown : DisplayWidth.padded(shown, to: widths[index], right: right[index])
            if !isLast { text += String(repeating: " ", count: Self.gap) }
        }
        while text.last == " " { text.removeLast() }
        return text
    }

    /// The widest columns give room until all fit. Nil when there is no room for that many columns.
    static func fit(_ widths: [Int], into room: Int) -> [Int]? {
        let excess = widths.reduce(0, +) - room
        if excess <= 0 { return widths }
        // A date takes ten cells and is worthless when cut.
        let floors = widths.map { min($0, 10) }
        guard floors.reduce(0, +) <= room else { return nil }
        // The largest cap under which the sum fits.
        var low = 1
        var high = widths.max() ?? 1
        func sum(_ cap: Int) -> Int { widths.indices.reduce(0) { $0 + max(floors[$1], min(widths[$1], cap)) } }
        while low < high {
            let middle = (low + high + 1) / 2
            if sum(middle) <= room { low = middle } else { high = middle - 1 }
        }
        var fitted = widths.indices.map { max(floors[$0], min(widths[$0], low)) }
        var left = room - fitted.reduce(0, +)
        for index in fitted.indices where left > 0 && fitted[index] < widths[index] {
            fitted[index] += 1
            left -= 1
        }
        return fitted
    }

    /// One value a line, a rule between the rows.
    private func list(_ header: [String], _ cells: [[String]], _ limit: Int) throws {
        let width = min(header.map { DisplayWidth.of($0) }.max() ?? 0, max(8, limit / 3))
        for (number, row) in cells.enumerated() {
            if number > 0 { try write(style.dim(String(repeating: "─", count: max(1, limit))) + "\n") }
            for (index, cell) in row.enumerated() where !cell.isEmpty {
                let name = DisplayWidth.padded(DisplayWidth.truncated(header[index], to: width), to: width)
                try write(style.bold(name) + "  " + DisplayWidth.truncated(cell, to: max(8, limit - width - 2)) + "\n")
            }
        }
    }
}
