/// Numbers in Roman numerals.
public enum RomanNumeral {
    /// The value of I to MMMCMXCIX in capitals and in their one right spelling; nil for anything else.
    public static func value(of surface: String) -> Int? {
        guard surface.utf8.count <= 15 else { return nil }
        var total = 0
        var highest = 0
        for byte in surface.utf8.reversed() {
            guard let digit = digit(byte) else { return nil }
            total += digit < highest ? -digit : digit
            highest = max(highest, digit)
        }
        return total > 0 && total < 4000 && spelled(total) == surface ? total : nil
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x49: 1
        case 0x56: 5
        case 0x58: 10
        case 0x4C: 50
        case 0x43: 100
        case 0x44: 500
        case 0x4D: 1000
        default: nil
        }
    }

    private static func spelled(_ value: Int) -> String {
        var rest = value
        var text = ""
        for (letters, step) in steps {
            while rest >= step {
                text += letters
                rest -= step
            }
        }
        return text
    }

    private static let steps = [
        ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5),
        ("IV", 4), ("I", 1),
    ]
}
