/// A sentence of the body.
public struct Sentence: Sendable, Hashable {
    /// Position in the document, from 0.
    public var ordinal: Int
    /// Position of its paragraph in the document, from 0.
    public var paragraph: Int
    public var span: Span

    public init(ordinal: Int, paragraph: Int, span: Span) {
        self.ordinal = ordinal
        self.paragraph = paragraph
        self.span = span
    }
}
