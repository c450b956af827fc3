import Text

/// What a distinct word gives to the features, computed once however often it stands in texts.
package struct WordProfile: Sendable {
    /// The lower-case word.
    package var lower: UInt32 = 0
    /// The word in Latin letters without marks.
    package var latin: UInt32 = 0
    /// Its last three letters.
    package var suffix: UInt32 = 0
    /// Kinds of letters, runs shortened: `Xx`, `X`, `x0`.
    package var shape: UInt32 = 0
    package var classes: WordClass = []
    package var stemClasses: WordClass = []
    package var isCapitalized = false
    package var isAllCaps = false
    package var isWord = false
    /// The code point of a word or mark of one sign, otherwise 0.
    package var mark: UInt32 = 0
    /// The first five letters in Latin: what inflected forms of a name share.
    package var stem: UInt32 = 0
    /// Hashes of affixes and the like, with their template in it.
    package var parts: [UInt32] = []

    /// Classes in a number, for features.
    var classKey: UInt32 { UInt32(classes.rawValue) | UInt32(stemClasses.rawValue) << 16 }

    package init() {}

    package init(_ word: Word, classes lists: WordClasses) {
        let bytes = Array(word.lower.utf8)
        lower = FeatureHash.of(bytes.span, bytes.indices)
        shape = Self.shape(of: word.surface)
        isCapitalized = word.isCapitalized
        isAllCaps = word.isAllCaps
        isWord = word.shape.contains(.latin) || word.shape.contains(.cyrillic)
        if let first = word.surface.unicodeScalars.first, word.surface.unicodeScalars.count == 1 { mark = first.value }
        (classes, stemClasses) = lists.classes(of: bytes)
        guard isWord else {
            latin = lower
            suffix = lower
            stem = lower
            return
        }
        let roman = Array(LetterFolding.fold(Transliteration.latin(word.lower)).utf8)
        latin = FeatureHash.of(roman.span, roman.indices)
        addAffixes(bytes, prefixes: 3...3, suffixes: 1...4, template: 0x100)
        addAffixes(roman, prefixes: 2...6, suffixes: 2...7, template: 0x200)
        addInner(roman, template: 0x300)
        suffix = Self.ending(bytes, letters: 3)
        stem = FeatureHash.of(roman.span, 0..<min(roman.count, 5))
        parts.append(FeatureHash.of(0x400, UInt32(min(roman.count, 12)), shape))
    }

    private mutating func addAffixes(_ bytes: [UInt8], prefixes: ClosedRange<Int>, suffixes: ClosedRange<Int>, template: UInt32) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var letters = 0
        for i in bytes.indices {
            if bytes[i] & 0xC0 != 0x80 {
                if prefixes.contains(letters) {
                    parts.append(FeatureHash.of(template | UInt32(letters), UInt32(truncatingIfNeeded: hash ^ (hash >> 32))))
                }
                letters += 1
            }
            hash = (hash ^ UInt64(bytes[i])) &* 0x100_0000_01B3
        }
        hash = 0xCBF2_9CE4_8422_2325
        letters = 0
        for i in bytes.indices.reversed() {
            hash = (hash ^ UInt64(bytes[i])) &* 0x100_0000_01B3
            guard bytes[i] & 0xC0 != 0x80 else { continue }
            letters += 1
            if suffixes.contains(letters), i > 0 {
                parts.append(FeatureHash.of(template | 0x40 | UInt32(letters), UInt32(truncatingIfNeeded: hash ^ (hash >> 32))))
            }
        }
    }

    /// Groups of four letters inside the word: the parts of compounds.
    private mutating func addInner(_ bytes: [UInt8], template: UInt32) {
        guard bytes.count >= 8 else { return }
        for start in 1..<min(bytes.count - 4, 16) {
            parts.append(FeatureHash.of(template, FeatureHash.of(bytes.span, start..<start + 4)))
        }
    }

    private static func ending(_ bytes: [UInt8], letters: Int) -> UInt32 {
        var left = letters
        var start = bytes.count
        while start > 0, left > 0 {
            start -= 1
            if bytes[start] & 0xC0 != 0x80 { left -= 1 }
        }
        return FeatureHash.of(bytes.span, start..<bytes.count)
    }

    private static func shape(of surface: String) -> UInt32 {
        var hash: UInt32 = 7
        var last: UInt32 = 0
        var run = 0
        for scalar in surface.unicodeScalars {
            let value = scalar.value
            let kind: UInt32
            if value >= 0x30, value <= 0x39 {
                kind = 3
            } else if CaseFolding.lower(value) != value {
                kind = 1
            } else if scalar.properties.isAlphabetic {
                kind = 2
            } else {
                kind = value
            }
            run = kind == last ? run + 1 : 1
            last = kind
            if run <= 2 { hash = (hash ^ kind) &* 0x0100_0193 }
        }
        return hash
    }
}
