import CZlib

/// Unpacks gzip data of any number of members, and goes on with the next member behind a damaged one.
final class GzipSource: ByteSource {
    private let packed: ByteStream
    private let place: String
    private let limits: ContainerLimits
    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool
    private var isInMember = false
    private var unpackedBytes = 0
    private var sound = 0
    var soundBytes: Int? { sound }
    /// Where the member that is being unpacked begins.
    private var memberStart = 0

    /// - Parameter place: names the file in errors.
    init(_ packed: ByteStream, place: String, limits: ContainerLimits) {
        self.packed = packed
        self.place = place
        self.limits = limits
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        isReady = inflateInit2_(stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ContainerError) -> Int {
        guard isReady, let target = buffer.bindMemory(to: UInt8.self).baseAddress else { return 0 }
        while true {
            if !isInMember {
                guard try beginMember() else { return 0 }
            }
            guard try packed.fill(1) else {
                isInMember = false
                throw ContainerError.damaged(place, "the gzip data are cut off at byte \(packed.position)")
            }
            let (produced, consumed, status) = inflate(target, buffer.count)
            packed.drop(consumed)
            unpackedBytes += produced
            if let excess = limits.excess(unpacked: unpackedBytes, packed: packed.position, place: place) {
                packed.dropAll()
                while try packed.skip(1 << 20) > 0 {}
                isInMember = false
                throw excess
            }
            switch status {
            case Z_STREAM_END:
                isInMember = false
                sound = unpackedBytes
            case Z_OK, Z_BUF_ERROR: break
            default:
                let start = memberStart
                isInMember = false
                try findMember()
                throw ContainerError.damaged(place, "the gzip data are damaged in the member at byte \(start)")
            }
            if produced > 0 { return produced }
        }
    }

    private func inflate(_ target: UnsafeMutablePointer<UInt8>, _ count: Int) -> (produced: Int, consumed: Int, status: Int32) {
        packed.withWaiting { bytes in
            let offered = min(bytes.count, 1 << 20)
            stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
            stream.pointee.avail_in = UInt32(offered)
            stream.pointee.next_out = target
            stream.pointee.avail_out = UInt32(clamping: count)
            let status = CZlib.inflate(stream, Z_NO_FLUSH)
            return (min(count, Int(UInt32.max)) - Int(stream.pointee.avail_out), offered - Int(stream.pointee.avail_in), status)
        }
    }

    /// False at the end, also when what follows is no member but padding.
    private func beginMember() throws(ContainerError) -> Bool {
        guard try packed.fill(3), packed.waiting.starts(with: [0x1F, 0x8B, 8]) else { return false }
        memberStart = packed.position
        isInMember = true
        return inflateReset(stream) == Z_OK
    }

    /// Moves on to what looks like the head of a member: magic, method, no reserved flag, a known system.
    private func findMember() throws(ContainerError) {
        while try packed.fill(10) {
            let waiting = packed.waiting
            var i = waiting.startIndex
            while let hit = waiting[i...].firstIndex(of: 0x1F), hit + 10 <= waiting.endIndex {
                if waiting[hit + 1] == 0x8B, waiting[hit + 2] == 8, waiting[hit + 3] & 0xE0 == 0,
                    waiting[hit + 9] <= 13 || waiting[hit + 9] == 255
                {
                    packed.drop(hit - waiting.startIndex)
                    return
                }
                i = hit + 1
            }
            packed.drop(max(1, waiting.count - 9))
        }
        packed.dropAll()
    }
}

/// Data compressed as a whole.
enum Inflate {
    /// Unpacks a zlib stream, or bare deflate data, which some servers send under the same name. Nil when it is neither; what could be read
    /// of data that are cut off is given.
    ///
    /// - Parameter limit: bytes; more are cut off and `isWhole` is false.
    static func unpack(_ bytes: ArraySlice<UInt8>, limit: Int) -> (bytes: [UInt8], isWhole: Bool)? {
        for windowBits: Int32 in [15, -15] {
            if let result = unpack(bytes, limit: limit, windowBits: windowBits) { return result }
        }
        return nil
    }

    private static func unpack(_ bytes: ArraySlice<UInt8>, limit: Int, windowBits: Int32) -> (bytes: [UInt8], isWhole: Bool)? {
        var stream = z_stream()
        return withUnsafeMutablePointer(to: &stream) { stream in
            guard inflateInit2_(stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
            defer { inflateEnd(stream) }
            return bytes.withUnsafeBytes { input in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
                stream.pointee.avail_in = UInt32(clamping: input.count)
                var output: [UInt8] = []
                var block = [UInt8](repeating: 0, count: 1 << 16)
                while true {
                    let (produced, status) = block.withUnsafeMutableBufferPointer { target in
                        stream.pointee.next_out = target.baseAddress
                        stream.pointee.avail_out = UInt32(target.count)
                        let status = CZlib.inflate(stream, Z_NO_FLUSH)
                        return (target.count - Int(stream.pointee.avail_out), status)
                    }
                    output += block[..<produced]
                    if status == Z_STREAM_END { return (output, true) }
                    if status != Z_OK { return output.isEmpty ? nil : (output, false) }
                    if output.count > limit { return (output, false) }
                }
            }
        }
    }
}
