import Grammar
import Text

/// Numbers that state no fact: clock times, scores, labels, versions, telephone numbers.
extension FigureGrammar {
    static func addOthers(_ domain: inout RuleDomain<FigureValue>) {
        domain.productions["other"] = { match in .other(match.text(0) ?? "") }
        domain.productions["list-number"] = { match in
            // Alone in its sentence it heads the next one, if there is any.
            guard match.tokens.lowerBound == match.sentence.lowerBound, match.tokens.upperBound < match.analysis.tokens.count,
                match.analysis.tokens[match.tokens.lowerBound].byteEnd - match.analysis.tokens[match.tokens.lowerBound].byteStart <= 2
            else { return nil }
            return .other("number of a list")
        }
        domain.conditions["paragraph-start"] = { analysis, i, sentence in
            guard i == sentence.lowerBound, analysis.tokens.indices.contains(i) else { return false }
            guard i > 0 else { return true }
            return analysis.bytes[Int(analysis.tokens[i - 1].byteEnd)..<Int(analysis.tokens[i].byteStart)].contains(0x0A)
        }
        domain.conditions["joined"] = { analysis, i, sentence in isJoined(analysis, i, sentence) }
        domain.scanners["clock-point"] = { analysis, i, _ in isClockPoint(analysis, i) ? i + 1 : nil }
        domain.scanners["phone"] = { analysis, i, sentence in phoneEnd(analysis, i, sentence) }
        domain.scanners["joined-digits"] = { analysis, i, sentence in joinedEnd(analysis, i, sentence) }
    }

    private static func isNumber(_ analysis: Analysis, _ i: Int) -> Bool {
        analysis.tokens.indices.contains(i) && analysis.tokens[i].kind == .number
    }

    private static func touches(_ analysis: Analysis, _ i: Int) -> Bool {
        analysis.tokens.indices.contains(i) && !analysis.tokens[i].spaceBefore
    }

    /// True for hours and minutes with a full stop between (`9.30`): one or two digits below 24, two below 60.
    private static func isClockPoint(_ analysis: Analysis, _ i: Int) -> Bool {
        guard isNumber(analysis, i) else { return false }
        let bytes = analysis.bytes[Int(analysis.tokens[i].byteStart)..<Int(analysis.tokens[i].byteEnd)]
        let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = parts.first, let minute = parts.last, hour.count <= 2, minute.count == 2,
            let hours = Int(String(decoding: hour, as: UTF8.self)), let minutes = Int(String(decoding: minute, as: UTF8.self))
        else { return false }
        return hours < 25 && minutes < 60
    }

    /// True for digits that go on a word, a code or another number: `A-320`, `#5`, `7/8`, `3:1`.
    private static func isJoined(_ analysis: Analysis, _ i: Int, _ sentence: Range<Int>) -> Bool {
        guard i > sentence.lowerBound, touches(analysis, i) else { return false }
        let before = i - 1
        if analysis.tokens[before].kind == .word { return true }
        if FigureContext.isHyphen(analysis, before), before > sentence.lowerBound, touches(analysis, before),
            !isNumber(analysis, before - 1)
        {
            return true
        }
        if analysis.isMark(before, ":") { return isNumber(analysis, before - 1) }
        if analysis.isMark(before, "/") || analysis.isMark(before, ".") { return touches(analysis, before) }
        if analysis.isMark(before, "+") { return analysis.tokens[i].byteEnd - analysis.tokens[i].byteStart >= 5 }
        return analysis.isMark(before, "#") || analysis.isMark(before, "@")
    }

    /// The end of digits joined by colons or slashes without a space (`18:30`, `7/8`, `3:1`), but for a fraction of usual parts.
    private static func joinedEnd(_ analysis: Analysis, _ i: Int, _ sentence: Range<Int>) -> Int? {
        guard isNumber(analysis, i) else { return nil }
        var end = i + 1
        var slashes = 0
        while end + 1 < sentence.upperBound, touches(analysis, end), touches(analysis, end + 1), isNumber(analysis, end + 1),
            analysis.isMark(end, ":") || analysis.isMark(end, "/")
        {
            if analysis.isMark(end, "/") { slashes += 1 }
            end += 2
        }
        guard end > i + 1 else { return nil }
        if slashes == 1, end == i + 3, isFraction(analysis.word(i).surface, analysis.word(i + 2).surface) { return nil }
        return end
    }

    private static func isFraction(_ part: String, _ whole: String) -> Bool {
        guard let part = Int(part), let whole = Int(whole), part > 0, part < whole else { return false }
        return [2, 3, 4, 5, 6, 8, 10, 15, 20, 100].contains(whole)
    }

    private static func beginsWithZero(_ analysis: Analysis, _ i: Int) -> Bool {
        let bytes = analysis.bytes[Int(analysis.tokens[i].byteStart)..<Int(analysis.tokens[i].byteEnd)]
        return bytes.count > 1 && bytes.first == 0x30 && bytes.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// The end of a telephone number: groups of digits of which one begins with a zero, or behind a plus sign or a label; or three and more
    /// joined by hyphens.
    private static func phoneEnd(_ analysis: Analysis, _ i: Int, _ sentence: Range<Int>) -> Int? {
        guard isNumber(analysis, i) else { return nil }
        var end = i
        var groups = 0
        var hasZero = false
        var hyphens = 0
        var brackets = 0
        // True while the groups can be the thousands of one number.
        var isGrouped = !beginsWithZero(analysis, i) && width(analysis, i) <= 3
        while end < sentence.upperBound {
            if isNumber(analysis, end) {
                if end > i { isGrouped = isGrouped && width(analysis, end) == 3 }
                groups += 1
                hasZero = hasZero || beginsWithZero(analysis, end)
                end += 1
            } else if groups > 0, end + 1 < sentence.upperBound, isNumber(analysis, end + 1),
                FigureContext.isDash(analysis, end) || analysis.isMark(end, "/")
            {
                if touches(analysis, end), touches(analysis, end + 1), FigureContext.isDash(analysis, end) { hyphens += 1 }
                isGrouped = false
                end += 1
            } else if groups > 0, end + 3 < sentence.upperBound, analysis.isMark(end, "("), isNumber(analysis, end + 1),
                analysis.isMark(end + 2, ")"), isNumber(analysis, end + 3)
            {
                brackets += 1
                groups += 1
                end += 3
            } else {
                break
            }
        }
        guard groups >= 2 else { return nil }
        var label = i
        while label > sentence.lowerBound, analysis.isMark(label - 1, "+") || analysis.isMark(label - 1, ":") { label -= 1 }
        let hasPlus = label < i && analysis.isMark(i - 1, "+")
        let isLabelled = FigureContext.matchEnding(analysis, before: label, .labelNoun, from: sentence.lowerBound) != nil
        if hasPlus || isLabelled || brackets > 0 || hyphens >= 2 { return end }
        return !isGrouped && (hasZero || groups >= 4) ? end : nil
    }

    /// Bytes of the token.
    private static func width(_ analysis: Analysis, _ i: Int) -> Int32 { analysis.tokens[i].byteEnd - analysis.tokens[i].byteStart }
}
