import Model

/// An article's numbers with what led to them, for people: sentence by sentence, what was read and by which rules.
struct FiguresText {
    private let explained: ExplainedFigures
    private let body: [Unicode.Scalar]

    init(_ explained: ExplainedFigures) {
        self.explained = explained
        body = Array(explained.article.body.unicodeScalars)
    }

    var text: String {
        var blocks: [Int: [(start: Int, lines: [String])]] = [:]
        for read in explained.figures { blocks[read.figure.sentence, default: []].append((read.figure.span.start, lines(read))) }
        for read in explained.dates { blocks[read.date.sentence, default: []].append((read.date.span.start, lines(read))) }
        for other in explained.others { blocks[other.sentence, default: []].append((other.span.start, lines(other, "no figure"))) }
        for other in explained.unread { blocks[other.sentence, default: []].append((other.span.start, lines(other, "not understood"))) }
        var lines = heading
        for (index, sentence) in explained.sentences.enumerated() {
            guard let numbers = blocks[index] else { continue }
            lines += ["", line(of: sentence.span)]
            for number in numbers.sorted(by: { $0.start < $1.start }) { lines += number.lines }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var heading: [String] {
        let article = explained.article
        var lines = [article.path]
        func add(_ key: String, _ value: String?) {
            if let value, !value.isEmpty { lines.append("  " + key.padded(to: 11) + value) }
        }
        add("title", article.title)
        add("language", article.language == "und" ? "not told, so no number is read" : article.language)
        add("published", article.publishedOn?.iso ?? "not told, so no day is counted from it")
        var counts = [Self.counted(explained.figures.count, "figure"), Self.counted(explained.dates.count, "date")]
        if !explained.others.isEmpty { counts.append(Self.counted(explained.others.count, "number") + " taken for something else") }
        if !explained.unread.isEmpty { counts.append("\(explained.unread.count) not understood") }
        add("numbers", counts.joined(separator: ", "))
        return lines
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    // MARK: What was read

    private func lines(_ read: ExplainedFigures.Read) -> [String] {
        let figure = read.figure
        var lines = ["  " + Self.title(figure.surface, Self.told(figure), figure.span)]
        func add(_ key: String, _ value: String?) {
            if let value, !value.isEmpty { lines.append("    " + key.padded(to: 11) + Self.oneLine(value)) }
        }
        add("measure", figure.measure.map { $0 + (figure.measureKey.map { " (\($0))" } ?? "") })
        add("holder", explained.holder(of: figure)?.name)
        add("period", figure.period.map(Self.days))
        add("change", figure.change.map { $0.rawValue + (figure.basis.map { ", " + $0.rawValue } ?? "") })
        add("said by", read.speaker)
        // Small numbers of things are what they are.
        let isExact = (figure.kind == .count || figure.kind == .ordinal) && figure.bounds.map { $0.upperBound - $0.lowerBound <= 1 } ?? true
        if let bounds = figure.bounds, !isExact {
            add("between", "\(Self.number(bounds.lowerBound)) and \(Self.number(bounds.upperBound))")
        }
        add("note", figure.note)
        add("read by", read.rule == nil ? figure.rule : nil)
        lines += Self.tree(read.rule)
        // What a neighbour or the noun behind it made of the number.
        if let rule = read.rule, !Self.names(figure.rule, rule) { add("then by", figure.rule) }
        return lines
    }

    /// Whether a rule of the tree has the name, or one that goes on from it (`range.dash` from `range`).
    private static func names(_ name: String, _ rule: ExplainedFigures.Rule) -> Bool {
        rule.name == name || rule.name.hasPrefix(name + ".") || rule.parts.contains { names(name, $0) }
    }

    private func lines(_ read: ExplainedFigures.ReadDate) -> [String] {
        let date = read.date
        var lines = ["  " + Self.title(date.surface, "date " + (date.days.map(Self.days) ?? "not resolved"), date.span)]
        if let note = date.note { lines.append("    " + "note".padded(to: 11) + note) }
        if read.rule == nil { lines.append("    " + "read by".padded(to: 11) + date.rule) }
        return lines + Self.tree(read.rule)
    }

    private func lines(_ other: ExplainedFigures.Other, _ verdict: String) -> [String] {
        ["  " + Self.title(other.surface, "\(verdict): \(Self.oneLine(other.reason))", other.span)] + Self.tree(other.rule)
    }

    /// `41 million tonnes  quantity 41000000 t  52-69`
    private static func title(_ surface: String, _ told: String, _ span: Span) -> String {
        "\(oneLine(surface))  \(told)  \(span.start)-\(span.end)"
    }

    /// `money at least 2600000000 to 2800000000 EUR`
    private static func told(_ figure: Figure) -> String {
        var words = [figure.kind.rawValue]
        if let qualifier = figure.qualifier { words.append(qualifier.rawValue.split(separator: "_").joined(separator: " ")) }
        words.append(figure.value.map(number) ?? "not understood")
        if let high = figure.valueHigh { words += ["to", number(high)] }
        if let unit = figure.unit { words.append(oneLine(unit)) }
        return words.joined(separator: " ")
    }

    private static func days(_ range: DayRange) -> String {
        range.start == range.end ? range.start.iso : "\(range.start.iso) to \(range.end.iso)"
    }

    /// As few digits as tell the number, at most three behind the point.
    private static func number(_ value: Double) -> String {
        guard value.isFinite else { return "\(value)" }
        let rounded = (value * 1000).rounded() / 1000
        guard abs(rounded) < 1e15 else { return "\(value)" }
        return rounded == rounded.rounded() ? "\(Int64(rounded))" : "\(rounded)"
    }

    // MARK: Rules

    /// Each rule on a line, what read its parts below it: `amount  12 percent = amount(n, u)`.
    private static func tree(_ rule: ExplainedFigures.Rule?) -> [String] {
        guard let rule else { return [] }
        var rows: [(name: String, what: String)] = []
        collect(rule, depth: 0, into: &rows)
        let width = (rows.map(\.name.count).max() ?? 0) + 2
        return rows.enumerated().map { index, row in
            "    " + (index == 0 ? "read by" : "").padded(to: 11) + row.name.padded(to: width) + row.what
        }
    }

    private static func collect(_ rule: ExplainedFigures.Rule, depth: Int, into rows: inout [(name: String, what: String)]) {
        rows.append((String(repeating: "  ", count: depth) + rule.name, "\(oneLine(rule.surface)) = \(rule.production)"))
        for part in rule.parts { collect(part, depth: depth + 1, into: &rows) }
    }

    // MARK: Words

    private func line(of span: Span) -> String {
        guard span.start >= 0, span.start <= span.end, span.end <= body.count else { return "" }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: body[span.start..<span.end])
        return Self.oneLine(String(text))
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
