import Grammar
import Model

/// Persons: a given name with a family name, a name behind a title or role, a name with a role behind it.
struct PersonRecognizer: MentionRecognizer {
    func proposals(in text: NameContext) -> [Proposal] {
        var result: [Proposal] = []
        for sentence in text.analysis.sentences {
            var i = sentence.tokens.lowerBound
            while i < sentence.tokens.upperBound {
                guard begins(i, text) else {
                    i += 1
                    continue
                }
                let chain = Chain(from: i, limit: sentence.tokens.upperBound, text)
                result += proposals(chain, in: sentence.tokens, text)
                i = max(i + 1, chain.end)
            }
        }
        return result
    }

    private func begins(_ i: Int, _ text: NameContext) -> Bool {
        guard text.isCapitalized(i), !text.isJoined(i) else { return false }
        // `в Риге Ли Вэньхуа`: a known place behind a preposition begins no person.
        if text.analysis.has(i - 1, .placePreposition), text.catalogueKind(at: i) == .place, !text.analysis.has(i, .givenName) {
            return false
        }
        // An initial may also be an ordinary word of one letter: `А. С. Хольский`.
        return text.isNameLike(i) || text.analysis.has(i, .givenName) && !text.flags[i].contains(.excluded)
            || text.analysis.word(i).shape.contains(.single) && text.analysis.isMark(i + 1, ".") && text.isCapitalized(i + 2)
    }

    /// Words that could make up a name: capitalized words, initials, particles, joined by spaces or hyphens.
    struct Chain {
        /// Ranges of the words (hyphenated ones as one).
        var words: [Range<Int>] = []
        var start: Int { words.first?.lowerBound ?? 0 }
        var end: Int { words.last?.upperBound ?? 0 }

        init(from first: Int, limit: Int, _ text: NameContext) {
            let analysis = text.analysis
            var i = first
            while i < limit, words.count < 5 {
                if !words.isEmpty, !analysis.tokens[i].spaceBefore, !endsWithInitial(analysis), !text.isHyphen(i - 1) { break }
                if text.isCapitalized(i), text.isNameLike(i) || analysis.has(i, .givenName) || isInitial(i, text) {
                    if text.flags[i].contains(.excluded) && !isInitial(i, text) || isAcronym(i, text) { break }
                    if analysis.has(i, .companySuffix) || isClassNoun(i, analysis), !analysis.has(i, .givenName) { break }
                    let end = isInitial(i, text) && analysis.isMark(i + 1, ".") ? i + 2 : text.endOfHyphenated(i, limit: limit)
                    words.append(i..<end)
                    i = end
                } else if text.capitalizesNouns, isFamilyNoun(i, text) {
                    words.append(i..<i + 1)
                    i += 1
                } else if let end = endOfParticle(at: i, limit: limit, text) {
                    words.append(i..<end)
                    i = end
                } else {
                    break
                }
            }
        }

        /// The end of `van der`, `al-`, `de la` that leads to a family name. Where the particle is an ordinary preposition too, only given names
        /// may stand before it: `Ursula von der Leyen`, but not `Anna Weber von der Post`.
        private func endOfParticle(at i: Int, limit: Int, _ text: NameContext) -> Int? {
            let analysis = text.analysis
            guard !words.isEmpty, let particle = analysis.match(at: i, .nameParticle) else { return nil }
            let end = particle.tokens.upperBound
            let next = text.isHyphen(end) && text.touches(end) ? end + 1 : end
            guard next < limit, text.isNameLike(next) else { return nil }
            if analysis.has(i, .placePreposition) || analysis.has(i, .nameLink) || analysis.has(i, .determiner) {
                guard words.allSatisfy({ analysis.has($0.lowerBound, .givenName) }) else { return nil }
            }
            return next
        }

        /// Behind a given name an ordinary noun is a family name where nouns have capitals: `Karin Stein`.
        private func isFamilyNoun(_ i: Int, _ text: NameContext) -> Bool {
            let analysis = text.analysis
            guard let given = words.last, words.allSatisfy({ analysis.has($0.lowerBound, .givenName) && !text.isCommon($0.lowerBound) }),
                analysis.entry(at: given.lowerBound, .givenName)?["ambiguous"] == nil
            else { return false }
            return text.isCapitalized(i) && !text.flags[i].contains(.excluded) && !analysis.word(i).isAllCaps
                && !analysis.has(i, .companySuffix)
                && !text.isHyphen(i + 1) && !text.isCapitalized(i + 1)
        }

        private func isClassNoun(_ i: Int, _ analysis: Analysis) -> Bool {
            [LexicalCategory.organizationHead, .projectHead, .placeHead, .eventHead].contains { category in
                analysis.entry(at: i, category).map { $0.value != "none" } ?? false
            }
        }

        /// Capitals throughout in running text: no part of a person's name.
        private func isAcronym(_ i: Int, _ text: NameContext) -> Bool {
            text.analysis.word(i).isAllCaps && !text.flags[i].contains(.headline) && !text.analysis.has(i, .givenName)
        }

        private func isInitial(_ i: Int, _ text: NameContext) -> Bool {
            text.analysis.word(i).shape.contains(.single) && text.isCapitalized(i)
        }

        private func endsWithInitial(_ analysis: Analysis) -> Bool {
            guard let last = words.last else { return false }
            return analysis.isMark(last.upperBound - 1, ".")
        }
    }

    private func proposals(_ chain: Chain, in sentence: Range<Int>, _ text: NameContext) -> [Proposal] {
        let analysis = text.analysis
        guard !chain.words.isEmpty, chain.words.contains(where: { analysis.word($0.lowerBound).lower.count > 1 }) else { return [] }
        let tokens = chain.start..<chain.end
        let isGiven = chain.words.map { analysis.has($0.lowerBound, .givenName) }
        let allCatalogued = chain.words.allSatisfy { analysis.has($0.lowerBound, .catalogue) }
        var confidence = 0.0
        var rule = "capitals"
        func raise(_ value: Double, _ name: String) {
            if value > confidence { (confidence, rule) = (value, name) }
        }
        if let patronymic = chain.words.dropFirst().first(where: { analysis.entry(at: $0.lowerBound, .givenName)?.value == "patronymic" }) {
            raise(patronymic.isEmpty ? 0 : 0.97, "patronymic")
        }
        let isQuoted = analysis.has(chain.start - 1, .quote) && analysis.has(chain.end, .quote)
        if chain.words.count >= 2 {
            let ambiguous = analysis.entry(at: chain.start, .givenName)?["ambiguous"] != nil
            if isGiven[0] { raise(ambiguous ? 0.7 : 0.92, "given-name") }
            if isGiven.last == true, !isGiven[0] { raise(0.42, "given-name-last") }
            if !allCatalogued, let last = chain.words.last {
                // A family name that also stands alone is what a later mention looks like.
                raise(text.flags[last.lowerBound].contains(.seenAlone) ? 0.62 : isPlain(chain, text) ? 0.46 : 0.38, "capitals")
            }
        } else if isGiven[0], text.flags[chain.start].contains(.telling), !text.isCommon(chain.start) {
            raise(0.4, "given-name-alone")
        }
        if chain.words.count >= 2, let last = chain.words.last, analysis.word(last.lowerBound).lower.count > 1,
            chain.words.dropLast().contains(where: {
                analysis.word($0.lowerBound).shape.contains(.single) && analysis.isMark($0.upperBound - 1, ".")
            })
        {
            raise(0.8, "initials")
        }
        if let before = title(before: chain.start, in: sentence, text) {
            // One word behind a role is a person or what the role is of (`prezydent Kazachstanu`).
            let alone = text.isLocation(chain.start) ? 0.3 : text.putsInstitutionBehindRole ? 0.5 : 0.75
            let strength = before == "honorific" ? 0.95 : allCatalogued ? 0.45 : chain.words.count >= 2 ? 0.9 : alone
            raise(before == "role-of" ? strength - 0.15 : strength, before)
        }
        if analysis.has(chain.start - 1, .bylinePrefix), chain.words.count >= 2 { raise(0.9, "byline") }
        if confidence < 0.9, chain.words.count >= 2, isFollowedByRole(chain.end, in: sentence, text) { raise(0.85, "apposition") }
        if chain.words.count >= 1, chain.words.count <= 3, !allCatalogued, confidence < 0.6, isSpeaker(chain, in: sentence, text) {
            raise(chain.words.count >= 2 ? 0.65 : 0.45, "reporting")
        }
        if isQuoted { confidence *= 0.5 }
        var result: [Proposal] = []
        // `премьер-министр Черногории Вук Радонич`: what stands before the given name is the institution.
        if !isGiven[0], let given = isGiven.firstIndex(of: true), given < chain.words.count - 1,
            given > 1 || analysis.has(chain.start, .catalogue) || confidence < 0.8
                || text.putsInstitutionBehindRole && rule.hasPrefix("role")
        {
            result.append(
                Proposal(tokens: chain.words[given].lowerBound..<chain.end, kind: .person, rule: "given-name", confidence: 0.92))
            confidence = min(confidence, 0.3)
        } else if chain.words.count >= 3, rule == "role", text.catalogueKind(at: chain.start) != nil, !isGiven[0],
            let end = analysis.match(at: chain.start, .catalogue)?.tokens.upperBound, end < chain.end
        {
            result.append(Proposal(tokens: end..<chain.end, kind: .person, rule: "role", confidence: 0.85))
            confidence = min(confidence, 0.3)
        }
        if confidence > 0 { result.append(Proposal(tokens: tokens, kind: .person, rule: rule, confidence: confidence)) }
        return result
    }

    /// Two or three words in running text that neither catalogue nor lexicon knows: mostly a person
    /// where the language's settings say so.
    private func isPlain(_ chain: Chain, _ text: NameContext) -> Bool {
        guard text.analysis.pack.settings["unknown_pairs"] == "person", chain.words.count <= 3 else { return false }
        return chain.words.allSatisfy {
            let i = $0.lowerBound
            return text.flags[i].contains(.telling) && !text.isCommon(i) && !text.analysis.has(i, .catalogue)
                && !text.analysis.has(i, .projectHead)
                && !text.analysis.has(i, .eventHead) && !text.analysis.has(i, .placeHead)
        }
    }

    /// `honorific` or `role` when a title stands before the name, also with an adjective or the institution's name between
    /// (`prezydent Estonii K. Tamm`).
    private func title(before start: Int, in sentence: Range<Int>, _ text: NameContext) -> String? {
        let analysis = text.analysis
        var end = start
        if analysis.isMark(end - 1, "."), text.match(endingAt: end - 1, .honorific, from: sentence.lowerBound) != nil { return "honorific" }
        if text.match(endingAt: end, .honorific, from: sentence.lowerBound) != nil { return "honorific" }
        if text.match(endingAt: end, .roleNoun, from: sentence.lowerBound) != nil { return "role" }
        // A preposition leads to the institution, not to its head.
        guard start > sentence.lowerBound, !analysis.has(start - 1, .placePreposition), !analysis.has(start - 1, .nameLink),
            !analysis.has(start - 1, .determiner)
        else { return nil }
        if analysis.isMark(end - 1, ",") || text.isHyphen(end - 1) && analysis.tokens[start].spaceBefore { end -= 1 }
        // Up to five words between role and name, all of them names, links or adjectives: the institution.
        var i = end - 1
        var steps = 0
        while i >= sentence.lowerBound, steps < 6 {
            if let role = text.match(endingAt: i + 1, .roleNoun, from: sentence.lowerBound) {
                return role.tokens.upperBound < end ? "role-of" : "role"
            }
            let passes =
                text.isCapitalized(i) || analysis.has(i, .nameLink) || analysis.has(i, .demonym) || analysis.has(i, .determiner)
                || analysis.has(i, .placePreposition) || analysis.has(i, .organizationHead) || text.isHyphen(i)
            guard passes else { return nil }
            i -= 1
            steps += 1
        }
        return nil
    }

    /// A role behind a comma: `Anna Nowak, head of`.
    private func isFollowedByRole(_ end: Int, in sentence: Range<Int>, _ text: NameContext) -> Bool {
        let analysis = text.analysis
        guard analysis.isMark(end, ",") || analysis.isMark(end, "(") || analysis.isMark(end, "–") || analysis.isMark(end, "—") else {
            return false
        }
        for i in end + 1..<max(end + 1, min(end + 6, sentence.upperBound)) {
            if analysis.has(i, .roleNoun) { return true }
            if isAge(i, analysis), analysis.isMark(i + 1, ",") || analysis.isMark(i + 1, ")"), i == end + 1 { return true }
            if analysis.tokens[i].kind != .word { return false }
        }
        return false
    }

    /// `Anna Nowak, 45, ...`
    private func isAge(_ i: Int, _ analysis: Analysis) -> Bool {
        analysis.tokens[i].kind == .number && Int(analysis.word(i).surface).map { (5...115).contains($0) } ?? false
    }

    private func isSpeaker(_ chain: Chain, in sentence: Range<Int>, _ text: NameContext) -> Bool {
        let analysis = text.analysis
        if analysis.has(chain.end, .reportingVerb) { return true }
        return chain.start > sentence.lowerBound && analysis.has(chain.start - 1, .reportingVerb)
    }
}
