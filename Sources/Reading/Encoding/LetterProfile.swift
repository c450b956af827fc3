import Foundation

/// How often the characters outside ASCII occur in a language, in rounded parts of a thousand among such characters.
struct LetterProfile: Sendable {
    private let values: [UInt32: Double]

    /// Log likelihood of a character: of its own entry, of the marks that all languages share, or of the rare rest.
    func logLikelihood(_ c: UInt32) -> Double {
        if let value = values[c] { return value }
        if let value = Self.shared[c] { return value }
        switch c {
        case 0xFFFD: return -16
        case 0x80...0x9F: return -14
        case 0x2500...0x25FF: return -14
        default: return LetterCase.of(c) == .none ? -10 : -9
        }
    }

    private init(_ letters: String, capitalShare: Double = 0.08) {
        var values: [UInt32: Double] = [:]
        for pair in letters.split(separator: " ") {
            let scalars = Array(pair.unicodeScalars)
            guard let letter = scalars.first, let share = Double(String(pair.dropFirst())) else { continue }
            values[letter.value] = log(share / 1000)
            let capital = letter.properties.uppercaseMapping.unicodeScalars
            if capital.count == 1, let upper = capital.first, upper != letter { values[upper.value] = log(share * capitalShare / 1000) }
        }
        self.values = values
    }

    /// Marks of running text.
    private static let shared: [UInt32: Double] = {
        var values: [UInt32: Double] = [:]
        for (mark, share) in [
            ("„", 8.0), ("“", 10), ("”", 10), ("’", 12), ("‘", 3), ("–", 14), ("—", 8), ("…", 4), ("«", 8), ("»", 8), ("\u{A0}", 8),
            ("€", 3),
            ("§", 1), ("°", 1), ("©", 1), ("®", 0.5), ("•", 1.5), ("№", 1.5), ("‚", 0.5), ("‹", 0.3), ("›", 0.3), ("·", 0.5), ("²", 0.4),
            ("£", 0.5),
            ("™", 0.5), ("\u{AD}", 0.5), ("½", 0.3), ("±", 0.1), ("µ", 0.1), ("×", 0.2),
        ] {
            for scalar in mark.unicodeScalars { values[scalar.value] = log(share / 1000) }
        }
        return values
    }()

    static let all: [LetterProfile] = [
        // Russian
        LetterProfile(
            "о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 э3 ф3 ъ0.5 ё1"),
        // Ukrainian and Belarusian letters beside the common ones
        LetterProfile(
            "о90 а85 н70 и60 і60 в55 е50 т50 р48 с42 к37 л37 у35 д33 м30 п28 я24 з22 ь18 б17 г16 ч14 й14 х11 ж9 ц9 ї8 ю8 є6 ш6 щ5 ф3 ґ0.2 ў3 ы3 э2"
        ),
        // German
        LetterProfile("ü330 ä260 ö170 ß140 é4 è1 á1 ç0.5 à1 š0.5 ć0.5 č0.5", capitalShare: 0.15),
        // Polish
        LetterProfile("ł250 ę150 ą145 ó120 ż115 ś95 ć55 ń28 ź9 ü1 ö1 é1", capitalShare: 0.04),
        // French, Spanish, Italian, Portuguese
        LetterProfile("é330 è60 à90 ê30 ç30 ù15 î10 ô15 û6 ë5 ï5 á70 í70 ó80 ú25 ñ35 ò20 ì15 ã50 õ15 â12 œ3 ü3", capitalShare: 0.05),
        // Czech and Slovak
        LetterProfile("á120 í170 é80 ě90 š60 č60 ř60 ž60 ý60 ů30 ú10 ť5 ň5 ó3 ľ15 ď5 ô6 ä4 ĺ1 ŕ1", capitalShare: 0.05),
        // Swedish, Danish, Norwegian
        LetterProfile("å220 ä200 ö200 ø150 æ120 é10", capitalShare: 0.1),
        // English: borrowed letters only, the marks of running text carry it
        LetterProfile("é20 á6 í6 ó6 ñ5 ü6 ö5 ä4 ç3 è5 ï2 å2 ø2 ã2 ô2 ê2 ë2", capitalShare: 0.1),
    ]
}
