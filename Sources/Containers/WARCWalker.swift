/// The pages of a web archive (WARC 0.9 to 1.1, ISO 28500).
///
/// A record's length is not believed before what follows it is a record again. Where it is not, the record is an error and the walk goes on at the
/// next line that begins a record.
final class WARCWalker: Walker {
    private let stream: ByteStream
    let path: String
    let limits: ContainerLimits
    let register: PathRegister
    private var records = 0
    private var isDone = false

    /// Bytes of a header; and of a record that is passed over, but whose length is tried.
    private static let longestHeader = 1 << 20
    private static let longestSkipped = 4 << 20

    init(_ stream: ByteStream, path: String, register: PathRegister, limits: ContainerLimits) {
        self.stream = stream
        self.path = path
        self.register = register
        self.limits = limits
    }

    var emptiness: String {
        "the web archive holds no page (\(records) \(records == 1 ? "record" : "records") without HTML or text)"
    }

    func next() throws(ContainerError) -> Part? {
        while !isDone {
            do throws(ContainerError) {
                if let document = try record() { return .item(.document(document)) }
            } catch {
                // Whatever waits was cut by the damage below.
                if !isOwn(error) { stream.dropAll() }
                throw error
            }
        }
        return nil
    }

    private var ownError: ContainerError?
    private func isOwn(_ error: ContainerError) -> Bool {
        defer { ownError = nil }
        return ownError == error
    }

    private func fail(_ error: ContainerError) -> ContainerError {
        ownError = error
        return error
    }

    /// Reads one record; nil when it is no page.
    private func record() throws(ContainerError) -> ContainedDocument? {
        try dropBlankLines()
        guard try stream.fill(1) else {
            isDone = true
            return nil
        }
        records += 1
        let offset = stream.position
        let place = "\(path), record at byte \(offset)"
        if records > limits.members {
            isDone = true
            throw fail(
                ContainerError(
                    place: path, cause: "the web archive has more than \(limits.members) records",
                    remedy: "Split it; the first ones are read"))
        }
        guard let header = try takeHeader() else {
            let isCut = stream.isAtEnd && stream.waiting.starts(with: "WARC/".utf8)
            try resynchronize(from: 1)
            throw fail(.damaged(place, isCut ? "the record is cut off in its header" : "here stands no record's header"))
        }
        let type = header["warc-type"]?.lowercased() ?? ""
        guard let length = header["content-length"].flatMap({ Int($0) }), length >= 0 else {
            try resynchronize(from: 0)
            throw fail(.damaged(place, "the record has no valid length"))
        }
        let isWanted = ["response", "resource", "conversion"].contains(type)
        guard length <= (isWanted ? limits.memberBytes : Self.longestSkipped) else {
            return try passOver(length, isWanted: isWanted && Self.mayBePage(header), place: place)
        }
        stream.fillQuietly(length + 12)
        // The error behind a record is its own when the record may be part of what is damaged.
        if stream.isDoubtful(length) { try stream.fill(stream.waitingCount + 1) }
        guard stream.waitingCount >= length, isBoundary(after: length) else {
            let isCut = stream.waitingCount < length
            let there = stream.waitingCount
            let found = try resynchronize(from: 0)
            throw fail(
                .damaged(
                    place,
                    isCut && !found
                        ? "the record is cut off: \(there) of its \(length) bytes are there"
                        : "the record's length of \(length) bytes is wrong"))
        }
        guard isWanted else {
            stream.drop(length)
            return nil
        }
        let block = try stream.take(length)
        do throws(ContainerError) {
            return try document(header, type, block)
        } catch {
            throw fail(error)
        }
    }

    private func dropBlankLines() throws(ContainerError) {
        while try stream.fill(1) {
            let blank = stream.waiting.prefix { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 || $0 == 0x09 || $0 == 0 }.count
            let isMark = blank == 0 && stream.position == 0 && stream.waiting.starts(with: [0xEF, 0xBB, 0xBF])
            if blank == 0, !isMark { return }
            stream.drop(isMark ? 3 : blank)
        }
    }

    /// The fields of the header that stands here, taken off the stream; nil, and nothing taken, when none does.
    private func takeHeader() throws(ContainerError) -> HeaderFields? {
        try stream.fill(8)
        guard stream.waiting.starts(with: "WARC/".utf8) else { return nil }
        var seen = 4096
        while true {
            stream.fillQuietly(seen)
            if let (header, body) = HeaderFields.end(in: stream.waiting.prefix(seen)) {
                let fields = HeaderFields(header)
                stream.drop(body.startIndex - stream.waiting.startIndex)
                return fields
            }
            if stream.hasError { try stream.fill(stream.waitingCount + 1) }
            guard seen < Self.longestHeader, stream.waitingCount >= seen else { return nil }
            seen *= 4
        }
    }

    /// Whether a record may end after that many bytes: two blank lines follow, or the next record, or the end.
    private func isBoundary(after length: Int) -> Bool {
        let rest = stream.waiting.dropFirst(length)
        if rest.starts(with: "\r\n\r\n".utf8) { return true }
        let next = rest.drop { $0 == 0x0A || $0 == 0x0D }
        if next.isEmpty { return stream.isAtEnd || rest.count >= 12 || stream.hasError }
        let start = Array("WARC/".utf8)
        return next.count >= start.count ? next.starts(with: start) : start.starts(with: next)
    }

    /// Passes over a block that is too large to be held; a record that begins inside shows that the length is wrong.
    private func passOver(_ length: Int, isWanted: Bool, place: String) throws(ContainerError) -> ContainedDocument? {
        let end = stream.position + length
        while stream.position < end {
            guard try stream.fill(Self.signature.count + 1) else {
                stream.dropAll()
                throw fail(.damaged(place, "the record is cut off before the end of its \(length) bytes"))
            }
            let inside = min(stream.waitingCount, end - stream.position)
            if let hit = Self.recordStart(in: stream.waiting.prefix(inside)) {
                stream.drop(hit)
                throw fail(.damaged(place, "the record's length of \(length) bytes is wrong"))
            }
            // A signature may lie across the end of what waits.
            stream.drop(inside == end - stream.position ? inside : max(1, inside - Self.signature.count))
        }
        if isWanted { throw fail(.tooLarge(place, "the record", limits.memberBytes)) }
        return nil
    }

    private static let signature = Array("\nWARC/1.".utf8)

    /// Offset of the first `WARC/` that begins a line and has a version behind it.
    private static func recordStart(in bytes: ArraySlice<UInt8>) -> Int? {
        var i = bytes.startIndex
        while let hit = bytes[i...].firstIndex(of: 0x0A) {
            let line = bytes[(hit + 1)...]
            if line.starts(with: "WARC/1.".utf8) || line.starts(with: "WARC/0.".utf8) { return hit + 1 - bytes.startIndex }
            i = hit + 1
        }
        return nil
    }

    /// Moves to the next line that begins a record.
    ///
    /// - Returns: false when there is none and everything was taken.
    @discardableResult
    private func resynchronize(from offset: Int) throws(ContainerError) -> Bool {
        stream.drop(offset)
        if offset == 0, stream.waiting.starts(with: "WARC/1.".utf8) || stream.waiting.starts(with: "WARC/0.".utf8) { return true }
        while try stream.fill(Self.signature.count + 1) {
            if let hit = Self.recordStart(in: stream.waiting) {
                stream.drop(hit)
                return true
            }
            stream.drop(max(1, stream.waitingCount - Self.signature.count))
        }
        stream.dropAll()
        return false
    }
}
