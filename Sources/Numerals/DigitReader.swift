/// Reads digits with separators as a number.
public enum DigitReader {
    /// A decimal number as whole digits and their decimal places, so that a magnitude can be applied without rounding twice.
    public struct Decimal: Equatable {
        public var digits: Double
        public var places: Int

        public func scaled(by factor: Double) -> Double { digits * factor / DigitReader.powers[min(places, 15)] }
    }

    static let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]

    /// - Parameters:
    ///   - bytes: ASCII digits with inner full stops or commas.
    ///   - decimalMark: the language's own, `.` or `,`.
    /// - Returns: nil when the groups make no number (a date, a version, an address) or it has more than 15 digits.
    public static func read(_ bytes: some Collection<UInt8>, decimalMark: UInt8) -> Decimal? {
        var groups: [Int] = [0]
        var marks: [UInt8] = []
        var digits = 0.0
        var count = 0
        var leadingZero = false
        for byte in bytes {
            if byte >= 0x30, byte <= 0x39 {
                if count == 0, byte == 0x30 { leadingZero = true }
                digits = digits * 10 + Double(byte - 0x30)
                count += 1
                groups[groups.count - 1] += 1
            } else {
                marks.append(byte)
                groups.append(0)
            }
        }
        guard count > 0, count <= 15, groups.allSatisfy({ $0 > 0 }) else { return nil }
        guard let last = marks.last, let tail = groups.last else {
            return leadingZero && count > 1 ? nil : Decimal(digits: digits, places: 0)
        }
        let grouped = groups[0] <= 3 && !leadingZero
        if marks.count == 1 {
            // The other mark before three digits groups thousands; before any other number of digits it can only be a decimal mark.
            if last != decimalMark, tail == 3, grouped { return Decimal(digits: digits, places: 0) }
            return leadingZero && groups[0] > 1 ? nil : Decimal(digits: digits, places: tail)
        }
        let inner = groups[1..<(groups.count - 1)]
        guard grouped else { return nil }
        if marks.allSatisfy({ $0 == last }) {
            // Groups of thousands; or those of India, whose inner groups are of two.
            guard tail == 3, inner.allSatisfy({ $0 == 3 }) || inner.allSatisfy({ $0 == 2 }) else { return nil }
            return Decimal(digits: digits, places: 0)
        }
        let thousands = marks[0]
        guard last != thousands, marks.dropLast().allSatisfy({ $0 == thousands }),
            inner.allSatisfy({ $0 == 3 }) || inner.last == 3 && inner.dropLast().allSatisfy({ $0 == 2 })
        else { return nil }
        return Decimal(digits: digits, places: tail)
    }
}
