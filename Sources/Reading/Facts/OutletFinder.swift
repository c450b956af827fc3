/// Finds the outlet that a disclaimer or a copyright line names.
struct OutletFinder: Sendable {
    let lexicon: FurnitureLexicon

    func outlet(in line: Line) -> String? {
        guard line.byteCount <= 500 else { return nil }
        let bytes = Array(line.text.utf8)
        if let found = lexicon.anywhere(.outletDisclaimer, line.words) {
            return name(line, bytes, from: found.at + found.entry.words.count)
        }
        // `© 2024 Example Daily`
        if line.text.hasPrefix("©") || line.words.words.first?.lower == "copyright" {
            var first = 0
            while first < line.words.count, first < 4, line.words.words[first].isNumber || line.words.words[first].lower == "copyright" {
                first += 1
            }
            guard first < line.words.count, line.words.words[first].isCapitalized else { return nil }
            if let quoted = quoted(line.text, from: line.words.words[first].start) { return quoted }
            return name(line, bytes, from: first)
        }
        return nil
    }

    /// A name in quotation marks that begins there.
    private func quoted(_ text: String, from start: Int) -> String? {
        let head = String(decoding: text.utf8.prefix(start), as: UTF8.self)
        guard let open = head.last, "«„“\"".contains(open) else { return nil }
        let rest = String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
        guard let end = rest.firstIndex(where: { "»“”\"".contains($0) }) else { return nil }
        return String(rest[..<end])
    }

    /// The capitalized words that begin there: an outlet's name, at most five words.
    private func name(_ line: Line, _ bytes: [UInt8], from start: Int) -> String? {
        var first = start
        // A generic noun in lower case may stand ahead of the name ("of the agency X").
        while first < line.words.count, first - start < 3, !line.words.words[first].isCapitalized { first += 1 }
        var end = first
        while end < line.words.count, end - first < 5, line.words.words[end].isCapitalized || line.words.words[end].isNumber {
            if end > first {
                let gap = bytes[line.words.words[end - 1].end..<line.words.words[end].start]
                guard gap.count == 1, let mark = gap.first, mark == 0x20 || mark == 0x2D || mark == 0x2E else { break }
            }
            end += 1
        }
        while end > first, line.words.words[end - 1].isNumber { end -= 1 }
        guard end > first else { return nil }
        return String(decoding: bytes[line.words.words[first].start..<line.words.words[end - 1].end], as: UTF8.self)
    }
}
