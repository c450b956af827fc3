import Grammar
import Model

/// What is reported, and how it was found.
struct Content {
    var range: Range<Int>
    var kind: Claim.Kind
    /// Index of the quotation that it is.
    var quotation: Int?
    var rule: String
}

extension ClaimReader {
    /// What a verb reports. Nil when it reports nothing here.
    func content(of cue: ReportingCue, _ subject: Subject, _ sentence: Range<Int>) -> Content? {
        let verb = cue.tokens.lowerBound
        if cue.takes("c"), traits[verb].contains(.quoted), let inset = inset(cue, sentence) { return inset }
        if traits[verb].contains(.quoted) {
            // What somebody says in direct speech that others said.
            guard cue.takes("c"), let quotation = quotations.first(where: { $0.content.contains(verb) }),
                let clause = complement(after: cue.tokens.upperBound, cue, sentence)
            else { return nil }
            return Content(range: clause.range.clamped(to: quotation.content), kind: clause.kind, quotation: nil, rule: clause.rule)
        }
        let clause = min(boundary(leftOf: verb, in: sentence), verb)
        let head = subject.tokens.isEmpty || subject.tokens.lowerBound < clause ? verb : min(verb, subject.tokens.lowerBound)
        if cue.takes("c"), let before = quotation(endingBefore: min(head, clause)) { return speech(before, cue) }
        var right = max(cue.tokens.upperBound, subject.tokens.lowerBound >= verb ? subject.tokens.upperBound : cue.tokens.upperBound)
        if let auxiliary = cue.auxiliary, auxiliary >= right { right = auxiliary + 1 }
        if cue.takes("c"), let clause = complement(after: cue.tokens.upperBound, cue, sentence) { return clause }
        if let quoted = following(right, cue, sentence) { return quoted }
        if cue.takes("c"), let left = preceding(cue, subject, sentence) { return left }
        return following(object: right, cue, subject, sentence)
    }

    /// Speech with its cue inside: `«Да, — сказал он. — Поедем»`.
    private func inset(_ cue: ReportingCue, _ sentence: Range<Int>) -> Content? {
        let verb = cue.tokens.lowerBound
        guard let index = quotations.firstIndex(where: { $0.content.contains(verb) }), !quotations[index].isDialogue, verb > 0,
            (verb - 3..<verb).contains(where: { $0 >= quotations[index].content.lowerBound && traits[$0].contains(.dash) })
        else { return nil }
        guard !usedQuotations.contains(index) else { return nil }
        return Content(range: quotations[index].content, kind: cue.kind("c"), quotation: index, rule: "quote inset")
    }

    /// The quotation that ends right before the token, but for a comma, a dash or a full stop.
    func quotation(endingBefore token: Int) -> Int? {
        var at = token
        var steps = 0
        while at > 0, steps < 3, traits[at - 1].touches([.comma, .dash, .stop]), !traits[at - 1].contains(.quoted) {
            at -= 1
            steps += 1
        }
        guard
            let index = quotations.lastIndex(where: { quotation in
                quotation.outer.upperBound == at || quotation.isDialogue && quotation.outer.upperBound == token - 1
            }), !usedQuotations.contains(index), token > 0, token < traits.count
        else { return nil }
        let quotation = quotations[index]
        guard let number = analysis.sentence(containing: token), analysis.sentences[number].paragraph == quotation.paragraph else {
            return nil
        }
        // A full stop inside the marks, and no comma or dash behind them: the sentence is over.
        if let last = quotation.content.last, analysis.isMark(last, "."), traits[token - 1].isDisjoint(with: [.comma, .dash]) {
            return nil
        }
        return index
    }

    /// A quotation and, if the cue splits it, its other half.
    private func speech(_ index: Int, _ cue: ReportingCue) -> Content {
        var range = quotations[index].content
        if let next = otherHalf(of: index, cue) {
            range = range.lowerBound..<quotations[next].content.upperBound
        }
        return Content(range: range, kind: cue.kind("c"), quotation: index, rule: "quote, cue")
    }

    private func otherHalf(of index: Int, _ cue: ReportingCue) -> Int? {
        let next = index + 1
        guard next < quotations.count, quotations[next].paragraph == quotations[index].paragraph else { return nil }
        let start = quotations[next].outer.lowerBound
        guard start > cue.tokens.upperBound, start - cue.tokens.upperBound < 30 else { return nil }
        // Between cue and second half at most one sentence end, right before it.
        let gap = cue.tokens.upperBound..<start
        let stops = gap.filter { traits[$0].contains(.stop) }
        guard stops.allSatisfy({ $0 >= start - 2 }), !gap.contains(where: { traits[$0].contains(.colon) }) else { return nil }
        guard let mark = gap.last, traits[mark].touches([.stop, .comma, .dash]) else { return nil }
        if gap.contains(where: { traits[$0].contains(.verb) && !traits[$0].contains(.name) && !traits[$0].contains(.role) }) { return nil }
        // Unless it has a cue of its own.
        let after = quotations[next].outer.upperBound
        if after < traits.count, traits[after].touches([.comma, .dash]) {
            var i = after
            while i < min(traits.count, after + 8), !traits[i].contains(.stop), !traits[i].contains(.quoteMark) {
                if traits[i].contains(.verb) { return nil }
                i += 1
            }
        }
        return next
    }

    /// `that ...` behind the verb, perhaps behind whom it was said to and when.
    private func complement(after start: Int, _ cue: ReportingCue, _ sentence: Range<Int>) -> Content? {
        var i = start
        let limit = min(sentence.upperBound, start + 14)
        while i < limit {
            let trait = traits[i]
            if trait.contains(.complementizer), !trait.contains(.name), isComplementizer(i, after: start) {
                // `did not say when`: nothing is said.
                if cue.negated, analysis.entry(at: i, .complementizer)?.value == "question" { return nil }
                let first = analysis.match(at: i, .complementizer)?.tokens.upperBound ?? i + 1
                let leads = cue.form == .gerund && cue.tokens.lowerBound == sentence.lowerBound
                let range = first..<contentEnd(from: first, sentence, commas: leads)
                return range.isEmpty ? nil : Content(range: range, kind: cue.kind("c"), quotation: nil, rule: "verb that")
            }
            if trait.touches([.semicolon, .colon, .stop, .quoteMark, .dash]) { return nil }
            if trait.contains(.verb), !trait.contains(.name), !trait.contains(.role) { return nil }
            i += 1
        }
        return nil
    }

    private func isComplementizer(_ i: Int, after start: Int) -> Bool {
        if syntax.bareClause {
            // Question words open a clause only next to the verb, and `that` may be a pronoun.
            if analysis.entry(at: i, .complementizer)?.value == "question" { return i <= start + 2 }
            return true
        }
        return i == start || traits[i - 1].touches([.comma, .conjunction])
    }

    /// A quotation or colon behind the verb.
    private func following(_ start: Int, _ cue: ReportingCue, _ sentence: Range<Int>) -> Content? {
        var i = start
        while i < min(traits.count, start + 16) {
            let trait = traits[i]
            if trait.contains(.quoteMark), !trait.contains(.quoted), let index = quotations.firstIndex(where: { $0.outer.lowerBound == i })
            {
                guard !usedQuotations.contains(index) else { return nil }
                return Content(
                    range: quotations[index].content, kind: cue.kind(cue.takes("c") ? "c" : "n"), quotation: index, rule: "cue, quote")
            }
            if trait.contains(.colon), i < sentence.upperBound {
                if i + 1 < traits.count, traits[i + 1].contains(.quoteMark) {
                    i += 1
                    continue
                }
                guard cue.takes("c") else { return nil }
                let range = i + 1..<contentEnd(from: i + 1, sentence)
                return range.isEmpty ? nil : Content(range: range, kind: cue.kind("c"), quotation: nil, rule: "cue: clause")
            }
            if i >= sentence.upperBound { return nil }
            if trait.touches([.semicolon, .stop]) { return nil }
            if trait.contains(.comma), !(i + 1 < traits.count && traits[i + 1].contains(.quoteMark)) { return nil }
            if trait.contains(.verb), !trait.contains(.name), !trait.contains(.role) { return nil }
            i += 1
        }
        return nil
    }

    /// What was said stands before the verb: `It will close, the firm said.`
    private func preceding(_ cue: ReportingCue, _ subject: Subject, _ sentence: Range<Int>) -> Content? {
        let verb = cue.tokens.lowerBound
        // The first comma or dash left of subject and verb.
        var mark = min(verb, subject.tokens.isEmpty || subject.tokens.lowerBound < sentence.lowerBound ? verb : subject.tokens.lowerBound)
        let inverted = mark == verb
        while mark > sentence.lowerBound, traits[mark - 1].isDisjoint(with: [.comma, .dash]) {
            if traits[mark - 1].touches([.semicolon, .colon, .quoteMark, .stop, .complementizer]) { return nil }
            if inverted { return nil }
            mark -= 1
        }
        guard mark > sentence.lowerBound else { return nil }
        if !inverted, !syntax.bareClause { return nil }
        let end = mark - 1
        // A dateline.
        if traits[end].contains(.dash), pastDateline(sentence.lowerBound, end + 1) > end { return nil }
        var start = end
        while start > sentence.lowerBound, traits[start - 1].isDisjoint(with: [.semicolon, .stop]) {
            if traits[start - 1].contains(.colon), end - start > 3 { break }
            start -= 1
        }
        start = pastDateline(start, end)
        let words = (start..<end).filter { traits[$0].contains(.word) && traits[$0].isDisjoint(with: [.name, .date, .role, .determiner]) }
        guard end - start >= 2, words.count >= 2 || inverted && !words.isEmpty && end - start > 2 else { return nil }
        if !inverted,
            traits[start].contains(.preposition) && end - start < 7 || traits[start].contains(.verb) && !traits[start].contains(.name)
        {
            return nil
        }
        let rest = end..<contentEnd(from: cue.tokens.upperBound, sentence)
        let after = max(cue.tokens.upperBound, subject.tokens.lowerBound > verb ? subject.tokens.upperBound : cue.tokens.upperBound)
        var comma = after
        while comma < rest.upperBound, !traits[comma].contains(.comma) { comma += 1 }
        if !inverted {
            // Subject before the verb: only adverbials may follow.
            guard hasNoObject(after..<comma, cue) else { return nil }
        }
        var range = start..<end
        // A parenthesis: the sentence goes on behind it.
        let opensAside: TokenTraits = [.relative, .role, .determiner, .conjunction]
        if inverted, comma < rest.upperBound, rest.upperBound - comma > 3, traits[comma + 1].isDisjoint(with: opensAside) {
            range = start..<rest.upperBound
        }
        return Content(range: range, kind: cue.kind("c"), quotation: nil, rule: inverted ? "clause, verb subject" : "clause, subject verb")
    }

    /// True when what follows the verb is at most an adverbial, or whom it was said to.
    private func hasNoObject(_ range: Range<Int>, _ cue: ReportingCue) -> Bool {
        guard let first = range.first else { return true }
        if traits[first].touches([.date, .preposition, .particle, .stop, .comma]) { return true }
        if !cue.takes("n"), traits[first].touches([.name, .role, .group]) { return true }
        return range.count <= 2
    }

    /// `TALLINN, May 9 (Courier) — `: where the sentence proper begins.
    func pastDateline(_ start: Int, _ end: Int) -> Int {
        var i = start
        while i < min(end, start + 18) {
            if traits[i].contains(.dash) {
                let head = traits[start..<i]
                return head.contains { $0.touches([.name, .date]) } && !head.contains { $0.contains(.verb) } ? i + 1 : start
            }
            if traits[i].contains(.stop) || traits[i].contains(.quoteMark) { return start }
            i += 1
        }
        return start
    }

    /// Where a content clause ends: at a semicolon, the sentence's last mark, or where the next coordinate reporting clause begins.
    func contentEnd(from start: Int, _ sentence: Range<Int>, commas: Bool = false) -> Int {
        var i = start
        while i < sentence.upperBound {
            let trait = traits[i]
            if trait.contains(.semicolon) { break }
            // `Noting that ..., she added`
            if commas, trait.contains(.comma), reportsSoon(after: i, sentence) { return max(i, start) }
            if trait.contains(.conjunction), !trait.contains(.name), i > start + 1, reportsSoon(after: i, sentence) {
                return traits[i - 1].contains(.comma) ? i - 1 : i
            }
            i += 1
        }
        while i > start,
            traits[i - 1].touches([.stop, .comma, .dash]) || traits[i - 1].contains(.quoteMark) && !traits[i - 1].contains(.quoted)
        {
            i -= 1
        }
        return max(i, start)
    }

    /// True when a reporting verb follows the conjunction with nothing but a short subject between.
    private func reportsSoon(after conjunction: Int, _ sentence: Range<Int>) -> Bool {
        var i = conjunction + 1
        while i < min(sentence.upperBound, conjunction + 6) {
            if traits[i].touches(.phraseEnd) || traits[i].contains(.complementizer) || traits[i].contains(.preposition) { return false }
            if traits[i].contains(.verb), !traits[i].contains(.name), !analysis.word(i).isCapitalized { return true }
            i += 1
        }
        return false
    }
}
