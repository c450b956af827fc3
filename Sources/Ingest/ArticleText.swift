import Model
import Reading

/// One document as the reader sees it, for people: what it says of itself, its text, and in a line what was left out.
enum ArticleText {
    static func text(_ output: ReadStream.Output, explains: Bool) -> String {
        let decisions = output.document.decisions
        var lines = [output.path]
        if let article = output.document.article {
            lines = facts(article)
            if !explains { lines += ["", article.body] }
        } else {
            lines.append("  " + "error".padded(to: 11) + (output.error ?? "the document could not be read"))
        }
        if explains, !decisions.isEmpty { lines += [""] + decisions.flatMap(explanation) }
        if !explains, let left = leftOut(decisions) { lines += ["", left] }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func facts(_ article: Article) -> [String] {
        var lines = [article.path]
        func add(_ name: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            lines.append("  " + name.padded(to: 11) + value)
        }
        add("title", article.title)
        add("subtitle", article.subtitle)
        add("published", article.publishedAt ?? article.publishedOn?.iso)
        add("modified", article.modifiedAt)
        add("publisher", article.publisher)
        add("agency", article.agency)
        add("authors", article.authors.joined(separator: "; "))
        add("dateline", article.dateline)
        add("url", article.canonicalURL)
        add("section", article.section)
        add("keywords", article.keywords.joined(separator: ", "))
        add("language", article.language == "und" ? "not told" : article.language)
        add("format", article.mediaType + ", " + article.encoding)
        if article.isPaywalled { add("paywall", "the page says that the rest is for subscribers") }
        return lines
    }

    /// `left out: 12 of 30 blocks (menu 7, share 3, related 2)`.
    private static func leftOut(_ decisions: [BlockDecision]) -> String? {
        var counts: [String: Int] = [:]
        for decision in decisions where !decision.isKept { counts[decision.reason, default: 0] += 1 }
        guard !counts.isEmpty else { return nil }
        let reasons = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
        let total = counts.values.reduce(0, +)
        return "left out: \(total) of \(decisions.count) blocks (\(reasons.joined(separator: ", "))); --explain shows them"
    }

    /// `+ paragraph   2.31  div.text > p  The words …`, and below it what weighed most.
    private static func explanation(_ decision: BlockDecision) -> [String] {
        var line = (decision.isKept ? "+ " : "- ") + decision.reason.padded(to: 20)
        if let score = decision.score { line += hundredths(score).leftPadded(to: 7) + "  " }
        if let place = decision.place { line += place + "  " }
        line += shortened(decision.text)
        guard !decision.evidence.isEmpty else { return [line] }
        let evidence = decision.evidence.map { $0.name + " " + ($0.weight < 0 ? "" : "+") + hundredths($0.weight) }
        return [line, "      " + evidence.joined(separator: ", ")]
    }

    private static func shortened(_ text: String) -> String {
        let end = text.index(text.startIndex, offsetBy: 100, limitedBy: text.endIndex) ?? text.endIndex
        return end == text.endIndex ? text : text[..<end] + "…"
    }
}
