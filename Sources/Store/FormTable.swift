import GRDB
import Model

/// Counts which names as found stand for which profile, so that an alias goes with its last mention and no mention is read for it.
final class FormTable {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    private struct Form: Hashable {
        var profile: Int64
        var how: String
        var name: ExactText
    }

    /// In: a document and the profiles of its referents. Out: profiles that have a form they had not.
    func add(_ facts: DocumentFacts, _ profiles: [Int64]) throws -> Set<Int64> {
        var counts: [Form: Int64] = [:]
        for mention in facts.mentions {
            let names = facts.referents[mention.referent].names
            let profile = profiles[mention.referent]
            func count(_ name: String, _ how: String) {
                if !name.isEmpty, !names.contains(where: { ExactText($0) == ExactText(name) }) {
                    counts[Form(profile: profile, how: how, name: ExactText(name)), default: 0] += 1
                }
            }
            count(mention.lemma, "mention")
            if ExactText(mention.surface) != ExactText(mention.lemma) { count(mention.surface, "surface") }
        }
        var renewed: Set<Int64> = []
        let add = try BulkStatement(
            db,
            """
            INSERT INTO profile_forms (profile_id, how, name, uses) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET uses = uses + excluded.uses RETURNING uses
            """)
        for (form, uses) in counts {
            try add.bind(form.profile).bind(form.how).bind(form.name.text).bind(uses).each { row in
                if row.int(0) == uses { renewed.insert(form.profile) }
            }
        }
        return renewed
    }

    /// Takes a document's forms back, before it is deleted. Out: entities that lost one.
    func remove(_ document: Int64) throws -> Set<Int64> {
        var counts: [(profile: Int64, how: String, name: String, uses: Int64, entity: Int64)] = []
        for (how, column) in [("mention", "lemma"), ("surface", "surface")] {
            try BulkStatement(
                db,
                """
                SELECT r.profile_id, m.\(column), count(*), r.entity_id FROM mentions m JOIN referents r ON r.id = m.referent_id
                WHERE m.document_id = ? \(how == "surface" ? "AND m.surface <> m.lemma" : "") GROUP BY 1, 2
                """
            ).bind(document).each { counts.append(($0.int(0), how, $0.text(1), $0.int(2), $0.int(3))) }
        }
        var renewed: Set<Int64> = []
        for form in counts {
            let left = try BulkStatement(db, "SELECT uses FROM profile_forms WHERE profile_id = ? AND how = ? AND name = ?").bind(
                form.profile
            )
            .bind(form.how).bind(form.name).first { $0.int(0) - form.uses }
            guard let left else { continue }
            if left > 0 {
                try BulkStatement(db, "UPDATE profile_forms SET uses = ? WHERE profile_id = ? AND how = ? AND name = ?").bind(left)
                    .bind(form.profile).bind(form.how).bind(form.name).run()
            } else {
                try BulkStatement(db, "DELETE FROM profile_forms WHERE profile_id = ? AND how = ? AND name = ?").bind(form.profile)
                    .bind(form.how).bind(form.name).run()
                renewed.insert(form.entity)
            }
        }
        return renewed
    }
}
