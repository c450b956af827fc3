import GRDB
import Identity
import Model

/// Keeps entities in step with profiles: what shares blocks with a change is resolved anew, the rest is not read.
///
/// Each connected component is resolved by itself, so the outcome depends on the profiles that are stored and on nothing else.
final class IdentityUpdater {
    private let db: Database
    private let profiles: ProfileTable
    private let resolver: any EntityResolving
    /// Entities that gained or lost a profile, or are new.
    private(set) var touched: Set<Int64> = []
    private var rows: [Int64: Row] = [:]

    init(_ db: Database, profiles: ProfileTable, resolver: any EntityResolving) {
        self.db = db
        self.profiles = profiles
        self.resolver = resolver
    }

    /// In: profiles without an entity, and blocks that lost one.
    func update(added: Set<Int64>, blocks: Set<ExactText>) throws {
        var seeds = added
        for block in blocks { seeds.formUnion(try members(of: block)) }
        var seen: Set<Int64> = []
        for seed in seeds.sorted() where !seen.contains(seed) {
            let component = try component(of: seed)
            seen.formUnion(component.map(\.id))
            try assign(component)
        }
    }

    private func members(of block: ExactText) throws -> [Int64] {
        var ids: [Int64] = []
        try BulkStatement(db, "SELECT profile_id FROM profile_blocks WHERE block = ?").bind(block.text).each { ids.append($0.int(0)) }
        return ids
    }

    /// Everything that the seed's entity may depend on: what relates to it, and what relates to that.
    private func component(of seed: Int64) throws -> [StoredProfile] {
        var rows: [StoredProfile] = []
        var seen: Set<Int64> = [seed]
        // For each block its profiles that are not in the component yet: what is in needs no second look.
        var waiting: [ExactText: [Int64]] = [:]
        var open = [seed]
        while let id = open.popLast() {
            guard let row = try row(id) else { continue }
            rows.append(row.stored)
            for block in row.stored.blocks.map(ExactText.init) {
                var left: [Int64] = []
                for member in try waiting[block] ?? members(of: block) where !seen.contains(member) {
                    guard let other = try self.row(member) else { continue }
                    if resolver.relates(row.comparable, other.comparable) {
                        seen.insert(member)
                        open.append(member)
                    } else {
                        left.append(member)
                    }
                }
                waiting[block] = left
            }
        }
        return rows
    }

    /// A profile, made ready for comparing once in this update.
    private struct Row {
        var stored: StoredProfile
        let comparable: ComparableProfile
    }

    private func row(_ id: Int64) throws -> Row? {
        if let row = rows[id] { return row }
        guard let stored = try profiles.load(id) else { return nil }
        let row = Row(stored: stored, comparable: ComparableProfile(stored.profile))
        rows[id] = row
        return row
    }

    private struct Member {
        var row: StoredProfile
        var link = "exact"
        var score = 1.0
        var evidence: String?
        var refusals: [Refusal] = []
    }

    /// A profile that another one was not joined with.
    private struct Refusal {
        var other: Int64
        var rule: String
        var score: Double
        var evidence: String
    }

    /// One entity as resolved, with the rows that belong to it.
    private struct Cluster {
        var key: String
        var kind: EntityKind
        var members: [Member]
        var entity: Int64?
    }

    private func assign(_ rows: [StoredProfile]) throws {
        var clusters = resolve(rows)
        var taken: Set<Int64> = []
        for index in clusters.indices {
            clusters[index].entity = try entity(kind: clusters[index].kind, key: clusters[index].key)
            if let id = clusters[index].entity { taken.insert(id) }
        }
        for index in clusters.indices where clusters[index].entity == nil {
            let id: Int64
            if let known = try reusable(clusters[index], among: rows, taken: taken) {
                id = known
                try BulkStatement(db, "UPDATE entities SET key = ? WHERE id = ?").bind(clusters[index].key).bind(id).run()
            } else {
                id = try insert(clusters[index])
            }
            clusters[index].entity = id
            taken.insert(id)
            touched.insert(id)
        }
        for cluster in clusters {
            guard let entity = cluster.entity else { continue }
            for member in cluster.members {
                try move(member.row, to: entity, cluster.kind, member.link, member.score, member.evidence)
                try writeRefusals(of: member)
            }
        }
    }

    /// Every profile of a component is in `assign` once, so that the refusals of each are written anew.
    private func writeRefusals(of member: Member) throws {
        // A new profile has none yet.
        if member.row.entity != nil {
            try BulkStatement(db, "DELETE FROM identity_refusals WHERE profile_id = ?").bind(member.row.id).run()
        }
        guard !member.refusals.isEmpty else { return }
        let insert = try BulkStatement(
            db, "INSERT INTO identity_refusals (profile_id, other_id, rule, score, evidence) VALUES (?, ?, ?, ?, ?)")
        for refusal in member.refusals {
            try insert.bind(member.row.id).bind(refusal.other).bind(refusal.rule).bind(refusal.score).bind(refusal.evidence).run()
        }
    }

    /// Calls the resolver on what is distinct, and holds it to its promise: every profile in exactly one entity.
    private func resolve(_ rows: [StoredProfile]) -> [Cluster] {
        let sorted = Self.grouped(rows)
        var open = Set(sorted.indices)
        var clusters: [Cluster] = []
        for entity in resolver.resolve(sorted.compactMap(\.first?.profile)) {
            var cluster = Cluster(key: entity.key, kind: entity.kind, members: [])
            for member in entity.members where open.remove(member.profileIndex) != nil {
                let refusals = member.refusals.compactMap { refusal -> Refusal? in
                    guard sorted.indices.contains(refusal.profileIndex), let other = sorted[refusal.profileIndex].first else { return nil }
                    return Refusal(other: other.id, rule: refusal.rule, score: refusal.score, evidence: refusal.evidence)
                }
                for row in sorted[member.profileIndex] {
                    cluster.members.append(
                        Member(row: row, link: member.link, score: member.score, evidence: member.evidence, refusals: refusals))
                }
            }
            if !cluster.members.isEmpty { clusters.append(cluster) }
        }
        for index in open.sorted() {
            guard let profile = sorted[index].first?.profile else { continue }
            let members = sorted[index].map { Member(row: $0) }
            clusters.append(Cluster(key: profile.authority ?? profile.key, kind: profile.kind, members: members))
        }
        return merged(clusters)
    }

    /// Rows of equal content together, in the order of their content.
    private static func grouped(_ rows: [StoredProfile]) -> [[StoredProfile]] {
        if rows.count == 1 { return [rows] }
        var groups: [[UInt8]: [StoredProfile]] = [:]
        for row in rows {
            let content = ProfileTable.content(of: row.profile, names: JSONText.array(row.profile.names), blocks: "")
            groups[content, default: []].append(row)
        }
        return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }

    /// Kind and key are an entity's identity: two clusters of one key are one entity.
    private func merged(_ clusters: [Cluster]) -> [Cluster] {
        if clusters.count < 2 { return clusters }
        var places: [ExactText: Int] = [:]
        var result: [Cluster] = []
        for cluster in clusters {
            let identity = ExactText(cluster.kind.rawValue + "\u{1F}" + cluster.key)
            if let index = places[identity] {
                result[index].members += cluster.members
            } else {
                places[identity] = result.count
                result.append(cluster)
            }
        }
        return result
    }

    private func entity(kind: EntityKind, key: String) throws -> Int64? {
        try BulkStatement(db, "SELECT id FROM entities WHERE kind = ? AND key = ?").bind(kind.rawValue).bind(key).first { $0.int(0) }
    }

    /// An entity most members are in already and nobody else claims: changing its key costs less than moving its facts.
    private func reusable(_ cluster: Cluster, among rows: [StoredProfile], taken: Set<Int64>) throws -> Int64? {
        var votes: [Int64: Int] = [:]
        for member in cluster.members {
            if let id = member.row.entity, !taken.contains(id) { votes[id, default: 0] += 1 }
        }
        for (id, _) in votes.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            let here = rows.count { $0.entity == id }
            let fits = try BulkStatement(
                db, "SELECT kind, (SELECT count(*) FROM profiles WHERE entity_id = ?1) FROM entities WHERE id = ?1"
            )
            .bind(id).first { $0.text(0) == cluster.kind.rawValue && $0.int(1) == Int64(here) }
            if fits == true { return id }
        }
        return nil
    }

    private func insert(_ cluster: Cluster) throws -> Int64 {
        let kind = cluster.kind
        try BulkStatement(db, "INSERT INTO entities (kind, name, key) VALUES (?, ?, ?)").bind(kind.rawValue).bind(cluster.key)
            .bind(cluster.key).run()
        let id = db.lastInsertedRowID
        try BulkStatement(db, "INSERT INTO \(kind.table) (id, name) VALUES (?, ?)").bind(id).bind(cluster.key).run()
        return id
    }

    private func move(_ row: StoredProfile, to entity: Int64, _ kind: EntityKind, _ link: String, _ score: Double, _ evidence: String?)
        throws
    {
        let moved = row.entity != entity
        guard moved || row.link != link || row.score != score || row.evidence != evidence else { return }
        try BulkStatement(db, "UPDATE profiles SET entity_id = ?, link = ?, score = ?, evidence = ? WHERE id = ?").bind(entity).bind(link)
            .bind(score).bind(evidence).bind(row.id).run()
        if moved {
            touched.insert(entity)
            if let old = row.entity { touched.insert(old) }
            rows[row.id]?.stored.entity = entity
        }
        rows[row.id]?.stored.link = link
        rows[row.id]?.stored.score = score
        rows[row.id]?.stored.evidence = evidence
        // A new profile has no referents yet: they are written with their entity.
        guard row.entity != nil, moved || row.link != link else { return }
        try moveFacts(of: row.id, to: entity, kind, link: link)
    }

    private func moveFacts(of profile: Int64, to entity: Int64, _ kind: EntityKind, link: String) throws {
        var referents: [Int64] = []
        try BulkStatement(db, "SELECT id FROM referents WHERE profile_id = ?").bind(profile).each { referents.append($0.int(0)) }
        let statements: [(sql: String, value: Int64?)] = [
            ("UPDATE referents SET entity_id = ?2 WHERE id = ?1", entity),
            ("UPDATE figures SET holder_id = ?2 WHERE holder_referent_id = ?1", entity),
            ("UPDATE claims SET speaker_id = ?2 WHERE speaker_referent_id = ?1", entity),
            ("UPDATE roles SET of_id = ?2 WHERE of_referent_id = ?1", entity),
            (
                "UPDATE roles SET person_id = ?2 WHERE mention_id IN (SELECT id FROM mentions WHERE referent_id = ?1)",
                kind == .person ? entity : nil
            ),
            ("UPDATE documents SET publisher_id = ?2 WHERE publisher_referent_id = ?1", kind == .organization ? entity : nil),
            ("UPDATE documents SET author_id = ?2 WHERE author_referent_id = ?1", kind == .person ? entity : nil),
            ("UPDATE documents SET dateline_id = ?2 WHERE dateline_referent_id = ?1", kind == .place ? entity : nil),
        ]
        for statement in statements {
            let update = try BulkStatement(db, statement.sql)
            for referent in referents { try update.bind(referent).bind(statement.value).run() }
        }
        let update = try BulkStatement(
            db, "UPDATE mentions SET entity_id = ?2, link = iif(document_link = 'exact', ?3, document_link) WHERE referent_id = ?1")
        for referent in referents { try update.bind(referent).bind(entity).bind(link).run() }
    }
}

extension EntityKind {
    /// The table of what is particular to the kind.
    var table: String {
        switch self {
        case .person: "people"
        case .organization: "organizations"
        case .project: "projects"
        case .place: "places"
        case .event: "events"
        }
    }
}
