/// Tells Markdown from plain text by the marks that plain text does not have.
///
/// A few asterisks, hash tags or underscores are none: a mark of a block has to stand in its place, and one kind of mark alone is little.
enum MarkdownDetector {
    /// Bytes in which a mark that opens is followed by the one that closes.
    private static let reach = 1000

    static func isMarkdown(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            if FrontMatter.length(bytes) > 0 { return true }
            // Most texts have none of the marks.
            let head = UnsafeBufferPointer(rebasing: bytes.prefix(65_536))
            guard head.contains(where: { $0 == 0x23 || $0 == 0x5D || $0 == 0x2A || $0 == 0x60 }) else { return false }
            var marks = Marks()
            var start = 0
            while start < head.count {
                let end = head[start...].firstIndex(of: 0x0A) ?? head.count
                marks.take(head, start, end)
                start = end + 1
            }
            return marks.areEnough
        }
    }

    private struct Marks {
        var headings = 0
        var subheadings = 0
        var links = 0
        var strong = 0
        var fences = 0
        var rules = 0
        var items = 0
        var images = 0

        mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
            var i = start
            while i < end, i - start < 4, bytes[i] == 0x20 { i += 1 }
            var level = 0
            while i + level < end, bytes[i + level] == 0x23 { level += 1 }
            if (1...6).contains(level), i + level + 1 < end, bytes[i + level] == 0x20, bytes[i + level + 1] > 0x20 {
                if level == 1 { headings += 1 } else { subheadings += 1 }
            }
            if end - i >= 3, bytes[i] == 0x60, bytes[i + 1] == 0x60, bytes[i + 2] == 0x60 { fences += 1 }
            if i + 1 < end, bytes[i] == 0x2A || bytes[i] == 0x2D || bytes[i] == 0x2B, bytes[i + 1] == 0x20 { items += 1 }
            if MarkdownLine.isTableRule(bytes, i, end) { rules += 1 }
            while i < end {
                if bytes[i] == 0x5D, i + 1 < end, bytes[i + 1] == 0x28, Self.isTarget(bytes, i + 2, min(end, i + MarkdownDetector.reach)) {
                    if Self.isImage(bytes, start, i) { images += 1 } else { links += 1 }
                } else if bytes[i] == 0x2A, i + 3 < end, bytes[i + 1] == 0x2A, bytes[i + 2] > 0x20, bytes[i + 2] != 0x2A {
                    var k = i + 3
                    let last = min(end, k + MarkdownDetector.reach)
                    while k + 1 < last, !(bytes[k] == 0x2A && bytes[k + 1] == 0x2A) { k += 1 }
                    if k + 1 < last, bytes[k - 1] > 0x20 {
                        strong += 1
                        i = k + 1
                    }
                }
                i += 1
            }
        }

        var areEnough: Bool {
            if headings == 1 || images > 0 || rules > 0 { return true }
            if subheadings >= 1, subheadings + links + strong + fences / 2 >= 2 { return true }
            if headings >= 1, headings <= 8 { return true }
            if fences >= 2 { return true }
            return links >= 2 || (links >= 1 && strong >= 1) || strong >= 3 || (strong >= 1 && items >= 2)
        }

        /// An address: it has a dot, a slash or a hash sign and no blank before its end or its title.
        private static func isTarget(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
            var i = start
            var hasMark = false
            while i < end, bytes[i] > 0x20, bytes[i] != 0x29 {
                if bytes[i] == 0x2E || bytes[i] == 0x2F || bytes[i] == 0x23 { hasMark = true }
                i += 1
            }
            return i < end && hasMark
        }

        private static func isImage(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ close: Int) -> Bool {
            guard let open = bytes[max(start, close - MarkdownDetector.reach)..<close].lastIndex(of: 0x5B) else { return false }
            return open > start && bytes[open - 1] == 0x21
        }
    }
}
