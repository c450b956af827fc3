import Foundation
import Logging

/// Log lines as messages on standard error, worded like the program's other messages.
struct MessageLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info
    private let before: () -> Void

    private init(before: @escaping () -> Void) {
        self.before = before
    }

    /// - Parameter before: called before each message, to take a progress bar away.
    static func logger(before: @escaping () -> Void) -> Logger {
        Logger(label: "dossier") { _ in MessageLog(before: before) }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        before()
        Output.note("dossier: \(event.message)")
    }
}
