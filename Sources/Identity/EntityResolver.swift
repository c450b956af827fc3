import Model

/// Joins referents of many documents to entities: the same key, the catalogue's id, the same name in another spelling, script or language, a
/// family name or an acronym that fits exactly one.
///
/// It compares what shares a bucket (the consonants of the family name or of the whole name, or notions of the name) and nothing else, joins the
/// most alike first, and decides on the set of distinct profiles alone, so that order does not matter and cost does not grow with the square
/// of the store. What it keeps apart although it is alike, it tells with the reason.
public struct EntityResolver: EntityResolving {
    public init() {}

    public func relates(_ a: ComparableProfile, _ b: ComparableProfile) -> Bool {
        if a.profile.kind != b.profile.kind { return false }
        if a.profile.key == b.profile.key { return true }
        return Judgement(a, b) != .unrelated
    }

    public func resolve(_ profiles: [ReferentProfile]) -> [ResolvedEntity] {
        let groups = NameGroup.groups(of: profiles)
        var clusters = EntityClusters(groups)
        var findings = Findings()
        Self.compare(groups, &findings)
        // The most alike first; what is equally alike in the order of the groups.
        findings.same.sort { ($1.score, $0.i, $0.j) < ($0.score, $1.i, $1.j) }
        // Two lone names say nothing of each other before it is known whose they are.
        let isLone = groups.map { $0.profile.isPartial && $0.profile.kind == .person }
        for pair in findings.same where !isLone[pair.i] || !isLone[pair.j] {
            clusters.join(pair.i, pair.j, rule: pair.rule, score: pair.score)
        }
        for pair in findings.different where clusters.root(pair.i) != clusters.root(pair.j) {
            if pair.rule == "short-given-name", let shared = clusters.sharedContext(pair.i, pair.j),
                clusters.join(pair.i, pair.j, rule: pair.rule, score: pair.score, evidence: "both \(shared)")
            {
                continue
            }
            clusters.refuse(pair.i, pair.j, rule: pair.rule, score: pair.score)
        }
        Self.joinShortNames(groups, findings, &clusters)
        for pair in findings.same where isLone[pair.i] && isLone[pair.j] && findings.fits[pair.i] == nil && findings.fits[pair.j] == nil {
            let isSame = groups[pair.i].profile.key == groups[pair.j].profile.key
            clusters.join(pair.i, pair.j, rule: isSame ? "exact" : pair.rule, score: pair.score)
        }
        return Self.entities(groups, clusters)
    }

    // MARK: Comparing

    private struct Pair {
        /// The later group; for `fits` the one with the short name.
        var i: Int
        var j: Int
        var rule: String
        var score: Double
    }

    private struct Findings {
        var same: [Pair] = []
        var different: [Pair] = []
        /// By the group with the short name.
        var fits: [Int: [Pair]] = [:]
    }

    private static func compare(_ groups: [NameGroup], _ findings: inout Findings) {
        var buckets: [String: [Int]] = [:]
        var lastSeen = [Int](repeating: -1, count: groups.count)
        for i in groups.indices {
            for bucket in groups[i].buckets {
                for j in buckets[bucket] ?? [] where lastSeen[j] != i {
                    lastSeen[j] = i
                    note(Judgement(groups[i].comparable, groups[j].comparable), i, j, groups, &findings)
                }
                buckets[bucket, default: []].append(i)
            }
        }
        compareShortNames(groups, &findings)
    }

    /// Lone names and acronyms against the full names that may be theirs.
    private static func compareShortNames(_ groups: [NameGroup], _ findings: inout Findings) {
        var full: [String: [Int]] = [:]
        var short: [(group: Int, buckets: [String])] = []
        for i in groups.indices {
            let profile = groups[i].profile
            if let person = groups[i].comparable.person {
                if person.isFull {
                    var ends = Array(person.family)
                    if let first = person.first, let family = profile.familyName, profile.name.hasPrefix(family + " ") {
                        ends.append(first)
                    }
                    for bucket in Set(ends.flatMap({ EntityBlock.person($0) })) { full[bucket, default: []].append(i) }
                } else if let word = person.first {
                    short.append((i, EntityBlock.person(word)))
                }
            } else if profile.isPartial {
                short.append((i, [EntityBlock.acronym(profile.kind, profile.name)]))
            } else if let acronym = profile.acronym {
                full[EntityBlock.acronym(profile.kind, acronym), default: []].append(i)
            }
        }
        for (i, buckets) in short {
            for j in Set(buckets.flatMap { full[$0] ?? [] }).sorted() {
                note(Judgement(groups[i].comparable, groups[j].comparable), i, j, groups, &findings)
            }
        }
    }

    private static func note(_ judgement: Judgement, _ i: Int, _ j: Int, _ groups: [NameGroup], _ findings: inout Findings) {
        switch judgement {
        case .same(let rule, let score): findings.same.append(Pair(i: i, j: j, rule: rule, score: score))
        case .different(let rule, let score): findings.different.append(Pair(i: i, j: j, rule: rule, score: score))
        case .fits(let rule, let score):
            let isShort = groups[i].profile.isPartial || groups[i].comparable.person?.isInitialed ?? false
            let (short, long) = isShort ? (i, j) : (j, i)
            findings.fits[short, default: []].append(Pair(i: short, j: long, rule: rule, score: score))
        case .unrelated: break
        }
    }

    // MARK: Short names

    /// A short name belongs to a longer one only when there is exactly one that it fits.
    private static func joinShortNames(_ groups: [NameGroup], _ findings: Findings, _ clusters: inout EntityClusters) {
        // Initials say more than a family name alone.
        let order = findings.fits.keys.sorted {
            (groups[$0].comparable.person?.isFull == true ? 0 : 1, $0) < (groups[$1].comparable.person?.isFull == true ? 0 : 1, $1)
        }
        for i in order {
            var best: [Int: Pair] = [:]
            for pair in findings.fits[i] ?? [] {
                let root = clusters.root(pair.j)
                if root == clusters.root(i) || best[root].map({ ($0.score, pair.j) >= (pair.score, $0.j) }) ?? false { continue }
                best[root] = pair
            }
            var fitting = best.values.sorted { ($1.score, $0.j) < ($0.score, $1.j) }
            let top = fitting.first?.score ?? 0
            // The very same spelling goes before a similar one, and a name of the catalogue's before one of nobody's.
            let near = fitting.filter { $0.score >= top - 0.02 }
            if near.count == 1, fitting.count > 1, top - fitting[1].score >= 0.04 {
                for pair in fitting.dropFirst() {
                    clusters.refuse(i, pair.j, rule: "ambiguous", score: pair.score, evidence: "another is spelled more alike")
                }
                fitting = near
            }
            // What stands beside the name may tell whose it is, unless the document itself names several.
            let backed = fitting.filter { clusters.sharedContext(i, $0.j) != nil }
            if fitting.count > 1, backed.count == 1, groups[i].profile.rivals.isEmpty, let only = backed.first,
                let shared = clusters.sharedContext(i, only.j)
            {
                for pair in fitting where pair.j != only.j {
                    clusters.refuse(i, pair.j, rule: "ambiguous", score: pair.score, evidence: "another is \(shared) too")
                }
                clusters.join(i, only.j, rule: only.rule, score: only.score * 0.9, evidence: "both \(shared)")
                continue
            }
            if fitting.count == 1, let only = fitting.first {
                let name = groups[clusters.root(only.j)].profile.name
                clusters.join(i, only.j, rule: only.rule, score: only.score, evidence: "the only \(name)")
            } else if fitting.count > 1 {
                leave(i, fitting, groups, &clusters)
            }
        }
    }

    /// A short name that fits several stays by itself, where everybody sees it.
    private static func leave(_ i: Int, _ fitting: [Pair], _ groups: [NameGroup], _ clusters: inout EntityClusters) {
        let names = Set(fitting.map { groups[clusters.root($0.j)].profile.name }).sorted().prefix(3).joined(separator: ", ")
        if clusters.root(i) == i {
            clusters.setLink(i, EntityClusters.Link(rule: "unresolved", score: 0.5, evidence: "fits \(names)"))
        }
        for pair in fitting {
            clusters.refuse(i, pair.j, rule: "ambiguous", score: pair.score, evidence: "\(groups[i].profile.name) fits \(names)")
        }
    }

    // MARK: Entities

    private static func entities(_ groups: [NameGroup], _ clusters: EntityClusters) -> [ResolvedEntity] {
        var entities: [ResolvedEntity] = []
        var position: [String: Int] = [:]
        for i in groups.indices {
            let root = clusters.root(i)
            let link = clusters.links[i]
            let refusals = (clusters.refusals[i] ?? []).compactMap { refusal in
                clusters.root(refusal.other) == root
                    ? nil
                    : groups[refusal.other].members.first.map {
                        ResolvedEntity.Refusal(
                            profileIndex: $0, rule: refusal.rule, score: refusal.score, evidence: refusal.evidence)
                    }
            }
            let members = groups[i].members.enumerated().map { offset, index in
                ResolvedEntity.Member(
                    profileIndex: index, link: link.rule, score: link.score, evidence: link.evidence,
                    refusals: offset == 0 ? refusals : [])
            }
            // Short names that nothing tells apart have one key.
            let key = groups[root].profile.kind.rawValue + "\u{1F}" + groups[root].key
            if let known = position[key] {
                entities[known].members += members
            } else {
                position[key] = entities.count
                entities.append(ResolvedEntity(key: groups[root].key, kind: groups[root].profile.kind, members: members))
            }
        }
        return entities
    }
}
