import Foundation

/// The items of a run, one after the other; records are read from standard input as they are needed.
final class ItemSource: @unchecked Sendable {
    // Called under the pipeline's lock, by one thread at a time.
    private var items: [InputItem]
    private var position = 0
    private var lines: LineReader?

    init(items: [InputItem]) {
        self.items = items
    }

    /// Lines of an NDJSON stream.
    init(records handle: FileHandle) {
        items = []
        lines = LineReader(handle)
    }

    /// Number of items, nil while it is not known.
    var count: Int? { lines == nil ? items.count : nil }

    func next() -> InputItem? {
        if let lines { return lines.next().map { .record($0.text, line: $0.number) } }
        guard position < items.count else { return nil }
        position += 1
        return items[position - 1]
    }
}

/// Lines of a file handle, in blocks; empty lines are passed over.
private final class LineReader {
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var start = 0
    private var number = 0
    private var atEnd = false

    init(_ handle: FileHandle) {
        self.handle = handle
    }

    func next() -> (text: String, number: Int)? {
        var searched = start
        while true {
            if let newline = buffer[searched...].firstIndex(of: 0x0A) {
                let line = buffer[start..<newline]
                start = newline + 1
                searched = start
                number += 1
                if line.contains(where: { $0 > 0x20 }) { return (String(decoding: line, as: UTF8.self), number) }
                continue
            }
            guard !atEnd else {
                let line = buffer[start...]
                start = buffer.count
                number += 1
                return line.contains(where: { $0 > 0x20 }) ? (String(decoding: line, as: UTF8.self), number) : nil
            }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            let block = handle.readData(ofLength: 1 << 20)
            if block.isEmpty { atEnd = true } else { buffer += block }
        }
    }
}
