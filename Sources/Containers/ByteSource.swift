import Glibc

/// Bytes, in blocks, from the front.
protocol ByteSource: AnyObject {
    /// Fills the front of the buffer.
    ///
    /// - Returns: how many bytes; 0 at the end.
    /// - Throws: `ContainerError`; a source that can go on behind the damage does so at the next call.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ContainerError) -> Int

    /// Nil when the source can only go forward.
    var size: Int? { get }
    /// Goes to a byte; false when it cannot.
    func seek(to position: Int) -> Bool

    /// How many of the bytes that were read are known to be right; nil when the source does not check.
    var soundBytes: Int? { get }
}

extension ByteSource {
    var size: Int? { nil }
    var soundBytes: Int? { nil }
    func seek(to position: Int) -> Bool { false }
}

/// A file, or standard input.
final class DescriptorSource: ByteSource {
    private let descriptor: Int32
    private let place: String
    private var hasFailed = false
    let size: Int?

    /// - Parameter descriptor: closed with the source, unless it is standard input.
    init(descriptor: Int32, place: String) {
        self.descriptor = descriptor
        self.place = place
        var status = stat()
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        size = isFile && descriptor != 0 ? Int(status.st_size) : nil
    }

    deinit { if descriptor != 0 { close(descriptor) } }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ContainerError) -> Int {
        while !hasFailed {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            if errno == EINTR { continue }
            hasFailed = true
            let reason = String(cString: strerror(errno)).lowercased()
            let isInput = descriptor == 0
            throw ContainerError(
                place: place, cause: isInput ? "standard input cannot be read (\(reason))" : "the file cannot be read (\(reason))",
                remedy: isInput
                    ? "Give it a file or a pipe, as in: dossier ingest - < article.txt" : "Look whether the disk is there and whole")
        }
        return 0
    }

    func seek(to position: Int) -> Bool { size != nil && lseek(descriptor, position, SEEK_SET) == position }
}

/// Bytes in memory.
final class MemorySource: ByteSource {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var size: Int? { bytes.count }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - position)
        guard count > 0 else { return 0 }
        bytes[position..<position + count].withUnsafeBytes { buffer.copyMemory(from: $0) }
        position += count
        return count
    }

    func seek(to position: Int) -> Bool {
        guard position >= 0, position <= bytes.count else { return false }
        self.position = position
        return true
    }
}
