extension Verifier {
    /// What the declared constraints cannot say.
    static let rowChecks: [RowCheck] = [
        RowCheck(
            name: "entity-subtype", table: "entities",
            sql: """
                SELECT id FROM entities e WHERE
                    (kind = 'person') <> EXISTS (SELECT 1 FROM people WHERE id = e.id)
                    OR (kind = 'organization') <> EXISTS (SELECT 1 FROM organizations WHERE id = e.id)
                    OR (kind = 'project') <> EXISTS (SELECT 1 FROM projects WHERE id = e.id)
                    OR (kind = 'place') <> EXISTS (SELECT 1 FROM places WHERE id = e.id)
                    OR (kind = 'event') <> EXISTS (SELECT 1 FROM events WHERE id = e.id)
                """,
            detail: "its kind and the tables it has a row in do not agree"),
        RowCheck(
            name: "entity-name", table: "entities",
            sql: """
                SELECT id FROM entities e WHERE name = '' OR name IS NOT (SELECT name FROM people WHERE id = e.id
                    UNION ALL SELECT name FROM organizations WHERE id = e.id UNION ALL SELECT name FROM projects WHERE id = e.id
                    UNION ALL SELECT name FROM places WHERE id = e.id UNION ALL SELECT name FROM events WHERE id = e.id)
                """,
            detail: "its name and that of its row by kind do not agree"),
        RowCheck(
            name: "entity-used", table: "entities",
            sql: "SELECT id FROM entities e WHERE NOT EXISTS (SELECT 1 FROM profiles WHERE entity_id = e.id)",
            detail: "no document knows it"),
        RowCheck(
            name: "entity-alias", table: "entities",
            sql: """
                SELECT id FROM entities e WHERE NOT EXISTS (SELECT 1 FROM aliases WHERE entity_id = e.id AND name = e.name)
                """,
            detail: "its name is not among its aliases"),
        RowCheck(
            name: "profile-entity", table: "profiles",
            sql: "SELECT id FROM profiles p WHERE entity_id IS NULL OR NOT EXISTS (SELECT 1 FROM referents WHERE profile_id = p.id)",
            detail: "it has no entity, or no document uses it"),
        RowCheck(
            name: "referent-entity", table: "referents",
            sql: "SELECT r.id FROM referents r JOIN profiles p ON p.id = r.profile_id WHERE p.entity_id IS NOT r.entity_id",
            detail: "its entity is not that of its profile"),
        RowCheck(
            name: "mention-entity", table: "mentions",
            sql: """
                SELECT m.id FROM mentions m LEFT JOIN referents r ON r.id = m.referent_id
                WHERE r.entity_id IS NOT m.entity_id OR r.document_id IS NOT m.document_id
                """,
            detail: "its entity is not that of its referent, or the referent is of another document"),
        fact("figure-holder", "figures", "holder_id", "holder_referent_id"),
        fact("claim-speaker", "claims", "speaker_id", "speaker_referent_id"),
        fact("role-of", "roles", "of_id", "of_referent_id"),
        RowCheck(
            name: "role-person", table: "roles",
            sql: """
                SELECT r.id FROM roles r LEFT JOIN mentions m ON m.id = r.mention_id LEFT JOIN entities e ON e.id = m.entity_id
                WHERE m.document_id IS NOT r.document_id OR r.person_id IS NOT iif(e.kind = 'person', e.id, NULL)
                """,
            detail: "its person is not the one of its mention"),
        RowCheck(
            name: "document-origin", table: "documents",
            sql: origin("publisher", "organization") + " UNION " + origin("author", "person") + " UNION " + origin("dateline", "place"),
            detail: "publisher, author or dateline is not the entity of its referent"),
        RowCheck(
            name: "document-path", table: "documents",
            sql: "SELECT id FROM documents d WHERE path IS NOT (SELECT min(path) FROM document_paths WHERE document_id = d.id)",
            detail: "its path is not the first of its paths"),
        RowCheck(
            name: "document-story", table: "documents",
            sql: """
                SELECT d.id FROM documents d LEFT JOIN documents s ON s.id = d.story_id
                WHERE s.story_id IS NOT s.id OR (ifnull(s.published_on, '9999-99-99'), s.content_hash)
                    > (ifnull(d.published_on, '9999-99-99'), d.content_hash)
                """,
            detail: "its story is not named by the story's first document"),
        RowCheck(
            name: "claim-parent", table: "claims",
            sql:
                "SELECT c.id FROM claims c LEFT JOIN claims p ON p.id = c.parent_id WHERE c.parent_id IS NOT NULL AND p.document_id IS NOT c.document_id",
            detail: "the claim it stands in is of another document"),
        RowCheck(
            name: "claim-about", table: "claim_entities",
            sql: """
                SELECT t.claim_id FROM claim_entities t LEFT JOIN claims c ON c.id = t.claim_id LEFT JOIN mentions m ON m.id = t.mention_id
                WHERE c.document_id IS NOT m.document_id
                """,
            detail: "claim and mention are of different documents"),
        RowCheck(
            name: "figure-claim", table: "figures",
            sql:
                "SELECT f.id FROM figures f LEFT JOIN claims c ON c.id = f.claim_id WHERE f.claim_id IS NOT NULL AND c.document_id IS NOT f.document_id",
            detail: "the claim it stands in is of another document"),
        RowCheck(
            name: "figure-range", table: "figures",
            sql:
                """
                SELECT id FROM figures WHERE value_high < value OR highest < lowest OR (lowest IS NULL) <> (highest IS NULL)
                    OR period_end < period_start OR (period_start IS NULL) <> (period_end IS NULL)
                """,
            detail: "an upper end is below its lower end, or a range or a period has one end"),
        RowCheck(
            name: "date-range", table: "dates",
            sql: "SELECT id FROM dates WHERE date_end < date_start OR (date_start IS NULL) <> (date_end IS NULL)",
            detail: "the last day is before the first, or one is missing"),
    ]

    private static func fact(_ name: String, _ table: String, _ column: String, _ referent: String) -> RowCheck {
        RowCheck(
            name: name, table: table,
            sql: """
                SELECT t.id FROM \(table) t LEFT JOIN referents r ON r.id = t.\(referent)
                WHERE t.\(column) IS NOT r.entity_id OR (r.id IS NOT NULL AND r.document_id <> t.document_id)
                """,
            detail: "\(column) is not the entity of its referent, or the referent is of another document")
    }

    private static func origin(_ role: String, _ kind: String) -> String {
        """
        SELECT d.id FROM documents d LEFT JOIN referents r ON r.id = d.\(role)_referent_id LEFT JOIN entities e ON e.id = r.entity_id
        WHERE d.\(role)_id IS NOT iif(e.kind = '\(kind)', e.id, NULL)
        """
    }
}
