import Foundation

/// Work on many items by several threads, results taken in the items' order by the calling thread.
///
/// Threads and not tasks, because each worker blocks on files and keeps tables that are no value; only a window of results waits to be taken, so
/// memory does not grow with the number of items.
final class OrderedPipeline<Item: Sendable, Output: Sendable>: @unchecked Sendable {
    // Every stored property is guarded by `lock`.
    private let lock = NSCondition()
    private var nextItem: () -> Item?
    private var handedOut = 0
    private var taken = 0
    private var ended = false
    private var results: [Int: Output] = [:]
    private let window: Int

    /// - Parameter next: gives the items one after the other; called by one thread at a time.
    init(window: Int, next: @escaping @Sendable () -> Item?) {
        self.window = window
        nextItem = next
    }

    /// - Parameters:
    ///   - workers: how many threads.
    ///   - makeWorker: called once in each thread; what it gives is called for each item there.
    ///   - consume: called with each result, in the items' order; when it throws, the rest is dropped and the error is thrown on.
    func run(workers: Int, makeWorker: @escaping @Sendable () -> (Item) -> Output, consume: (Output) throws -> Void) throws {
        let finished = DispatchGroup()
        for _ in 0..<max(1, workers) {
            finished.enter()
            let thread = Thread { [self] in
                let work = makeWorker()
                while let (position, item) = take() {
                    let output = work(item)
                    put(output, at: position)
                }
                finished.leave()
            }
            thread.stackSize = 16 << 20
            thread.start()
        }
        defer {
            stop()
            finished.wait()
        }
        while let output = nextResult() { try consume(output) }
    }

    private func take() -> (Int, Item)? {
        lock.lock()
        defer { lock.unlock() }
        while !ended, handedOut - taken >= window { lock.wait() }
        guard !ended, let item = nextItem() else {
            ended = true
            lock.broadcast()
            return nil
        }
        handedOut += 1
        return (handedOut - 1, item)
    }

    private func put(_ output: Output, at position: Int) {
        lock.lock()
        results[position] = output
        lock.broadcast()
        lock.unlock()
    }

    private func nextResult() -> Output? {
        lock.lock()
        defer { lock.unlock() }
        while true {
            if let output = results.removeValue(forKey: taken) {
                taken += 1
                lock.broadcast()
                return output
            }
            if ended, taken >= handedOut { return nil }
            lock.wait()
        }
    }

    private func stop() {
        lock.lock()
        ended = true
        lock.broadcast()
        lock.unlock()
    }
}

extension OrderedPipeline where Item == InputItem {
    /// - Parameter items: nil for an NDJSON stream on standard input.
    convenience init(items: [InputItem]?, jobs: Int) {
        let source = items.map { ItemSource(items: $0) } ?? ItemSource(records: .standardInput)
        self.init(window: max(64, jobs * 16)) { source.next() }
    }
}
