/// Decides the encoding of bytes: byte order mark, then what is declared, if the bytes bear it out, then what the bytes look like.
enum EncodingDetector {
    /// Bytes that statistics look at.
    static let sampled = 200_000

    static func decide(_ bytes: [UInt8], declared: [TextEncoding]) -> TextEncoding {
        if let mark = DeclaredCharset.byteOrderMark(bytes) { return mark.encoding }
        if let wide = utf16(bytes) { return wide }
        let validity = UTF8Validity(bytes)
        // ASCII alone is the same in every encoding that is left: UTF-8 is its honest name unless the declaration says otherwise.
        if validity.invalid == 0 { return .utf8 }
        // A few broken sequences among many good ones are damage, not another encoding.
        if validity.sequences >= 4, validity.invalid * 5 <= validity.sequences { return .utf8 }
        let scorer = EncodingLikelihood(bytes)
        guard let best = scorer.best() else { return declared.first ?? .singleByte(0) }
        for encoding in declared {
            // A declared encoding stays unless another explains the bytes clearly better.
            if case .singleByte(let index) = encoding, scorer.score(index) >= best.score - scorer.tolerance { return encoding }
        }
        return .singleByte(best.index)
    }

    /// UTF-16 without a mark: Western text has a zero in every other byte, Cyrillic text a 0x04 or zero.
    static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
        let end = min(bytes.count, 20_000) & ~1
        guard end >= 8 else { return nil }
        var even = 0
        var odd = 0
        var evenZero = 0
        var oddZero = 0
        for i in stride(from: 0, to: end, by: 2) {
            if isHighByte(bytes[i]) { even += 1 }
            if isHighByte(bytes[i + 1]) { odd += 1 }
            if bytes[i] == 0 { evenZero += 1 }
            if bytes[i + 1] == 0 { oddZero += 1 }
        }
        let units = end / 2
        // Blanks and line ends have a zero high byte in any script, so a text of either script shows some.
        if odd * 100 >= units * 96, oddZero * 20 >= units, odd > even { return .utf16LittleEndian }
        if even * 100 >= units * 96, evenZero * 20 >= units, even > odd { return .utf16BigEndian }
        return nil
    }

    /// High byte of Latin, Latin Extended-A, Cyrillic, general punctuation.
    private static func isHighByte(_ byte: UInt8) -> Bool { byte == 0 || byte == 1 || byte == 4 || byte == 0x20 }
}

/// Counts of well-formed and broken multi-byte sequences.
struct UTF8Validity {
    var sequences = 0
    var invalid = 0

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            var i = 0
            let count = buffer.count
            while i < count {
                if buffer[i] < 0x80 {
                    i += 1
                    continue
                }
                let length = UTF8Sequence.length(buffer, at: i)
                if length > 0 {
                    sequences += 1
                    i += length
                } else {
                    invalid += 1
                    i -= length
                }
            }
        }
    }
}

enum UTF8Sequence {
    /// Length of the well-formed sequence of two bytes or more that starts here; or, negative, the length of the maximal broken part.
    /// Unicode Standard, chapter 3, table 3-7.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
        let lead = bytes[i]
        let needed: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: needed = 2
        case 0xE0:
            needed = 3
            low = 0xA0
        case 0xED:
            needed = 3
            high = 0x9F
        case 0xE1...0xEF: needed = 3
        case 0xF0:
            needed = 4
            low = 0x90
        case 0xF4:
            needed = 4
            high = 0x8F
        case 0xF1...0xF3: needed = 4
        default: return -1
        }
        var at = 1
        while at < needed {
            guard i + at < bytes.count, bytes[i + at] >= low, bytes[i + at] <= high else { return -at }
            low = 0x80
            high = 0xBF
            at += 1
        }
        return needed
    }
}
