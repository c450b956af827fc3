import Model

/// Joins the names of one document to the things they name.
public struct DocumentResolver {
    public struct Result: Sendable {
        public var referents: [Referent] = []
        /// For each mention the position of its referent, and what joined them.
        public var links: [(referent: Int, link: String)] = []
    }

    public init() {}

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
        for (position, index) in order.enumerated() {
            place[index] = position
            result.referents.append(ReferentBuilder(mentions: mentions).referent(clusters.all[index]))
        }
        result.links = clusters.links.map { (place[$0.cluster], $0.link) }
        return result
    }
}
