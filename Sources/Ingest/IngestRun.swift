import Foundation
import Identity
import Logging
import Model
import Reading
import Store
import Text

/// Brings articles into a store: workers read and extract, one writer writes many documents a transaction.
public struct IngestRun {
    public struct Options: Sendable {
        public var store: String
        public var jobs: Int
        public var language: String?
        /// Read and extract, write nothing.
        public var isDryRun: Bool
        public var toolVersion: String
        /// What the user asked for, kept with the run.
        public var description: String

        public init(
            store: String, jobs: Int = ProcessInfo.processInfo.activeProcessorCount, language: String? = nil, isDryRun: Bool = false,
            toolVersion: String, description: String = ""
        ) {
            self.store = store
            self.jobs = jobs
            self.language = language
            self.isDryRun = isDryRun
            self.toolVersion = toolVersion
            self.description = description
        }
    }

    /// What became of the inputs.
    public struct Summary: Sendable, Hashable {
        public var added = 0
        public var updated = 0
        public var unchanged = 0
        public var failed = 0

        public var line: String { "\(added) added, \(updated) updated, \(unchanged) unchanged, \(failed) failed" }
    }

    private enum Outcome: Sendable {
        case facts(DocumentFacts)
        case unchanged
        case failed(path: String, cause: String, remedy: String)
    }

    private let options: Options
    private let knowledge: Knowledge
    private let log: Logger

    public init(options: Options, knowledge: Knowledge, log: Logger) {
        self.options = options
        self.knowledge = knowledge
        self.log = log
    }

    /// - Parameters:
    ///   - items: what to read; nil for an NDJSON stream on standard input.
    ///   - progress: told after each input how many are done, of how many (nil when unknown).
    /// - Throws: `StoreError` when the store cannot be opened or written. Inputs that fail are logged and counted, and the rest goes on.
    public func run(items: [InputItem]?, progress: (Int, Int?) -> Void = { _, _ in }) throws -> Summary {
        let source = items.map { ItemSource(items: $0) } ?? ItemSource(records: .standardInput)
        let total = source.count
        guard !options.isDryRun else { return try run(source, total, writer: nil, progress) }
        let store = try Store.open(options.store, mode: .write, schema: .embedded)
        let knowledge = knowledge
        let services = WriterServices(
            resolver: EntityResolver(), catalogue: knowledge.catalogueEntry, fold: { SearchFolding.fold($0) })
        let writer = try StoreWriter(
            store, services: services,
            run: RunInfo(toolVersion: options.toolVersion, modelID: "rules", options: options.description, startedAt: Self.now()))
        let summary: Summary
        do {
            summary = try run(source, total, writer: writer, progress)
            try writer.finish(at: Self.now())
        } catch {
            try? store.close()
            throw error
        }
        try store.close()
        return summary
    }

    private func run(_ source: ItemSource, _ total: Int?, writer: StoreWriter?, _ progress: (Int, Int?) -> Void) throws -> Summary {
        let reader = InputReader(knowledge: knowledge, language: options.language)
        let knowledge = knowledge
        let pipeline = OrderedPipeline<InputItem, Outcome>(window: max(64, options.jobs * 16)) { source.next() }
        var summary = Summary()
        var batch: [DocumentFacts] = []
        var updates: Set<String> = []
        var bytes = 0
        var done = 0
        func flush() throws {
            guard let writer, !batch.isEmpty else { return }
            let written = try writer.write(batch)
            summary.added += written.written - written.superseded
            summary.updated += written.superseded
            summary.unchanged += written.duplicates
            for rejection in written.rejected {
                summary.failed += 1
                log.error("\(rejection.path): \(rejection.cause). Please report it with the file; the rest is stored")
            }
            batch.removeAll(keepingCapacity: true)
            updates.removeAll()
            bytes = 0
        }
        try pipeline.run(workers: options.jobs) {
            let processor = ArticleProcessor(knowledge: knowledge)
            return { item in Self.outcome(item, reader, processor, writer) }
        } consume: { outcome in
            done += 1
            switch outcome {
            case .unchanged:
                summary.unchanged += 1
            case .failed(let path, let cause, let remedy):
                summary.failed += 1
                log.error("\(path): \(cause). \(remedy)")
                // What stands before it in order is written first.
                try flush()
                try writer?.recordFailure(path: path, cause: cause, remedy: remedy)
            case .facts(let facts):
                if writer == nil { summary.added += 1 } else { batch.append(facts) }
                bytes += facts.article.body.utf8.count
                // A path twice in one batch: the later one takes the place of the earlier.
                if !updates.insert(facts.article.path).inserted || batch.count >= StoreWriter.documentsPerBatch
                    || bytes >= StoreWriter.bytesPerBatch
                {
                    try flush()
                }
            }
            progress(done, total)
        }
        try flush()
        return summary
    }

    private static func outcome(_ item: InputItem, _ reader: InputReader, _ processor: ArticleProcessor, _ writer: StoreWriter?) -> Outcome
    {
        var path = "-"
        do {
            if case .file(let file) = item { path = file }
            let loaded = try reader.load(item)
            path = loaded.path
            if let writer, try writer.status(path: path, hash: loaded.hash) == .unchanged { return .unchanged }
            let article = try reader.article(loaded)
            return .facts(processor.facts(of: article, contentHash: loaded.hash))
        } catch let error as ReadingError {
            return .failed(path: error.place, cause: error.cause, remedy: error.remedy)
        } catch let error as IngestError {
            return .failed(path: error.place, cause: error.cause, remedy: error.remedy)
        } catch let error as StoreError {
            return .failed(path: path, cause: error.cause, remedy: error.remedy)
        } catch {
            return .failed(path: path, cause: "\(error)", remedy: "Try it alone; if it fails again, report it with the file")
        }
    }

    static func now() -> String { Date().formatted(.iso8601) }
}
