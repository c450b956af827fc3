import Model

/// A mail's subject, without what answering and forwarding set before it.
struct MailSubject {
    let text: String?
    /// The mail's day is not the text's then.
    let isForwarded: Bool

    /// In the languages of mail programs: English, German, Polish, Russian.
    private static let prefixes = ["fwd", "fw", "re", "wg", "aw", "pd", "odp", "fs", "пересл", "отв", "на"]

    init(_ raw: [UInt8]?) {
        var text = EncodedWords.decode(raw ?? []).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var isForwarded = false
        while let colon = text.firstIndex(of: ":"), Self.prefixes.contains(text[..<colon].lowercased()) {
            text = String(text[text.index(after: colon)...].drop { $0 == " " })
            isForwarded = true
        }
        self.text = text.isEmpty ? nil : text
        self.isForwarded = isForwarded
    }
}

/// The day of a mail: `Thu, 20 Nov 2025 08:15:00 +0100` (RFC 5322, 3.3), as its sender wrote it.
enum MailDate {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    static func day(_ text: String) -> CalendarDate? {
        let words = text.split { $0 == " " || $0 == "," || $0 == "\t" }.prefix(5)
        for (index, word) in words.enumerated() {
            guard let day = Int(word), (1...31).contains(day), index + 2 < words.count,
                let month = months.firstIndex(of: words[index + 1].prefix(3).lowercased()), let year = Int(words[index + 2])
            else { continue }
            return CalendarDate(year: year < 50 ? year + 2000 : year < 100 ? year + 1900 : year, month: month + 1, day: day)
        }
        return nil
    }
}
