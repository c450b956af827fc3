/// A Markdown text as paragraphs: headings, items and rows each a line, the lines of a paragraph joined.
struct MarkdownText {
    /// The lines, a blank one between blocks.
    private(set) var out: [UInt8] = []
    /// The first heading of the first level, or the first heading, when only pictures and notes stand ahead of it.
    private(set) var title: String?
    private var paragraph: [UInt8] = []
    private var hasText = false
    private var fence: ArraySlice<UInt8>?
    private var comment = false

    init(_ text: ArraySlice<UInt8>) {
        out.reserveCapacity(text.count)
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (i, line) in lines.enumerated() { take(line, next: i + 1 < lines.count ? lines[i + 1] : []) }
        flush()
    }

    private mutating func take(_ line: ArraySlice<UInt8>, next: ArraySlice<UInt8>) {
        var line = line
        var indent = 0
        while let first = line.first, first == 0x20 || first == 0x09 {
            indent += first == 0x09 ? 4 : 1
            line.removeFirst()
        }
        while let last = line.last, last <= 0x20 { line.removeLast() }
        if skipsFence(line) || skipsComment(line) { return }
        // Quotation marks of blocks, one inside the other.
        while line.first == 0x3E { line = line.dropFirst().drop { $0 == 0x20 } }
        guard !line.isEmpty else { return flush() }
        if let (level, words) = heading(line) {
            flush()
            return takeHeading(words, level: level)
        }
        if isUnderline(line) {
            // `===` or `---` below a line makes it a heading; alone it is a rule.
            guard !paragraph.isEmpty, line.first != 0x2A, line.first != 0x5F else { return flush() }
            let words = paragraph
            paragraph = []
            return takeHeading(words[...], level: line.first == 0x3D ? 1 : 2)
        }
        if MarkdownLine.isTableRule(line), line.contains(0x7C) { return flush() }
        if line.first == 0x7C || (line.contains(0x7C) && MarkdownLine.isTableRule(next)) { return takeRow(line) }
        // Where a link or a note leads to: `[1]: https://example.org`.
        if line.first == 0x5B, let close = line.firstIndex(of: 0x5D), close + 1 < line.endIndex, line[close + 1] == 0x3A { return flush() }
        if let item = item(line) {
            flush()
            paragraph = item
            return
        }
        if !paragraph.isEmpty { paragraph.append(0x20) }
        paragraph.append(contentsOf: line)
        // Two blanks or a backslash at the end break the line.
        if line.last == 0x5C {
            paragraph.removeLast()
            flush()
        }
    }

    private mutating func flush() {
        guard !paragraph.isEmpty else { return }
        put(MarkdownLine.text(paragraph[...]))
        paragraph = []
    }

    private mutating func put(_ line: [UInt8]) {
        guard line.contains(where: { $0 > 0x20 }) else { return }
        hasText = true
        out.append(contentsOf: line)
        out.append(0x0A)
        out.append(0x0A)
    }

    private mutating func takeHeading(_ words: ArraySlice<UInt8>, level: Int) {
        let line = MarkdownLine.text(words)
        let heading = LineSpacing.squeezed(line)
        let isFirst = title == nil && (level == 1 || !hasText) && !heading.isEmpty
        if isFirst { title = String(decoding: heading, as: UTF8.self) }
        put(line)
    }

    private mutating func takeRow(_ line: ArraySlice<UInt8>) {
        flush()
        let cells = line.split(separator: 0x7C).map { MarkdownLine.text($0.drop { $0 == 0x20 }) }.filter { !$0.allSatisfy { $0 <= 0x20 } }
        var row: [UInt8] = []
        for cell in cells {
            if !row.isEmpty { row.append(0x09) }
            row.append(contentsOf: LineSpacing.squeezed(cell))
        }
        put(row)
        // The rows of a table follow each other.
        if !row.isEmpty { out.removeLast() }
    }

    private mutating func skipsFence(_ line: ArraySlice<UInt8>) -> Bool {
        let mark = line.prefix(3)
        if let open = fence {
            if mark.elementsEqual(open) { fence = nil }
            return true
        }
        guard mark.elementsEqual(Array("```".utf8)) || mark.elementsEqual(Array("~~~".utf8)) else { return false }
        flush()
        fence = mark
        return true
    }

    private mutating func skipsComment(_ line: ArraySlice<UInt8>) -> Bool {
        let end = Array("-->".utf8)
        if !comment, line.starts(with: Array("<!--".utf8)) { comment = true }
        guard comment else { return false }
        if line.count >= 3, line.indices.dropLast(2).contains(where: { line[$0...].starts(with: end) }) { comment = false }
        return true
    }

    private func heading(_ line: ArraySlice<UInt8>) -> (Int, ArraySlice<UInt8>)? {
        let level = line.prefix { $0 == 0x23 }.count
        guard (1...6).contains(level) else { return nil }
        var words = line.dropFirst(level)
        guard words.first == 0x20 || words.first == 0x09 else { return nil }
        words = words.drop { $0 <= 0x20 }
        while let last = words.last, last == 0x23 || last == 0x20 { words.removeLast() }
        return words.isEmpty ? nil : (level, words)
    }

    /// Three or more of one mark and nothing else.
    private func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
        guard let mark = line.first, [0x2D, 0x3D, 0x2A, 0x5F].contains(mark) else { return false }
        return line.count { $0 == mark } >= 3 && line.allSatisfy { $0 == mark || $0 == 0x20 }
    }

    /// An item without its bullet, which is no word of the article, and without the check box of a list of tasks.
    private func item(_ line: ArraySlice<UInt8>) -> [UInt8]? {
        guard let mark = line.first, mark == 0x2A || mark == 0x2D || mark == 0x2B || (mark >= 0x30 && mark <= 0x39) else { return nil }
        if mark >= 0x30, mark <= 0x39 {
            let digits = line.prefix { $0 >= 0x30 && $0 <= 0x39 }
            guard digits.count <= 3, let stop = line.dropFirst(digits.count).first, stop == 0x2E || stop == 0x29,
                line.dropFirst(digits.count + 1).first == 0x20
            else { return nil }
            return Array(line)
        }
        guard line.dropFirst().first == 0x20 else { return nil }
        var words = line.dropFirst().drop { $0 <= 0x20 }
        for box in ["[ ] ", "[x] ", "[X] "] where words.starts(with: Array(box.utf8)) { words = words.dropFirst(4) }
        return Array(words)
    }
}
