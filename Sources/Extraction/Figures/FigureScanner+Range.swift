import Grammar
import Model

/// Two numbers that are the ends of a range.
extension FigureScanner {
    /// Joins a second number when both stand in a range: `3-5`, `30 to 40`, `between 68 and 74`.
    func readRange(_ draft: inout FigureDraft) {
        guard draft.low.isCardinal || draft.low.isShare else { return }
        var at = draft.tokens.upperBound
        var firstUnit: UnitReading?
        if draft.unit == nil || draft.unit?.isMoney == true, let unit = units.read(at: at, before: sentence.upperBound), draft.unit == nil {
            firstUnit = unit
            at = unit.end
        }
        let opener = opener(before: draft.tokens.lowerBound)
        guard at < sentence.upperBound, let joiner = joiner(at: at, opener: opener) else { return }
        var second = joiner
        var secondPrefix: UnitReading?
        if let prefix = units.prefix(at: second, before: sentence.upperBound) {
            secondPrefix = prefix
            second = prefix.end
        }
        guard second < sentence.upperBound, let high = reader.read(at: second, before: sentence.upperBound),
            high.isCardinal || high.isShare,
            high.isShare == draft.low.isShare
        else { return }
        let isMark = context.kind(at) != .word
        // Two full amounts with a bare joiner are a change (`by 15 yen to 110 yen`).
        if firstUnit != nil, opener == nil, !isMark { return }
        if let firstUnit, !firstUnit.isMoney, secondPrefix != nil { return }
        let secondUnit = units.read(at: high.tokens.upperBound, before: sentence.upperBound)
        if let firstUnit, let secondUnit, !Self.agree(firstUnit, secondUnit) { return }
        if firstUnit != nil, secondUnit == nil, secondPrefix == nil { return }
        var low = draft.low
        if low.magnitude == 1, high.magnitude > 1, low.value < high.value, firstUnit == nil {
            low.value = Self.scale(low.value, by: high.magnitude)
        }
        guard low.value < high.value else { return }
        // A dash without a range around it joins digits alone: a minus, a score and a parenthesis look like it.
        if isMark, low.isWord != high.isWord { return }
        if isMark, context.touches(at) != context.touches(at + 1) { return }
        draft.low = low
        draft.high = high
        draft.rule = "range"
        if let prefix = secondPrefix, draft.unit == nil { draft.unit = prefix }
        var start = draft.tokens.lowerBound
        if let opener { start = opener.tokens.lowerBound }
        draft.tokens = start..<high.tokens.upperBound
    }

    static func scale(_ value: Double, by factor: Double) -> Double { (value * 1000).rounded() * factor / 1000 }

    static func agree(_ a: UnitReading, _ b: UnitReading) -> Bool {
        switch (a.kind, b.kind) {
        case (.money, .money): true
        case (.percent(let a), .percent(let b)), (.quantity(let a), .quantity(let b)), (.duration(let a), .duration(let b)): a == b
        default: false
        }
    }

    /// The word that opens a range or a change right before the number.
    func opener(before i: Int) -> LexicalMatch? {
        if let direct = context.matchEnding(before: i, .rangeOpener, from: sentence.lowerBound) { return direct }
        var at = i
        if let qualifier = context.matchEnding(before: at, .qualifier, from: sentence.lowerBound) { at = qualifier.tokens.lowerBound }
        return context.matchEnding(before: at, .rangeOpener, from: sentence.lowerBound)
    }

    /// Where the second number starts when a joiner of ranges stands at the token.
    private func joiner(at i: Int, opener: LexicalMatch?) -> Int? {
        if context.isDash(i) { return i + 1 < sentence.upperBound && context.kind(i + 1) == .number ? i + 1 : nil }
        guard let match = context.match(i, .rangeWord) else { return nil }
        let word = analysis.entry(match)
        if let opener {
            let entry = analysis.entry(opener)
            guard Self.lists(entry["joins"], word.value) else { return nil }
            return leadsOn(entry, opener) ? nil : match.tokens.upperBound
        }
        return word["alone"] != nil ? match.tokens.upperBound : nil
    }

    static func lists(_ attribute: String?, _ value: String) -> Bool {
        attribute?.split(separator: ",").contains { $0 == value } == true
    }

    /// True when a verb of change before the opener makes of the range a change (`rose from 6 to 11 million`).
    private func leadsOn(_ entry: LexicalEntry, _ opener: LexicalMatch) -> Bool {
        guard entry["verb"] != nil else { return false }
        let floor = max(sentence.lowerBound, opener.tokens.lowerBound - 10)
        for i in stride(from: opener.tokens.lowerBound - 1, through: floor, by: -1)
        where analysis.has(i, .changeUp) || analysis.has(i, .changeDown) {
            return true
        }
        return false
    }
}
