import Grammar
import Model

/// Projects and events by their class nouns, with every edge that the name may have.
///
/// How far such a name reaches is seldom certain: `the Kwale Sun solar park in Kenya` may be meant with and without its noun and its place. Each
/// reading is proposed under a rule of its own (what the noun is about, what stands before it, what behind it), with the confidence that such
/// readings have earned, so that whoever decides can tell them apart.
struct UndertakingRecognizer: MentionRecognizer {
    static let categories: [(LexicalCategory, EntityKind)] = [
        (.projectHead, .project), (.eventHead, .event), (.workNoun, .project), (.organizationHead, .project), (.placeHead, .project),
    ]

    func proposals(in text: NameContext) -> [Proposal] {
        var result: [Proposal] = []
        let quoted = QuotedNames(text: text)
        let described = DescribedNames(text: text)
        for sentence in text.analysis.sentences {
            result += quoted.proposals(in: sentence.tokens)
            result += described.proposals(in: sentence.tokens)
            for i in sentence.tokens {
                for (category, kind) in Self.categories where text.analysis.has(i, category) {
                    guard let noun = ClassNoun(at: i, category, kind, in: text) else { continue }
                    result += proposals(noun, in: sentence.tokens, text)
                    // One reading as a project is enough; the same noun may also be an event's.
                    if kind == .project, category != .projectHead { break }
                }
            }
        }
        return result + ShortForms(text: text).proposals(of: result)
    }

    /// The class noun that ends right before the token.
    static func noun(endingAt end: Int, from lowest: Int, _ text: NameContext) -> ClassNoun? {
        for (category, kind) in categories {
            if let match = text.match(endingAt: end, category, from: lowest),
                let noun = ClassNoun(at: match.tokens.lowerBound, category, kind, in: text), noun.tokens.upperBound == end
            {
                return noun
            }
        }
        return nil
    }

    /// The first class noun behind the token, with at most so many words before it that are no verbs and no names of people's roles.
    static func noun(behind start: Int, words: Int, limit: Int, _ text: NameContext) -> ClassNoun? {
        let analysis = text.analysis
        var i = start
        while i < limit, i - start <= words, text.isWord(i) || text.isHyphen(i) && text.touches(i) {
            for (category, kind) in categories where analysis.has(i, category) {
                if let noun = ClassNoun(at: i, category, kind, in: text) { return noun }
            }
            if text.flags[i].contains(.role) || analysis.has(i, .reportingVerb) || analysis.has(i, .organizationHead) { return nil }
            i += 1
        }
        return nil
    }

    private func proposals(_ noun: ClassNoun, in sentence: Range<Int>, _ text: NameContext) -> [Proposal] {
        var result: [Proposal] = []
        func propose(_ tokens: Range<Int>, _ rule: ReadingRule) {
            guard rule.confidence >= RuleConfidence.least else { return }
            result.append(Proposal(tokens: tokens, kind: noun.kind, rule: rule.name, confidence: rule.confidence, type: noun.type))
        }
        let left = NameStarts(of: noun, in: sentence, text)
        let right = NameEnds(of: noun, in: sentence, text)
        let isYear = noun.group == .year
        let isTelling = noun.isCapital && !text.capitalizesNouns && text.flags[noun.tokens.lowerBound].contains(.telling)
        for (start, form) in left.starts where !(isYear && form == .ordinal) {
            for (end, reach) in right.ends {
                if isYear, reach == .number || reach == .year || reach == .tail && !noun.isCapital { continue }
                if noun.group == .facility,
                    noun.isCapital && !text.capitalizesNouns || (form == .bare || form == .capital) && reach == .none
                {
                    continue
                }
                // A noun alone is a name where it has a capital of its own, and an election mostly.
                if reach == .none, form == .bare || form == .capital, !isTelling, noun.group != .election {
                    guard text.capitalizesNouns, text.analysis.has(start - 1, .determiner), noun.group != .facility else { continue }
                    propose(start..<end, .of(noun, .definite))
                    continue
                }
                // `African Development Bank`: the name goes on.
                if reach == .none, form == .titled, text.isCapitalized(end), !text.flags[end].contains(.headline),
                    text.analysis.tokens[end].spaceBefore
                {
                    continue
                }
                propose(start..<end, .of(noun, form, reach))
            }
        }
        // The name without its noun: `the Dryland Horizon programme`, `Mine Kef Eddour`.
        if let names = left.names, !noun.isCapital || text.capitalizesNouns { propose(names, .of(noun, .beside)) }
        if let names = left.linkedNames { propose(names, .of(noun, .besideLinked)) }
        if let names = right.name {
            propose(names, .of(noun, .behind))
            for (end, reach) in right.ends where end > names.upperBound && (reach == .place || reach == .genitive) {
                propose(names.lowerBound..<end, .of(noun, .behindLinked))
            }
        }
        if let names = right.nameBehindTail { propose(names, .of(noun, .behindTail)) }
        if let start = left.starts.map(\.start).min(), isWorkedOn(start, from: sentence.lowerBound, text) {
            for (end, _) in right.ends where start..<end != noun.tokens { propose(start..<end, .of(noun, .ofWork)) }
        }
        Self.decide(&result)
        return result
    }

    /// Readings of one noun exclude each other: the best takes a part of what speaks for the others, and they stay doubtful.
    private static func decide(_ readings: inout [Proposal]) {
        guard let first = readings.indices.max(by: { readings[$0].confidence < readings[$1].confidence }) else { return }
        let tokens = readings[first].tokens
        var rest = 0.0
        for i in readings.indices where readings[i].tokens != tokens {
            // Of those for the same tokens the best counts.
            let isBest = !readings.indices.contains {
                readings[$0].tokens == readings[i].tokens
                    && (readings[$0].confidence, i) > (readings[i].confidence, $0)
            }
            if isBest { rest += max(0, readings[i].confidence - 0.25) }
        }
        readings[first].confidence = min(0.85, readings[first].confidence + 0.4 * rest)
    }

    /// A noun of work leads to what starts at the token: `construction of the …`.
    private func isWorkedOn(_ start: Int, from lowest: Int, _ text: NameContext) -> Bool {
        let analysis = text.analysis
        var i = start
        while i > lowest, start - i < 3,
            analysis.has(i - 1, .determiner) || analysis.has(i - 1, .nameLink) || analysis.has(i - 1, .placePreposition)
        { i -= 1 }
        return text.match(endingAt: i, .workNoun, from: lowest) != nil
    }
}
