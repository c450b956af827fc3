import Grammar
import Model

/// Capitalized words that nothing else explains, judged by what stands around them.
struct ContextRecognizer: MentionRecognizer {
    /// Values of prepositions that lead to a place more often than to anything else.
    private static let leading: Set<String> = ["in", "near", "from"]

    func proposals(in text: NameContext) -> [Proposal] {
        let analysis = text.analysis
        var result: [Proposal] = []
        for sentence in analysis.sentences {
            var i = sentence.tokens.lowerBound
            while i < sentence.tokens.upperBound {
                if let quotation = quoted(at: i, in: sentence.tokens, text) {
                    result.append(quotation)
                    i += 1
                    continue
                }
                if let company = company(endingAt: i, in: sentence.tokens, text) { result.append(company) }
                guard text.isNameLike(i), !text.isJoined(i) else {
                    i += 1
                    continue
                }
                let end = endOfChain(i, limit: sentence.tokens.upperBound, text)
                result += proposals(i..<end, in: sentence.tokens, text)
                i = end
            }
        }
        return result
    }

    private func endOfChain(_ start: Int, limit: Int, _ text: NameContext) -> Int {
        var end = text.endOfHyphenated(start, limit: limit)
        while end < limit, end - start < 8, text.analysis.tokens[end].spaceBefore || text.isHyphen(end) {
            if text.isNameLike(end) {
                end = text.endOfHyphenated(end, limit: limit)
            } else if text.analysis.isMark(end, "&"), text.isNameLike(end + 1) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private func proposals(_ tokens: Range<Int>, in sentence: Range<Int>, _ text: NameContext) -> [Proposal] {
        let analysis = text.analysis
        let first = tokens.lowerBound
        var result: [Proposal] = []
        func propose(_ range: Range<Int>, _ kind: EntityKind, _ rule: String, _ confidence: Double) {
            result.append(Proposal(tokens: range, kind: kind, rule: rule, confidence: confidence))
        }
        if let suffix = analysis.match(at: tokens.upperBound, .companySuffix) ?? suffixBehindComma(tokens.upperBound, analysis) {
            propose(first..<suffix.tokens.upperBound, .organization, "company-suffix", 0.92)
        }
        for i in tokens where analysis.has(i, .companySuffix) && i > first {
            if let match = analysis.match(at: i, .companySuffix) {
                propose(first..<match.tokens.upperBound, .organization, "company-suffix", 0.9)
            }
        }
        let word = analysis.word(first)
        let isNumberBehind = tokens.upperBound < sentence.upperBound && analysis.tokens[tokens.upperBound].kind == .number
        if tokens.count == 1, word.isAllCaps, word.surface.utf8.count <= 12, !text.flags[first].contains(.headline),
            !RomanNumeral.isOne(word.surface)
        {
            // `ООО «Ромашка»`: the legal form goes before the name, which is quoted.
            if analysis.has(first, .companySuffix), analysis.has(first + 1, .quote) { return result }
            if isDateline(first, in: sentence, text) {
                propose(tokens, .place, "dateline", 0.6)
                return result
            }
            // `WARNING: thin ice`
            if first == sentence.lowerBound, analysis.isMark(first + 1, ":"), word.surface.count > 5 { return result }
            if !isNumberBehind || word.surface.count > 2 { propose(tokens, .organization, "acronym", 0.55) }
            return result
        }
        // What the catalogue has for a place is no beginning of a longer, unknown one.
        if text.catalogueKind(at: first) == .place { return result }
        if RomanNumeral.isOne(word.surface) { return result }
        // Latin letters in a Cyrillic text name a company far more often than a place.
        let isForeign = word.shape.contains(.latin) && first > sentence.lowerBound && analysis.word(first - 1).shape.contains(.cyrillic)
        if isForeign { propose(tokens, .organization, "foreign-letters", 0.5) }
        if let preposition = analysis.entry(at: first - 1, .placePreposition), Self.leading.contains(preposition.value), !isForeign,
            tokens.count <= 3,
            !analysis.has(first, .givenName)
        {
            propose(tokens, .place, "place-preposition", 0.56)
        } else if tokens.count <= 3, isListedPlace(first, in: sentence, text) {
            propose(tokens, .place, "place-list", 0.5)
        }
        if analysis.has(tokens.upperBound, .reportingVerb) || analysis.has(first - 1, .reportingVerb) {
            propose(tokens, .organization, "reporting", tokens.count == 1 ? 0.42 : 0.4)
        }
        // A single word between reporting verbs and commas is as often a person.
        let last = tokens.upperBound - 1
        let isUndertaking = [first, last].contains {
            (analysis.has($0, .projectHead) || analysis.has($0, .eventHead)) && !analysis.has($0, .organizationHead)
                && analysis.entry(at: $0, .projectHead)?.value != "none"
        }
        if tokens.count > 1, !isUndertaking { propose(tokens, .organization, "capitals", tokens.count >= 3 ? 0.43 : 0.36) }
        return result
    }

    /// `TALLINN, March 3 - `, `LEEDS (agency) - `: a line opens with the place it was written at.
    private func isDateline(_ first: Int, in sentence: Range<Int>, _ text: NameContext) -> Bool {
        let analysis = text.analysis
        guard first == sentence.lowerBound, analysis.word(first).surface.count > 3 else { return false }
        var i = first + 1
        guard
            analysis.isMark(i, ",") || analysis.isMark(i, "(") || text.isHyphen(i) && analysis.tokens[i].spaceBefore
                || analysis.isMark(i, "—")
        else { return false }
        while i < min(sentence.upperBound, first + 14) {
            if text.isHyphen(i) || analysis.isMark(i, "—"), analysis.tokens[i].spaceBefore, i + 1 < sentence.upperBound {
                return analysis.tokens[i + 1].spaceBefore
            }
            i += 1
        }
        return false
    }

    /// `in Kraków, Łódź und Posen`: the one before in the list stands behind a preposition and is capitalized too.
    private func isListedPlace(_ first: Int, in sentence: Range<Int>, _ text: NameContext) -> Bool {
        let analysis = text.analysis
        var i = first - 1
        guard i > sentence.lowerBound,
            analysis.isMark(i, ",") || analysis.entry(at: i, .nameLink)?.value == "conjunction" || analysis.isMark(i, "–")
        else {
            return false
        }
        i -= 1
        guard text.isCapitalized(i) else { return false }
        return analysis.has(i, .catalogue) && text.catalogueKind(at: i) == .place || analysis.has(i - 1, .placePreposition)
    }

    /// Capitalized words before a legal form, ordinary nouns too: `Harro Stahl GmbH`.
    private func company(endingAt i: Int, in sentence: Range<Int>, _ text: NameContext) -> Proposal? {
        let analysis = text.analysis
        guard text.capitalizesNouns, let suffix = analysis.match(at: i, .companySuffix) else { return nil }
        var start = i
        while start > sentence.lowerBound {
            let before = start - 1
            if text.isHyphen(before), text.touches(before), text.touches(start), text.isCapitalized(before - 1) {
                start = before - 1
            } else if analysis.isMark(before, "&"), text.isCapitalized(before - 1) {
                start = before - 1
            } else if text.isCapitalized(before), text.flags[before].isDisjoint(with: [.excluded, .role]),
                !HeadNounRecognizer.describes(before, analysis)
            {
                start = before
            } else {
                break
            }
        }
        guard start < i else { return nil }
        return Proposal(tokens: start..<suffix.tokens.upperBound, kind: .organization, rule: "company-suffix", confidence: 0.92)
    }

    private func suffixBehindComma(_ i: Int, _ analysis: Analysis) -> LexicalMatch? {
        analysis.isMark(i, ",") ? analysis.match(at: i + 1, .companySuffix) : nil
    }

    /// A short quotation that begins with a capital and is no sentence: a company, programme, ship, paper.
    private func quoted(at i: Int, in sentence: Range<Int>, _ text: NameContext) -> Proposal? {
        guard let quotation = Quotation.starting(at: i, limit: sentence.upperBound, text), text.isCapitalized(i + 1) else { return nil }
        let inside = quotation.lowerBound + 1..<quotation.upperBound - 1
        guard inside.count <= 5, let last = inside.last, text.isWord(last) || text.analysis.tokens[last].kind == .number else { return nil }
        let capitals = inside.filter { text.isCapitalized($0) }.count
        guard capitals * 2 >= inside.count, !text.isCommon(i + 1) || capitals > 1 else { return nil }
        return Proposal(tokens: inside, kind: .organization, rule: "quoted", confidence: 0.5)
    }
}

extension NameContext {
    /// Kind of the catalogue's longest name that starts at the token.
    func catalogueKind(at i: Int) -> EntityKind? {
        guard let entry = analysis.entry(at: i, .catalogue), let position = Int(entry.value) else { return nil }
        let forms = catalogue.forms(in: analysis.pack.code)
        return forms.indices.contains(position) ? catalogue.records[forms[position].record].kind : nil
    }
}
