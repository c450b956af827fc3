import Grammar
import Model
import Text

extension BaseForms {
    /// The base form of a decided name.
    ///
    /// - Parameter attested: lower-case words that stand in the text with a capital.
    func lemma(of name: Proposal, in text: NameContext, attested: Set<String>) -> BaseForm {
        form(of: name, in: text, words: DocumentWords(attested: attested), attested: attested)
    }

    /// The base forms of a text's decided names, in their order.
    ///
    /// Full names are looked at first: the family name that `Janem Kowalskim` has is then known for `Kowalskiego`. Each distinct surface is looked
    /// at once.
    func forms(of names: [Proposal], in text: NameContext) -> [BaseForm] {
        let analysis = text.analysis
        var words = model == nil && asksForWordBefore.isEmpty ? DocumentWords() : DocumentWords(text)
        explain(names, text, &words)
        let attested =
            model == nil ? Set(analysis.tokens.indices.lazy.filter { text.isCapitalized($0) }.map { analysis.lower($0) }) : []
        var found: [Surface: BaseForm] = [:]
        var result = [BaseForm?](repeating: nil, count: names.count)
        for isFull in [true, false] {
            for (index, name) in names.enumerated() where (name.tokens.count > 1 || name.lemma != nil) == isFull {
                let surface = Surface(
                    text: analysis.surface(name.tokens), kind: name.kind, lemma: name.lemma, after: before(name.tokens, text))
                if let known = found[surface] {
                    result[index] = known
                    continue
                }
                let form = form(of: name, in: text, words: words, attested: attested)
                found[surface] = form
                result[index] = form
                if isFull, name.lemma != nil || name.kind == .person && isCertain(form.text) {
                    for word in CaseFolding.lower(form.text).split(separator: " ") { words.settle(word) }
                }
            }
        }
        return result.map { $0 ?? BaseForm(text: "", rule: "as-written") }
    }

    private struct Surface: Hashable {
        let text: String
        let kind: EntityKind
        let lemma: String?
        let after: String
    }

    private func form(of name: Proposal, in text: NameContext, words: DocumentWords, attested: Set<String>) -> BaseForm {
        let analysis = text.analysis
        if let lemma = name.lemma { return BaseForm(text: lemma, rule: "catalogue") }
        var tokens = name.tokens
        // The possessive of English is a token of its own.
        while tokens.count > 1, let last = tokens.last, isPossessive(last, analysis) { tokens = tokens.lowerBound..<last }
        let surface = analysis.surface(tokens)
        if model != nil { return learnedForm(tokens, name.kind, in: text, words: words) }
        guard !isEmpty else { return BaseForm(text: surface, rule: tokens == name.tokens ? "as-written" : "genitive") }
        if name.kind != .person, let form = articleForm(tokens, in: text, words: words) { return BaseForm(text: form, rule: "agreement") }
        let lemma =
            switch name.kind {
            case .person: personLemma(tokens, in: text, attested: attested)
            case .place: placeLemma(tokens, in: text, attested: attested)
            case .organization, .project, .event: phraseLemma(tokens, in: text, attested: attested)
            }
        guard let lemma, lemma != surface else { return BaseForm(text: surface, rule: tokens == name.tokens ? "as-written" : "genitive") }
        return BaseForm(text: lemma, rule: "endings")
    }

    /// What the words of the names can go back to: a form that is another word's base is likely a base itself.
    private func explain(_ names: [Proposal], _ text: NameContext, _ words: inout DocumentWords) {
        guard let scripts = model?.scripts else { return }
        var seen: Set<Int> = []
        var candidates: [Int] = []
        for name in names where name.lemma == nil {
            input.set(name.tokens, of: text.analysis, kind: name.kind)
            for word in 0..<input.count where input.shapes[word] == .capitalized {
                guard seen.insert(text.analysis.words.lowerID(text.analysis.tokens[input.tokens[word]].word)).inserted else { continue }
                scripts.candidates(of: input, word, into: &candidates)
                words.explain(word, of: input, by: candidates, in: scripts)
            }
        }
    }

    /// True when the full name begins with a given name in base form.
    private func isCertain(_ form: String) -> Bool {
        guard let first = form.split(separator: " ").first else { return false }
        return givenNames[EditScriptSet.hash(of: CaseFolding.lower(first).utf8)] != 0
    }

    private func isPossessive(_ i: Int, _ analysis: Analysis) -> Bool {
        let surface = analysis.word(i).surface
        return !analysis.tokens[i].spaceBefore && (surface.hasPrefix("'") || surface.hasPrefix("’"))
    }

    /// The lower-case word before the name where the language's endings ask for it, else nothing.
    func before(_ tokens: Range<Int>, _ text: NameContext) -> String {
        let i = tokens.lowerBound - 1
        guard i >= 0, text.isWord(i), asksForWordBefore.contains(text.analysis.lower(i)) else { return "" }
        return text.analysis.lower(i)
    }
}
