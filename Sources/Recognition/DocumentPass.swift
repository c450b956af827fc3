import Grammar
import Model
import Text

/// The second look at a text: what the first one has found tells what the rest means.
///
/// A family name that stood in a full name is a person wherever it stands again; an acronym introduced in brackets is its long form; a name found
/// in running text is the same name in the headline.
struct DocumentPass {
    let text: NameContext
    let bases: BaseForms

    func proposals(after first: [Proposal]) -> [Proposal] {
        let acronyms = introducedAcronyms(first)
        var result = laterSurnames(first) + adjacentNames(first)
        result += repetitions(first, acronyms)
        for pair in acronyms {
            if let name = first.first(where: { $0.tokens == pair.name }) {
                result.append(Proposal(tokens: pair.acronym, kind: name.kind, rule: "acronym-introduced", confidence: 0.9, type: name.type))
            }
        }
        return result
    }

    // MARK: Family names

    private func laterSurnames(_ names: [Proposal]) -> [Proposal] {
        let analysis = text.analysis
        // Family names of full names that are certain enough, with the forms that each may take.
        var families: [String: Double] = [:]
        for name in names where name.kind == .person && name.confidence >= 0.6 {
            let words = name.tokens.filter {
                analysis.tokens[$0].kind == .word && analysis.word($0).isCapitalized && analysis.word($0).surface.count > 1
            }
            guard words.count >= 2 || ["honorific", "role", "initials"].contains(name.rule), let last = words.last, let first = words.first
            else {
                continue
            }
            for candidate in bases.candidates(of: analysis.lower(last), use: "person")
            where families[candidate] == nil || candidate == analysis.lower(last) {
                families[candidate] = name.confidence
            }
            // Chinese, Korean and Hungarian names put the family name first: it then stands alone, and the last word does not.
            let standsAlone = text.flags[first].contains(.seenAlone) && !text.flags[last].contains(.seenAlone)
            if first != last, standsAlone || !analysis.has(first, .givenName), !text.isJoined(first), !text.isHyphen(first + 1) {
                families[analysis.lower(first)] = name.confidence * 0.9
            }
            // A double family name is also known by its first or last part; nothing is said of those here.
        }
        guard !families.isEmpty else { return [] }
        var result: [Proposal] = []
        for i in analysis.tokens.indices where text.isCapitalized(i) && !text.isJoined(i) {
            guard !text.flags[i].contains(.excluded), !(text.flags[i].contains(.common) && !text.flags[i].contains(.telling)) else {
                continue
            }
            let end = text.endOfHyphenated(i, limit: analysis.tokens.count)
            let last = end - 1
            for candidate in bases.candidates(of: analysis.lower(last), use: "person") {
                guard let confidence = families[candidate] else { continue }
                let start = startOfName(endingAt: i)
                result.append(Proposal(tokens: start..<end, kind: .person, rule: "surname", confidence: min(0.9, confidence)))
                break
            }
        }
        return result
    }

    /// Particles and a given name before a known family name belong to it: `her husband Olavi Harju`, `Van der Velde`.
    private func startOfName(endingAt family: Int) -> Int {
        let analysis = text.analysis
        guard let sentence = analysis.sentence(containing: family) else { return family }
        var start = family
        while start > analysis.sentences[sentence].tokens.lowerBound {
            let i = start - 1
            if text.isHyphen(i), text.touches(i), text.touches(start), analysis.has(i - 1, .nameParticle) {
                start = i - 1
            } else if let particle = text.match(endingAt: start, .nameParticle, from: analysis.sentences[sentence].tokens.lowerBound),
                text.isCapitalized(particle.tokens.lowerBound) || !analysis.has(particle.tokens.lowerBound, .placePreposition)
            {
                start = particle.tokens.lowerBound
            } else {
                break
            }
        }
        let given = start - 1
        if given >= analysis.sentences[sentence].tokens.lowerBound, analysis.tokens[start].spaceBefore, text.isNameLike(given),
            !analysis.has(given, .catalogue) || analysis.has(given, .givenName), !analysis.has(given, .organizationHead),
            !text.isCommon(given)
        {
            return text.isJoined(given) ? given - 2 : given
        }
        return start
    }

    // MARK: Repetitions

    /// Two names side by side (`lud Anna Weber Li Wenhua ein`): one of them stands in full elsewhere, so that both can be told apart.
    private func adjacentNames(_ names: [Proposal]) -> [Proposal] {
        let analysis = text.analysis
        let persons = names.filter { $0.kind == .person && $0.confidence >= 0.6 }
        var result: [Proposal] = []
        for long in persons where long.tokens.filter({ text.isCapitalized($0) && !text.isJoined($0) }).count >= 3 {
            for known in persons where known.tokens.count < long.tokens.count && known.tokens.count >= 2 {
                let tail = long.tokens.suffix(known.tokens.count)
                guard zip(tail, known.tokens).allSatisfy({ analysis.lower($0) == analysis.lower($1) }),
                    tail.lowerBound > long.tokens.lowerBound
                else { continue }
                result.append(Proposal(tokens: long.tokens.lowerBound..<tail.lowerBound, kind: .person, rule: "adjacent", confidence: 0.98))
                result.append(Proposal(tokens: tail.lowerBound..<long.tokens.upperBound, kind: .person, rule: "adjacent", confidence: 0.98))
                break
            }
        }
        return result
    }

    private func repetitions(_ names: [Proposal], _ acronyms: [(name: Range<Int>, acronym: Range<Int>)]) -> [Proposal] {
        let analysis = text.analysis
        var known: [String: [(words: [String], kind: EntityKind, confidence: Double, type: String?)]] = [:]
        func learn(_ tokens: Range<Int>, _ kind: EntityKind, _ confidence: Double, _ type: String?) {
            let words = tokens.map { analysis.lower($0) }
            guard let first = words.first, !(words.count == 1 && text.isCommon(tokens.lowerBound)) else { return }
            if known[first]?.contains(where: { $0.words == words && $0.kind == kind }) != true {
                known[first, default: []].append((words, kind, confidence, type))
            }
        }
        for name in names where name.confidence >= 0.5 && name.record == nil { learn(name.tokens, name.kind, name.confidence, name.type) }
        for pair in acronyms {
            if let name = names.first(where: { $0.tokens == pair.name }) { learn(pair.acronym, name.kind, 0.9, name.type) }
        }
        guard !known.isEmpty else { return [] }
        var result: [Proposal] = []
        for sentence in analysis.sentences {
            for i in sentence.tokens where text.isCapitalized(i) || analysis.tokens[i].kind == .number {
                for name in known[analysis.lower(i)] ?? [] where i + name.words.count <= sentence.tokens.upperBound {
                    let tokens = i..<i + name.words.count
                    guard zip(tokens, name.words).allSatisfy({ analysis.lower($0) == $1 }) else { continue }
                    result.append(
                        Proposal(
                            tokens: tokens, kind: name.kind, rule: "repeated", confidence: min(0.8, name.confidence * 0.95), type: name.type
                        ))
                }
            }
        }
        return result
    }

    // MARK: Acronyms

    /// `Shanghai Cooperation Organization (SCO)` and `SCO (Shanghai Cooperation Organization)`.
    func introducedAcronyms(_ names: [Proposal]) -> [(name: Range<Int>, acronym: Range<Int>)] {
        let analysis = text.analysis
        var result: [(name: Range<Int>, acronym: Range<Int>)] = []
        for name in names where name.kind != .person && name.tokens.count >= 2 {
            let open = name.tokens.upperBound
            guard analysis.isMark(open, "(") else { continue }
            var i = open + 1
            // `(kurz SCO)`, `(далее — ШОС)`: up to two words before the acronym.
            while i < open + 4, i < analysis.tokens.count, !analysis.word(i).isAllCaps,
                text.isWord(i) || text.isHyphen(i) || analysis.has(i, .quote)
            { i += 1 }
            guard i < analysis.tokens.count, analysis.word(i).isAllCaps || isMixedAcronym(i) else { continue }
            var end = i + 1
            while end + 1 < analysis.tokens.count, text.isHyphen(end), text.touches(end), text.touches(end + 1) { end += 2 }
            if fits(acronym: i, name: name.tokens) { result.append((name.tokens, i..<end)) }
        }
        return result
    }

    private func isMixedAcronym(_ i: Int) -> Bool {
        let word = text.analysis.word(i)
        return word.shape.contains(.innerCapital) && word.surface.count <= 8
    }

    /// The acronym's first letter begins one of the name's words, or it is in another language's letters (`Европейский союз (EU)`).
    private func fits(acronym i: Int, name: Range<Int>) -> Bool {
        let analysis = text.analysis
        guard let letter = analysis.lower(i).first else { return false }
        let initials = name.compactMap { text.isWord($0) ? analysis.lower($0).first : nil }
        let acronymIsLatin = analysis.word(i).shape.contains(.latin)
        let nameIsLatin = analysis.word(name.lowerBound).shape.contains(.latin)
        return acronymIsLatin != nameIsLatin || initials.contains(letter) || analysis.lower(i).count >= 3
    }
}
