import Grammar
import Text

/// Base forms by the listed endings alone.
extension BaseForms {
    func personLemma(_ tokens: Range<Int>, in text: NameContext, attested: Set<String>) -> String? {
        let analysis = text.analysis
        let words = tokens.filter { analysis.tokens[$0].kind == .word && analysis.word($0).surface.count > 1 }
        guard let last = words.last else { return nil }
        var changed: [Int: String] = [:]
        var gender = ""
        var isOblique = words.count == 1
        for i in words.dropLast() {
            guard let match = analysis.match(at: i, .givenName) else { continue }
            let entry = analysis.entry(match)
            if match.tokens.count > 1 {
                // A double name: its parts go back to those of its base form.
                let parts = CaseFolding.lower(entry["lemma"] ?? entry.form).split { $0 == " " || $0 == "-" }.map(String.init)
                let places = match.tokens.filter { analysis.tokens[$0].kind == .word }
                guard parts.count == places.count else { continue }
                for (place, part) in zip(places, parts) { changed[place] = Self.cased(part, like: analysis.word(place).surface) }
                isOblique = isOblique || zip(places, parts).contains { analysis.lower($0) != $1 }
                continue
            }
            // A form that is some name's nominative is taken for it (`Jerzy`), whatever other name's genitive it may be.
            if i == words.first,
                givenNames(at: i, analysis).contains(where: { CaseFolding.lower($0["lemma"] ?? $0.form) == analysis.lower(i) })
            {
                return nil
            }
            if gender.isEmpty, entry.value == "m" || entry.value == "f" { gender = entry.value }
            if let lemma = entry["lemma"].map({ CaseFolding.lower($0) }), lemma != analysis.lower(i) {
                isOblique = true
                changed[i] = Self.cased(lemma, like: analysis.word(i).surface)
            }
        }
        for i in words.reversed() where changed[i] == nil {
            let options = candidates(of: analysis.lower(i), use: "person", gender: gender).dropFirst()
            if let known = options.first(where: { attested.contains($0) }) {
                changed[i] = Self.cased(known, like: analysis.word(i).surface)
                isOblique = true
            } else if isOblique, words.count > 1, i == last || changed.isEmpty == false, let first = options.first {
                changed[i] = Self.cased(first, like: analysis.word(i).surface)
            }
        }
        return changed.isEmpty ? nil : replaced(tokens, changed, analysis)
    }

    private func givenNames(at i: Int, _ analysis: Analysis) -> [LexicalEntry] {
        analysis.matches(at: i).filter { $0.tokens.count == 1 }.map { analysis.entry($0) }.filter { $0.category == .givenName }
    }

    func placeLemma(_ tokens: Range<Int>, in text: NameContext, attested: Set<String>) -> String? {
        let analysis = text.analysis
        var changed: [Int: String] = [:]
        for i in tokens where text.isCapitalized(i) {
            if let known = candidates(of: analysis.lower(i), use: "place").dropFirst().first(where: { attested.contains($0) }) {
                changed[i] = Self.cased(known, like: analysis.word(i).surface)
            }
        }
        return changed.isEmpty ? nil : replaced(tokens, changed, analysis)
    }

    /// The class noun to its lexicon form, the adjectives that agree with it along; a genitive tail stays.
    func phraseLemma(_ tokens: Range<Int>, in text: NameContext, attested: Set<String>) -> String? {
        let analysis = text.analysis
        for i in tokens {
            for category in [LexicalCategory.organizationHead, .projectHead, .eventHead] {
                guard let match = analysis.match(at: i, category) else { continue }
                let entry = analysis.entry(match)
                guard let lemma = entry["lemma"].map({ CaseFolding.lower($0) }), match.tokens.upperBound <= tokens.upperBound else {
                    continue
                }
                // Of a compound the lexicon knows the last part only.
                if lemma == entry.form || entry["compound"] != nil { return nil }
                guard match.tokens.count == 1 else { return nil }
                var changed = [i: Self.cased(lemma, like: analysis.word(i).surface)]
                let gender = entry["gender"] ?? ""
                for j in tokens where j < i && text.isWord(j) { changed[j] = adjective(j, gender, analysis) }
                var j = i + 1
                while j < tokens.upperBound, text.isWord(j), let base = adjective(j, gender, analysis) {
                    changed[j] = base
                    j += 1
                }
                return replaced(tokens, changed, analysis)
            }
        }
        if tokens.count == 1, let i = tokens.first,
            let known = candidates(of: analysis.lower(i), use: "place").dropFirst().first(where: { attested.contains($0) })
        {
            return Self.cased(known, like: analysis.word(i).surface)
        }
        return nil
    }

    private func adjective(_ i: Int, _ gender: String, _ analysis: Analysis) -> String? {
        let bytes = Array(analysis.lower(i).utf8)
        guard let last = bytes.last else { return nil }
        for ending in endings["adjective"]?[last] ?? [] where gender.isEmpty || ending.gender == gender {
            if let base = Self.replacing(ending, in: bytes, least: 3) { return Self.cased(base, like: analysis.word(i).surface) }
        }
        return nil
    }
}
