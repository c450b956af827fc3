import Grammar
import Text

/// Base forms of names behind an article that carries the case, as German has them: `des Auswärtigen Amts`, `der Vereinten Nationen`.
///
/// The language says by endings of use `weak` how an adjective goes back behind which article, by `stem` how adjectives end without their ending,
/// by `head` which gender a noun has, by `noun` how a noun goes back behind which article.
extension BaseForms {
    /// Nil when nothing changes.
    func articleForm(_ tokens: Range<Int>, in text: NameContext, words: DocumentWords) -> String? {
        let article = before(tokens, text)
        guard !article.isEmpty else { return nil }
        let analysis = text.analysis
        var head = tokens.lowerBound
        while head + 1 < tokens.upperBound, isAdjective(head, text), analysis.tokens[head + 1].spaceBefore { head += 1 }
        guard text.isWord(head) else { return nil }
        let noun = nounForm(head, article, text, words)
        let gender = gender(of: head, noun, analysis)
        var changed: [Int: String] = [:]
        for i in tokens.lowerBound..<head {
            // Without the gender an adjective goes back only where all genders agree.
            let bytes = Array(analysis.lower(i).utf8)
            let bases = Set(
                weakEndings.lazy
                    .filter { $0.after.contains(article) && (gender.isEmpty || $0.gender == gender) }
                    .compactMap { Self.replacing($0, in: bytes, least: 2) })
            if bases.count == 1, let base = bases.first { changed[i] = Self.cased(base, like: analysis.word(i).surface) }
        }
        if let noun { changed[head] = Self.cased(noun, like: analysis.word(head).surface) }
        return changed.isEmpty ? nil : replaced(tokens, changed, analysis)
    }

    private func isAdjective(_ i: Int, _ text: NameContext) -> Bool {
        guard text.isCapitalized(i), text.isWord(i) else { return false }
        let bytes = Array(text.analysis.lower(i).utf8)
        return weakSuffixes.contains { ending in
            guard bytes.count > ending.count, bytes.suffix(ending.count).elementsEqual(ending) else { return false }
            let left = bytes.dropLast(ending.count)
            return stems.contains { left.count >= $0.count && left.suffix($0.count).elementsEqual($0) }
        }
    }

    /// The noun's base form behind the article, nil when it stays: one that the text has, else that of the longest ending.
    private func nounForm(_ i: Int, _ article: String, _ text: NameContext, _ words: DocumentWords) -> String? {
        let bytes = Array(text.analysis.lower(i).utf8)
        guard let last = bytes.last, !text.analysis.word(i).isAllCaps else { return nil }
        var first: String?
        for ending in endings["noun"]?[last] ?? [] where ending.after.isEmpty || ending.after.contains(article) {
            guard let base = Self.replacing(ending, in: bytes, least: 3) else { continue }
            if base.utf8.elementsEqual(bytes) { return nil }
            if words.holds(EditScriptSet.hash(of: base.utf8), capitalized: true) { return base }
            if first == nil { first = base }
        }
        return first
    }

    private func gender(of i: Int, _ noun: String?, _ analysis: Analysis) -> String {
        for category in [LexicalCategory.organizationHead, .projectHead, .eventHead, .placeHead] {
            if let entry = analysis.entry(at: i, category) {
                if entry["number"] == "pl" { return "p" }
                if let gender = entry["gender"] { return gender }
            }
        }
        let bytes = Array((noun ?? analysis.lower(i)).utf8)
        guard let last = bytes.last else { return "" }
        return (endings["head"]?[last] ?? []).first {
            bytes.count >= $0.suffix.count && bytes.suffix($0.suffix.count).elementsEqual($0.suffix)
        }?
        .gender ?? ""
    }
}
