/// A rule of a grammar: a name, a pattern over tokens, lexicon classes and what other rules have read, and what it makes of a match.
///
/// Rules are data (`.rules` files); the idea of named rules with patterns and productions is that of Duckling
/// (https://github.com/facebook/duckling).
public struct GrammarRule: Sendable {
    public let name: String
    /// The file's name without its ending: `numbers`, `figures`, `dates`.
    public let topic: String
    /// What a match is for other rules.
    public let symbol: String
    /// The function that makes the match's value, and what it is given.
    public let production: String
    /// Decides between readings of one length: the greater wins.
    public let rank: Int
    /// File and line, for messages.
    public let place: String
    let pattern: [RuleElement]
    let arguments: [RuleArgument]
}

/// What a production is given.
enum RuleArgument: Sendable {
    case capture(String)
    case number(Double)
    case text(String)
}

/// One part of a pattern.
struct RuleElement: Sendable {
    enum Part: Sendable {
        /// Takes tokens that one of the cores fits.
        case take([RuleCore], isOptional: Bool)
        /// Holds or not between two tokens, and takes none.
        case assert(RuleAssertion)
        /// Decided when the language is loaded.
        case setting(String, value: String?, isNegated: Bool)
    }

    var part: Part
    var capture: String?
}

/// What fits a token or several.
struct RuleCore: Sendable {
    enum Kind: Sendable {
        case category(LexicalCategory, [EntryCondition])
        case symbol(String, predicates: [String])
        case tokens(TokenClass)
        /// One token, lower case.
        case literal(String)
        /// As many tokens as a function of the domain takes.
        case scanner(String)
    }

    var kind: Kind
    /// True when no white space may stand before.
    var touches: Bool
}

enum TokenClass: String, Sendable, CaseIterable {
    case digits, word
    case capitalized = "Word"
    case mixed, roman, symbol, punct, any
}

enum EntryCondition: Sendable {
    /// Nil for "has the attribute".
    case attribute(String, is: [String]?, isNegated: Bool)
    case value([String], isNegated: Bool)

    func holds(_ entry: LexicalEntry) -> Bool {
        switch self {
        case .attribute(let name, let values, let isNegated):
            guard let values else { return (entry[name] != nil) != isNegated }
            return (entry[name].map { values.contains($0) } ?? false) != isNegated
        case .value(let values, let isNegated): return values.contains(entry.value) != isNegated
        }
    }
}

enum RuleAssertion: Sendable {
    case after([RuleCore], isNegated: Bool)
    case before([RuleCore], isNegated: Bool)
    case atStart
    case atEnd
    case touching
    case apart
    /// A function of the place that the domain defines.
    case when(String, isNegated: Bool)
}
