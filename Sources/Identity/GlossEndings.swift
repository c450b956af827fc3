/// Endings that names lose in one language, so that a place and its adjective, a name and its cases meet.
struct GlossEndings: Sendable {
    private struct Ending: Sendable {
        let letters: [UInt8]
        let replacement: [UInt8]
        /// Cut only where a place's name is left.
        let isOfPlaces: Bool
    }

    private var endings: [Ending] = []

    /// Fewest letters that an ending leaves.
    private static let shortest = 3

    mutating func add(_ letters: [UInt8], _ what: String) {
        guard !letters.isEmpty else { return }
        let replacement = what.first == "+" ? Array(what.utf8.dropFirst()) : []
        endings.append(Ending(letters: letters, replacement: replacement, isOfPlaces: what == "place"))
    }

    /// The longest first.
    mutating func sort() {
        endings.sort { $0.letters.count > $1.letters.count }
    }

    /// The word without the longest ending that fits; nil when it has none.
    func stem(of word: [UInt8], isPlace: Bool) -> String? {
        for ending in endings where isPlace || !ending.isOfPlaces {
            guard word.count > ending.letters.count, word.suffix(ending.letters.count).elementsEqual(ending.letters) else { continue }
            let left = word.dropLast(ending.letters.count)
            if GlossWord.letters(left) >= Self.shortest { return String(decoding: left + ending.replacement, as: UTF8.self) }
        }
        return nil
    }
}
