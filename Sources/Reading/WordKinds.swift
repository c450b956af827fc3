/// Which of up to 32 kinds a word may be of, told from its print: most words of a text are of none, and need no look-up of texts.
///
/// May say yes for a word that is not, never no for one that is.
struct WordKinds: Sendable {
    /// Open addressing; a free place has no kinds.
    private var hashes: [UInt64]
    private var kinds: [UInt32]
    /// Kinds of beginnings, by a hash of their first two bytes.
    private var heads = [UInt32](repeating: 0, count: 1024)
    /// Kinds of which a member's print says nothing.
    private var always: UInt32 = 0

    /// In: words with their kinds, and beginnings of words with theirs.
    init(words: [(lower: String, kinds: UInt32)], beginnings: [(lower: String, kinds: UInt32)]) {
        var size = 64
        while size < words.count * 3 { size *= 2 }
        hashes = [UInt64](repeating: 0, count: size)
        kinds = [UInt32](repeating: 0, count: size)
        for word in words {
            let print = LineWords.Print(of: word.lower)
            if print.isExact { add(print.hash, word.kinds) } else { always |= word.kinds }
        }
        for beginning in beginnings {
            let print = LineWords.Print(of: beginning.lower)
            if print.isExact, beginning.lower.utf8.count >= 2 {
                heads[Self.place(print.head)] |= beginning.kinds
            } else {
                always |= beginning.kinds
            }
        }
    }

    func may(_ print: LineWords.Print, be kind: UInt32) -> Bool {
        if !print.isExact || (always | heads[Self.place(print.head)]) & kind != 0 { return true }
        let mask = hashes.count - 1
        var slot = Int(truncatingIfNeeded: print.hash ^ print.hash >> 29) & mask
        while kinds[slot] != 0 {
            if hashes[slot] == print.hash { return kinds[slot] & kind != 0 }
            slot = (slot + 1) & mask
        }
        return false
    }

    private static func place(_ head: UInt16) -> Int { (Int(head >> 8) &* 37 &+ Int(head & 0xFF)) & 1023 }

    private mutating func add(_ hash: UInt64, _ kind: UInt32) {
        let mask = hashes.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
        while kinds[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & mask }
        hashes[slot] = hash
        kinds[slot] |= kind
    }
}
