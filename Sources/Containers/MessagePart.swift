/// A mail, or a part of one (RFC 2045, 2046).
struct MessagePart {
    let fields: HeaderFields
    let type: ParameterizedValue
    let disposition: ParameterizedValue
    /// As it stands in the message.
    let body: ArraySlice<UInt8>
    /// Of a multipart.
    let parts: [MessagePart]
    /// This part, header and all.
    let whole: ArraySlice<UInt8>

    private static let deepest = 12
    private static let mostParts = 2000

    init(_ bytes: ArraySlice<UInt8>) {
        var budget = Self.mostParts
        self.init(bytes, depth: 0, budget: &budget, standard: "text/plain")
    }

    private init(_ bytes: ArraySlice<UInt8>, depth: Int, budget: inout Int, standard: String) {
        whole = bytes
        let (header, content) = HeaderFields.end(in: bytes) ?? (bytes, bytes[bytes.endIndex...])
        fields = HeaderFields(header)
        var stated = fields["content-type"] ?? standard
        if !stated.contains("/") { stated = standard }
        type = ParameterizedValue(stated)
        disposition = ParameterizedValue(fields["content-disposition"])
        body = content
        guard type.value.hasPrefix("multipart/"), depth < Self.deepest, let boundary = type["boundary"], !boundary.isEmpty else {
            parts = []
            return
        }
        let inner = type.value == "multipart/digest" ? "message/rfc822" : "text/plain"
        var found: [MessagePart] = []
        for piece in Self.split(content, boundary: Array(boundary.utf8)) {
            guard budget > 0 else { break }
            budget -= 1
            found.append(MessagePart(piece, depth: depth + 1, budget: &budget, standard: inner))
        }
        parts = found
    }

    /// What stands between the lines `--boundary`. A last part without an end goes to the end.
    private static func split(_ content: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
        let mark = [0x2D, 0x2D] + boundary
        var pieces: [ArraySlice<UInt8>] = []
        var begin: Int?
        var i = content.startIndex
        while i < content.endIndex {
            let newline = content[i...].firstIndex(of: 0x0A)
            let next = newline.map { $0 + 1 } ?? content.endIndex
            let line = content[i..<next]
            if line.starts(with: mark) {
                let rest = HeaderFields.trimmed(line.dropFirst(mark.count))
                let isEnd = rest.starts(with: [0x2D, 0x2D])
                if rest.isEmpty || isEnd {
                    if let begin {
                        var end = i
                        if end > begin, content[end - 1] == 0x0A { end -= 1 }
                        if end > begin, content[end - 1] == 0x0D { end -= 1 }
                        pieces.append(content[begin..<end])
                    }
                    begin = isEnd ? nil : next
                    if isEnd { return pieces }
                }
            }
            i = next
        }
        if let begin { pieces.append(content[begin...]) }
        return pieces
    }

    var isMultipart: Bool { type.value.hasPrefix("multipart/") }
    var isHTML: Bool { type.value == "text/html" || type.value == "application/xhtml+xml" }
    var isText: Bool { isHTML || type.value == "text/plain" }

    /// The name of an attached file.
    var fileName: String? {
        (disposition["filename"] ?? type["name"]).map { EncodedWords.decode(Array($0.utf8)) }
    }

    var isAttachment: Bool { disposition.value == "attachment" || (fileName != nil && disposition.value != "inline") }

    /// The bytes that it carries.
    func content() -> [UInt8] {
        let encoding = (fields["content-transfer-encoding"] ?? "").lowercased()
        let decoded = TransferEncoding.decode(body, encoding)
        guard type.value == "text/plain", type["format"]?.lowercased() == "flowed" else { return decoded }
        return TransferEncoding.unflowed(decoded, deletesSpace: type["delsp"]?.lowercased() == "yes")
    }

    /// The address that the part was saved from.
    var location: String? { Self.address(fields["content-location"]) }

    /// A web address as a header gives it; nil for other names.
    static func address(_ text: String?) -> String? {
        let address = text.map { EncodedWords.decode(Array($0.utf8)) }
        return address.flatMap { $0.hasPrefix("http://") || $0.hasPrefix("https://") ? $0 : nil }
    }
}
