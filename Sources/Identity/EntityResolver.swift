import Model
import Text

/// Joins referents of many documents to entities: the same key, the catalogue's id, the same name in another spelling or script, a family name or
/// an acronym that fits exactly one.
///
/// It compares what shares a bucket (the consonants of the family name or of the whole name) and nothing else, and decides on the set of distinct
/// profiles alone, so that order does not matter and cost does not grow with the square of the store.
public struct EntityResolver: EntityResolving {
    public init() {}

    public func resolve(_ profiles: [ReferentProfile]) -> [ResolvedEntity] {
        let groups = Self.groups(of: profiles)
        var joins = Joins(count: groups.count)
        for i in groups.indices where groups[i].profile.authority != nil { joins.links[i] = Link(rule: "catalogue", score: 1) }
        Self.joinSpellings(groups, &joins)
        Self.joinPartialNames(groups, &joins)
        var entities: [Int: ResolvedEntity] = [:]
        for i in groups.indices {
            let root = joins.root(i)
            let link = joins.links[i]
            let members = groups[i].members.map {
                ResolvedEntity.Member(profileIndex: $0, link: link.rule, score: link.score, evidence: link.evidence)
            }
            if entities[root] == nil {
                entities[root] = ResolvedEntity(key: groups[root].key, kind: groups[root].profile.kind, members: [])
            }
            entities[root]?.members += members
        }
        return entities.keys.sorted().compactMap { entities[$0] }
    }

    // MARK: Groups

    /// Profiles of one key: one thing, whatever the document.
    private struct Group {
        var profile: ReferentProfile
        var members: [Int]
        let sounds: String
        let person: PersonName

        init(_ profile: ReferentProfile, member: Int) {
            self.profile = profile
            members = [member]
            // A catalogued person's key is an id; the name is spelled without a language's rules then.
            sounds =
                profile.kind == .person && profile.authority != nil
                ? Orthography(rules: []).sounds(of: profile.name)
                : profile.key.split(separator: ":", maxSplits: 1).last.map(String.init) ?? profile.key
            person = PersonName(sounds: profile.kind == .person ? sounds : "")
        }

        /// The entity's key, when this group stands for it.
        var key: String { profile.authority ?? (profile.isPartial ? profile.key + " ?" : profile.key) }

        /// The catalogue's first, full names before short ones, then by key.
        var order: (Int, Int, String, String) {
            (profile.authority == nil ? 1 : 0, profile.isPartial ? 1 : 0, profile.kind.rawValue, profile.authority ?? profile.key)
        }

        /// The family name in the common spelling: the last word, or the first where the document writes it so.
        var family: String {
            if let family = profile.familyName, let first = profile.name.split(separator: " ").first, family == first,
                person.words.count > 1
            {
                return person.words.first ?? ""
            }
            return person.words.last ?? ""
        }

        /// The name's letters; groups that share them in full are one thing, in whatever language it stands.
        var letters: String? {
            guard profile.authority == nil, profile.kind != .person || person.isFull else { return nil }
            return EntityBlock.letters(profile.kind, profile.name)
        }

        /// Groups that may be two spellings of one name share it.
        var bucket: String {
            if profile.kind == .person { return "person/" + NameSound.skeleton(person.words.last ?? "") }
            return EntityBlock.name(profile.kind, sounds)
        }
    }

    private static func groups(of profiles: [ReferentProfile]) -> [Group] {
        var groups: [Group] = []
        var position: [String: Int] = [:]
        for (index, profile) in profiles.enumerated() {
            let key = profile.kind.rawValue + "\u{1F}" + (profile.authority ?? profile.key) + (profile.isPartial ? "\u{1F}partial" : "")
            if let known = position[key] {
                groups[known].members.append(index)
                // An acronym or a family name that any document knows is known of the thing.
                if groups[known].profile.acronym == nil { groups[known].profile.acronym = profile.acronym }
            } else {
                position[key] = groups.count
                groups.append(Group(profile, member: index))
            }
        }
        return groups.sorted { $0.order < $1.order }
    }

    // MARK: Joining

    private struct Link {
        var rule = "exact"
        var score = 1.0
        var evidence: String?
    }

    /// Which groups are one thing (union-find), and what joined each.
    private struct Joins {
        private var parent: [Int]
        var links: [Link]

        init(count: Int) {
            parent = Array(0..<count)
            links = [Link](repeating: Link(), count: count)
        }

        func root(_ i: Int) -> Int {
            var i = i
            while parent[i] != i { i = parent[i] }
            return i
        }

        /// The one that comes first in order stands for both.
        mutating func join(_ i: Int, _ j: Int) {
            let (a, b) = (min(root(i), root(j)), max(root(i), root(j)))
            parent[b] = a
        }
    }

    private static func joinSpellings(_ groups: [Group], _ joins: inout Joins) {
        var buckets: [String: [Int]] = [:]
        var byLetters: [String: Int] = [:]
        for i in groups.indices where !groups[i].profile.isPartial {
            if let letters = groups[i].letters {
                if let j = byLetters[letters] {
                    joins.join(i, j)
                    joins.links[i] = Link(rule: "exact", score: 1, evidence: "like \(groups[j].profile.name)")
                } else {
                    byLetters[letters] = i
                }
            }
            let bucket = groups[i].bucket
            for j in buckets[bucket] ?? [] where joins.root(i) != joins.root(j) {
                guard let score = similarity(groups[i], groups[j]) else { continue }
                joins.join(i, j)
                joins.links[i] = Link(rule: "transliteration", score: score, evidence: "like \(groups[j].profile.name)")
            }
            buckets[bucket, default: []].append(i)
        }
    }

    /// How alike two spellings of one name are; nil when they are two names.
    private static func similarity(_ a: Group, _ b: Group) -> Double? {
        guard a.profile.kind == b.profile.kind else { return nil }
        // Two ids of the catalogue are two things. A person whom the catalogue knows may stand elsewhere in a spelling that it does not have.
        if a.profile.kind == .person, a.profile.authority == nil || b.profile.authority == nil {
            return a.person.agrees(with: b.person) ? NameSound.similarity(a.sounds, b.sounds) : nil
        }
        guard a.profile.authority == nil, b.profile.authority == nil else { return nil }
        let (words, others) = (a.sounds.split(separator: " "), b.sounds.split(separator: " "))
        guard words.count == others.count, zip(words, others).allSatisfy({ NameSound.agree($0, $1) }) else { return nil }
        let similarity = NameSound.similarity(a.sounds, b.sounds)
        return similarity >= 0.75 ? similarity : nil
    }

    /// A short name belongs to a longer one only when there is exactly one that it fits.
    private static func joinPartialNames(_ groups: [Group], _ joins: inout Joins) {
        var byFamily: [String: [Int]] = [:]
        var byAcronym: [String: [Int]] = [:]
        var partial: [String: Int] = [:]
        for i in groups.indices where !groups[i].profile.isPartial {
            if groups[i].profile.kind == .person {
                byFamily[NameSound.skeleton(groups[i].family), default: []].append(i)
            } else if let acronym = groups[i].profile.acronym {
                byAcronym[EntityBlock.acronym(groups[i].profile.kind, acronym), default: []].append(i)
            }
        }
        for i in groups.indices where groups[i].profile.isPartial {
            let group = groups[i]
            let isPerson = group.profile.kind == .person
            let candidates =
                isPerson
                ? (byFamily[NameSound.skeleton(group.sounds)] ?? []).filter { NameSound.agree(groups[$0].family, group.sounds) }
                : byAcronym[EntityBlock.acronym(group.profile.kind, group.profile.name)] ?? []
            let fitting = Set(candidates.map(joins.root))
            if fitting.count == 1, let only = fitting.first {
                joins.join(i, only)
                joins.links[i] = Link(rule: isPerson ? "surname" : "acronym", score: 0.8, evidence: "the only \(groups[only].profile.name)")
            } else if fitting.count > 1 {
                let names = fitting.map { groups[$0].profile.name }.sorted().prefix(3).joined(separator: ", ")
                joins.links[i] = Link(rule: "unresolved", score: 0.5, evidence: "fits \(names)")
            }
            guard isPerson, fitting.isEmpty else { continue }
            let skeleton = NameSound.skeleton(group.sounds)
            if let other = partial[skeleton], NameSound.agree(groups[other].sounds, group.sounds) {
                joins.join(i, other)
                joins.links[i] = Link(rule: "transliteration", score: 0.7, evidence: "like \(groups[other].profile.name)")
            } else {
                partial[skeleton] = i
            }
        }
    }
}
