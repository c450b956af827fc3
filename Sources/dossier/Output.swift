import Foundation
import Query

/// Standard output, in large pieces; and notes on standard error.
final class Output: @unchecked Sendable {
    /// The reader is gone.
    struct Closed: Error {}

    // Commands write from one thread; only `flush` at the end comes from another, after they are done.
    static let standard = Output()

    private var buffer: [UInt8] = []

    func write(_ text: String) throws {
        buffer += text.utf8
        if buffer.count >= 1 << 16 { try flush() }
    }

    func flush() throws {
        var start = 0
        defer { buffer.removeAll(keepingCapacity: true) }
        while start < buffer.count {
            let written = buffer[start...].withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written >= 0 {
                start += written
            } else if errno == EPIPE {
                throw Closed()
            } else if errno != EINTR, errno != EAGAIN {
                throw CommandFailure(
                    message:
                        "dossier: the answer cannot be written: \(String(cString: strerror(errno)).lowercased())\nCheck the disk that it goes to.",
                    code: 1)
            }
        }
    }

    /// One message on standard error.
    static func note(_ text: String) {
        // Nobody may be listening; that is no reason to stop.
        try? FileHandle.standardError.write(contentsOf: Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }
}

/// The terminal, if there is one.
enum Terminal {
    static let isOutput = isatty(STDOUT_FILENO) == 1
    static let isErrorOutput = isatty(STDERR_FILENO) == 1

    /// For text for people: fitted and with bold on a terminal, plain and in full length anywhere else.
    static var style: Style {
        guard isOutput else { return Style() }
        let environment = ProcessInfo.processInfo.environment
        let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
        return Style(width: width, ansi: !isPlain)
    }

    private static var width: Int {
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return max(20, Int(size.ws_col)) }
        return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }.map { max(20, $0) } ?? 80
    }
}
