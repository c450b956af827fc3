import Model

/// A place of a text with some words around it, in one line.
struct ContextLine {
    private let scalars: [Unicode.Scalar]
    /// Code points shown on each side.
    private let reach: Int

    init(_ text: String, reach: Int = 44) {
        scalars = Array(text.unicodeScalars)
        self.reach = reach
    }

    /// `… the works at [Lindholm], which …`: the place in brackets, what stands around it in its line, cut between words.
    func text(around span: Span) -> String {
        guard span.start >= 0, span.start < span.end, span.end <= scalars.count else { return "" }
        var start = span.start
        while start > 0, span.start - start < reach, !Self.endsLine(scalars[start - 1]) { start -= 1 }
        let isCutBefore = start > 0 && !Self.endsLine(scalars[start - 1])
        if isCutBefore { start = scalars[start..<span.start].firstIndex { $0 == " " } ?? start }
        var end = span.end
        while end < scalars.count, end - span.end < reach, !Self.endsLine(scalars[end]) { end += 1 }
        let isCutBehind = end < scalars.count && !Self.endsLine(scalars[end])
        if isCutBehind { end = scalars[span.end..<end].lastIndex { $0 == " " } ?? end }
        return (isCutBefore ? "…" : "") + string(start..<span.start) + "[" + string(span.start..<span.end) + "]" + string(span.end..<end)
            + (isCutBehind ? " …" : "")
    }

    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

    private func string(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range].map { Self.endsLine($0) || $0 == "\t" ? " " : $0 })
        return String(text)
    }
}
