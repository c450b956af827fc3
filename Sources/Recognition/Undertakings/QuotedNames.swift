import Grammar
import Model

/// Quoted names of projects and events, by the class noun beside them: `Programm „Blaues Netz“`, `the "Ink and Sand" programme`.
struct QuotedNames {
    let text: NameContext

    func proposals(in sentence: Range<Int>) -> [Proposal] {
        var result: [Proposal] = []
        var i = sentence.lowerBound
        while i < sentence.upperBound {
            guard let quotation = Quotation.starting(at: i, limit: sentence.upperBound, text), opens(i), quotation.count > 2 else {
                i += 1
                continue
            }
            result += proposals(quotation, in: sentence)
            i = quotation.upperBound
        }
        return result
    }

    /// The mark stands before a word, and not behind one.
    private func opens(_ i: Int) -> Bool {
        let tokens = text.analysis.tokens
        return i + 1 < tokens.count && !tokens[i + 1].spaceBefore && (i == 0 || tokens[i].spaceBefore || tokens[i - 1].kind != .word)
    }

    private func proposals(_ quotation: Range<Int>, in sentence: Range<Int>) -> [Proposal] {
        let analysis = text.analysis
        let inside = quotation.lowerBound + 1..<quotation.upperBound - 1
        guard let last = inside.last, text.isWord(last) || analysis.tokens[last].kind == .number || analysis.isMark(last, "!"),
            text.isCapitalized(inside.lowerBound) || analysis.tokens[inside.lowerBound].kind == .number
        else { return [] }
        var result: [Proposal] = []
        func propose(_ tokens: Range<Int>, _ kind: EntityKind, _ rule: String, _ type: String?) {
            let confidence = RuleConfidence.of(rule, kind)
            guard confidence >= RuleConfidence.least else { return }
            result.append(Proposal(tokens: tokens, kind: kind, rule: rule, confidence: confidence, type: type))
        }
        if let noun = noun(endingAt: quotation.lowerBound, from: sentence.lowerBound) {
            propose(inside, noun.kind, "\(noun.label)-quoted", noun.type)
            propose(quotation, noun.kind, "\(noun.label)-quoted-marks", noun.type)
            for (start, _) in NameStarts(of: noun, in: sentence, text).starts {
                propose(start..<quotation.upperBound, noun.kind, "\(noun.label)-with-quoted", noun.type)
            }
            return result
        }
        if text.match(endingAt: quotation.lowerBound, .organizationHead, from: sentence.lowerBound) != nil { return result }
        if let noun = noun(near: quotation.lowerBound, from: sentence.lowerBound) {
            propose(inside, noun.kind, "\(noun.label)-near-quoted", noun.type)
        }
        if let noun = noun(behind: quotation.upperBound, words: 2, limit: sentence.upperBound),
            (quotation.upperBound..<noun.tokens.lowerBound).allSatisfy({ NameStarts.isModifier($0, text) })
        {
            propose(inside, noun.kind, "\(noun.label)-before-noun-quoted", noun.type)
        }
        if analysis.isMark(quotation.upperBound, ",") || analysis.isMark(quotation.upperBound, "—")
            || analysis.isMark(quotation.upperBound, "–"),
            let noun = noun(behind: quotation.upperBound + 1, words: 4, limit: sentence.upperBound)
        {
            propose(inside, noun.kind, "\(noun.label)-apposed-quoted", noun.type)
        }
        if text.match(endingAt: quotation.lowerBound, .namingWord, from: sentence.lowerBound) != nil {
            propose(inside, .project, "named-quoted", nil)
        }
        if analysis.isYear(last) || analysis.tokens[last].kind == .number { propose(inside, .event, "number-quoted", nil) }
        if inside.count <= 6 {
            let isPhrase = inside.contains {
                text.isWord($0) && !text.isCapitalized($0) && !analysis.has($0, .nameLink) && !analysis.has($0, .determiner)
            }
            propose(inside, .project, isPhrase ? "phrase-quoted" : inside.count == 1 ? "word-quoted" : "words-quoted", nil)
        }
        return result
    }

    private func noun(endingAt end: Int, from lowest: Int) -> ClassNoun? {
        UndertakingRecognizer.noun(endingAt: end, from: lowest, text)
    }

    /// Up to three words before the quotation stand between it and the noun.
    private func noun(near quotation: Int, from lowest: Int) -> ClassNoun? {
        var end = quotation - 1
        while end > lowest, quotation - end <= 3, text.isWord(end), !text.analysis.has(end, .reportingVerb) {
            if let noun = noun(endingAt: end, from: lowest) { return noun }
            end -= 1
        }
        return nil
    }

    private func noun(behind start: Int, words: Int, limit: Int) -> ClassNoun? {
        UndertakingRecognizer.noun(behind: start, words: words, limit: limit, text)
    }
}
