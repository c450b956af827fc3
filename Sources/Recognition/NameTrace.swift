import Model

/// Why the names of a text are its names: what the rules proposed, what the model holds of it, and what became of each proposal.
public struct NameTrace: Sendable {
    /// What a rule held for a name.
    public struct Candidate: Sendable, Hashable {
        /// Indices of tokens.
        public var tokens: Range<Int>
        public var kind: EntityKind
        public var rule: String
        /// The rule's own, 0...1.
        public var confidence: Double
        /// The model's probability that just these tokens are a name of the kind, 0...1, not calibrated; nil without a model.
        public var probability: Double?
    }

    /// Why a candidate is not among the names.
    public enum Loss: String, Sendable, CaseIterable {
        /// The same words are a name of another kind.
        case otherKind = "other-kind"
        /// It lies in a longer name.
        case insideLonger = "inside-longer"
        /// A shorter name lies in it.
        case aroundShorter = "around-shorter"
        /// It begins or ends within a name.
        case crossing
        /// Too little speaks for it.
        case unlikely
    }

    public struct Lost: Sendable, Hashable {
        public var candidate: Candidate
        public var loss: Loss
    }

    /// What decided that something is a name.
    public enum Decider: String, Sendable {
        /// The reconciler, by weight of the proposals.
        case rules
        /// The model, to which the proposals are features.
        case model
        /// A rule of the second look, which knows the names that the model has found.
        case secondLook = "second-look"
    }

    public struct Name: Sendable, Hashable {
        public var decider: Decider
        /// Those of the same words and kind, the surest first.
        public var proposals: [Candidate]
        /// The others that overlap it, in order of the text.
        public var lost: [Lost]
        /// The model's probability of every kind for these words, not calibrated, the likeliest first; empty without a model.
        public var kinds: [KindProbability]
    }

    public struct KindProbability: Sendable, Hashable {
        public var kind: EntityKind
        /// 0...1.
        public var probability: Double
    }

    /// In the order and number of `NameRecognizer.Result.names`.
    public private(set) var names: [Name] = []
    /// What overlaps no name, in order of the text.
    public private(set) var refused: [Lost] = []

    /// No names.
    public init() {}

    /// - Parameters:
    ///   - decided: what the names were before marks and articles at their edges were cut.
    ///   - proposals: of all rules; of equal ones the surest is kept.
    ///   - tagged: what the model found; nil without a model.
    ///   - second: what the second look proposed that knows the model's names.
    init(
        _ decided: [Proposal], proposals: [Proposal], tagged: [TaggedName]? = nil, labels: LabelProbabilities? = nil,
        second: [Proposal] = []
    ) {
        let weak = labels == nil ? Self.tooWeak(proposals) : []
        let found = Set((tagged ?? []).map { Read(tokens: $0.tokens, kind: $0.kind) })
        // What the second look says of a name that the model has found is the name's own echo.
        let later = second.filter { !found.contains(Read(tokens: $0.tokens, kind: $0.kind)) }
        let candidates = Self.candidates(proposals + later, labels)
        names = decided.map { name in
            let others = EntityKind.allCases.map {
                KindProbability(kind: $0, probability: labels?.probability(of: name.tokens, $0) ?? 0)
            }
            return Name(
                decider: tagged == nil ? .rules : found.contains(Read(tokens: name.tokens, kind: name.kind)) ? .model : .secondLook,
                proposals: [], lost: [],
                kinds: labels == nil ? [] : others.sorted { ($1.probability, $0.kind.rawValue) < ($0.probability, $1.kind.rawValue) })
        }
        var next = 0
        for candidate in candidates {
            // Names and candidates are in order: what ends before this candidate begins touches no later one.
            while next < decided.count, decided[next].tokens.upperBound <= candidate.tokens.lowerBound { next += 1 }
            var index = next
            while index < decided.count, decided[index].tokens.lowerBound < candidate.tokens.upperBound {
                if candidate.tokens == decided[index].tokens, candidate.kind == decided[index].kind {
                    names[index].proposals.append(candidate)
                } else {
                    let isWeak = weak.contains(candidate.tokens)
                    names[index].lost.append(Lost(candidate: candidate, loss: Self.loss(of: candidate, to: decided[index], isWeak: isWeak)))
                }
                index += 1
            }
            if index == next { refused.append(Lost(candidate: candidate, loss: .unlikely)) }
        }
        for index in names.indices {
            names[index].proposals.sort { ($1.confidence, $0.rule) < ($0.confidence, $1.rule) }
        }
    }

    private struct Read: Hashable {
        let tokens: Range<Int>
        let kind: EntityKind
    }

    private static func loss(of candidate: Candidate, to name: Proposal, isWeak: Bool) -> Loss {
        if candidate.tokens == name.tokens { return .otherKind }
        if isWeak { return .unlikely }
        if holds(name.tokens, candidate.tokens) { return .insideLonger }
        return holds(candidate.tokens, name.tokens) ? .aroundShorter : .crossing
    }

    private static func holds(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
        outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
    }

    /// Tokens for which all proposals together are too weak to stand beside others.
    private static func tooWeak(_ proposals: [Proposal]) -> Set<Range<Int>> {
        let byTokens = Dictionary(grouping: proposals.filter { !$0.tokens.isEmpty }, by: \.tokens)
        return Set(byTokens.filter { Reconciler.joined($0.value[...]).map { $0.confidence < Reconciler.threshold } ?? true }.keys)
    }

    /// In order of the text, longer ones first.
    private static func candidates(_ proposals: [Proposal], _ labels: LabelProbabilities?) -> [Candidate] {
        var surest: [Candidate.Identity: Candidate] = [:]
        for proposal in proposals where !proposal.tokens.isEmpty {
            let candidate = Candidate(
                tokens: proposal.tokens, kind: proposal.kind, rule: proposal.rule, confidence: proposal.confidence,
                probability: labels?.probability(of: proposal.tokens, proposal.kind))
            if candidate.confidence > surest[candidate.identity]?.confidence ?? -1 { surest[candidate.identity] = candidate }
        }
        return surest.values.sorted { a, b in
            let (x, y) = (a.tokens, b.tokens)
            if x != y { return (x.lowerBound, y.upperBound) < (y.lowerBound, x.upperBound) }
            return (b.confidence, a.kind.rawValue, a.rule) < (a.confidence, b.kind.rawValue, b.rule)
        }
    }
}

extension NameTrace.Candidate {
    fileprivate struct Identity: Hashable {
        let tokens: Range<Int>
        let kind: EntityKind
        let rule: String
    }

    fileprivate var identity: Identity { Identity(tokens: tokens, kind: kind, rule: rule) }
}
