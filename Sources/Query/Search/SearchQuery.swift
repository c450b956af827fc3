import Text

/// What a user looks for, read from one line of text. Every text is a valid query: signs that make no sense are passed over.
///
/// `wind farm` both words · `"wind farm"` next to each other · `wind*` words that begin so · `-offshore` without it · `gas OR oil` either.
struct SearchQuery: Sendable, Hashable {
    struct Term: Sendable, Hashable {
        enum Kind: Sendable, Hashable { case word, prefix, phrase }

        let kind: Kind
        /// As typed, without its signs.
        let text: String
        /// Its words, folded.
        let words: [String]
        /// Its first word as typed, without the signs around.
        let firstWord: String

        init?(_ kind: Kind, _ text: String) {
            let parts = SearchWord.split(text)
            let words = parts.map { SearchFolding.fold($0.text) }.filter { !$0.isEmpty }
            guard let first = parts.first, !words.isEmpty else { return nil }
            self.kind = kind == .word && words.count > 1 ? .phrase : kind
            self.text = text
            self.words = words
            firstWord = first.text
        }
    }

    /// All must be there; of each, one alternative.
    var required: [[Term]] = []
    /// None may be there.
    var excluded: [Term] = []

    init(_ text: String) {
        var pending: [Term]?
        for item in Self.items(text) {
            switch item {
            case .either:
                if pending == nil { pending = required.popLast() }
            case .term(let term, let isExcluded):
                if isExcluded {
                    excluded.append(term)
                } else if let alternatives = pending {
                    required.append(alternatives + [term])
                    pending = nil
                } else {
                    required.append([term])
                }
            }
        }
        if let pending { required.append(pending) }
    }

    // MARK: Reading

    private enum Item {
        case term(Term, isExcluded: Bool)
        case either
    }

    private static let quotes: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "«", "»"]

    private static func items(_ text: String) -> [Item] {
        let scalars = Array(text.unicodeScalars)
        var items: [Item] = []
        var excludeNext = false
        var i = 0
        func add(_ term: Term?, _ isExcluded: Bool) {
            if let term { items.append(.term(term, isExcluded: isExcluded)) }
        }
        while i < scalars.count {
            if scalars[i].properties.isWhitespace || scalars[i].value == 0 {
                i += 1
                continue
            }
            var isExcluded = excludeNext
            excludeNext = false
            if scalars[i] == "-", i + 1 < scalars.count, !scalars[i + 1].properties.isWhitespace {
                isExcluded = true
                i += 1
            }
            if quotes.contains(scalars[i]), let close = scalars[(i + 1)...].firstIndex(where: { quotes.contains($0) }) {
                add(Term(.phrase, string(scalars[(i + 1)..<close])), isExcluded)
                i = close + 1
                continue
            }
            let start = i
            i += 1
            while i < scalars.count, !scalars[i].properties.isWhitespace, !quotes.contains(scalars[i]) { i += 1 }
            let word = string(scalars[start..<i])
            switch word {
            case "OR", "|": items.append(.either)
            case "AND", "&": break
            case "NOT": excludeNext = true
            default:
                let isPrefix = word.hasSuffix("*") && SearchWord.split(word).count == 1
                add(Term(isPrefix ? .prefix : .word, isPrefix ? String(word.dropLast()) : word), isExcluded)
            }
        }
        return items
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        // SQLite ends a text at NUL.
        String(String.UnicodeScalarView(scalars.filter { $0.value != 0 }))
    }
}

/// A word as FTS5's `unicode61` cuts it: a run of letters, digits and marks.
struct SearchWord: Sendable, Hashable {
    let text: String
    /// Code points.
    let start: Int
    let end: Int

    static func split(_ text: some StringProtocol) -> [SearchWord] {
        var words: [SearchWord] = []
        var current = String.UnicodeScalarView()
        var start = 0
        var position = 0
        for scalar in text.unicodeScalars {
            if isPart(scalar) {
                if current.isEmpty { start = position }
                current.append(scalar)
            } else if !current.isEmpty {
                words.append(SearchWord(text: String(current), start: start, end: position))
                current = String.UnicodeScalarView()
            }
            position += 1
        }
        if !current.isEmpty { words.append(SearchWord(text: String(current), start: start, end: position)) }
        return words
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return scalar.value >= 0x30 && scalar.value <= 0x39 || (scalar.value | 0x20) >= 0x61 && (scalar.value | 0x20) <= 0x7A
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
            .otherNumber,
            .nonspacingMark, .spacingMark, .privateUse:
            return true
        // A soft hyphen lies inside a word and is folded away.
        default: return scalar.value == 0xAD
        }
    }
}
