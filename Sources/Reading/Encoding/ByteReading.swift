import Foundation

/// What each byte is in an encoding, for the statistics: its letter in each language, its case, and what it costs when it is no letter.
struct ByteReading: Sendable {
    enum Kind: UInt8, Sendable { case small, capital, digit, blank, sign, mark, trailing }

    let kinds: [Kind]
    /// Whether a letter is Cyrillic, for words that mix scripts.
    let isCyrillic: [Bool]
    /// Negative log likelihood of a byte that is no letter.
    let costs: [Float]
    /// For each language of `LetterPairs.encoded`, the letter's number: 256 to a language.
    let numbers: [UInt8]

    init(_ table: SingleByteTable) {
        var kinds: [Kind] = []
        var isCyrillic: [Bool] = []
        var costs: [Float] = []
        var letters: [UInt32] = []
        for byte in UInt32(0)..<256 {
            let scalar = byte < 0x80 ? byte : UInt32(table.upper[Int(byte) - 128])
            let letterCase = LetterCase.of(scalar)
            switch letterCase {
            case .small: kinds.append(.small)
            case .capital: kinds.append(.capital)
            case .none:
                if scalar >= 0x30, scalar <= 0x39 {
                    kinds.append(.digit)
                } else {
                    kinds.append(scalar < 0x80 ? .blank : Self.kind(ofSign: scalar))
                }
            }
            isCyrillic.append(scalar >= 0x400 && scalar < 0x500)
            costs.append(letterCase == .none && byte >= 0x80 ? Self.cost(scalar) : 0)
            letters.append(letterCase == .none ? 0 : LetterCase.lower(scalar))
        }
        self.kinds = kinds
        self.isCyrillic = isCyrillic
        self.costs = costs
        numbers = LetterPairs.encoded.flatMap { pairs in letters.map { $0 == 0 ? 0 : pairs.numbers[$0] ?? LetterPairs.foreign } }
    }

    static let all: [ByteReading] = SingleByteTable.all.map { ByteReading($0) }

    /// Marks stand right at or inside words, some only behind them; other signs stand apart from words.
    private static func kind(ofSign c: UInt32) -> Kind {
        switch c {
        case 0xA0, 0xAB, 0xAD, 0xB4, 0xB7, 0xBB, 0x2010...0x2027, 0x2039, 0x203A: .mark
        case 0xAE, 0xB0, 0xB2, 0x2122: .trailing
        default: .sign
        }
    }

    private static func cost(_ c: UInt32) -> Float {
        if let share = shares[c] { return -Float(log(share / 1000)) + 0.5 }
        switch c {
        case 0xFFFD: return 16
        case 0x80...0x9F: return 14
        case 0x2500...0x25FF: return 14
        default: return 10
        }
    }

    /// Marks of running text, in rounded parts of a thousand among the characters outside ASCII.
    private static let shares: [UInt32: Double] = {
        var values: [UInt32: Double] = [:]
        let marks: [(String, Double)] = [
            ("„", 8), ("“", 10), ("”", 10), ("’", 12), ("‘", 3), ("–", 14), ("—", 8), ("…", 4), ("«", 8), ("»", 8), ("\u{A0}", 8), ("€", 5),
            ("§", 1), ("°", 2), ("©", 1), ("®", 0.5), ("•", 1.5), ("№", 1.5), ("‚", 0.5), ("‹", 0.3), ("›", 0.3), ("·", 0.5), ("²", 0.4),
            ("£", 2), ("™", 0.5), ("\u{AD}", 0.5), ("½", 0.5), ("¼", 0.1), ("±", 0.1), ("µ", 0.1), ("×", 0.2), ("¿", 0.5), ("¡", 0.3),
            ("´", 0.5), ("º", 0.3),
            ("ª", 0.2), ("³", 0.3),
        ]
        for (mark, share) in marks {
            for scalar in mark.unicodeScalars { values[scalar.value] = share }
        }
        return values
    }()
}
