import Grammar
import Model

/// Later, shorter or inflected forms of projects and events that stood in full: `Kwale Sun` for the Kwale Sun solar park, `Зелёной Акабы`.
struct ShortForms {
    let text: NameContext

    private struct Known {
        var words: [String]
        var kind: EntityKind
        var type: String?
        var tokens: Range<Int>
    }

    func proposals(of names: [Proposal]) -> [Proposal] {
        let analysis = text.analysis
        var known: [UInt32: [Known]] = [:]
        var nouns: [UInt32: Known] = [:]
        for name in names where name.confidence >= 0.5 {
            let capitals = name.tokens.filter { text.isCapitalized($0) }
            guard let first = capitals.first else { continue }
            let words = capitals.map { analysis.lower($0) }
            known[key(first), default: []].append(Known(words: words, kind: name.kind, type: name.type, tokens: name.tokens))
            if let last = name.tokens.last, last != first, analysis.has(last, .projectHead) || analysis.has(last, .eventHead) {
                nouns[key(last)] = Known(words: [analysis.lower(last)], kind: name.kind, type: name.type, tokens: name.tokens)
            }
        }
        guard !known.isEmpty || !nouns.isEmpty else { return [] }
        var result: [Proposal] = []
        for sentence in analysis.sentences {
            for i in sentence.tokens where text.isCapitalized(i) && !text.isJoined(i) {
                let key = key(i)
                if let names = known[key] { result += matches(of: names, at: i, limit: sentence.tokens.upperBound) }
                if let noun = nouns[key], !text.capitalizesNouns, let word = noun.words.first,
                    Self.stem(word) == Self.stem(analysis.lower(i)), text.flags[i].contains(.telling), !text.isCapitalized(i - 1),
                    !text.isCapitalized(i + 1), !noun.tokens.contains(i)
                {
                    result.append(proposal(i..<i + 1, noun, "short-noun"))
                }
            }
        }
        return result
    }

    private func matches(of names: [Known], at i: Int, limit: Int) -> [Proposal] {
        let analysis = text.analysis
        var result: [Proposal] = []
        let stem = Self.stem(analysis.lower(i))
        for name in names where !name.tokens.contains(i) && Self.stem(name.words[0]) == stem {
            var end = i + 1
            var count = 1
            while count < name.words.count, end < limit {
                let next = text.isHyphen(end) && end + 1 < limit ? end + 1 : end
                guard text.isCapitalized(next), Self.stem(analysis.lower(next)) == Self.stem(name.words[count]) else { break }
                end = next + 1
                count += 1
            }
            let isWhole = count == name.words.count
            // A longer name that only begins like it.
            if text.isCapitalized(end), text.isNameLike(end), !isWhole { continue }
            if isWhole, count == 1, text.isCommon(i), !text.flags[i].contains(.telling) { continue }
            let isPlace = text.catalogueKind(at: i) == .place
            result.append(proposal(i..<end, name, isWhole ? "again" : isPlace ? "short-place" : count == 1 ? "short-word" : "short-words"))
        }
        return result
    }

    private func proposal(_ tokens: Range<Int>, _ name: Known, _ rule: String) -> Proposal {
        Proposal(tokens: tokens, kind: name.kind, rule: rule, confidence: RuleConfidence.of(rule, name.kind), type: name.type)
    }

    /// The first bytes of the word in lower case, enough to leave most other words out.
    private func key(_ i: Int) -> UInt32 {
        text.analysis.lower(i).utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The word without the letters that inflection changes.
    private static func stem(_ word: String) -> String {
        let count = word.unicodeScalars.count
        guard count > 4 else { return count == 4 ? String(word.unicodeScalars.prefix(3)) : word }
        return String(word.unicodeScalars.prefix(max(4, count - 2)))
    }
}
