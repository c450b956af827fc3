import Model
import Text

/// Says what a document knows of a thing, from the names that were joined.
struct ReferentBuilder {
    let mentions: [NamedMention]

    func referent(_ cluster: MentionCluster) -> Referent {
        let names = names(of: cluster)
        let name = names.first ?? ""
        if cluster.kind == .person { return person(cluster, name: name, names: names) }
        let acronym = cluster.acronyms.min() ?? cluster.members.first { mentions[$0].isAcronym }.map { mentions[$0].lemma }
        if let authority = cluster.authority {
            return Referent(
                kind: cluster.kind, name: name, key: authority.id, blocks: [authority.id], authority: authority.id, names: names,
                acronym: cluster.kind == .place ? nil : acronym, type: authority.type ?? cluster.type, country: authority.country)
        }
        let sounds = cluster.members.first { mentions[$0].lemma == name }.map { mentions[$0].sounds } ?? ""
        let isPartial = !sounds.contains(" ") && cluster.members.contains { mentions[$0].isAcronym }
        var blocks = [EntityBlock.name(cluster.kind, sounds), EntityBlock.letters(cluster.kind, name)]
        for acronym in Set(cluster.acronyms + (isPartial ? [name] : [])).sorted() {
            blocks.append(EntityBlock.acronym(cluster.kind, acronym))
        }
        return Referent(
            kind: cluster.kind, name: name, key: "\(cluster.kind.rawValue):\(sounds.isEmpty ? name.lowercased() : sounds)", blocks: blocks,
            names: names, acronym: acronym, type: cluster.type, isPartial: isPartial)
    }

    private func person(_ cluster: MentionCluster, name: String, names: [String]) -> Referent {
        let words = name.split(separator: " ").map(String.init)
        let person = cluster.person ?? PersonName(sounds: "")
        var family: String?
        var given: String?
        if words.count >= 2 {
            family = cluster.familyFirst ? words.first : words.last
            given = (cluster.familyFirst ? words.dropFirst() : words.dropLast()).joined(separator: " ")
        } else if cluster.isPartial {
            family = name
        }
        // The first word only where it is the family name: given names would throw half the store into one block.
        var blocks = Set([person.words.last, cluster.familyFirst ? person.words.first : nil].compactMap { $0 }.map(EntityBlock.person))
        if let id = cluster.authority?.id { blocks.insert(id) }
        // A Polish name in an English text is spelled as in Poland: the letters meet where the sounds do not.
        if words.count >= 2 { blocks.insert(EntityBlock.letters(.person, name)) }
        if blocks.isEmpty { blocks = [EntityBlock.person(name.lowercased())] }
        return Referent(
            kind: .person, name: name, key: cluster.authority?.id ?? "person:" + person.words.joined(separator: " "),
            blocks: blocks.sorted(),
            authority: cluster.authority?.id, names: names, familyName: family, givenName: given, type: cluster.authority?.type,
            country: cluster.authority?.country, isPartial: cluster.isPartial)
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

/// Coarse keys: only referents that share one are ever compared.
enum EntityBlock {
    static func person(_ word: String) -> String { "person/" + NameSound.skeleton(word) }

    static func name(_ kind: EntityKind, _ sounds: String) -> String {
        kind.rawValue + "/" + sounds.split(separator: " ").map { NameSound.skeleton($0) }.joined(separator: " ")
    }

    /// The whole name as written, without case and marks.
    static func letters(_ kind: EntityKind, _ name: String) -> String {
        kind.rawValue + "/" + "~" + LetterFolding.fold(CaseFolding.lower(name))
    }

    static func acronym(_ kind: EntityKind, _ acronym: String) -> String { kind.rawValue + "/=" + acronym.lowercased() }
}
