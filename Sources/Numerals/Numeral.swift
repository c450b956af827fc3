import Grammar

/// A number as it stands in a text, before its unit.
public struct Numeral: Sendable, Hashable {
    public enum Style: Sendable, Hashable {
        case cardinal
        case ordinal
        /// Part of a whole: the value is the share of one.
        case share
        /// How many times something happened or is as much.
        case multiple
        /// Number and unit of time in one word (`zweijährig`).
        case duration(String)
    }

    /// Indices of tokens.
    public var tokens: Range<Int>
    public var value: Double
    public var style: Style
    /// The factor of its last magnitude word, 1 without one.
    public var magnitude: Double
    /// The greatest magnitude word in it.
    var peak: Double
    /// True when it is spelled out.
    public var isWord: Bool
    /// True for a form that is also an article or a pronoun.
    public var isWeak: Bool
    /// True for a form that is also an article.
    public var isArticle: Bool

    public init(
        tokens: Range<Int>, value: Double, style: Style = .cardinal, magnitude: Double = 1, isWord: Bool = false, isWeak: Bool = false,
        isArticle: Bool = false
    ) {
        self.tokens = tokens
        self.value = value
        self.style = style
        self.magnitude = magnitude
        peak = magnitude
        self.isWord = isWord
        self.isWeak = isWeak
        self.isArticle = isArticle
    }

    public var isCardinal: Bool { style == .cardinal }
    public var isOrdinal: Bool { style == .ordinal }
    public var isShare: Bool { style == .share }
    public var isInteger: Bool { value == value.rounded() }
    /// The value as an integer that arithmetic with days and months cannot overflow; nil when it is none.
    public var integer: Int? { isInteger && abs(value) < 1e9 ? Int(value) : nil }
}

/// A value of a grammar that numbers are part of.
public protocol NumeralValue: Sendable {
    init(numeral: Numeral)
    /// Nil when the value is something else.
    var numeral: Numeral? { get }
}
