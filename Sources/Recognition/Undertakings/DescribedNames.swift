import Grammar
import Model

/// Names without a class noun of their own, which the sentence says what they are of: `Fibre First, a programme to …`, `a ferry called Silver Auk`,
/// and names with a number or a year: `COP29`, `Tunis 2024`, `Gannet 2`.
struct DescribedNames {
    let text: NameContext

    func proposals(in sentence: Range<Int>) -> [Proposal] {
        var result: [Proposal] = []
        let tokens = text.analysis.tokens
        var i = sentence.lowerBound
        while i < sentence.upperBound {
            if tokens[i].kind == .number {
                if i + 1 < sentence.upperBound, text.touches(i + 1), text.isCapitalized(i + 1), length(i + 1) > 3 {
                    append(i..<i + 2, .project, "number-name", to: &result)
                }
                i += 1
                continue
            }
            guard text.isCapitalized(i), !text.isJoined(i), begins(i) else {
                i += 1
                continue
            }
            // `Paper Lantern, a scheme …`: an ordinary word that begins the sentence, before a capital that tells.
            let opens =
                text.flags[i].contains(.first) && !text.isNameLike(i) && !text.analysis.has(i, .functionWord)
                && text.isCapitalized(i + 1) && text.flags[i + 1].contains(.telling)
            let end = NameEnds.chain(at: opens ? i + 1 : i, limit: sentence.upperBound, text, isFree: true)?.end
            numbered(i..<(end ?? i + 1), in: sentence, to: &result)
            if let end { described(i..<end, in: sentence, to: &result) }
            i = end ?? i + 1
        }
        return result
    }

    private func append(_ tokens: Range<Int>, _ kind: EntityKind, _ rule: String, _ type: String? = nil, to result: inout [Proposal]) {
        let confidence = RuleConfidence.of(rule, kind)
        guard confidence >= RuleConfidence.least else { return }
        result.append(Proposal(tokens: tokens, kind: kind, rule: rule, confidence: confidence, type: type))
    }

    /// Bytes of the token.
    private func length(_ i: Int) -> Int { Int(text.analysis.tokens[i].byteEnd - text.analysis.tokens[i].byteStart) }

    private func begins(_ i: Int) -> Bool {
        text.isCapitalized(i) && text.flags[i].isDisjoint(with: [.excluded, .role]) && !text.analysis.has(i, .honorific)
            && !(text.flags[i].contains(.first) && text.analysis.has(i, .functionWord))
    }

    private func described(_ chain: Range<Int>, in sentence: Range<Int>, to result: inout [Proposal]) {
        let analysis = text.analysis
        // A given name begins a person; a known place needs more.
        guard !(analysis.has(chain.lowerBound, .givenName) && chain.count > 1 && length(chain.lowerBound) > 2) else { return }
        // `Ein Tunnel, eine Brücke`: a class noun is described by no other.
        if chain.count == 1,
            analysis.has(chain.lowerBound, .projectHead) || analysis.has(chain.lowerBound, .eventHead)
                || analysis.has(chain.lowerBound, .placeHead) || analysis.has(chain.lowerBound, .organizationHead)
        {
            return
        }
        let title = endOfTitle(chain.upperBound, limit: sentence.upperBound)
        var found: [Proposal] = []
        func propose(_ kind: EntityKind, _ rule: String, _ type: String?) {
            append(chain, kind, rule, type, to: &found)
            if title > chain.upperBound { append(chain.lowerBound..<title, kind, rule + "-title", type, to: &found) }
        }
        for end in chain.upperBound...title where end == chain.upperBound || end == title {
            guard end < sentence.upperBound, analysis.tokens[end].kind != .word, analysis.tokens[end].kind != .number else { continue }
            let mark = analysis.isMark(end, ",") || analysis.isMark(end, "—") || analysis.isMark(end, "–") || analysis.isMark(end, "(")
            if mark, let noun = UndertakingRecognizer.noun(behind: end + 1, words: 4, limit: sentence.upperBound, text) {
                propose(noun.kind, "\(noun.label)-apposed", noun.type)
                break
            } else if analysis.isMark(end, ","), isIndefinite(end + 1), !isPerson(behind: end + 2) {
                propose(.project, "apposed", nil)
                break
            }
        }
        // `The ship, the Banteng Star, …`
        var before = chain.lowerBound
        while before > sentence.lowerBound, analysis.has(before - 1, .determiner) { before -= 1 }
        if before - 1 > sentence.lowerBound, analysis.isMark(before - 1, ","),
            let noun = UndertakingRecognizer.noun(endingAt: before - 1, from: sentence.lowerBound, text)
        {
            propose(noun.kind, "\(noun.label)-comma", noun.type)
        }
        if text.match(endingAt: before, .namingWord, from: sentence.lowerBound) != nil {
            propose(.project, "named", nil)
        } else if let work = text.match(endingAt: work(before: before, from: sentence.lowerBound), .workNoun, from: sentence.lowerBound) {
            propose(.project, "of-\(analysis.entry(work).value)", nil)
        }
        result += found
    }

    private func isIndefinite(_ i: Int) -> Bool {
        text.analysis.matches(at: i).contains {
            let entry = text.analysis.entry($0)
            return entry.category == .determiner && entry.value == "indefinite"
        }
    }

    /// A role stands within the next words.
    private func isPerson(behind start: Int) -> Bool {
        (start..<min(start + 4, text.analysis.tokens.count)).contains {
            text.analysis.has($0, .roleNoun) || text.analysis.has($0, .organizationHead) || text.analysis.has($0, .placeHead)
        }
    }

    /// The token behind the noun of work that leads to the name over articles and links, or the name's start.
    private func work(before start: Int, from lowest: Int) -> Int {
        let analysis = text.analysis
        var i = start
        while i > lowest, start - i < 3,
            analysis.has(i - 1, .determiner) || analysis.has(i - 1, .nameLink) || analysis.has(i - 1, .placePreposition)
        { i -= 1 }
        return i
    }

    /// `School in a Trunk`, `Tram to Avellaneda`: small words between capitals.
    private func endOfTitle(_ end: Int, limit: Int) -> Int {
        let analysis = text.analysis
        var i = end
        var links = 0
        while i < limit, links < 3, text.isWord(i), !text.isCapitalized(i), length(i) < 8,
            analysis.has(i, .determiner) || analysis.has(i, .placePreposition) || analysis.has(i, .nameLink)
        {
            i += 1
            links += 1
        }
        guard i > end, i < limit, begins(i), text.isCapitalized(i) else { return end }
        return text.capitalizesNouns
            ? text.endOfHyphenated(i, limit: limit) : NameEnds.chain(at: i, limit: limit, text, isFree: true)?.end ?? end
    }

    // MARK: Numbers

    private func numbered(_ chain: Range<Int>, in sentence: Range<Int>, to result: inout [Proposal]) {
        let analysis = text.analysis
        let (i, end, limit) = (chain.lowerBound, chain.upperBound, sentence.upperBound)
        if hasDigit(i), analysis.word(i).isAllCaps, analysis.lower(i).unicodeScalars.count(where: { $0.properties.isAlphabetic }) > 1 {
            append(i..<i + 1, .event, "acronym-number", to: &result)
            append(i..<i + 1, .project, "acronym-number", to: &result)
        }
        if chain.count > 1, isRoman(end - 1) { append(chain, .project, "name-roman", to: &result) }
        guard end < limit, analysis.tokens[end].kind != .word else { return }
        let isNumber = analysis.tokens[end].kind == .number
        // A number behind, or behind one mark.
        guard isNumber || end + 1 < limit && analysis.tokens[end + 1].kind == .number, !isTime(end - 1) else { return }
        let isDash = !isNumber && analysis.isMark(end, "—")
        if isDash || !isNumber && text.isHyphen(end) && text.touches(end) && text.touches(end + 1) {
            guard end + 1 < limit, analysis.tokens[end + 1].kind == .number, length(end + 1) <= 4 else { return }
            let isYear = analysis.isYear(end + 1)
            guard isYear || !isDash else { return }
            let isAcronym = chain.count == 1 && analysis.word(i).isAllCaps
            let rule = isYear ? "name-dash-year" : isAcronym ? "acronym-dash-number" : "name-dash-number"
            append(i..<end + 2, .event, rule, to: &result)
            append(i..<end + 2, .project, rule, to: &result)
        } else if isNumber, analysis.tokens[end].spaceBefore {
            if analysis.isYear(end) {
                let isSeason =
                    analysis.isMark(end + 1, "/") && text.touches(end + 1) && end + 2 < limit && text.touches(end + 2)
                    && analysis.tokens[end + 2].kind == .number
                // What is to come in a round year is a plan.
                let isLater = Int(analysis.word(end).surface).map { $0 >= 2030 } ?? false
                let rule = isSeason ? "name-season" : isLater ? "name-later-year" : "name-year"
                append(i..<(isSeason ? end + 3 : end + 1), .event, rule, to: &result)
                append(i..<(isSeason ? end + 3 : end + 1), .project, rule, to: &result)
            } else if length(end) <= 2, NameEnds.isLabel(end, text) {
                append(i..<end + 1, .project, "name-number", to: &result)
            }
        }
    }

    private func hasDigit(_ i: Int) -> Bool {
        let token = text.analysis.tokens[i]
        return text.analysis.bytes[Int(token.byteStart)..<Int(token.byteEnd)].contains { (0x30...0x39).contains($0) }
    }

    private func isRoman(_ i: Int) -> Bool { length(i) <= 7 && RomanNumeral.isOne(text.analysis.word(i).surface) }

    /// `Halbjahr 2025`, `Ende 2027`: a word that makes a date of the number behind it.
    private func isTime(_ i: Int) -> Bool {
        for category in Self.times where text.analysis.has(i, category) { return true }
        return false
    }

    private static let times: [LexicalCategory] = [
        .dateUnit, .datePart, .durationUnit, .yearMarker, .month, .season, .weekday, .labelNoun, .placePreposition,
    ]
}
