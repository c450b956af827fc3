import Grammar
import Text

/// Direct speech: the tokens between two quotation marks, or a turn of dialogue that a dash opens.
struct Quotation: Hashable {
    /// What is said, without the marks.
    var content: Range<Int>
    /// The marks included.
    var outer: Range<Int>
    var paragraph: Int
    var isDialogue = false

    /// All quotations of a text in order, without overlap: the outermost alone.
    static func all(in analysis: Analysis, _ traits: inout [TokenTraits], names: ExtractionInput) -> [Quotation] {
        var result: [Quotation] = []
        var first = 0
        let sentences = analysis.sentences
        while first < sentences.count {
            var last = first
            while last + 1 < sentences.count, sentences[last + 1].paragraph == sentences[first].paragraph { last += 1 }
            let tokens = sentences[first].tokens.lowerBound..<sentences[last].tokens.upperBound
            paragraph(tokens, sentences[first].paragraph, analysis, traits, &result)
            first = last + 1
        }
        result = result.filter { quotation in
            guard isName(quotation.content, names, analysis) else { return true }
            for i in [quotation.outer.lowerBound, quotation.outer.upperBound - 1] { traits[i].remove(.quoteMark) }
            return false
        }
        for quotation in result {
            for i in quotation.content where traits.indices.contains(i) { traits[i].insert(.quoted) }
        }
        return result
    }

    private static func paragraph(
        _ tokens: Range<Int>, _ number: Int, _ analysis: Analysis, _ traits: [TokenTraits], _ result: inout [Quotation]
    ) {
        var open: Int?
        var opener: UInt32 = 0
        var i = tokens.lowerBound
        if let dialogue = dialogue(tokens, analysis, traits) {
            for turn in dialogue where !turn.isEmpty {
                result.append(Quotation(content: turn, outer: turn, paragraph: number, isDialogue: true))
            }
            return
        }
        while i < tokens.upperBound {
            defer { i += 1 }
            guard traits[i].contains(.quoteMark) else { continue }
            let scalar = UTF8.decodeScalar(analysis.bytes, Int(analysis.tokens[i].byteStart))
            let opensHere = analysis.tokens[i].spaceBefore || i == tokens.lowerBound || traits[i - 1].contains(.bracket)
            if let start = open {
                let closes: Bool
                switch opener {
                case 0xAB: closes = scalar == 0xBB
                case 0xBB: closes = scalar == 0xAB
                case 0x201E: closes = scalar == 0x201C || scalar == 0x201D || scalar == 0x22
                case 0x201C: closes = scalar == 0x201D
                default: closes = scalar == opener && !(opensHere && i + 1 < tokens.upperBound && !analysis.tokens[i + 1].spaceBefore)
                }
                if closes {
                    add(start, i, number, &result)
                    open = nil
                }
            } else if scalar != 0x201D || opensHere {
                open = i
                opener = scalar
            }
        }
        // Speech that runs on in the next paragraph has no closing mark here.
        if let start = open, tokens.upperBound - start > 3 {
            result.append(Quotation(content: start + 1..<tokens.upperBound, outer: start..<tokens.upperBound, paragraph: number))
        }
    }

    private static func add(_ start: Int, _ end: Int, _ number: Int, _ result: inout [Quotation]) {
        guard end > start + 1 else { return }
        result.append(Quotation(content: start + 1..<end, outer: start..<end + 1, paragraph: number))
    }

    /// The turns of a paragraph that a dash opens: speech up to the dash before a reporting verb, and again after the next dash.
    private static func dialogue(_ tokens: Range<Int>, _ analysis: Analysis, _ traits: [TokenTraits]) -> [Range<Int>]? {
        guard let first = tokens.first, traits[first].contains(.dash), tokens.count > 3 else { return nil }
        var turns: [Range<Int>] = []
        var start = first + 1
        var inSpeech = true
        for i in tokens.dropFirst(2) where traits[i].contains(.dash) {
            if inSpeech {
                guard (1...3).contains(where: { i + $0 < tokens.upperBound && traits[i + $0].contains(.verb) }) else { continue }
                turns.append(start..<i)
                inSpeech = false
            } else if traits[i - 1].touches([.stop, .comma, .name, .word]) {
                start = i + 1
                inSpeech = true
            }
        }
        if inSpeech, start < tokens.upperBound, !turns.isEmpty { turns.append(start..<tokens.upperBound) }
        return turns.isEmpty ? nil : turns
    }

    /// A quoted name (`«Спартак»`) is no speech.
    private static func isName(_ content: Range<Int>, _ input: ExtractionInput, _ analysis: Analysis) -> Bool {
        guard let first = content.first, let name = input.name(at: first), input.names.indices.contains(name) else { return false }
        return input.names[name].tokens.upperBound >= content.upperBound
    }
}
