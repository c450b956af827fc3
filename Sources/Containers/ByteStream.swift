/// A source with a buffer: bytes can be looked at before they are taken.
final class ByteStream {
    static let blockBytes = 1 << 16

    private let source: any ByteSource
    private var buffer: [UInt8] = []
    /// What a read gives, before it is added to the buffer.
    private var block: [UInt8] = []
    private var start = 0
    private(set) var isAtEnd = false
    /// What went wrong behind the bytes that wait.
    private var pending: ContainerError?
    /// Offset of the first byte that was not taken yet.
    private(set) var position = 0

    init(_ source: any ByteSource) {
        self.source = source
    }

    convenience init(_ bytes: [UInt8]) {
        self.init(MemorySource(bytes))
    }

    var size: Int? { source.size }

    /// Bytes that wait in the buffer.
    var waiting: ArraySlice<UInt8> { buffer[start...] }
    var waitingCount: Int { buffer.count - start }

    /// Reads until that many bytes wait, or the source ends.
    ///
    /// - Returns: whether they do.
    @discardableResult
    func fill(_ count: Int) throws(ContainerError) -> Bool {
        while buffer.count - start < count, !isAtEnd {
            if let error = pending {
                pending = nil
                throw error
            }
            if start > 0, start >= buffer.count - start {
                buffer.removeFirst(start)
                start = 0
            }
            if block.isEmpty { block = [UInt8](repeating: 0, count: Self.blockBytes) }
            var got = 0
            var failure: ContainerError?
            block.withUnsafeMutableBytes { bytes in
                do throws(ContainerError) {
                    got = try source.read(into: bytes)
                } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
            // Arrays grow twofold, and hold both copies meanwhile: the largest get what is asked for at once.
            if buffer.capacity < buffer.count + got, buffer.count > 8 << 20 {
                buffer.reserveCapacity(max(buffer.count + (8 << 20), start + count + Self.blockBytes))
            }
            buffer += block[..<got]
            if got == 0 { isAtEnd = true }
        }
        return buffer.count - start >= count
    }

    func drop(_ count: Int) {
        let count = min(count, buffer.count - start)
        start += count
        position += count
        if start == buffer.count {
            buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
            start = 0
        }
    }

    func dropAll() { drop(waitingCount) }

    /// Takes that many bytes, or what is left of them.
    func take(_ count: Int) throws(ContainerError) -> [UInt8] {
        try fill(count)
        let taken = Array(buffer[start..<min(start + count, buffer.count)])
        drop(taken.count)
        return taken
    }

    /// Everything to the end; nil when that is more than the limit.
    func takeAll(limit: Int) throws(ContainerError) -> [UInt8]? {
        try fill(limit + 1)
        guard waitingCount <= limit else { return nil }
        if start == 0 {
            // The buffer itself, so that a large document is not held twice.
            position += buffer.count
            defer { buffer = [] }
            return buffer
        }
        let all = Array(buffer[start...])
        dropAll()
        return all
    }

    /// Moves on by as much as waits, or by a block; 0 at the end.
    func skip(_ count: Int) throws(ContainerError) -> Int {
        try fill(1)
        let skipped = min(count, waitingCount)
        drop(skipped)
        return skipped
    }

    /// Goes to a byte of the source; false when that can only go forward.
    func seek(to position: Int) -> Bool {
        guard source.seek(to: position) else { return false }
        buffer.removeAll(keepingCapacity: true)
        start = 0
        self.position = position
        isAtEnd = false
        pending = nil
        return true
    }

    /// The first bytes, by which kinds are told. What is wrong behind them shows when they are read on.
    func prefix() -> ArraySlice<UInt8> {
        fillQuietly(ContainerKind.prefixBytes)
        return waiting.prefix(ContainerKind.prefixBytes)
    }

    /// Like `fill`, an error being kept for the next `fill` that needs what is behind it.
    func fillQuietly(_ count: Int) {
        do throws(ContainerError) {
            try fill(count)
        } catch {
            pending = error
        }
    }

    var hasError: Bool { pending != nil }

    /// Whether what waits up to that many bytes is all that is left before an error, and may be damaged itself.
    func isDoubtful(_ count: Int) -> Bool {
        guard pending != nil else { return false }
        return waitingCount < count || source.soundBytes.map { position + count > $0 } ?? false
    }

    /// The waiting bytes in place. The pointer is good within the call.
    func withWaiting<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        buffer[start...].withUnsafeBytes(body)
    }
}
