import Model

extension MentionClusters {
    /// Long names first: acronyms and short forms need them.
    mutating func joinOthers() {
        let open = mentions.indices.filter { links[$0].cluster < 0 }
        for i in open.sorted(by: { (words[$1].count, $0) < (words[$0].count, $1) }) {
            let mention = mentions[i]
            let lower = mention.lemma.lowercased()
            if let name = mention.acronymOf, links.indices.contains(name), links[name].cluster >= 0 {
                update(links[name].cluster) { $0.acronyms.append(mention.lemma) }
                join(i, to: links[name].cluster, "acronym", score: 0.98, evidence: "introduced for \(mentions[name].lemma)")
            } else if let known = cluster(spelled: mention.sounds, mention.kind) {
                join(i, to: known, "exact")
            } else if let known = only(where: { $0.acronyms.contains { $0.lowercased() == lower } }) {
                join(i, to: known, "acronym", score: 0.95, evidence: "acronym of \(title(known))")
            } else if mention.isAcronym, let found = acronymed(i) {
                update(found.cluster) { $0.acronyms.append(mention.lemma) }
                join(i, to: found.cluster, "acronym", score: found.score, evidence: "letters of \(title(found.cluster))")
            } else if let known = only(where: { isShortForm(i, of: $0) }) {
                join(i, to: known, "short-form", score: 0.9, evidence: "short for \(title(known))")
            } else if let known = respelled(i) {
                join(i, to: known.cluster, "variant", score: known.score, evidence: "like \(title(known.cluster))")
            } else {
                add(MentionCluster(kind: mention.kind), i)
            }
        }
    }

    private func only(where fits: (MentionCluster) -> Bool) -> Int? {
        let found = all.indices.filter { fits(all[$0]) }
        return found.count == 1 ? found[0] : nil
    }

    /// The only name of the document whose letters the acronym is made of; first letters go before letters inside of words.
    private func acronymed(_ i: Int) -> (cluster: Int, score: Double)? {
        guard mentions[i].kind != .person, mentions[i].kind != .place else { return nil }
        var found: [(cluster: Int, score: Double)] = []
        for index in all.indices where all[index].kind == mentions[i].kind {
            let score = all[index].members.compactMap { member -> Double? in
                let links = Set(mentions[member].wordRoles.indices.filter { mentions[member].wordRoles[$0] == .link })
                return mentions[member].isAcronym ? nil : AcronymMatch.score(mentions[i].surface, of: mentions[member].lemma, links: links)
            }.max()
            if let score { found.append((index, score)) }
        }
        guard let best = found.map(\.score).max() else { return nil }
        let top = found.filter { $0.score == best }
        return top.count == 1 ? top.first : nil
    }

    /// Another form of the same words: as many, each alike.
    private func respelled(_ i: Int) -> (cluster: Int, score: Double)? {
        guard words[i].count >= 1, !mentions[i].isAcronym, mentions[i].sounds.utf8.count >= 5 else { return nil }
        let name = SpelledName(sounds: mentions[i].sounds)
        var best: (cluster: Int, score: Double)?
        for index in all.indices where all[index].kind == mentions[i].kind {
            let score = all[index].members.compactMap { member -> Double? in
                mentions[member].isAcronym ? nil : name.similarity(to: SpelledName(sounds: mentions[member].sounds))
            }.max()
            if let score, score >= 0.9, score > best?.score ?? 0 { best = (index, score) }
        }
        return best
    }

    /// What is left of a longer name when its class noun or its legal form goes (`Nordwind` of `Nordwind AG`), or the distinguishing beginning of
    /// one (`Kazinform` of `Kazinform International News Agency`). A class noun alone is nobody's name.
    private func isShortForm(_ i: Int, of cluster: MentionCluster) -> Bool {
        let mention = mentions[i]
        guard cluster.kind == mention.kind, mention.kind != .person, !mention.isAcronym, let first = words[i].first, first.length >= 3
        else { return false }
        if !mention.wordRoles.isEmpty, !mention.wordRoles.contains(.own) { return false }
        return cluster.members.contains { isShortForm(i, ofMention: $0) }
    }

    private func isShortForm(_ i: Int, ofMention long: Int) -> Bool {
        let (short, whole) = (words[i], words[long])
        guard short.count < whole.count else { return false }
        let roles = mentions[long].wordRoles
        for start in 0...(whole.count - short.count) {
            guard zip(short, whole[start...]).allSatisfy({ $0 == $1 || $0.similarity(to: $1) >= 0.9 }) else { continue }
            let dropped = whole.indices.filter { $0 < start || $0 >= start + short.count }
            if roles.count == whole.count, dropped.allSatisfy({ roles[$0] != .own }) { return true }
            // Own words may go from the end only, and only where a name of such a kind is said by its beginning.
            if start == 0, mentions[i].kind == .organization || mentions[i].kind == .project { return true }
        }
        return false
    }
}
