/// Adds up the words of a spelled number: `two` `hundred` `five`, `vierzig` with `sechs`, `dwieście` `czterdzieści`.
struct NumberSum {
    private var total = 0.0
    private var current = 0.0
    private var lowest = Double.infinity
    private(set) var hasMagnitude = false
    private(set) var count = 0

    var value: Double { total + current }

    /// True when a number below 100 may follow behind a joiner (`two hundred and five`).
    var endsRound: Bool { count > 0 && value > 0 && (current.truncatingRemainder(dividingBy: 100) == 0) }

    /// Adds a cardinal word. False, and nothing changed, when it cannot go on this number.
    mutating func add(_ part: Double) -> Bool {
        if count > 0 {
            guard part > 0, part == part.rounded(), current == current.rounded() else { return false }
            let room: Double
            if current == 0 {
                guard hasMagnitude else { return false }
                room = min(lowest, 1000)
            } else if current.truncatingRemainder(dividingBy: 100) == 0 {
                room = 100
            } else if current.truncatingRemainder(dividingBy: 10) == 0, current.truncatingRemainder(dividingBy: 100) >= 20 {
                room = 10
            } else {
                return false
            }
            guard part < room else { return false }
        }
        current += part
        count += 1
        return true
    }

    /// Adds ones before tens, as German compounds have them (`sechs` `und` `vierzig`).
    mutating func addTens(_ tens: Double) -> Bool {
        let ones = current.truncatingRemainder(dividingBy: 100)
        guard count > 0, ones >= 1, ones <= 9, ones == ones.rounded(), tens >= 20, tens < 100, tens.truncatingRemainder(dividingBy: 10) == 0
        else {
            return false
        }
        current += tens
        count += 1
        return true
    }

    /// Adds what `and a half` adds.
    mutating func addTail(_ part: Double) -> Bool {
        guard count > 0, current == current.rounded() else { return false }
        current += part
        count += 1
        return true
    }

    /// Multiplies what has been read since the last greater magnitude.
    mutating func multiply(by factor: Double) -> Bool {
        if factor < 1000 {
            guard current < factor, current == current.rounded() || count == 1 else { return false }
            guard current > 0 || !hasMagnitude || lowest > factor else { return false }
            current = (current == 0 ? 1 : current) * factor
        } else {
            guard factor < lowest, count == 0 || current > 0 else { return false }
            total += (current == 0 ? 1 : current) * factor
            current = 0
            lowest = factor
            hasMagnitude = true
        }
        count += 1
        return true
    }
}
