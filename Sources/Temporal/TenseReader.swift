import Grammar

/// Tells from the words around a date whether its clause speaks of the past or of the future.
struct TenseReader {
    let analysis: Analysis
    /// True where the lexicon knows past forms by their endings, so that a sentence without any looks ahead.
    let nonPastIsFuture: Bool

    /// True when the text is no report but one phrase: a single sentence that no mark closes.
    var isOnePhrase: Bool {
        guard analysis.sentences.count == 1, let last = analysis.tokens.indices.last else { return false }
        return analysis.tokens[last].kind != .punctuation || analysis.tokens[last - 1].kind == .number && last < 12
    }

    init(_ analysis: Analysis) {
        self.analysis = analysis
        nonPastIsFuture = analysis.pack.settings["no_past_is_future"] == "yes"
    }

    /// The tense that the nearest cue of the sentence gives; marks and words that begin clauses put distance between. Nil without a cue.
    func tense(around tokens: Range<Int>, in sentence: Range<Int>) -> Tense? {
        var best: (cost: Int, tense: Tense)?
        func look(_ i: Int, _ distance: Int) {
            guard !analysis.has(i, .dateUnit), let entry = analysis.entry(at: i, .tenseCue), let tense = Tense(rawValue: entry.value) else {
                return
            }
            // `is to be held`: the participle belongs to what lies ahead.
            if tense == .past, isBound(i, in: sentence) { return }
            let cost = distance + (entry["weak"] != nil ? 4 : 0)
            if best.map({ cost < $0.cost }) ?? true { best = (cost, tense) }
        }
        var distance = 0
        var i = tokens.lowerBound - 1
        while i >= sentence.lowerBound, distance < Self.reach {
            distance += step(i)
            look(i, distance)
            i -= 1
        }
        distance = 0
        i = tokens.upperBound
        while i < sentence.upperBound, distance < Self.reach {
            distance += step(i)
            look(i, distance)
            i += 1
        }
        return best?.tense
    }

    /// True when a phrase that looks ahead ends right before the token.
    private func isBound(_ i: Int, in sentence: Range<Int>) -> Bool {
        for start in stride(from: i - 1, through: max(sentence.lowerBound, i - 4), by: -1) where analysis.has(start, .tenseCue) {
            for match in analysis.matches(at: start) where match.tokens.upperBound == i {
                let entry = analysis.entry(match)
                if entry.category == .tenseCue, entry.value == Tense.future.rawValue { return true }
            }
        }
        return false
    }

    private static let reach = 48

    private func step(_ i: Int) -> Int {
        if analysis.tokens[i].kind == .punctuation { return analysis.isMark(i, "-") ? 1 : 7 }
        return analysis.has(i, .clauseStart) ? 7 : 1
    }
}
