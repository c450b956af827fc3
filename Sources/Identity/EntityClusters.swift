import Model

/// Which groups are one thing (union-find), what joined each, and what was kept apart.
struct EntityClusters {
    struct Link {
        var rule = "exact"
        var score = 1.0
        var evidence: String?
    }

    struct Refusal: Hashable {
        var other: Int
        var rule: String
        var score: Double
        var evidence: String
    }

    private let groups: [NameGroup]
    private var parent: [Int]
    /// Groups of a cluster, by its root.
    private var clusters: [Int: [Int]] = [:]
    private(set) var links: [Link]
    private(set) var refusals: [Int: [Refusal]] = [:]

    /// More would say no more to a reader.
    private static let refusalsPerGroup = 5
    /// Members of a cluster that are asked whether they bear another.
    private static let asked = 10

    init(_ groups: [NameGroup]) {
        self.groups = groups
        parent = Array(groups.indices)
        links = groups.map { Link(rule: $0.profile.authority == nil ? "exact" : "catalogue") }
    }

    func root(_ i: Int) -> Int {
        var i = i
        while parent[i] != i { i = parent[i] }
        return i
    }

    func members(_ root: Int) -> [Int] { clusters[root] ?? [root] }

    /// What the documents of `i` and of the cluster of `j` say alike beside their names.
    func sharedContext(_ i: Int, _ j: Int) -> String? {
        let here = Set(groups[i].profile.context)
        if here.isEmpty { return nil }
        return members(root(j)).lazy.flatMap { groups[$0].profile.context }.filter(here.contains).min()
    }

    mutating func setLink(_ i: Int, _ link: Link) { links[i] = link }

    /// Two that forbid the clusters of `i` and `j` to be one, and why; nil when nothing does.
    func conflict(_ i: Int, _ j: Int) -> (a: Int, b: Int, rule: String)? {
        for a in members(root(i)).prefix(Self.asked) {
            for b in members(root(j)).prefix(Self.asked) {
                if let rule = conflict(of: a, b) { return (a, b, rule) }
            }
        }
        return nil
    }

    private func conflict(of a: Int, _ b: Int) -> String? {
        let (one, other) = (groups[a].comparable, groups[b].comparable)
        if let id = one.profile.authority, let otherID = other.profile.authority, id != otherID { return "catalogue" }
        if one.profile.rivals.contains(other.profile.key) || other.profile.rivals.contains(one.profile.key) { return "same-document" }
        if let country = one.profile.country, let otherCountry = other.profile.country, country != otherCountry,
            one.profile.authority == nil || other.profile.authority == nil
        {
            return "country"
        }
        guard let name = one.person, let otherName = other.person, name.isFull, otherName.isFull else { return nil }
        guard case .different(let rule, let score) = name.compared(with: otherName, Judgement.strictness(one, other)) else { return nil }
        // Only what stands beside the names decides that one.
        if rule == "short-given-name" { return nil }
        // Names that are rather alike may be far spellings that a third one links.
        return rule == "given-name" || rule == "spelling"
            ? score >= 0.93 && one.profile.language != other.profile.language ? nil : rule : rule
    }

    /// Makes the two one, unless something forbids it; what comes first in order stands for both.
    ///
    /// - Returns: false when they are, or stay, two.
    @discardableResult
    mutating func join(_ i: Int, _ j: Int, rule: String, score: Double, evidence: String? = nil) -> Bool {
        let (first, second) = (root(i), root(j))
        guard first != second else { return false }
        if let conflict = conflict(i, j) {
            let reason =
                "\(groups[conflict.a].profile.name) and \(groups[conflict.b].profile.name): \(Self.words[conflict.rule] ?? conflict.rule)"
            refuse(i, j, rule: conflict.rule, score: score, evidence: reason)
            return false
        }
        let (a, b) = (min(first, second), max(first, second))
        parent[b] = a
        clusters[a] = members(a) + members(b)
        clusters[b] = nil
        let (near, far) = first == b ? (i, j) : (j, i)
        let like = near == b ? "like \(groups[far].profile.name)" : "\(groups[near].profile.name) like \(groups[far].profile.name)"
        links[b] = Link(rule: rule, score: score, evidence: evidence ?? like)
        return true
    }

    mutating func refuse(_ i: Int, _ j: Int, rule: String, score: Double, evidence: String? = nil) {
        let (later, earlier) = (max(i, j), min(i, j))
        let refusal = Refusal(
            other: earlier, rule: rule, score: score, evidence: evidence ?? Self.words[rule] ?? rule)
        var known = refusals[later] ?? []
        if known.contains(where: { $0.other == earlier }) { return }
        known.append(refusal)
        known.sort { ($0.score, $1.other) > ($1.score, $0.other) }
        refusals[later] = Array(known.prefix(Self.refusalsPerGroup))
    }

    /// What told two names apart, for a reader.
    static let words: [String: String] = [
        "given-name": "the given names differ", "short-given-name": "one given name may be short for the other, and nothing else says so",
        "sex": "a man's and a woman's name", "middle-name": "the middle names differ",
        "catalogue": "two entries of the catalogue", "same-document": "one document names both and tells them apart",
        "country": "in different countries", "spelling": "the spellings differ too much", "other-form": "another form of the family name",
        "ambiguous": "fits more than one",
    ]
}
