/// A rule made ready for one language: settings decided, names resolved to numbers, one variant for each way that it may begin.
struct CompiledRule: Sendable {
    enum Argument: Sendable {
        case slot(Int)
        case number(Double)
        case text(String)
    }

    enum Core: Sendable {
        case category(LexicalCategory, [EntryCondition], touches: Bool)
        case symbol(Int, [@Sendable (RuleValue) -> Bool], touches: Bool)
        case tokens(TokenClass, touches: Bool)
        case literal(String, touches: Bool)
        case scanner(@Sendable (Analysis, Int, Range<Int>) -> Int?, touches: Bool)

        var touches: Bool {
            switch self {
            case .category(_, _, let touches), .symbol(_, _, let touches), .tokens(_, let touches), .literal(_, let touches),
                .scanner(_, let touches):
                touches
            }
        }
    }

    enum Part: Sendable {
        case take([Core], slot: Int?, isOptional: Bool)
        case after([Core], isNegated: Bool)
        case before([Core], isNegated: Bool)
        case atStart
        case atEnd
        case touching
        case apart
        case when(@Sendable (Analysis, Int, Range<Int>) -> Bool, isNegated: Bool)
    }

    /// Index of the rule in its set.
    let rule: Int
    let symbol: Int
    /// The first part that takes something has one core and is not optional.
    let parts: [Part]
    /// Index of that part.
    let lead: Int
    let slots: Int
    let arguments: [Argument]
    let produce: @Sendable (RuleMatchCore) -> RuleValue?
}

/// Makes compiled rules of a domain's functions.
struct RuleCompiler<Value: Sendable> {
    let pack: LanguagePack
    let domain: RuleDomain<Value>
    private(set) var symbols: [String: Int] = [:]
    private(set) var symbolNames: [String] = []

    init(pack: LanguagePack, domain: RuleDomain<Value>) {
        self.pack = pack
        self.domain = domain
    }

    mutating func symbol(_ name: String) -> Int {
        if let known = symbols[name] { return known }
        symbols[name] = symbolNames.count
        symbolNames.append(name)
        return symbolNames.count - 1
    }

    /// The variants of the rule; none when a setting keeps it from the language.
    mutating func variants(of rule: GrammarRule, index: Int) throws(GrammarError) -> [CompiledRule] {
        guard let production = domain.productions[rule.production] else {
            throw GrammarError(
                place: rule.place, cause: "there is no production “\(rule.production)”",
                remedy: "Use one of \(domain.productions.keys.sorted().joined(separator: ", "))")
        }
        var slots: [String: Int] = [:]
        var parts: [CompiledRule.Part] = []
        for element in rule.pattern {
            switch element.part {
            case .setting(let name, let value, let isNegated):
                let stated = pack.settings[name]
                let holds = value.map { stated == $0 } ?? (stated != nil && stated != "no")
                if holds == isNegated { return [] }
            case .assert(let assertion): parts.append(try compiled(assertion, rule))
            case .take(let cores, let isOptional):
                var slot: Int?
                if let name = element.capture {
                    slot = slots[name] ?? slots.count
                    slots[name] = slot
                }
                parts.append(.take(try compiled(cores, rule), slot: slot, isOptional: isOptional))
            }
        }
        let arguments = rule.arguments.map { argument -> CompiledRule.Argument in
            switch argument {
            case .capture(let name): .slot(slots[name] ?? Int.max)
            case .number(let number): .number(number)
            case .text(let text): .text(text)
            }
        }
        let head = symbol(rule.symbol)
        return Self.beginnings(parts).map { variant in
            CompiledRule(
                rule: index, symbol: head, parts: variant.parts, lead: variant.lead, slots: slots.count, arguments: arguments,
                produce: { production(RuleMatch<Value>(core: $0)).map { RuleBox($0) } })
        }
    }

    /// One list of parts for each core that may begin the match; leading optional parts are there or not.
    private static func beginnings(_ parts: [CompiledRule.Part]) -> [(parts: [CompiledRule.Part], lead: Int)] {
        var result: [(parts: [CompiledRule.Part], lead: Int)] = []
        var left = parts
        var at = 0
        while at < left.count {
            guard case .take(let cores, let slot, let isOptional) = left[at] else {
                at += 1
                continue
            }
            for core in cores {
                var variant = left
                variant[at] = .take([core], slot: slot, isOptional: false)
                result.append((variant, at))
            }
            guard isOptional else { break }
            left.remove(at: at)
        }
        return result
    }

    private mutating func compiled(_ assertion: RuleAssertion, _ rule: GrammarRule) throws(GrammarError) -> CompiledRule.Part {
        switch assertion {
        case .after(let cores, let isNegated): return .after(try compiled(cores, rule), isNegated: isNegated)
        case .before(let cores, let isNegated): return .before(try compiled(cores, rule), isNegated: isNegated)
        case .atStart: return .atStart
        case .atEnd: return .atEnd
        case .touching: return .touching
        case .apart: return .apart
        case .when(let name, let isNegated):
            guard let condition = domain.conditions[name] else {
                throw GrammarError(
                    place: rule.place, cause: "there is no condition “\(name)”",
                    remedy: "Use one of \(domain.conditions.keys.sorted().joined(separator: ", "))")
            }
            return .when(condition, isNegated: isNegated)
        }
    }

    private mutating func compiled(_ cores: [RuleCore], _ rule: GrammarRule) throws(GrammarError) -> [CompiledRule.Core] {
        var result: [CompiledRule.Core] = []
        for core in cores {
            switch core.kind {
            case .category(let category, let conditions): result.append(.category(category, conditions, touches: core.touches))
            case .tokens(let kind): result.append(.tokens(kind, touches: core.touches))
            case .literal(let text): result.append(.literal(text, touches: core.touches))
            case .scanner(let name):
                guard let scanner = domain.scanners[name] else {
                    throw GrammarError(
                        place: rule.place, cause: "there is no scanner “\(name)”",
                        remedy: "Use one of \(domain.scanners.keys.sorted().joined(separator: ", "))")
                }
                result.append(.scanner(scanner, touches: core.touches))
            case .symbol(let name, let predicates):
                var tests: [@Sendable (RuleValue) -> Bool] = []
                for predicate in predicates {
                    guard let test = domain.predicates[predicate] else {
                        throw GrammarError(
                            place: rule.place, cause: "there is no predicate “\(predicate)”",
                            remedy: "Use one of \(domain.predicates.keys.sorted().joined(separator: ", "))")
                    }
                    tests.append { test(RuleBox<Value>.value($0)) }
                }
                result.append(.symbol(symbol(name), tests, touches: core.touches))
            }
        }
        return result
    }
}
