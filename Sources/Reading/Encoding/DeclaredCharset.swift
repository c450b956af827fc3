/// The encoding that a document's first bytes name: byte order mark, XML declaration, `<meta charset>` or `<meta http-equiv>`.
enum DeclaredCharset {
    /// Bytes that are searched for a declaration. Browsers look at 1,024; pages with long comments ahead of it exist.
    static let searched = 8192

    /// The encoding a byte order mark says, and the mark's length.
    static func byteOrderMark(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]), bytes.count % 4 == 0 { return (.utf32LittleEndian, 4) }
        if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// What the text itself declares. A document whose declaration can be read as bytes has no wide units, whatever it says: UTF-8 is meant then.
    static func inMarkup(_ bytes: [UInt8]) -> TextEncoding? {
        let head = bytes[..<min(bytes.count, searched)].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        for (key, needsMeta) in [("charset", true), ("encoding", false)] {
            var from = 0
            while let at = find(Array(key.utf8), in: head, from: from) {
                from = at + 1
                guard isInside(needsMeta ? "<meta" : "<?xml", head, at) else { continue }
                guard let label = label(after: at + key.utf8.count, in: head), let encoding = TextEncoding(label: label) else { continue }
                return encoding.isWide ? .utf8 : encoding
            }
        }
        return nil
    }

    /// The value behind `=`, quoted or not.
    private static func label(after start: Int, in head: [UInt8]) -> String? {
        var i = start
        while i < head.count, head[i] == 0x20 { i += 1 }
        guard i < head.count, head[i] == 0x3D else { return nil }
        i += 1
        while i < head.count, head[i] == 0x20 || head[i] == 0x22 || head[i] == 0x27 { i += 1 }
        let first = i
        while i < head.count, head[i] > 0x20, head[i] != 0x22, head[i] != 0x27, head[i] != 0x3B, head[i] != 0x3E, head[i] != 0x2F { i += 1 }
        return i > first ? String(decoding: head[first..<i], as: UTF8.self) : nil
    }

    /// True when the last `<` before the place opens that tag.
    private static func isInside(_ tag: String, _ head: [UInt8], _ at: Int) -> Bool {
        guard let open = head[..<at].lastIndex(of: 0x3C) else { return false }
        return head[open...].starts(with: tag.utf8)
    }

    private static func find(_ needle: [UInt8], in hay: [UInt8], from: Int) -> Int? {
        guard let first = needle.first, hay.count >= needle.count else { return nil }
        var i = from
        while i <= hay.count - needle.count {
            if hay[i] == first, hay[i...].starts(with: needle) { return i }
            i += 1
        }
        return nil
    }
}
