/// The same seed gives the same numbers (xorshift; Marsaglia 2003).
struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func next(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// -1...1.
    mutating func weight() -> Float { Float(next(20_001)) / 10_000 - 1 }
}
