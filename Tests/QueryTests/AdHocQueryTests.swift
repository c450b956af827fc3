import Testing

@testable import Query

@Suite struct AdHocQueryTests {
    private func error(_ sql: String, _ parameters: [String: Value] = [:]) throws -> QueryError? {
        let store = try TestStore()
        do {
            _ = try AdHocQuery(store.file).table(sql, parameters: parameters)
            return nil
        } catch let error as QueryError {
            return error
        }
    }

    @Test(arguments: [
        "DELETE FROM people", "INSERT INTO runs DEFAULT VALUES", "UPDATE documents SET title = ''", "DROP TABLE people",
        "CREATE TABLE x (a)", "CREATE TEMP TABLE x (a)", "CREATE TEMP VIEW x AS SELECT 1", "ATTACH ':memory:' AS other", "DETACH main",
        "VACUUM",
        "VACUUM INTO 'copy.db'", "REINDEX", "ANALYZE", "PRAGMA journal_mode = WAL", "PRAGMA user_version = 9", "PRAGMA writable_schema = 1",
        "PRAGMA temp_store_directory = '/'", "SELECT load_extension('x')", "SELECT fts3_tokenizer('simple')", "BEGIN", "SAVEPOINT a",
        "WITH a AS (SELECT 1) DELETE FROM people", "INSERT INTO sentences_fts (sentences_fts) VALUES ('rebuild')",
    ])
    func onlyReadingIsAllowed(sql: String) throws {
        let store = try TestStore()
        let before = try store.file.scalar("SELECT count(*) FROM people")
        #expect(throws: QueryError.self) { try AdHocQuery(store.file).table(sql) }
        #expect(try error(sql)?.kind == .question)
        #expect(try StoreFile.open(store.file.path).scalar("SELECT count(*) FROM people") == before)
        #expect(try StoreFile.open(store.file.path).schemaVersion == store.file.schemaVersion)
    }

    @Test func theSchemaCannotBeRewritten() throws {
        #expect(try error("UPDATE sqlite_master SET sql = ''") != nil)
    }

    @Test(arguments: [
        "SELECT count(*) FROM documents", "VALUES (1), (2)", "EXPLAIN QUERY PLAN SELECT 1", "PRAGMA table_info(people)",
        "PRAGMA user_version",
        "SELECT * FROM pragma_table_info('people')", "SELECT value FROM json_each('[1, 2]')",
        "SELECT rowid FROM sentences_fts WHERE sentences_fts MATCH 'kopa' ORDER BY rank",
        "SELECT snippet(sentences_fts, 0, '[', ']', '', 8) FROM sentences_fts WHERE sentences_fts MATCH 'kopa'",
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n",
        "SELECT 1; -- done\n ; /* really */",
        "SELECT group_concat(name, ', ') OVER (ORDER BY id) FROM people",
    ])
    func readingIsAllowed(sql: String) throws {
        let store = try TestStore()
        #expect(try !AdHocQuery(store.file).table(sql).rows.isEmpty)
    }

    @Test func parameters() throws {
        let store = try TestStore()
        let query = try AdHocQuery(store.file)
        let table = try query.table(
            "SELECT :a AS a, @b AS b, $c AS c, ?7 AS d", parameters: ["a": .integer(1), "b": .text("x"), "c": .null, "7": .real(0.5)])
        #expect(table.rows == [[.integer(1), .text("x"), .null, .real(0.5)]])
        #expect(try error("SELECT :a")?.description == "the parameter :a has no value\nGive it with: -p a VALUE")
        #expect(try error("SELECT 1", ["z": .null])?.cause == "the SQL has no parameter :z")
    }

    @Test func mistakesHaveAPlace() throws {
        let column = try #require(try error("SELECT id,\n  nme FROM people"))
        #expect(column.place == "line 2, column 3")
        #expect(column.cause == "no such column: nme")
        #expect(column.remedy == "Did you mean name?")
        #expect(column.details == ["    nme FROM people", "    ^"])
        #expect(
            try error("SELECT 'ж' FROM peple")?.description
                == "line 1, column 17: no such table: peple\n  SELECT 'ж' FROM peple\n                  ^\nDid you mean people?")
        #expect(try error("SELEC 1")?.place == "line 1, column 1")
        #expect(try error("SELECT 1; SELECT 2")?.description == "line 1, column 10: there is more than one statement\nRun them one by one.")
        #expect(try error(" -- nothing")?.cause == "there is no statement to run")
        #expect(try error("SELECT '\0'")?.cause == "the SQL contains a NUL character")
    }

    @Test func aLongQueryCanBeStopped() async throws {
        let store = try TestStore()
        let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n"
        let timed = try AdHocQuery(store.file)
        timed.limit(to: .milliseconds(50))
        #expect(throws: QueryError(.interrupted, "the query was stopped")) { try timed.table(endless) }
        let query = try AdHocQuery(store.file)
        let stopper = Task.detached {
            while !Task.isCancelled {
                try? await Task.sleep(for: .milliseconds(20))
                query.interrupt()
            }
        }
        #expect(throws: QueryError(.interrupted, "the query was stopped")) { try query.table(endless) }
        stopper.cancel()
    }
}
