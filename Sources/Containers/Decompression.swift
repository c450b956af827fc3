import CLibArchive

/// Takes one compression off a stream.
enum Decompression {
    /// Window of xz and zstd data that is accepted; `xz -9` and `zstd -19` stay below it.
    private static let longestWindow = 64 << 20

    /// - Throws: `ContainerError` when the data need too much memory or are no such data.
    static func stream(
        _ packed: ByteStream, _ compression: ContainerKind.Compression, place: String, limits: ContainerLimits
    ) throws(ContainerError) -> ByteStream {
        let form: ArchiveHandle.Form
        switch compression {
        case .gzip: return ByteStream(GzipSource(packed, place: place, limits: limits))
        case .bzip2: form = .bzip2
        case .xz: form = .xz
        case .zstd: form = .zstd
        }
        try packed.fill(64)
        let window = compression == .xz ? xzWindow(Array(packed.waiting.prefix(64))) : compression == .zstd ? zstdWindow(packed.waiting) : 0
        if window > longestWindow {
            throw ContainerError(
                place: place, cause: "the \(compression.rawValue) data need \(window >> 20) MB of memory to be unpacked",
                remedy: "Unpack it first, with \(compression == .xz ? "xz -dk" : "zstd -dk --long=31")")
        }
        var entry: OpaquePointer?
        let what = "\(compression.rawValue) file"
        let handle = try ArchiveHandle(packed, form: form, place: place, what: what)
        let status = archive_read_next_header(handle.archive, &entry)
        if status == ARCHIVE_EOF { return ByteStream([]) }
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN else {
            throw handle.takeStreamError() ?? .damaged(place, "the \(what) cannot be unpacked (\(handle.cause()))")
        }
        return ByteStream(EntrySource(handle, place: place, what: what, meter: EntrySource.Meter(), limits: limits))
    }

    /// The dictionary that the first block's LZMA2 filter asks for (The .xz File Format 1.1.0, 3.1 and 5.3.1).
    private static func xzWindow(_ head: [UInt8]) -> Int {
        guard head.count > 14 else { return 0 }
        let flags = head[13]
        var i = 14
        func number() -> Int {
            var value = 0
            var shift = 0
            while i < head.count, shift < 56 {
                let byte = head[i]
                i += 1
                value |= Int(byte & 0x7F) << shift
                if byte < 0x80 { break }
                shift += 7
            }
            return value
        }
        if flags & 0x40 != 0 { _ = number() }
        if flags & 0x80 != 0 { _ = number() }
        for _ in 0...Int(flags & 3) {
            let id = number()
            let size = number()
            guard size < head.count - i else { return 0 }
            if id == 0x21, size == 1 {
                let bits = Int(head[i] & 0x3F)
                return bits >= 40 ? 4 << 30 : (2 | (bits & 1)) << (bits / 2 + 11)
            }
            i += size
        }
        return 0
    }

    /// The window of the first frame (RFC 8878, 3.1.1.1).
    private static func zstdWindow(_ head: ArraySlice<UInt8>) -> Int {
        guard head.count > 6 else { return 0 }
        let descriptor = head[head.startIndex + 4]
        guard descriptor & 0x20 == 0 else { return 0 }
        let window = head[head.startIndex + 5]
        let base = 1 << (10 + Int(window >> 3))
        return base + base / 8 * Int(window & 7)
    }
}
