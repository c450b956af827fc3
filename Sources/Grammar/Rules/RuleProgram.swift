/// Compiled rules laid out flat: trivial values in tables, so that trying a rule that does not fit costs no reference counting.
final class RuleProgram: Sendable {
    /// What may fit a token or several.
    struct Test: Sendable {
        enum Kind: UInt8, Sendable {
            case category, symbol, tokens, literal, scanner
        }

        var kind: Kind
        var touches: Bool
        var tokens: TokenClass = .any
        /// Ordinal of the category, the symbol, or position in the table of literals or scanners.
        var id: Int32 = 0
        /// Filter of a category's entries, or first predicate of a symbol.
        var first: Int32 = 0
        /// Number of predicates.
        var count: Int32 = 0
    }

    struct Step: Sendable {
        enum Kind: UInt8, Sendable {
            case take, after, before, atStart, atEnd, touching, apart, when
        }

        var kind: Kind
        var isNegated = false
        var isOptional = false
        /// -1 when nothing is captured.
        var slot: Int32 = -1
        var tests: Range<Int32> = 0..<0
        var condition: Int32 = 0
    }

    struct Variant: Sendable {
        var rule: Int32
        var symbol: Int32
        var steps: Range<Int32>
        /// The step that begins the match: one test, not optional.
        var lead: Int32
        var slots: Int32
    }

    let tests: [Test]
    let steps: [Step]
    let variants: [Variant]
    let filters: [EntryFilter]
    let predicates: [@Sendable (RuleValue) -> Bool]
    let conditions: [@Sendable (Analysis, Int, Range<Int>) -> Bool]
    let scanners: [@Sendable (Analysis, Int, Range<Int>) -> Int?]
    let literals: [String]
    /// By rule.
    let productions: [(@Sendable (RuleMatchCore) -> RuleValue?)?]
    let arguments: [[CompiledRule.Argument]]

    init(_ rules: [CompiledRule], count: Int, pack: LanguagePack) {
        var productions: [(@Sendable (RuleMatchCore) -> RuleValue?)?] = Array(repeating: nil, count: count)
        var arguments: [[CompiledRule.Argument]] = Array(repeating: [], count: count)
        var layout = Layout(entries: pack.lexicon.entries)
        for rule in rules {
            let first = Int32(layout.steps.count)
            for part in rule.parts { layout.add(part) }
            layout.variants.append(
                Variant(
                    rule: Int32(rule.rule), symbol: Int32(rule.symbol), steps: first..<Int32(layout.steps.count),
                    lead: first + Int32(rule.lead), slots: Int32(rule.slots)))
            productions[rule.rule] = rule.produce
            arguments[rule.rule] = rule.arguments
        }
        tests = layout.tests
        steps = layout.steps
        variants = layout.variants
        filters = layout.filters
        predicates = layout.predicates
        conditions = layout.conditions
        scanners = layout.scanners
        literals = layout.literals
        self.productions = productions
        self.arguments = arguments
    }

    // MARK: Layout

    private struct Layout {
        let entries: [LexicalEntry]
        var tests: [Test] = []
        var steps: [Step] = []
        var variants: [Variant] = []
        var filters: [EntryFilter] = []
        var predicates: [@Sendable (RuleValue) -> Bool] = []
        var conditions: [@Sendable (Analysis, Int, Range<Int>) -> Bool] = []
        var scanners: [@Sendable (Analysis, Int, Range<Int>) -> Int?] = []
        var literals: [String] = []
        private var known: [String: Int32] = [:]
        /// Entries of each category, by its ordinal.
        private let byCategory: [[Int32]]

        init(entries: [LexicalEntry]) {
            self.entries = entries
            var byCategory = [[Int32]](repeating: [], count: 128)
            for (index, entry) in entries.enumerated() { byCategory[entry.category.ordinal].append(Int32(index)) }
            self.byCategory = byCategory
        }

        mutating func add(_ part: CompiledRule.Part) {
            var step: Step
            switch part {
            case .take(let cores, let slot, let isOptional):
                step = Step(kind: .take, isOptional: isOptional, slot: slot.map { Int32($0) } ?? -1)
                step.tests = add(cores)
            case .after(let cores, let isNegated):
                step = Step(kind: .after, isNegated: isNegated)
                step.tests = add(cores)
            case .before(let cores, let isNegated):
                step = Step(kind: .before, isNegated: isNegated)
                step.tests = add(cores)
            case .atStart: step = Step(kind: .atStart)
            case .atEnd: step = Step(kind: .atEnd)
            case .touching: step = Step(kind: .touching)
            case .apart: step = Step(kind: .apart)
            case .when(let condition, let isNegated):
                step = Step(kind: .when, isNegated: isNegated)
                step.condition = Int32(conditions.count)
                conditions.append(condition)
            }
            steps.append(step)
        }

        private mutating func add(_ cores: [CompiledRule.Core]) -> Range<Int32> {
            let first = Int32(tests.count)
            for core in cores { tests.append(test(core)) }
            return first..<Int32(tests.count)
        }

        private mutating func test(_ core: CompiledRule.Core) -> Test {
            switch core {
            case .category(let category, let conditions, let touches):
                return Test(kind: .category, touches: touches, id: Int32(category.ordinal), first: filter(category, conditions))
            case .symbol(let symbol, let tests, let touches):
                let first = Int32(predicates.count)
                predicates += tests
                return Test(kind: .symbol, touches: touches, id: Int32(symbol), first: first, count: Int32(tests.count))
            case .tokens(let kind, let touches): return Test(kind: .tokens, touches: touches, tokens: kind)
            case .literal(let text, let touches):
                literals.append(text)
                return Test(kind: .literal, touches: touches, id: Int32(literals.count - 1))
            case .scanner(let scanner, let touches):
                scanners.append(scanner)
                return Test(kind: .scanner, touches: touches, id: Int32(scanners.count - 1))
            }
        }

        private mutating func filter(_ category: LexicalCategory, _ conditions: [EntryCondition]) -> Int32 {
            let key = "\(category.rawValue) \(conditions)"
            if let index = known[key] { return index }
            let fitting = byCategory[category.ordinal].filter { index in conditions.allSatisfy { $0.holds(entries[Int(index)]) } }
            known[key] = Int32(filters.count)
            filters.append(EntryFilter(fitting))
            return Int32(filters.count - 1)
        }
    }
}

/// Entries of a lexicon that fit one test, as bits from the first of them to the last.
struct EntryFilter: Sendable {
    private let base: Int
    private let bits: [UInt64]

    /// - Parameter entries: indices in rising order.
    init(_ entries: [Int32]) {
        base = Int(entries.first ?? 0)
        var bits = [UInt64](repeating: 0, count: entries.isEmpty ? 0 : (Int(entries.last ?? 0) - base) / 64 + 1)
        for entry in entries { bits[(Int(entry) - base) / 64] |= 1 << UInt64((Int(entry) - base) % 64) }
        self.bits = bits
    }

    func contains(_ entry: Int) -> Bool {
        let offset = entry - base
        guard offset >= 0, offset / 64 < bits.count else { return false }
        return bits[offset / 64] & (1 << UInt64(offset % 64)) != 0
    }
}

/// What a rule has read, whatever its type. A chart holds values of one type only, so that no cast is needed to get it back; they are
/// `Sendable` because `RuleSet` asks that of them.
class RuleValue: @unchecked Sendable {}

final class RuleBox<Value>: RuleValue, @unchecked Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }

    /// The value of a box that the rule set of this type has made.
    static func value(_ boxed: RuleValue) -> Value { unsafeDowncast(boxed, to: RuleBox<Value>.self).value }
}
