import Model

/// What was read from a document's text, before the parts are put together.
struct ReadText: Sendable {
    var title: String?
    var paragraphs: [String] = []
    /// Every block of the document in its order, with what became of it.
    var decisions: [BlockDecision] = []
    var facts: [LineFacts] = []
    /// Outlet named in a disclaimer.
    var outlet: String?
    /// Name in the last line, with a role before it.
    var signature: String?

    /// The blocks that are not part of the article.
    var dropped: [DroppedBlock] {
        decisions.lazy.filter { !$0.isKept }.map { DroppedBlock(text: $0.text, reason: $0.reason) }
    }

    /// Notes that a block is left out.
    mutating func drop(_ text: String, _ reason: String, evidence: [BlockDecision.Evidence] = []) {
        decisions.append(BlockDecision(text: text, isKept: false, reason: reason, evidence: evidence))
    }

    /// Notes that a block belongs to the article and takes it as a paragraph.
    mutating func keep(_ text: String, _ reason: String, evidence: [BlockDecision.Evidence] = []) {
        paragraphs.append(text)
        decisions.append(BlockDecision(text: text, isKept: true, reason: reason, evidence: evidence))
    }

    /// True when no line is running text and most lines were left out.
    var isWithoutText: Bool {
        if paragraphs.isEmpty, title == nil { return true }
        let dropped = decisions.count { !$0.isKept }
        guard decisions.count >= 5, dropped * 10 >= decisions.count * 7 else { return false }
        return !paragraphs.contains { Line(text: $0, blankBefore: true).isParagraph }
    }

    /// Why there is nothing to read: "12 of 14 lines are menu and links".
    func absence(of unit: String) -> String {
        var counts: [String: Int] = [:]
        for decision in decisions where !decision.isKept { counts[decision.reason, default: 0] += 1 }
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let total = decisions.count
        guard let most = order.first else { return "no article found: the document has no lines of text" }
        let named = order.prefix(3).filter { $0.value * 10 >= most.value }
        let share = named.reduce(0) { $0 + $1.value }
        let names = named.map(\.key)
        let list = names.count > 1 ? names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "") : most.key
        return "no article found: \(share) of \(total) \(unit) are \(list)"
    }
}
