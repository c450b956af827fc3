/// How alike two spellings of a word are, by what letters are known to stand for each other (`SoundCosts`). Words in the common spelling of
/// `Orthography`, as bytes.
enum SoundAlignment {
    /// What a word has in common with its other spellings: its consonants, those that scripts confuse taken for one, a vowel at its beginning
    /// kept as `a`. Words that share it are compared, others are not.
    static func skeleton(_ word: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(word.count)
        var isFirst = true
        for byte in word {
            switch byte {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
                if isFirst { result.append(UInt8(ascii: "a")) }
            case UInt8(ascii: "h"), UInt8(ascii: "g"):
                // h after a consonant is spelling (`th`, `dh`), elsewhere a sound that scripts disagree on; so is g of Ukrainian names.
                if isFirst { result.append(UInt8(ascii: "h")) }
            default:
                // s stands for z and ts too, x for sh, zh, ch and j.
                let sound = byte == UInt8(ascii: "x") ? UInt8(ascii: "s") : byte
                if result.last != sound { result.append(sound) }
            }
            isFirst = false
        }
        return result
    }

    /// 0...1: one less the cost of the cheapest edits (Levenshtein 1966) by the longer length.
    static func similarity(_ a: [UInt8], _ b: [UInt8]) -> Double {
        if a == b { return 1 }
        guard !a.isEmpty, !b.isEmpty, a.count <= 60, b.count <= 60 else { return 0 }
        let longer = max(a.count, b.count)
        // Even the cheapest insertions would leave less than half.
        if abs(a.count - b.count) * 42 > longer * 50 { return 0 }
        // A consonant that the other word has not costs at least 69, but for g, h, u and v: what leaves less than `least` is not aligned.
        let (here, there) = (consonants(a), consonants(b))
        let missing = max((here & ~there).nonzeroBitCount, (there & ~here).nonzeroBitCount)
        if missing * 69 > longer * (100 - least) { return 0 }
        return max(0, 1 - Double(cost(a, b)) / Double(longer * 100))
    }

    /// In hundredths. Words less alike are not alike at all.
    private static let least = 65

    private static func consonants(_ word: [UInt8]) -> UInt32 {
        var mask: UInt32 = 0
        for byte in word where byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") { mask |= 1 << UInt32(byte - UInt8(ascii: "a")) }
        return mask & ~vowels
    }

    private static let vowels: UInt32 = "aeioughv".utf8.reduce(0) { $0 | 1 << UInt32($1 - UInt8(ascii: "a")) }

    private static func cost(_ a: [UInt8], _ b: [UInt8]) -> Int {
        let (substitution, gap, width) = (SoundCosts.substitution, SoundCosts.gap, SoundCosts.width)
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: b.count + 1) { row in
            var total = 0
            row[0] = 0
            for j in b.indices {
                total += Int(gap[SoundCosts.index(b[j])])
                row[j + 1] = total
            }
            for x in a {
                let i = SoundCosts.index(x)
                let deletion = Int(gap[i])
                var diagonal = row[0]
                row[0] += deletion
                for j in b.indices {
                    let above = row[j + 1]
                    let k = SoundCosts.index(b[j])
                    let change = x == b[j] ? 0 : i == 26 && k == 26 ? 100 : Int(substitution[i * width + k])
                    row[j + 1] = min(above + deletion, row[j] + Int(gap[k]), diagonal + change)
                    diagonal = above
                }
            }
            return row[b.count]
        }
    }

    /// How much of two spellings of one word has to agree: short words have little to tell them apart by.
    static func threshold(_ length: Int) -> Double { length <= 3 ? 0.9 : length <= 5 ? 0.82 : 0.78 }
}
