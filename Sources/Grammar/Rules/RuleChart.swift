/// All readings of one sentence: which rule read what, and of which parts.
public struct RuleChart<Value: Sendable> {
    let state: RuleChartState

    /// Indices of the items that begin at the token, in the order of making. Empty out of range.
    public func items(at token: Int) -> ArraySlice<Int32> { state.items(at: token) }

    public var isEmpty: Bool { state.items.isEmpty }

    /// The items that the item was made of.
    public func parts(of index: Int32) -> ArraySlice<Int32> { state.parts(of: Int(index)) }

    public func item(_ index: Int32) -> RuleItem<Value>? {
        guard state.items.indices.contains(Int(index)) else { return nil }
        let value = RuleBox<Value>.value(state.values[Int(index)])
        let item = state.items[Int(index)]
        let rule = state.index.rules[Int(item.rule)]
        return RuleItem(index: index, symbol: state.index.symbols[Int(item.symbol)], tokens: item.tokens, value: value, rule: rule)
    }

    /// The longest item of the symbols at the token; of one length the higher rank, then the earlier rule.
    public func best(at token: Int, _ symbols: Set<String>) -> RuleItem<Value>? {
        var best: Int32?
        for candidate in state.items(at: token) {
            let item = state.items[Int(candidate)]
            guard symbols.contains(state.index.symbols[Int(item.symbol)]) else { continue }
            if let current = best {
                let other = state.items[Int(current)]
                let (rank, otherRank) = (state.index.rules[Int(item.rule)].rank, state.index.rules[Int(other.rule)].rank)
                guard
                    item.tokens.count > other.tokens.count
                        || item.tokens.count == other.tokens.count && (rank, -item.rule) > (otherRank, -other.rule)
                else { continue }
            }
            best = candidate
        }
        return best.flatMap(item)
    }

    /// How the item came about.
    public func tree(_ index: Int32) -> RuleTree? {
        guard let item = item(index) else { return nil }
        let parts = state.parts(of: Int(index)).compactMap(tree)
        return RuleTree(rule: item.rule.name, symbol: item.symbol, production: item.rule.production, tokens: item.tokens, parts: parts)
    }
}

/// Something that a rule has read.
public struct RuleItem<Value: Sendable>: Sendable {
    public let index: Int32
    public let symbol: String
    public let tokens: Range<Int>
    public let value: Value
    public let rule: GrammarRule
}

/// A rule that fired, the tokens it took, and the rules that read its parts.
public struct RuleTree: Sendable, Hashable {
    public let rule: String
    public let symbol: String
    public let production: String
    /// Indices of tokens.
    public let tokens: Range<Int>
    public let parts: [RuleTree]

    public init(rule: String, symbol: String, production: String, tokens: Range<Int>, parts: [RuleTree]) {
        self.rule = rule
        self.symbol = symbol
        self.production = production
        self.tokens = tokens
        self.parts = parts
    }
}
