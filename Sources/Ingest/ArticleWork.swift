import Model
import Reading
import Store

/// What became of an input before it is written.
enum IngestOutcome: Sendable {
    case facts(DocumentFacts)
    /// A container is read, of which the store remembers failures when `isStale`.
    case opened(path: String, isStale: Bool)
    /// The store had these bytes when they were looked up.
    case unchanged(InputReader.Loaded)
    /// `isDocument` is false when no document was meant, only a wrong argument.
    case failed(path: String, cause: String, remedy: String, isDocument: Bool)
}

/// The work of one thread on an input: read it, look it up, extract.
struct ArticleWork {
    let reader: InputReader
    let processor: ArticleProcessor
    /// Nil when nothing is written.
    let writer: StoreWriter?
    let clock: StageClock?

    func outcome(of item: InputItem) -> IngestOutcome {
        switch item {
        case .unusable(let error): return .failed(path: error.place, cause: error.cause, remedy: error.remedy, isDocument: false)
        case .file(let path): return caught(path) { outcome(of: try clock.measure(.read) { try reader.load(item) }) }
        case .broken(let error): return .failed(path: error.place, cause: error.cause, remedy: error.remedy, isDocument: true)
        case .opening(let path): return caught(path) { .opened(path: path, isStale: try writer?.hasFailures(in: path) ?? false) }
        case .member(let document): return caught(document.path) { outcome(of: try clock.measure(.read) { try reader.load(item) }) }
        case .standardInput, .record: return caught("-") { outcome(of: try clock.measure(.read) { try reader.load(item) }) }
        }
    }

    func outcome(of loaded: InputReader.Loaded) -> IngestOutcome {
        caught(loaded.path) {
            if let writer, try writer.status(path: loaded.path, hash: loaded.hash) == .unchanged { return .unchanged(loaded) }
            let article = try clock.measure(.read) { try reader.article(loaded) }
            return .facts(processor.facts(of: article, contentHash: loaded.hash))
        }
    }

    private func caught(_ path: String, _ work: () throws -> IngestOutcome) -> IngestOutcome {
        do {
            return try work()
        } catch let error as ReadingError {
            return .failed(path: error.place, cause: error.cause, remedy: error.remedy, isDocument: true)
        } catch let error as IngestError {
            return .failed(path: error.place, cause: error.cause, remedy: error.remedy, isDocument: true)
        } catch let error as StoreError {
            return .failed(path: path, cause: error.cause, remedy: error.remedy, isDocument: true)
        } catch {
            return .failed(
                path: path, cause: "\(error)", remedy: "Try it alone; if it fails again, report it with the file", isDocument: true)
        }
    }
}
