/// A text as triples of words to look others up in: what a page's structured data gives of its article, or what was kept of it.
struct StatedBody {
    private var triples: Set<UInt64> = []

    /// Nil when it is too short to say anything of the page's text.
    init?(_ body: String) {
        guard body.utf8.count > 400 else { return nil }
        Self.each(body, limit: 20_000) { triples.insert($0) }
    }

    /// Whether most of the line's triples of words stand in the text; false for a line of fewer words.
    func contains(_ line: String) -> Bool { share(of: line) > 0.5 }

    /// Share of the line's triples of words that stand in the text, 0 for a line of fewer words.
    func share(of line: String) -> Double {
        var found = 0
        var count = 0
        Self.each(line, limit: 40) { triple in
            count += 1
            if triples.contains(triple) { found += 1 }
        }
        return count == 0 ? 0 : Double(found) / Double(count)
    }

    private static func each(_ text: String, limit: Int, _ take: (UInt64) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            var first: UInt64 = 0
            var second: UInt64 = 0
            var count = 0
            _ = LineWords.scan(bytes, limit: limit) { piece, _ in
                let third = piece.hash.value
                count += 1
                if count >= 3 { take((first &* 31 &+ second) &* 31 &+ third) }
                (first, second) = (second, third)
            }
        }
    }
}
