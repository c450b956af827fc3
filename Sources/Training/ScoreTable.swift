import Model
import Recognition

/// Scores by group (corpus and language) and kind, and how often names of each probability were right.
struct ScoreTable: Sendable {
    private(set) var scores: [String: [EntityKind: SpanScore]] = [:]
    /// Of articles: kind, probability, and whether the name was right.
    private(set) var judged: [(kind: EntityKind, probability: Double, isRight: Bool)] = []

    mutating func add(_ document: TrainingDocument, found: [TaggedName]) {
        let group = document.domain == .target ? "\(document.corpus) \(document.language.prefix(2))" : document.corpus
        let gold = Set(document.names.filter { document.kinds.contains($0.kind) })
        for name in gold { scores[group, default: [:]][name.kind, default: SpanScore()].wanted += 1 }
        for var name in found where document.kinds.contains(name.kind) {
            let probability = name.confidence
            name.confidence = 1
            let isRight = gold.contains(name)
            scores[group, default: [:]][name.kind, default: SpanScore()].found += 1
            if isRight { scores[group, default: [:]][name.kind, default: SpanScore()].right += 1 }
            if document.domain == .target { judged.append((name.kind, probability, isRight)) }
        }
    }

    mutating func merge(_ other: ScoreTable) {
        for (group, kinds) in other.scores {
            for (kind, score) in kinds { scores[group, default: [:]][kind, default: SpanScore()] += score }
        }
        judged += other.judged
    }

    /// The sum over all groups that match.
    func total(_ kind: EntityKind, where matches: (String) -> Bool) -> SpanScore {
        var sum = SpanScore()
        for (group, kinds) in scores where matches(group) { sum += kinds[kind] ?? SpanScore() }
        return sum
    }

    /// Groups are articles when their name has a language behind it.
    private static func isArticles(_ group: String) -> Bool { group.contains(" ") }

    /// F1 in percent with precision and recall, a line a group, as a Markdown table.
    func lines() -> [String] {
        func row(_ name: String, _ value: (EntityKind) -> SpanScore) -> String {
            var all = SpanScore()
            var cells: [String] = []
            for kind in NameTag.kinds {
                let score = value(kind)
                all += score
                let parts = "(\(Self.percent(score.precision))/\(Self.percent(score.recall)))"
                cells.append(score.wanted == 0 ? "-" : "\(Self.percent(score.f1)) \(parts)")
            }
            return "| \(name) | \(Self.percent(all.f1)) | " + cells.joined(separator: " | ") + " |"
        }
        var lines = ["| set | all | " + NameTag.kinds.map(\.rawValue).joined(separator: " | ") + " |", "|---|---|---|---|---|---|---|"]
        for (group, kinds) in scores.sorted(by: { $0.key < $1.key }) { lines.append(row(group) { kinds[$0] ?? SpanScore() }) }
        if scores.keys.contains(where: Self.isArticles) { lines.append(row("all articles") { total($0, where: Self.isArticles) }) }
        return lines
    }

    /// One line: articles by kind and as a whole, and the mean over the other corpora of persons, organizations and places together.
    func summary() -> String {
        var all = SpanScore()
        let kinds = NameTag.kinds.map { kind in
            let score = total(kind, where: Self.isArticles)
            all += score
            return Self.percent(score.f1)
        }
        var means: [Double] = []
        for (group, kinds) in scores.sorted(by: { $0.key < $1.key }) where !Self.isArticles(group) {
            var sum = SpanScore()
            for kind in [EntityKind.person, .organization, .place] { sum += kinds[kind] ?? SpanScore() }
            means.append(sum.f1)
        }
        let mean = means.isEmpty ? 0 : means.reduce(0, +) / Double(means.count)
        return "articles \(Self.percent(all.f1)) (\(kinds.joined(separator: " "))), other corpora \(Self.percent(mean))"
    }

    /// One decimal.
    static func percent(_ value: Double) -> String {
        let tenths = Int((value * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
