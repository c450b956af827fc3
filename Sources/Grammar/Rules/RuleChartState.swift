import Text

/// A chart while it is filled: bottom-up, from the sentence's last token to its first, so that whatever begins further right is known.
final class RuleChartState {
    struct Item {
        var rule: Int32
        var symbol: Int32
        var tokens: Range<Int>
        /// Where the parts stand in `partList`.
        var parts: Range<Int>
    }

    let index: RuleIndex
    let analysis: Analysis
    let sentence: Range<Int>
    private let program: RuleProgram
    /// False for a token of the sentence that no rule may take.
    private let open: [Bool]
    @exclusivity(unchecked) private(set) var items: [Item] = []
    @exclusivity(unchecked) private(set) var values: [RuleValue] = []
    @exclusivity(unchecked) private var partList: [Int32] = []
    /// Items by their first token, from the sentence's first.
    @exclusivity(unchecked) private var starts: [[Int32]] = []
    @exclusivity(unchecked) private(set) var slots: [RuleSlot] = []
    /// The item that begins the match under way, -1 for none.
    @exclusivity(unchecked) private var led = -1
    /// The token that the match under way began at.
    @exclusivity(unchecked) private var start = 0

    /// More readings of one token than this are nobody's language; the rest is left unread.
    private static let mostItemsAtToken = 200

    init(index: RuleIndex, analysis: Analysis, sentence: Range<Int>, isOpen: (Int) -> Bool) {
        self.index = index
        self.analysis = analysis
        self.sentence = sentence
        program = index.program
        open = sentence.map(isOpen)
    }

    func items(at token: Int) -> ArraySlice<Int32> {
        let offset = token - sentence.lowerBound
        return starts.indices.contains(offset) ? starts[offset][...] : []
    }

    func parts(of item: Int) -> ArraySlice<Int32> { items.indices.contains(item) ? partList[items[item].parts] : [] }

    // MARK: Filling

    func fill() {
        for token in sentence.reversed() where isOpen(token) { read(at: token) }
    }

    private func isOpen(_ token: Int) -> Bool { open[token - sentence.lowerBound] }

    private func areOpen(_ tokens: Range<Int>) -> Bool {
        if tokens.count == 1 { return isOpen(tokens.lowerBound) }
        return tokens.allSatisfy { isOpen($0) }
    }

    private func read(at token: Int) {
        let kind = analysis.tokens[token].kind
        if analysis.hasAny(token, of: index.categories) {
            analysis.categories[token].forEachShared(with: index.categories) { ordinal in
                for variant in index.byCategory[ordinal] { run(variant, at: token) }
            }
        }
        for variant in index.byKind[Int(kind.rawValue)] { run(variant, at: token) }
        let first = analysis.bytes[Int(analysis.tokens[token].byteStart)]
        if kind == .word {
            if !index.mixed.isEmpty, fits(.mixed, token) {
                for variant in index.mixed { run(variant, at: token) }
            }
            if !index.roman.isEmpty, first < 0x5B, fits(.roman, token) {
                for variant in index.roman { run(variant, at: token) }
            }
        }
        if index.literalBytes[Int(first)], let variants = index.byLiteral[analysis.lower(token)] {
            for variant in variants { run(variant, at: token) }
        }
        // What has just been read may begin other rules.
        let offset = token - sentence.lowerBound
        guard starts.indices.contains(offset) else { return }
        var next = 0
        while next < starts[offset].count, next < Self.mostItemsAtToken {
            let item = Int(starts[offset][next])
            for variant in index.bySymbol[Int(items[item].symbol)] { run(variant, at: token, led: item) }
            next += 1
        }
    }

    private func run(_ number: Int32, at token: Int, led item: Int = -1) {
        let variant = program.variants[Int(number)]
        if item >= 0 {
            guard mayFollow(variant, variant.lead + 1, at: items[item].tokens.upperBound) else { return }
        } else if program.tests[Int(program.steps[Int(variant.lead)].tests.lowerBound)].kind == .tokens {
            guard mayFollow(variant, variant.lead + 1, at: token + 1) else { return }
        }
        while slots.count < Int(variant.slots) { slots.append(.none) }
        led = item
        start = token
        match(variant, step: variant.steps.lowerBound, at: token)
    }

    /// Matches the rule's steps from `step` on at the token; every way through makes an item.
    private func match(_ variant: RuleProgram.Variant, step number: Int32, at token: Int) {
        guard number < variant.steps.upperBound else {
            finish(variant, start..<token)
            return
        }
        let step = program.steps[Int(number)]
        guard step.kind == .take else {
            if holds(step, at: token) { match(variant, step: number + 1, at: token) }
            return
        }
        if token < sentence.upperBound {
            for index in step.tests {
                let test = program.tests[Int(index)]
                if !test.touches || touches(token) { take(test, variant, step, number, at: token) }
            }
        }
        if step.isOptional { match(variant, step: number + 1, at: token) }
    }

    /// Goes on behind every end of what fits the test at the token.
    private func take(_ test: RuleProgram.Test, _ variant: RuleProgram.Variant, _ step: RuleProgram.Step, _ number: Int32, at token: Int) {
        func go(_ end: Int, _ found: RuleSlot) {
            guard mayFollow(variant, number + 1, at: end) else { return }
            if step.slot >= 0 { slots[Int(step.slot)] = found }
            match(variant, step: number + 1, at: end)
            if step.slot >= 0 { slots[Int(step.slot)] = .none }
        }
        switch test.kind {
        case .category:
            guard analysis.categories[token].contains(ordinal: Int(test.id)) else { return }
            for index in analysis.matchIndices(at: token) {
                let match = analysis.allMatches[index]
                if program.filters[Int(test.first)].contains(match.entry), match.tokens.upperBound <= sentence.upperBound,
                    areOpen(match.tokens)
                {
                    go(match.tokens.upperBound, .entry(match.entry, match.tokens))
                }
            }
        case .symbol:
            if number == variant.lead, led >= 0 {
                if holds(test, of: led) { go(items[led].tokens.upperBound, .item(led)) }
                return
            }
            let offset = token - sentence.lowerBound
            guard offset < starts.count else { return }
            var next = 0
            while next < starts[offset].count {
                let item = Int(starts[offset][next])
                next += 1
                if items[item].symbol == test.id, holds(test, of: item) { go(items[item].tokens.upperBound, .item(item)) }
            }
        case .tokens:
            if fits(test.tokens, token), isOpen(token) { go(token + 1, .tokens(token..<token + 1)) }
        case .literal:
            if isLiteral(test, token), isOpen(token) { go(token + 1, .tokens(token..<token + 1)) }
        case .scanner:
            guard let end = program.scanners[Int(test.id)](analysis, token, sentence), end > token, end <= sentence.upperBound,
                areOpen(token..<end)
            else { return }
            go(end, .tokens(token..<end))
        }
    }

    /// False when what the next steps take surely does not begin at the token: most rules fail there.
    private func mayFollow(_ variant: RuleProgram.Variant, _ number: Int32, at token: Int) -> Bool {
        var number = number
        while number < variant.steps.upperBound {
            let step = program.steps[Int(number)]
            guard step.kind == .take else { return true }
            if token < sentence.upperBound {
                for index in step.tests where mayBegin(program.tests[Int(index)], at: token) { return true }
            }
            guard step.isOptional else { return false }
            number += 1
        }
        return true
    }

    private func mayBegin(_ test: RuleProgram.Test, at token: Int) -> Bool {
        if test.touches, !touches(token) { return false }
        switch test.kind {
        case .category: return analysis.categories[token].contains(ordinal: Int(test.id))
        case .symbol: return !starts.isEmpty && !starts[token - sentence.lowerBound].isEmpty
        case .tokens: return fits(test.tokens, token)
        case .literal: return isLiteral(test, token)
        case .scanner: return true
        }
    }

    private func finish(_ variant: RuleProgram.Variant, _ tokens: Range<Int>) {
        let offset = tokens.lowerBound - sentence.lowerBound
        if starts.isEmpty { starts = [[Int32]](repeating: [], count: sentence.count) }
        guard starts[offset].count < Self.mostItemsAtToken else { return }
        for known in starts[offset] where items[Int(known)].rule == variant.rule && items[Int(known)].tokens == tokens { return }
        let rule = Int(variant.rule)
        let match = RuleMatchCore(state: self, arguments: program.arguments[rule], tokens: tokens, rule: rule)
        guard let value = program.productions[rule]?(match) else { return }
        let first = partList.count
        for case .item(let item) in slots.prefix(Int(variant.slots)) { partList.append(Int32(item)) }
        starts[offset].append(Int32(items.count))
        items.append(Item(rule: variant.rule, symbol: variant.symbol, tokens: tokens, parts: first..<partList.count))
        values.append(value)
    }
}
