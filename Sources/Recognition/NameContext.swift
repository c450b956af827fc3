import Authority
import Grammar
import Text

/// A text as the recognizers see it: which tokens can be part of a name, and what the lexicon says of the rest.
public struct NameContext {
    public let analysis: Analysis
    public let catalogue: Catalogue

    struct Flags: OptionSet {
        let rawValue: UInt16
        static let capitalized = Flags(rawValue: 1)
        /// Capitalized, and the capital tells something: not at the beginning of a sentence or in a headline of capitals.
        static let telling = Flags(rawValue: 2)
        /// An ordinary word of the language (by its lower-case form).
        static let common = Flags(rawValue: 4)
        /// Stands in lower case elsewhere in this text.
        static let seenLower = Flags(rawValue: 8)
        /// Stands with a telling capital somewhere in this text.
        static let seenName = Flags(rawValue: 16)
        static let word = Flags(rawValue: 32)
        static let first = Flags(rawValue: 64)
        static let headline = Flags(rawValue: 128)
        static let role = Flags(rawValue: 256)
        static let excluded = Flags(rawValue: 512)
        static let demonym = Flags(rawValue: 1024)
        /// Stands with a telling capital and no other capitalized word beside it, here or elsewhere in this text.
        static let seenAlone = Flags(rawValue: 2048)
    }

    let flags: [Flags]
    /// Lower-case words that stand alone behind a preposition of place.
    private let locations: Set<String>
    /// True where the language writes all nouns with a capital, so that a capital says little.
    public let capitalizesNouns: Bool
    /// True where the institution stands between role and name, or alone behind the role, without a preposition (`prezes Orlenu Jan Nowak`).
    let putsInstitutionBehindRole: Bool

    public init(analysis: Analysis, catalogue: Catalogue) {
        self.analysis = analysis
        self.catalogue = catalogue
        capitalizesNouns = analysis.pack.settings["capitalized_nouns"] == "yes"
        putsInstitutionBehindRole = analysis.pack.settings["institution_behind_role"] == "yes"
        var flags = [Flags](repeating: [], count: analysis.tokens.count)
        var lower: Set<Int> = []
        var named: Set<Int> = []
        var alone: Set<Int> = []
        let wordIndex = analysis.tokens.map { analysis.words.lowerID($0.word) }
        for sentence in analysis.sentences {
            let isHeadline = Self.isHeadline(analysis, sentence)
            var atStart = true
            for i in sentence.tokens {
                let token = analysis.tokens[i]
                guard token.kind == .word else {
                    // After a colon or an opening quotation mark a sentence may begin; a number does not end the beginning.
                    // A dash that joins two words (`Awash–Weldiya`) begins none.
                    let isJoining = !token.spaceBefore && i + 1 < analysis.tokens.count && !analysis.tokens[i + 1].spaceBefore
                    if analysis.isMark(i, ":") || analysis.has(i, .quote) || analysis.isMark(i, "•")
                        || analysis.isMark(i, "–") && !isJoining || analysis.isMark(i, "—")
                    {
                        atStart = true
                    }
                    continue
                }
                let word = analysis.word(i)
                var flag: Flags = [.word]
                if analysis.has(i, .commonWord) { flag.insert(.common) }
                if analysis.has(i, .roleNoun) { flag.insert(.role) }
                if analysis.has(i, .demonym) { flag.insert(.demonym) }
                if analysis.has(i, .notAName) || analysis.has(i, .determiner) || analysis.has(i, .honorific) { flag.insert(.excluded) }
                if atStart { flag.insert(.first) }
                if isHeadline { flag.insert(.headline) }
                if word.isCapitalized {
                    flag.insert(.capitalized)
                    if !atStart, !isHeadline {
                        flag.insert(.telling)
                        named.insert(wordIndex[i])
                    }
                } else {
                    lower.insert(wordIndex[i])
                }
                flags[i] = flag
                atStart = false
            }
        }
        // The country in a currency's name (`US dollars`) names no country.
        for i in flags.indices where analysis.has(i, .currency) || analysis.has(i, .currencyAdjective) {
            guard let currency = Self.currencyName(at: i, analysis) else { continue }
            for inside in currency { flags[inside].insert(.excluded) }
        }
        for i in flags.indices where flags[i].contains(.telling) && flags[i].isDisjoint(with: [.role, .excluded, .common]) {
            let before = i > 0 && flags[i - 1].contains(.capitalized)
            let behind = i + 1 < flags.count && flags[i + 1].contains(.capitalized)
            if !before, !behind { alone.insert(wordIndex[i]) }
        }
        for i in flags.indices where flags[i].contains(.capitalized) {
            if alone.contains(wordIndex[i]) { flags[i].insert(.seenAlone) }
            if lower.contains(wordIndex[i]) { flags[i].insert(.seenLower) }
            if named.contains(wordIndex[i]) { flags[i].insert(.seenName) }
        }
        self.flags = flags
        locations = Set(
            flags.indices.lazy.filter {
                flags[$0].contains(.telling)
                    && analysis.entry(at: $0 - 1, .placePreposition).map { ["in", "from", "to"].contains($0.value) } ?? false
                    && !($0 + 1 < flags.count && flags[$0 + 1].contains(.capitalized))
            }.map { analysis.lower($0) })
    }

    /// A currency's name of several words: `US dollars`, `Hong Kong dollars`, `доллар США`.
    static func currencyName(at i: Int, _ analysis: Analysis) -> Range<Int>? {
        if let currency = analysis.match(at: i, .currency), currency.tokens.count > 1 { return currency.tokens }
        guard let adjective = analysis.match(at: i, .currencyAdjective),
            let currency = analysis.match(at: adjective.tokens.upperBound, .currency)
        else { return nil }
        return adjective.tokens.lowerBound..<currency.tokens.upperBound
    }

    /// True for a line in capitals or in title case: most of its longer words begin with a capital, and there are several.
    private static func isHeadline(_ analysis: Analysis, _ sentence: SentenceRange) -> Bool {
        var long = 0
        var capital = 0
        var all = 0
        for i in sentence.tokens where analysis.tokens[i].kind == .word && analysis.lower(i).utf8.count > 3 {
            long += 1
            if analysis.word(i).isCapitalized { capital += 1 }
            if analysis.word(i).isAllCaps { all += 1 }
        }
        guard long >= 3 else { return false }
        if all * 10 >= long * 8 { return true }
        // A headline in title case ends without a full stop.
        guard analysis.pack.settings["capitalized_nouns"] != "yes", !analysis.isMark(sentence.tokens.upperBound - 1, ".") else {
            return false
        }
        return sentence.paragraph == 0 && capital * 10 >= long * 8 && long >= 4
    }

    // MARK: Questions

    func isWord(_ i: Int) -> Bool { flags.indices.contains(i) && flags[i].contains(.word) }

    func isCapitalized(_ i: Int) -> Bool { flags.indices.contains(i) && flags[i].contains(.capitalized) }

    func isCommon(_ i: Int) -> Bool { flags.indices.contains(i) && flags[i].contains(.common) }

    /// Capitalized, and nothing says that it is only a word at the beginning of a sentence.
    func isNameLike(_ i: Int) -> Bool {
        guard flags.indices.contains(i) else { return false }
        let flag = flags[i]
        guard flag.contains(.capitalized), flag.isDisjoint(with: [.excluded, .role, .demonym]) else { return false }
        if flag.contains(.telling) {
            return !(capitalizesNouns ? flag.contains(.common) : flag.contains(.common) && flag.contains(.seenLower))
        }
        if flag.contains(.seenName) { return !flag.contains(.common) }
        return !flag.contains(.common) && !flag.contains(.seenLower)
    }

    /// True when the word, or another form of it (the same but for an ending), stands behind a preposition of place in this text.
    func isLocation(_ i: Int) -> Bool {
        let word = analysis.lower(i)
        if locations.contains(word) { return true }
        let stem = word.unicodeScalars.prefix(max(4, word.unicodeScalars.count - 2))
        return stem.count >= 4 && locations.contains { $0.unicodeScalars.starts(with: stem) }
    }

    /// The tokens touch: no space between the token and the one before it.
    func touches(_ i: Int) -> Bool { i > 0 && i < analysis.tokens.count && !analysis.tokens[i].spaceBefore }

    func isHyphen(_ i: Int) -> Bool { analysis.isMark(i, "-") || analysis.isMark(i, "–") || analysis.isMark(i, "‑") }

    /// True when a hyphen without spaces joins the token to the word before.
    func isJoined(_ i: Int) -> Bool { touches(i) && isHyphen(i - 1) && touches(i - 1) && isWord(i - 2) }

    /// End of the hyphenated word that starts at the token: `Anna-Lena`. A role at its end is left out: `OTG-Geschäftsführer`.
    func endOfHyphenated(_ start: Int, limit: Int) -> Int {
        var end = start + 1
        while end + 1 < limit, isHyphen(end), touches(end), touches(end + 1), isWord(end + 1), !flags[end + 1].contains(.role) { end += 2 }
        return end
    }

    /// The match of the category that ends right before the token, if one does.
    func match(endingAt end: Int, _ category: LexicalCategory, from lowest: Int) -> LexicalMatch? {
        for start in stride(from: end - 1, through: max(lowest, end - 4), by: -1) where analysis.has(start, category) {
            if let match = analysis.matches(at: start).first(where: {
                $0.tokens.upperBound == end && analysis.entry($0).category == category
            }) {
                return match
            }
        }
        return nil
    }
}
