/// What the tokenizer needs to know of a code point.
enum CharacterClass: UInt8 {
    case space, letter, digit, mark, punctuation, symbol, ideograph

    private static let table: [CharacterClass] = (0..<0x3000).map { value in
        Unicode.Scalar(UInt32(value)).map { classify($0) } ?? .symbol
    }

    static func of(_ scalar: UInt32) -> CharacterClass {
        if scalar < 0x3000 { return table[Int(scalar)] }
        // Chinese, Japanese and Korean writing has no spaces: each sign is a word of its own.
        if scalar >= 0x3400 && scalar <= 0x9FFF || scalar >= 0x20000 && scalar <= 0x3FFFF { return .ideograph }
        return Unicode.Scalar(scalar).map { classify($0) } ?? .symbol
    }

    private static func classify(_ scalar: Unicode.Scalar) -> CharacterClass {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: .letter
        case .decimalNumber: .digit
        case .nonspacingMark, .spacingMark, .enclosingMark: .mark
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation:
            .punctuation
        default: .symbol
        }
    }
}
