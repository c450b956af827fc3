import Grammar
import Model

/// What rules and lexicon say of each token, as features of the tagger: the model learns how far each rule is to be trusted.
package struct RuleHints: Sendable {
    /// Features of token i are `hashes[ends[i - 1]..<ends[i]]`.
    private var hashes: [UInt32] = []
    private var ends: [Int32] = []
    /// Names of the catalogue: the model, trained on names that mostly no catalogue has, needs strong reasons to read them otherwise.
    private(set) var anchors: [Anchor] = []

    /// No hints for any token.
    package init() {}

    /// The features of a token; none out of range.
    @inline(__always)
    package func range(_ i: Int) -> Range<Int> {
        guard i < ends.count else { return 0..<0 }
        return (i == 0 ? 0 : Int(ends[i - 1]))..<Int(ends[i])
    }

    @inline(__always)
    package subscript(_ k: Int) -> UInt32 { hashes[k] }

    /// - Parameters:
    ///   - proposals: of all rules, overlapping ones too.
    ///   - decided: what rules alone would decide.
    init(_ text: NameContext, proposals: [Proposal], decided: [Proposal]) {
        var collector = Collector(count: text.analysis.tokens.count)
        collector.addProposals(proposals)
        collector.addDecisions(decided, text)
        collector.addLexicon(text.analysis)
        collector.addHeads(text)
        (hashes, ends) = collector.sorted()
        anchors = proposals.compactMap(Anchor.init)
    }
}

/// A name that is taken to be one thing, or part of a longer one, unless the model is surer than this.
struct Anchor: Sendable {
    let tokens: Range<Int>
    let kind: EntityKind
    /// In the unit of the model's scores (natural logarithm of odds).
    let weight: Float

    /// Nil when the proposal is not the catalogue's, or the catalogue is not sure itself.
    init?(_ proposal: Proposal) {
        guard proposal.record != nil, proposal.confidence >= 0.8 else { return nil }
        tokens = proposal.tokens
        kind = proposal.kind
        // A name of several words is hardly ever something else, an acronym seldom; a single word may be.
        weight = proposal.tokens.count > 1 ? 6 : proposal.rule == "catalogue-acronym" ? 3 : 1
    }

    /// What is added to the scores of the labels of token `i`: nothing where the labels read the name whole, alone or in a longer one.
    func scores(_ i: Int) -> SIMD16<Float> {
        var scores = SIMD16<Float>(repeating: 0)
        scores[Int(NameTag.outside.rawValue)] = -weight
        for other in NameTag.kinds where i != tokens.lowerBound || other != kind {
            scores[Int(NameTag.begin(other).rawValue)] = -weight
        }
        // No person's name is part of another's.
        if kind == .person, i == tokens.lowerBound { scores[Int(NameTag.inside(.person).rawValue)] = -weight }
        return scores
    }
}

/// Collects features in any order of tokens.
private struct Collector {
    private var entries: [(token: Int32, hash: UInt32)] = []
    private let count: Int

    init(count: Int) {
        self.count = count
        entries.reserveCapacity(count * 8)
    }

    private mutating func add(_ token: Int, _ hash: UInt32) {
        if token >= 0, token < count { entries.append((Int32(truncatingIfNeeded: token), hash)) }
    }

    /// Counting sort by token; features of one token keep their order.
    func sorted() -> ([UInt32], [Int32]) {
        var ends = [Int32](repeating: 0, count: count)
        for entry in entries { ends[Int(entry.token)] += 1 }
        var total: Int32 = 0
        for i in ends.indices {
            total += ends[i]
            ends[i] = total - ends[i]
        }
        var hashes = [UInt32](repeating: 0, count: entries.count)
        for entry in entries {
            hashes[Int(ends[Int(entry.token)])] = entry.hash
            ends[Int(entry.token)] += 1
        }
        return (hashes, ends)
    }

    /// First, last, both or neither of a row of tokens.
    private static func place(_ i: Int, _ tokens: Range<Int>) -> UInt32 {
        (i == tokens.lowerBound ? 1 : 0) | (i + 1 == tokens.upperBound ? 2 : 0)
    }

    mutating func addProposals(_ proposals: [Proposal]) {
        for proposal in proposals {
            let kind = UInt32(NameTag.index(of: proposal.kind))
            let rule = FeatureHash.of(kind, FeatureHash.of(proposal.rule))
            let trust: UInt32 = proposal.confidence >= 0.8 ? 3 : proposal.confidence >= 0.6 ? 2 : proposal.confidence >= 0.4 ? 1 : 0
            for i in proposal.tokens {
                let place = Self.place(i, proposal.tokens)
                add(i, FeatureHash.of(0x3001, rule, place))
                add(i, FeatureHash.of(0x3002, kind << 4 | trust, place))
            }
            add(proposal.tokens.lowerBound - 1, FeatureHash.of(0x3003, rule))
            add(proposal.tokens.upperBound, FeatureHash.of(0x3004, rule))
        }
    }

    mutating func addDecisions(_ decided: [Proposal], _ text: NameContext) {
        // 0: no name; otherwise kind and place.
        var tags = [UInt32](repeating: 0, count: count)
        for name in decided {
            let kind = UInt32(NameTag.index(of: name.kind)) + 1
            for i in name.tokens where i < count { tags[i] = kind << 2 | Self.place(i, name.tokens) }
            let length = UInt32(min(6, name.tokens.count))
            for i in name.tokens { add(i, FeatureHash.of(0x3011, kind << 3 | length, Self.place(i, name.tokens))) }
        }
        for i in tags.indices {
            let before = i > 0 ? tags[i - 1] : 0
            let after = i + 1 < count ? tags[i + 1] : 0
            let flags = UInt32(text.flags[i].rawValue)
            if tags[i] != 0 || before != 0 { add(i, FeatureHash.of(0x3012, before, tags[i])) }
            if tags[i] != 0 || after != 0 { add(i, FeatureHash.of(0x3013, tags[i], after)) }
            guard flags != 0 else { continue }
            add(i, FeatureHash.of(0x3014, flags, tags[i]))
        }
    }

    private static let categories: [LexicalCategory] = [
        .organizationHead, .projectHead, .eventHead, .placeHead, .roleNoun, .honorific, .givenName, .nameParticle, .companySuffix, .demonym,
        .reportingVerb, .placePreposition, .determiner,
    ]

    mutating func addLexicon(_ analysis: Analysis) {
        for i in 0..<count {
            for (number, category) in Self.categories.enumerated() where analysis.has(i, category) {
                guard let match = analysis.match(at: i, category) else { continue }
                let key = UInt32(number)
                for j in match.tokens { add(j, FeatureHash.of(0x3020, key, Self.place(j, match.tokens))) }
                add(i - 1, FeatureHash.of(0x3021, key))
                add(match.tokens.upperBound, FeatureHash.of(0x3022, key))
                if number < 4 {
                    let value = FeatureHash.of(key, FeatureHash.of(analysis.entry(match).value))
                    for j in match.tokens { add(j, FeatureHash.of(0x3023, value)) }
                    add(i - 1, FeatureHash.of(0x3024, value))
                    add(match.tokens.upperBound, FeatureHash.of(0x3025, value))
                }
            }
        }
    }

    /// The nearest class noun of each side in the same phrase, up to four words away.
    mutating func addHeads(_ text: NameContext) {
        let analysis = text.analysis
        let heads: [LexicalCategory] = [.organizationHead, .projectHead, .eventHead]
        for i in 0..<count {
            for (number, category) in heads.enumerated() where analysis.has(i, category) {
                for (side, step) in [(UInt32(0), 1), (UInt32(1), -1)] {
                    var j = i + step
                    var distance: UInt32 = 1
                    while distance <= 4, text.isWord(j) || analysis.has(j, .quote) || text.isHyphen(j) {
                        let capital: UInt32 = text.isCapitalized(j) ? 1 : 0
                        add(j, FeatureHash.of(0x3030, UInt32(number) << 4 | side << 1 | capital, distance))
                        if text.isWord(j) { distance += 1 }
                        j += step
                    }
                }
            }
        }
    }
}
