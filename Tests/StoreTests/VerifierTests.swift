import Model
import Store
import Testing

/// Damage of every kind is found, and named.
@Suite struct VerifierTests {
    /// A store with everything in it, and the checks that fail after `sql` was done to it.
    private func checks(after sql: String) throws -> Set<String> {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 21)
        _ = try temporary.dump("store.db", [(0..<6).map { sample.document(path: "\($0)") }])
        // Views and triggers stay; the schema's constraints are what is gone around.
        let said = try temporary.sqlite3("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + sql)
        #expect(said == "")
        let store = try temporary.open(mode: .read)
        let report = try Verifier(store).run()
        #expect(report.isSound == report.findings.isEmpty)
        try store.close()
        return Set(report.failed.keys)
    }

    @Test func aSoundStoreHasNoFindingsAndEverythingIsLookedAt() throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 22)
        _ = try temporary.dump("store.db", [(0..<6).map { sample.document(path: "\($0)") }])
        let store = try temporary.open(mode: .read)
        let report = try Verifier(store).run()
        #expect(report.findings == [])
        #expect(report.checked.filter { $0.rows == 0 }.map(\.check) == [])
        let mentions = try store.counts().first { $0.table == "mentions" }?.rows
        #expect(report.checked.first { $0.check == "mention-surface" }?.rows == mentions)
        try store.close()
    }

    @Test(arguments: [
        ("mention-surface", "UPDATE mentions SET surface = 'Nobody' WHERE id = 3"),
        ("mention-surface", "UPDATE mentions SET end_char = 999999 WHERE id = 3"),
        ("figure-surface", "UPDATE figures SET start_char = start_char + 1 WHERE id = 2"),
        ("date-surface", "UPDATE dates SET surface = 'yesterday' WHERE id = 1"),
        ("role-title", "UPDATE roles SET title = 'captain' WHERE id = 1"),
        ("claim-span", "UPDATE claims SET end_char = 999999 WHERE id = 1"),
        ("sentence-span", "UPDATE sentences SET end_char = 999999 WHERE id = 2"),
        ("sentence-span", "UPDATE sentences SET start_char = 0 WHERE id = 2"),
        ("mention-surface", "UPDATE mentions SET sentence_id = sentence_id + 1 WHERE id = 1"),
        ("date-surface", "UPDATE dates SET sentence_id = (SELECT max(id) FROM sentences) WHERE id = 1"),
        ("foreign-keys", "DELETE FROM sentences WHERE id = 4"), ("foreign-keys", "UPDATE mentions SET entity_id = 9999 WHERE id = 1"),
        ("entity-subtype", "DELETE FROM people WHERE id = (SELECT min(id) FROM people)"),
        ("entity-subtype", "INSERT INTO places (id, name) SELECT id, name FROM people LIMIT 1"),
        ("entity-name", "UPDATE entities SET name = 'Somebody' WHERE id = 1"),
        ("entity-alias", "DELETE FROM aliases WHERE entity_id = 1"),
        ("entity-used", "INSERT INTO entities (kind, name, key) VALUES ('event', 'Fair', 'fair')"),
        ("profile-entity", "UPDATE profiles SET entity_id = NULL WHERE id = 1"),
        ("referent-entity", "UPDATE referents SET entity_id = entity_id + 1 WHERE id = 1"),
        ("mention-entity", "UPDATE mentions SET entity_id = entity_id + 1 WHERE id = 1"),
        ("figure-holder", "UPDATE figures SET holder_id = NULL WHERE id = 1"),
        ("claim-speaker", "UPDATE claims SET speaker_id = speaker_id + 1 WHERE id = 1"),
        ("role-of", "UPDATE roles SET of_id = of_id + 1 WHERE id = 1"), ("role-person", "UPDATE roles SET person_id = NULL WHERE id = 1"),
        ("document-origin", "UPDATE documents SET author_id = NULL WHERE id = 1"),
        ("document-path", "UPDATE documents SET path = 'elsewhere' WHERE id = 1"),
        ("document-story", "UPDATE documents SET story_id = 77 WHERE id = 1"),
        ("claim-parent", "UPDATE claims SET parent_id = (SELECT max(id) FROM claims) WHERE id = 1"),
        ("claim-about", "INSERT INTO claim_entities SELECT 1, max(id) FROM mentions"),
        ("figure-claim", "UPDATE figures SET claim_id = (SELECT max(id) FROM claims) WHERE id = 1"),
        ("figure-range", "UPDATE figures SET value_high = value - 1 WHERE id = 1"),
        ("figure-range", "UPDATE figures SET period_start = '2024-01-01' WHERE id = 1"),
        ("figure-range", "UPDATE figures SET lowest = 5, highest = 4 WHERE id = 1"),
        ("figure-range", "UPDATE figures SET lowest = 5, highest = NULL WHERE id = 1"),
        ("date-range", "UPDATE dates SET date_end = '1999-01-01' WHERE id = 1"),
        (
            "search-sentences",
            "INSERT INTO sentences_fts (sentences_fts, rowid, folded, forms) SELECT 'delete', id, folded, forms FROM sentences LIMIT 1"
        ),
        ("search-sentences", "DROP TRIGGER sentences_search_renewed; UPDATE sentences SET folded = 'quite other words' WHERE id = 1"),
        ("search-documents", "DROP TRIGGER documents_unsearchable; DELETE FROM documents WHERE id = 2"),
    ]) func findsDamage(check: String, sql: String) throws {
        let failed = try checks(after: sql)
        #expect(failed.contains(check), "\(failed)")
    }

    @Test func findsABrokenFile() throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 23)
        _ = try temporary.dump("store.db", [(0..<6).map { sample.document(path: "\($0)") }])
        // An index of other columns than its pages hold.
        _ = try temporary.sqlite3(
            """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(sql, '(sentence_id)', '(referent_id)') WHERE name = 'ix_mentions_by_sentence'
            """)
        let store = try temporary.open(mode: .read)
        #expect(try Verifier(store).run().failed["integrity"] != nil)
        try store.close()
    }
}
