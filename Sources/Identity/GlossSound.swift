/// Comparing the own words of names across languages, by the consonants of their stems.
enum GlossSound {
    /// What may stand behind one stem and not behind the other, as consonants: endings of adjectives and cases that a language's rules left
    /// (`anden`, `andean`, `andski`).
    private static let remnants: Set<String> = ["", "n", "r", "s", "v", "m", "k", "sk", "nsk", "vsk", "ns", "nk", "x", "nx"]

    /// Consonants that stems must share before a remnant is let pass.
    private static let shared = 3

    static func agree(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        let (x, y) = (consonants(of: a), consonants(of: b))
        if x == y { return NameSound.similarity(a, b) >= 0.6 }
        let common = zip(x, y).prefix { $0 == $1 }.count
        guard common >= shared, common == min(x.count, y.count) else { return false }
        let longer = x.count > y.count ? x : y
        guard remnants.contains(String(decoding: longer.dropFirst(common), as: UTF8.self)) else { return false }
        // Vowels of what they share: the shorter whole against as much of the longer.
        let (short, long) = x.count > y.count ? (b, a) : (a, b)
        return NameSound.similarity(short, long.prefix(short.utf8.count)) >= 0.6
    }

    /// The first consonants: words that agree share them.
    static func block(of word: String) -> String { String(decoding: consonants(of: word).prefix(shared), as: UTF8.self) }

    /// The skeleton without g and h, which alphabets take for each other (`Harvard`, `Гарвард`); at the beginning they stand like a vowel.
    private static func consonants(of word: String) -> [UInt8] {
        var result: [UInt8] = []
        for (index, byte) in NameSound.skeleton(word).utf8.enumerated() {
            let isOpen = byte == UInt8(ascii: "g") || byte == UInt8(ascii: "h")
            if isOpen, index > 0 { continue }
            let sound = isOpen ? UInt8(ascii: "a") : byte
            if result.last != sound { result.append(sound) }
        }
        return result
    }
}
