/// The functions that a grammar's rules call by name.
public struct RuleDomain<Value: Sendable>: Sendable {
    /// Makes the value of a match; nil when the rule does not apply after all (no such day).
    public typealias Production = @Sendable (RuleMatch<Value>) -> Value?
    /// Says something of a value: `<number:integer>`.
    public typealias Predicate = @Sendable (Value) -> Bool
    /// Says something of a place between tokens: `when(paragraph-start)`; given the token behind it and the sentence.
    public typealias Condition = @Sendable (Analysis, Int, Range<Int>) -> Bool

    /// Takes tokens that no pattern describes well: `@phone`; given the first token and the sentence, gives the end or nil. A rule that
    /// begins with one is tried at number tokens alone.
    public typealias Scanner = @Sendable (Analysis, Int, Range<Int>) -> Int?

    public var productions: [String: Production]
    public var predicates: [String: Predicate]
    public var conditions: [String: Condition]
    public var scanners: [String: Scanner]

    public init(
        productions: [String: Production] = [:], predicates: [String: Predicate] = [:], conditions: [String: Condition] = [:],
        scanners: [String: Scanner] = [:]
    ) {
        self.productions = productions
        self.predicates = predicates
        self.conditions = conditions
        self.scanners = scanners
    }
}

/// A match of a rule's pattern, as its production sees it: arguments by their position in the rule. Valid only while the production runs.
public struct RuleMatch<Value> {
    let core: RuleMatchCore

    public var analysis: Analysis { core.state.analysis }
    /// All tokens that the pattern took.
    public var tokens: Range<Int> { core.tokens }
    public var sentence: Range<Int> { core.state.sentence }
    /// Name of the rule that matched.
    public var rule: String { core.state.index.rules[core.rule].name }

    /// What another rule read. Nil when the argument is something else or its optional part is missing.
    public func value(_ argument: Int) -> Value? {
        guard case .item(let item)? = core.slot(argument) else { return nil }
        return RuleBox<Value>.value(core.state.values[item])
    }

    /// The lexicon entry of a category's match.
    public func entry(_ argument: Int) -> LexicalEntry? {
        guard case .entry(let entry, _)? = core.slot(argument) else { return nil }
        return analysis.pack.lexicon.entries[entry]
    }

    /// The entry's index in the lexicon.
    public func entryIndex(_ argument: Int) -> Int? {
        if case .entry(let entry, _)? = core.slot(argument) { entry } else { nil }
    }

    /// The number of the entry's value, or of a literal.
    public func number(_ argument: Int) -> Double? {
        if case .number(let number)? = core.argument(argument) { return number }
        return entry(argument)?.number
    }

    /// A literal text, or the surface of what was captured.
    public func text(_ argument: Int) -> String? {
        if case .text(let text)? = core.argument(argument) { return text }
        return tokens(argument).map(analysis.surface)
    }

    public func tokens(_ argument: Int) -> Range<Int>? {
        switch core.slot(argument) {
        case .entry(_, let tokens)?, .tokens(let tokens)?: tokens
        case .item(let item)?: core.state.items[item].tokens
        default: nil
        }
    }

    /// True when the argument was captured.
    public func has(_ argument: Int) -> Bool { tokens(argument) != nil }
}

/// The untyped half of a match.
struct RuleMatchCore {
    let state: RuleChartState
    let arguments: [CompiledRule.Argument]
    let tokens: Range<Int>
    let rule: Int

    func argument(_ i: Int) -> CompiledRule.Argument? { arguments.indices.contains(i) ? arguments[i] : nil }

    func slot(_ i: Int) -> RuleSlot? {
        guard case .slot(let slot)? = argument(i), state.slots.indices.contains(slot) else { return nil }
        return state.slots[slot]
    }
}

/// What a pattern's part has taken.
enum RuleSlot {
    case none
    /// Index into the lexicon's entries.
    case entry(Int, Range<Int>)
    case item(Int)
    case tokens(Range<Int>)
}
