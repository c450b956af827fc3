/// Numbers for the features that occur often enough in the training documents.
struct FeatureIndex: Sendable {
    private var slots: [UInt32]
    private var numbers: [Int32]
    /// Hash of each feature by its number.
    private(set) var hashes: [UInt32] = []

    init() {
        slots = [UInt32](repeating: 0, count: 1 << 16)
        numbers = [Int32](repeating: -1, count: 1 << 16)
    }

    @inline(__always)
    func number(of hash: UInt32) -> Int32 {
        var slot = Int(hash) & (slots.count - 1)
        while numbers[slot] >= 0 {
            if slots[slot] == hash { return numbers[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return -1
    }

    mutating func insert(_ hash: UInt32) {
        guard hash != 0, number(of: hash) < 0 else { return }
        if hashes.count * 2 >= slots.count { grow() }
        place(hash, Int32(hashes.count))
        hashes.append(hash)
    }

    private mutating func place(_ hash: UInt32, _ number: Int32) {
        var slot = Int(hash) & (slots.count - 1)
        while numbers[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = hash
        numbers[slot] = number
    }

    private mutating func grow() {
        let size = slots.count * 2
        slots = [UInt32](repeating: 0, count: size)
        numbers = [Int32](repeating: -1, count: size)
        for (number, hash) in hashes.enumerated() { place(hash, Int32(number)) }
    }
}
