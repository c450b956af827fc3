import Grammar

/// Where a name may begin that ends in, or is led by, a class noun.
struct NameStarts {
    enum Form: Int, CaseIterable {
        /// The class noun alone.
        case bare
        /// The class noun alone, with a capital that tells.
        case capital
        /// A compound that may be a name by itself.
        case compound
        /// Lower-case words before the noun: `floating solar park`.
        case described
        /// Names before the noun, and words between them.
        case named
        /// Only joined to it by a hyphen: `Kvitfjord-Tunnel`.
        case joined
        /// The same before a class noun with a capital of its own: `Green Valleys Initiative`.
        case titled
        /// Names with small words between: `Horn of Africa`, `Slow the Flow`.
        case linked
        /// An ordinal or a year before the noun and what describes it.
        case ordinal
        /// An ordinal or a year before names.
        case ordinalNamed
    }

    private(set) var starts: [(start: Int, form: Form)] = []
    /// Names before the noun, without the words between.
    private(set) var names: Range<Int>?
    private(set) var linkedNames: Range<Int>?

    init(of noun: ClassNoun, in sentence: Range<Int>, _ text: NameContext) {
        let analysis = text.analysis
        var start = noun.tokens.lowerBound
        var named = false
        // `Kvitfjord-Tunnel`, `мини-игры`
        while text.isJoined(start) {
            start -= 2
            named = named || text.isNameLike(start) || analysis.has(start, .catalogue) || analysis.word(start).isAllCaps
        }
        let joined = start
        var described = 0
        var conjoined: Int?
        while start > sentence.lowerBound, described < 3, Self.isModifier(start - 1, text) {
            start -= 1
            described += 1
            while text.isJoined(start) { start -= 2 }
        }
        // `general and regional elections`
        if described > 0, start - 2 >= sentence.lowerBound, Link(at: start - 1, in: text)?.kind == .conjunction, noun.kind == .event,
            Self.isModifier(start - 2, text)
        {
            conjoined = start - 2
        }
        let modifiers = start
        var i = start
        while i > sentence.lowerBound, noun.tokens.upperBound - i < 14 {
            guard let next = Self.name(before: i, noun, in: sentence, text) else { break }
            if next.isPossessive, named || i < modifiers || noun.isCapital {
                starts.append((i, i < noun.tokens.lowerBound ? .named : noun.isCapital && !text.capitalizesNouns ? .capital : .bare))
            }
            i = next.start
            named = true
        }
        start = i
        if named {
            let isJoined = start == joined && joined < noun.tokens.lowerBound
            starts.append((start, isJoined ? .joined : noun.isCapital && !text.capitalizesNouns ? .titled : .named))
            if start < modifiers { names = start..<Self.end(ofNames: start, before: modifiers, text) }
            if modifiers < joined, start == modifiers { starts.append((joined, .named)) }
        } else if described > 0 {
            starts.append((start, .described))
            if let conjoined { starts.append((conjoined, .described)) }
            if noun.isCapital, !text.capitalizesNouns { starts.append((noun.tokens.lowerBound, .capital)) }
        } else {
            starts.append((start, noun.isCompound ? .compound : noun.isCapital && !text.capitalizesNouns ? .capital : .bare))
        }
        if named, let linked = Self.link(before: start, noun, in: sentence, text) {
            starts.append((linked, .linked))
            if let names, names.lowerBound == start { self.linkedNames = linked..<names.upperBound }
        }
        if let ordinal = Self.ordinal(before: start, from: sentence.lowerBound, text) {
            starts.append((ordinal, named ? .ordinalNamed : .ordinal))
        }
    }

    /// The names' end: the last capital before what describes the noun.
    private static func end(ofNames start: Int, before limit: Int, _ text: NameContext) -> Int {
        var end = limit
        while end > start + 1, text.isHyphen(end - 1) || text.analysis.has(end - 1, .quote) { end -= 1 }
        return end
    }

    /// A lower-case word that describes the noun behind it.
    static func isModifier(_ i: Int, _ text: NameContext) -> Bool {
        let analysis = text.analysis
        guard text.isWord(i), !analysis.has(i, .stackBreak), i + 1 < analysis.tokens.count, analysis.tokens[i + 1].spaceBefore,
            !text.isCapitalized(i) || text.flags[i].contains(.first) && !text.isNameLike(i),
            text.flags[i].isDisjoint(with: [.excluded, .role]), !analysis.has(i, .functionWord), !analysis.has(i, .placePreposition),
            !analysis.has(i, .nameLink), !analysis.has(i, .ordinalWord), !analysis.has(i, .numberWord), !analysis.has(i, .magnitude),
            !analysis.has(i, .unit), !analysis.has(i, .demonym) || text.isCapitalized(i)
        else { return false }
        let isStacking = analysis.pack.settings["noun_stacks"] == "yes"
        // `budowa mostu`: a class noun looks like an adjective.
        if !isStacking, analysis.has(i, .workNoun) || analysis.has(i, .projectHead) || analysis.has(i, .eventHead) { return false }
        if isAdjective(i, analysis) { return true }
        guard isStacking else { return false }
        return !analysis.has(i, .measureBreak) && !analysis.has(i, .reportingVerb) && !analysis.has(i, .clauseStart)
            && analysis.word(i).surface.utf8.count > 2
    }

    /// An adjective by its ending.
    static func isAdjective(_ i: Int, _ analysis: Analysis) -> Bool {
        analysis.has(i, .adjectiveEnding) || analysis.has(i, .measureModifier)
            || analysis.has(i, .nameModifier) && analysis.word(i).surface.utf8.count > 4
    }

    /// Start of the capitals before small words before the token.
    private static func link(before end: Int, _ noun: ClassNoun, in sentence: Range<Int>, _ text: NameContext) -> Int? {
        let analysis = text.analysis
        var i = end
        var words = 0
        while i > sentence.lowerBound, words < 2,
            analysis.has(i - 1, .nameLink) || analysis.has(i - 1, .determiner)
                || analysis.has(i - 1, .placePreposition), !text.isCapitalized(i - 1), analysis.tokens[i].spaceBefore
        {
            i -= 1
            words += 1
        }
        guard words > 0 else { return nil }
        var start = i
        while start > sentence.lowerBound, let part = name(before: start, noun, in: sentence, text), !part.isPossessive {
            start = part.start
        }
        return start < i ? start : nil
    }

    private struct Part {
        var start: Int
        var isPossessive = false
    }

    /// The name's word that ends right before the token.
    private static func name(before end: Int, _ noun: ClassNoun, in sentence: Range<Int>, _ text: NameContext) -> Part? {
        let analysis = text.analysis
        var i = end - 1
        guard i >= sentence.lowerBound else { return nil }
        let lower = analysis.lower(i)
        if lower == "'s" || lower == "’s" {
            guard text.isCapitalized(i - 1), noun.isCapital || text.isCapitalized(end) else { return nil }
            // `Lord Mayor's Show`: with the words before the owner.
            let owner = text.flags[i - 1].contains(.role) && text.isCapitalized(i - 2) && text.flags[i - 2].contains(.telling)
            return Part(start: owner ? i - 2 : i - 1, isPossessive: true)
        }
        if analysis.isMark(i, "&"), text.isCapitalized(i - 1) { return Part(start: i - 1) }
        // `COP27 climate conference`, `Khadori-3 hydropower plant`
        if analysis.tokens[i].kind == .number, text.isHyphen(i - 1), text.touches(i), text.isCapitalized(i - 2) {
            return Part(start: i - 2)
        }
        guard text.isCapitalized(i), text.touches(end) == text.isHyphen(end) else { return nil }
        let flags = text.flags[i]
        // `European Polar Science Week`, `Hoi An Lantern Regatta`: words that are no names alone may stand in one.
        let isInside =
            text.isCapitalized(end) && flags.contains(.telling) && !text.capitalizesNouns && !analysis.has(i, .month)
            && !analysis.has(i, .weekday) && !analysis.has(i, .honorific)
            && (noun.isCapital && analysis.has(i, .notAName) || text.isCapitalized(i - 1) && text.flags[i - 1].contains(.telling))
        let isOwner = noun.isCapital && flags.isDisjoint(with: .excluded)
        guard flags.isDisjoint(with: [.excluded, .role]) || isOwner || isInside else { return nil }
        // In a line of capitals only what stands nowhere in lower case.
        if flags.contains(.headline), flags.contains(.seenLower) || flags.contains(.common) && !flags.contains(.seenName) { return nil }
        if flags.contains(.first), !flags.contains(.seenName), flags.contains(.common) || flags.contains(.seenLower) {
            guard noun.isCapital, !text.capitalizesNouns, !analysis.has(i, .functionWord), !analysis.has(i, .placePreposition) else {
                return nil
            }
        }
        // `Length of`, `Fifteen bridges`: a single unknown word that only begins the sentence opens no name of a small class noun.
        if flags.contains(.first), !noun.isCapital, end == noun.tokens.lowerBound, flags.isDisjoint(with: [.seenName, .headline]),
            !analysis.has(i, .catalogue), !isAttribute(i, analysis)
        {
            return nil
        }
        // `Строят Тальскую ГЭС`: where adjectives open names, another word that only begins the sentence does not.
        if flags.contains(.first), flags.isDisjoint(with: [.seenName, .headline]), !analysis.has(i, .catalogue), !isAdjective(i, analysis),
            !text.capitalizesNouns, analysis.pack.settings["noun_stacks"] != "yes"
        {
            return nil
        }
        // `Green Valleys Initiative plants trees`: the name is whole, and the verb only looks like a class noun.
        if !noun.isCapital, end == noun.tokens.lowerBound, !text.capitalizesNouns, i > sentence.lowerBound, text.isCapitalized(i - 1),
            analysis.has(i, .projectHead) || analysis.has(i, .eventHead)
        {
            return nil
        }
        let isKnown = text.isNameLike(i) || analysis.has(i, .catalogue) || flags.contains(.demonym)
        if text.capitalizesNouns {
            guard isKnown || isAttribute(i, analysis) else { return nil }
        } else if !isKnown {
            guard noun.isCapital || flags.contains(.telling) else { return nil }
        }
        while i - 2 >= sentence.lowerBound, text.isJoined(i) || text.isHyphen(i - 1) && text.touches(i - 1) && text.touches(i),
            text.isWord(i - 2) || analysis.tokens[i - 2].kind == .number
        { i -= 2 }
        return Part(start: i)
    }

    /// A capitalized adjective by its ending: `Nationalen`, `Vereinten`.
    private static func isAttribute(_ i: Int, _ analysis: Analysis) -> Bool {
        isAdjective(i, analysis)
    }

    /// Start of the ordinal number or year right before the token: `57th`, `XII`, `4.`, `30-й`, `третья`, `2019`.
    private static func ordinal(before end: Int, from lowest: Int, _ text: NameContext) -> Int? {
        let analysis = text.analysis
        let i = end - 1
        guard i >= lowest else { return nil }
        if analysis.has(i, .ordinalWord) || RomanNumeral.isOne(analysis.word(i).surface) { return i }
        if analysis.isMark(i, "."), i > lowest, analysis.tokens[i - 1].kind == .number, analysis.word(i - 1).surface.utf8.count < 4 {
            return i - 1
        }
        if analysis.has(i, .ordinalSuffix) || analysis.has(i, .numberSuffix), text.touches(i) {
            if i > lowest, analysis.tokens[i - 1].kind == .number { return i - 1 }
            if i > lowest + 1, text.isHyphen(i - 1), text.touches(i - 1), analysis.tokens[i - 2].kind == .number { return i - 2 }
        }
        return analysis.isYear(i) ? i : nil
    }
}

extension Analysis {
    /// Four digits that are a year of our time.
    func isYear(_ i: Int) -> Bool {
        guard tokens.indices.contains(i), tokens[i].kind == .number, let number = Int(word(i).surface) else { return false }
        return (1850...2100).contains(number)
    }
}
