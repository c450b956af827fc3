/// What the model looks at in a word of a name, as numbers of 24 bits.
///
/// Suffixes of one to six letters and the whole word, alone and with the kind of thing; the ends of the words beside it; its place in the name.
package struct BaseFormFeatures: Sendable {
    /// Features of the word last looked at.
    package private(set) var values: [UInt32] = []
    /// Leaves out features of a whole word; training does so now and then, so that endings are learned too.
    package var dropsIdentities = false
    /// Leaves out long endings too, as if nothing like the word had been seen.
    package var dropsLongEndings = false

    private static let longest = 6
    /// Six suffix hashes and one of the whole word, for each word.
    private var suffixes: [UInt32] = []

    package init() {}

    static let bits: UInt32 = 0xFF_FFFF

    @inline(__always)
    static func mix(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0) -> UInt32 {
        // The finalizer of SplitMix64 (Steele, Lea, Flood 2014).
        var z = (UInt64(a) << 32 | UInt64(b)) &* 0x9E37_79B9_7F4A_7C15 ^ (UInt64(template) &* 0xD6E8_FEB8_6659_FD93)
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return UInt32(truncatingIfNeeded: z ^ (z >> 31)) & bits
    }

    /// Computes the suffixes of all words.
    package mutating func prepare(_ input: BaseFormInput) {
        suffixes.removeAll(keepingCapacity: true)
        for word in 0..<input.count {
            let range = input.range(word)
            var hash: UInt32 = 0x811C_9DC5
            var letters = 0
            var at = range.upperBound
            while at > range.lowerBound {
                at -= 1
                let byte = input.bytes[at]
                hash = (hash ^ UInt32(byte)) &* 0x0100_0193
                if byte & 0xC0 != 0x80 {
                    letters += 1
                    if letters <= Self.longest { suffixes.append(hash) }
                }
            }
            // A word that is shorter has its end marked.
            let whole = hash &* 31 &+ 7
            while letters < Self.longest {
                suffixes.append(whole)
                letters += 1
            }
            suffixes.append(whole)
        }
    }

    @inline(__always)
    private func suffix(_ word: Int, _ letters: Int) -> UInt32 { suffixes[word * (Self.longest + 1) + letters - 1] }

    @inline(__always)
    private func whole(_ word: Int) -> UInt32 { suffixes[word * (Self.longest + 1) + Self.longest] }

    /// Computes the features of a word that do not depend on what was decided for the one before; `prepare` first.
    package mutating func word(_ i: Int, of input: BaseFormInput) {
        values.removeAll(keepingCapacity: true)
        let kind = UInt32(input.kind)
        let s1 = suffix(i, 1)
        let s2 = suffix(i, 2)
        let s3 = suffix(i, 3)
        values.append(Self.mix(1, kind))
        values.append(Self.mix(2, s1))
        values.append(Self.mix(3, s2))
        values.append(Self.mix(4, s3))
        if !dropsLongEndings {
            values.append(Self.mix(5, suffix(i, 4)))
            values.append(Self.mix(6, suffix(i, 5)))
            values.append(Self.mix(7, suffix(i, 6)))
            values.append(Self.mix(10, suffix(i, 4), kind))
            values.append(Self.mix(11, suffix(i, 5), kind))
        }
        values.append(Self.mix(8, s2, kind))
        values.append(Self.mix(9, s3, kind))
        if !dropsIdentities {
            values.append(Self.mix(12, whole(i)))
            values.append(Self.mix(13, whole(i), kind))
        }
        let shape = UInt32(input.shapes[i].rawValue) | UInt32(input.marks[i].rawValue) << 4
        values.append(Self.mix(14, s2, shape | kind << 8))
        let last = input.count - 1
        let place: UInt32 = (i == 0 ? 1 : 0) | (i == last ? 2 : 0) | (i == 1 ? 4 : 0) | kind << 4
        values.append(Self.mix(15, s2, place))
        values.append(Self.mix(16, s3, place))
        if i > 0 {
            let mark = UInt32(input.marks[i].rawValue)
            let p2 = suffix(i - 1, 2) &+ mark
            values.append(Self.mix(17, s3, p2))
            values.append(Self.mix(18, s2, suffix(i - 1, 3) &+ mark))
            if !dropsIdentities { values.append(Self.mix(19, s2, whole(i - 1))) }
            values.append(Self.mix(20, s3, suffix(0, 2) &+ UInt32(min(i, 3))))
            values.append(Self.mix(28, s2, UInt32(input.shapes[i - 1].rawValue) << 4 | mark))
        }
        if i < last {
            let mark = UInt32(input.marks[i + 1].rawValue)
            values.append(Self.mix(21, s3, suffix(i + 1, 2) &+ mark))
            values.append(Self.mix(22, s2, suffix(i + 1, 3) &+ mark))
            values.append(Self.mix(23, s2, mark << 4 | UInt32(input.shapes[i + 1].rawValue)))
            if i + 1 < last { values.append(Self.mix(24, s2, suffix(i + 2, 2))) }
        }
        if input.before != .unknown {
            values.append(Self.mix(29, input.before.whole, kind))
            values.append(Self.mix(30, input.before.suffix, kind))
            values.append(Self.mix(31, input.before.whole, s1))
            values.append(Self.mix(32, input.before.suffix, s2))
        }
        if input.after != .unknown {
            values.append(Self.mix(33, input.after.whole, kind))
            values.append(Self.mix(34, input.after.suffix, kind))
            values.append(Self.mix(35, input.after.suffix, s2))
        }
    }

    /// Computes the features that tie a word to the script chosen for the one before.
    ///
    /// - Parameters:
    ///   - script: number of that script.
    ///   - end: hash of the last letters of the base that it makes.
    package mutating func transition(to i: Int, of input: BaseFormInput, after script: Int, end: UInt32) {
        values.removeAll(keepingCapacity: true)
        let mark = UInt32(input.marks[i].rawValue)
        values.append(Self.mix(25, UInt32(script) + 1, mark))
        values.append(Self.mix(26, suffix(i, 2), end &+ mark))
        values.append(Self.mix(27, suffix(i, 2), (UInt32(script) + 1) << 8 | mark))
    }
}
