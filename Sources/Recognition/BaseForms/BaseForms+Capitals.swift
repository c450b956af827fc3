import Grammar
import Text

extension BaseForms {
    /// The lower-case base with the written form's capitals.
    static func cased(_ base: String, like surface: String) -> String {
        guard let first = surface.unicodeScalars.first, CaseFolding.lower(first.value) != first.value else { return base }
        // The common beginning keeps its capitals (`McDonalda`); what was added is lower case, but in a word of capitals.
        var result = ""
        var written = surface.unicodeScalars.makeIterator()
        var differs = false
        var lower = 0
        for scalar in base.unicodeScalars {
            if !differs, let original = written.next(), CaseFolding.lower(original.value) == scalar.value {
                result.unicodeScalars.append(original)
                if original == scalar { lower += 1 }
            } else {
                differs = true
                result.unicodeScalars.append(scalar)
            }
        }
        if lower == 0, surface.unicodeScalars.count > 2, CaseFolding.lower(surface) != surface, surface.uppercased() == surface {
            return base.uppercased()
        }
        guard let head = result.first else { return base }
        return head.uppercased() + result.dropFirst()
    }

    /// The text of the tokens with some words replaced; a single space stands where any white space stood.
    func replaced(_ tokens: Range<Int>, _ changed: [Int: String], _ analysis: Analysis) -> String {
        var result = ""
        for i in tokens {
            if i > tokens.lowerBound, analysis.tokens[i].spaceBefore { result += " " }
            result += changed[i] ?? analysis.word(i).surface
        }
        return result
    }
}
