import Model
import Recognition

/// An article's names with what led to them, for people.
struct NamesText {
    private let names: ExplainedNames
    private let context: ContextLine
    /// Width of the column of rules.
    private let ruleWidth: Int

    init(_ names: ExplainedNames) {
        self.names = names
        context = ContextLine(names.article.body)
        let candidates = names.names.flatMap { $0.proposals + $0.lost } + names.refused
        ruleWidth = (candidates.map(\.rule.count).max() ?? 0) + 2
    }

    var text: String {
        var lines = heading
        for name in names.names { lines += [""] + self.lines(name) }
        if !names.refused.isEmpty {
            lines += ["", "Proposed and refused"]
            lines += names.refused.map { "  " + told($0, withSurface: true) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var heading: [String] {
        let article = names.article
        var lines = [article.path]
        func add(_ key: String, _ value: String?) {
            if let value, !value.isEmpty { lines.append("  " + key.padded(to: 11) + value) }
        }
        add("title", article.title)
        add("language", article.language == "und" ? "not told, so no names are looked for" : article.language)
        add("model", names.model ?? "none, rules alone")
        let things = Set(names.names.map(\.mention.referent)).count
        let refused = names.refused.isEmpty ? "" : "; \(names.refused.count) proposed and refused"
        add("names", "\(names.names.count), of \(things) \(things == 1 ? "thing" : "things")" + refused)
        return lines
    }

    private func lines(_ name: ExplainedNames.Name) -> [String] {
        let mention = name.mention
        var lines = [
            "\(mention.surface)  \(mention.kind.rawValue) \(hundredths(mention.confidence))  \(mention.span.start)-\(mention.span.end)",
            "  " + context.text(around: mention.span),
        ]
        func add(_ key: String, _ values: [String]) {
            for (index, value) in values.enumerated() { lines.append("  " + (index == 0 ? key : "").padded(to: 11) + value) }
        }
        add("proposed", name.proposals.map { told($0, withSurface: false) })
        if name.proposals.isEmpty { add("proposed", ["by no rule"]) }
        add("model", model(name))
        add("decided", [decision(name)])
        add("lost", name.lost.map { told($0, withSurface: true) })
        add("base form", [mention.lemma + ", " + name.lemmaRule])
        if let referent = names.referent(of: name) {
            let count = names.count(of: mention.referent)
            let evidence = mention.linkEvidence.map { ", " + $0 } ?? ""
            add("thing", [referent.name + (count == 1 ? ", named once" : ", named \(count) times")])
            // A name that stands alone was joined with nothing, unless the catalogue knows it or it fits several.
            if count > 1 || mention.link != "exact" { add("joined by", ["\(mention.link) \(hundredths(mention.linkScore))\(evidence)"]) }
        }
        add("apart from", names.apart(from: name).map { "\($0.referent.name), \($0.rule) \(hundredths($0.score))" })
        return lines
    }

    /// `person        0.85  given-name   Anna: inside a longer name; model 0.02`, the model's probability for what lost.
    private func told(_ candidate: ExplainedNames.Candidate, withSurface: Bool) -> String {
        var line = candidate.kind.rawValue.padded(to: 14) + hundredths(candidate.confidence) + "  "
        guard withSurface else { return line + candidate.rule }
        line += candidate.rule.padded(to: ruleWidth) + candidate.surface.split(whereSeparator: \.isNewline).joined(separator: " ")
        var reasons: [String] = []
        if let loss = candidate.loss { reasons.append(Self.words(loss)) }
        if let probability = candidate.probability { reasons.append("model \(hundredths(probability))") }
        return line + (reasons.isEmpty ? "" : ": " + reasons.joined(separator: "; "))
    }

    private static func words(_ loss: NameTrace.Loss) -> String {
        switch loss {
        case .otherKind: "another kind was taken"
        case .insideLonger: "inside a longer name"
        case .aroundShorter: "a shorter name was taken"
        case .crossing: "a name across its edge was taken"
        case .unlikely: "too unlikely"
        }
    }

    /// Kinds that the model sees a chance for.
    private func model(_ name: ExplainedNames.Name) -> [String] {
        guard let first = name.kinds.first else { return [] }
        let worthTelling = [first] + name.kinds.dropFirst().filter { $0.probability >= 0.01 }
        return [worthTelling.map { "\($0.kind.rawValue) \(hundredths($0.probability))" }.joined(separator: ", ")]
    }

    private func decision(_ name: ExplainedNames.Name) -> String {
        let confidence = hundredths(name.mention.confidence)
        let kind = name.kind == name.mention.kind ? "" : ", as \(name.kind.rawValue); its thing is of another kind"
        switch name.decider {
        case .rules:
            // A repetition is no evidence beside other rules.
            let others = Set(name.proposals.map(\.rule)).subtracting([name.mention.rule, "repeated"]).count
            let isDoubted = name.lost.contains { $0.loss == .otherKind }
            let joined = others > 0 ? " and \(others) more, together" : ""
            return "rules: \(name.mention.rule)\(joined) \(confidence)" + (isDoubted ? ", less what speaks for another kind" : "") + kind
        case .model:
            return "model: probability calibrated to \(confidence)" + kind
        case .secondLook:
            return "second look: \(name.mention.rule) \(confidence), which knows the model's names" + kind
        }
    }
}
