/// Finds the line that is the article's headline.
///
/// It stands ahead of the first paragraph (or is the first line), is no sentence with a full stop, and its words return in the text; a line that is
/// repeated ahead of the text is the surest.
struct HeadlineFinder {
    let page: PageLines
    let zone: TextZone

    private var lines: [Line] { page.lines }

    /// Lines looked at.
    private static let reach = 40

    func find(given: String?) -> Int? {
        if let given {
            let key = LineWords(given).key
            return lines.prefix(Self.reach * 4).firstIndex { $0.words.key == key }
        }
        let start = max(0, zone.hasText ? zone.first : 0)
        guard let firstParagraph = lines.indices.dropFirst(start).prefix(Self.reach * 4).first(where: { isText($0) && isBody($0) }) else {
            // No running text: the first line is the headline when another follows.
            let texts = lines.indices.filter(isText)
            guard texts.count > 1, let first = texts.first, isCandidate(lines[first]) else { return nil }
            return first
        }
        let candidates = lines.indices.prefix(firstParagraph).suffix(Self.reach * 2).filter { isText($0) && isCandidate(lines[$0]) }
        guard !candidates.isEmpty else { return nil }
        // A headline of one word (`Correction`) is one when nothing else could be.
        if candidates.count == 1, candidates.first == 0, firstParagraph == 1 { return 0 }
        let stems = bodyStems(from: firstParagraph)
        var best: (index: Int, score: Double)?
        for i in candidates {
            let score = score(i, candidates, firstParagraph, stems)
            if score > (best?.score ?? 0.6) + 0.05 { best = (i, score) }
        }
        return best?.index
    }

    private func isText(_ i: Int) -> Bool { page.judgements[i].isText && !page.judgements[i].isDoubtful }

    /// A line that can only be body text: several sentences or a long one with a full stop.
    private func isBody(_ i: Int) -> Bool {
        let line = lines[i]
        return line.byteCount >= 240 || (line.isParagraph && (line.text.utf8.last == 0x2E || line.byteCount >= 120) && line.endsAsSentence)
    }

    private func isCandidate(_ line: Line) -> Bool {
        // An item of a list or a broken-off sentence begins small.
        guard let first = line.words.words.first, first.isCapitalized || first.isNumber, !TextZone.isItem(line) else { return false }
        return line.byteCount <= 400 && line.words.count <= 40 && line.words.count >= 1
            && (line.text.utf8.last != 0x2E || line.text.hasSuffix("...") || line.words.count < 4)
    }

    private func score(_ i: Int, _ candidates: [Int], _ firstParagraph: Int, _ stems: Set<String>) -> Double {
        let line = lines[i]
        let content = line.words.words.filter { $0.lower.count >= 4 }.map { String($0.lower.prefix(5)) }
        let shared = content.filter(stems.contains).count
        var score = content.isEmpty ? 0 : Double(shared) / Double(content.count) * 1.3
        if line.words.count >= 4 {
            score += 0.6
        } else if line.words.count >= 3 {
            score += 0.2
        } else if line.words.count == 1 {
            score -= 0.8
        }
        if candidates.contains(where: { $0 != i && lines[$0].words.key == line.words.key }) { score += 2 }
        // A site's name and motto share few words with the text, and the day stands between them and the headline.
        let isMotto =
            shared * 5 <= content.count * 2
            && candidates.contains { later in
                later > i && lines[later].words.count >= 4 && (i..<later).contains { page.judgements[$0].isFacts }
            }
        if isMotto { return score }
        // What pages put below the headline: the day, the author, buttons; a second headline may stand between.
        if i + 1 < lines.count, page.judgements[i + 1].isFacts {
            score += 0.7
        } else if (i + 1..<min(i + 4, firstParagraph)).contains(where: { page.judgements[$0].isFacts || isHeadMatter($0) }) {
            score += 0.4
        }
        if i + 1 == firstParagraph { score += 0.1 }
        // A kicker: a place or a subject in two words, and the headline in the next line.
        if line.words.count == 2, let next = candidates.first(where: { $0 > i }), next == i + 1, lines[next].words.count >= 5 {
            score -= 0.7
        }
        // The issuer's name ahead of a headline that begins with it.
        if line.words.count <= 4, let word = line.words.words.first?.lower,
            candidates.contains(where: { $0 > i && lines[$0].words.count > 4 && lines[$0].words.words.first?.lower == word })
        {
            score -= 1
        }
        if i == firstBehindFurniture(candidates), line.words.count >= 3 { score += 1 }
        return score
    }

    /// Counters and share buttons stand below a headline, menus above it.
    private func isHeadMatter(_ i: Int) -> Bool {
        guard case .furniture(let reason) = page.judgements[i].lineClass else { return false }
        return ["share", "counter", "meta", "comments", "photo-credit", "caption", "audio"].contains(reason)
    }

    /// The first candidate behind the last menu or trail.
    private func firstBehindFurniture(_ candidates: [Int]) -> Int? {
        let end = candidates.last ?? 0
        let furniture = page.judgements[..<end].lastIndex {
            if case .furniture(let reason) = $0.lineClass { return ["breadcrumb", "menu", "links", "address"].contains(reason) }
            return false
        }
        return candidates.first { $0 > (furniture ?? -1) }
    }

    private func bodyStems(from start: Int) -> Set<String> {
        var stems: Set<String> = []
        for i in lines.indices[start...].prefix(8) where isText(i) {
            for word in LineWords(Array(lines[i].text.utf8.prefix(1500)), limit: 120).words where word.lower.count >= 4 {
                stems.insert(String(word.lower.prefix(5)))
            }
        }
        return stems
    }
}
