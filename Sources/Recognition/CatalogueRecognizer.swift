import Authority
import Grammar
import Model

/// Names that the authority catalogue knows, as the lexicon look-up found them.
struct CatalogueRecognizer: MentionRecognizer {
    func proposals(in text: NameContext) -> [Proposal] {
        let analysis = text.analysis
        let forms = text.catalogue.forms(in: analysis.pack.code)
        guard !forms.isEmpty else { return [] }
        var result: [Proposal] = []
        var currencyEnd = 0
        for i in analysis.tokens.indices
        where analysis.has(i, .catalogue) || analysis.has(i, .currency) || analysis.has(i, .currencyAdjective) {
            // The country inside a currency's name (`долларов США`, `US-Dollar`) is no mention of it.
            if let currency = NameContext.currencyName(at: i, analysis) { currencyEnd = max(currencyEnd, currency.upperBound) }
            for match in analysis.matches(at: i) where match.tokens.lowerBound >= currencyEnd {
                let entry = analysis.entry(match)
                guard entry.category == .catalogue, let position = Int(entry.value), forms.indices.contains(position) else { continue }
                let form = forms[position]
                guard isCased(match.tokens, as: form.text, text) else { continue }
                let record = text.catalogue.records[form.record]
                var confidence = form.isAcronym ? 0.85 : 0.95
                if !form.isNative { confidence -= 0.05 }
                if match.tokens.count == 1, !isSupported(i, record, form, text) { confidence = 0.35 }
                result.append(
                    Proposal(
                        tokens: match.tokens, kind: record.kind, rule: form.isAcronym ? "catalogue-acronym" : "catalogue",
                        confidence: confidence, lemma: form.lemma, record: form.record, type: record.type))
            }
        }
        return result
    }

    /// Capitals where the catalogue has them; a text in capitals will do.
    private func isCased(_ tokens: Range<Int>, as form: String, _ text: NameContext) -> Bool {
        var scalars = form.unicodeScalars.makeIterator()
        var wordStart = true
        var expected: [Bool] = []
        while let scalar = scalars.next() {
            if scalar.properties.isAlphabetic {
                if wordStart { expected.append(scalar.properties.isUppercase) }
                wordStart = false
            } else if scalar != "'" && scalar != "’" {
                wordStart = true
            }
        }
        var position = 0
        for i in tokens where text.isWord(i) {
            guard position < expected.count else { break }
            if expected[position], !text.isCapitalized(i) { return false }
            position += 1
        }
        return true
    }

    /// One word that may also be something else needs a telling capital, and an ambiguous one a preposition before it.
    private func isSupported(_ i: Int, _ record: AuthorityRecord, _ form: AuthorityForm, _ text: NameContext) -> Bool {
        let analysis = text.analysis
        if text.isJoined(i), !form.isAcronym, record.kind == .place, !analysis.word(i).isCapitalized { return false }
        if record.isAmbiguous {
            return analysis.has(i - 1, .placePreposition) && text.flags[i].contains(.telling)
        }
        if analysis.has(i, .givenName), text.isNameLike(i + 1), !analysis.has(i + 1, .catalogue) { return false }
        if text.flags[i].contains(.common), !text.flags[i].contains(.telling) { return form.isAcronym }
        return true
    }
}
