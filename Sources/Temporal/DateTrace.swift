import Grammar

/// A date with the rules that read it.
public struct DateTrace: Sendable, Hashable {
    public let finding: DateFinding
    /// Nil where nobody asked for it.
    public let tree: RuleTree?
}
