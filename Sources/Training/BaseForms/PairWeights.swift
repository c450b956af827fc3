import Recognition

/// Weights of pairs of feature and script, with the sums that their average over the training needs.
struct PairWeights: EditScriptWeights {
    let scripts: EditScriptSet
    /// Feature in the upper 24 bits, script in the lower 8; `empty` for a free slot. Open addressing.
    private var keys: [UInt32]
    private var values: [Float]
    private var sums: [Double]
    private(set) var count = 0

    private static let empty = UInt32.max

    init(scripts: EditScriptSet) {
        self.scripts = scripts
        keys = Array(repeating: Self.empty, count: 1 << 16)
        values = Array(repeating: 0, count: keys.count)
        sums = Array(repeating: 0, count: keys.count)
    }

    @inline(__always)
    private func slot(_ key: UInt32) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while keys[slot] != key, keys[slot] != Self.empty { slot = (slot + 1) & mask }
        return slot
    }

    func add(_ feature: UInt32, candidates: [Int], to scores: inout [Float]) {
        for script in candidates {
            let slot = slot(feature << 8 | UInt32(script))
            if keys[slot] != Self.empty { scores[script] += values[slot] }
        }
    }

    /// - Parameter time: number of the example, for the average.
    mutating func update(_ feature: UInt32, _ script: Int, by delta: Float, time: Double) {
        if count * 3 > keys.count * 2 { grow() }
        let key = feature << 8 | UInt32(script)
        let slot = slot(key)
        if keys[slot] == Self.empty {
            keys[slot] = key
            count += 1
        }
        values[slot] += delta
        sums[slot] += Double(delta) * time
    }

    private mutating func grow() {
        let old = (keys, values, sums)
        keys = Array(repeating: Self.empty, count: old.0.count * 2)
        values = Array(repeating: 0, count: keys.count)
        sums = Array(repeating: 0, count: keys.count)
        for (index, key) in old.0.enumerated() where key != Self.empty {
            let slot = slot(key)
            keys[slot] = key
            values[slot] = old.1[index]
            sums[slot] = old.2[index]
        }
    }

    /// Pairs with their average over the training, by falling size, then by key.
    func averages(time: Double) -> [(key: UInt32, weight: Float)] {
        keys.indices.lazy.filter { keys[$0] != Self.empty }.map { (keys[$0], values[$0] - Float(sums[$0] / max(1, time))) }.sorted {
            (abs($0.1), $1.0) > (abs($1.1), $0.0)
        }
    }
}
