import Model

/// How well held-out base forms are found.
public struct BaseFormReport: Sendable, CustomStringConvertible {
    /// Names of one language and kind.
    public struct Row: Sendable, Hashable {
        public let language: String
        /// `person`, `organization`, `place` or `all`.
        public let kind: String
        public var names = 0
        public var right = 0
        public var inflected = 0
        public var inflectedRight = 0
        /// Names that the corpus has in a text, looked at with the words of that text.
        public var inText = 0
        public var inTextRight = 0
        public var inTextWithoutWordsRight = 0
        public var inTextInflected = 0
        public var inTextInflectedRight = 0
        public var inTextInflectedWithoutWordsRight = 0

        init(language: String, kind: String) {
            self.language = language
            self.kind = kind
        }
    }

    public internal(set) var rows: [Row] = []
    /// Edit scripts and weights by language.
    public internal(set) var sizes: [(language: String, scripts: Int, weights: Int)] = []

    private static func share(_ right: Int, _ all: Int) -> String {
        guard all > 0 else { return "-" }
        let permille = (right * 1000 + all / 2) / all
        return "\(permille / 10).\(permille % 10)"
    }

    /// A table in Markdown.
    public var description: String {
        var lines = [
            "| language | kind | forms | right % | inflected | right % | mentions | right % | with the text's words | inflected | right % "
                + "| with the text's words |",
            "|---|---|---|---|---|---|---|---|---|---|---|---|",
        ]
        for row in rows {
            let cells = [
                row.language, row.kind, "\(row.names)", Self.share(row.right, row.names), "\(row.inflected)",
                Self.share(row.inflectedRight, row.inflected), "\(row.inText)", Self.share(row.inTextWithoutWordsRight, row.inText),
                Self.share(row.inTextRight, row.inText), "\(row.inTextInflected)",
                Self.share(row.inTextInflectedWithoutWordsRight, row.inTextInflected),
                Self.share(row.inTextInflectedRight, row.inTextInflected),
            ]
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        for size in sizes { lines.append("\n\(size.language): \(size.scripts) edit scripts, \(size.weights) weights") }
        return lines.joined(separator: "\n")
    }
}
