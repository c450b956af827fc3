import Model

/// A date expression found in a text.
public struct DateFinding: Sendable, Hashable {
    /// Indices of tokens.
    public var tokens: Range<Int>
    /// Nil when it could not be resolved.
    public var days: DayRange?
    /// Name of the rule that read it.
    public var rule: String
    /// Why it stayed unresolved.
    public var note: String?

    public init(tokens: Range<Int>, days: DayRange?, rule: String, note: String? = nil) {
        self.tokens = tokens
        self.days = days
        self.rule = rule
        self.note = note
    }
}
