/// How much room text takes on a terminal, in cells.
public enum DisplayWidth {
    /// Cells of the text: 2 for East Asian wide characters and emoji, 0 for marks, 1 for the rest.
    public static func of(_ text: some StringProtocol) -> Int {
        // Most text is ASCII and needs no look at its characters.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// Cells of one character.
    public static func of(_ character: Character) -> Int {
        var width = 0
        var indicators = 0
        for scalar in character.unicodeScalars {
            if scalar.value == 0xFE0F { return 2 }
            if (0x1F1E6...0x1F1FF).contains(scalar.value) { indicators += 1 }
            width = max(width, of(scalar))
        }
        return indicators == 2 ? 2 : width
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return value == 0xAD || value >= 0x20 ? 1 : 0 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        if value < 0x1100 { return 1 }
        if scalar.properties.isEmojiPresentation { return 2 }
        var low = 0
        var high = wide.count
        while low < high {
            let middle = (low + high) / 2
            if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < wide.count && wide[low].contains(value) ? 2 : 1
    }

    /// East Asian Wide and Fullwidth blocks (Unicode Standard Annex 11, https://www.unicode.org/reports/tr11/), in order.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF,
        0x1AFF0...0x1B2FF, 0x1F200...0x1F202, 0x1F210...0x1F23B, 0x1F240...0x1F248, 0x1F250...0x1F265, 0x20000...0x3FFFD,
    ]

    /// The text cut to that many cells, with `…` as its last when something was cut.
    public static func truncated(_ text: String, to width: Int) -> String {
        guard of(text) > width else { return text }
        guard width > 0 else { return "" }
        var result = ""
        var used = 0
        for character in text {
            let cells = of(character)
            if used + cells > width - 1 { break }
            result.append(character)
            used += cells
        }
        return result + "…"
    }

    /// The text followed (or preceded) by blanks up to that many cells.
    public static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(0, width - of(text)))
        return right ? blanks + text : text + blanks
    }

    /// The text in one line and without control characters, so that an article cannot steer the terminal.
    public static func printable(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var result = String.UnicodeScalarView()
        var lastWasBreak = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x0D, 0x2028, 0x2029:
                if !lastWasBreak { result.append(contentsOf: "⏎".unicodeScalars) }
                lastWasBreak = true
                continue
            case 0x09: result.append(" ")
            case 0..<0x20: result.append(Unicode.Scalar(scalar.value + 0x2400) ?? " ")
            case 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
            lastWasBreak = false
        }
        return String(result)
    }

    /// The text in lines of at most that many cells, broken at blanks; a longer word stands alone, cut where it must be.
    public static func wrapped(_ text: String, to width: Int) -> [String] {
        let width = max(width, 4)
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ") {
            var rest = String(word)
            while of(rest) > width {
                if used > 0 { lines.append(line) }
                var head = ""
                var cells = 0
                while let first = rest.first, cells + of(first) <= width || head.isEmpty {
                    head.append(rest.removeFirst())
                    cells += of(first)
                }
                (line, used) = ("", 0)
                lines.append(head)
            }
            let cells = of(rest)
            if rest.isEmpty { continue }
            if used > 0, used + 1 + cells > width {
                lines.append(line)
                (line, used) = (rest, cells)
            } else {
                line += used > 0 ? " " + rest : rest
                used += cells + (used > 0 ? 1 : 0)
            }
        }
        if used > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }
}
