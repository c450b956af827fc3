import Grammar

/// Tells from the words around a date whether its clause speaks of the past or of the future.
struct TenseReader {
    let analysis: Analysis
    /// True where the lexicon knows past forms by their endings, so that a sentence without any looks ahead.
    let nonPastIsFuture: Bool

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

    private static let reach = 48

    private func step(_ i: Int) -> Int {
        if analysis.tokens[i].kind == .punctuation { return analysis.isMark(i, "-") ? 1 : 7 }
        return analysis.has(i, .clauseStart) ? 7 : 1
    }
}
