import Grammar

/// What a name may go on with behind its class noun. Each function gives the end of such a part that starts at the token, nil where there is none.
extension NameEnds {
    /// A number or year: `2024`, `Forum — 2026`, `Игры-2024`, `2023 года`, `Line 1`, `Palu IV`.
    static func number(at i: Int, limit: Int, isCraft: Bool, _ text: NameContext) -> (Int, Form)? {
        let analysis = text.analysis
        guard i < limit else { return nil }
        let isDash = text.isHyphen(i) || analysis.isMark(i, "—")
        if isDash, i + 1 < limit, text.touches(i) == text.touches(i + 1), analysis.tokens[i + 1].kind == .number {
            if analysis.isYear(i + 1) { return (i + 2, .year) }
            return text.touches(i) && analysis.word(i + 1).surface.utf8.count < 4 ? (i + 2, .number) : nil
        }
        guard analysis.tokens[i].spaceBefore else { return nil }
        if analysis.tokens[i].kind == .number {
            if analysis.isYear(i) {
                // A season: `2024/25`.
                if analysis.isMark(i + 1, "/"), text.touches(i + 1), i + 2 < limit, text.touches(i + 2),
                    analysis.tokens[i + 2].kind == .number
                {
                    return (i + 3, .year)
                }
                let marker = analysis.match(at: i + 1, .yearMarker)
                return (marker.map { $0.tokens.count == 1 ? $0.tokens.upperBound : i + 1 } ?? i + 1, .year)
            }
            return isLabel(i, text, isSure: isCraft) ? (i + 1, .number) : nil
        }
        let word = analysis.word(i)
        let isLabel = word.isCapitalized && (word.shape.contains(.single) || word.isAllCaps && word.surface.contains { $0.isNumber })
        guard RomanNumeral.isOne(word.surface) || isLabel, !analysis.has(i, .functionWord) || RomanNumeral.isOne(word.surface) else {
            return nil
        }
        if i + 1 < limit, isLabel, !analysis.isMark(i + 1, "."), analysis.tokens[i + 1].kind == .number { return (i + 2, .number) }
        return analysis.isMark(i + 1, ".") && word.shape.contains(.single) && i + 2 < limit ? nil : (i + 1, .number)
    }

    /// A short number that counts nothing and is no time.
    ///
    /// - Parameter isSure: names of the kind have numbers (`Tamarin 3`), so that an unknown word behind is no counted noun.
    static func isLabel(_ i: Int, _ text: NameContext, isSure: Bool = false) -> Bool {
        let analysis = text.analysis
        let digits = analysis.word(i).surface.utf8
        guard digits.count < 5, digits.first != 0x30, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        let next = i + 1
        if analysis.isMark(next, "%") || analysis.isMark(next, ":")
            || analysis.isMark(next, ".") && text.capitalizesNouns
                && text.isCapitalized(next + 1)
        {
            return false
        }
        guard text.isWord(next) else { return true }
        if text.capitalizesNouns, text.isCapitalized(next) { return false }
        for category in Self.counted where analysis.has(next, category) { return false }
        return isSure || analysis.has(next, .functionWord) || analysis.has(next, .placePreposition) || analysis.has(next, .nameLink)
            || text.isCommon(next) || text.isCapitalized(next)
    }

    private static let counted: [LexicalCategory] = [.unit, .magnitude, .currency, .percent, .durationUnit, .dateUnit, .month]

    /// Capitalized words, hyphens and dashes between them: `Da Nang`, `Puno–Ilave`, `Массауа — Асмэра`.
    ///
    /// - Parameters:
    ///   - isFree: the chain may stand anywhere, not only behind a class noun.
    ///   - isLed: it stands right behind a class noun, so that ordinary nouns may be the name (`Programm Digitaler Schild`).
    static func chain(
        at start: Int, limit: Int, _ text: NameContext, isFree: Bool = false, isLed: Bool = false
    ) -> (end: Int, isRoute: Bool)? {
        let analysis = text.analysis
        var i = start
        var isRoute = false
        while i < limit, i - start < 8 {
            if i > start, text.isHyphen(i) || analysis.isMark(i, "—"), i + 1 < limit, text.isCapitalized(i + 1),
                text.touches(i) == text.touches(i + 1), !text.flags[i + 1].contains(.excluded)
            {
                if !analysis.isMark(i, "-") { isRoute = true }
                i += 2
                continue
            }
            guard text.isCapitalized(i), i == start || analysis.tokens[i].spaceBefore || text.isHyphen(i - 1),
                text.flags[i].isDisjoint(with: [.excluded, .role]),
                text.isNameLike(i) || analysis.has(i, .catalogue) || text.flags[i].contains(.demonym) && !text.capitalizesNouns
                    || isLed && !text.flags[i].contains(.headline) && (text.capitalizesNouns || text.flags[i].contains(.telling)),
                i == start || !analysis.has(i, .reportingVerb)
            else { break }
            if i == start, !isFree, !analysis.tokens[i].spaceBefore { return nil }
            let known = analysis.match(at: i, .catalogue)?.tokens.upperBound
            let next = max(known ?? 0, text.endOfHyphenated(i, limit: limit))
            // `Puno–Ilave`, in one word.
            if next > i + 2, text.analysis.isMark(i + 1, "–") { isRoute = true }
            i = next
        }
        return i > start ? (i, isRoute) : nil
    }

    /// `von Marrakesch nach Agadir`, `between Denmark and Germany`.
    static func route(at i: Int, limit: Int, _ text: NameContext) -> Int? {
        let analysis = text.analysis
        guard let first = analysis.match(at: i, .placePreposition) else { return nil }
        let entry = analysis.entry(first)
        guard entry.value == "from" || entry["pair"] != nil, let from = chain(at: first.tokens.upperBound, limit: limit, text) else {
            return nil
        }
        if entry["pair"] != nil {
            guard let link = Link(at: from.end, in: text), link.kind == .conjunction, let to = chain(at: link.end, limit: limit, text)
            else {
                return nil
            }
            return to.end
        }
        guard let second = analysis.match(at: from.end, .placePreposition), ["to", "on", "in"].contains(analysis.entry(second).value),
            let to = chain(at: second.tokens.upperBound, limit: limit, text)
        else { return nil }
        return to.end
    }

    /// `of the Great Reading Room`, `des Ostens`, `dla Młodych`, `мэра Гвадалахары`.
    static func genitive(at start: Int, limit: Int, _ noun: ClassNoun, _ text: NameContext) -> Int? {
        let analysis = text.analysis
        guard start < limit, analysis.tokens[start].spaceBefore else { return nil }
        var i = start
        var isLinked = false
        // `Turniej o Dzwon`: what leads nowhere else may lead to a capital behind a class noun with one.
        if let link = Link(at: start, in: text), link.kind == .genitive || link.kind == .purpose,
            analysis.entry(at: start, .nameLink)?["link"] != "no"
                || noun.isCapital && !text.capitalizesNouns && noun.group == .contest && text.isCapitalized(link.end)
        {
            i = link.end
            isLinked = true
        } else if text.capitalizesNouns, analysis.has(start, .determiner) {
            guard let article = text.analysis.pack.settings["genitive_articles"]?.split(separator: ","),
                article.contains(where: { $0 == analysis.lower(start) })
            else { return nil }
            i = start + 1
            isLinked = true
        }
        let first = i
        var words = 0
        while i < limit, text.isWord(i), !text.isCapitalized(i), words < 3, isInside(i, isLinked: isLinked, text) {
            i += 1
            words += 1
        }
        let nouns = i
        while i < limit, text.isCapitalized(i), analysis.tokens[i].spaceBefore, text.flags[i].isDisjoint(with: [.excluded, .role]) {
            if i > nouns, text.capitalizesNouns, text.isCommon(i) { break }
            i = text.endOfHyphenated(i, limit: limit)
        }
        if i > nouns { return isLinked || words > 0 ? i : nil }
        let isEnough = noun.group == .construction || analysis.pack.settings["genitive_ends"] != nil
        return words > 0 && isEnough && i > first ? i : nil
    }

    /// `trasa Sól i Cukier`, `Święto Kwiatów, Owoców i Warzyw`: names joined to the first.
    static func conjoined(at i: Int, limit: Int, _ text: NameContext) -> Int? {
        let analysis = text.analysis
        var end = i
        while end + 1 < limit, analysis.isMark(end, ","), text.isCapitalized(end + 1), text.isNameLike(end + 1),
            Link(at: end + 2, in: text)?.kind == .conjunction
        { end += 2 }
        let isAmpersand = analysis.isMark(end, "&")
        guard isAmpersand || Link(at: end, in: text)?.kind == .conjunction, end + 1 < limit, text.isCapitalized(end + 1),
            text.flags[end + 1].contains(.telling), !analysis.has(end + 1, .givenName)
        else { return nil }
        return chain(at: end + 1, limit: limit, text)?.end
    }

    /// One or two nouns that the capitals before describe: `the Harmon Hall stage`.
    static func stack(at i: Int, limit: Int, _ text: NameContext) -> Int? {
        let analysis = text.analysis
        guard analysis.pack.settings["noun_stacks"] == "yes" else { return nil }
        var end = i
        while end < limit, end - i < 2, text.isWord(end), !text.isCapitalized(end), analysis.tokens[end].spaceBefore,
            !analysis.has(end, .functionWord), !analysis.has(end, .reportingVerb), !analysis.has(end, .placePreposition),
            !analysis.has(end, .nameLink), !analysis.has(end, .measureBreak), !analysis.has(end, .clauseStart),
            !analysis.has(end, .determiner), !analysis.has(end, .stackBreak)
        { end += 1 }
        return end > i ? end : nil
    }

    /// An adjective behind its noun, where adjectives may stand there: `wybory powszechne`, `port rzeczny`.
    static func adjective(at i: Int, limit: Int, _ text: NameContext) -> Int? {
        let analysis = text.analysis
        guard analysis.pack.settings["adjectives_behind"] == "yes" else { return nil }
        var end = i
        while end < limit, end - i < 2, text.isWord(end), !text.isCapitalized(end), analysis.tokens[end].spaceBefore,
            NameStarts.isAdjective(end, analysis), !analysis.has(end, .stackBreak), !analysis.has(end, .functionWord),
            !analysis.has(end, .reportingVerb),
            !analysis.has(end, .determiner), !analysis.has(end, .clauseStart)
        { end += 1 }
        return end > i ? end : nil
    }

    /// A lower-case word inside a genitive.
    private static func isInside(_ i: Int, isLinked: Bool, _ text: NameContext) -> Bool {
        let analysis = text.analysis
        if analysis.has(i, .determiner), isLinked || analysis.has(i, .numberWord) { return true }
        guard !analysis.has(i, .functionWord), !analysis.has(i, .reportingVerb), !analysis.has(i, .placePreposition),
            !analysis.has(i, .clauseStart), !analysis.has(i, .nameLink), !analysis.has(i, .determiner),
            !analysis.has(i, .stackBreak)
                || isLinked
        else { return false }
        guard let ends = analysis.pack.settings["genitive_ends"] else { return isLinked }
        let word = analysis.lower(i)
        guard word.unicodeScalars.count > 3, let last = word.unicodeScalars.last else { return false }
        return ends.unicodeScalars.contains(last)
    }

    /// `at Repparfjord`, `na wschodnim wybrzeżu Morza Czerwonego`, `über den Pilcomayo`.
    static func place(at start: Int, limit: Int, _ text: NameContext) -> Int? {
        let analysis = text.analysis
        guard let preposition = analysis.match(at: start, .placePreposition), analysis.entry(preposition).value != "from",
            analysis.tokens[start].spaceBefore
        else { return nil }
        var i = preposition.tokens.upperBound
        var words = 0
        while i < limit, text.isWord(i), !text.isCapitalized(i), words < 2, !analysis.has(i, .reportingVerb), !analysis.has(i, .clauseStart)
        {
            guard analysis.has(i, .determiner) || !analysis.has(i, .functionWord) else { return nil }
            i += 1
            words += 1
        }
        if let next = chain(at: i, limit: limit, text) { return next.end }
        // `in der Hauptstadt Riga`: a noun with a capital of its own before the name.
        if text.capitalizesNouns, text.isCapitalized(i), analysis.has(i, .placeHead), let next = chain(at: i + 1, limit: limit, text) {
            return next.end
        }
        return nil
    }
}
