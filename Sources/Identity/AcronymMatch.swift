import Text

/// Whether an acronym may stand for a name, by the name's letters.
enum AcronymMatch {
    /// A score in 0...1, nil when it cannot be made of the name. `MFA` of `Ministry of Foreign Affairs`: the first letters of all words, those of
    /// function words or not; `BKA` of `Bundeskriminalamt`: letters inside a long word too, where its parts may begin.
    ///
    /// - Parameter links: positions of the name's function words.
    static func score(_ acronym: String, of name: String, links: Set<Int>) -> Double? {
        let letters = Array(LetterFolding.fold(CaseFolding.lower(acronym)).unicodeScalars)
        guard (2...7).contains(letters.count), letters.allSatisfy(\.properties.isAlphabetic) else { return nil }
        let words = Self.words(name)
        let content = words.enumerated().filter { !links.contains($0.offset) }.map(\.element)
        if words.count >= 2 {
            if initials(words) == letters || content.count >= 2 && initials(content) == letters { return 0.9 }
            let hyphenated = content.flatMap { $0.split(separator: "-").map(Array.init) }
            if initials(hyphenated) == letters { return 0.85 }
        }
        guard letters.count >= 3, let first = content.first, !content.contains(where: { $0.contains("-") }) else { return nil }
        return isSpread(letters[...], first[...], content.dropFirst(), atStart: true) ? 0.7 : nil
    }

    private static func words(_ name: String) -> [[Unicode.Scalar]] {
        LetterFolding.fold(CaseFolding.lower(name)).split(whereSeparator: { $0.isWhitespace }).map { Array($0.unicodeScalars) }
    }

    private static func initials(_ words: [[Unicode.Scalar]]) -> [Unicode.Scalar] { words.compactMap(\.first) }

    /// A part of a compound has at least as many letters.
    private static let part = 3
    /// A word of fewer letters is no compound.
    private static let compound = 9

    /// Every word gives its first letter, a long one more, each at least `part` letters after the one before.
    private static func isSpread(
        _ letters: ArraySlice<Unicode.Scalar>, _ word: ArraySlice<Unicode.Scalar>, _ rest: ArraySlice<[Unicode.Scalar]>, atStart: Bool
    ) -> Bool {
        guard let letter = letters.first else { return rest.isEmpty && !atStart }
        if atStart {
            guard word.first == letter else { return false }
            let tail = word.count >= compound ? word.dropFirst(part) : []
            return isSpread(letters.dropFirst(), tail, rest, atStart: false)
        }
        if let next = rest.first, isSpread(letters, next[...], rest.dropFirst(), atStart: true) { return true }
        for position in word.indices where word[position] == letter && word.endIndex - position >= part - 1 {
            if isSpread(letters.dropFirst(), word[position...].dropFirst(part), rest, atStart: false) { return true }
        }
        return false
    }
}
