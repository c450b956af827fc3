import Containers
import Foundation
import Reading

/// The items of a run, one after the other; records and the parts of containers are read as they are needed.
final class ItemSource: @unchecked Sendable {
    // Called under the pipeline's lock, by one thread at a time.
    private var items: [InputItem]
    private var position = 0
    private var records: RecordReader?
    private var container: ContainerReader?
    private let lock = NSLock()
    /// Guarded by `lock`.
    private var isOpenEnded = false

    private static let limits = ContainerLimits(memberBytes: ReadingLimits.bytes)

    init(items: [InputItem]) {
        self.items = items
    }

    /// Lines of an NDJSON stream.
    init(records handle: FileHandle) {
        items = []
        records = RecordReader(handle)
        isOpenEnded = true
    }

    /// Number of items, nil when it is not known: a container tells how many it has at its end. May be asked by any thread.
    var count: Int? {
        lock.lock()
        defer { lock.unlock() }
        return isOpenEnded ? nil : items.count
    }

    func next() -> InputItem? {
        if let records { return records.next() }
        while true {
            if let part = container?.next() { return Self.item(part) }
            container = nil
            guard position < items.count else { return nil }
            position += 1
            switch items[position - 1] {
            case .file(let path):
                guard let reader = ContainerReader.reader(ofFile: path, limits: Self.limits) else { return items[position - 1] }
                open(reader)
                return .opening(path)
            case .standardInput: open(.standardInput(limits: Self.limits))
            default: return items[position - 1]
            }
        }
    }

    private func open(_ reader: ContainerReader) {
        container = reader
        lock.lock()
        isOpenEnded = true
        lock.unlock()
    }

    private static func item(_ part: ContainedItem) -> InputItem {
        switch part {
        case .document(let document): .member(document)
        case .record(let line, let number, let file): .record(String(decoding: line, as: UTF8.self), line: number, file: file)
        case .failure(let error): .broken(IngestError(place: error.place, cause: error.cause, remedy: error.remedy))
        }
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
