import Model

/// The lines of a page with what each is, settled by what stands around them.
struct PageLines {
    let lines: [Line]
    var judgements: [LineJudgement]
    let lexicon: FurnitureLexicon

    init(_ lines: [Line], classifier: LineClassifier) {
        self.lines = lines
        lexicon = classifier.lexicon
        judgements = lines.map { classifier.judge($0) }
    }

    /// Running text of which nothing speaks against.
    func isSolid(_ i: Int) -> Bool { judgements[i].isText && !judgements[i].isDoubtful && lines[i].isParagraph }

    var firstSolid: Int? { lines.indices.first(where: isSolid) }
    var lastSolid: Int? { lines.indices.last(where: isSolid) }

    mutating func drop(_ i: Int, _ reason: String) { judgements[i] = LineJudgement(.furniture(reason), phrase: judgements[i].phrase) }

    mutating func settle() {
        guard lines.count > 1 else {
            if judgements.first?.isDoubtful == true { judgements[0].lineClass = .text }
            return
        }
        dropLinks()
        dropMailHead()
        dropPolls()
        settleDoubts()
        dropLabelsAmongFurniture()
    }

    /// Lines that a text browser shows to be links: several in a line, or list items that follow each other.
    private mutating func dropLinks() {
        guard lines.contains(where: { $0.links > 0 }) else { return }
        var run: [Int] = []
        for (i, line) in lines.enumerated() {
            let isItem = line.links == 1 && !line.endsAsSentence && line.words.count <= 20
            if line.links >= 2, line.words.count <= line.links * 5, judgements[i].isText { drop(i, "links") }
            if isItem { run.append(i) }
            if !isItem || i == lines.count - 1 {
                if run.count >= 3 { for k in run where judgements[k].isText { drop(k, "links") } }
                run = []
            }
        }
    }

    /// The head of a mail: three or more labels of its lines among the first lines.
    private mutating func dropMailHead() {
        var found: [Int] = []
        for i in lines.indices.prefix(14) {
            guard let entry = lexicon.match(.mailHeader, lines[i].words) else { continue }
            let end = lines[i].words.words[entry.words.count - 1].end
            if lines[i].text.utf8.dropFirst(end).first(where: { $0 != 0x20 }) == 0x3A { found.append(i) }
        }
        guard found.count >= 3, let last = found.last, let first = found.first, last - first < found.count + 3 else { return }
        for i in found { drop(i, "mail-head") }
        for i in lines.indices.prefix(first) where !lines[i].isParagraph { drop(i, "mail-head") }
    }

    /// A question to the reader with its answers, ahead of a poll's button.
    private mutating func dropPolls() {
        for i in lines.indices where judgements[i].isFurniture {
            var k = i - 1
            while k >= 0, i - k <= 8, !lines[k].endsAsSentence, lines[k].words.count <= 4 { k -= 1 }
            guard k >= 0, i - k >= 3, i - k <= 8, judgements[k].isText, lines[k].text.utf8.last == 0x3F,
                lexicon.count(.readerWord, in: lines[k].words) > 0
            else { continue }
            for n in k..<i { drop(n, "poll") }
        }
    }

    /// A doubtful line is furniture outside the running text or between furniture, else it is text.
    private mutating func settleDoubts() {
        guard judgements.contains(where: \.isDoubtful) else { return }
        let first = firstSolid
        let last = lastSolid
        for i in lines.indices where judgements[i].isDoubtful {
            guard let first, let last else { continue }
            let before = i > 0 && judgements[i - 1].isFurniture
            let after = i + 1 < lines.count && judgements[i + 1].isFurniture
            if i < first || i > last || (before && after) || isAppeal(i) {
                if judgements[i].isText { drop(i, judgements[i].doubt) }
            } else {
                judgements[i].lineClass = .text
            }
            judgements[i].isDoubtful = false
        }
    }

    /// Words that appeal to readers, and that address them.
    private func isAppeal(_ i: Int) -> Bool {
        let appeals = lexicon.count(.appealWord, in: lines[i].words)
        let addresses = lexicon.count(.readerWord, in: lines[i].words)
        return judgements[i].isText ? appeals >= 2 || (appeals >= 1 && addresses >= 1) : addresses >= 1 || appeals >= 3
    }

    /// A word or two between two lines of furniture is a button whose label no lexicon knows.
    private mutating func dropLabelsAmongFurniture() {
        for i in lines.indices where i > 0 && i + 1 < lines.count && judgements[i].isText {
            let line = lines[i]
            guard line.words.count <= 4, line.byteCount <= 40, !line.endsAsSentence, !line.text.utf8.contains(0x09),
                judgements[i - 1].isFurniture, judgements[i + 1].isFurniture
            else { continue }
            judgements[i].isDoubtful = true
        }
    }
}
