/// A page as a server sent it.
struct HTTPResponse {
    let status: Int
    let contentType: ParameterizedValue
    let hasContentType: Bool
    private let fields: HeaderFields
    private let rawBody: ArraySlice<UInt8>

    /// Nil when the bytes are no response.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.starts(with: "HTTP/".utf8), let lineEnd = bytes.firstIndex(of: 0x0A),
            let (header, body) = HeaderFields.end(in: bytes)
        else { return nil }
        let words = bytes[..<lineEnd].split(separator: 0x20, maxSplits: 2)
        guard words.count >= 2, let status = Int(String(decoding: HeaderFields.trimmed(words[1]), as: UTF8.self)) else { return nil }
        self.status = status
        fields = HeaderFields(header.dropFirst(lineEnd + 1 - header.startIndex))
        contentType = ParameterizedValue(fields["content-type"])
        hasContentType = fields["content-type"] != nil
        rawBody = body
    }

    /// The page itself, without what it was sent in. Crawlers often undo the encodings and leave the header as it was, so that each is
    /// undone only where it is there.
    ///
    /// - Throws: `ContainerError` when the page is packed in a way that is not known, is damaged, or is too large.
    func body(place: String, limits: ContainerLimits) throws(ContainerError) -> [UInt8] {
        var body = Array(rawBody)
        if fields["transfer-encoding"]?.lowercased().contains("chunked") == true, let joined = Self.dechunked(body) { body = joined }
        let encodings = (fields["content-encoding"] ?? "").lowercased().split { $0 == "," || $0 == " " }
        for encoding in encodings.reversed() {
            switch encoding {
            case "gzip", "x-gzip":
                if body.starts(with: [0x1F, 0x8B]) { body = try Self.unpacked(body, .gzip, place, limits) }
            case "zstd":
                if body.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { body = try Self.unpacked(body, .zstd, place, limits) }
            case "deflate":
                if let inflated = Inflate.unpack(body[...], limit: limits.memberBytes) {
                    guard inflated.bytes.count <= limits.memberBytes else { throw .tooLarge(place, "the page", limits.memberBytes) }
                    guard inflated.isWhole else { throw .damaged(place, "the page's deflate data are cut off") }
                    body = inflated.bytes
                }
            case "identity", "none", "utf-8": break
            default:
                guard ArticleName.isText(body[...]) else {
                    throw ContainerError(
                        place: place, cause: "the page is packed as “\(encoding)”, which is not known",
                        remedy: "Fetch it again without compression, or with gzip")
                }
            }
        }
        return body
    }

    private static func unpacked(
        _ body: [UInt8], _ compression: ContainerKind.Compression, _ place: String, _ limits: ContainerLimits
    ) throws(ContainerError) -> [UInt8] {
        let stream = try Decompression.stream(ByteStream(body), compression, place: place, limits: limits)
        guard let whole = try stream.takeAll(limit: limits.memberBytes) else { throw .tooLarge(place, "the page", limits.memberBytes) }
        return whole
    }

    /// The chunks joined (RFC 9112, 7.1); what is there of a body that is cut off. Nil when it does not begin with a chunk.
    static func dechunked(_ body: [UInt8]) -> [UInt8]? {
        var joined: [UInt8] = []
        var i = 0
        var isFirst = true
        while i < body.count {
            guard let newline = body[i...].prefix(1024).firstIndex(of: 0x0A) else { break }
            let digits = HeaderFields.trimmed(body[i..<newline]).prefix { $0 != 0x3B && $0 != 0x20 }
            guard !digits.isEmpty, digits.count <= 12, let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0 else {
                return isFirst ? nil : joined
            }
            isFirst = false
            if size == 0 { return joined }
            let start = newline + 1
            let end = min(body.count, start + size)
            joined += body[start..<end]
            i = end
            if i < body.count, body[i] == 0x0D { i += 1 }
            if i < body.count, body[i] == 0x0A { i += 1 }
        }
        return isFirst ? nil : joined
    }
}
