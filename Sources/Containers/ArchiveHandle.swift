import CLibArchive
import Glibc

/// libarchive reading from a stream.
final class ArchiveHandle {
    let archive: OpaquePointer
    private let stream: ByteStream
    private let block: UnsafeMutableRawBufferPointer
    /// What the stream threw inside libarchive.
    private var streamError: ContainerError?

    enum Form {
        case zip, tar, sevenZip
        case bzip2, xz, zstd
    }

    /// - Parameters:
    ///   - place: names the file in errors.
    ///   - what: `archive`, `xz file`.
    /// - Throws: `ContainerError` when libarchive does not take the data.
    init(_ stream: ByteStream, form: Form, place: String, what: String) throws(ContainerError) {
        guard let archive = archive_read_new() else { throw .damaged(place, "the \(what) cannot be opened for want of memory") }
        self.archive = archive
        self.stream = stream
        block = .allocate(byteCount: ByteStream.blockBytes, alignment: 16)
        var status: Int32
        switch form {
        case .zip: status = archive_read_support_format_zip(archive)
        case .tar: status = archive_read_support_format_tar(archive)
        case .sevenZip: status = archive_read_support_format_7zip(archive)
        case .bzip2: status = archive_read_support_filter_bzip2(archive)
        case .xz: status = archive_read_support_filter_xz(archive)
        case .zstd: status = archive_read_support_filter_zstd(archive)
        }
        if [.bzip2, .xz, .zstd].contains(form), status == ARCHIVE_OK {
            status = min(archive_read_support_format_raw(archive), archive_read_support_format_empty(archive))
        }
        archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
        archive_read_set_read_callback(archive) { _, client, buffer in
            guard let client, let buffer else { return -1 }
            return Unmanaged<ArchiveHandle>.fromOpaque(client).takeUnretainedValue().supply(buffer)
        }
        archive_read_set_skip_callback(archive) { _, client, count in
            guard let client else { return 0 }
            return Unmanaged<ArchiveHandle>.fromOpaque(client).takeUnretainedValue().skip(count)
        }
        if stream.size != nil {
            archive_read_set_seek_callback(archive) { _, client, offset, whence in
                guard let client else { return Int64(ARCHIVE_FATAL) }
                return Unmanaged<ArchiveHandle>.fromOpaque(client).takeUnretainedValue().seek(offset, whence)
            }
        }
        guard status == ARCHIVE_OK, Self.inUTF8({ archive_read_open1(archive) }) == ARCHIVE_OK else {
            throw takeStreamError() ?? .damaged(place, "the \(what) cannot be opened (\(cause()))")
        }
    }

    deinit {
        archive_read_free(archive)
        block.deallocate()
    }

    /// libarchive's account of what went wrong.
    func cause() -> String {
        let text = archive_error_string(archive).map { String(cString: $0) } ?? "no reason given"
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// The error of the stream below, once.
    func takeStreamError() -> ContainerError? {
        defer { streamError = nil }
        return streamError
    }

    /// Names of members are converted to the thread's character set, which must be able to hold them.
    static func inUTF8<Result>(_ body: () -> Result) -> Result {
        guard let locale = utf8 else { return body() }
        let old = uselocale(locale)
        defer { uselocale(old) }
        return body()
    }

    private nonisolated(unsafe) static let utf8: locale_t? = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

    private func supply(_ buffer: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
        do throws(ContainerError) {
            try stream.fill(1)
        } catch {
            streamError = error
            return -1
        }
        let count = stream.withWaiting { bytes in
            let count = min(bytes.count, block.count)
            block.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
            return count
        }
        stream.drop(count)
        buffer.pointee = UnsafeRawPointer(block.baseAddress)
        return count
    }

    private func skip(_ count: Int64) -> Int64 {
        guard let size = stream.size, count > 0 else { return 0 }
        let target = min(size, stream.position + Int(count))
        let moved = target - stream.position
        if moved <= stream.waitingCount {
            stream.drop(moved)
            return Int64(moved)
        }
        return stream.seek(to: target) ? Int64(moved) : 0
    }

    private func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
        guard let size = stream.size else { return Int64(ARCHIVE_FATAL) }
        let base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? stream.position : size
        let (target, overflow) = base.addingReportingOverflow(Int(offset))
        guard !overflow, target >= 0, stream.seek(to: min(target, size)) else { return Int64(ARCHIVE_FATAL) }
        return Int64(min(target, size))
    }
}

/// The data of the entry that an archive is at.
final class EntrySource: ByteSource {
    private let handle: ArchiveHandle
    private let place: String
    private let limits: ContainerLimits
    private let what: String
    private let meter: Meter
    private var isDone = false
    /// Nothing more can be read from the archive as it stands.
    private(set) var isFatal = false
    /// Nothing more ought to be read from it.
    private(set) var isExcessive = false

    /// Bytes that came out of an archive.
    final class Meter {
        var unpackedBytes = 0
    }

    /// - Parameter what: names the data in messages: `member`, `xz data`.
    init(_ handle: ArchiveHandle, place: String, what: String, meter: Meter, limits: ContainerLimits) {
        self.handle = handle
        self.place = place
        self.what = what
        self.meter = meter
        self.limits = limits
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ContainerError) -> Int {
        guard !isDone else { return 0 }
        var count: Int
        repeat { count = archive_read_data(handle.archive, buffer.baseAddress, buffer.count) } while count == Int(ARCHIVE_RETRY)
        guard count >= 0 else {
            isDone = true
            isFatal = count <= Int(ARCHIVE_FATAL)
            throw handle.takeStreamError() ?? ContainerError.damaged(place, "the \(what) cannot be unpacked (\(handle.cause()))")
        }
        meter.unpackedBytes += count
        let packed = Int(archive_filter_bytes(handle.archive, -1))
        if let excess = limits.excess(unpacked: meter.unpackedBytes, packed: packed, place: place) {
            isDone = true
            isExcessive = true
            throw excess
        }
        if count == 0 { isDone = true }
        return count
    }
}
