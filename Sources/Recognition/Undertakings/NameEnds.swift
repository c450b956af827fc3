import Grammar

/// Where a name may end that is led by a class noun, or that has it in its middle.
struct NameEnds {
    enum Form: Int, CaseIterable {
        /// The class noun ends it.
        case none
        /// `Line 1`, `Mistral II`
        case number
        case year
        /// A proper name right behind: `Metro Da Nang`.
        case name
        /// Two places joined by a dash, or `from … to …`, `between … and …`.
        case route
        /// Small words of what it is for: `łodzi patrolowych`.
        case tail
        /// What it belongs to or is for: `of the Blackfeet Nation`, `джаза трёх границ`.
        case genitive
        /// Where it is: `at Repparfjord`, `через Дрину`.
        case place
    }

    private(set) var ends: [(end: Int, form: Form)]
    /// The proper name right behind the noun, numbers included.
    private(set) var name: Range<Int>?
    /// The proper name behind small words of what the noun is for: `wytwórnia amoniaku Oryx Blue`.
    private(set) var nameBehindTail: Range<Int>?

    init(of noun: ClassNoun, in sentence: Range<Int>, _ text: NameContext) {
        let start = noun.tokens.upperBound
        ends = [(start, .none)]
        var end = start
        var steps = 0
        var last = Form.none
        while steps < 4, end < sentence.upperBound, let (next, form) = Self.step(from: end, after: last, noun, in: sentence, text) {
            if form == .name || form == .route || form == .number || form == .year, name?.upperBound ?? start == end {
                name = (name?.lowerBound ?? start)..<next
            }
            if form == .genitive || form == .name, last == .tail || last == .none {
                var first = end
                while first < next, !text.isCapitalized(first) { first += 1 }
                if first > start, first < next, last == .tail || form == .genitive && !text.analysis.has(start, .nameLink) {
                    nameBehindTail = first..<next
                }
            }
            ends.append((next, form))
            (end, last) = (next, form)
            steps += 1
            if form == .year { break }
        }
        if let only = name, !(only.lowerBound..<only.upperBound).contains(where: { text.isCapitalized($0) }) { name = nil }
    }

    private static func step(
        from end: Int, after last: Form, _ noun: ClassNoun, in sentence: Range<Int>, _ text: NameContext
    ) -> (Int, Form)? {
        let limit = sentence.upperBound
        // Behind a place only a year belongs to the name.
        if last == .place {
            return number(at: end, limit: limit, isCraft: false, text).flatMap { $0.1 == .year ? $0 : nil }
        }
        if last != .number, let next = number(at: end, limit: limit, isCraft: noun.group == .craft, text) { return next }
        if last == .none || last == .number || last == .tail,
            let next = chain(at: end, limit: limit, text, isLed: text.capitalizesNouns || noun.isCapital)
        {
            return (next.end, next.isRoute ? .route : .name)
        }
        if let next = route(at: end, limit: limit, text) { return (next, .route) }
        // `terminal LNG`
        if last == .none, end < limit, text.flags[end].contains(.excluded), text.analysis.word(end).isAllCaps,
            text.analysis.tokens[end].spaceBefore
        {
            return (end + 1, .tail)
        }
        if last == .name, let next = conjoined(at: end, limit: limit, text) { return (next, .genitive) }
        if last == .none || last == .name, let next = adjective(at: end, limit: limit, text) { return (next, .tail) }
        if let next = genitive(at: end, limit: limit, noun, text) {
            return (next, (end..<next).contains { text.isCapitalized($0) } ? .genitive : .tail)
        }
        if let next = place(at: end, limit: limit, text) { return (next, .place) }
        if last == .genitive || last == .name, let next = stack(at: end, limit: limit, text) { return (next, .tail) }
        return nil
    }
}
