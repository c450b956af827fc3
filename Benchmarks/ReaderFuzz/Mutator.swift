/// Makes inputs from seeds: the same one for the same seed of randomness and number.
struct Mutator {
    let seeds: [[UInt8]]
    let seed: UInt64

    private static let largest = 300_000

    func input(_ number: UInt64) -> FuzzInput {
        var random = Random(seed: seed, number: number)
        var bytes = random.pick(seeds)
        // A window of a large page is as good as the page and read in a part of the time.
        if bytes.count > 20_000, !random.isOne(in: 6) { bytes = Array(slice(bytes, longest: 20_000, &random)) }
        for _ in 0..<(1 << random.below(6)) { change(&bytes, &random) }
        if bytes.count > Self.largest { bytes.removeLast(bytes.count - Self.largest) }
        var input = FuzzInput(bytes: bytes)
        input.mediaType = random.pick([nil, nil, "text/html", "text/plain", "text/markdown", "image/png"])
        input.charset =
            random.isOne(in: 5) ? random.pick(["utf-8", "windows-1251", "utf-16le", "koi8-r", "shift_jis", "iso-2022-jp", "?"]) : nil
        input.hasTitle = random.isOne(in: 10)
        return input
    }

    private func change(_ bytes: inout [UInt8], _ random: inout Random) {
        switch random.below(14) {
        case 0:
            for _ in 0...random.below(8) where !bytes.isEmpty { bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8)) }
        case 1:
            for _ in 0...random.below(8) where !bytes.isEmpty {
                bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
            }
        case 2: bytes.removeSubrange(range(bytes, longest: bytes.count / 4, &random))
        case 3: insert(slice(bytes, longest: 2000, &random), &bytes, &random)
        case 4: insert(slice(random.pick(seeds), longest: 4000, &random), &bytes, &random)
        case 5, 6, 7: for _ in 0...random.below(6) { insert(random.pick(Fragments.all)[...], &bytes, &random) }
        case 8: bytes.removeLast(random.below(bytes.count))
        case 9: bytes.removeFirst(random.below(min(bytes.count, 4000)))
        case 10: recode(&bytes, &random)
        case 11: inflate(&bytes, &random)
        case 12:
            // Nesting, floods.
            let piece = random.pick(Fragments.all)
            insert(Array(repeatElement(piece, count: 1 << random.below(13)).joined())[...], &bytes, &random)
        default:
            let piece = slice(bytes, longest: 60, &random)
            insert(Array(repeatElement(Array(piece), count: 1 << random.below(9)).joined())[...], &bytes, &random)
        }
    }

    private func range(_ bytes: [UInt8], longest: Int, _ random: inout Random) -> Range<Int> {
        let start = random.below(bytes.count)
        return start..<min(bytes.count, start + random.below(max(1, longest)))
    }

    private func slice(_ bytes: [UInt8], longest: Int, _ random: inout Random) -> ArraySlice<UInt8> {
        bytes[range(bytes, longest: longest, &random)]
    }

    private func insert(_ piece: ArraySlice<UInt8>, _ bytes: inout [UInt8], _ random: inout Random) {
        bytes.insert(contentsOf: piece, at: random.below(bytes.count + 1))
    }

    /// Another encoding, or what comes of taking one for another.
    private func recode(_ bytes: inout [UInt8], _ random: inout Random) {
        switch random.below(4) {
        case 0: bytes = bytes.flatMap { [$0, 0] }
        case 1: bytes = [0xFE, 0xFF] + bytes.flatMap { [0, $0] }
        case 2: bytes = bytes.flatMap { $0 < 0x80 ? [$0] : [0xC0 | $0 >> 6, 0x80 | $0 & 0x3F] }
        default: bytes = bytes.map { $0 < 0xC0 ? $0 : $0 &+ 0x20 }
        }
    }

    /// Numbers get more digits.
    private func inflate(_ bytes: inout [UInt8], _ random: inout Random) {
        let digits = bytes.indices.filter { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }
        guard !digits.isEmpty else { return }
        let at = digits[random.below(digits.count)]
        bytes.insert(contentsOf: repeatElement(random.isOne(in: 2) ? 0x39 : 0x30, count: 1 << random.below(7)), at: at)
    }
}

/// One input with what the reader is told of it.
struct FuzzInput {
    var bytes: [UInt8]
    var mediaType: String?
    var charset: String?
    var hasTitle = false
}
