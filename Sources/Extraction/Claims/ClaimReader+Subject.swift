import Grammar
import Model

extension ClaimReader {
    static let nobody = Subject(head: .none, tokens: 0..<0)

    /// The subject of a verb.
    func subject(of cue: ReportingCue, in sentence: Range<Int>, _ previous: Subject?) -> Subject {
        let verb = cue.auxiliary.map { min($0, cue.tokens.lowerBound) } ?? cue.tokens.lowerBound
        let left = boundary(leftOf: verb, in: sentence)
        if cue.passive { return Self.nobody }
        if cue.form == .gerund { return previous ?? nominal(in: left..<verb) ?? Self.nobody }
        var right = cue.tokens.upperBound
        if let auxiliary = cue.auxiliary, auxiliary != cue.tokens.upperBound { right = auxiliary + 1 }
        // Inversion: the verb opens its clause, or follows what was said.
        let opens = verb == left || traits[verb - 1].touches([.comma, .dash, .quoteMark, .stop])
        if opens, verb > left, traits[verb - 1].contains(.comma), let person = backward(from: verb, to: left), let name = person.name,
            input.names[name].kind == .person, input.names[name].tokens.upperBound == verb - 1
        {
            // `The ambassador, Anna Nowak, singled out ...`
            let first = input.names[name].tokens.lowerBound
            if first > left, traits[first - 1].contains(.comma) { return person }
        }
        if opens, let found = rightward(from: right, sentence), found.head != .unnamed || verb == left && !syntax.freeOrder { return found }
        if let name = acrossAside(verb, sentence) { return name }
        // The words between the last comma and the verb.
        var segment = verb
        while segment > left, traits[segment - 1].isDisjoint(with: [.comma]) { segment -= 1 }
        if segment < verb {
            // `the union, which demands`: the name before the comma.
            if segment > left, traits[segment].contains(.relative), segment + 1 < cue.tokens.upperBound,
                let name = input.name(at: segment - 2),
                !traits[segment].contains(.determiner) || cue.tokens.upperBound >= end(rightOf: cue.tokens.lowerBound, in: sentence),
                nominal(in: segment + 1..<verb).map({ $0.head == .unnamed }) ?? true
            {
                return Subject(head: .name(name), tokens: input.names[name].tokens)
            }
            if let conjunction = leadingConjunction(segment..<verb) {
                if conjunction < verb, let found = nominal(in: conjunction..<verb) { return found }
                if let previous { return previous }
                if let found = nominal(in: left..<segment) { return found }
            }
            if let found = nominal(in: segment..<verb) {
                if found.head == .unnamed, syntax.verbSecond || syntax.freeOrder, let other = rightward(from: right, sentence),
                    other.head != .unnamed
                {
                    return other
                }
                return found
            }
            if syntax.verbSecond || syntax.freeOrder || opens, let found = rightward(from: right, sentence) { return found }
            if segment == left { return Self.nobody }
        }
        // `Anna Nowak, head of the bank, said`: back over what stands between commas.
        return backward(from: segment, to: left) ?? previous ?? Self.nobody
    }

    /// `Anna Nowak (by chance her aunt) said`, `Anna Nowak – by chance her aunt – said`: the name before the aside.
    private func acrossAside(_ verb: Int, _ sentence: Range<Int>) -> Subject? {
        var close = verb - 1
        if close > sentence.lowerBound, traits[close].contains(.comma) { close -= 1 }
        guard close > sentence.lowerBound, traits[close].touches([.dash, .bracket]), quotation(endingBefore: verb) == nil else {
            return nil
        }
        let mark: TokenTraits = traits[close].contains(.dash) ? .dash : .bracket
        var open = close - 1
        while open > sentence.lowerBound, !traits[open].contains(mark) {
            if traits[open].touches([.quoteMark, .stop]) { return nil }
            open -= 1
        }
        guard open > sentence.lowerBound, let name = input.name(at: open - 1) else { return nil }
        return Subject(head: .name(name), tokens: input.names[name].tokens)
    }

    /// Index after a conjunction (and adverbs) that opens the range.
    private func leadingConjunction(_ range: Range<Int>) -> Int? {
        var i = range.upperBound - 1
        while i >= range.lowerBound {
            if traits[i].contains(.conjunction), !traits[i].contains(.name) { return i + 1 }
            i -= 1
        }
        return nil
    }

    /// The subject behind the verb; of `its coach, Abena Serwaa`, the name.
    private func rightward(from start: Int, _ sentence: Range<Int>) -> Subject? {
        let end = end(rightOf: start, in: sentence)
        guard let found = nominal(in: start..<end) else { return nil }
        if let name = found.name, input.names[name].kind == .person { return found }
        if case .pronoun = found.head { return found }
        guard end < sentence.upperBound, traits[end].contains(.comma) else { return found }
        var next = end + 1
        if let honorific = analysis.match(at: next, .honorific) { next = honorific.tokens.upperBound }
        if let name = input.name(at: next), input.names[name].kind == .person {
            let after = input.names[name].tokens.upperBound
            if after >= sentence.upperBound || traits[after].touches(.phraseEnd) {
                return Subject(head: .name(name), tokens: input.names[name].tokens)
            }
        }
        return found
    }

    private func backward(from end: Int, to left: Int) -> Subject? {
        var upper = end
        var fallback: Subject?
        while upper > left {
            while upper > left, traits[upper - 1].contains(.comma) { upper -= 1 }
            var lower = upper
            while lower > left, !traits[lower - 1].contains(.comma) { lower -= 1 }
            guard lower < upper else { break }
            let isPreposition = lower + 1 < upper && traits[lower].contains(.preposition)
            if traits[isPreposition ? lower + 1 : lower].contains(.relative) {
                upper = lower
                continue
            }
            if let found = nominal(in: lower..<upper) {
                switch found.head {
                case .name(let name) where input.names[name].kind == .person: return found
                case .name, .pronoun: if fallback == nil || lower == left { fallback = found }
                default: if fallback == nil || lower == left, fallback?.isNamed != true { fallback = found }
                }
            }
            upper = lower
        }
        return fallback
    }

    /// How far left a clause may reach from the token.
    func boundary(leftOf verb: Int, in sentence: Range<Int>) -> Int {
        var i = verb
        while i > sentence.lowerBound {
            let trait = traits[i - 1]
            if trait.touches([.semicolon, .colon, .dash, .quoteMark, .quoted, .stop]) {
                let isWord = trait.isDisjoint(with: [.semicolon, .colon, .dash, .quoteMark, .stop])
                if isWord, trait.contains(.quoted), traits[verb].contains(.quoted) {
                    i -= 1
                    continue
                }
                break
            }
            if trait.contains(.complementizer), !trait.contains(.name), !trait.contains(.relative) { break }
            if trait.contains(.bracket), analysis.isMark(i - 1, "(") { break }
            i -= 1
        }
        return i
    }

    func end(rightOf start: Int, in sentence: Range<Int>) -> Int {
        var i = start
        while i < sentence.upperBound {
            if traits[i].touches(.phraseEnd) || traits[i].contains(.complementizer) && !traits[i].contains(.name) { break }
            if traits[i].contains(.verb), i > start, !traits[i].contains(.name), !traits[i].contains(.role) { break }
            i += 1
        }
        return i
    }

    /// Who a reporting preposition names.
    func source(of cue: ReportingCue, in sentence: Range<Int>) -> Subject {
        switch cue.form {
        case .itself:
            if cue.entry["gender"] == "own" {
                let right = cue.tokens.upperBound..<end(rightOf: cue.tokens.upperBound, in: sentence)
                if let found = nominal(in: right), found.head != .unnamed { return found }
                if let found = nominal(in: sentence.lowerBound..<cue.tokens.lowerBound) { return found }
            }
            return Subject(head: .pronoun(cue.entry["gender"] ?? "any"), tokens: cue.tokens)
        case .after:
            var start = cue.tokens.lowerBound
            while start > sentence.lowerBound, traits[start - 1].isDisjoint(with: .phraseEnd), cue.tokens.lowerBound - start < 8 {
                start -= 1
            }
            // The nearest noun phrase before it.
            if let found = nominal(in: start..<cue.tokens.lowerBound) { return found }
        default:
            let end = end(rightOf: cue.tokens.upperBound, in: sentence)
            var start = cue.tokens.upperBound
            while start < end, traits[start].contains(.preposition), !traits[start].contains(.name) { start += 1 }
            if let found = nominal(in: start..<max(start, min(end, start + 14))) {
                // `według inwestora, spółki Rosa Blu`
                if !found.isNamed, end < sentence.upperBound, traits[end].contains(.comma), end - start <= 3 {
                    let next = end + 1..<self.end(rightOf: end + 1, in: sentence)
                    if next.count <= 6, let other = nominal(in: next), other.isNamed { return other }
                }
                return found
            }
        }
        return Subject(head: .unnamed, tokens: cue.tokens.upperBound..<cue.tokens.upperBound)
    }
}

extension Subject {
    var name: Int? {
        if case .name(let index) = head { return index }
        return nil
    }

    var isNamed: Bool { name != nil }
}
