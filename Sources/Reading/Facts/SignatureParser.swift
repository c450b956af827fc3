import Grammar

/// Reads the author from a line that signs an article: a role and a name, without a full stop.
struct SignatureParser: Sendable {
    /// First words of nouns for what a person is, in lower case.
    private let roles: Set<String>
    private let prefixes: [String]

    init(packs: [LanguagePack]) {
        var roles: Set<String> = []
        var prefixes: [String] = []
        for pack in packs {
            for entry in pack.entries(.roleNoun) {
                let words = entry.form.split(separator: " ")
                guard words.count == 1, let word = words.first else { continue }
                if word.hasSuffix("*") {
                    prefixes.append(String(word.dropLast()))
                } else if !word.hasPrefix("*") {
                    roles.insert(String(word))
                }
            }
        }
        self.roles = roles
        self.prefixes = prefixes
    }

    /// The name that ends a line of at most twelve words that has a role among its words.
    func author(inLine text: String) -> String? {
        let line = LineWords(text, limit: 14)
        guard (3...12).contains(line.count), !Line.endsAsSentence(text.utf8), !text.contains(":"), !text.contains("?") else { return nil }
        guard let role = line.words.lastIndex(where: { isRole($0.lower) }), role < line.count - 2 else { return nil }
        // The name: the last two or three capitalized words, of which none is in capitals only.
        var first = line.count
        while first > role + 1, line.count - first < 3 {
            let word = line.words[first - 1]
            guard word.isCapitalized, !word.isAllCaps, !word.isNumber else { break }
            if first < line.count, !Array(text.utf8)[word.end..<line.words[first].start].elementsEqual([0x20]) { break }
            first -= 1
        }
        // A third word may be the place or office before the name: two are the surer reading unless a comma parts them.
        let bytes = Array(text.utf8)
        if line.count - first == 3, first > 0, first - 1 > role || !bytes[..<line.words[first].start].reversed().starts(with: [0x20, 0x2C])
        {
            first += 1
        }
        guard line.count - first >= 2 else { return nil }
        return String(decoding: bytes[line.words[first].start..<line.words[line.count - 1].end], as: UTF8.self)
    }

    /// `(A. L.)`, `(mk)`, `/ab/`: the initials of who wrote it.
    func isInitials(_ text: String) -> Bool {
        guard let first = text.first, let last = text.last, text.utf8.count <= 24 else { return false }
        guard (first == "(" && last == ")") || (first == "/" && last == "/") || (first == "[" && last == "]") else { return false }
        return LineWords(text).words.allSatisfy { $0.lower.count <= 5 && !$0.isNumber }
    }

    private func isRole(_ word: String) -> Bool { roles.contains(word) || prefixes.contains { word.hasPrefix($0) && word != $0 } }
}
