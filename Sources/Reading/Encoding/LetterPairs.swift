/// How likely the letters of a word are, one behind the other, in each of some languages.
///
/// Source of the method: Cavnar and Trenkle, "N-Gram-Based Text Categorization" (1994), with pairs, and their probabilities rather than ranks.
struct LetterPairs: Sendable {
    /// Where a language's text comes from, which says what encodings were usual there.
    enum Region: Sendable { case western, central, cyrillic }

    let language: String
    /// Nil for a language that none of the encodings told by their looks was made for, or whose neighbour stands for it.
    let region: Region?
    /// The letters by their code points, numbered from 1 on; 0 is the edge of a word.
    let numbers: [UInt32: UInt8]
    /// Negative log probability of a letter behind another, `width` to a row.
    let costs: [Float]
    let width: Int

    /// The number of a letter that the language does not have.
    static let foreign: UInt8 = 255
    /// What a foreign letter costs, and each of its two neighbours.
    static let foreignCost: Float = 11

    private init?(language: String, letters: String, costs text: String) {
        var numbers: [UInt32: UInt8] = [:]
        for (index, letter) in letters.unicodeScalars.enumerated() { numbers[letter.value] = UInt8(truncatingIfNeeded: index + 1) }
        let costs = text.utf8.compactMap(Self.digit).map { Float($0) / 5 }
        let width = letters.unicodeScalars.count + 1
        guard costs.count == width * width else { return nil }
        self.language = language
        self.numbers = numbers
        self.costs = costs
        self.width = width
        region =
            switch language {
            case "ru", "uk", "bg", "mk": .cyrillic
            case "pl", "cs", "sk", "hu", "hr", "sl", "ro": .central
            case "sr", "ca", "is", "lt", "lv", "tr", "id": nil
            default: .western
            }
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x41...0x5A: Int(byte) - 0x41
        case 0x61...0x7A: Int(byte) - 0x61 + 26
        case 0x30...0x39: Int(byte) - 0x30 + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }

    /// What the second of two letters, by their numbers, costs behind the first.
    @inline(__always)
    func cost(_ first: UInt8, _ second: UInt8) -> Float {
        if second == Self.foreign { return Self.foreignCost }
        if first == Self.foreign { return 4 }
        let at = Int(first) * width + Int(second)
        return at < costs.count ? costs[at] : Self.foreignCost
    }

    static let all: [LetterPairs] = LetterPairData.all.compactMap {
        LetterPairs(language: $0.language, letters: $0.letters, costs: $0.costs)
    }

    /// Those whose texts the encodings told by their looks were made for.
    static let encoded: [LetterPairs] = all.filter { $0.region != nil }
}

/// The costs of `LetterPairs` laid out for quick look-up: by language, first and second letter, in fifths of a nat, each language in a square of
/// one width whose last row and column stand for letters that the language lacks.
enum PairCosts {
    static let width = (LetterPairs.all.map(\.width).max() ?? 0) + 1
    static let all: [UInt8] = table(LetterPairs.all)
    static let encoded: [UInt8] = table(LetterPairs.encoded)

    private static func table(_ languages: [LetterPairs]) -> [UInt8] {
        var costs: [UInt8] = []
        costs.reserveCapacity(languages.count * width * width)
        for pairs in languages {
            for first in 0..<width {
                for second in 0..<width {
                    let a = first < pairs.width ? UInt8(truncatingIfNeeded: first) : LetterPairs.foreign
                    let b = second < pairs.width ? UInt8(truncatingIfNeeded: second) : LetterPairs.foreign
                    costs.append(UInt8(clamping: Int((pairs.cost(a, b) * 5).rounded())))
                }
            }
        }
        return costs
    }
}
