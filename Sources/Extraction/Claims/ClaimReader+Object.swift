import Grammar
import Model

extension ClaimReader {
    /// Object, infinitive or bare clause behind the verb.
    func following(object start: Int, _ cue: ReportingCue, _ subject: Subject, _ sentence: Range<Int>) -> Content? {
        if cue.negated, cue.entry["negated"] != "yes" { return nil }
        if cue.passive || cue.form == .participle || cue.particle != nil {
            if let middle = middle(cue, subject, sentence) { return middle }
        }
        var first = start
        if let particle = cue.particle, particle.lowerBound <= first + 1 { first = max(first, particle.upperBound) }
        // Adverbials of time stand between.
        while first < sentence.upperBound, traits[first].contains(.date) { first += 1 }
        guard first < sentence.upperBound else { return nil }
        let end = contentEnd(from: first, sentence)
        if traits[first].contains(.comma) || commaAhead(first, end) != nil, syntax.commaClause, cue.takes("c") || cue.takes("i") {
            let comma = commaAhead(first, end) ?? first
            let range = comma + 1..<contentEnd(from: comma + 1, sentence)
            let isRelative = range.count >= 2 && traits[comma + 1].contains(.relative) && !traits[comma + 1].contains(.determiner)
            if range.count >= 2, !isRelative, comma - first < 8, !cue.takes("n") || comma == first {
                return Content(range: range, kind: cue.kind(cue.takes("c") ? "c" : "i"), quotation: nil, rule: "verb, clause")
            }
        }
        guard first < end, traits[first].isDisjoint(with: .phraseEnd) else { return nil }
        // `hailed by many`, `support each other`: a passive, and nobody's word.
        if syntax.noObjects.contains(analysis.lower(first)) || syntax.noObjects.contains(analysis.lower(max(0, cue.tokens.lowerBound - 1)))
        {
            return nil
        }
        if syntax.bareClause {
            if let to = infinitive(first, end), cue.takes("i") {
                return Content(range: to..<end, kind: cue.kind("i"), quotation: nil, rule: "verb to")
            }
            if cue.takes("n") {
                return Content(range: first..<end, kind: cue.kind("n"), quotation: nil, rule: "verb object")
            }
            let opensClause = traits[first].isDisjoint(with: [.preposition, .conjunction]) || traits[first].contains(.pronoun)
            if cue.takes("c"), cue.entry["bare"] != "no", opensClause, end - first >= 3 {
                return Content(range: first..<end, kind: cue.kind("c"), quotation: nil, rule: "verb clause")
            }
            return nil
        }
        if let preposition = cue.entry["prep"] {
            guard let at = (first..<end).first(where: { analysis.lower($0) == preposition }) else { return nil }
            return Content(range: at..<end, kind: cue.kind("n"), quotation: nil, rule: "verb object")
        }
        let hasInfinitive = syntax.verbSecond || (first..<min(end, first + 5)).contains { isInfinitive($0) }
        if cue.takes("n") || cue.takes("i") && hasInfinitive {
            return Content(range: first..<end, kind: cue.kind(cue.takes("n") ? "n" : "i"), quotation: nil, rule: "verb object")
        }
        return nil
    }

    /// By its ending, where the language has one.
    private func isInfinitive(_ i: Int) -> Bool {
        guard traits[i].contains(.word), !traits[i].contains(.name) else { return false }
        let word = analysis.lower(i)
        return syntax.infinitiveEndings.contains { word.hasSuffix($0) }
    }

    private func commaAhead(_ first: Int, _ end: Int) -> Int? { (first..<max(first, end)).first { traits[$0].contains(.comma) } }

    /// `to ...` next to the verb or behind its object.
    private func infinitive(_ first: Int, _ end: Int) -> Int? {
        (first..<min(end, first + 6)).first { analysis.lower($0) == syntax.infinitiveMark }
    }

    /// The object between auxiliary and participle, or between verb and particle.
    private func middle(_ cue: ReportingCue, _ subject: Subject, _ sentence: Range<Int>) -> Content? {
        guard cue.takes("n") || cue.takes("c") else { return nil }
        let close = cue.form == .participle ? cue.tokens.lowerBound : cue.particle?.lowerBound ?? cue.tokens.lowerBound
        var open = cue.form == .participle ? (cue.auxiliary.map { $0 + 1 } ?? close) : cue.tokens.upperBound
        if subject.tokens.lowerBound >= open, subject.tokens.upperBound <= close { open = subject.tokens.upperBound }
        while open < close, traits[open].contains(.date) || traits[open].contains(.comma) { open += 1 }
        guard close > open, cue.takes("n") else { return nil }
        return Content(range: open..<close, kind: cue.kind("n"), quotation: nil, rule: "object verb")
    }
}
