import Grammar
import Text

/// Finds the width at which a text's lines were broken.
enum WrapDetector {
    /// Columns of a line that may have been broken to fit.
    private static let widths = 34...112

    /// The width, or nil when lines are whole paragraphs.
    static func find(_ lines: [RawLine], _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard lines.count >= 4 else { return nil }
        var long = 0
        var body = 0
        var widest = 0
        for line in lines {
            let width = line.width + line.indent
            if width > widths.upperBound {
                long += 1
            } else if width >= 30 {
                body += 1
                widest = max(widest, width)
            }
        }
        guard body >= 4, long * 8 <= body, widths.contains(widest) else { return nil }
        // Lines that break off in a sentence which the next one continues.
        var pairs = 0
        var broken = 0
        var full = 0
        for (a, b) in zip(lines, lines.dropFirst()) where !b.blankBefore && a.width >= 30 {
            pairs += 1
            guard !b.beginsItem(bytes), !endsSentence(bytes, a.range), b.beginsSmall(bytes) || a.width * 5 >= widest * 4 else { continue }
            broken += b.beginsSmall(bytes) ? 1 : 0
            if (a.width + a.indent) * 5 >= widest * 3 { full += 1 }
        }
        let isBroken = broken >= 2 && full >= 3 && full * 3 >= pairs && full * 10 >= broken * 7
        // Where nouns are capitalized a line may begin with one each time.
        return isBroken || (broken >= 1 && full >= 4 && full * 2 >= pairs) ? widest : nil
    }

    /// Whether a stretch ends as a sentence or a label does.
    static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound {
            let (value, length) = Scalars.before(bytes, end, range.lowerBound)
            switch value {
            case 0x2E, 0x21, 0x3F, 0x2026, 0x3A: return true
            case 0x22, 0x27, 0x29, 0x5D, 0x201C, 0x201D, 0x2019, 0xBB, 0xAB, 0x201E: end -= length
            default: return false
            }
        }
        return false
    }
}

/// Says which lines of a text with broken lines belong together.
struct LineJoiner {
    enum Joint: Equatable {
        case blank
        /// A hyphen that belongs to the word: nothing comes between.
        case glued
        /// A hyphen of so many bytes that breaks a word.
        case hyphen(Int)
    }

    let lines: [RawLine]
    let bytes: UnsafeBufferPointer<UInt8>
    let width: Int
    let joints: Set<String>
    let lexicons: [Lexicon]
    /// Words of the text in lower case and how often they stand there, made when a hyphen asks for them; and whether hyphens at line ends are those of a typesetter.
    private let known: [String: Int]
    private let breaksWords: Bool

    init(lines: [RawLine], bytes: UnsafeBufferPointer<UInt8>, width: Int, joints: Set<String>, lexicons: [Lexicon]) {
        self.lines = lines
        self.bytes = bytes
        self.width = width
        self.joints = joints
        self.lexicons = lexicons
        let hyphens = zip(lines, lines.dropFirst()).reduce(0) { count, pair in
            let broken = Self.hyphen(bytes, pair.0.range) != nil && pair.1.beginsSmall(bytes) && !pair.1.blankBefore
            return count + (broken ? 1 : 0)
        }
        breaksWords = hyphens >= 2 && hyphens * 25 >= lines.count
        guard hyphens > 0 else {
            known = [:]
            return
        }
        var known: [String: Int] = [:]
        let whole = UnsafeBufferPointer(rebasing: bytes.prefix(400_000))
        _ = LineWords.scan(whole, limit: 60_000) { _, lower in
            if lower.count >= 4 { known[String(decoding: lower, as: UTF8.self), default: 0] += 1 }
        }
        self.known = known
    }

    /// How the line behind the one at `i` goes on with it; nil when it begins a paragraph of its own. `head` is the paragraph's first line.
    func joint(after i: Int, head: RawLine) -> Joint? {
        let line = lines[i]
        let next = lines[i + 1]
        guard !next.blankBefore, !next.beginsItem(bytes), line.cells == 1, next.cells == 1 else { return nil }
        guard line.width + line.indent <= width else { return nil }
        let isItem = head.beginsItem(bytes)
        // A line set in begins a paragraph, save under a bullet.
        if next.indent > line.indent + 1, !isItem || next.indent > head.indent + 6 { return nil }
        if isItem, next.indent <= head.indent, line.range == head.range, head.indent > 0 { return nil }
        let small = next.beginsSmall(bytes)
        if let hyphen = Self.hyphen(bytes, line.range), small, line.width * 2 >= width {
            return joint(hyphen: hyphen, line, next)
        }
        let ends = WrapDetector.endsSentence(bytes, line.range)
        let needed = line.width + line.indent + 1 + firstWordWidth(next)
        // Where a sentence ends the paragraph may: the next word had to be too long for the line.
        if ends, !small { return needed > width ? .blank : nil }
        if needed * 20 >= width * 17 { return .blank }
        return small && !ends && line.width * 2 >= width ? .blank : nil
    }

    private func firstWordWidth(_ line: RawLine) -> Int {
        var i = line.range.lowerBound
        var width = 0
        while i < line.range.upperBound, bytes[i] > 0x20 {
            if bytes[i] & 0xC0 != 0x80 { width += 1 }
            i += 1
        }
        return width
    }

    private func joint(hyphen: Int, _ line: RawLine, _ next: RawLine) -> Joint {
        let end = line.range.upperBound - hyphen
        var start = end
        while start > line.range.lowerBound, bytes[start - 1] > 0x20, bytes[start - 1] != 0x2D { start -= 1 }
        var stop = next.range.lowerBound
        while stop < next.range.upperBound, bytes[stop] > 0x20 { stop += 1 }
        let left = LineWords(Array(bytes[start..<end]), limit: 2).words.last?.lower ?? ""
        let right = LineWords(Array(bytes[next.range.lowerBound..<stop]), limit: 2).words.first?.lower ?? ""
        if joints.contains(right) { return .blank }
        if hyphen > 1 { return .hyphen(hyphen) }
        if known[left + right] != nil || isWord(left + right) { return .hyphen(hyphen) }
        // Both halves are words of the text: a compound with its own hyphen.
        if left.utf8.count >= 4, right.utf8.count >= 4, isWord(left) || known[left] != nil,
            isWord(right) || (known[right] ?? 0) >= 2
        {
            return .glued
        }
        return breaksWords && left.utf8.count >= 2 ? .hyphen(hyphen) : .glued
    }

    private func isWord(_ lower: String) -> Bool { lower.utf8.count >= 4 && lexicons.contains { $0.knows(lower) } }

    /// Bytes of the hyphen that ends a stretch behind a letter.
    private static func hyphen(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        let (value, length) = Scalars.before(bytes, range.upperBound, range.lowerBound)
        guard value == 0x2D || value == 0x2010 || value == 0xAD || value == 0xAC else { return nil }
        let before = Scalars.before(bytes, range.upperBound - length, range.lowerBound)
        return LineWords.isLetter(before.value) ? length : nil
    }
}
