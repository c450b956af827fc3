import Model
import Store
import Testing

/// The same documents give the same store, however they come.
@Suite struct OrderTests {
    private func documents(_ count: Int, seed: UInt64) -> [DocumentFacts] {
        var sample = SampleDocuments(seed: seed)
        return (0..<count).map { sample.document(path: "a/\($0).txt") }
    }

    private func batches(_ documents: [DocumentFacts], of size: Int) -> [[DocumentFacts]] {
        stride(from: 0, to: documents.count, by: size).map { Array(documents[$0..<min($0 + size, documents.count)]) }
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func batchesAndOrderDoNotMatter(seed: UInt64) throws {
        let temporary = try TemporaryStore()
        let documents = documents(40, seed: seed)
        let whole = try temporary.dump("whole.db", [documents])
        let people = whole.contains("entities\t'person'")
        let surnames = whole.contains("'surname'")
        #expect(people && surnames)
        #expect(firstDifference(try temporary.dump("single.db", batches(documents, of: 1)), whole) == nil)
        #expect(firstDifference(try temporary.dump("backwards.db", batches(documents.reversed(), of: 7)), whole) == nil)
        var sample = SampleDocuments(seed: seed + 100)
        var shuffled = documents
        for index in shuffled.indices { shuffled.swapAt(index, sample.random(shuffled.count)) }
        #expect(firstDifference(try temporary.dump("shuffled.db", batches(shuffled, of: 5)), whole) == nil)
    }
}
