import Text

/// What a rule's tests ask of tokens.
extension RuleChartState {
    func touches(_ token: Int) -> Bool { token < analysis.tokens.count && !analysis.tokens[token].spaceBefore }

    /// The predicates of the symbol hold for the item.
    func holds(_ test: RuleProgram.Test, of item: Int) -> Bool {
        for predicate in test.first..<test.first + test.count where !index.program.predicates[Int(predicate)](values[item]) { return false }
        return true
    }

    func isLiteral(_ test: RuleProgram.Test, _ token: Int) -> Bool {
        analysis.lower(token) == index.program.literals[Int(test.id)]
    }

    func fits(_ kind: TokenClass, _ token: Int) -> Bool {
        let found = analysis.tokens[token].kind
        switch kind {
        case .digits: return found == .number
        case .word: return found == .word
        case .capitalized: return found == .word && analysis.word(token).isCapitalized
        case .mixed: return found == .word && hasDigit(token)
        case .roman: return found == .word && RomanNumeral.value(of: analysis.word(token).surface) != nil
        case .symbol: return found == .symbol
        case .punct: return found == .punctuation
        case .any: return true
        }
    }

    private func hasDigit(_ token: Int) -> Bool {
        for at in Int(analysis.tokens[token].byteStart)..<Int(analysis.tokens[token].byteEnd) {
            let byte = analysis.bytes[at]
            if byte >= 0x30, byte <= 0x39 { return true }
        }
        return false
    }

    func holds(_ step: RuleProgram.Step, at token: Int) -> Bool {
        switch step.kind {
        case .take: return false
        case .atStart: return token == sentence.lowerBound
        case .atEnd: return token == sentence.upperBound
        case .touching: return touches(token)
        case .apart: return !touches(token)
        case .when: return index.program.conditions[Int(step.condition)](analysis, token, sentence) != step.isNegated
        case .before:
            guard token < sentence.upperBound else { return step.isNegated }
            return step.tests.contains { begins(index.program.tests[Int($0)], at: token) } != step.isNegated
        case .after: return step.tests.contains { ends(index.program.tests[Int($0)], before: token) } != step.isNegated
        }
    }

    /// Names count here too: what stands beside a match may be one.
    private func begins(_ test: RuleProgram.Test, at token: Int) -> Bool {
        guard !test.touches || touches(token) else { return false }
        switch test.kind {
        case .category:
            guard analysis.categories[token].contains(ordinal: Int(test.id)) else { return false }
            for index in analysis.matchIndices(at: token) {
                let match = analysis.allMatches[index]
                if match.tokens.upperBound <= sentence.upperBound, self.index.program.filters[Int(test.first)].contains(match.entry) {
                    return true
                }
            }
            return false
        case .symbol:
            return items(at: token).contains { items[Int($0)].symbol == test.id && holds(test, of: Int($0)) }
        case .tokens: return fits(test.tokens, token)
        case .literal: return isLiteral(test, token)
        case .scanner: return index.program.scanners[Int(test.id)](analysis, token, sentence) != nil
        }
    }

    /// What ends before the token; `touches` asks that no space stands between. Symbols to the left are not read yet and never fit.
    private func ends(_ test: RuleProgram.Test, before token: Int) -> Bool {
        guard token > sentence.lowerBound, !test.touches || touches(token) else { return false }
        switch test.kind {
        case .category:
            for start in stride(from: token - 1, through: max(sentence.lowerBound, token - 6), by: -1)
            where analysis.categories[start].contains(ordinal: Int(test.id)) {
                for index in analysis.matchIndices(at: start) where analysis.allMatches[index].tokens.upperBound == token {
                    if self.index.program.filters[Int(test.first)].contains(analysis.allMatches[index].entry) { return true }
                }
            }
            return false
        case .symbol, .scanner: return false
        case .tokens: return fits(test.tokens, token - 1)
        case .literal: return isLiteral(test, token - 1)
        }
    }
}
