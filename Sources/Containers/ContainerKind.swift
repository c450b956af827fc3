/// What bytes are a container of, told from how they begin.
enum ContainerKind: Equatable, Sendable {
    case compressed(Compression)
    case zip, tar, sevenZip
    case warc
    /// A mail or a page saved as one.
    case message
    /// One JSON object a line.
    case records
    case document

    enum Compression: String, Sendable {
        case gzip, bzip2, xz, zstd
    }

    /// How many bytes are looked at.
    static let prefixBytes = 1 << 16

    init(_ prefix: ArraySlice<UInt8>) {
        func begins(_ bytes: [UInt8]) -> Bool { prefix.starts(with: bytes) }
        func begins(_ text: StaticString) -> Bool {
            text.withUTF8Buffer { prefix.starts(with: $0) }
        }
        if begins([0x1F, 0x8B, 8]) {
            self = .compressed(.gzip)
        } else if begins("BZh"), prefix.count > 9, (0x31...0x39).contains(prefix[prefix.startIndex + 3]),
            [0x31, 0x17].contains(prefix[prefix.startIndex + 4])
        {
            self = .compressed(.bzip2)
        } else if begins([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]) {
            self = .compressed(.xz)
        } else if begins([0x28, 0xB5, 0x2F, 0xFD]) {
            self = .compressed(.zstd)
        } else if begins([0x50, 0x4B, 3, 4]) || begins([0x50, 0x4B, 5, 6]) || begins([0x50, 0x4B, 7, 8]) {
            self = .zip
        } else if begins([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) {
            self = .sevenZip
        } else if Self.isTar(prefix) {
            self = .tar
        } else {
            let text = Self.afterMark(prefix)
            if text.starts(with: "WARC/0.".utf8) || text.starts(with: "WARC/1.".utf8) {
                self = .warc
            } else if RecordSniffer.isRecord(text) {
                self = .records
            } else if MessageSniffer.isMessage(text) {
                self = .message
            } else {
                self = .document
            }
        }
    }

    /// Without a byte-order mark and blank lines.
    private static func afterMark(_ prefix: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let text = prefix.starts(with: [0xEF, 0xBB, 0xBF]) ? prefix.dropFirst(3) : prefix
        return text.drop { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 || $0 == 0x09 }
    }

    /// The sum over a tar header, with its own field taken for blanks, stands in it in octal digits.
    private static func isTar(_ prefix: ArraySlice<UInt8>) -> Bool {
        guard prefix.count >= 512, let first = prefix.first, first != 0 else { return false }
        let header = Array(prefix.prefix(512))
        var stated = 0
        var digits = 0
        for byte in header[148..<156] {
            if byte >= 0x30, byte <= 0x37 {
                stated = stated * 8 + Int(byte - 0x30)
                digits += 1
            } else if byte != 0x20, byte != 0 {
                return false
            }
        }
        guard digits > 0 else { return false }
        let sum = header.reduce(0) { $0 + Int($1) } - header[148..<156].reduce(0) { $0 + Int($1) } + 8 * 0x20
        return sum == stated
    }
}

/// Tells a dump of records from other text.
enum RecordSniffer {
    /// The first line is an object with a text of its own, as far as it can be seen, and so does the second begin.
    static func isRecord(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.first == 0x7B else { return false }
        var keys: Set<[UInt8]> = []
        var depth = 0
        var i = text.startIndex
        var string: Int?
        var lastString: Range<Int>?
        scan: while i < text.endIndex {
            let byte = text[i]
            if let begin = string {
                if byte == 0x5C {
                    i += 1
                } else if byte == 0x22 {
                    lastString = begin..<i
                    string = nil
                }
            } else {
                switch byte {
                case 0x22: string = i + 1
                case 0x7B, 0x5B: depth += 1
                case 0x7D, 0x5D:
                    depth -= 1
                    if depth == 0 { break scan }
                case 0x3A: if depth == 1, let key = lastString, key.count < 40 { keys.insert(Array(text[key])) }
                case 0x0A, 0x0D: return false
                default: break
                }
            }
            i += 1
        }
        let isCut = i >= text.endIndex
        let hasContent = keys.contains(Array("text".utf8)) || keys.contains(Array("html".utf8))
        // Of a line longer than what is seen, the id may stand behind the text.
        if isCut { return hasContent }
        guard hasContent, keys.contains(Array("id".utf8)) else { return false }
        let rest = text[(i + 1)...]
        guard let newline = rest.firstIndex(of: 0x0A) else { return rest.allSatisfy { $0 <= 0x20 } }
        guard rest[..<newline].allSatisfy({ $0 <= 0x20 }) else { return false }
        let second = rest[newline...].first { $0 > 0x20 }
        return second == nil || second == 0x7B
    }
}

/// Tells a mail, or a page saved as one, from a text that begins with lines like "Date: ...".
enum MessageSniffer {
    private static let typical: Set<String> = [
        "date", "subject", "to", "message-id", "received", "return-path", "reply-to", "delivered-to",
    ]

    static func isMessage(_ text: ArraySlice<UInt8>) -> Bool {
        var names: Set<String> = []
        var i = text.startIndex
        var lines = 0
        while i < text.endIndex, lines < 2000 {
            let end = text[i...].firstIndex(of: 0x0A) ?? text.endIndex
            var line = text[i..<end]
            if line.last == 0x0D { line.removeLast() }
            if line.isEmpty { break }
            defer {
                i = min(end + 1, text.endIndex)
                lines += 1
            }
            if lines == 0, line.starts(with: "From ".utf8) { continue }
            if let first = line.first, first == 0x20 || first == 0x09, lines > 0 { continue }
            guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex, colon - line.startIndex <= 60,
                line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
            else {
                // A line that was cut off at the end of what is seen proves nothing.
                if end == text.endIndex, text.count >= ContainerKind.prefixBytes - 16 { break }
                return false
            }
            names.insert(String(decoding: line[..<colon], as: UTF8.self).lowercased())
        }
        if names.contains("mime-version"), names.contains("content-type") { return true }
        return names.contains("from") && names.intersection(typical).count >= 2
    }
}
