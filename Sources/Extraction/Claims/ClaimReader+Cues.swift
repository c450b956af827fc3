import Grammar
import Model

extension ClaimReader {
    /// The reporting words of a sentence, in order, that are used as such.
    func cues(in sentence: Range<Int>) -> [ReportingCue] {
        var result: [ReportingCue] = []
        var i = sentence.lowerBound
        while i < sentence.upperBound {
            let trait = traits[i]
            if trait.contains(.source), !trait.contains(.name), let cue = sourceCue(at: i) {
                result.append(cue)
                i = cue.tokens.upperBound
                continue
            }
            if trait.contains(.verb), !trait.contains(.name), let cue = verbCue(at: i, in: sentence) {
                result.append(cue)
                i = cue.tokens.upperBound
                continue
            }
            i += 1
        }
        return result
    }

    private func sourceCue(at i: Int) -> ReportingCue? {
        guard !traits[i].contains(.quoted), let match = analysis.match(at: i, .reportingPreposition) else { return nil }
        let entry = analysis.entry(match)
        if entry["after"] == "comma", i > 0, !traits[i - 1].contains(.comma), quotation(endingBefore: i) == nil { return nil }
        let form: ReportingCue.Form
        switch entry["position"] {
        case "after": form = .after
        case "self": form = .itself
        default: form = .before
        }
        return ReportingCue(tokens: match.tokens, entry: entry, form: form)
    }

    private func verbCue(at i: Int, in sentence: Range<Int>) -> ReportingCue? {
        // A capital inside a sentence makes a noun or a name, unless the whole line is in capitals.
        let word = analysis.word(i)
        if word.isCapitalized, i > sentence.lowerBound, !word.isAllCaps, traits[i - 1].isDisjoint(with: [.quoteMark, .dash, .colon, .stop])
        {
            return nil
        }
        // The longest, and of one length the one that asks for more: a particle, a preposition.
        var best: (rank: Int, cue: ReportingCue)?
        for match in analysis.matches(at: i) {
            let entry = analysis.entry(match)
            let demands = entry["particle"] != nil || entry["prep"] != nil || entry["needs"] != nil ? 1 : 0
            let rank = match.tokens.count * 2 + demands
            guard entry.category == .reportingVerb, rank > best?.rank ?? 0, let cue = cue(match, entry, in: sentence) else { continue }
            best = (rank, cue)
        }
        return best?.cue
    }

    private func cue(_ match: LexicalMatch, _ entry: LexicalEntry, in sentence: Range<Int>) -> ReportingCue? {
        var cue = ReportingCue(tokens: match.tokens, entry: entry, form: .finite)
        let i = match.tokens.lowerBound
        let before = i > sentence.lowerBound ? i - 1 : nil
        switch entry["form"] {
        case "ger": cue.form = .gerund
        case "part":
            cue.form = .participle
            guard let auxiliary = auxiliary(of: match.tokens, in: sentence) else { return nil }
            cue.auxiliary = auxiliary
            cue.passive = analysis.entry(at: auxiliary, .reportingAuxiliary)?.value == "passive"
        default: break
        }
        if let needed = entry["particle"] {
            guard let particle = particle(needed, of: match.tokens, in: sentence) else { return nil }
            cue.particle = particle
        }
        let next = match.tokens.upperBound
        if let barred = entry["not"], next < sentence.upperBound, analysis.lower(next) == barred { return nil }
        for needed in [entry["prep"], entry["needs"]].compactMap(\.self) {
            guard (next..<min(sentence.upperBound, next + 14)).contains(where: { analysis.lower($0) == needed }) else { return nil }
        }
        if before == nil, syntax.bareClause, cue.form == .finite, match.tokens.upperBound < sentence.upperBound,
            traits[match.tokens.upperBound].isDisjoint(with: [.name, .pronoun, .determiner])
        {
            // `Asked about it, he laughed`
            return nil
        }
        if entry["noun"] == "yes" {
            let subjectLike: TokenTraits = [.name, .pronoun, .role, .group, .quoteMark, .conjunction, .relative, .negation, .comma]
            guard let before, traits[before].touches(subjectLike) else { return nil }
        }
        if let before {
            let trait = traits[before]
            // `the claims`, `of reports`: a noun. `to say`: no finite verb.
            if cue.form == .finite, entry["noun"] != "no", syntax.bareClause {
                if trait.contains(.determiner) && !trait.contains(.pronoun) || trait.contains(.preposition) { return nil }
                if analysis.tokens[before].kind == .number || analysis.lower(before) == "'s" || analysis.lower(before) == "’s" {
                    return nil
                }
                if trait.contains(.relative) == false, trait.contains(.modal), entry["modal"] != "yes" { return nil }
                if let auxiliary = analysis.entry(at: before, .reportingAuxiliary), auxiliary.value == "be", match.tokens.count == 1 {
                    return nil
                }
                if before > sentence.lowerBound, trait.isDisjoint(with: [.name, .comma, .quoteMark, .verb]),
                    let auxiliary = analysis.entry(at: before - 1, .reportingAuxiliary), auxiliary.value == "be", match.tokens.count == 1,
                    !traits[before].contains(.pronoun)
                {
                    return nil
                }
            }
            let isBefore = before > sentence.lowerBound && traits[before - 1].contains(.negation)
            if trait.contains(.negation) || isBefore && trait.isDisjoint(with: [.comma, .quoteMark, .name]) {
                cue.negated = !analysis.entry(match).form.contains(analysis.lower(before))
            }
        }
        return cue
    }

    /// The auxiliary of a participle: before it in the same clause, or right behind it.
    private func auxiliary(of tokens: Range<Int>, in sentence: Range<Int>) -> Int? {
        if tokens.upperBound < sentence.upperBound, traits[tokens.upperBound].contains(.auxiliary) { return tokens.upperBound }
        var i = tokens.lowerBound - 1
        while i >= sentence.lowerBound {
            if traits[i].contains(.auxiliary), !traits[i].contains(.name) { return i }
            if traits[i].touches([.semicolon, .colon, .stop, .complementizer]) { return nil }
            i -= 1
        }
        return nil
    }

    /// The particle of a split verb: behind it in the same clause, before a comma or at the end of its clause.
    private func particle(_ needed: String, of tokens: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
        var i = tokens.upperBound
        while i < sentence.upperBound {
            if traits[i].contains(.particle), let match = analysis.match(at: i, .verbParticle), analysis.entry(match).value == needed {
                let next = match.tokens.upperBound
                if next >= sentence.upperBound || traits[next].touches(.phraseEnd) || traits[next].contains(.conjunction)
                    || analysis.tokens[next].kind == .punctuation || analysis.entry(match)["anywhere"] == "yes"
                {
                    return match.tokens
                }
            }
            if traits[i].touches([.semicolon, .stop]) { return nil }
            i += 1
        }
        return nil
    }
}
