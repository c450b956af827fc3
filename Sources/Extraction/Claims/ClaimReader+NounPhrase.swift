import Grammar
import Model

extension ClaimReader {
    /// The head of the noun phrases of a range that can be a subject: a person before a role, a role before its institution.
    func nominal(in range: Range<Int>) -> Subject? {
        var person: Subject?
        var organization: Subject?
        var other: Subject?
        var role: Subject?
        var group: Subject?
        var pronoun: Subject?
        var owner: Int?
        var plain: Int?
        var blocked = false
        var since = 0
        var i = range.lowerBound
        while i < range.upperBound {
            let trait = traits[i]
            if let name = input.name(at: i) {
                let tokens = input.names[name].tokens
                let next = tokens.upperBound
                let possessive = next < range.upperBound && (analysis.lower(next) == "'s" || analysis.lower(next) == "’s")
                if possessive {
                    owner = owner ?? name
                } else if !blocked || since > 0 && input.names[name].kind == .person {
                    let found = Subject(head: .name(name), tokens: tokens)
                    switch input.names[name].kind {
                    case .person: person = person ?? found
                    case .organization: organization = organization ?? found
                    case .place, .project, .event:
                        // `Delegation Ugandas`: the noun is the head.
                        if i > range.lowerBound, traits[i - 1] == .word, plain == i - 1 {
                            owner = owner ?? name
                        } else {
                            other = other ?? found
                        }
                    }
                } else {
                    owner = owner ?? name
                }
                blocked = false
                since = 0
                i = max(next, i + 1)
                continue
            }
            if trait.contains(.date) {
                blocked = false
                since = 0
            } else if trait.contains(.preposition), !trait.contains(.role) {
                blocked = true
                since = 0
            } else if trait.contains(.role) {
                if !blocked || since > 0 { role = role ?? Subject(head: .role(i), tokens: i..<i + 1) }
                since += 1
            } else if trait.contains(.pronoun), !blocked {
                let value = analysis.entry(at: i, .pronounSubject)?.value ?? ""
                pronoun = pronoun ?? Subject(head: .pronoun(value), tokens: i..<i + 1)
            } else if trait.contains(.first), !blocked {
                pronoun = pronoun ?? Subject(head: .first, tokens: i..<i + 1)
            } else if trait.contains(.group) {
                if !blocked || since > 0, group == nil {
                    group = Subject(head: .group(i, analysis.entry(at: i, .groupNoun)?.value ?? ""), tokens: i..<i + 1)
                }
                since += 1
            } else if trait.contains(.determiner) {
                if blocked, since > 0 { blocked = false }
            } else if trait.contains(.word), trait.isDisjoint(with: [.negation, .auxiliary, .modal, .particle, .conjunction, .relative]) {
                if blocked { since += 1 } else { plain = plain ?? i }
            }
            i += 1
        }
        // Names that agree in kind with a role before them.
        if var role, person == nil {
            role.owner = owner ?? organization.flatMap(\.name) ?? other.flatMap(\.name)
            if let pronoun, pronoun.tokens.lowerBound < role.tokens.lowerBound { return pronoun }
            return role
        }
        if let person {
            if let pronoun, pronoun.tokens.lowerBound < person.tokens.lowerBound { return pronoun }
            return person
        }
        if let pronoun { return pronoun }
        if let organization { return organization }
        if var group {
            group.owner = owner ?? other.flatMap(\.name)
            return group
        }
        if let other { return other }
        if let plain { return Subject(head: .unnamed, tokens: plain..<plain + 1, owner: owner) }
        return nil
    }
}
