import Foundation
import Identity
import Logging
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

    private let options: Options
    private let knowledge: Knowledge
    private let log: Logger
    private let clock: StageClock?

    /// - Parameter clock: told how long each stage took.
    public init(options: Options, knowledge: Knowledge, log: Logger, clock: StageClock? = nil) {
        self.options = options
        self.knowledge = knowledge
        self.log = log
        self.clock = clock
    }

    /// - Parameters:
    ///   - items: what to read; nil for an NDJSON stream on standard input.
    ///   - progress: told after each input how many are done, of how many (nil when unknown).
    /// - Throws: `StoreError` when the store cannot be opened or written. Inputs that fail are logged and counted, and the rest goes on.
    public func run(items: [InputItem]?, progress: (Int, Int?) -> Void = { _, _ in }) throws -> Summary {
        let source = items.map { ItemSource(items: $0) } ?? ItemSource(records: .standardInput)
        guard !options.isDryRun else { return try run(source, writer: nil, progress) }
        let store = try Store.open(options.store, mode: .write, schema: .embedded)
        let knowledge = knowledge
        let services = WriterServices(
            resolver: EntityResolver(), catalogue: knowledge.catalogueEntry, fold: { SearchFolding.fold($0) })
        let writer = try StoreWriter(
            store, services: services,
            run: RunInfo(
                toolVersion: options.toolVersion, modelID: knowledge.model?.id ?? "none",
                options: options.description.isEmpty ? nil : options.description, startedAt: Self.now()))
        let summary: Summary
        do {
            summary = try run(source, writer: writer, progress)
            try writer.finish(at: Self.now())
        } catch {
            try? store.close()
            throw error
        }
        try store.close()
        return summary
    }

    private func run(_ source: ItemSource, writer: StoreWriter?, _ progress: (Int, Int?) -> Void) throws -> Summary {
        let reader = InputReader(knowledge: knowledge, language: options.language)
        let pipeline = OrderedPipeline<InputItem, IngestOutcome>(window: max(64, options.jobs * 16)) { source.next() }
        let makeWork: @Sendable () -> ArticleWork = { [knowledge, clock] in
            ArticleWork(reader: reader, processor: ArticleProcessor(knowledge: knowledge, clock: clock), writer: writer, clock: clock)
        }
        let collector = OutcomeCollector(work: makeWork(), log: log)
        var done = 0
        try pipeline.run(workers: options.jobs) {
            let work = makeWork()
            return { work.outcome(of: $0) }
        } consume: { outcome in
            try collector.take(outcome)
            if case .opened = outcome { return }
            done += 1
            progress(done, source.count)
        }
        try collector.flush()
        return collector.summary
    }

    static func now() -> String { Date().formatted(.iso8601) }
}
