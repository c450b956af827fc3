import Model
import Testing

@testable import Store

/// What a store of before has of its figures once it is brought to version 4.
@Suite struct FigureMigrationTests {
    @Test func storedFiguresMeetInTheirWords() throws {
        let temporary = try TemporaryStore()
        let old = SchemaSource(migrations: temporary.schema.migrations.filter { $0.number < 4 }, views: [])
        try Store.open(temporary.path(), mode: .write, schema: old).close()
        _ = try temporary.sqlite3(
            """
            INSERT INTO runs (tool_version, schema_version, started_at) VALUES ('0', 3, '2024-01-01');
            INSERT INTO entities (kind, name, key) VALUES ('organization', 'Boden Werke', 'k');
            INSERT INTO documents (id, path, content_hash, media_type, encoding, language, story_id, run_id, token_count, unread_numbers,
                signal_count, body, title_folded, keywords_folded)
            SELECT id, 'd' || id, randomblob(32), 'text/plain', 'utf-8', 'en', id, 1, 1, 0, 0, '5 euros', '', ''
            FROM (SELECT 1 AS id UNION SELECT 2);
            INSERT INTO sentences (document_id, ordinal, paragraph, start_char, end_char, folded, forms) SELECT id, 0, 0, 0, 7, '', '' FROM documents;
            INSERT INTO figures (document_id, sentence_id, start_char, end_char, surface, kind, value, value_high, unit, measure, holder_id, rule)
            SELECT document_id, id, 0, 7, '5 euros', 'money', 5, iif(id = 2, 5, NULL), 'EUR', 'cost', 1, 'r' FROM sentences;
            """)
        try temporary.open(mode: .write).close()
        let said = try temporary.sqlite3(
            "SELECT measure_key, round(lowest, 3), round(highest, 3) FROM figures; SELECT measure_key, about, stories FROM corroboration")
        #expect(said == "cost|5.0|5.0\ncost|5.0|5.0\ncost|Boden Werke|2\n")
        #expect(try temporary.sqlite3("PRAGMA foreign_key_check") == "")
    }
}
