/// How well each single-byte encoding explains the bytes above 0x7F: the log likelihood of the decoded characters, the best language taken,
/// with what stands beside them (a letter inside a word, capital after small, a sign between letters).
///
/// The sums run over distinct (byte before, byte, byte after) classes of a sample, so their cost does not depend on the number of encodings.
struct EncodingLikelihood {
    private var scores: [Double]
    private let counted: Int

    /// How much worse, in log likelihood, a declared encoding may be and still be believed.
    var tolerance: Double { 2 + 0.02 * Double(counted) }

    init(_ bytes: [UInt8]) {
        var pairs: [UInt16: Int] = [:]
        var following: [UInt16: Int] = [:]
        var counted = 0
        let end = min(bytes.count, EncodingDetector.sampled)
        var previous: UInt8 = 0x20
        for i in 0..<end {
            let byte = bytes[i]
            if byte >= 0x80 {
                pairs[UInt16(previous) << 8 | UInt16(byte), default: 0] += 1
                let next = i + 1 < bytes.count ? bytes[i + 1] : 0x20
                if next < 0x80 { following[UInt16(byte) << 8 | UInt16(next), default: 0] += 1 }
                counted += 1
            }
            previous = byte
        }
        self.counted = counted
        scores = SingleByteTable.all.map { table in
            LetterProfile.all.map { Self.score(pairs, following, table, $0) }.max() ?? -.infinity
        }
    }

    func score(_ index: Int) -> Double { scores.indices.contains(index) ? scores[index] : -.infinity }

    /// The first of the best: the order of `SingleByteTable.all` settles encodings that decode the bytes alike.
    func best() -> (index: Int, score: Double)? {
        guard counted > 0 else { return nil }
        var best: (index: Int, score: Double)?
        for (index, score) in scores.enumerated() where score > (best?.score ?? -.infinity) + 1e-9 { best = (index, score) }
        return best
    }

    private static func score(_ pairs: [UInt16: Int], _ following: [UInt16: Int], _ table: SingleByteTable, _ profile: LetterProfile)
        -> Double
    {
        func decode(_ byte: UInt8) -> UInt32 { byte < 0x80 ? UInt32(byte) : UInt32(table.upper[Int(byte) - 128]) }
        var sum = 0.0
        for (key, count) in pairs.sorted(by: { $0.key < $1.key }) {
            let before = decode(UInt8(key >> 8))
            let scalar = decode(UInt8(key & 0xFF))
            var value = profile.logLikelihood(scalar)
            switch (LetterCase.of(before), LetterCase.of(scalar)) {
            case (.small, .capital): value -= 3
            case (.small, .none), (.capital, .none): value -= LetterCase.isSign(scalar) ? 3 : 0
            default: break
            }
            if LetterCase.of(before) != .none, LetterCase.of(scalar) != .none, (before >= 0x400) != (scalar >= 0x400) { value -= 4 }
            sum += value * Double(count)
        }
        for (key, count) in following.sorted(by: { $0.key < $1.key }) {
            let scalar = decode(UInt8(key >> 8))
            let after = UInt32(key & 0xFF)
            let letterFollows = LetterCase.of(after) != .none
            if LetterCase.of(scalar) == .none, LetterCase.isSign(scalar), letterFollows { sum -= 3 * Double(count) }
            // `£2` rather than `Ł2`.
            if after >= 0x30, after <= 0x39, LetterCase.of(scalar) != .none { sum -= 4 * Double(count) }
            if letterFollows, scalar >= 0x400, scalar < 0x500 { sum -= 4 * Double(count) }
            if letterFollows, LetterCase.of(scalar) == .capital, scalar != 0xDF, LetterCase.of(after) == .small {
                sum += 0.2 * Double(count)
            }
        }
        return sum
    }
}

/// Whether a character is a letter, and of which case: only what the tables can decode to.
enum LetterCase {
    case small, capital, none

    static func of(_ c: UInt32) -> LetterCase {
        switch c {
        case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF, 0x430...0x45F, 0x491: return .small
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x400...0x42F, 0x490: return .capital
        case 0x178: return .capital
        case 0x139...0x148, 0x179...0x17E: return c % 2 == 1 ? .capital : .small
        case 0x100...0x138, 0x149...0x177: return c % 2 == 0 ? .capital : .small
        default: return .none
        }
    }

    /// A sign that does not stand inside or right behind a word, as dashes, quotation marks and the ellipsis do.
    static func isSign(_ c: UInt32) -> Bool {
        switch c {
        case 0xA0, 0xAD, 0xBB, 0xAB, 0x2010...0x2027, 0xB7, 0x2039, 0x203A, 0xAE, 0x2122, 0xB0: false
        default: c >= 0x80
        }
    }
}
