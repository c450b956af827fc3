import Text

/// Reads lexicon files: `category TAB forms TAB value TAB attributes`, one entry a line.
///
/// Works on bytes: packs hold a hundred thousand forms, and a program that reads one article should not wait for them.
struct LexiconParser {
    struct Line {
        var category: LexicalCategory
        /// Expanded, as written: `=` before a form that is matched in exact case.
        var forms: [[UInt8]]
        var value: String
        var attributes: [String: String]
    }

    private static let categories: [[UInt8]: LexicalCategory] = Dictionary(
        uniqueKeysWithValues: LexicalCategory.allCases.map { (Array($0.rawValue.utf8), $0) })

    /// Entries of the text, and its settings.
    static func parse(_ text: String, file: String) throws(GrammarError) -> (lines: [Line], settings: [String: String]) {
        let bytes = Array(text.utf8)
        var lines: [Line] = []
        var settings: [String: String] = [:]
        var number = 0
        for raw in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            let line = raw.last == 0x0D ? raw.dropLast() : raw
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map(trimmed)
            func fault(_ cause: String, _ remedy: String) -> GrammarError {
                GrammarError(place: "\(file):\(number)", cause: cause, remedy: remedy)
            }
            guard fields.count >= 2 else {
                throw fault("a line needs a category and its forms, parted by a tab", "Put a tab between them")
            }
            if fields[0].elementsEqual("setting".utf8) {
                settings[string(fields[1])] = fields.count > 2 ? string(fields[2]) : ""
                continue
            }
            guard let category = categories[Array(fields[0])] else {
                throw fault("there is no category “\(string(fields[0]))”", "Use one that LexicalCategory.swift lists, or add it there")
            }
            var forms: [[UInt8]] = []
            for form in fields[1].split(separator: UInt8(ascii: "|")) {
                let expanded = expand(trimmed(form))
                guard let expanded, !expanded.contains(where: { $0.isEmpty || $0 == [UInt8(ascii: "=")] }) else {
                    throw fault("the form “\(string(form))” has an open brace or is empty", "Close the brace or drop the form")
                }
                forms += expanded
            }
            guard !forms.isEmpty else { throw fault("the line has no form", "Write at least one form, or delete the line") }
            lines.append(
                Line(
                    category: category, forms: forms, value: fields.count > 2 ? string(fields[2]) : "",
                    attributes: fields.count > 3 ? attributes(fields[3]) : [:]))
        }
        return (lines, settings)
    }

    private static func attributes(_ field: ArraySlice<UInt8>) -> [String: String] {
        var attributes: [String: String] = [:]
        for pair in field.split(separator: UInt8(ascii: ";")) {
            let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1).map { string(trimmed($0)) }
            if let key = sides.first, !key.isEmpty { attributes[key] = sides.count > 1 ? sides[1] : "" }
        }
        return attributes
    }

    /// `a{b,c}d` to `abd`, `acd`; nil when a brace is not closed.
    static func expand(_ form: ArraySlice<UInt8>) -> [[UInt8]]? {
        guard let open = form.firstIndex(of: UInt8(ascii: "{")) else { return form.contains(UInt8(ascii: "}")) ? nil : [Array(form)] }
        guard let close = form[open...].firstIndex(of: UInt8(ascii: "}")), let tails = expand(form[(close + 1)...]) else { return nil }
        let head = form[..<open]
        let options = form[(open + 1)..<close].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        return options.flatMap { option in tails.map { head + trimmed(option) + $0 } }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var slice = bytes
        while slice.first == 0x20 { slice.removeFirst() }
        while slice.last == 0x20 { slice.removeLast() }
        return slice
    }

    private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
