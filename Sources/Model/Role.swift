/// What a person is said to be: a title, and of what.
public struct Role: Sendable, Hashable {
    /// The title's place in the text.
    public var span: Span
    public var sentence: Int
    /// As in the text.
    public var title: String
    /// Index into `DocumentFacts.mentions`: the person's name it stands with.
    public var mention: Int
    /// Index into `DocumentFacts.referents`: the organization, place or project. Nil when none is said.
    public var of: Int?
    /// Name of the construction that found it.
    public var rule: String

    public init(span: Span, sentence: Int, title: String, mention: Int, of: Int? = nil, rule: String) {
        self.span = span
        self.sentence = sentence
        self.title = title
        self.mention = mention
        self.of = of
        self.rule = rule
    }
}
