import Foundation
import Identity
import Logging
import Model
import Store
import Testing
import Text

@testable import Ingest

/// Documents of one run that stand in each other's way.
@Suite struct OutcomeCollectorTests {
    private static let knowledge = Result { try Knowledge(authority: .none) }

    /// A store in a folder of its own, and one thread's work on it.
    private final class Bench {
        let folder = NSTemporaryDirectory() + "/dossier-collector-\(UUID().uuidString)"
        let store: Store
        let work: ArticleWork
        let collector: OutcomeCollector

        init() throws {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            store = try Store.open(folder + "/a.db", mode: .write, schema: .embedded)
            let knowledge = try OutcomeCollectorTests.knowledge.get()
            let writer = try StoreWriter(
                store, services: WriterServices(resolver: EntityResolver(), catalogue: { _ in nil }, fold: { SearchFolding.fold($0) }),
                run: RunInfo(toolVersion: "1", modelID: "rules", options: "", startedAt: "2025-01-01T00:00:00Z"))
            work = ArticleWork(
                reader: InputReader(knowledge: knowledge, language: "en"), processor: ArticleProcessor(knowledge: knowledge),
                writer: writer,
                clock: nil)
            collector = OutcomeCollector(work: work, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        }

        deinit {
            try? store.close()
            try? FileManager.default.removeItem(atPath: folder)
        }

        func outcome(_ id: String, _ text: String) -> IngestOutcome {
            work.outcome(of: .record("{\"id\": \"\(id)\", \"text\": \"The bank reported \(text).\"}", line: 1))
        }

        func documents() throws -> [String] {
            try collector.flush()
            return try LogicalDump(store).text().split(separator: "\n").filter {
                $0.hasPrefix("document_paths\t") || $0.hasPrefix("documents\t")
            }
            .map { line in
                let fields = line.split(separator: "\t")
                return fields[0] == "documents" ? "\(fields[1]) \(line.firstMatch(of: /The bank reported (\w+)/)?.1 ?? "")" : "\(fields[1])"
            }
        }
    }

    @Test func anIDTwiceInAStream() throws {
        let bench = try Bench()
        for text in ["growth", "losses", "growth"] { try bench.collector.take(bench.outcome("a", text)) }
        #expect(try bench.documents() == ["'a' growth", "'a'"])
        #expect(bench.collector.summary == IngestRun.Summary(added: 1, updated: 2, unchanged: 0, failed: 0))
    }

    @Test func anIDThatGoesAndComesBack() throws {
        let bench = try Bench()
        try bench.collector.take(bench.outcome("a", "growth"))
        try bench.collector.flush()
        // All three are looked up before any is written.
        for outcome in ["growth", "losses", "growth"].map({ bench.outcome("a", $0) }) { try bench.collector.take(outcome) }
        #expect(try bench.documents() == ["'a' growth", "'a'"])
    }

    @Test func bytesThatMoveToAnotherPathWhileTheirOwnIsTaken() throws {
        let bench = try Bench()
        let old = InputReader.Loaded.sample("latest", "The bank reported growth.")
        try bench.collector.take(bench.work.outcome(of: old))
        try bench.collector.flush()
        let moved = bench.work.outcome(of: .sample("archive", "The bank reported growth."))
        try bench.collector.take(bench.work.outcome(of: .sample("latest", "The bank reported losses.")))
        // The lookup of the moved bytes is older than this.
        try bench.collector.flush()
        try bench.collector.take(moved)
        #expect(try bench.documents() == ["'archive' growth", "'latest' losses", "'archive'", "'latest'"])
    }
}

extension InputReader.Loaded {
    static func sample(_ path: String, _ text: String) -> InputReader.Loaded { InputReader.Loaded(path: path, bytes: Array(text.utf8)) }
}
