import Grammar
import Identity
import Model
import Recognition

/// The names of an article with what led to each: what proposed it, what decided, what its base form rests on, what it was joined with.
struct ExplainedNames: Sendable {
    /// What a rule held for a name.
    struct Candidate: Sendable {
        var span: Span
        var surface: String
        var kind: EntityKind
        var rule: String
        /// The rule's own.
        var confidence: Double
        /// The model's, not calibrated; nil without a model.
        var probability: Double?
        /// Why it is no name; nil for what it is proposed for.
        var loss: NameTrace.Loss?
    }

    struct Name: Sendable {
        var mention: Mention
        /// As recognized; the mention has its thing's kind.
        var kind: EntityKind
        var lemmaRule: String
        var decider: NameTrace.Decider
        var proposals: [Candidate]
        var lost: [Candidate]
        /// What the model holds of these words, the likeliest first; empty without a model.
        var kinds: [NameTrace.KindProbability]
    }

    /// Another thing of the document that is alike.
    struct Apart: Sendable {
        var referent: Referent
        /// What tells them apart.
        var rule: String
        var score: Double
    }

    let article: Article
    /// Nil for rules alone.
    let model: String?
    /// In order of the text.
    private(set) var names: [Name] = []
    /// Proposals that no name came of and none overlaps, in order of the text.
    let refused: [Candidate]
    let referents: [Referent]
    private let refusals: [DocumentResolver.Refusal]

    init(
        _ article: Article, _ analysis: Analysis, _ recognized: [RecognizedName], _ trace: NameTrace, _ naming: NamingOfThings,
        model: String?
    ) {
        self.article = article
        self.model = model
        referents = naming.referents
        refusals = naming.refusals
        refused = trace.refused.map { Self.candidate($0.candidate, $0.loss, analysis) }
        var position: [Range<Int>: Int] = [:]
        for (index, name) in recognized.enumerated() { position[name.tokens] = index }
        for (mention, named) in zip(naming.mentions, naming.names) {
            guard let index = position[named.tokens], trace.names.indices.contains(index) else { continue }
            let found = trace.names[index]
            names.append(
                Name(
                    mention: mention, kind: recognized[index].kind, lemmaRule: recognized[index].lemmaRule, decider: found.decider,
                    proposals: found.proposals.map { Self.candidate($0, nil, analysis) },
                    lost: found.lost.map { Self.candidate($0.candidate, $0.loss, analysis) }, kinds: found.kinds))
        }
    }

    private static func candidate(_ candidate: NameTrace.Candidate, _ loss: NameTrace.Loss?, _ analysis: Analysis) -> Candidate {
        Candidate(
            span: analysis.span(candidate.tokens), surface: analysis.surface(candidate.tokens), kind: candidate.kind, rule: candidate.rule,
            confidence: candidate.confidence, probability: candidate.probability, loss: loss)
    }

    /// The thing that a name was joined with.
    func referent(of name: Name) -> Referent? {
        referents.indices.contains(name.mention.referent) ? referents[name.mention.referent] : nil
    }

    /// Names of the article that were joined with the thing.
    func count(of referent: Int) -> Int { names.count { $0.mention.referent == referent } }

    /// What the name's thing is alike to and was kept apart from, the most alike first.
    func apart(from name: Name) -> [Apart] {
        let own = name.mention.referent
        return
            refusals.compactMap { refusal in
                guard refusal.referent == own || refusal.other == own else { return nil }
                let other = refusal.referent == own ? refusal.other : refusal.referent
                guard referents.indices.contains(other) else { return nil }
                return Apart(referent: referents[other], rule: refusal.rule, score: refusal.score)
            }
            .sorted { ($1.score, $0.referent.name) < ($0.score, $1.referent.name) }
    }
}
