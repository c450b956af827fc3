import Model
import Store
import Testing

/// New, changed, unchanged, removed.
@Suite struct WritingTests {
    private func count(_ table: String, _ store: Store) throws -> Int {
        try store.counts().first { $0.table == table }?.rows ?? -1
    }

    @Test func writingTwiceChangesNothing() throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 11)
        let documents = (0..<10).map { sample.document(path: "\($0)") }
        let store = try temporary.open()
        let writer = try TemporaryStore.writer(store)
        #expect(try writer.status(path: "0", hash: documents[0].contentHash) == .new)
        #expect(try writer.write(documents).written == 10)
        let before = try LogicalDump(store).text()
        #expect(try writer.status(path: "0", hash: documents[0].contentHash) == .unchanged)
        let again = try writer.write(documents)
        #expect(again.written == 0 && again.duplicates == 10)
        #expect(firstDifference(try LogicalDump(store).text(), before) == nil)
        try store.close()
    }

    /// A store in which documents changed equals one that never saw the old versions.
    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func aChangedArticleLeavesNothingBehind(seed: UInt64) throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: seed)
        let old = (0..<30).map { sample.document(path: "p/\($0)", names: 40) }
        let new = (0..<30).map { sample.document(path: "p/\($0)", version: 1, names: 40) }
        let kept = (30..<40).map { sample.document(path: "p/\($0)") }
        let store = try temporary.open()
        let writer = try TemporaryStore.writer(store)
        try writer.write(old + kept)
        guard case .changed = try writer.status(path: "p/3", hash: new[3].contentHash) else {
            Issue.record("other bytes under a stored path are a change")
            return
        }
        #expect(try writer.write(Array(new[0..<13])).superseded == 13)
        #expect(try Verifier(store).run().findings == [])
        #expect(try writer.write(Array(new[13...])).superseded == 17)
        #expect(try Verifier(store).run().findings == [])
        let after = try LogicalDump(store).text()
        try store.close()
        #expect(firstDifference(after, try temporary.dump("fresh.db", [kept, new])) == nil)
    }

    @Test func removingEverythingLeavesAnEmptyStore() throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 3)
        let documents = (0..<12).map { sample.document(path: "\($0)") }
        let store = try temporary.open()
        let writer = try TemporaryStore.writer(store)
        try writer.write(documents)
        try writer.remove(paths: documents.map(\.article.path) + ["unknown"])
        #expect(try LogicalDump(store).text() == "")
        #expect(try store.counts().filter { $0.rows > 0 }.map(\.table) == ["runs"])
        try store.close()
        #expect(try temporary.sqlite3("SELECT count(*) FROM sentences_fts_docsize") == "0\n")
    }

    @Test func sameBytesUnderTwoPathsAreOneDocument() throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 4)
        let first = sample.document(path: "b.txt")
        var copy = first
        copy.article.path = "a.txt"
        let store = try temporary.open()
        let writer = try TemporaryStore.writer(store)
        let summary = try writer.write([first, copy])
        #expect(summary.written == 1 && summary.duplicates == 1)
        #expect(try writer.status(path: "c.txt", hash: first.contentHash) == .unchanged)
        try writer.finish(at: "2024-05-01T11:00:00Z")
        #expect(try count("documents", store) == 1)
        let both = try LogicalDump(store).text()
        let named = both.contains("documents\t'a.txt'") && both.contains("document_paths\t'c.txt'\t'a.txt'")
        #expect(named)
        // The first path changes: its text lives on under the others.
        let other = { () -> DocumentFacts in
            var document = sample.document(path: "a.txt", version: 1)
            document.storySignals = []
            return document
        }()
        try writer.write([other])
        #expect(try count("documents", store) == 2)
        let moved = try LogicalDump(store).text().contains("documents\t'b.txt'")
        #expect(moved)
        try store.close()
    }

    @Test func theLaterOfTwoVersionsInABatchStays() throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 6)
        let versions = (0..<3).map { sample.document(path: "same", version: $0) }
        let text = try temporary.dump("all.db", [versions])
        #expect(firstDifference(text, try temporary.dump("last.db", [[versions[2]]])) == nil)
    }

    @Test func aContradictionIsKeptAsAFailureAndTheRestIsWritten() throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 8)
        var broken = (0..<9).map { sample.document(path: "broken/\($0)") }
        broken[0].mentions[0].span = Span(-1, 4)
        broken[1].mentions[0].sentence = 99
        broken[2].mentions[0].referent = -1
        broken[3].figures[0].span.end = 100_000
        broken[4].contentHash = [1, 2, 3]
        broken[5].claims.append(Claim(span: Span(0, 3), sentence: 0, cue: "said", kind: .statement, parent: 77, rule: "r"))
        broken[6].roles.append(Role(span: Span(0, 3), sentence: 0, title: "x", mention: 5_000, rule: "r"))
        broken[7].publisher = 400
        broken[8].article.body.unicodeScalars.append("\0")
        let good = sample.document(path: "good")
        let store = try temporary.open()
        let writer = try TemporaryStore.writer(store)
        let summary = try writer.write(broken + [good])
        #expect(summary.written == 1)
        #expect(summary.rejected.map(\.path) == broken.map(\.article.path))
        #expect(try count("failures", store) == 9)
        try writer.write([sample.document(path: "broken/0", version: 1)])
        #expect(try count("failures", store) == 8)
        #expect(try Verifier(store).run().findings == [])
        try store.close()
    }

    @Test func failuresGoWhenTheFileIsRead() throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 9)
        let document = sample.document(path: "late.html")
        let store = try temporary.open()
        let writer = try TemporaryStore.writer(store)
        try writer.recordFailure(path: "late.html", cause: "the encoding is unknown", remedy: "save it as UTF-8")
        try writer.recordFailure(path: "late.html", cause: "the file is empty", remedy: "fetch it again")
        #expect(try count("failures", store) == 1)
        #expect(try temporary.sqlite3("SELECT cause FROM files_unread").contains("empty"))
        try writer.write([document])
        #expect(try count("failures", store) == 0)
        try store.close()
    }

    @Test func aFileThatIsWholeAgainIsNoFailure() throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 4)
        let document = sample.document(path: "back.html")
        let store = try temporary.open()
        let writer = try TemporaryStore.writer(store)
        try writer.write([document])
        try writer.recordFailure(path: "back.html", cause: "the file is empty", remedy: "fetch it again")
        #expect(try count("failures", store) == 1)
        #expect(try writer.status(path: "back.html", hash: document.contentHash) == .unchanged)
        try writer.finish(at: "2024-05-01T10:01:00Z")
        #expect(try count("failures", store) == 0)
        #expect(try count("documents", store) == 1)
        try store.close()
    }
}
