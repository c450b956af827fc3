/// How answers are written.
public enum OutputFormat: String, Sendable, CaseIterable {
    /// Columns lined up for people.
    case table
    /// One array of objects.
    case json
    /// One object a line.
    case ndjson
    /// RFC 4180, with a header.
    case csv
    /// Parted by tabs, with a header; tab, newline and backslash in a value as `\t`, `\n`, `\\`.
    case tsv
    /// A GitHub-flavoured table.
    case markdown

    /// A writer that hands finished text to `write`.
    ///
    /// - Parameter style: width and marks of the place it goes to; only `table` looks at it.
    public func writer(style: Style = Style(), to write: @escaping (String) throws -> Void) -> any TableWriter {
        switch self {
        case .table: AlignedTableWriter(style: style, write: write)
        case .json: JSONTableWriter(lines: false, write: write)
        case .ndjson: JSONTableWriter(lines: true, write: write)
        case .csv: SeparatedWriter(dialect: .csv, write: write)
        case .tsv: SeparatedWriter(dialect: .tsv, write: write)
        case .markdown: MarkdownTableWriter(write: write)
        }
    }

    /// The whole table as text.
    public func render(_ table: Table, style: Style = Style()) -> String {
        var text = ""
        let writer = writer(style: style) { text += $0 }
        // The closure above never throws.
        try? writer.write(table)
        return text
    }
}

/// The place that text for people goes to.
public struct Style: Sendable, Hashable {
    /// Cells a line; nil when lines may be as long as they like (a pipe, a file).
    public var width: Int?
    /// May bold and dim be used?
    public var ansi: Bool

    public init(width: Int? = nil, ansi: Bool = false) {
        self.width = width
        self.ansi = ansi
    }

    public func bold(_ text: String) -> String { ansi ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    public func dim(_ text: String) -> String { ansi ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}

/// Writes a table row by row.
public protocol TableWriter: AnyObject {
    func begin(_ columns: [Column]) throws
    func add(_ row: [Value]) throws
    func end() throws
}

extension TableWriter {
    public func write(_ table: Table) throws {
        try begin(table.columns)
        for row in table.rows { try add(row) }
        try end()
    }
}

extension Value {
    /// For people: NULL is empty, a whole number has no fraction, one line without control characters.
    public var displayed: String {
        switch self {
        case .null: return ""
        case .integer(let number): return String(number)
        case .real(let number):
            if let whole = Int64(exactly: number), abs(number) < 1e15 { return String(whole) }
            return "\(number)"
        case .text(let text): return DisplayWidth.printable(text)
        case .blob(let bytes): return Self.hex(bytes.prefix(8)) + (bytes.count > 8 ? "…" : "")
        }
    }

    /// For programs: as SQLite would print it; a blob in hexadecimal digits.
    public var plain: String {
        switch self {
        case .null: ""
        case .integer(let number): String(number)
        case .real(let number): "\(number)"
        case .text(let text): text
        case .blob(let bytes): Self.hex(bytes[...])
        }
    }

    static func hex(_ bytes: ArraySlice<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
