import Model

/// Says what a document knows of a thing, from the names that were joined.
struct ReferentBuilder {
    let mentions: [NamedMention]
    let reader: NameReader?

    func referent(_ cluster: MentionCluster) -> Referent {
        let names = names(of: cluster)
        let name = names.first ?? ""
        let main = cluster.members.first { mentions[$0].lemma == name }
        let sounds = main.map { mentions[$0].sounds } ?? ""
        let spellings = reader?.spellings(of: name, sounds: sounds) ?? [sounds]
        if cluster.kind == .person { return person(cluster, name: name, names: names, spellings: spellings) }
        let roles = main.map { mentions[$0].wordRoles } ?? []
        return thing(cluster, name: name, names: names, spellings: spellings.map { withoutLegalForm($0, roles) })
    }

    private func thing(_ cluster: MentionCluster, name: String, names: [String], spellings: [String]) -> Referent {
        let acronym = cluster.acronyms.min() ?? cluster.members.first { mentions[$0].isAcronym }.map { mentions[$0].lemma }
        let sounds = spellings.first ?? ""
        let authority = cluster.authority
        let isPartial = authority == nil && !sounds.contains(" ") && cluster.members.contains { mentions[$0].isAcronym }
        let gloss = cluster.kind == .place || isPartial ? nil : reader?.gloss(of: name)
        var blocks = Set(spellings.map { EntityBlock.name(cluster.kind, String(SpelledName.plain($0))) })
        blocks.insert(EntityBlock.letters(cluster.kind, name))
        for acronym in cluster.acronyms + (isPartial ? [name] : []) { blocks.insert(EntityBlock.acronym(cluster.kind, acronym)) }
        for block in gloss.flatMap({ GlossKey(text: $0) })?.blocks ?? [] { blocks.insert(EntityBlock.gloss(cluster.kind, block)) }
        if let id = authority?.id { blocks.insert(id) }
        return Referent(
            kind: cluster.kind, name: name, key: authority?.id ?? key(cluster.kind, name, sounds, isPartial: isPartial),
            blocks: blocks.sorted(),
            authority: authority?.id, names: names, acronym: cluster.kind == .place && authority != nil ? nil : acronym,
            type: authority?.type ?? cluster.type, country: authority?.country, isPartial: isPartial, spellings: spellings, gloss: gloss)
    }

    /// Three letters sound alike in too many languages: a short acronym is taken by its letters.
    private func key(_ kind: EntityKind, _ name: String, _ sounds: String, isPartial: Bool) -> String {
        let text = sounds.isEmpty ? name.lowercased() : isPartial && name.count <= 3 ? "=" + EntityBlock.folded(name) : sounds
        return "\(kind.rawValue):\(text)"
    }

    /// The legal form may be said or not.
    private func withoutLegalForm(_ sounds: String, _ roles: [NamedMention.WordRole]) -> String {
        guard roles.contains(.legalForm), roles.contains(.own) || roles.contains(.head) else { return sounds }
        let words = sounds.split(separator: " ")
        guard words.count == roles.count else { return sounds }
        return zip(words, roles).filter { $1 != .legalForm }.map { String($0.0) }.joined(separator: " ")
    }

    private func person(_ cluster: MentionCluster, name: String, names: [String], spellings: [String]) -> Referent {
        let words = name.split(separator: " ").map(String.init)
        let full = PersonName(SpelledName(sounds: spellings.first ?? "", readings: Array(spellings.dropFirst())), written: name)
        var family: String?
        var given: String?
        if words.count >= 2 {
            family = cluster.familyFirst ? words.first : words.last
            given = (cluster.familyFirst ? words.dropFirst() : words.dropLast()).joined(separator: " ")
        } else if cluster.isPartial {
            family = name
        }
        // The first word only where it is the family name: given names would throw half the store into one block.
        var ends = Array(full.family)
        if cluster.familyFirst, let first = full.first { ends.append(first) }
        var blocks = Set(ends.flatMap { EntityBlock.person($0) })
        if let id = cluster.authority?.id { blocks.insert(id) }
        // A Polish name in an English text is spelled as in Poland: the letters meet where the sounds do not.
        if words.count >= 2 { blocks.insert(EntityBlock.letters(.person, name)) }
        blocks.formUnion(EntityBlock.fullName(full))
        if blocks.isEmpty { blocks = [EntityBlock.letters(.person, name)] }
        let sounds = cluster.person?.words.map(\.text).joined(separator: " ") ?? ""
        return Referent(
            kind: .person, name: name, key: cluster.authority?.id ?? "person:" + sounds, blocks: blocks.sorted(),
            authority: cluster.authority?.id, names: names, familyName: family, givenName: given, type: cluster.authority?.type,
            country: cluster.authority?.country, isPartial: cluster.isPartial, spellings: spellings)
    }

    /// Base forms and acronyms, the best first: most words, not in capitals throughout, most frequent, longest.
    private func names(of cluster: MentionCluster) -> [String] {
        var counts: [String: Int] = [:]
        for member in cluster.members { counts[mentions[member].lemma, default: 0] += 1 }
        let ranked = counts.map { name, count -> (name: String, rank: (Int, Int, Int, Int)) in
            let isShouted = name.count > 1 && name == name.uppercased()
            let words = cluster.acronyms.contains(name) ? 0 : name.split(separator: " ").count
            return (name, (words, isShouted ? 0 : 1, count, name.count))
        }
        return ranked.sorted { $0.rank != $1.rank ? $0.rank > $1.rank : $0.name < $1.name }.map(\.name)
    }
}
