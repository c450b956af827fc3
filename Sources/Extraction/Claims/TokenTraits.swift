import Grammar
import Model
import Temporal
import Text

/// What a token can do in a clause, as bits, so that most tokens are passed over without a look at the lexicon.
struct TokenTraits: OptionSet, Sendable {
    let rawValue: UInt32

    static let comma = TokenTraits(rawValue: 1)
    static let semicolon = TokenTraits(rawValue: 1 << 1)
    static let colon = TokenTraits(rawValue: 1 << 2)
    static let dash = TokenTraits(rawValue: 1 << 3)
    /// Full stop, question or exclamation mark, ellipsis.
    static let stop = TokenTraits(rawValue: 1 << 4)
    static let quoteMark = TokenTraits(rawValue: 1 << 5)
    static let bracket = TokenTraits(rawValue: 1 << 6)
    static let verb = TokenTraits(rawValue: 1 << 7)
    static let source = TokenTraits(rawValue: 1 << 8)
    static let complementizer = TokenTraits(rawValue: 1 << 9)
    static let negation = TokenTraits(rawValue: 1 << 10)
    static let pronoun = TokenTraits(rawValue: 1 << 11)
    static let relative = TokenTraits(rawValue: 1 << 12)
    static let conjunction = TokenTraits(rawValue: 1 << 13)
    static let preposition = TokenTraits(rawValue: 1 << 14)
    static let role = TokenTraits(rawValue: 1 << 15)
    static let group = TokenTraits(rawValue: 1 << 16)
    static let determiner = TokenTraits(rawValue: 1 << 17)
    static let auxiliary = TokenTraits(rawValue: 1 << 18)
    static let first = TokenTraits(rawValue: 1 << 19)
    static let modal = TokenTraits(rawValue: 1 << 20)
    static let name = TokenTraits(rawValue: 1 << 21)
    static let date = TokenTraits(rawValue: 1 << 22)
    static let particle = TokenTraits(rawValue: 1 << 23)
    static let word = TokenTraits(rawValue: 1 << 24)
    static let quoted = TokenTraits(rawValue: 1 << 25)
    static let noun = TokenTraits(rawValue: 1 << 26)

    /// What no noun phrase runs across.
    static let phraseEnd: TokenTraits = [.comma, .semicolon, .colon, .dash, .stop, .quoteMark, .bracket]

    /// True when the two have a trait in common.
    func touches(_ other: TokenTraits) -> Bool { !isDisjoint(with: other) }

    private static let byCategory: [(LexicalCategory, TokenTraits)] = [
        (.reportingVerb, .verb), (.reportingPreposition, .source), (.reportingNoun, .noun), (.complementizer, .complementizer),
        (.negation, .negation), (.pronounSubject, .pronoun), (.relativePronoun, .relative), (.conjunction, .conjunction),
        (.preposition, .preposition), (.roleNoun, .role), (.groupNoun, .group), (.determiner, .determiner),
        (.reportingAuxiliary, .auxiliary), (.pronounFirst, .first), (.modalVerb, .modal), (.verbParticle, .particle),
    ]

    static func all(in input: ExtractionInput, dates: [DateFinding]) -> [TokenTraits] {
        let analysis = input.analysis
        var result = [TokenTraits](repeating: [], count: analysis.tokens.count)
        for i in result.indices {
            let token = analysis.tokens[i]
            if token.kind == .punctuation || token.kind == .symbol {
                result[i] = mark(analysis.bytes, token)
                continue
            }
            var traits: TokenTraits = token.kind == .word ? .word : []
            for (category, trait) in byCategory where analysis.has(i, category) { traits.insert(trait) }
            result[i] = traits
        }
        for name in input.names {
            // Marks inside a name (`Corp.`, `S.A.`) part no clauses.
            for i in name.tokens where result.indices.contains(i) {
                result[i].subtract(phraseEnd)
                result[i].insert(.name)
            }
        }
        for sentence in analysis.sentences {
            // A full stop before a small letter or a comma belongs to an abbreviation.
            for i in sentence.tokens.dropLast() where result[i].contains(.stop) && analysis.isMark(i, ".") {
                let next = analysis.tokens[i + 1]
                let goesOn = next.kind == .word ? !analysis.word(i + 1).isCapitalized : next.kind == .number || analysis.isMark(i + 1, ",")
                if goesOn { result[i].remove(.stop) }
            }
        }
        for date in dates {
            for i in date.tokens where result.indices.contains(i) { result[i].insert(.date) }
        }
        return result
    }

    private static func mark(_ bytes: [UInt8], _ token: Token) -> TokenTraits {
        let at = Int(token.byteStart)
        guard bytes.indices.contains(at) else { return [] }
        switch bytes[at] {
        case 0x2C: return .comma
        case 0x3B: return .semicolon
        case 0x3A:
            // Not inside `6:20`.
            let next = Int(token.byteEnd)
            return next < bytes.count && bytes[next] >= 0x30 && bytes[next] <= 0x39 ? [] : .colon
        case 0x2E, 0x21, 0x3F: return .stop
        case 0x22: return .quoteMark
        case 0x28, 0x29, 0x5B, 0x5D: return .bracket
        case 0x2D:
            // A hyphen inside a word is none; one with space around is a dash.
            let next = Int(token.byteEnd)
            return token.spaceBefore && next < bytes.count && bytes[next] == 0x20 ? .dash : []
        default: break
        }
        let scalar = UTF8.decodeScalar(bytes, at)
        switch scalar {
        case 0x2013, 0x2014, 0x2015, 0x2212: return .dash
        case 0xAB, 0xBB, 0x201C, 0x201D, 0x201E: return .quoteMark
        case 0x2026: return .stop
        default: return []
        }
    }
}

extension UTF8 {
    /// The scalar of two or three bytes that starts at the index; 0 for anything else.
    static func decodeScalar(_ bytes: [UInt8], _ at: Int) -> UInt32 {
        guard bytes.indices.contains(at) else { return 0 }
        let first = UInt32(bytes[at])
        if first < 0x80 { return first }
        if first < 0xE0, at + 1 < bytes.count { return (first & 0x1F) << 6 | UInt32(bytes[at + 1]) & 0x3F }
        if first < 0xF0, at + 2 < bytes.count {
            return (first & 0x0F) << 12 | (UInt32(bytes[at + 1]) & 0x3F) << 6 | UInt32(bytes[at + 2]) & 0x3F
        }
        return 0
    }
}
