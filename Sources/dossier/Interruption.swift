import Foundation
import Query
import Synchronization

/// Ctrl-C ends the running query; what was answered so far is written, and the exit code is 130.
enum Interruption {
    private static let stop = Mutex<(@Sendable () -> Void)?>(nil)
    private static let interrupted = Atomic<Bool>(false)
    private static let source = Mutex<(any DispatchSourceSignal)?>(nil)

    static var isInterrupted: Bool { interrupted.load(ordering: .relaxed) }

    /// From now on, Ctrl-C calls `action`; a second one ends the program at once.
    static func handle(_ action: @escaping @Sendable () -> Void) {
        stop.withLock { $0 = action }
        source.withLock { source in
            guard source == nil else { return }
            signal(SIGINT, SIG_IGN)
            let fresh = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global(qos: .userInitiated))
            fresh.setEventHandler {
                if interrupted.exchange(true, ordering: .relaxed) { _exit(130) }
                stop.withLock { $0 }?()
            }
            fresh.resume()
            source = fresh
        }
    }
}
