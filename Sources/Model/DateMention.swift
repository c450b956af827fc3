/// A date expression, resolved against the day of publication where it needs one.
public struct DateMention: Sendable, Hashable {
    public var span: Span
    public var sentence: Int
    public var surface: String
    /// Nil when it was seen but could not be resolved (no publication date, no anchor).
    public var days: DayRange?
    /// Name of the rule that read it.
    public var rule: String
    /// Why it stayed unresolved. Nil when it is resolved.
    public var note: String?

    public init(span: Span, sentence: Int, surface: String, days: DayRange?, rule: String, note: String? = nil) {
        self.span = span
        self.sentence = sentence
        self.surface = surface
        self.days = days
        self.rule = rule
        self.note = note
    }
}
