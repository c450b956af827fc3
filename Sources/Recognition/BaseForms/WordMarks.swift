/// A byte for each hash of a word, in open addressing: the hashes are FNV-1a already, so that the standard dictionary would only hash them again.
struct WordMarks: Sendable {
    private var keys: [UInt64] = Array(repeating: 0, count: 64)
    private var values: [UInt8] = Array(repeating: 0, count: 64)
    private var count = 0

    private func slot(_ hash: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        while keys[slot] != hash, keys[slot] != 0 { slot = (slot + 1) & mask }
        return slot
    }

    /// 0 for an unknown hash.
    subscript(_ hash: UInt64) -> UInt8 { values[slot(max(hash, 1))] }

    mutating func set(_ hash: UInt64, to value: UInt8) {
        let hash = max(hash, 1)
        if count * 2 >= keys.count { grow() }
        let slot = slot(hash)
        if keys[slot] == 0 {
            keys[slot] = hash
            count += 1
        }
        values[slot] = value
    }

    private mutating func grow() {
        let old = (keys, values)
        keys = Array(repeating: 0, count: old.0.count * 2)
        values = Array(repeating: 0, count: keys.count)
        for (index, key) in old.0.enumerated() where key != 0 {
            let slot = slot(key)
            keys[slot] = key
            values[slot] = old.1[index]
        }
    }
}
