/// Who is reported as saying, promising, wanting or believing what.
public struct Claim: Sendable, Hashable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case statement, commitment, support, praise, forecast, call, denial
    }

    /// The reported content.
    public var span: Span
    public var sentence: Int
    /// Index into `DocumentFacts.referents`; nil when the speaker has no name.
    public var speaker: Int?
    /// The speaker as the sentence words it: a name, a pronoun, a role. Nil when it is left unsaid.
    public var speakerText: String?
    /// The reporting word or phrase.
    public var cue: String
    public var kind: Kind
    public var quoted: Bool
    public var negated: Bool
    public var saidOn: CalendarDate?
    /// Index into `DocumentFacts.claims` of the claim that this one stands in.
    public var parent: Int?
    /// Indices into `DocumentFacts.mentions`: who and what it is about.
    public var about: [Int]
    /// Name of the construction that found it.
    public var rule: String

    public init(
        span: Span, sentence: Int, speaker: Int? = nil, speakerText: String? = nil, cue: String, kind: Kind, quoted: Bool = false,
        negated: Bool = false, saidOn: CalendarDate? = nil, parent: Int? = nil, about: [Int] = [], rule: String
    ) {
        self.span = span
        self.sentence = sentence
        self.speaker = speaker
        self.speakerText = speakerText
        self.cue = cue
        self.kind = kind
        self.quoted = quoted
        self.negated = negated
        self.saidOn = saidOn
        self.parent = parent
        self.about = about
        self.rule = rule
    }
}
