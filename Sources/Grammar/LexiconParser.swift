/// Reads lexicon files: `category TAB forms TAB value TAB attributes`, one entry a line.
struct LexiconParser {
    struct Line {
        var category: LexicalCategory
        var forms: [String]
        var value: String
        var attributes: [String: String]
    }

    /// Entries of the text, and its settings.
    static func parse(_ text: String, file: String) throws(GrammarError) -> (lines: [Line], settings: [String: String]) {
        var lines: [Line] = []
        var settings: [String: String] = [:]
        var number = 0
        for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let line = raw.hasSuffix("\r") ? raw.dropLast() : raw
            if line.isEmpty || line.hasPrefix("#") { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { trimmed($0) }
            let place = "\(file):\(number)"
            guard fields.count >= 2 else {
                throw GrammarError(place: place, cause: "a line needs a category and its forms, parted by a tab", remedy: "Put a tab between them")
            }
            if fields[0] == "setting" {
                settings[fields[1]] = fields.count > 2 ? fields[2] : ""
                continue
            }
            guard let category = LexicalCategory(rawValue: fields[0]) else {
                throw GrammarError(
                    place: place, cause: "there is no category “\(fields[0])”", remedy: "Use one that LexicalCategory.swift lists, or add it there")
            }
            var forms: [String] = []
            for form in fields[1].split(separator: "|") {
                let expanded = expand(trimmed(form))
                guard let expanded, !expanded.contains(where: { $0.isEmpty || $0 == "=" }) else {
                    throw GrammarError(place: place, cause: "the form “\(form)” has an open brace or is empty", remedy: "Close the brace or drop the form")
                }
                forms += expanded
            }
            guard !forms.isEmpty else {
                throw GrammarError(place: place, cause: "the line has no form", remedy: "Write at least one form, or delete the line")
            }
            var attributes: [String: String] = [:]
            if fields.count > 3 {
                for pair in fields[3].split(separator: ";") {
                    let sides = pair.split(separator: "=", maxSplits: 1).map { trimmed($0) }
                    if let key = sides.first, !key.isEmpty { attributes[key] = sides.count > 1 ? sides[1] : "" }
                }
            }
            lines.append(Line(category: category, forms: forms, value: fields.count > 2 ? fields[2] : "", attributes: attributes))
        }
        return (lines, settings)
    }

    /// `a{b,c}d` to `abd`, `acd`; nil when a brace is not closed.
    static func expand(_ form: String) -> [String]? {
        guard let open = form.firstIndex(of: "{") else { return form.contains("}") ? nil : [form] }
        guard let close = form[open...].firstIndex(of: "}") else { return nil }
        let head = form[..<open]
        let options = form[form.index(after: open)..<close].split(separator: ",", omittingEmptySubsequences: false)
        guard let tails = expand(String(form[form.index(after: close)...])) else { return nil }
        return options.flatMap { option in tails.map { head + trimmed(option) + $0 } }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var slice = Substring(text)
        while slice.first == " " { slice.removeFirst() }
        while slice.last == " " { slice.removeLast() }
        return String(slice)
    }
}
