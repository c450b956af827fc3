import Model

extension MentionClusters {
    /// Full names first, then initials, then lone family names: each needs those before it.
    mutating func joinPersons() {
        let open = mentions.indices.filter { mentions[$0].kind == .person && links[$0].cluster < 0 }
        let full = open.filter { words[$0].count >= 2 }
        for i in full where !person(i).isInitialed { joinFullName(i) }
        for i in full where person(i).isInitialed { joinFullName(i) }
        for i in open where words[i].count < 2 { joinLoneName(i) }
        noteRivals()
    }

    private mutating func joinFullName(_ i: Int) {
        let name = person(i)
        if let known = cluster(spelled: mentions[i].sounds, .person) { return join(i, to: known, "exact") }
        var fitting: [(cluster: Int, rule: String, score: Double)] = []
        for index in all.indices {
            guard let other = all[index].person, case .same(let rule, let score) = name.compared(with: other, .oneDocument) else {
                continue
            }
            fitting.append((index, rule, score))
        }
        // Initials that two people have belong to neither.
        if fitting.count > 1, name.isInitialed {
            let names = fitting.map { title($0.cluster) }.joined(separator: ", ")
            let cluster = MentionCluster(kind: .person, person: name, rivals: Set(fitting.map(\.cluster)))
            add(cluster, i, "unresolved", score: 0.5, evidence: "fits \(names)")
            return refuseAll(all.count - 1, fitting.map { ($0.cluster, $0.score) })
        }
        guard let best = fitting.max(by: { ($0.score, $1.cluster) < ($1.score, $0.cluster) }) else {
            return add(MentionCluster(kind: .person, person: name), i)
        }
        join(i, to: best.cluster, "variant", score: best.score, evidence: "\(best.rule) of \(title(best.cluster))")
        if let person = all[best.cluster].person, person.words.count < name.words.count || person.isInitialed && !name.isInitialed {
            update(best.cluster) { $0.person = name }
        }
    }

    private mutating func joinLoneName(_ i: Int) {
        guard let word = words[i].first else { return add(MentionCluster(kind: .person, person: person(i), isPartial: true), i) }
        var families: [(cluster: Int, score: Double)] = []
        var firsts: [(cluster: Int, score: Double)] = []
        for index in all.indices {
            guard let name = all[index].person, name.isFull, let found = name.similarity(ofLone: word) else { continue }
            if found.isFamily { families.append((index, found.score)) } else { firsts.append((index, found.score)) }
        }
        // `Kowalska` beside a `Kowalski`: the very same spelling goes before a similar one.
        let same = families.filter { $0.score >= 0.999 }
        let fitting = !same.isEmpty ? same : families.isEmpty ? firsts : families
        if fitting.count == 1, let only = fitting.first {
            let isFamily = !families.isEmpty
            join(
                i, to: only.cluster, "surname", score: only.score * (isFamily ? 0.95 : 0.8),
                evidence: "the only \(mentions[i].lemma) here is \(title(only.cluster))")
            if !isFamily, let first = all[only.cluster].members.first, !mentions[first].givenNameIsKnown {
                update(only.cluster) { $0.familyFirst = true }
            }
        } else if let known = all.indices.first(where: { all[$0].isPartial && all[$0].person?.first?.agrees(with: word) ?? false }) {
            join(i, to: known, all[known].rivals.isEmpty ? "exact" : "unresolved", score: all[known].rivals.isEmpty ? 1 : 0.5)
        } else {
            let rivals = Set((families + firsts).map(\.cluster))
            let names = rivals.sorted().map { title($0) }.joined(separator: ", ")
            add(
                MentionCluster(kind: .person, person: PersonName(SpelledName(sounds: mentions[i].sounds)), isPartial: true, rivals: rivals),
                i,
                rivals.isEmpty ? "exact" : "unresolved", score: rivals.isEmpty ? 1 : 0.5, evidence: rivals.isEmpty ? nil : "fits \(names)")
            refuseAll(all.count - 1, families + firsts)
        }
    }

    /// People of one document whose names are alike and who are not one: no other document makes them one.
    private mutating func noteRivals() {
        let people = all.indices.filter { all[$0].person?.isFull ?? false }
        for (position, i) in people.enumerated() {
            for j in people.dropFirst(position + 1) {
                guard let name = all[i].person, let other = all[j].person,
                    case .different(let rule, let score) = name.compared(with: other, .oneDocument),
                    score >= Judgement.notable
                else { continue }
                refuse(i, j, rule, score: score)
            }
        }
    }
}
