import Model

/// Joins the names of one document to the things they name.
public struct DocumentResolver {
    public struct Result: Sendable {
        public var referents: [Referent] = []
        /// For each mention the position of its referent, and what joined them.
        public var links: [(referent: Int, link: String)] = []
    }

    private struct Cluster {
        var kind: EntityKind
        var authority: NamedMention.AuthorityFacts?
        var members: [Int] = []
        var person: PersonName?
        var acronyms: [String] = []
        var type: String?
        var familyFirst = false
        var isPartial = false
    }

    public init() {}

    public func resolve(_ mentions: [NamedMention]) -> Result {
        var clusters: [Cluster] = []
        var links = [(referent: Int, link: String)](repeating: (-1, "exact"), count: mentions.count)
        func join(_ mention: Int, to cluster: Int, _ link: String) {
            clusters[cluster].members.append(mention)
            if clusters[cluster].type == nil { clusters[cluster].type = mentions[mention].type }
            links[mention] = (cluster, link)
        }
        func add(_ cluster: Cluster, _ mention: Int, _ link: String) {
            clusters.append(cluster)
            join(mention, to: clusters.count - 1, link)
        }
        // Names that say most come first: the catalogue's, then full names, then short ones; acronyms last.
        for i in mentions.indices {
            guard let authority = mentions[i].authority else { continue }
            if let known = clusters.firstIndex(where: { $0.authority?.id == authority.id }) {
                join(i, to: known, "catalogue")
            } else {
                add(Cluster(kind: mentions[i].kind, authority: authority), i, "catalogue")
            }
            guard mentions[i].kind == .person, let cluster = clusters.firstIndex(where: { $0.authority?.id == authority.id }) else {
                continue
            }
            let name = PersonName(sounds: mentions[i].sounds)
            if name.words.count > clusters[cluster].person?.words.count ?? 0 { clusters[cluster].person = name }
        }
        resolvePersons(mentions, &clusters, links: &links)
        let rest = mentions.indices.filter { links[$0].referent < 0 && mentions[$0].kind != .person }
        for i in rest.sorted(by: { (wordCount(mentions[$1].sounds), $0) < (wordCount(mentions[$0].sounds), $1) }) {
            let mention = mentions[i]
            if let name = mention.acronymOf, links.indices.contains(name), links[name].referent >= 0 {
                clusters[links[name].referent].acronyms.append(mention.lemma)
                join(i, to: links[name].referent, "acronym")
            } else if let known = clusters.firstIndex(where: { cluster in
                cluster.kind == mention.kind
                    && cluster.members.contains { mentions[$0].sounds == mention.sounds && !mention.sounds.isEmpty }
            }) {
                join(i, to: known, "exact")
            } else if let known = unique(
                clusters,
                where: { cluster in
                    cluster.acronyms.contains { $0.lowercased() == mention.lemma.lowercased() }
                })
            {
                join(i, to: known, "acronym")
            } else if let known = unique(clusters, where: { isShortForm(mention, of: $0, mentions) }) {
                join(i, to: known, "short-form")
            } else {
                add(Cluster(kind: mention.kind, isPartial: false), i, "exact")
            }
        }
        return result(clusters, links, mentions)
    }

    private func wordCount(_ sounds: String) -> Int { sounds.split(separator: " ").count }

    private func unique(_ clusters: [Cluster], where fits: (Cluster) -> Bool) -> Int? {
        let found = clusters.indices.filter { fits(clusters[$0]) }
        return found.count == 1 ? found[0] : nil
    }

    /// The distinguishing beginning of a longer name (`Kazinform` of `Kazinform International News Agency`).
    private func isShortForm(_ mention: NamedMention, of cluster: Cluster, _ mentions: [NamedMention]) -> Bool {
        guard cluster.kind == mention.kind, mention.kind == .organization || mention.kind == .project, !mention.isAcronym else {
            return false
        }
        let words = mention.sounds.split(separator: " ")
        guard let first = words.first, first.count >= 3 else { return false }
        return cluster.members.contains { member in
            let longer = mentions[member].sounds.split(separator: " ")
            return longer.count > words.count && longer.starts(with: words)
        }
    }

    // MARK: Persons

    private func resolvePersons(_ mentions: [NamedMention], _ clusters: inout [Cluster], links: inout [(referent: Int, link: String)]) {
        let persons = mentions.indices.filter { mentions[$0].kind == .person && links[$0].referent < 0 }
        let full = persons.filter { wordCount(mentions[$0].sounds) >= 2 }
        let alone = persons.filter { wordCount(mentions[$0].sounds) < 2 }
        for i in full {
            let name = PersonName(sounds: mentions[i].sounds)
            let known = clusters.firstIndex { $0.kind == .person && $0.person.map { $0 == name || $0.agrees(with: name) } ?? false }
            if let known {
                links[i] = (known, clusters[known].person == name ? "exact" : "variant")
                clusters[known].members.append(i)
                if let person = clusters[known].person, person.words.count < name.words.count { clusters[known].person = name }
            } else {
                links[i] = (clusters.count, "exact")
                clusters.append(Cluster(kind: .person, members: [i], person: name))
            }
        }
        for i in alone {
            let word = mentions[i].sounds
            let candidates = clusters.indices.filter {
                clusters[$0].kind == .person && clusters[$0].person?.isFull == true && clusters[$0].person?.isNamed(by: word) == true
            }
            let byFamily = candidates.filter { clusters[$0].person?.words.last.map { NameSound.agree($0, word) } ?? false }
            // `Kowalska` beside a `Kowalski`: the very same spelling goes before a similar one.
            let same = byFamily.filter { clusters[$0].person?.words.last == word }
            let fitting = !same.isEmpty ? same : byFamily.isEmpty ? candidates : byFamily
            if fitting.count == 1, let known = fitting.first {
                links[i] = (known, "surname")
                clusters[known].members.append(i)
                if byFamily.isEmpty, let first = clusters[known].members.first, !mentions[first].givenNameIsKnown {
                    clusters[known].familyFirst = true
                }
            } else if let known = clusters.firstIndex(where: {
                $0.kind == .person && $0.isPartial && $0.person.map { $0.words.first.map { NameSound.agree($0, word) } ?? false } ?? false
            }) {
                links[i] = (known, "exact")
                clusters[known].members.append(i)
            } else {
                links[i] = (clusters.count, candidates.count > 1 ? "unresolved" : "exact")
                clusters.append(Cluster(kind: .person, members: [i], person: PersonName(sounds: word), isPartial: true))
            }
        }
    }

    // MARK: Referents

    private func result(_ clusters: [Cluster], _ links: [(referent: Int, link: String)], _ mentions: [NamedMention]) -> Result {
        // In order of first mention.
        let order = clusters.indices.sorted { (clusters[$0].members.min() ?? 0) < (clusters[$1].members.min() ?? 0) }
        var place = [Int](repeating: 0, count: clusters.count)
        var result = Result()
        for (position, index) in order.enumerated() {
            place[index] = position
            result.referents.append(referent(clusters[index], mentions))
        }
        result.links = links.map { (place[$0.referent], $0.link) }
        return result
    }

    private func referent(_ cluster: Cluster, _ mentions: [NamedMention]) -> Referent {
        var counts: [String: Int] = [:]
        for member in cluster.members { counts[mentions[member].lemma, default: 0] += 1 }
        let acronyms = Set(cluster.acronyms)
        let names = counts.keys.sorted { a, b in
            let (x, y) = (rank(a, counts, acronyms), rank(b, counts, acronyms))
            return x != y ? x > y : a < b
        }
        let name = names.first ?? ""
        let sounds = cluster.members.first { mentions[$0].lemma == name }.map { mentions[$0].sounds } ?? ""
        let acronym = cluster.acronyms.min() ?? cluster.members.first { mentions[$0].isAcronym }.map { mentions[$0].lemma }
        if cluster.kind == .person { return person(cluster, name: name, names: names) }
        if let authority = cluster.authority {
            return Referent(
                kind: cluster.kind, name: name, key: authority.id, blocks: [authority.id], authority: authority.id, names: names,
                acronym: cluster.kind == .place ? nil : acronym, type: authority.type ?? cluster.type, country: authority.country)
        }
        let isPartial = wordCount(sounds) == 1 && cluster.members.contains { mentions[$0].isAcronym }
        var blocks = [EntityBlock.name(cluster.kind, sounds)]
        for acronym in Set(cluster.acronyms + (isPartial ? [name] : [])).sorted() {
            blocks.append(EntityBlock.acronym(cluster.kind, acronym))
        }
        return Referent(
            kind: cluster.kind, name: name, key: "\(cluster.kind.rawValue):\(sounds.isEmpty ? name.lowercased() : sounds)", blocks: blocks,
            names: names,
            acronym: acronym, type: cluster.type, isPartial: isPartial)
    }

    /// More words first, then how often it stands there, then no capitals throughout, then length.
    private func rank(_ name: String, _ counts: [String: Int], _ acronyms: Set<String>) -> (Int, Int, Int, Int) {
        let isShouted = name.count > 1 && name == name.uppercased()
        return (acronyms.contains(name) ? 0 : name.split(separator: " ").count, isShouted ? 0 : 1, counts[name] ?? 0, name.count)
    }

    private func person(_ cluster: Cluster, name: String, names: [String]) -> Referent {
        let words = name.split(separator: " ").map(String.init)
        let person = cluster.person ?? PersonName(sounds: "")
        let family = words.count < 2 ? (cluster.isPartial ? name : nil) : cluster.familyFirst ? words.first : words.last
        let given =
            words.count < 2 ? nil : cluster.familyFirst ? words.dropFirst().joined(separator: " ") : words.dropLast().joined(separator: " ")
        // The first word only where it is the family name: given names would throw half the store into one block.
        var blocks = Set(
            [person.words.last, cluster.familyFirst ? person.words.first : nil].compactMap { $0 }.map { EntityBlock.person($0) })
        if let id = cluster.authority?.id { blocks.insert(id) }
        if blocks.isEmpty { blocks = [EntityBlock.person(name.lowercased())] }
        return Referent(
            kind: .person, name: name, key: cluster.authority?.id ?? "person:" + person.words.joined(separator: " "),
            blocks: blocks.sorted(),
            authority: cluster.authority?.id, names: names, familyName: family, givenName: given, type: cluster.authority?.type,
            country: cluster.authority?.country, isPartial: cluster.isPartial)
    }
}

/// Coarse keys: only referents that share one are ever compared.
enum EntityBlock {
    static func person(_ word: String) -> String { "person/" + NameSound.skeleton(word) }

    static func name(_ kind: EntityKind, _ sounds: String) -> String {
        kind.rawValue + "/" + sounds.split(separator: " ").map { NameSound.skeleton($0) }.joined(separator: " ")
    }

    static func acronym(_ kind: EntityKind, _ acronym: String) -> String { kind.rawValue + "/=" + acronym.lowercased() }
}
