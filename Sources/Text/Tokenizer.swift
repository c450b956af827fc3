/// Splits text into words, numbers and marks in one pass over its bytes.
///
/// - A word is letters and marks with digits after the first letter, and an apostrophe between letters (`Xi'an`, `d'Ivoire`); a final `'s` is a
///   token of its own.
/// - A number is digits, with a full stop or comma between digits (`1,234.5`, `03.01.2024`).
/// - Everything else is a token a sign, except runs of full stops or hyphens.
public enum Tokenizer {
    /// Tokens of the range of bytes, appended. `codePoint` is the offset of its first byte in code points.
    static func append(
        _ bytes: Swift.Span<UInt8>, _ range: Range<Int>, codePoint first: Int, words: WordTable, to tokens: inout [Token]
    ) {
        var at = range.lowerBound
        var point = first
        var spaced = true
        while at < range.upperBound {
            let (scalar, length) = UTF8Scalar.decode(bytes, at: at)
            let kind = CharacterClass.of(scalar)
            if kind == .space {
                at += length
                point += 1
                spaced = true
                continue
            }
            var end = at + length
            var points = 1
            var tokenKind = TokenKind.symbol
            switch kind {
            case .letter, .mark:
                tokenKind = .word
                (end, points) = word(bytes, from: at, to: range.upperBound)
            case .digit:
                tokenKind = .number
                (end, points) = number(bytes, from: at, to: range.upperBound)
            case .ideograph:
                tokenKind = .word
            case .punctuation:
                tokenKind = .punctuation
                if let suffix = possessive(bytes, from: at, scalar, length, to: range.upperBound, after: tokens.last, spaced) {
                    tokenKind = .word
                    (end, points) = (suffix, 2)
                } else if scalar == 0x2E || scalar == 0x2D {
                    while end < range.upperBound, bytes[end] == UInt8(scalar) {
                        end += 1
                        points += 1
                    }
                }
            default: break
            }
            tokens.append(
                Token(
                    byteStart: Int32(at), byteEnd: Int32(end), start: Int32(point), end: Int32(point + points),
                    word: words.index(of: bytes, from: at, to: end), kind: tokenKind, spaceBefore: spaced))
            at = end
            point += points
            spaced = false
        }
    }

    private static func isApostrophe(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC }

    /// End in bytes and length in code points of the word that starts at `start`.
    private static func word(_ bytes: Swift.Span<UInt8>, from start: Int, to limit: Int) -> (Int, Int) {
        var at = start
        var points = 0
        while at < limit {
            let byte = bytes[at]
            if byte < 0x80 {
                if byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39 {
                    at += 1
                    points += 1
                    continue
                }
                if byte != 0x27 { break }
            }
            let (scalar, length) = UTF8Scalar.decode(bytes, at: at)
            switch CharacterClass.of(scalar) {
            case .letter, .mark, .digit:
                at += length
                points += 1
                continue
            default: break
            }
            // U+00AD, the soft hyphen, hides inside words of copied pages.
            if scalar == 0xAD {
                at += length
                points += 1
                continue
            }
            guard isApostrophe(scalar), at + length < limit else { break }
            let (next, nextLength) = UTF8Scalar.decode(bytes, at: at + length)
            guard CharacterClass.of(next) == .letter else { break }
            if CaseFolding.lower(next) == 0x73 {
                let after = at + length + nextLength
                let follows = after < limit ? CharacterClass.of(UTF8Scalar.decode(bytes, at: after).value) : .space
                if follows != .letter && follows != .digit { break }
            }
            at += length + nextLength
            points += 2
        }
        return (at, points)
    }

    private static func number(_ bytes: Swift.Span<UInt8>, from start: Int, to limit: Int) -> (Int, Int) {
        func isDigit(_ index: Int) -> Bool { index < limit && bytes[index] >= 0x30 && bytes[index] <= 0x39 }
        var at = start
        guard isDigit(at) else { return (at + UTF8Scalar.decode(bytes, at: at).length, 1) }
        while at < limit {
            if isDigit(at) || (bytes[at] == 0x2E || bytes[at] == 0x2C) && isDigit(at + 1) {
                at += 1
            } else {
                break
            }
        }
        return (at, at - start)
    }

    /// The end of a possessive `'s` that stands directly behind a word.
    private static func possessive(
        _ bytes: Swift.Span<UInt8>, from start: Int, _ scalar: UInt32, _ length: Int, to limit: Int, after previous: Token?, _ spaced: Bool
    ) -> Int? {
        guard isApostrophe(scalar), !spaced, let previous, previous.kind != .punctuation, start + length < limit else { return nil }
        let next = bytes[start + length]
        guard next == 0x73 || next == 0x53 else { return nil }
        let after = start + length + 1
        guard after >= limit || CharacterClass.of(UTF8Scalar.decode(bytes, at: after).value) != .letter else { return nil }
        return after
    }
}
