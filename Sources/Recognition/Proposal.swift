import Grammar
import Model

/// What a recognizer holds for a name.
public struct Proposal: Sendable, Hashable {
    /// Indices of tokens.
    public var tokens: Range<Int>
    public var kind: EntityKind
    /// Name of the rule: `catalogue`, `model`, `given-name` ...
    public var rule: String
    /// 0...1.
    public var confidence: Double
    /// Base form, where the recognizer knows it.
    public var lemma: String?
    /// Index into the catalogue's records.
    public var record: Int?
    /// Particular type: `bank`, `ministry`, `city` ...
    public var type: String?

    public init(
        tokens: Range<Int>, kind: EntityKind, rule: String, confidence: Double, lemma: String? = nil, record: Int? = nil,
        type: String? = nil
    ) {
        self.tokens = tokens
        self.kind = kind
        self.rule = rule
        self.confidence = confidence
        self.lemma = lemma
        self.record = record
        self.type = type
    }
}

/// Proposes names in a text. Several recognizers look at the same text, each on its own; the reconciler decides.
public protocol MentionRecognizer {
    func proposals(in text: NameContext) -> [Proposal]
}

/// A name that was decided on.
public struct RecognizedName: Sendable, Hashable {
    public var tokens: Range<Int>
    public var kind: EntityKind
    public var rule: String
    public var confidence: Double
    public var lemma: String
    /// What made the lemma (see `BaseForm.rule`).
    public var lemmaRule: String
    public var record: Int?
    public var type: String?
    /// True for a name in a headline written in capitals or title case, where capitals say nothing.
    public var isInHeadline: Bool
}
