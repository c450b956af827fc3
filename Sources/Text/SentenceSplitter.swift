import Model

/// What a language says about its sentence ends.
public struct SentenceRules: Sendable {
    /// Lower-case words whose full stop does not end a sentence.
    public var abbreviations: Set<String>
    /// Abbreviations that often end a sentence too (`r.`, `г.`): they do not where the sentence has only begun.
    public var finalAbbreviations: Set<String>
    /// True where a number with a full stop is an ordinal (`29. Mai`, `3. edycja`).
    public var ordinalStop: Bool
    /// True where nouns are capitalized, so that a capital letter behind an ordinal tells nothing.
    public var capitalizesNouns: Bool
    /// Lower-case words that no noun is (`dagegen`, `was`): behind a number and a full stop, capitalized, they begin a sentence.
    public var openers: Set<String>
    /// Lower-case words that are counted in names (`festiwal`): a number with a full stop goes with them, capitalized or not.
    public var numbered: Set<String>

    public init(
        abbreviations: Set<String> = [], finalAbbreviations: Set<String> = [], ordinalStop: Bool = false, capitalizesNouns: Bool = false,
        openers: Set<String> = [], numbered: Set<String> = []
    ) {
        self.abbreviations = abbreviations
        self.finalAbbreviations = finalAbbreviations
        self.ordinalStop = ordinalStop
        self.capitalizesNouns = capitalizesNouns
        self.openers = openers
        self.numbered = numbered
    }
}

/// Cuts a paragraph's tokens into sentences.
struct SentenceSplitter {
    let rules: SentenceRules
    let words: WordTable

    /// Ranges of tokens, in order, that cover `range`.
    func sentences(_ tokens: [Token], in range: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = range.lowerBound
        var i = range.lowerBound
        while i < range.upperBound {
            guard tokens[i].kind == .punctuation, let mark = words[tokens[i].word].surface.unicodeScalars.first?.value, Self.ends(mark)
            else {
                i += 1
                continue
            }
            var next = i + 1
            while next < range.upperBound, !tokens[next].spaceBefore, Self.trails(tokens[next], words) {
                next += 1
            }
            if next < range.upperBound, !isEnd(tokens, at: i, next: next, from: start, mark) {
                i += 1
                continue
            }
            result.append(start..<next)
            start = next
            i = next
        }
        if start < range.upperBound { result.append(start..<range.upperBound) }
        return result
    }

    private func isEnd(_ tokens: [Token], at i: Int, next: Int, from start: Int, _ mark: UInt32) -> Bool {
        guard tokens[next].spaceBefore else { return false }
        let following = words[tokens[next].word]
        if tokens[next].kind == .word, !following.isCapitalized, !following.shape.contains(.ideograph) { return false }
        guard mark == 0x2E, next == i + 1, i > start else { return tokens[next].kind != .punctuation || Self.opens(following.surface) }
        if tokens[next].kind == .punctuation, !Self.opens(following.surface) { return false }
        let before = tokens[i - 1]
        guard !tokens[i].spaceBefore else { return true }
        let word = words[before.word]
        if before.kind == .word {
            if rules.abbreviations.contains(word.lower) { return false }
            if rules.finalAbbreviations.contains(word.lower), i - start < 6 { return false }
            // `im III. Quartal`
            if rules.ordinalStop, word.isAllCaps, word.surface.utf8.allSatisfy(Self.isRoman) { return false }
            // An initial: one capital letter, and a name after it.
            if word.shape.contains(.single), word.isCapitalized, tokens[next].kind == .word { return false }
        }
        if before.kind == .number, rules.ordinalStop, !word.surface.contains(where: { $0 == "," || $0 == "." }), word.surface.count <= 3 {
            // "Am 29. Mai", "der 3. Gipfel": but a paragraph that ends a sentence on a bare number is common too; a year is no ordinal.
            // `w latach 60. XX wieku`
            if tokens[next].kind == .word, i - start > 3, !following.surface.utf8.allSatisfy(Self.isRoman) {
                return rules.capitalizesNouns ? rules.openers.contains(following.lower) : !rules.numbered.contains(following.lower)
            }
            return tokens[next].kind != .word && !isWithinDate(tokens, at: i, next: next)
        }
        return true
    }

    private static func isRoman(_ byte: UInt8) -> Bool {
        byte == 0x49 || byte == 0x56 || byte == 0x58 || byte == 0x4C || byte == 0x43 || byte == 0x44 || byte == 0x4D
    }

    /// `13. - 15. Juli`, `5. 1. 2016`: between the full stop and what follows a date goes on.
    private func isWithinDate(_ tokens: [Token], at i: Int, next: Int) -> Bool {
        func isOrdinal(_ number: Int) -> Bool {
            number >= 0 && number + 1 < tokens.count && tokens[number].kind == .number && words[tokens[number].word].surface.utf8.count <= 2
                && !tokens[number + 1].spaceBefore && words[tokens[number + 1].word].surface == "."
        }
        guard isOrdinal(i - 1) else { return false }
        let surface = words[tokens[next].word].surface
        if surface == "-" || surface == "–" { return isOrdinal(next + 1) }
        return isOrdinal(next) || isOrdinal(i - 3) && tokens[next].kind == .number && surface.utf8.count == 4
    }

    private static func ends(_ mark: UInt32) -> Bool { mark == 0x2E || mark == 0x21 || mark == 0x3F || mark == 0x2026 || mark == 0x3002 }

    private static func opens(_ surface: String) -> Bool {
        ["\"", "“", "„", "«", "»", "‘", "‚", "(", "[", "–", "—", "-", "'", "”", "•"].contains(surface)
    }

    /// A closing mark that belongs to the sentence that has just ended.
    private static func trails(_ token: Token, _ words: WordTable) -> Bool {
        guard token.kind == .punctuation else { return false }
        return ["\"", "”", "“", "»", "’", "'", ")", "]", ".", "!", "?", "…", "..", "...", "«"].contains(words[token.word].surface)
    }
}
