/// An answer of several parts: a heading, single facts, tables.
public struct Page: Sendable, Hashable {
    public struct Field: Sendable, Hashable {
        /// Key in JSON; with blanks for underscores what people read.
        public let key: String
        public let value: Value

        public init(_ key: String, _ value: Value) {
            self.key = key
            self.value = value
        }
    }

    public struct Section: Sendable, Hashable {
        public let key: String
        public let title: String
        public let table: Table
        /// Rows there are, those left out included.
        public let total: Int

        public init(_ key: String, _ title: String, _ table: Table, total: Int? = nil) {
            self.key = key
            self.title = title
            self.table = table
            self.total = max(total ?? 0, table.rows.count)
        }
    }

    public var title: String
    /// Behind the title, e.g. the kind of thing.
    public var subtitle: String
    public var fields: [Field]
    public var sections: [Section]

    public init(title: String, subtitle: String = "", fields: [Field] = [], sections: [Section] = []) {
        self.title = title
        self.subtitle = subtitle
        self.fields = fields
        self.sections = sections
    }

    public func section(_ key: String) -> Section? { sections.first { $0.key == key } }

    // MARK: Writing

    /// One object: the fields, then an array of objects for each section.
    ///
    /// - Parameter lines: all in one line.
    public func json(lines: Bool = false) -> String {
        var parts = fields.map { "\(JSONText.quoted($0.key)): \(JSONText.of($0.value))" }
        let (newline, indent) = lines ? (" ", "") : ("\n", "  ")
        for section in sections {
            let keys = JSONTableWriter.unique(section.table.columns.map(\.name)).map { JSONText.quoted($0) }
            let rows = section.table.rows.map { row in
                "{" + zip(keys, row).map { "\($0): \(JSONText.of($1))" }.joined(separator: ", ") + "}"
            }
            let list =
                rows.isEmpty
                ? "[]" : "[\(lines ? "" : "\n    ")" + rows.joined(separator: lines ? ", " : ",\n    ") + "\(lines ? "" : "\n  ")]"
            parts.append("\(JSONText.quoted(section.key)): \(list)")
        }
        if lines { return "{" + parts.joined(separator: ", ") + "}\n" }
        return "{" + newline + parts.map { indent + $0 }.joined(separator: "," + newline) + newline + "}\n"
    }

    /// For people. Empty facts and sections are left out.
    public func text(style: Style) -> String {
        var text =
            style.bold(DisplayWidth.printable(title)) + (subtitle.isEmpty ? "" : "  " + style.dim(DisplayWidth.printable(subtitle))) + "\n"
        let shown = fields.filter { !$0.value.isNull }
        let width = shown.map { DisplayWidth.of($0.key) }.max() ?? 0
        for field in shown {
            let value = field.value.displayed
            let cut = style.width.map { DisplayWidth.truncated(value, to: max(10, $0 - width - 4)) } ?? value
            text += "  " + style.dim(DisplayWidth.padded(field.key.replacing("_", with: " "), to: width)) + "  " + cut + "\n"
        }
        for section in sections where !section.table.isEmpty {
            text += "\n" + style.bold(section.title) + style.dim(Self.count(section)) + "\n"
            var inner = style
            inner.width = style.width.map { max(20, $0 - 2) }
            text += Self.indented(Self.entries(section.table, inner) ?? OutputFormat.table.render(section.table, style: inner))
        }
        return text
    }

    /// On a terminal, a table with a column of prose: one line of facts, then the prose in lines of its own. Nil when it has none.
    private static func entries(_ table: Table, _ style: Style) -> String? {
        guard let width = style.width, let prose = table.columns.firstIndex(where: { ["claim", "text"].contains($0.name) }) else {
            return nil
        }
        var text = ""
        for row in table.rows {
            var facts: [String] = []
            for (index, value) in row.enumerated() where index != prose && !value.isNull {
                switch table.columns[index].name {
                case "document_id": facts.append("document " + value.displayed)
                case "negated": if value.integer == 1 { facts.append("negated") }
                default: facts.append(value.displayed)
                }
            }
            text += style.dim(DisplayWidth.truncated(facts.joined(separator: " · "), to: width)) + "\n"
            for line in DisplayWidth.wrapped(row[prose].displayed, to: width - 2) { text += "  " + line + "\n" }
        }
        return text
    }

    private static func count(_ section: Section) -> String {
        let rows = section.table.rows.count
        return rows < section.total ? "  \(rows) of \(section.total)" : "  \(rows)"
    }

    static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
    }

    public func markdown() -> String {
        var text = "# \(MarkdownTableWriter.escaped(title))\n\n"
        if !subtitle.isEmpty { text += MarkdownTableWriter.escaped(subtitle) + "\n\n" }
        for field in fields where !field.value.isNull {
            text += "- \(field.key.replacing("_", with: " ")): \(MarkdownTableWriter.escaped(field.value.displayed))\n"
        }
        for section in sections where !section.table.isEmpty {
            text += "\n## \(section.title)\n\n" + OutputFormat.markdown.render(section.table)
        }
        return text
    }
}

extension Page.Section {
    /// A section from a table whose last column, `total`, counts the rows without the limit.
    init(_ key: String, _ title: String, counted table: Table) {
        let total = table.values("total").first?.integer
        self.init(key, title, table.selecting(table.columns.map(\.name).filter { $0 != "total" }), total: total)
    }
}
