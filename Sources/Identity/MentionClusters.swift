import Model

/// Mentions of one document that name the same thing.
struct MentionCluster {
    var kind: EntityKind
    var authority: NamedMention.AuthorityFacts?
    /// Positions of the mentions.
    var members: [Int] = []
    /// The fullest form of a person's name.
    var person: PersonName?
    var acronyms: [String] = []
    var type: String?
    /// The document writes the family name first.
    var familyFirst = false
    /// A lone family name that nothing fuller explains.
    var isPartial = false
    /// Other clusters that have the same family name, or that the lone name fits as well.
    var rivals: Set<Int> = []
}

/// What joined a mention to its cluster.
struct MentionLink {
    var cluster = -1
    var rule = "exact"
    var score = 1.0
    /// In words for a reader.
    var evidence: String?
}

/// Two clusters that are alike and were kept apart.
struct ClusterRefusal {
    var cluster: Int
    var other: Int
    /// What tells them apart: `given-name`, `sex` ..., or `fits-several`.
    var rule: String
    /// How alike they are, 0...1.
    var score: Double
}

/// The clusters of a document while they grow.
struct MentionClusters {
    let mentions: [NamedMention]
    let words: [[SpelledName.Word]]
    private(set) var all: [MentionCluster] = []
    private(set) var links: [MentionLink]
    private(set) var refusals: [ClusterRefusal] = []
    private var byAuthority: [String: Int] = [:]
    private var bySounds: [Spelling: Int] = [:]

    struct Spelling: Hashable {
        let kind: EntityKind
        let sounds: String
    }

    init(_ mentions: [NamedMention]) {
        self.mentions = mentions
        words = mentions.map { SpelledName(sounds: $0.sounds).words }
        links = Array(repeating: MentionLink(), count: mentions.count)
    }

    func firstMention(of cluster: Int) -> Int { all[cluster].members.min() ?? 0 }

    func cluster(spelled sounds: String, _ kind: EntityKind) -> Int? { bySounds[Spelling(kind: kind, sounds: sounds)] }

    func person(_ mention: Int) -> PersonName {
        PersonName(SpelledName(sounds: mentions[mention].sounds), written: mentions[mention].lemma)
    }

    mutating func join(_ mention: Int, to cluster: Int, _ rule: String, score: Double = 1, evidence: String? = nil) {
        all[cluster].members.append(mention)
        if all[cluster].type == nil { all[cluster].type = mentions[mention].type }
        links[mention] = MentionLink(cluster: cluster, rule: rule, score: score, evidence: evidence)
        let spelling = Spelling(kind: mentions[mention].kind, sounds: mentions[mention].sounds)
        if !spelling.sounds.isEmpty, bySounds[spelling] == nil { bySounds[spelling] = cluster }
    }

    mutating func add(_ cluster: MentionCluster, _ mention: Int, _ rule: String = "exact", score: Double = 1, evidence: String? = nil) {
        all.append(cluster)
        join(mention, to: all.count - 1, rule, score: score, evidence: evidence)
    }

    /// Keeps two clusters apart, for other documents too.
    mutating func refuse(_ cluster: Int, _ other: Int, _ rule: String, score: Double) {
        all[cluster].rivals.insert(other)
        all[other].rivals.insert(cluster)
        refusals.append(ClusterRefusal(cluster: cluster, other: other, rule: rule, score: score))
    }

    /// Says that a new cluster's short name fits several others.
    mutating func refuseAll(_ cluster: Int, _ fitting: [(cluster: Int, score: Double)]) {
        for other in fitting {
            refusals.append(ClusterRefusal(cluster: cluster, other: other.cluster, rule: "fits-several", score: other.score))
        }
    }

    mutating func update(_ cluster: Int, _ change: (inout MentionCluster) -> Void) { change(&all[cluster]) }

    /// How a cluster is called where a reader is told of it.
    func title(_ cluster: Int) -> String {
        all[cluster].members.max { (words[$0].count, $1) < (words[$1].count, $0) }.map { mentions[$0].lemma } ?? ""
    }

    mutating func joinCatalogued() {
        for i in mentions.indices {
            guard let authority = mentions[i].authority else { continue }
            if let known = byAuthority[authority.id] {
                join(i, to: known, "catalogue", evidence: authority.id)
            } else {
                byAuthority[authority.id] = all.count
                add(MentionCluster(kind: mentions[i].kind, authority: authority), i, "catalogue", evidence: authority.id)
            }
            guard mentions[i].kind == .person else { continue }
            let cluster = links[i].cluster
            let name = person(i)
            if name.words.count > all[cluster].person?.words.count ?? 0 { all[cluster].person = name }
        }
    }
}
