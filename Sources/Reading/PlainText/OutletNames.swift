import Grammar

/// Tells whether a short line ahead of an article names the outlet it stands in: a domain, an agency, a name with a word such as `Gazette`.
struct OutletNames: Sendable {
    private let nouns: Set<String>
    private let endings: [String]
    private let lexicon: FurnitureLexicon

    private static let kinds: Set<String> = ["newspaper", "broadcaster", "news_agency", "publisher"]

    init(lexicon: FurnitureLexicon, packs: [LanguagePack]) {
        self.lexicon = lexicon
        var nouns: Set<String> = []
        var endings: [String] = []
        for pack in packs {
            for entry in pack.entries(.organizationHead) where Self.kinds.contains(entry.value) {
                guard !entry.form.utf8.contains(0x20) else { continue }
                if entry.form.hasPrefix("*") { endings.append(String(entry.form.dropFirst())) } else { nouns.insert(entry.form) }
            }
        }
        self.nouns = nouns
        self.endings = endings
    }

    /// The outlet a line names that stands ahead of the headline.
    func outlet(inHead line: Line) -> String? {
        guard line.byteCount <= 60, (1...5).contains(line.words.count), !line.endsAsSentence else { return nil }
        if let agency = agency(line.words) { return agency }
        if !line.text.utf8.contains(0x20), !line.text.utf8.contains(0x40), LineClassifier.isDomain(line.text[...]) { return line.text }
        guard line.words.count >= 2, line.words.words.contains(where: { isNoun($0.lower) }),
            line.words.words.allSatisfy({ $0.isCapitalized || $0.end - $0.start <= 3 }), !line.text.contains(where: { ":|/>".contains($0) })
        else { return nil }
        return line.text
    }

    /// The agency that a paragraph ends with in brackets: `... said the ministry. (PAP)`.
    func agency(closing paragraph: String) -> String? {
        let tail = String(decoding: paragraph.utf8.suffix(40), as: UTF8.self)
        guard tail.hasSuffix(")"), let open = tail.lastIndex(of: "(") else { return nil }
        return agency(LineWords(String(tail[open...])))
    }

    private func agency(_ words: LineWords) -> String? {
        guard let entry = lexicon.match(.newsAgency, words), entry.words.count == words.count else { return nil }
        return entry.value
    }

    private func isNoun(_ word: String) -> Bool { nouns.contains(word) || endings.contains { word.hasSuffix($0) && word != $0 } }
}
