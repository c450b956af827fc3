import Grammar

/// Reads authors' names from a line such as `By Ann Example and Bob Sample` or from a page's author field.
struct BylineParser: Sendable {
    let lexicon: FurnitureLexicon
    let people: PersonNames
    private let particles: Set<String>
    /// Words behind a name that lead to a day or a place.
    private let stops: Set<String>
    /// Bytes in which names are looked for.
    private static let longest = 2000
    private let joints: Set<String> = ["and", "und", "i", "oraz", "и", "et", "y", "e"]

    init(lexicon: FurnitureLexicon, packs: [LanguagePack]) {
        self.lexicon = lexicon
        people = PersonNames(packs: packs)
        var particles: Set<String> = [
            "von", "van", "de", "der", "den", "zu", "zur", "di", "da", "du", "la", "le", "del", "della", "dos", "bin", "al", "el", "ten",
            "ter",
        ]
        for pack in packs { for entry in pack.entries(.nameParticle) { particles.insert(LineWords(entry.form).key) } }
        self.particles = particles
        var stops: Set<String> = []
        for pack in packs {
            for entry in pack.lexicon.entries where entry.category == .dateLabel || entry.category == .placePreposition {
                stops.insert(LineWords(entry.form).key)
            }
        }
        self.stops = stops.subtracting(particles).subtracting(joints)
    }

    /// The names in a visible byline; nil when the line is none.
    func authors(inLine line: String) -> [String]? {
        line.utf8.count <= 200 ? authors(inLine: line, LineWords(line)) : nil
    }

    /// The same for a line of at most 200 bytes whose words are cut already.
    func authors(inLine line: String, _ words: LineWords) -> [String]? {
        guard let prefix = lexicon.match(.bylinePrefix, words), prefix.words.count < words.count, prefix.value != "link",
            prefix.value != "outlet"
        else { return nil }
        let bytes = Array(line.utf8)
        let end = words.words[prefix.words.count - 1].end
        var rest = end
        while rest < bytes.count, bytes[rest] == 0x20 { rest += 1 }
        let hasColon = rest < bytes.count && bytes[rest] == 0x3A
        if prefix.value == "colon", !hasColon { return nil }
        if hasColon { rest += 1 }
        // A byline is no sentence: it ends without a full stop, save one behind an initial or abbreviation.
        let names = names(in: String(decoding: bytes[rest...], as: UTF8.self), needsTwoWords: !hasColon)
        return names.isEmpty ? nil : names
    }

    /// Names parted by commas, semicolons, slashes, ampersands or `and`; what follows a name (role, outlet, place) is left off.
    func names(in text: String, needsTwoWords: Bool = false) -> [String] {
        let text = text.utf8.count > Self.longest ? String(decoding: text.utf8.prefix(Self.longest), as: UTF8.self) : text
        var names: [String] = []
        var part: [Substring] = []
        func close() -> Bool {
            defer { part = [] }
            guard !part.isEmpty else { return true }
            // Behind a full name a single word is a place or an outlet: `Ann Example, Oslo`.
            if part.count == 1, names.last?.contains(" ") == true { return false }
            // What begins with a noun for a person is what the one before it does: `Ann Example, Director of the Sample`.
            if !names.isEmpty, let first = part.first, part.count > 2 || part.contains(where: { particles.contains($0.lowercased()) }),
                people.isRole(first.lowercased())
            {
                return false
            }
            guard let name = name(part.joined(separator: " "), needsTwoWords: needsTwoWords) else { return false }
            if !names.contains(name) { names.append(name) }
            return true
        }
        let pieces = text.split(separator: " ")
        for (index, piece) in pieces.enumerated() {
            var piece = piece
            while let last = piece.last, ",;|/&•·".contains(last) {
                piece = piece.dropLast()
                if !piece.isEmpty { part.append(piece) }
                piece = ""
                if !close() { return names }
            }
            if piece.isEmpty { continue }
            // `Text: Ann Example, Photos: Bob Sample`: a label opens a part of its own, and not all of them name authors.
            if piece.last == ":" {
                let label = LineWords((part + [piece]).joined(separator: " "))
                guard names.isEmpty, let entry = lexicon.match(.bylinePrefix, label), entry.words.count == label.count else {
                    return names
                }
                part = []
                continue
            }
            let isDash = piece == "–" || piece == "—" || piece == "-"
            if isDash || joints.contains(piece.lowercased()) {
                if !close() || isDash { return names }
                continue
            }
            if part.count >= 2, let skipped = link(pieces, index) {
                // `Ann Example in conversation with Bob Sample` names two; `Ann Example for Daily Sample` names one.
                guard close(), skipped > 0 else { return names }
                let rest = pieces[(index + skipped)...].joined(separator: " ")
                return names + self.names(in: rest, needsTwoWords: needsTwoWords).filter { !names.contains($0) }
            }
            // `Ann Example on 3 May` ends where the day or the place begins.
            if part.count >= 2, piece.first?.isLowercase == true,
                stops.contains(piece.lowercased()) || (needsTwoWords && endsNames(text, at: piece))
            {
                _ = close()
                return names
            }
            part.append(piece)
        }
        _ = close()
        return names
    }

    /// Words between two names: how many that link a second author, 0 for one that leads to an outlet, nil for none.
    private func link(_ pieces: [Substring], _ index: Int) -> Int? {
        let line = LineWords(pieces[index...].prefix(4).joined(separator: " "))
        guard let entry = lexicon.match(.bylinePrefix, line), entry.value == "link" || entry.value == "outlet" else { return nil }
        return entry.value == "link" ? entry.words.count : 0
    }

    /// Whether a word in lower case behind a name leads to an outlet or a place and nothing else: `Ann Example for Daily Sample`.
    private func endsNames(_ text: String, at piece: Substring) -> Bool {
        guard !particles.contains(piece.lowercased()), !Line.endsAsSentence(text.utf8) else { return false }
        let rest = LineWords(String(text[piece.endIndex...]))
        return (1...4).contains(rest.count) && rest.words.allSatisfy { $0.isCapitalized || particles.contains($0.lower) }
    }

    /// The name that is all of a line behind a headline or at the end, perhaps with a place or an outlet: none of its words may return in the text,
    /// as the words of a subheading do.
    func author(inBareLine line: Line, besides text: (String) -> Bool) -> String? {
        guard line.byteCount <= 90, (2...7).contains(line.words.count), !line.words.words.contains(where: \.isNumber),
            !line.endsAsSentence || line.text.hasSuffix(")") || line.text.hasSuffix("»")
        else {
            return nil
        }
        let head =
            line.text.split(maxSplits: 1, omittingEmptySubsequences: false) { ",(—–|«„".contains($0) }.first.map(String.init) ?? line.text
        let name = head.split(separator: " ").joined(separator: " ")
        let words = LineWords(name)
        if words.words.contains(where: { joints.contains($0.lower) }), words.count <= 7 {
            let several = names(in: name, needsTwoWords: true)
            let isNew = words.words.allSatisfy { $0.lower.count <= 3 || !text(String($0.lower.prefix(5))) }
            return several.count > 1 && isNew ? several.joined(separator: "; ") : nil
        }
        guard (2...4).contains(words.count), !name.contains(":"), !name.contains("?"), !name.contains("\""),
            words.words.allSatisfy({ !$0.isNumber })
        else {
            return nil
        }
        for word in words.words {
            guard word.isCapitalized || particles.contains(word.lower), !stops.contains(word.lower) else { return nil }
            if word.lower.count > 2, !particles.contains(word.lower), text(String(word.lower.prefix(5))) { return nil }
        }
        guard lexicon.anywhere(.notAuthor, words) == nil, words.words.contains(where: { $0.lower.count > 2 }) else { return nil }
        return name
    }

    /// Names from markup that says that they are authors: one word and lower case will do.
    func trustedNames(in text: String) -> [String] {
        if let names = authors(inLine: text) { return names }
        let names = names(in: text)
        if !names.isEmpty { return names }
        let line = LineWords(text)
        guard (1...3).contains(line.count), text.utf8.count <= 40, !text.utf8.contains(where: { $0 == 0x40 || $0 == 0x2F || $0 == 0x3A }),
            !WebAddress.isHost(text)
        else { return [] }
        guard lexicon.anywhere(.notAuthor, line) == nil, !people.isOrganization(line), !line.words.allSatisfy(\.isNumber) else { return [] }
        return [text]
    }

    /// A person's name: two to five words that begin with capitals or are particles; an address, a redaction or a company is none.
    private func name(_ text: String, needsTwoWords: Bool) -> String? {
        let text = withoutTail(text)
        let line = LineWords(text)
        guard (1...5).contains(line.count), !text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x40 }),
            !text.contains("http"), !WebAddress.isHost(text), !line.words.contains(where: \.isNumber)
        else { return nil }
        // `Guest` and `Gast` are family names too: behind a given name one such word says nothing.
        if let found = lexicon.anywhere(.notAuthor, line), found.at == 0 || found.entry.words.count > 1 || !people.isPerson(line) {
            return nil
        }
        if people.isOrganization(line) { return nil }
        if needsTwoWords, line.count < 2 || (line.count > 4 && line.words.allSatisfy(\.isAllCaps)) { return nil }
        guard line.words[0].isCapitalized, line.words[line.count - 1].isCapitalized else { return nil }
        for word in line.words where !word.isCapitalized && !particles.contains(word.lower) { return nil }
        // A stop behind a whole word ends a sentence; behind an initial it belongs to the name.
        var trimmed = text
        if trimmed.hasSuffix("."), let last = line.words.last, last.lower.count > 2 {
            if needsTwoWords { return nil }
            trimmed.removeLast()
        }
        if needsTwoWords, trimmed.hasSuffix("?") || trimmed.hasSuffix("!") || trimmed.contains(":") { return nil }
        return trimmed
    }

    /// A name without a weekday behind it, and once where a page shows it twice (`Ann Example Ann Example`).
    private func withoutTail(_ text: String) -> String {
        var words = text.split(separator: " ")
        while words.count > 2, let last = words.last {
            let line = LineWords(String(last))
            let isDay = lexicon.match(.dateLabel, line)?.value == "weekday" || people.isWeekday(line.key)
            guard line.count == 1, isDay else { break }
            words.removeLast()
        }
        let half = words.count / 2
        if words.count >= 4, words.count.isMultiple(of: 2), words[..<half].elementsEqual(words[half...]) { words.removeLast(half) }
        return words.joined(separator: " ")
    }
}
