import Text

/// A line of a text file as it stands there: where its characters are, and how wide it is.
///
/// Offsets are bytes of the text.
struct RawLine: Sendable {
    /// The line without the white space around it.
    var range: Range<Int>
    /// Columns of white space ahead of it.
    var indent = 0
    /// Code points.
    var width = 0
    /// True when a blank line or the document's start goes before it.
    var blankBefore = false
    /// Cells that tabs part, at least 1.
    var cells = 1

    /// The text's lines, blank ones left out. A form feed and the line and paragraph separators of Unicode end a line as well.
    static func cut(_ bytes: UnsafeBufferPointer<UInt8>) -> [RawLine] {
        var lines: [RawLine] = []
        lines.reserveCapacity(bytes.count / 120 + 4)
        var blank = true
        var start = 0
        while start < bytes.count {
            var end = start
            var separator = 1
            var continuations = 0
            var tabs = 0
            while end < bytes.count {
                let byte = bytes[end]
                if byte < 0x20 {
                    if byte == 0x0A || byte == 0x0C { break }
                    if byte == 0x09 { tabs += 1 }
                } else if byte & 0xC0 == 0x80 {
                    continuations += 1
                } else if byte == 0xE2, Line.spaceLength(bytes, end) == -1 {
                    separator = 3
                    break
                }
                end += 1
            }
            if let line = trimmed(bytes, start, end, continuations, tabs, blank) {
                lines.append(line)
                blank = false
            } else {
                blank = true
            }
            start = end + separator
        }
        return lines
    }

    private static func trimmed(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ continuations: Int, _ tabs: Int, _ blank: Bool
    ) -> RawLine? {
        var from = start
        var indent = 0
        while from < end {
            let space = Line.spaceLength(bytes, from)
            if space <= 0 { break }
            indent += bytes[from] == 0x09 ? 4 : 1
            from += space
        }
        var to = end
        while to > from {
            if bytes[to - 1] <= 0x20 {
                to -= 1
            } else if to - from >= 2, bytes[to - 2] == 0xC2, bytes[to - 1] == 0xA0 {
                to -= 2
            } else {
                break
            }
        }
        guard from < to else { return nil }
        var line = RawLine(range: from..<to, indent: indent, blankBefore: blank)
        line.width = to - from - continuations
        if tabs > 0 {
            // Runs of tabs alone between two pieces of text part cells.
            var i = from
            while i < to {
                guard bytes[i] == 0x09 else {
                    i += 1
                    continue
                }
                let isAlone = Line.spaceLength(bytes, i - 1) == 0 && bytes[i - 1] != 0xA0
                while i < to, bytes[i] == 0x09 { i += 1 }
                if isAlone, i < to, Line.spaceLength(bytes, i) == 0 { line.cells += 1 }
            }
        }
        return line
    }

    func first(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 { Scalars.at(bytes, range.lowerBound, range.upperBound).value }

    /// Whether the line begins as an item of a list or a turn of a dialogue does: a bullet or a dash and a blank, a number and a bracket or stop.
    func beginsItem(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let (value, length) = Scalars.at(bytes, range.lowerBound, range.upperBound)
        let after = range.lowerBound + length
        switch value {
        case 0x2A, 0x2B, 0x2D, 0x2013, 0x2014, 0xB7, 0x6F:
            return after < range.upperBound && Line.spaceLength(bytes, after) > 0
        case 0x2022, 0x25AA, 0x25CF, 0x25A0, 0x25E6, 0x2023, 0x2043, 0x25BA, 0x2192: return true
        case 0x30...0x39:
            var i = range.lowerBound
            while i < range.upperBound, i - range.lowerBound < 3, bytes[i] >= 0x30, bytes[i] <= 0x39 { i += 1 }
            guard i + 1 < range.upperBound, bytes[i] == 0x2E || bytes[i] == 0x29 else { return false }
            return bytes[i + 1] == 0x20 || bytes[i + 1] == 0x09
        default: return false
        }
    }

    /// Whether the line begins with a letter in lower case.
    func beginsSmall(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let value = first(bytes)
        guard LineWords.isLetter(value), value != 0xDF else { return value == 0xDF }
        return CaseFolding.lower(value) == value && Scalars.hasUpper(value)
    }
}

/// Code points read from bytes.
enum Scalars {
    /// The code point at a place and its bytes; 0 behind the end.
    static func at(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> (value: UInt32, length: Int) {
        guard i < end else { return (0, 0) }
        let lead = bytes[i]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let length = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, end - i)
        guard length > 1 else { return (0xFFFD, 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for k in 1..<length { value = value << 6 | UInt32(bytes[i + k] & 0x3F) }
        return (value, length)
    }

    /// The code point that ends before a place.
    static func before(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ start: Int) -> (value: UInt32, length: Int) {
        var i = end - 1
        while i > start, end - i < 4, bytes[i] & 0xC0 == 0x80 { i -= 1 }
        guard i >= start else { return (0, 0) }
        return (at(bytes, i, end).value, end - i)
    }

    /// Letters of the scripts that have two cases.
    static func hasUpper(_ value: UInt32) -> Bool { value < 0x590 }
}
