import Model

/// Joins referents of many documents to entities: the same key, the catalogue's id, the same name in another spelling or script, a family name or
/// an acronym that fits exactly one.
///
/// It compares what shares a block and nothing else, and decides on the set of distinct profiles alone, so that order does not matter.
public struct EntityResolver: EntityResolving {
    public init() {}

    public func resolve(_ profiles: [ReferentProfile]) -> [ResolvedEntity] {
        // Profiles of one key are one thing, whatever the document.
        var groups: [Group] = []
        var position: [String: Int] = [:]
        for (index, profile) in profiles.enumerated() {
            let key = profile.kind.rawValue + "\u{1F}" + (profile.authority ?? profile.key) + (profile.isPartial ? "\u{1F}partial" : "")
            if let known = position[key] {
                groups[known].members.append(index)
            } else {
                position[key] = groups.count
                groups.append(Group(profile: profile, members: [index]))
            }
        }
        groups.sort { $0.order < $1.order }
        var parent = Array(groups.indices)
        func root(_ i: Int) -> Int {
            var i = i
            while parent[i] != i { i = parent[i] }
            return i
        }
        var links = [(link: String, score: Double, evidence: String?)](repeating: ("exact", 1, nil), count: groups.count)
        for i in groups.indices where groups[i].profile.authority != nil { links[i] = ("catalogue", 1, nil) }
        for i in groups.indices where !groups[i].profile.isPartial {
            for j in groups.indices where j < i && !groups[j].profile.isPartial && root(i) != root(j) {
                guard let match = Self.match(groups[i].profile, groups[j].profile) else { continue }
                // The one that comes first in order stands for both.
                let (a, b) = (min(root(i), root(j)), max(root(i), root(j)))
                parent[b] = a
                links[i] = (match.link, match.score, "like \(groups[j].profile.name)")
            }
        }
        // A short name belongs to a longer one only when there is exactly one that it fits.
        for i in groups.indices where groups[i].profile.isPartial {
            let fitting = Set(
                groups.indices.filter { !groups[$0].profile.isPartial && Self.fits(groups[i].profile, groups[$0].profile) }.map(root))
            if fitting.count == 1, let only = fitting.first {
                parent[i] = only
                links[i] = (groups[i].profile.kind == .person ? "surname" : "acronym", 0.8, "the only \(groups[only].profile.name)")
            } else if fitting.count > 1 {
                links[i] = ("unresolved", 0.5, "fits \(fitting.map { groups[$0].profile.name }.sorted().prefix(3).joined(separator: ", "))")
            } else if let other = groups.indices.first(where: {
                $0 < i && groups[$0].profile.isPartial && Self.areSpellings(groups[$0].profile, groups[i].profile)
            }) {
                parent[i] = root(other)
                links[i] = ("transliteration", 0.7, "like \(groups[other].profile.name)")
            }
        }
        var entities: [Int: ResolvedEntity] = [:]
        for i in groups.indices {
            let r = root(i)
            let members = groups[i].members.map {
                ResolvedEntity.Member(profileIndex: $0, link: links[i].link, score: links[i].score, evidence: links[i].evidence)
            }
            if entities[r] == nil {
                let profile = groups[r].profile
                entities[r] = ResolvedEntity(
                    key: profile.authority ?? (profile.isPartial ? profile.key + " ?" : profile.key), kind: profile.kind, members: [])
            }
            entities[r]?.members += members
        }
        return entities.keys.sorted().compactMap { entities[$0] }
    }

    private struct Group {
        var profile: ReferentProfile
        var members: [Int]

        /// The catalogue's first, full names before short ones, then by key.
        var order: (Int, Int, String, String) {
            (profile.authority == nil ? 1 : 0, profile.isPartial ? 1 : 0, profile.kind.rawValue, profile.authority ?? profile.key)
        }
    }

    private static func sounds(_ profile: ReferentProfile) -> String {
        profile.key.split(separator: ":", maxSplits: 1).last.map(String.init) ?? profile.key
    }

    private static func match(_ a: ReferentProfile, _ b: ReferentProfile) -> (link: String, score: Double)? {
        guard a.kind == b.kind, a.authority == nil, b.authority == nil else { return nil }
        let (x, y) = (sounds(a), sounds(b))
        if x == y { return ("exact", 1) }
        if a.kind == .person {
            return PersonName(sounds: x).agrees(with: PersonName(sounds: y)) ? ("transliteration", NameSound.similarity(x, y)) : nil
        }
        let (words, others) = (x.split(separator: " "), y.split(separator: " "))
        guard words.count == others.count, zip(words, others).allSatisfy({ NameSound.agree($0, $1) }) else { return nil }
        // Numbers tell apart what is otherwise alike: `Forum 3`, `Forum 4`.
        let similarity = NameSound.similarity(x, y)
        return similarity >= 0.75 ? ("transliteration", similarity) : nil
    }

    private static func areSpellings(_ a: ReferentProfile, _ b: ReferentProfile) -> Bool {
        a.kind == b.kind && a.kind == .person && NameSound.agree(sounds(a), sounds(b))
    }

    private static func fits(_ part: ReferentProfile, _ full: ReferentProfile) -> Bool {
        guard part.kind == full.kind else { return false }
        if part.kind == .person {
            let name = PersonName(sounds: sounds(full))
            return full.authority == nil && name.words.last.map { NameSound.agree($0, sounds(part)) } ?? false
        }
        guard let acronym = full.acronym else { return false }
        return acronym.lowercased() == part.name.lowercased()
    }
}
