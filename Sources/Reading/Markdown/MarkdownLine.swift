/// Marks of Markdown inside one line.
///
/// Works on bytes: all marks are ASCII.
enum MarkdownLine {
    /// The line's text without marks: links by their words, no pictures, no emphasis, no notes, no tags.
    static func text(_ bytes: ArraySlice<UInt8>) -> [UInt8] { text(bytes, nesting: 0) }

    /// Links in links that are looked into.
    private static let nesting = 3

    private static func text(_ bytes: ArraySlice<UInt8>, nesting: Int) -> [UInt8] {
        // Bytes that may be searched for the ends of links: many times those of a line of links, so that a line of brackets stays cheap.
        var budget = 8 * bytes.count + 3000
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var i = bytes.startIndex
        let end = bytes.endIndex
        func byte(_ k: Int) -> UInt8 { k >= bytes.startIndex && k < end ? bytes[k] : 0x20 }
        while i < end {
            switch bytes[i] {
            case 0x5C where i + 1 < end && isPunctuation(bytes[i + 1]):
                out.append(bytes[i + 1])
                i += 2
            case 0x21 where byte(i + 1) == 0x5B:
                // A picture, or an exclamation mark ahead of a link's bracket that has no address.
                guard let (_, next) = link(bytes, i + 1, &budget) else {
                    out.append(bytes[i])
                    i += 1
                    continue
                }
                i = next
            case 0x5B:
                if byte(i + 1) == 0x5E, let close = bytes[i..<min(i + 60, end)].firstIndex(of: 0x5D) {
                    // A note's mark, `[^1]`.
                    i = close + 1
                } else if let (inner, next) = link(bytes, i, &budget) {
                    out.append(contentsOf: nesting < Self.nesting ? text(bytes[inner], nesting: nesting + 1) : Array(bytes[inner]))
                    i = next
                } else {
                    out.append(bytes[i])
                    i += 1
                }
            case 0x60:
                i += 1
            case 0x7E where byte(i + 1) == 0x7E:
                i += 2
            case 0x2A:
                // Emphasis touches a word; an asterisk between blanks is one.
                if byte(i - 1) == 0x20, byte(i + 1) == 0x20 { out.append(bytes[i]) }
                i += 1
            case 0x5F:
                // An underscore inside a word belongs to it.
                if isWord(byte(i - 1)), isWord(byte(i + 1)) { out.append(bytes[i]) }
                i += 1
            case 0x3C:
                if let close = tagEnd(bytes, i) {
                    if isBreak(bytes[i..<close]) { out.append(0x20) }
                    i = close
                } else if let close = addressEnd(bytes, i) {
                    out.append(contentsOf: bytes[(i + 1)..<(close - 1)])
                    i = close
                } else {
                    out.append(bytes[i])
                    i += 1
                }
            case 0x26:
                let (character, next) = entity(bytes, i)
                out.append(contentsOf: character)
                i = next
            default:
                out.append(bytes[i])
                i += 1
            }
        }
        return out
    }

    /// `| --- | :-: |`.
    static func isTableRule(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        isTableRule(bytes[max(0, start)..<max(start, end)])
    }

    static func isTableRule(_ bytes: some Collection<UInt8>) -> Bool {
        var bars = 0
        var dashes = 0
        for byte in bytes {
            switch byte {
            case 0x7C: bars += 1
            case 0x2D: dashes += 1
            case 0x3A, 0x20, 0x09, 0x0D: break
            default: return false
            }
        }
        return bars >= 1 && dashes >= 3
    }

    /// The words of a link that begins there with a bracket, and the place behind it.
    private static func link(_ line: ArraySlice<UInt8>, _ start: Int, _ budget: inout Int) -> (Range<Int>, Int)? {
        // No link is longer.
        let bytes = line[start..<min(start + max(0, min(3000, budget)), line.endIndex)]
        var depth = 0
        var i = start
        var k = start
        defer { budget -= max(i, k) - start }
        var close: Int?
        while i < bytes.endIndex {
            if bytes[i] == 0x5C {
                i += 1
            } else if bytes[i] == 0x5B {
                depth += 1
            } else if bytes[i] == 0x5D {
                depth -= 1
                if depth == 0 {
                    close = i
                    break
                }
            }
            i += 1
        }
        guard let close, close + 1 < bytes.endIndex else { return nil }
        let open = bytes[close + 1]
        guard open == 0x28 || open == 0x5B else { return nil }
        let mark: UInt8 = open == 0x28 ? 0x29 : 0x5D
        var nested = 0
        k = close + 2
        while k < bytes.endIndex {
            if bytes[k] == open { nested += 1 }
            if bytes[k] == mark {
                if nested == 0 { return ((start + 1)..<close, k + 1) }
                nested -= 1
            }
            k += 1
        }
        return nil
    }

    private static func tagEnd(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
        var i = start + 1
        if i < bytes.endIndex, bytes[i] == 0x2F || bytes[i] == 0x21 { i += 1 }
        guard i < bytes.endIndex, (bytes[i] | 0x20 >= 0x61 && bytes[i] | 0x20 <= 0x7A) || bytes[i] == 0x2D,
            let close = bytes[i..<min(i + 2000, bytes.endIndex)].firstIndex(of: 0x3E)
        else { return nil }
        // `<https://example.org>` is an address.
        return bytes[i..<close].contains(0x40) || bytes[i..<close].starts(with: Array("http".utf8)) ? nil : close + 1
    }

    private static func addressEnd(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
        guard let close = bytes[start..<min(start + 2000, bytes.endIndex)].firstIndex(of: 0x3E), close > start + 1,
            !bytes[start..<close].contains(0x20),
            bytes[start..<close].contains(0x2E)
        else { return nil }
        return close + 1
    }

    private static func isBreak(_ tag: ArraySlice<UInt8>) -> Bool { tag.dropFirst().prefix(2).map { $0 | 0x20 } == Array("br".utf8) }

    private static func entity(_ bytes: ArraySlice<UInt8>, _ start: Int) -> ([UInt8], Int) {
        for (name, value) in [("&amp;", "&"), ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")]
        where bytes[start...].starts(with: Array(name.utf8)) {
            return (Array(value.utf8), start + name.utf8.count)
        }
        return ([0x26], start + 1)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        (byte >= 0x21 && byte <= 0x2F) || (byte >= 0x3A && byte <= 0x40) || (byte >= 0x5B && byte <= 0x60) || (byte >= 0x7B && byte <= 0x7E)
    }
}
