import Foundation
import Synchronization

/// Adds up the processor time of each stage over all workers, for the benchmark.
public final class StageClock: Sendable {
    public enum Stage: String, CaseIterable, Sendable {
        case read, text, names, identity, dates, roles, claims, figures, search, json, store
    }

    /// What was done so far.
    public struct Reading: Sendable {
        /// Processor time, in seconds of the thread that did the work.
        public var seconds: [Stage: Double] = [:]
        public var documents = 0
        public var tokens = 0
        /// UTF-8 bytes of the articles' bodies.
        public var bytes = 0
    }

    private let reading = Mutex(Reading())

    public init() {}

    public var now: Reading { reading.withLock { $0 } }

    func measure<T>(_ stage: Stage, _ work: () throws -> T) rethrows -> T {
        let start = Self.threadSeconds()
        defer {
            let spent = Self.threadSeconds() - start
            reading.withLock { $0.seconds[stage, default: 0] += spent }
        }
        return try work()
    }

    func count(tokens: Int, bytes: Int) {
        reading.withLock {
            $0.documents += 1
            $0.tokens += tokens
            $0.bytes += bytes
        }
    }

    private static func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}

extension StageClock? {
    /// Does the work, and measures it when there is a clock.
    func measure<T>(_ stage: StageClock.Stage, _ work: () throws -> T) rethrows -> T {
        guard let self else { return try work() }
        return try self.measure(stage, work)
    }
}
