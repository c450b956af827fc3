import Text

/// The rules of one language and topic, indexed by what they begin with. Compile once, use for many texts.
public struct RuleSet<Value: Sendable>: Sendable {
    let index: RuleIndex

    /// - Parameters:
    ///   - topics: names of the rule files, in the order that decides between readings of one length and rank.
    ///   - domain: the functions that the rules call.
    /// Throws `GrammarError` with the place of a rule that calls what is not there.
    public init(topics: [String], pack: LanguagePack, domain: RuleDomain<Value>) throws(GrammarError) {
        var compiler = RuleCompiler(pack: pack, domain: domain)
        var rules: [GrammarRule] = []
        var variants: [CompiledRule] = []
        for topic in topics {
            for rule in pack.rules where rule.topic == topic {
                variants += try compiler.variants(of: rule, index: rules.count)
                rules.append(rule)
            }
        }
        index = RuleIndex(rules: rules, variants: variants, symbols: compiler.symbolNames, pack: pack)
    }

    /// Everything that the rules read in the sentence.
    ///
    /// - Parameter isOpen: false for a token that no rule may take (it stands in a name).
    public func chart(of analysis: Analysis, in sentence: Range<Int>, isOpen: (Int) -> Bool) -> RuleChart<Value> {
        let state = RuleChartState(index: index, analysis: analysis, sentence: sentence, isOpen: isOpen)
        state.fill()
        return RuleChart(state: state)
    }
}

/// Rules by what they begin with.
final class RuleIndex: Sendable {
    let rules: [GrammarRule]
    let program: RuleProgram
    let symbols: [String]
    /// Variants by the ordinal of the category they begin with.
    let byCategory: [[Int32]]
    let bySymbol: [[Int32]]
    let byLiteral: [String: [Int32]]
    /// First bytes of the literals.
    let literalBytes: [Bool]
    /// The categories that rules begin with.
    let categories: CategorySet
    /// Variants that begin with a class of tokens that the kind may belong to, or, at numbers, with a scanner; by the kind's raw value.
    let byKind: [[Int32]]
    /// Variants that begin with a word with a digit in it.
    let mixed: [Int32]
    /// Variants that begin with a Roman numeral.
    let roman: [Int32]

    init(rules: [GrammarRule], variants: [CompiledRule], symbols: [String], pack: LanguagePack) {
        self.rules = rules
        program = RuleProgram(variants, count: rules.count, pack: pack)
        self.symbols = symbols
        var byCategory = [[Int32]](repeating: [], count: 128)
        var bySymbol = [[Int32]](repeating: [], count: symbols.count)
        var byClass: [TokenClass: [Int32]] = [:]
        var byLiteral: [String: [Int32]] = [:]
        var bytes = [Bool](repeating: false, count: 256)
        var categories = CategorySet()
        var scanners: [Int32] = []
        for (number, variant) in variants.enumerated() {
            guard case .take(let cores, _, _) = variant.parts[variant.lead], let core = cores.first else { continue }
            switch core {
            case .category(let category, _, _):
                byCategory[category.ordinal].append(Int32(number))
                categories.insert(category)
            case .symbol(let symbol, _, _): bySymbol[symbol].append(Int32(number))
            case .tokens(let kind, _): byClass[kind, default: []].append(Int32(number))
            case .scanner: scanners.append(Int32(number))
            case .literal(let text, _):
                byLiteral[text, default: []].append(Int32(number))
                if let first = text.utf8.first {
                    bytes[Int(first)] = true
                    if first >= 0x61, first <= 0x7A { bytes[Int(first & 0xDF)] = true }
                }
            }
        }
        func beginning(_ classes: TokenClass..., with others: [Int32] = []) -> [Int32] {
            (classes.flatMap { byClass[$0] ?? [] } + others).sorted()
        }
        var byKind = [[Int32]](repeating: [], count: 4)
        byKind[Int(TokenKind.word.rawValue)] = beginning(.any, .word, .capitalized)
        byKind[Int(TokenKind.number.rawValue)] = beginning(.any, .digits, with: scanners)
        byKind[Int(TokenKind.punctuation.rawValue)] = beginning(.any, .punct)
        byKind[Int(TokenKind.symbol.rawValue)] = beginning(.any, .symbol)
        self.byKind = byKind
        self.byCategory = byCategory
        self.bySymbol = bySymbol
        self.byLiteral = byLiteral
        self.categories = categories
        literalBytes = bytes
        mixed = byClass[.mixed] ?? []
        roman = byClass[.roman] ?? []
    }
}
