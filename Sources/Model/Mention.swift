/// A name in the text: without titles, honorifics or articles; flat, the longest name wins.
public struct Mention: Sendable, Hashable {
    public var span: Span
    /// Ordinal of the sentence it stands in.
    public var sentence: Int
    public var kind: EntityKind
    public var surface: String
    /// Base form: nominative, number kept.
    public var lemma: String
    /// What recognized it: `catalogue`, `model`, or a rule's name.
    public var rule: String
    /// 0...1.
    public var confidence: Double
    /// Index into `DocumentFacts.referents`.
    public var referent: Int
    /// What joined it to its referent within the document: `exact`, `surname`, `acronym` ...
    public var link: String
    /// How sure that is, 0...1.
    public var linkScore: Double
    /// What spoke for it, in words for a reader; nil where the rule says all.
    public var linkEvidence: String?

    public init(
        span: Span, sentence: Int, kind: EntityKind, surface: String, lemma: String, rule: String, confidence: Double,
        referent: Int = -1, link: String = "exact", linkScore: Double = 1, linkEvidence: String? = nil
    ) {
        self.span = span
        self.sentence = sentence
        self.kind = kind
        self.surface = surface
        self.lemma = lemma
        self.rule = rule
        self.confidence = confidence
        self.referent = referent
        self.link = link
        self.linkScore = linkScore
        self.linkEvidence = linkEvidence
    }
}
