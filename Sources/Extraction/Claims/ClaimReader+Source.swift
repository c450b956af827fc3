import Grammar
import Model

extension ClaimReader {
    /// What a reporting preposition attributes.
    func attributed(_ cue: ReportingCue, _ subject: Subject, _ sentence: Range<Int>) -> Content? {
        let kind = Claim.Kind(rawValue: cue.entry.value) ?? .statement
        var phrase = cue.tokens
        if cue.form == .before {
            let owner = subject.owner.map { input.names[$0].tokens.upperBound } ?? 0
            phrase = cue.tokens.lowerBound..<max(cue.tokens.upperBound, subject.tokens.upperBound, owner)
        }
        if cue.form == .after {
            var start = min(subject.tokens.isEmpty ? cue.tokens.lowerBound : subject.tokens.lowerBound, cue.tokens.lowerBound)
            while start > sentence.lowerBound, traits[start - 1].touches([.determiner, .role, .preposition]) { start -= 1 }
            phrase = start..<cue.tokens.upperBound
        }
        let quotation = quotation(endingBefore: phrase.lowerBound)
        if let quotation, !usedQuotations.contains(quotation) {
            return Content(range: quotations[quotation].content, kind: kind, quotation: quotation, rule: "quote, source")
        }
        let left = clauseStart(phrase.lowerBound, sentence)
        let end = contentEnd(from: phrase.upperBound, sentence)
        if phrase.lowerBound - left <= 2 {
            var first = phrase.upperBound
            // Up to the comma that closes the phrase, if it is near.
            let near = first..<max(first, min(end, first + 12))
            if let comma = near.first(where: { traits[$0].touches([.comma, .colon]) }), !syntax.verbSecond || comma == first {
                first = comma + 1
            }
            return first < end ? Content(range: first..<end, kind: kind, quotation: nil, rule: "source, clause") : nil
        }
        var right = phrase.upperBound
        while right < end, !traits[right].contains(.comma) { right += 1 }
        if right < end, end - right > 4, !syntax.bareClause || traits[right + 1].isDisjoint(with: [.relative, .role]) {
            return Content(range: left..<end, kind: kind, quotation: nil, rule: "clause (source)")
        }
        if cue.form == .after || syntax.verbSecond, !traits[phrase.lowerBound - 1].contains(.comma) {
            return Content(range: left..<end, kind: kind, quotation: nil, rule: "clause (source)")
        }
        var last = phrase.lowerBound
        while last > left, traits[last - 1].touches([.comma, .dash]) { last -= 1 }
        return last > left ? Content(range: left..<last, kind: kind, quotation: nil, rule: "clause, source") : nil
    }

    private func clauseStart(_ token: Int, _ sentence: Range<Int>) -> Int {
        var i = token
        while i > sentence.lowerBound, traits[i - 1].isDisjoint(with: [.semicolon, .colon, .stop]) { i -= 1 }
        return pastDateline(i, token)
    }
}
