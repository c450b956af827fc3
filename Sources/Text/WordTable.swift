/// Distinct words by their bytes: an open-addressing hash table from UTF-8 to an index.
///
/// One a worker and language; tokens refer to words by index, so that nothing is allocated a token.
public final class WordTable {
    public private(set) var words: [Word] = []
    private var slots: [Int32]
    private var hashes: [UInt64] = []

    public init() {
        slots = [Int32](repeating: -1, count: 1 << 14)
    }

    public var count: Int { words.count }

    public subscript(_ index: Int32) -> Word { words[Int(index)] }

    /// The index of the word with those bytes; a new word is added.
    func index(of bytes: Swift.Span<UInt8>, from start: Int, to end: Int) -> Int32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for i in start..<end { hash = (hash ^ UInt64(bytes[i])) &* 0x100_0000_01B3 }
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
        while slots[slot] >= 0 {
            let candidate = Int(slots[slot])
            if hashes[candidate] == hash, matches(words[candidate].surface, bytes, start, end) { return Int32(candidate) }
            slot = (slot + 1) & mask
        }
        let surface = bytes.extracting(start..<end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        words.append(Word(surface))
        hashes.append(hash)
        slots[slot] = Int32(words.count - 1)
        if words.count * 2 > slots.count { grow() }
        return Int32(words.count - 1)
    }

    private func matches(_ surface: String, _ bytes: Swift.Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let utf8 = surface.utf8
        guard utf8.count == end - start else { return false }
        var i = start
        for byte in utf8 {
            if byte != bytes[i] { return false }
            i += 1
        }
        return true
    }

    private func grow() {
        var larger = [Int32](repeating: -1, count: slots.count * 2)
        let mask = larger.count - 1
        for (index, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
            while larger[slot] >= 0 { slot = (slot + 1) & mask }
            larger[slot] = Int32(index)
        }
        slots = larger
    }
}
