import Foundation
import Model

extension Report {
    /// The report for one screen.
    public static func text(_ page: Page, style: Style) -> String {
        ReportText(page: page, style: style, width: min(max(style.width ?? 110, 40), 140)).text()
    }
}

/// Lays a report out.
private struct ReportText {
    let page: Page
    let style: Style
    let width: Int

    func text() -> String {
        var text = header()
        text += line("Languages", named("languages").map { (Self.languageName($0.name), $0.count) })
        text += line("Publishers", named("publishers"))
        if number("documents") == 0 {
            return text + "\nThe store is empty. Fill it with: dossier ingest --store \(page.title) FOLDER\n"
        }
        text += grid([.person, .organization, .project, .place])
        text += toldFigures() + differing()
        text += speakers()
        text += days("ahead") + days("earliest")
        text += notUnderstood()
        return text + further()
    }

    private func rows(_ key: String) -> [[String: Value]] {
        guard let table = page.section(key)?.table else { return [] }
        return table.rows.map { row in
            Dictionary(zip(table.columns.map(\.name), row), uniquingKeysWith: { first, _ in first })
        }
    }

    private func number(_ key: String) -> Int { page.fields.first { $0.key == key }?.value.integer ?? 0 }

    private func field(_ key: String) -> String { page.fields.first { $0.key == key }?.value.displayed ?? "" }

    private func named(_ key: String) -> [(name: String, count: Int)] {
        page.section(key)?.table.rows.map { ($0[0].displayed, $0[1].integer ?? 0) } ?? []
    }

    private func cut(_ text: String, _ width: Int) -> String { DisplayWidth.truncated(text, to: width) }

    private func title(_ text: String) -> String { "\n" + style.bold(text) + "\n" }

    // MARK: Parts

    private func header() -> String {
        let first = field("first_published")
        let last = field("last_published")
        let span = first.isEmpty ? "" : first == last ? " · \(first)" : " · \(first) to \(last)"
        let counts = [Self.counted(number("documents"), "article", "articles"), Self.counted(number("stories"), "story", "stories")]
        let facts = [
            Self.counted(number("people"), "person", "people"), Self.counted(number("organizations"), "organization", "organizations"),
            Self.counted(number("projects"), "project", "projects"), Self.counted(number("places"), "place", "places"),
            Self.counted(number("events"), "event", "events"), Self.counted(number("figures"), "figure", "figures"),
            Self.counted(number("claims"), "claim", "claims"),
        ]
        let head = style.bold(cut(DisplayWidth.printable(page.title), width)) + "\n"
        return head + DisplayWidth.wrapped(counts.joined(separator: " · ") + span, to: width).joined(separator: "\n") + "\n"
            + DisplayWidth.wrapped(facts.joined(separator: " · "), to: width).joined(separator: "\n") + "\n"
            + style.dim(String(repeating: "─", count: width)) + "\n"
    }

    static func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(grouped(count))\u{A0}\(count == 1 ? one : many)"
    }

    /// 12345 as `12,345`.
    static func grouped(_ number: Int) -> String {
        var digits = String(number.magnitude)
        var parts: [String] = []
        while digits.count > 3 {
            parts.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return (number < 0 ? "-" : "") + ([digits] + parts).joined(separator: ",")
    }

    static func languageName(_ code: String) -> String {
        if code == "und" { return "unknown" }
        return Locale(identifier: "en").localizedString(forLanguageCode: code) ?? code
    }

    private func line(_ label: String, _ entries: [(name: String, count: Int)]) -> String {
        guard !entries.isEmpty else { return "" }
        let list = entries.map { "\($0.name)\u{A0}\(Self.grouped($0.count))" }.joined(separator: " · ")
        return style.bold(DisplayWidth.padded(label, to: 12)) + cut(list, width - 12) + "\n"
    }

    /// Lists side by side, as many as have room.
    private func grid(_ kinds: [EntityKind]) -> String {
        let shown = kinds.filter { page.section($0.plural)?.table.isEmpty == false }
        guard !shown.isEmpty else { return "" }
        let fitting = (width + 3) / 27
        let perLine = fitting >= shown.count ? shown.count : fitting >= 2 ? 2 : 1
        let column = (width - 3 * (perLine - 1)) / perLine
        var text = ""
        for start in stride(from: 0, to: shown.count, by: perLine) {
            let blocks = shown[start..<min(start + perLine, shown.count)].map { kind in block(kind, column) }
            text += "\n"
            for index in 0..<(blocks.map(\.count).max() ?? 0) {
                let cells = blocks.map { block in
                    let cell = block.indices.contains(index) ? block[index] : ""
                    let padded = DisplayWidth.padded(cell, to: column)
                    return index == 0 ? style.bold(padded) : padded
                }
                var line = cells.joined(separator: "   ")
                if !style.ansi { while line.last == " " { line.removeLast() } }
                text += line + "\n"
            }
        }
        return text
    }

    private func block(_ kind: EntityKind, _ column: Int) -> [String] {
        guard let section = page.section(kind.plural) else { return [] }
        let entries = section.table.rows.map { (name: $0[0].displayed, documents: $0[1].integer ?? 0, mentions: $0[2].integer ?? 0) }
        let counts = entries.map { "\(Self.grouped($0.mentions))×" }
        let room = counts.map { DisplayWidth.of($0) }.max() ?? 0
        return ["\(section.title) \(Self.grouped(section.total))"]
            + zip(entries, counts).map { entry, count in
                DisplayWidth.padded(cut(entry.name, column - room - 1), to: column - room)
                    + DisplayWidth.padded(count, to: room, right: true)
            }
    }

    /// What is measured, whose it is, the figure, and how many articles tell it.
    private func toldFigures() -> String {
        let rows = rows("figures").prefix(6)
        guard !rows.isEmpty, let section = page.section("figures") else { return "" }
        let lines = rows.map { row in
            [
                (row["measure"]?.displayed ?? "") + period(row), row["holder"]?.displayed ?? "", row["surface"]?.displayed ?? "",
                Self.counted(row["documents"]?.integer ?? 0, "article", "articles"),
            ]
        }
        let wanted = (0..<4).map { column in lines.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        // The margin of two and two between the columns.
        let room = max(0, width - 8 - wanted[3])
        let said = min(wanted[2], room / 3)
        let holder = min(wanted[1], (room - said) / 2)
        let measure = min(wanted[0], room - said - holder)
        return title(section.title)
            + lines.map { line in
                "  " + DisplayWidth.padded(cut(line[0], measure), to: measure) + "  "
                    + DisplayWidth.padded(cut(line[1], holder), to: holder)
                    + "  " + style.bold(DisplayWidth.padded(cut(line[2], said), to: said)) + "  " + style.dim(line[3]) + "\n"
            }.joined()
    }

    private func differing() -> String {
        let rows = rows("disagreements").prefix(4)
        guard !rows.isEmpty, let section = page.section("disagreements") else { return "" }
        var text = title(section.title)
        for row in rows {
            let holder = row["holder"]?.displayed ?? ""
            let measure = row["measure"]?.displayed ?? ""
            let said = row["figures"]?.displayed.replacing(",", with: " / ") ?? ""
            let stories = Self.counted(row["stories"]?.integer ?? 0, "story", "stories")
            let room = width - 2 - DisplayWidth.of(stories) - 2
            let what = [holder, measure].filter { !$0.isEmpty }.joined(separator: ", ") + period(row)
            let half = min(max(DisplayWidth.of(said), 12), room / 2)
            text +=
                "  " + DisplayWidth.padded(cut(what, room - half - 2), to: room - half - 2) + "  "
                + style.bold(DisplayWidth.padded(cut(said, half), to: half)) + "  " + style.dim(stories) + "\n"
        }
        return text
    }

    private func period(_ row: [String: Value]) -> String {
        guard let start = row["period_start"]?.string else { return "" }
        let end = row["period_end"]?.string ?? start
        if start.hasSuffix("-01-01"), end.hasSuffix("-12-31"), start.prefix(4) == end.prefix(4) { return " (\(start.prefix(4)))" }
        return start == end ? " (\(start))" : " (\(start) to \(end))"
    }

    private func speakers() -> String {
        let rows = rows("speakers").prefix(5)
        guard !rows.isEmpty, let section = page.section("speakers") else { return "" }
        var text = title(section.title)
        let room = min(36, width / 3)
        for row in rows {
            var parts = [Self.counted(row["claims"]?.integer ?? 0, "claim", "claims")]
            for (key, one) in [("commitments", "commitment"), ("forecasts", "forecast"), ("calls", "call"), ("denials", "denial")] {
                let count = row[key]?.integer ?? 0
                if count > 0 { parts.append(Self.counted(count, one, key)) }
            }
            let name = DisplayWidth.padded(cut(row["name"]?.displayed ?? "", room), to: room)
            text += "  " + name + "  " + cut(parts.joined(separator: ", "), width - room - 4) + "\n"
        }
        return text
    }

    private func days(_ key: String) -> String {
        let rows = rows(key).prefix(key == "ahead" ? 4 : 2)
        guard !rows.isEmpty, let section = page.section(key) else { return "" }
        var text = title(section.title)
        for row in rows {
            let day = period([
                "period_start": row["day"] ?? .null, "period_end": row["last_day"].flatMap { $0.isNull ? nil : $0 } ?? row["day"] ?? .null,
            ])
            let label = DisplayWidth.padded(String(day.dropFirst(2).dropLast()), to: 10)
            let document = "document \(row["document_id"]?.displayed ?? "")"
            text +=
                "  " + label + "  " + cut(row["text"]?.displayed ?? "", width - DisplayWidth.of(label) - DisplayWidth.of(document) - 6)
                + "  "
                + style.dim(document) + "\n"
        }
        return text
    }

    private func notUnderstood() -> String {
        guard let section = page.section("not_understood"), !section.table.isEmpty else { return "" }
        let list = section.table.rows.map { row in
            let count = row[1].integer ?? 0
            var words = row[0].displayed.split(separator: " ").map(String.init)
            if count == 1, let first = words.first { words[0] = String(first.dropLast()) }
            return "\(Self.grouped(count))\u{A0}" + words.joined(separator: "\u{A0}")
        }
        return title(section.title) + DisplayWidth.wrapped(list.joined(separator: " · "), to: width - 2).map { "  " + $0 + "\n" }.joined()
    }

    private func further() -> String {
        var steps: [String] = []
        if let first = page.section("people")?.table.rows.first ?? page.section("organizations")?.table.rows.first {
            steps.append("dossier show '\(first[0].displayed.replacing("'", with: "’"))'")
        }
        if page.section("disagreements")?.table.isEmpty == false { steps.append("dossier view disagreement") }
        steps.append("dossier view coverage")
        return "\n" + style.dim(cut("Look further: " + steps.joined(separator: "  ·  "), width)) + "\n"
    }
}
