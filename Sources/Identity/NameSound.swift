/// Consonants and plain edits of words in the common spelling of `Orthography`; what spellings cost is measured by `SoundAlignment`.
enum NameSound {
    /// The consonants of a word, a vowel at its beginning kept as `a`.
    static func skeleton(_ word: some StringProtocol) -> String {
        var result: [UInt8] = []
        var isFirst = true
        for byte in word.utf8 {
            switch byte {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
                if isFirst { result.append(UInt8(ascii: "a")) }
            case UInt8(ascii: "h"):
                // h after a consonant is spelling (`th`, `kh`, `dh`), elsewhere a sound that scripts disagree on.
                if isFirst { result.append(byte) }
            default:
                if result.last != byte { result.append(byte) }
            }
            isFirst = false
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// 0...1: one less the edits (Levenshtein 1966) by the longer length.
    static func similarity(_ a: some StringProtocol, _ b: some StringProtocol) -> Double {
        let x = Array(a.utf8)
        let y = Array(b.utf8)
        guard !x.isEmpty, !y.isEmpty else { return x.isEmpty && y.isEmpty ? 1 : 0 }
        guard x.count <= 200, y.count <= 200 else { return x == y ? 1 : 0 }
        var row = Array(0...y.count)
        for i in 1...x.count {
            var diagonal = row[0]
            row[0] = i
            for j in 1...y.count {
                let above = row[j]
                row[j] = min(above + 1, row[j - 1] + 1, diagonal + (x[i - 1] == y[j - 1] ? 0 : 1))
                diagonal = above
            }
        }
        return 1 - Double(row[y.count]) / Double(max(x.count, y.count))
    }
}
