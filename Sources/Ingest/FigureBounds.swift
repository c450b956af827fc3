import Model

/// Between which values a figure's true value lies, by what is written of it.
///
/// `36.86 billion` is rounded to ten million, so that it lies between 36.855 and 36.865 billion; `41 billion` to a billion. Digits without a fraction
/// that end in zeros may be rounded to all of them but the second (`40,000` to a thousand). `About` and its like widen the range on their side.
enum FigureBounds {
    static func bounds(of figure: Figure) -> ClosedRange<Double>? {
        guard let value = figure.value, value.isFinite else { return nil }
        let top = figure.valueHigh.flatMap { $0.isFinite ? $0 : nil } ?? value
        let numbers = writtenNumbers(in: figure.surface)
        var low = min(value, top) - half(of: min(value, top), numbers)
        var high = max(value, top) + half(of: max(value, top), numbers)
        switch figure.qualifier {
        case .about:
            low -= max(abs(value) * vagueness, value - low)
            high += max(abs(top) * vagueness, high - top)
        case .moreThan, .atLeast: high += max(abs(top) * reach, high - top)
        case .lessThan, .atMost: low -= max(abs(value) * reach, value - low)
        case nil: break
        }
        // A count of nothing is exact, and less than nothing is none.
        if value >= 0 { low = max(low, 0) }
        return low.isFinite && high.isFinite && low <= high ? low...high : nil
    }

    /// How far off a value is that is called approximate.
    private static let vagueness = 0.05
    /// How far beyond a value one says `more than` it.
    private static let reach = 0.1

    /// Half of the unit to which the value is rounded.
    private static func half(of value: Double, _ numbers: [WrittenNumber]) -> Double {
        let size = abs(value)
        guard size > 0 else { return 0.5 / power(numbers.first?.decimals ?? 0) }
        for number in numbers where number.digits > 0 {
            let step = size / number.digits
            guard isPowerOfTen(step) else { continue }
            // Zeros behind a decimal mark are meant.
            let open = number.decimals > 0 ? 0 : min(number.zeros, number.count - 2)
            return step * power(max(0, open)) / 2
        }
        return ofWords(size) / 2
    }

    /// Rounding of a number in words, or of one that is read from several: what lies behind its second digit; of a fraction (a third) a hundredth.
    private static func ofWords(_ size: Double) -> Double {
        guard size == size.rounded() else { return 0.01 }
        guard size < 1e15 else { return size / 10 }
        var step = 1.0
        while step * 100 <= size, size.truncatingRemainder(dividingBy: step * 10) == 0 { step *= 10 }
        return step
    }

    private static func isPowerOfTen(_ value: Double) -> Bool {
        guard value > 0, value.isFinite else { return false }
        var power = 1.0
        while power < value * 0.999, power < 1e18 { power *= 10 }
        while power > value * 1.001, power > 1e-9 { power /= 10 }
        return abs(power - value) <= value * 1e-9
    }

    private static func power(_ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<min(exponent, 18) { result *= 10 }
        return result
    }

    /// A number in digits.
    private struct WrittenNumber {
        /// All its digits as one whole number.
        var digits: Double
        var decimals = 0
        /// Zeros at the end.
        var zeros: Int
        /// Digits without zeros at the front.
        var count: Int

        init(_ all: [UInt8], mark: Int?) {
            digits = all.reduce(0) { $0 * 10 + Double($1) }
            // Three digits behind a comma or a point are thousands more often than decimals.
            if let mark, all.count - mark != 3 { decimals = all.count - mark }
            let significant = all.drop { $0 == 0 }
            zeros = significant.reversed().prefix { $0 == 0 }.count
            count = significant.count
        }
    }

    private static func writtenNumbers(in surface: String) -> [WrittenNumber] {
        var found: [WrittenNumber] = []
        var digits: [UInt8] = []
        var mark: Int?
        func close() {
            if !digits.isEmpty, digits.count <= 15 { found.append(WrittenNumber(digits, mark: mark)) }
            digits = []
            mark = nil
        }
        let scalars = Array(surface.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if isDigit(scalar) {
                digits.append(UInt8(truncatingIfNeeded: scalar.value - 0x30))
                continue
            }
            guard !digits.isEmpty, index + 1 < scalars.count, isDigit(scalars[index + 1]) else {
                close()
                continue
            }
            switch scalar {
            case ",", ".": mark = digits.count
            case " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’": break
            default: close()
            }
        }
        close()
        return found
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }
}
