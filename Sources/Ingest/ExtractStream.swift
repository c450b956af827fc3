import Foundation
import Model
import Reading

/// The pipeline without the store: articles in, one JSON object a document out, in the input's order.
public struct ExtractStream {
    private let knowledge: Knowledge
    private let language: String?
    private let jobs: Int
    private let clock: StageClock?

    /// - Parameter clock: told how long each stage took.
    public init(
        knowledge: Knowledge, language: String? = nil, jobs: Int = ProcessInfo.processInfo.activeProcessorCount, clock: StageClock? = nil
    ) {
        self.knowledge = knowledge
        self.language = language
        self.jobs = jobs
        self.clock = clock
    }

    /// - Parameters:
    ///   - items: what to read; nil for an NDJSON stream on standard input.
    ///   - emit: called with each line, without its newline.
    /// - Returns: how many inputs failed.
    public func run(items: [InputItem]?, emit: (String) throws -> Void) throws -> Int {
        let reader = InputReader(knowledge: knowledge, language: language)
        let knowledge = knowledge
        let clock = clock
        let isRecords = items == nil
        let pipeline = OrderedPipeline<InputItem, (line: String?, failed: Bool)>(items: items, jobs: jobs)
        var failed = 0
        try pipeline.run(workers: jobs) {
            let processor = ArticleProcessor(knowledge: knowledge, clock: clock)
            return { item in Self.line(item, reader, processor, clock, isRecords: isRecords) }
        } consume: { output in
            if output.failed { failed += 1 }
            if let line = output.line { try emit(line) }
        }
        return failed
    }

    private static func line(
        _ item: InputItem, _ reader: InputReader, _ processor: ArticleProcessor, _ clock: StageClock?, isRecords: Bool
    ) -> (line: String?, failed: Bool) {
        if case .opening = item { return (nil, false) }
        var path = item.place
        do {
            let loaded = try clock.measure(.read) { try reader.load(item) }
            path = loaded.path
            let article = try clock.measure(.read) { try reader.article(loaded) }
            let facts = processor.facts(of: article, contentHash: loaded.hash)
            return (clock.measure(.json) { FactsJSON.line(facts, id: path) }, false)
        } catch {
            return (InputFailure(error, path: path).json(isRecord: isRecords), true)
        }
    }
}
