import Text

/// The letters of a noun and how it is written.
struct WrittenNoun {
    /// In lower case, one code point for each of the word's.
    let lower: [Unicode.Scalar]
    private let written: [Unicode.Scalar]

    /// A word all in capitals is an abbreviation up to this length, and shouted (a headline) beyond.
    private static let longestAbbreviation = 3

    /// - Parameter letters: what stands for a letter in base forms, in lower case.
    init(_ noun: String, letters: [Unicode.Scalar: Unicode.Scalar]) {
        var lower: [Unicode.Scalar] = []
        var written: [Unicode.Scalar] = []
        for scalar in noun.unicodeScalars {
            let small = Unicode.Scalar(CaseFolding.lower(scalar.value)) ?? scalar
            let other = letters[small]
            lower.append(other ?? small)
            written.append(other.map { small == scalar ? $0 : Self.capital($0) } ?? scalar)
        }
        self.lower = lower
        self.written = written
    }

    private func isCapital(_ index: Int) -> Bool { written[index] != lower[index] }

    var isCapitalized: Bool { !lower.isEmpty && isCapital(0) }
    /// `MPs`, `eSIMs`.
    var hasInnerCapital: Bool { !isAllCapitals && lower.indices.dropFirst().contains { isCapital($0) && written[$0 - 1] != "-" } }
    var isAbbreviation: Bool { isAllCapitals && lower.count <= Self.longestAbbreviation }
    var isShouted: Bool { isAllCapitals && lower.count > Self.longestAbbreviation }

    private var isAllCapitals: Bool {
        lower.count > 1 && lower.indices.allSatisfy { isCapital($0) || !written[$0].properties.isAlphabetic }
    }

    /// The first letters, as written.
    func asWritten(_ count: Int) -> String { String(String.UnicodeScalarView(written.prefix(count))) }

    static func capitalized(_ word: String) -> String {
        guard let first = word.unicodeScalars.first else { return word }
        return String(String.UnicodeScalarView([capital(first)] + word.unicodeScalars.dropFirst()))
    }

    /// The capital of a letter, where it is one code point.
    private static func capital(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        let upper = letter.properties.uppercaseMapping.unicodeScalars
        return upper.count == 1 ? upper.first ?? letter : letter
    }
}
