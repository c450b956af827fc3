import Grammar
import Text

/// What the rules of dates ask of a place between two tokens.
struct DatePlaces: Sendable {
    let style: DateStyle

    var conditions: [String: RuleDomain<DateValue>.Condition] {
        let style = style
        return [
            "starts": { analysis, i, _ in !Self.continues(analysis, before: i) },
            "ends": { analysis, i, sentence in !Self.continues(analysis, after: i - 1, before: sentence.upperBound) },
            "uncounted": { analysis, i, sentence in !Self.isBlocked(analysis, after: i, sentence) },
            "day-ends": { analysis, i, sentence in
                !Self.isBlocked(analysis, after: i, sentence) || Self.has(analysis, i, .dateLink, sentence)
            },
            "cased": { analysis, i, sentence in style.accepts(analysis, i, from: sentence.lowerBound) },
            "free": { analysis, i, sentence in Self.standsAlone(analysis, i, sentence, style) },
            "phrase-ends": { analysis, i, sentence in
                i >= sentence.upperBound || analysis.tokens[i].kind == .punctuation && !analysis.isMark(i, "%")
                    || analysis.tokens[i].kind == .word && Self.followers.contains { analysis.has(i, $0) }
            },
            "only-sentence": { analysis, _, _ in analysis.sentences.count == 1 },
            "independent": { analysis, i, sentence in
                i >= sentence.upperBound || analysis.tokens[i].kind != .word || analysis.word(i).isCapitalized
                    || analysis.has(i, .tenseCue) || analysis.has(i, .datePreposition)
            },
            "clause-start": { analysis, i, sentence in i == sentence.lowerBound || analysis.tokens[i - 1].kind == .punctuation },
            "lowercase": { analysis, i, sentence in i == sentence.lowerBound || !analysis.word(i).isCapitalized },
            "clock": { analysis, i, sentence in analysis.isMark(i, "%") || analysis.isMark(i, ":") && Self.touches(analysis, i + 1) },
            "words-follow": { analysis, i, sentence in i < sentence.upperBound && analysis.tokens[i].kind != .punctuation },
            "year-place": { analysis, i, sentence in !Self.isBlocked(analysis, before: i, sentence) },
            "enclosed": { analysis, i, sentence in Self.isEnclosed(analysis, i, sentence, style) },
            "year-ends": { analysis, i, sentence in Self.yearEnds(analysis, i, sentence, style) },
        ]
    }

    // MARK: Words

    private static func has(_ analysis: Analysis, _ i: Int, _ category: LexicalCategory, _ sentence: Range<Int>) -> Bool {
        i < sentence.upperBound && analysis.has(i, category)
    }

    /// False where a noun behind may take the word as its adjective (`summer recess`).
    private static func standsAlone(_ analysis: Analysis, _ end: Int, _ sentence: Range<Int>, _ style: DateStyle) -> Bool {
        guard style.nounAdjuncts, end < sentence.upperBound, analysis.tokens[end].kind == .word else { return true }
        return Self.followers.contains { analysis.has(end, $0) }
    }

    private static let followers: [LexicalCategory] = [.datePreposition, .dateLink, .tenseCue, .clauseStart, .dateFiller]

    // MARK: Numbers

    private static func touches(_ analysis: Analysis, _ i: Int) -> Bool { i < analysis.tokens.count && !analysis.tokens[i].spaceBefore }

    /// First byte of the token's first sign.
    private static func byte(_ analysis: Analysis, _ i: Int) -> UInt8 { analysis.bytes[Int(analysis.tokens[i].byteStart)] }

    /// True when the number is the rest of something longer: `12-05.07.2024`, `№/05`.
    static func continues(_ analysis: Analysis, before i: Int) -> Bool {
        guard i > 0, i < analysis.tokens.count, !analysis.tokens[i].spaceBefore, analysis.tokens[i - 1].kind != .word,
            analysis.tokens[i - 1].kind != .number
        else { return false }
        switch byte(analysis, i - 1) {
        case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "$"): return true
        default: return analysis.isMark(i - 1, "€") || analysis.isMark(i - 1, "£")
        }
    }

    private static func continues(_ analysis: Analysis, after i: Int, before limit: Int) -> Bool {
        guard i + 2 < limit, touches(analysis, i + 1), touches(analysis, i + 2), analysis.tokens[i + 2].kind == .number else {
            return false
        }
        return analysis.isMark(i + 1, "/") || analysis.isMark(i + 1, "-") || analysis.isMark(i + 1, ":")
    }

    /// True when a word that shows a count or quantity stands behind a number.
    static func isBlocked(_ analysis: Analysis, after i: Int, _ sentence: Range<Int>) -> Bool {
        guard i < sentence.upperBound else { return false }
        switch analysis.tokens[i].kind {
        case .symbol: return !analysis.isMark(i, "|")
        case .punctuation: return analysis.isMark(i, "%") || analysis.isMark(i, "°")
        case .word:
            // "г." is both grams and year.
            if analysis.has(i, .yearMarker), analysis.entry(at: i, .yearMarker)?.value != "before" { return false }
            return analysis.entry(at: i, .dateBlocker).map { $0.value == "after" } ?? false
        case .number: return false
        }
    }

    /// True when what stands before makes the number something else than a year.
    private static func isBlocked(_ analysis: Analysis, before i: Int, _ sentence: Range<Int>) -> Bool {
        guard i > sentence.lowerBound else { return false }
        let last = analysis.isMark(i - 1, ".") && i - 1 > sentence.lowerBound ? i - 2 : i - 1
        if analysis.tokens[i - 1].kind == .symbol || analysis.tokens[i - 1].kind == .number { return true }
        if analysis.tokens[last].kind == .word, analysis.entry(at: last, .dateBlocker).map({ $0.value == "before" }) ?? false {
            return true
        }
        guard touches(analysis, i), analysis.tokens[i - 1].kind == .punctuation else { return false }
        let isMark = ["/", "#", "-", ":", "."].contains { analysis.isMark(i - 1, $0) }
        return isMark && i - 1 > sentence.lowerBound && !analysis.tokens[i - 1].spaceBefore && !isYear(analysis, i - 2)
    }

    private static func isYear(_ analysis: Analysis, _ i: Int) -> Bool {
        guard let number = NumberToken(analysis, i), number.groups == 1, number.width1 == 4 else { return false }
        return number.first >= 1000 && number.first < 2200
    }

    // MARK: Years

    /// True between brackets or commas, or at the edge of a sentence, as dates in lists and captions are.
    private static func isEnclosed(_ analysis: Analysis, _ i: Int, _ sentence: Range<Int>, _ style: DateStyle) -> Bool {
        guard style.yearNeedsMarker else { return true }
        let before =
            i == sentence.lowerBound || analysis.tokens[i - 1].kind == .punctuation
            || analysis.tokens[i - 1].kind == .word && analysis.word(i - 1).isCapitalized
        return before && (i + 1 >= sentence.upperBound || analysis.tokens[i + 1].kind == .punctuation)
    }

    /// False where what follows makes a bare number no year.
    private static func yearEnds(_ analysis: Analysis, _ i: Int, _ sentence: Range<Int>, _ style: DateStyle) -> Bool {
        guard i < sentence.upperBound else { return true }
        // Where the word for year is usual, a bare number before a word counts something.
        if style.yearNeedsMarker, analysis.tokens[i].kind == .word, !analysis.word(i).isCapitalized,
            !analysis.has(i, .datePreposition), !analysis.has(i, .dateLink), !analysis.has(i, .tenseCue)
        {
            return false
        }
        return
            !(analysis.isMark(i, ".") && touches(analysis, i) && i + 1 < sentence.upperBound && touches(analysis, i + 1)
            && analysis.tokens[i + 1].kind == .number)
    }
}
