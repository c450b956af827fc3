import Model

/// Joins the names of one document to the things they name.
public struct DocumentResolver {
    /// What joined a mention to its referent.
    public struct Link: Sendable, Hashable {
        public var referent: Int
        /// The rule: `exact`, `surname`, `acronym`, `short-form` ...; `unresolved` for a short name that fits several.
        public var link: String
        /// 0...1.
        public var score: Double
        /// In words for a reader, where the rule does not say all.
        public var evidence: String?
    }

    /// Two things of the document whose names are alike and that were kept apart.
    public struct Refusal: Sendable, Hashable {
        public var referent: Int
        public var other: Int
        /// What tells them apart: `given-name`, `sex`, `spelling` ..., or `fits-several` for a short name.
        public var rule: String
        /// How alike the names are, 0...1.
        public var score: Double
    }

    public struct Result: Sendable {
        public var referents: [Referent] = []
        /// For each mention.
        public var links: [Link] = []
        /// In no order that means anything.
        public var refusals: [Refusal] = []
    }

    private let reader: NameReader?

    /// - Parameter reader: knows how else names may be read and what they say; without it names are compared as their language spells them.
    public init(reader: NameReader? = nil) {
        self.reader = reader
    }

    /// Every mention gets exactly one referent; referents are in order of their first mention.
    public func resolve(_ mentions: [NamedMention]) -> Result {
        var clusters = MentionClusters(mentions)
        // Names that say most come first: the catalogue's, then full names, then short ones; acronyms last.
        clusters.joinCatalogued()
        clusters.joinPersons()
        clusters.joinOthers()
        let order = clusters.all.indices.sorted { clusters.firstMention(of: $0) < clusters.firstMention(of: $1) }
        var place = [Int](repeating: 0, count: order.count)
        var result = Result()
        let builder = ReferentBuilder(mentions: mentions, reader: reader)
        for (position, index) in order.enumerated() {
            place[index] = position
            result.referents.append(builder.referent(clusters.all[index]))
        }
        for (position, index) in order.enumerated() where !clusters.all[index].rivals.isEmpty {
            result.referents[position].rivals = Set(clusters.all[index].rivals.map { result.referents[place[$0]].key }).sorted()
        }
        result.links = clusters.links.map { Link(referent: place[$0.cluster], link: $0.rule, score: $0.score, evidence: $0.evidence) }
        result.refusals = clusters.refusals.map {
            Refusal(referent: place[$0.cluster], other: place[$0.other], rule: $0.rule, score: $0.score)
        }
        return result
    }
}
