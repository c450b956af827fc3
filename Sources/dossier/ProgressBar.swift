import Foundation

/// A bar on standard error, when that is a terminal.
final class ProgressBar {
    private let isShown = Terminal.isErrorOutput
    private let clock = ContinuousClock()
    private var last: ContinuousClock.Instant?
    private var isDrawn = false

    func show(done: Int, of total: Int?) {
        guard isShown else { return }
        let now = clock.now
        if let last, last.duration(to: now) < .milliseconds(100), done != total { return }
        last = now
        var text = "\r\u{1B}[K"
        if let total, total > 0 {
            let filled = min(30, done * 30 / total)
            text +=
                "[" + String(repeating: "█", count: filled) + String(repeating: "·", count: 30 - filled) + "] \(done) of \(total) articles"
        } else {
            text += "\(done) articles"
        }
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
        isDrawn = true
    }

    /// Takes the bar away, so that something else can be said.
    func clear() {
        guard isDrawn else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8))
        isDrawn = false
    }
}
