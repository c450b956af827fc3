import Model

public enum TokenKind: UInt8, Sendable {
    case word, number, punctuation, symbol
}

/// A word, number or mark of a text, with its place in bytes and in code points.
public struct Token: Sendable, Hashable {
    /// Half-open range of UTF-8 bytes.
    public var byteStart: Int32
    public var byteEnd: Int32
    /// Half-open range of code points.
    public var start: Int32
    public var end: Int32
    /// Index into the `WordTable` that the text was tokenized with.
    public var word: Int32
    public var kind: TokenKind
    /// False when it touches the token before.
    public var spaceBefore: Bool

    public var span: Span { Span(Int(start), Int(end)) }
}

/// A sentence as a range of tokens.
public struct SentenceRange: Sendable, Hashable {
    public var ordinal: Int
    public var paragraph: Int
    public var tokens: Range<Int>
    /// Code points.
    public var span: Span

    public init(ordinal: Int, paragraph: Int, tokens: Range<Int>, span: Span) {
        self.ordinal = ordinal
        self.paragraph = paragraph
        self.tokens = tokens
        self.span = span
    }
}
