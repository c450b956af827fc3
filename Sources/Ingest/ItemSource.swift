import Foundation
import Reading

/// The items of a run, one after the other; records are read from standard input as they are needed.
final class ItemSource: @unchecked Sendable {
    // Called under the pipeline's lock, by one thread at a time.
    private var items: [InputItem]
    private var position = 0
    private var records: RecordReader?

    init(items: [InputItem]) {
        self.items = items
    }

    /// Lines of an NDJSON stream.
    init(records handle: FileHandle) {
        items = []
        records = RecordReader(handle)
    }

    /// Number of items, nil while it is not known.
    var count: Int? { records == nil ? items.count : nil }

    func next() -> InputItem? {
        if let records { return records.next() }
        guard position < items.count else { return nil }
        position += 1
        return items[position - 1]
    }
}

/// Lines of a file handle, in blocks; empty lines are passed over.
private final class RecordReader {
    /// Escapes can double an article.
    private static let longestLine = 2 * ReadingLimits.bytes

    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var start = 0
    private var number = 0
    private var isTooLong = false
    private var atEnd = false

    init(_ handle: FileHandle) {
        self.handle = handle
    }

    func next() -> InputItem? {
        var searched = start
        while true {
            if let newline = buffer[searched...].firstIndex(of: 0x0A) {
                let item = item(buffer[start..<newline])
                start = newline + 1
                searched = start
                if let item { return item }
                continue
            }
            guard !atEnd else {
                let rest = buffer[start...]
                start = buffer.count
                return rest.isEmpty && !isTooLong ? nil : item(rest)
            }
            buffer.removeFirst(start)
            start = 0
            if buffer.count > Self.longestLine {
                isTooLong = true
                buffer.removeAll()
            }
            searched = buffer.count
            do {
                let block = try handle.read(upToCount: 1 << 20) ?? Data()
                if block.isEmpty { atEnd = true } else { buffer += block }
            } catch {
                atEnd = true
                buffer.removeAll()
                return .unusable(.standardInput(error))
            }
        }
    }

    private func item(_ line: ArraySlice<UInt8>) -> InputItem? {
        number += 1
        if isTooLong {
            isTooLong = false
            return .unusable(
                IngestError(
                    place: "line \(number)", cause: "the line has more than \(Self.longestLine >> 20) MB",
                    remedy: "Put one article on a line, and end each line with a newline"))
        }
        return line.contains { $0 > 0x20 } ? .record(String(decoding: line, as: UTF8.self), line: number) : nil
    }
}
