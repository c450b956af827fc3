/// A number as it stands in a text, before its unit.
struct Numeral {
    enum Style {
        case cardinal
        case ordinal
        /// Part of a whole: the value is the share of one.
        case share
        /// How many times something happened.
        case multiple
        /// Number and unit of time in one word (`zweijährig`).
        case duration(String)
    }

    /// Indices of tokens.
    var tokens: Range<Int>
    var value: Double
    var style: Style
    /// The factor of its last magnitude word, 1 without one.
    var magnitude: Double = 1
    /// True when it is spelled out.
    var isWord = false
    /// True for a form that is also an article or a pronoun.
    var isWeak = false

    var isCardinal: Bool { if case .cardinal = style { true } else { false } }
    var isOrdinal: Bool { if case .ordinal = style { true } else { false } }
    var isShare: Bool { if case .share = style { true } else { false } }
}
