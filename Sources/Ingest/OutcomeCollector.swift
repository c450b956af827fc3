import Logging
import Model
import Store

/// Takes outcomes in the inputs' order, writes many a transaction, and counts. Used by one thread.
final class OutcomeCollector {
    private(set) var summary = IngestRun.Summary()
    private let work: ArticleWork
    private let log: Logger
    private var batch: [DocumentFacts] = []
    private var paths: Set<String> = []
    private var bytes = 0

    /// - Parameter work: its store is written to, when it has one; it does again what an earlier document of the run made stale.
    init(work: ArticleWork, log: Logger) {
        self.work = work
        self.log = log
    }

    /// - Throws: `StoreError`.
    func take(_ outcome: IngestOutcome) throws {
        switch outcome {
        case .unchanged(let loaded):
            // The lookup may have been overtaken by an earlier document of this run that took the path, or the last path of these bytes.
            if paths.contains(loaded.path) { try flush() }
            let status = try work.writer?.status(path: loaded.path, hash: loaded.hash)
            if status == nil || status == .unchanged {
                summary.unchanged += 1
            } else {
                try take(work.outcome(of: loaded))
            }
        case .opened(let path, let isStale):
            if isStale { try work.writer?.forgetFailures(in: path) }
        case .failed(let path, let cause, let remedy, let isDocument):
            summary.failed += 1
            log.error("\(path): \(cause). \(remedy)")
            // What stands before it in order is written first.
            try flush()
            if isDocument { try work.writer?.recordFailure(path: path, cause: cause, remedy: remedy) }
        case .facts(let facts):
            try add(facts)
        }
    }

    private func add(_ facts: DocumentFacts) throws {
        guard work.writer != nil else {
            summary.added += 1
            return
        }
        // A path twice in one batch: the later one takes the place of the earlier.
        if paths.contains(facts.article.path) { try flush() }
        paths.insert(facts.article.path)
        batch.append(facts)
        bytes += facts.article.body.utf8.count
        if batch.count >= StoreWriter.documentsPerBatch || bytes >= StoreWriter.bytesPerBatch { try flush() }
    }

    /// Writes what has gathered.
    func flush() throws {
        guard let writer = work.writer, !batch.isEmpty else { return }
        let written = try work.clock.measure(.store) { try writer.write(batch) }
        summary.added += written.written - written.superseded
        summary.updated += written.superseded
        summary.unchanged += written.duplicates
        for rejection in written.rejected {
            summary.failed += 1
            log.error("\(rejection.path): \(rejection.cause). Please report it with the file; the rest is stored")
        }
        batch.removeAll(keepingCapacity: true)
        paths.removeAll()
        bytes = 0
    }
}
