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
}

/// The clusters of a document while they grow.
struct MentionClusters {
    private let mentions: [NamedMention]
    private let words: [[Substring]]
    private(set) var all: [MentionCluster] = []
    /// For each mention its cluster (-1 before it has one), and what joined it.
    private(set) var links: [(cluster: Int, link: String)]
    private var byAuthority: [String: Int] = [:]
    private var bySounds: [Spelling: Int] = [:]

    private struct Spelling: Hashable {
        let kind: EntityKind
        let sounds: String
    }

    init(_ mentions: [NamedMention]) {
        self.mentions = mentions
        words = mentions.map { $0.sounds.split(separator: " ") }
        links = Array(repeating: (-1, "exact"), count: mentions.count)
    }

    func firstMention(of cluster: Int) -> Int { all[cluster].members.min() ?? 0 }

    private mutating func join(_ mention: Int, to cluster: Int, _ link: String) {
        all[cluster].members.append(mention)
        if all[cluster].type == nil { all[cluster].type = mentions[mention].type }
        links[mention] = (cluster, link)
        let spelling = Spelling(kind: mentions[mention].kind, sounds: mentions[mention].sounds)
        if !spelling.sounds.isEmpty, bySounds[spelling] == nil { bySounds[spelling] = cluster }
    }

    private mutating func add(_ cluster: MentionCluster, _ mention: Int, _ link: String) {
        all.append(cluster)
        join(mention, to: all.count - 1, link)
    }

    private func only(where fits: (MentionCluster) -> Bool) -> Int? {
        let found = all.indices.filter { fits(all[$0]) }
        return found.count == 1 ? found[0] : nil
    }

    // MARK: Catalogue

    mutating func joinCatalogued() {
        for i in mentions.indices {
            guard let authority = mentions[i].authority else { continue }
            if let known = byAuthority[authority.id] {
                join(i, to: known, "catalogue")
            } else {
                byAuthority[authority.id] = all.count
                add(MentionCluster(kind: mentions[i].kind, authority: authority), i, "catalogue")
            }
            guard mentions[i].kind == .person else { continue }
            let cluster = links[i].cluster
            let name = PersonName(sounds: mentions[i].sounds)
            if name.words.count > all[cluster].person?.words.count ?? 0 { all[cluster].person = name }
        }
    }

    // MARK: Persons

    mutating func joinPersons() {
        let open = mentions.indices.filter { mentions[$0].kind == .person && links[$0].cluster < 0 }
        for i in open where words[i].count >= 2 { joinFullName(i) }
        for i in open where words[i].count < 2 { joinLoneName(i) }
    }

    private mutating func joinFullName(_ i: Int) {
        let name = PersonName(sounds: mentions[i].sounds)
        let known =
            bySounds[Spelling(kind: .person, sounds: mentions[i].sounds)]
            ?? all.indices.first { all[$0].person?.agrees(with: name) ?? false }
        guard let known else { return add(MentionCluster(kind: .person, person: name), i, "exact") }
        join(i, to: known, all[known].person == name ? "exact" : "variant")
        if let person = all[known].person, person.words.count < name.words.count { all[known].person = name }
    }

    private mutating func joinLoneName(_ i: Int) {
        let word = mentions[i].sounds
        let candidates = all.indices.filter { all[$0].person.map { $0.isFull && $0.isNamed(by: word) } ?? false }
        let byFamily = candidates.filter { all[$0].person?.words.last.map { NameSound.agree($0, word) } ?? false }
        // `Kowalska` beside a `Kowalski`: the very same spelling goes before a similar one.
        let same = byFamily.filter { all[$0].person?.words.last == word }
        let fitting = !same.isEmpty ? same : byFamily.isEmpty ? candidates : byFamily
        if fitting.count == 1, let known = fitting.first {
            join(i, to: known, "surname")
            if byFamily.isEmpty, let first = all[known].members.first, !mentions[first].givenNameIsKnown { all[known].familyFirst = true }
        } else if let known = all.indices.first(where: { all[$0].isPartial && isSpelling(word, of: all[$0]) }) {
            join(i, to: known, "exact")
        } else {
            add(
                MentionCluster(kind: .person, person: PersonName(sounds: word), isPartial: true), i,
                candidates.count > 1 ? "unresolved" : "exact")
        }
    }

    private func isSpelling(_ word: String, of cluster: MentionCluster) -> Bool {
        cluster.person?.words.first.map { NameSound.agree($0, word) } ?? false
    }

    // MARK: Others

    mutating func joinOthers() {
        let open = mentions.indices.filter { links[$0].cluster < 0 }
        for i in open.sorted(by: { (words[$1].count, $0) < (words[$0].count, $1) }) {
            let mention = mentions[i]
            let lower = mention.lemma.lowercased()
            if let name = mention.acronymOf, links.indices.contains(name), links[name].cluster >= 0 {
                all[links[name].cluster].acronyms.append(mention.lemma)
                join(i, to: links[name].cluster, "acronym")
            } else if let known = bySounds[Spelling(kind: mention.kind, sounds: mention.sounds)] {
                join(i, to: known, "exact")
            } else if let known = only(where: { $0.acronyms.contains { $0.lowercased() == lower } }) {
                join(i, to: known, "acronym")
            } else if let known = only(where: { isShortForm(i, of: $0) }) {
                join(i, to: known, "short-form")
            } else {
                add(MentionCluster(kind: mention.kind), i, "exact")
            }
        }
    }

    /// The distinguishing beginning of a longer name (`Kazinform` of `Kazinform International News Agency`).
    private func isShortForm(_ i: Int, of cluster: MentionCluster) -> Bool {
        let mention = mentions[i]
        guard cluster.kind == mention.kind, mention.kind == .organization || mention.kind == .project, !mention.isAcronym,
            let first = words[i].first, first.count >= 3
        else { return false }
        return cluster.members.contains { words[$0].count > words[i].count && words[$0].starts(with: words[i]) }
    }
}
