import Model
import Text

/// What an article says beside a person's name that may tell whose a lone family name is in another article.
enum ReferentContext {
    /// Signals of one person; more would only make descriptions differ.
    private static let limit = 4

    /// Notes the roles of persons with their referents: the title, and of what.
    static func note(_ roles: [Role], in facts: inout DocumentFacts) {
        var signals: [Int: Set<String>] = [:]
        for role in roles {
            guard facts.mentions.indices.contains(role.mention) else { continue }
            let person = facts.mentions[role.mention].referent
            guard facts.referents.indices.contains(person), facts.referents[person].kind == .person else { continue }
            let title = LetterFolding.fold(CaseFolding.lower(role.title))
            if !title.isEmpty { signals[person, default: []].insert("as " + title) }
            if let of = role.of, facts.referents.indices.contains(of) {
                signals[person, default: []].insert("of " + facts.referents[of].key)
            }
        }
        for (person, found) in signals { facts.referents[person].context = Array(found.sorted().prefix(limit)) }
    }
}
