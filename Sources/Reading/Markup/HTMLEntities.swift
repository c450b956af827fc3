/// Character references in values that were escaped twice.
enum HTMLEntities {
    private static let named: [String: String] = [
        "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": " ", "ndash": "–", "mdash": "—", "rsquo": "’", "lsquo": "‘",
        "ldquo": "“",
        "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»", "hellip": "…", "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß",
        "Auml": "Ä", "Ouml": "Ö",
        "Uuml": "Ü", "eacute": "é", "shy": "",
    ]

    static func decode(_ text: String) -> String {
        guard text.utf8.contains(0x26) else { return Squeeze.text(Array(text.utf8)) }
        var out = ""
        var rest = Substring(text)
        while let at = rest.firstIndex(of: "&") {
            out += rest[..<at]
            let tail = rest[rest.index(after: at)...]
            if let end = tail.prefix(12).firstIndex(of: ";") {
                let name = String(tail[..<end])
                var replacement = named[name]
                if replacement == nil, name.hasPrefix("#") {
                    let digits = name.dropFirst()
                    let value = digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
                    replacement = value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
                }
                if let replacement {
                    out += replacement
                    rest = tail[tail.index(after: end)...]
                    continue
                }
            }
            out += "&"
            rest = tail
        }
        out += rest
        return Squeeze.text(Array(out.utf8))
    }
}
