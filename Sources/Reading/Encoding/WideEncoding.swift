/// Tells UTF-16 without a byte order mark: no other text has a zero in every other byte.
enum WideEncoding {
    /// Bytes that are looked at.
    private static let sampled = 20_000

    static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
        let end = min(bytes.count, sampled) & ~1
        guard end >= 4 else { return nil }
        var evenZero = 0
        var oddZero = 0
        for i in stride(from: 0, to: end, by: 2) {
            if bytes[i] == 0 { evenZero += 1 }
            if bytes[i + 1] == 0 { oddZero += 1 }
        }
        let units = end / 2
        // Blanks and line ends have a zero high byte in any script, and no character of a text has a zero low byte, but a few.
        if oddZero * 20 >= units, evenZero * 20 <= oddZero, isPlausible(bytes, end, low: 0) { return .utf16LittleEndian }
        if evenZero * 20 >= units, oddZero * 20 <= evenZero, isPlausible(bytes, end, low: 1) { return .utf16BigEndian }
        return nil
    }

    /// True when nearly all units are of scripts that are written, and surrogates stand in pairs.
    private static func isPlausible(_ bytes: [UInt8], _ end: Int, low: Int) -> Bool {
        var strange = 0
        var isAfterHigh = false
        for i in stride(from: 0, to: end, by: 2) {
            let unit = UInt16(bytes[i + low]) | UInt16(bytes[i + 1 - low]) << 8
            switch unit {
            case 0xD800...0xDBFF:
                if isAfterHigh { strange += 1 }
                isAfterHigh = true
                continue
            case 0xDC00...0xDFFF: strange += isAfterHigh ? 0 : 1
            case 0x09, 0x0A, 0x0D, 0x0C, 0x20...0x7E, 0x85, 0xA0...0x6FF, 0x900...0x11FF, 0x1E00...0x27FF, 0x3000...0xD7A3, 0xFE00...0xFFFD:
                break
            default: strange += 1
            }
            if isAfterHigh, unit < 0xDC00 || unit > 0xDFFF { strange += 1 }
            isAfterHigh = false
        }
        return strange * 40 <= end / 2
    }
}
