/// A person's name as words in the common spelling.
struct PersonName: Hashable {
    let words: [String]

    init(sounds: String) {
        words = sounds.split(separator: " ").map(String.init)
    }

    var isFull: Bool { words.count >= 2 }

    /// Two full names of one person: first and last words agree, an initial agrees with the name it begins; what stands between (patronymic,
    /// middle names, the parts of a hyphenated name) may be missing on one side.
    func agrees(with other: PersonName) -> Bool {
        guard isFull, other.isFull, let first = words.first, let last = words.last, let otherFirst = other.words.first,
            let otherLast = other.words.last
        else { return false }
        guard NameSound.agree(last, otherLast) else { return false }
        if first.count == 1 || otherFirst.count == 1 { return first.first == otherFirst.first }
        guard NameSound.agree(first, otherFirst) else { return false }
        let middle = words.dropFirst().dropLast()
        let otherMiddle = other.words.dropFirst().dropLast()
        guard !middle.isEmpty, !otherMiddle.isEmpty else { return true }
        let (fewer, more) = middle.count <= otherMiddle.count ? (middle, otherMiddle) : (otherMiddle, middle)
        return fewer.allSatisfy { word in
            more.contains { $0.count == 1 || word.count == 1 ? $0.first == word.first : Self.areClose(word, $0) }
        }
    }

    /// Names in the middle are spelled more freely (`Жандар`, `Jandar`, `Żandar`).
    private static func areClose(_ a: String, _ b: String) -> Bool { NameSound.agree(a, b) || NameSound.similarity(a, b) >= 0.75 }

    /// The name's family name or another of its words that stands alone.
    func isNamed(by word: String) -> Bool {
        guard let last = words.last, let first = words.first else { return false }
        return NameSound.agree(last, word) || words.count == 2 && first == word
    }
}
