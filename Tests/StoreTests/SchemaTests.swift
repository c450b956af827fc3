import Foundation
import Model
import Store
import Testing

/// The file as others read it: with the stock command line.
@Suite struct SchemaTests {
    /// A store of a few documents, closed.
    private func filled() throws -> TemporaryStore {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 31)
        _ = try temporary.dump("store.db", [(0..<8).map { sample.document(path: "\($0)") }])
        return temporary
    }

    @Test func everyTableIsStrict() throws {
        let loose = try filled().sqlite3(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'")
        #expect(loose == "")
    }

    @Test func everyForeignKeyHasOneColumnAndAnIndex() throws {
        let store = try filled()
        let several = try store.sqlite3(
            "SELECT t.name, f.id FROM pragma_table_list t, pragma_foreign_key_list(t.name) f GROUP BY 1, 2 HAVING count(*) > 1")
        #expect(several == "")
        // A key is searched through an index that begins with it, or through the row's own id.
        let bare = try store.sqlite3(
            """
            SELECT t.name, f."from" FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f WHERE NOT EXISTS (
                SELECT 1 FROM pragma_index_list(t.name) l JOIN pragma_index_info(l.name) i WHERE i.seqno = 0 AND i.name = f."from")
            AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = f."from" AND c.pk = 1)
            """)
        #expect(bare == "")
    }

    @Test(arguments: [
        "INSERT INTO entities (kind, name, key) VALUES ('animal', 'Rex', 'rex')", "UPDATE figures SET kind = 'weight'",
        "UPDATE figures SET qualifier = 'roughly'", "UPDATE figures SET change_direction = 'sideways'", "UPDATE claims SET kind = 'rumour'",
        "UPDATE claims SET quoted = 2", "UPDATE aliases SET how = 'hearsay'", "UPDATE documents SET published_on = '2024-02-31'",
        "UPDATE documents SET content_hash = x'00'", "UPDATE mentions SET confidence = 1.5", "UPDATE dates SET date_start = 'soon'",
    ]) func refusesWhatIsNotInTheList(sql: String) throws {
        #expect(try filled().sqlite3(sql).contains("CHECK constraint failed"))
    }

    @Test func searchIsSpelledAsDatasetteFindsIt() throws {
        let store = try filled()
        #expect(
            try store.sqlite3("SELECT sql FROM sqlite_schema WHERE name = 'sentences_fts'").contains(
                #"content="sentences", content_rowid="id""#))
        #expect(
            try store.sqlite3("SELECT sql FROM sqlite_schema WHERE name = 'documents_fts'").contains(
                #"content="documents", content_rowid="id""#))
        let hits = try store.sqlite3(
            "SELECT count(*) > 0 FROM sentences_fts f JOIN sentences s ON s.id = f.rowid WHERE sentences_fts MATCH 'bridge'")
        #expect(hits == "1\n")
    }

    @Test func surfacesComeOutOfTheBody() throws {
        let wrong = try filled().sqlite3(
            """
            SELECT count(*) FROM mentions m JOIN documents d ON d.id = m.document_id
            WHERE substr(d.body, m.start_char + 1, m.end_char - m.start_char) <> m.surface
            """)
        #expect(wrong == "0\n")
    }

    @Test func everyViewAnswers() throws {
        let temporary = try filled()
        #expect(temporary.schema.views.count >= 18)
        for view in temporary.schema.views {
            #expect(view.sql.hasPrefix("-- "), "\(view.name) says what it answers")
            let rows = try temporary.sqlite3("SELECT count(*) FROM (SELECT * FROM \(view.name))")
            #expect(Int(rows.trimmingCharacters(in: .whitespacesAndNewlines)) != nil, "\(view.name): \(rows)")
        }
        let filled = [
            "overview", "people_seen", "places_seen", "figures_by_measure", "claims_by_speaker", "timeline", "co_mentions", "name_variants",
            "coverage", "roles_held", "stories", "things", "mentions_in_context",
        ]
        for name in filled { #expect(try temporary.sqlite3("SELECT count(*) > 0 FROM \(name)") == "1\n", "\(name)") }
    }

    @Test func theCatalogueNamesAnEntity() throws {
        let said = try filled().sqlite3(
            "SELECT e.name, p.country, e.authority FROM entities e JOIN places p ON p.id = e.id WHERE e.key = 'Q1';"
                + "SELECT script, how FROM aliases WHERE name = 'Карск'")
        #expect(said == "Carsk City|XX|Q1\nCyrl|catalogue\n")
    }
}

/// The SQL inside the binary is that of the source tree.
@Suite struct EmbeddedSchemaTests {
    @Test func nothingIsMissingOrOld() throws {
        let folder = try SchemaSource(folder: TemporaryStore.schemaFolder)
        #expect(SchemaSource.embedded.migrations.map(\.sql) == folder.migrations.map(\.sql))
        #expect(SchemaSource.embedded.views.map(\.name) == folder.views.map(\.name))
        #expect(SchemaSource.embedded.views.map(\.sql) == folder.views.map(\.sql))
    }
}
