import Foundation

/// Letters without their marks: `ł` to `l`, `ß` to `ss`, `ё` to `е`, `é` to `e`.
///
/// SQLite's `unicode61 remove_diacritics 2` leaves ł, ß, ё and й as they are; folding in the program and indexing folded text keeps the
/// file readable for a stock SQLite.
public enum LetterFolding {
    private static let special: [UInt32: String] = [
        0xDF: "ss", 0xE6: "ae", 0x153: "oe", 0xF8: "o", 0x142: "l", 0x111: "d", 0xF0: "d", 0xFE: "th", 0x131: "i", 0x127: "h", 0x451: "е",
        0x439: "и", 0x457: "і", 0x45E: "у", 0x491: "г",
    ]

    private static let table: [String?] = (0..<0x2000).map { value in
        if let mapped = special[UInt32(value)] { return mapped }
        guard value >= 0xC0, let scalar = Unicode.Scalar(UInt32(value)) else { return nil }
        let base = base(of: scalar)
        return base == scalar.value ? nil : Unicode.Scalar(base).map { String(Character($0)) }
    }

    /// The first code point of the canonical decomposition. Cyrillic letters with a mark are letters of their own, except the ones above.
    private static func base(of scalar: Unicode.Scalar) -> UInt32 {
        guard scalar.value < 0x370 || scalar.value >= 0x1E00 else { return scalar.value }
        return String(Character(scalar)).decomposed.first?.value ?? scalar.value
    }

    /// Folds lower-case text.
    public static func fold(_ lower: some StringProtocol) -> String {
        var result = ""
        result.reserveCapacity(lower.utf8.count)
        for scalar in lower.unicodeScalars {
            let value = Int(scalar.value)
            if value < 0xC0 {
                if value != 0xAD { result.unicodeScalars.append(scalar) }
            } else if value < 0x2000, let mapped = table[value] {
                result += mapped
            } else if !(0x300...0x36F).contains(value) {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The German and Scandinavian way of writing a letter with a mark in plain letters (`müller` to `mueller`), nil when it has none.
    public static func expanded(_ lower: some StringProtocol) -> String? {
        var result = ""
        var changed = false
        for scalar in lower.unicodeScalars {
            switch scalar.value {
            case 0xE4: result += "ae"
            case 0xF6, 0xF8: result += "oe"
            case 0xFC: result += "ue"
            case 0xE5: result += "aa"
            default:
                result.unicodeScalars.append(scalar)
                continue
            }
            changed = true
        }
        return changed ? fold(result) : nil
    }
}

extension String {
    /// Code points of the canonical decomposition (NFD), by way of the standard library's comparison form.
    fileprivate var decomposed: [Unicode.Scalar] {
        Array(decomposedStringWithCanonicalMapping.unicodeScalars)
    }
}
