import Model

/// Tells text from furniture, one line at a time.
struct LineClassifier: Sendable {
    let lexicon: FurnitureLexicon
    let dates: DateScanner
    let bylines: BylineParser

    /// Bytes above which a line is running text whatever it begins with, unless a phrase of the law or of cookies stands in it.
    private static let longLine = 700

    func classify(_ line: Line) -> LineClass { judge(line).lineClass }

    /// What a line is, with what decided it.
    func judge(_ line: Line) -> LineJudgement {
        let words = line.words
        if words.count == 0 { return .furniture("no-words") }
        if line.byteCount > Self.longLine { return LineJudgement(.text) }
        if words.count <= 4, words.words.allSatisfy(\.isNumber), !line.text.utf8.contains(0x09), dates.first(in: line.text) == nil {
            return .furniture("counter")
        }
        if let entry = lexicon.wholeLine(.furnitureSection, words), words.count - entry.words.count <= 1 {
            return LineJudgement(.section(entry.form, isRest: entry.value == "rest"), phrase: entry.form)
        }
        let hasDate = line.byteCount <= 240 && words.words.contains(where: \.isNumber) && dates.first(in: line.text) != nil
        if hasDate, let facts = facts(line) { return LineJudgement(.facts(facts, "facts")) }
        if let entry = lexicon.wholeLine(.furnitureLine, words) { return .furniture(entry) }
        if isCounter(line) { return .furniture("counter") }
        if isAddress(line) { return .furniture("address") }
        if isPollQuestion(line) { return LineJudgement(.section("poll", isRest: true)) }
        if let trail = breadcrumb(line) { return .furniture(trail) }
        let isSentence = line.isParagraph && line.endsAsSentence
        var doubt: FurnitureLexicon.Entry?
        if let entry = lexicon.match(.furnitureStart, words) {
            // A word or two may begin a sentence of the article as well.
            guard isSentence, entry.isDoubtful || entry.words.count == 1 else { return .furniture(entry) }
            doubt = entry
        }
        if line.byteCount <= 500, let found = lexicon.anywhere(.furniturePhrase, words) {
            var judgement = LineJudgement.furniture(found.entry)
            judgement.isDoubtful = line.isParagraph && found.entry.value != "disclaimer"
            return judgement
        }
        if let entry = lexicon.match(.readAlso, words), isLabel(entry, line) {
            return LineJudgement(.furniture("read-also"), phrase: entry.form)
        }
        if isPhotoCredit(line) { return .furniture("photo-credit") }
        if isCaption(line) { return .furniture("caption") }
        if !hasDate, line.byteCount <= 240, let facts = facts(line) { return LineJudgement(.facts(facts, "facts")) }
        if line.byteCount <= 160, let authors = bylines.authors(inLine: line.text, line.words) {
            return LineJudgement(.facts(LineFacts(authors: authors, hasNames: true), "byline"))
        }
        if isNobodysByline(line) { return .furniture("meta") }
        guard let doubt else { return LineJudgement(.text) }
        var judgement = LineJudgement(.text, phrase: doubt.form, isDoubtful: true)
        judgement.doubt = doubt.value
        return judgement
    }

    /// A byline that names nobody: `Author: editorial staff`.
    private func isNobodysByline(_ line: Line) -> Bool {
        guard line.words.count <= 6, !line.endsAsSentence, let prefix = lexicon.match(.bylinePrefix, line.words),
            let name = lexicon.match(.notAuthor, line.words, at: prefix.words.count)
        else { return false }
        return prefix.words.count + name.words.count == line.words.count
    }

    /// Numbers with the labels of counters, and names of share buttons: `1 204 views, 3 comments`, `Reading time: 4 minutes`.
    private func isCounter(_ line: Line) -> Bool {
        let words = line.words
        guard words.count <= 12 else { return false }
        let hasNumber = words.words.contains(where: \.isNumber)
        if hasNumber, let entry = lexicon.match(.furnitureSection, words), entry.words.count < words.count,
            words.words[entry.words.count].isNumber,
            line.text.utf8.dropFirst(words.words[entry.words.count - 1].end).prefix(2).elementsEqual([0x20, 0x28])
        {
            // `Comments (33) - please log in`
            return true
        }
        var labels = 0
        var i = 0
        while i < words.count {
            if words.words[i].isNumber {
                i += 1
            } else if let entry = (hasNumber ? lexicon.match(.counterLabel, words, at: i) : nil)
                ?? lexicon.match(.furnitureLine, words, at: i),
                hasNumber || entry.value == "share"
            {
                labels += 1
                i += entry.words.count
            } else {
                return false
            }
        }
        return labels > (hasNumber ? 0 : 1) && !line.endsAsSentence
    }

    /// `Poll: Should the bridge be built?`
    private func isPollQuestion(_ line: Line) -> Bool {
        guard line.words.count <= 24, line.text.hasSuffix("?"), let entry = lexicon.match(.furnitureSection, line.words),
            entry.value == "rest"
        else {
            return false
        }
        return colon(after: line.words.words[entry.words.count - 1].end, line)
    }

    /// A pointer is one when a colon follows, or nothing, or when the line is short and no sentence.
    private func isLabel(_ entry: FurnitureLexicon.Entry, _ line: Line) -> Bool {
        let end = line.words.words[entry.words.count - 1].end
        let after = line.text.utf8.dropFirst(end).first { $0 != 0x20 }
        guard let after else { return true }
        // A sentence of the article may begin so too: `Background: In May the council had ...`
        let isStatement = line.text.utf8.last == 0x2E && line.words.count >= 8
        if after == 0x3A || after == 0x3E { return !(isStatement && entry.words.count == 1 && line.words.count >= 12) }
        if after == 0xE2 || after == 0xC2 { return !isStatement }
        return entry.value != "colon" && line.words.count <= 20 && !line.endsAsSentence
    }
}
