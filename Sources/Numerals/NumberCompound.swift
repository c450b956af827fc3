/// Takes numbers in one word apart: `sechsundvierzig`, `zweieinhalb`, `zweiundzwanzigste`, `двадцатипятилетний` without its ending.
struct NumberCompound {
    let lexis: NumberLexis

    struct Reading: Equatable {
        var value: Double
        var isOrdinal: Bool
    }

    /// - Parameter word: lower case.
    /// - Returns: nil unless the whole word is number words.
    func read(_ word: some StringProtocol) -> Reading? {
        let scalars = Array(word.unicodeScalars)
        guard scalars.count >= 3, scalars.count <= 60 else { return nil }
        return read(scalars[...], NumberSum(), depth: 0)
    }

    private func read(_ rest: ArraySlice<Unicode.Scalar>, _ sum: NumberSum, depth: Int) -> Reading? {
        guard !rest.isEmpty else { return Reading(value: sum.value, isOrdinal: false) }
        guard depth < 12 else { return nil }
        for length in stride(from: min(rest.count, lexis.longest), through: 2, by: -1) {
            let part = Self.string(rest.prefix(length))
            let after = rest.dropFirst(length)
            if let value = lexis.cardinals[part] {
                var next = sum
                if next.add(value), let found = read(after, next, depth: depth + 1) { return found }
            }
            if let value = lexis.magnitudes[part] {
                var next = sum
                if next.multiply(by: value), let found = read(after, next, depth: depth + 1) { return found }
            }
            if let value = lexis.tails[part], after.isEmpty {
                var next = sum
                if next.addTail(value) { return Reading(value: next.value, isOrdinal: false) }
            }
            if let value = lexis.ordinals[part], after.isEmpty {
                var next = sum
                if next.add(value) { return Reading(value: next.value, isOrdinal: true) }
                if value == 100 || value >= 1000, next.multiply(by: value) { return Reading(value: next.value, isOrdinal: true) }
            }
        }
        for joiner in lexis.joiners where sum.count > 0 {
            let length = joiner.unicodeScalars.count
            guard rest.count > length, Self.string(rest.prefix(length)) == joiner else { continue }
            if let found = readTens(rest.dropFirst(length), sum, depth: depth) { return found }
        }
        return nil
    }

    private func readTens(_ rest: ArraySlice<Unicode.Scalar>, _ sum: NumberSum, depth: Int) -> Reading? {
        for length in stride(from: min(rest.count, lexis.longest), through: 3, by: -1) {
            let part = Self.string(rest.prefix(length))
            let after = rest.dropFirst(length)
            if let tens = lexis.cardinals[part] {
                var next = sum
                if next.addTens(tens), let found = read(after, next, depth: depth + 1) { return found }
            }
            if let tens = lexis.ordinals[part], after.isEmpty {
                var next = sum
                if next.addTens(tens) { return Reading(value: next.value, isOrdinal: true) }
            }
        }
        // `hundertundfünf`
        guard sum.endsRound else { return nil }
        return read(rest, sum, depth: depth + 1)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
