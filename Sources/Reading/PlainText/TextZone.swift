/// Where the running text of a page lies, and which short lines around it belong to it.
struct TextZone {
    /// Index of the first and of the last line of running text; the page's ends when there is none.
    private(set) var first: Int
    private(set) var last: Int
    let hasText: Bool
    private let tailIsDoubtful: Bool

    init(_ page: PageLines) {
        let solid = page.lines.indices.filter(page.isSolid)
        hasText = !solid.isEmpty
        last = solid.last ?? page.lines.count
        first = Self.first(solid, page) ?? 0
        tailIsDoubtful = hasText && Self.isDoubtful(after: last, page)
    }

    /// The first line of running text. A note ahead of it, with short lines behind and none of the text's words, is the page's.
    private static func first(_ solid: [Int], _ page: PageLines) -> Int? {
        guard solid.count > 2 else { return solid.first }
        for (n, i) in solid.prefix(3).enumerated() {
            let next = solid[n + 1]
            let between = next - i - 1
            let isBroken = (i + 1..<next).contains { page.judgements[$0].isFurniture }
            guard between >= 3, isBroken, !(i + 1..<next).contains(where: { isItem(page.lines[$0]) }) else { return i }
            let rest = Stems(solid.dropFirst(n + 1).prefix(8).map { page.lines[$0] })
            if rest.share(of: page.lines[i]) >= 0.12 { return i }
            if n + 2 >= solid.count { return i }
        }
        return solid.first
    }

    /// Whether the lines behind the text are mixed with furniture, or too many to be an article's last words.
    private static func isDoubtful(after last: Int, _ page: PageLines) -> Bool {
        var short = 0
        var items = 0
        for i in page.lines.indices where i > last {
            if page.judgements[i].isFurniture { return true }
            if page.judgements[i].isText { short += 1 }
            if Self.isItem(page.lines[i]) { items += 1 }
        }
        return short - items > 4
    }

    /// An item of a list, a turn of a dialogue or a row of a table.
    static func isItem(_ line: Line) -> Bool {
        if line.text.utf8.contains(0x09) { return true }
        if let first = line.words.words.first, first.start == 0, first.isNumber {
            let after = line.text.utf8.dropFirst(first.end).prefix(2)
            return after.elementsEqual([0x2E, 0x20]) || after.elementsEqual([0x29, 0x20])
        }
        guard let first = line.text.unicodeScalars.first else { return false }
        return "-–—•*·▪●‣".unicodeScalars.contains(first)
    }

    /// Why a short line of text is none of the article; nil when it belongs to it.
    func weakness(of i: Int, _ page: PageLines, title: Int?, tail: (Line) -> Bool) -> String? {
        let line = page.lines[i]
        if let title, i < title, !line.isParagraph || i < first { return "before-title" }
        guard hasText else { return nil }
        if i < first { return weaknessAhead(i, page, title: title) }
        if i > last, tailIsDoubtful, !tail(line) || isAppeal(i, page), !isInList(i, page) { return "after-text" }
        if page.judgements[i].isDoubtful, !line.isParagraph { return "label" }
        return nil
    }

    /// Between the headline and the text: a second headline, a name, a lead stay; labels beside furniture go.
    private func weaknessAhead(_ i: Int, _ page: PageLines, title: Int?) -> String? {
        let line = page.lines[i]
        if page.judgements[i].isDoubtful { return "label" }
        guard title != nil, line.words.count <= 4, !line.endsAsSentence, !Self.isItem(line) else { return nil }
        let before = i > 0 && page.judgements[i - 1].isFurniture
        let after = page.judgements[i + 1].isFurniture
        guard before || after else { return nil }
        // Two or three capitalized words may be a name.
        let isName = (2...3).contains(line.words.count) && line.words.words.allSatisfy { $0.isCapitalized && !$0.isAllCaps }
        return isName && !(before && after) ? nil : "label"
    }

    /// A question or an exclamation that no sentence answers.
    private func isAppeal(_ i: Int, _ page: PageLines) -> Bool {
        guard let mark = page.lines[i].text.utf8.last, mark == 0x3F || mark == 0x21 else { return false }
        return i + 1 >= page.lines.count || !page.judgements[i + 1].isText || !page.lines[i + 1].endsAsSentence
    }

    /// A line of a list that follows the text without anything between.
    private func isInList(_ i: Int, _ page: PageLines) -> Bool {
        var k = i
        while k > last {
            let line = page.lines[k]
            let isHead = line.text.utf8.last == 0x3A && k + 1 < page.lines.count && page.judgements[k + 1].isText
            guard page.judgements[k].isText, Self.isItem(line) || (isHead && Self.isItem(page.lines[k + 1])) else { return false }
            k -= 1
        }
        return true
    }

    /// What a kept line is.
    func kind(of i: Int, _ page: PageLines) -> String {
        let line = page.lines[i]
        if line.isParagraph || line.endsAsSentence { return Self.isItem(line) && !line.isParagraph ? "list-item" : "paragraph" }
        if Self.isItem(line) { return line.text.utf8.contains(0x09) ? "table-row" : "list-item" }
        return i < last ? "subheading" : "short-line"
    }
}
