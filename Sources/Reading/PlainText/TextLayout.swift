import Grammar
import Text

/// Turns a text file's lines into paragraphs: takes the marks of quoted mail and of text browsers away and joins what was broken to fit a width.
struct TextLayout: Sendable {
    /// Words that join two parts of a compound: behind a hyphen they begin no second half of a word (`Nord- und Ostsee`).
    private let joints: Set<String>
    /// Their words tell a word that is broken at a line's end.
    private let lexicons: [Lexicon]

    init(packs: [LanguagePack]) {
        joints = Set(packs.flatMap { $0.entries(.conjunction).map { LineWords($0.form).key } })
        lexicons = packs.map(\.lexicon)
    }

    /// The text cut into paragraphs, white space inside each squeezed; cells of a table stay parted by a tab.
    func lines(of text: [UInt8]) -> [Line] {
        text.withUnsafeBufferPointer { bytes in
            var raw = RawLine.cut(bytes)
            QuoteMarks.strip(&raw, bytes)
            let links = LinkMarks(raw, bytes)
            var out: [Line] = []
            out.reserveCapacity(raw.count)
            var buffer: [UInt8] = []
            guard let wrap = WrapDetector.find(raw, bytes) else {
                for (i, line) in raw.enumerated() {
                    buffer.removeAll(keepingCapacity: true)
                    let count = LineSpacing.append(bytes, line.range, links: links, asRow: Self.isRow(raw, i), to: &buffer)
                    Self.take(buffer, line, links: count, into: &out)
                }
                return out
            }
            let joiner = LineJoiner(lines: raw, bytes: bytes, width: wrap, joints: joints, lexicons: lexicons)
            var i = 0
            while i < raw.count {
                let head = raw[i]
                buffer.removeAll(keepingCapacity: true)
                var count = LineSpacing.append(bytes, head.range, links: links, asRow: Self.isRow(raw, i), to: &buffer)
                while i + 1 < raw.count, let joint = joiner.joint(after: i, head: head) {
                    switch joint {
                    case .blank: buffer.append(0x20)
                    case .glued: break
                    case .hyphen(let length): buffer.removeLast(min(length, buffer.count))
                    }
                    i += 1
                    count += LineSpacing.append(bytes, raw[i].range, links: links, asRow: false, to: &buffer)
                }
                Self.take(buffer, head, links: count, into: &out)
                i += 1
            }
            return out
        }
    }

    private static func take(_ buffer: [UInt8], _ raw: RawLine, links: Int, into lines: inout [Line]) {
        guard !buffer.isEmpty else { return }
        var line = Line(text: String(decoding: buffer, as: UTF8.self), blankBefore: raw.blankBefore)
        line.links = links
        lines.append(line)
    }

    /// A row of a table has cells, and so has the line right before or behind it.
    private static func isRow(_ raw: [RawLine], _ i: Int) -> Bool {
        guard raw[i].cells > 1 else { return false }
        let before = i > 0 && !raw[i].blankBefore && raw[i - 1].cells > 1
        return before || (i + 1 < raw.count && !raw[i + 1].blankBefore && raw[i + 1].cells > 1)
    }
}

/// The marks `>` that mail puts ahead of quoted lines.
enum QuoteMarks {
    static func strip(_ lines: inout [RawLine], _ bytes: UnsafeBufferPointer<UInt8>) {
        let marked = lines.reduce(0) { $0 + (bytes[$1.range.lowerBound] == 0x3E ? 1 : 0) }
        guard marked >= 3, marked * 5 >= lines.count * 2 else { return }
        var out: [RawLine] = []
        out.reserveCapacity(lines.count)
        var blank = false
        for var line in lines {
            var from = line.range.lowerBound
            while from < line.range.upperBound, bytes[from] == 0x3E || bytes[from] == 0x20 { from += 1 }
            guard from < line.range.upperBound else {
                blank = true
                continue
            }
            line.width -= from - line.range.lowerBound
            line.range = from..<line.range.upperBound
            line.blankBefore = line.blankBefore || blank
            blank = false
            out.append(line)
        }
        lines = out
    }
}

/// The numbers `[12]` that a text browser puts ahead of each link.
struct LinkMarks: Sendable {
    static let none = LinkMarks(arePresent: false)

    let arePresent: Bool

    private init(arePresent: Bool) { self.arePresent = arePresent }

    init(_ lines: [RawLine], _ bytes: UnsafeBufferPointer<UInt8>) {
        var found = 0
        for line in lines where found < 4 {
            var i = line.range.lowerBound
            while i < line.range.upperBound {
                let length = bytes[i] == 0x5B ? Self.length(bytes, i, line.range.upperBound) : 0
                if length > 0 { found += 1 }
                i += max(1, length)
            }
        }
        arePresent = found >= 4
    }

    /// Bytes of a mark that stands right ahead of a word, 0 when there is none.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var i = start + 1
        while i < end, i - start <= 4, bytes[i] >= 0x30, bytes[i] <= 0x39 { i += 1 }
        guard i > start + 1, i + 1 < end, bytes[i] == 0x5D else { return 0 }
        let next = bytes[i + 1]
        let isWord = next >= 0x80 || (next | 0x20 >= 0x61 && next | 0x20 <= 0x7A) || next == 0x22 || (next >= 0x30 && next <= 0x39)
        return isWord ? i + 1 - start : 0
    }
}

/// White space made single blanks, invisible marks left out.
enum LineSpacing {
    /// A line of its own: white space around it left out as well.
    static func squeezed(_ line: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        line.withUnsafeBufferPointer { _ = append($0, 0..<line.count, links: .none, asRow: false, to: &out) }
        while out.last == 0x20 { out.removeLast() }
        return out
    }

    /// Appends a stretch of text. Out: the marks of links that were left out.
    static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, links: LinkMarks, asRow: Bool, to out: inout [UInt8]
    ) -> Int {
        var found = 0
        var i = range.lowerBound
        var runStart = i
        func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 && (byte != 0x5B || !links.arePresent) }
        while i < range.upperBound {
            let byte = bytes[i]
            if isPlain(byte) || (byte == 0x20 && i + 1 < range.upperBound && isPlain(bytes[i + 1]) && i > range.lowerBound) {
                i += 1
                continue
            }
            var skipped = 0
            var put: UInt8?
            if byte == 0x5B, links.arePresent {
                skipped = LinkMarks.length(bytes, i, range.upperBound)
                if skipped > 0 { found += 1 }
            } else if byte >= 0x80 {
                skipped = invisible(bytes, i, range.upperBound)
            }
            if skipped == 0, Line.spaceLength(bytes, i) > 0 {
                var hasTab = false
                var k = i
                while k < range.upperBound {
                    if bytes[k] == 0x09 { hasTab = true }
                    let length = max(Line.spaceLength(bytes, k), invisible(bytes, k, range.upperBound))
                    if length <= 0 { break }
                    k += length
                }
                skipped = min(k, range.upperBound) - i
                put = asRow && hasTab ? 0x09 : 0x20
            }
            guard skipped > 0 else {
                i += 1
                continue
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<i]))
            if let put, let last = out.last, last != 0x20, last != 0x09 { out.append(put) }
            i += skipped
            runStart = i
        }
        if runStart < range.upperBound { out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<range.upperBound])) }
        return found
    }

    /// Bytes of a mark that is not seen: soft hyphen, joiners, marks of direction.
    static func invisible(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> Int {
        guard i + 1 < end else { return 0 }
        if bytes[i] == 0xC2 { return bytes[i + 1] == 0xAD ? 2 : 0 }
        guard bytes[i] == 0xE2, i + 2 < end else { return 0 }
        if bytes[i + 1] == 0x80 { return (0x8B...0x8F).contains(bytes[i + 2]) || (0xAA...0xAE).contains(bytes[i + 2]) ? 3 : 0 }
        return bytes[i + 1] == 0x81 && (0xA0...0xA9).contains(bytes[i + 2]) ? 3 : 0
    }
}
