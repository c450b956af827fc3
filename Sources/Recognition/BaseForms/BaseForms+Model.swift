import Grammar
import Model
import Text

/// Base forms by the learned model.
extension BaseForms {
    /// What a candidate gains, in units of the model's support, when a word of the lexicon is its base.
    private static let lexiconShare: Float = 0.6

    func learnedForm(_ tokens: Range<Int>, _ kind: EntityKind, in text: NameContext, words: DocumentWords) -> BaseForm {
        let analysis = text.analysis
        let surface = analysis.surface(tokens)
        guard let model else { return BaseForm(text: surface, rule: "as-written") }
        input.set(tokens, of: analysis, kind: kind, isHeadline: text.flags[tokens.lowerBound].contains(.headline))
        input.surround(tokens, in: analysis)
        let input = input
        let isPerson = kind == .person
        decoder.decode(
            input, with: model,
            support: { word, script, hash in
                var gain =
                    words.support(of: hash, isChange: script != 0, isCapitalized: input.shapes[word] != .lower, isPerson: isPerson)
                    * model.support
                if isPerson ? self.givenNames[hash] != 0 : self.classNouns[hash] != 0 { gain += model.support * Self.lexiconShare }
                return gain
            }, reach: model.reach)
        var changed: [Int: String] = [:]
        var scripts: [String] = []
        var isAttested = true
        var isGiven = false
        for (word, number) in decoder.path.enumerated() where number != 0 {
            let script = model.scripts.scripts[number]
            // One letter is no word: `Лу` is not an inflected `Л`.
            guard let base = script.applied(to: input.word(word)), base.count(where: { $0 & 0xC0 != 0x80 }) > 1 else { continue }
            let token = input.tokens[word]
            changed[token] = Self.cased(String(decoding: base, as: UTF8.self), like: analysis.word(token).surface)
            scripts.append(script.description)
            let hash = EditScriptSet.hash(of: base)
            if !words.holds(hash, capitalized: input.shapes[word] != .lower), !words.isCertain(hash) { isAttested = false }
            if isPerson, givenNames[hash] != 0 { isGiven = true }
        }
        if changed.isEmpty { return BaseForm(text: surface, rule: "as-written") }
        let rule = isAttested ? "seen-in-text" : isGiven ? "given-name" : scripts.count > 1 ? "agreement" : "edit-script"
        return BaseForm(text: replaced(tokens, changed, analysis), rule: rule + " " + scripts.joined(separator: " "))
    }
}
