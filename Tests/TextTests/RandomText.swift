/// Text made of what breaks programs: several scripts, marks, odd spaces, emoji. The same seed gives the same text.
struct RandomText {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    private static let pieces: [String] = [
        "a", "B", "Haus", "Łódź", "Ёлка", "ß", "ñ", "e\u{301}", "’s", "'s", "12", "3,5", "1.000", "03.01.2024", " ", "  ", "\u{A0}",
        "\u{202F}", "\n", "\n\n",
        ".", "...", "!", "?", "„", "“", "«", "»", "\"", "(", ")", "-", "–", "—", "%", "€", "$", "中国", "👩‍👩‍👧", "\u{AD}", "\u{200B}", "\u{FEFF}",
        "\t", "z. B.",
        "U.S.", "г.", "X", "MW", ":", ";", "/", "\u{0}", "\u{FFFD}", "٣", "ﬁ", "İ",
    ]

    mutating func text(_ count: Int) -> String {
        (0..<count).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
    }
}
