import Grammar
import Model

/// How far a name reaches to the left of its class noun.
struct LeftEdge {
    private(set) var start: Int
    /// Words that are names, demonyms or catalogued.
    private(set) var names = 0
    /// A country's adjective stands before it.
    private(set) var isNational = false
    /// Begins with a capital adjective, though the class noun has none.
    private(set) var isOpened = false

    init(of head: Range<Int>, kind: EntityKind, isNational wantsNation: Bool, in sentence: Range<Int>, _ text: NameContext) {
        let analysis = text.analysis
        start = head.lowerBound
        let headIsCapital = text.isCapitalized(head.lowerBound)
        let lowersNouns = !headIsCapital && analysis.pack.settings["name_adjective_endings"] != nil
        var i = start - 1
        while i >= sentence.lowerBound, head.upperBound - i < 12 {
            let touchesNext = text.touches(i + 1)
            if text.isHyphen(i), touchesNext, text.touches(i), text.isWord(i - 1) || analysis.tokens[i - 1].kind == .number {
                start = i - 1
                if text.isNameLike(i - 1) || analysis.has(i - 1, .catalogue) || analysis.word(i - 1).isAllCaps { names += 1 }
                i -= 2
                continue
            }
            let lower = analysis.lower(i)
            if lower == "'s" || lower == "’s" {
                guard i - 1 >= sentence.lowerBound, text.isCapitalized(i - 1), headIsCapital, !analysis.has(i - 1, .catalogue) else {
                    break
                }
                start = i - 1
                i -= 2
                names += 1
                continue
            }
            if analysis.isMark(i, "&"), text.isCapitalized(i - 1) {
                i -= 1
                continue
            }
            // `Beijing Language and Culture University`: the conjunction stands inside when capitals that name nothing alone surround it.
            if headIsCapital, !text.capitalizesNouns, let link = Link(at: i, in: text), link.kind == .conjunction, names > 0,
                text.isCapitalized(i - 1), text.isCapitalized(i - 2), !analysis.has(i - 1, .catalogue), !analysis.has(i + 1, .catalogue),
                !analysis.has(i - 1, .companySuffix), !analysis.has(i - 1, .organizationHead)
            {
                i -= 1
                continue
            }
            if kind == .event || kind == .project, isOrdinal(i, analysis) {
                start = analysis.isMark(i, ".") ? i - 1 : i
                break
            }
            if analysis.has(i, .demonym), !text.isCapitalized(i) {
                guard wantsNation, i == head.lowerBound - 1 else { break }
                start = i
                names += 1
                isNational = true
                i -= 1
                continue
            }
            guard text.isCapitalized(i), text.flags[i].isDisjoint(with: [.excluded, .role]) else { break }
            // `Green Valleys Initiative plants trees`: the name is whole, and the verb only looks like a class noun.
            if !headIsCapital, kind == .project || kind == .event, i == head.lowerBound - 1, text.isCapitalized(i - 1),
                analysis.has(i, .projectHead) || analysis.has(i, .eventHead)
            {
                break
            }
            let isDemonym = analysis.has(i, .demonym)
            // `Fifteen days`: a single unknown word that only begins the sentence opens no name of a small class noun.
            if !headIsCapital, names == 0, text.flags[i].contains(.first), text.flags[i].isDisjoint(with: [.seenName, .headline]),
                !analysis.has(i, .catalogue), !(lowersNouns && isAdjective(i, analysis))
            {
                break
            }
            let known = text.isNameLike(i) || isDemonym || analysis.has(i, .catalogue)
            // In German a capital before the noun is an adjective of the name, or another noun.
            if text.capitalizesNouns {
                guard text.isNameLike(i) || isDemonym || isAttribute(i, analysis) else { break }
            } else {
                guard known || headIsCapital && !text.flags[i].contains(.first) else { break }
                // `Балтийский банк`: only the first word of the name is written with a capital.
                let opensName =
                    lowersNouns && text.flags[i].contains(.telling) && !text.isCommon(i) && i == head.lowerBound - 1 && !isDemonym
                    && !analysis.has(i, .givenName) && isAdjective(i, analysis)
                guard headIsCapital || kind != .organization || wantsNation && isDemonym || opensName else { break }
                if opensName { isOpened = true }
            }
            if wantsNation, isDemonym { isNational = true }
            start = i
            names += 1
            i -= 1
        }
    }

    /// A capitalized adjective by its ending: `Nationalen`, `Vereinten`.
    private func isAttribute(_ i: Int, _ analysis: Analysis) -> Bool {
        let word = analysis.lower(i)
        return ["e", "en", "er", "es", "em"].contains { word.hasSuffix($0) } && word.count > 4
    }

    /// An adjective by the endings in the language's settings.
    private func isAdjective(_ i: Int, _ analysis: Analysis) -> Bool {
        analysis.pack.settings["name_adjective_endings"].map { analysis.lower(i).endsWithOne(of: $0) } ?? false
    }

    private func isOrdinal(_ i: Int, _ analysis: Analysis) -> Bool {
        if analysis.isMark(i, "."), i > 0, analysis.tokens[i - 1].kind == .number,
            analysis.word(analysis.tokens.isEmpty ? 0 : i - 1).surface.count < 4
        {
            return true
        }
        return analysis.has(i, .ordinalWord) || RomanNumeral.isOne(analysis.word(i).surface)
    }
}
