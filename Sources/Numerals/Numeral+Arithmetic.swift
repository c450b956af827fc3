/// How the words of a number go together: `two` `hundred` `five`, `dwieście` `czterdzieści`, `zwei Millionen` `dreihundert`.
extension Numeral {
    /// The greatest whole number that may still be added is below this; 0 when nothing can follow.
    var room: Double {
        guard isInteger, value > 0 else { return 0 }
        if magnitude >= 1000 { return magnitude }
        if value.truncatingRemainder(dividingBy: 100) == 0 { return value >= 1000 ? min(1000, trailing) : 100 }
        let tens = value.truncatingRemainder(dividingBy: 100)
        return tens >= 20 && value.truncatingRemainder(dividingBy: 10) == 0 ? 10 : 0
    }

    /// The power of ten that the value ends with.
    private var trailing: Double {
        var power = 10.0
        while power < 1e15, value.truncatingRemainder(dividingBy: power * 10) == 0 { power *= 10 }
        return power
    }

    /// The sum with what follows; nil when the two are no one number.
    func adding(_ small: Numeral, tokens: Range<Int>) -> Numeral? {
        guard isCardinal, small.isCardinal || small.isOrdinal, small.isInteger, small.value > 0, small.value < room,
            !(small.isWeak && small.isArticle)
        else { return nil }
        var sum = Numeral(
            tokens: tokens, value: value + small.value, style: small.style, magnitude: small.magnitude, isWord: isWord || small.isWord)
        sum.peak = max(peak, small.peak)
        return sum
    }

    /// Ones and a fraction (`two and a half`).
    func adding(fraction: Double, tokens: Range<Int>) -> Numeral? {
        guard isCardinal, isInteger, fraction > 0, fraction < 1 else { return nil }
        return Numeral(tokens: tokens, value: ((value + fraction) * 1e6).rounded() / 1e6, magnitude: 1, isWord: isWord)
    }

    /// The product with a magnitude word that follows; nil when it cannot (`hundred ten`, `million thousand`).
    public func multiplied(by factor: Double, tokens: Range<Int>) -> Numeral? {
        guard isCardinal, factor > 1, value > 0 else { return nil }
        if factor < 1000 {
            guard value < factor, isWord ? isInteger && magnitude == 1 : true else { return nil }
        } else if peak > 1 {
            // `two hundred thousand`, `3 thousand million`; but not a million and two hundred of thousands.
            guard peak < factor, isInteger || magnitude == 100 else { return nil }
        }
        return Numeral(tokens: tokens, value: Self.product(value, factor), magnitude: factor, isWord: isWord)
    }

    /// The product without the rounding errors of decimal fractions: 36.86 times a billion is whole.
    static func product(_ value: Double, _ factor: Double) -> Double {
        guard value != value.rounded() else { return value * factor }
        var scale = 10.0
        while scale < 1e9, abs(value * scale - (value * scale).rounded()) > 1e-6 { scale *= 10 }
        return (value * scale).rounded() * factor / scale
    }
}
