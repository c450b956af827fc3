extension LineClassifier {
    /// An address of the web or of mail and nothing else, perhaps numbered.
    func isAddress(_ line: Line) -> Bool {
        // Addresses begin small or with their number.
        guard line.byteCount <= 300, let first = line.text.utf8.first, (first >= 0x30 && first <= 0x39) || (first >= 0x61 && first <= 0x7A),
            line.text.utf8.contains(0x2E)
        else { return false }
        return line.text.split(separator: " ").allSatisfy { part in
            if part.hasPrefix("http://") || part.hasPrefix("https://") || part.hasPrefix("www.") { return true }
            let isNumber = part.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }
            return isNumber || Self.isDomain(part)
        }
    }

    /// `example.com`, `news.example.org/politics`, `desk@example.org`: parts in lower case, the last one of letters.
    static func isDomain(_ text: Substring) -> Bool {
        let host = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).first ?? text
        guard host.utf8.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || [0x2D, 0x2E, 0x40, 0x5F].contains($0) })
        else { return false }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 2, let last = parts.last, parts.allSatisfy({ !$0.isEmpty }) else { return false }
        return (2...8).contains(last.utf8.count) && last.utf8.allSatisfy { $0 >= 0x61 } && parts[0].utf8.contains { $0 >= 0x61 }
    }

    /// `A >> B >> C`, `A › B`, `Home > News > World`, `A | B | C | D`.
    func breadcrumb(_ line: Line) -> String? {
        guard line.byteCount <= 200, line.words.count <= 24, Self.hasSeparator(line.text.utf8) else { return nil }
        let text = line.text
        // A guillemet counts as an arrow only where no opening one makes a quotation of it.
        let quoted = text.contains("«") || text.contains("„") || text.contains("‹")
        for mark in [">>", "›", "»", " > ", " → ", " / "] {
            if quoted, mark == "»" || mark == "›" { continue }
            let parts = text.split(separator: mark, omittingEmptySubsequences: false).map { LineWords(String($0)).count }
            let arrows = parts.count - 1
            guard arrows >= (mark == " / " ? 2 : 1), parts.allSatisfy({ $0 <= 6 }) else { continue }
            if arrows >= 2 || (parts.allSatisfy { $0 > 0 && $0 <= 4 } && !line.endsAsSentence) { return "breadcrumb" }
        }
        // `Start/Local/Town`: a path that begins at the first page.
        if !text.contains(" "), let slash = text.firstIndex(of: "/"), text.split(separator: "/").count >= 3,
            lexicon.wholeLine(.furnitureLine, LineWords(String(text[..<slash])))?.value == "menu"
        {
            return "breadcrumb"
        }
        for mark in [" | ", " • ", " · ", "|"] {
            let parts = text.split(separator: mark)
            guard parts.count >= 3, !line.endsAsSentence, parts.allSatisfy({ LineWords(String($0)).count <= 4 }) else { continue }
            return "menu"
        }
        return nil
    }

    /// A quick look for one of the separators.
    private static func hasSeparator(_ utf8: String.UTF8View) -> Bool {
        var previous: UInt8 = 0
        for byte in utf8 {
            switch byte {
            case 0x3E, 0x7C: return true
            case 0x2F: return true
            case 0xBB, 0xB7: if previous == 0xC2 { return true }
            case 0xBA, 0xA2: if previous == 0x80 { return true }
            case 0x92: if previous == 0x86 { return true }
            default: break
            }
            previous = byte
        }
        return false
    }
}
