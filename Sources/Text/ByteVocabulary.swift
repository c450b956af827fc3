/// A set of byte strings, each with an index: an open-addressing hash table without an object a string.
///
/// Swift's own `String` keys are compared under Unicode normalization, which costs more than all the rest of a look-up.
public struct ByteVocabulary: Sendable {
    private var bytes: [UInt8] = []
    /// `ends[i]` is where string i ends in `bytes`.
    private var ends: [Int32] = []
    private var hashes: [UInt64] = []
    private var slots: [Int32]

    public init() {
        slots = [Int32](repeating: -1, count: 1 << 10)
    }

    public var count: Int { ends.count }

    /// FNV-1a, which grows byte by byte, so that all beginnings of a word are hashed in one pass.
    public struct Hash: Sendable {
        public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

        public init() {}

        @inline(__always)
        public mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// The index of the string, nil when it is not in the set.
    public func find(_ text: Swift.Span<UInt8>, _ range: Range<Int>, hash: Hash) -> Int32? {
        let mask = slots.count - 1
        var slot = Self.home(hash.value) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if hashes[index] == hash.value, equals(index, text, range) { return Int32(index) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    public func find(_ text: [UInt8]) -> Int32? {
        var hash = Hash()
        for byte in text { hash.add(byte) }
        return find(text.span, text.indices, hash: hash)
    }

    /// The index of the string, which is added when it is new.
    public mutating func insert(_ text: Swift.Span<UInt8>, _ range: Range<Int>, hash: Hash) -> (index: Int32, isNew: Bool) {
        if let known = find(text, range, hash: hash) { return (known, false) }
        for i in range { bytes.append(text[i]) }
        ends.append(Int32(bytes.count))
        hashes.append(hash.value)
        if ends.count * 2 > slots.count { grow() } else { place(Int32(ends.count - 1)) }
        return (Int32(ends.count - 1), true)
    }

    public mutating func insert(_ text: [UInt8]) -> (index: Int32, isNew: Bool) {
        var hash = Hash()
        for byte in text { hash.add(byte) }
        return insert(text.span, text.indices, hash: hash)
    }

    private static func home(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 29) }

    private func equals(_ index: Int, _ text: Swift.Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = index == 0 ? 0 : Int(ends[index - 1])
        guard Int(ends[index]) - start == range.count else { return false }
        for offset in 0..<range.count where bytes[start + offset] != text[range.lowerBound + offset] { return false }
        return true
    }

    private mutating func place(_ index: Int32) {
        let mask = slots.count - 1
        var slot = Self.home(hashes[Int(index)]) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = index
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for index in hashes.indices { place(Int32(index)) }
    }
}
