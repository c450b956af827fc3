import Text

/// Features of a token that depend on more than one word: pairs, the run of capitalized words around it, its sentence and document.
struct ContextFeatures {
    /// The word before the first and behind the last of a sentence.
    private static let edge: UInt32 = 0x5EED

    /// What is known of a sentence as a whole.
    struct Sentence {
        var tokens: Range<Int>
        /// No lower-case word in it: a headline, where capitals say nothing.
        var isAllCapitalized: Bool
        var isAllCaps: Bool
    }

    static func sentence(_ tokens: Range<Int>, words: [Int32], document: WordProfiles) -> Sentence {
        var lower = 0
        var capitals = 0
        var letters = 0
        for i in tokens {
            let word = document.profiles[Int(words[i])]
            guard word.isWord else { continue }
            letters += 1
            if word.isAllCaps { capitals += 1 } else if !word.isCapitalized { lower += 1 }
        }
        return Sentence(
            tokens: tokens, isAllCapitalized: letters > 3 && lower * 5 <= letters, isAllCaps: letters > 2 && capitals * 5 >= letters * 4)
    }

    /// Adds the features of token `i`; `run` is the run of name-like words that it stands in (empty when in none).
    static func add(
        _ i: Int, in sentence: Sentence, run: Range<Int>, inQuotes: Bool, words: [Int32], lowerIDs table: WordTable,
        document: WordProfiles, to buffer: inout FeatureBuffer
    ) {
        let profiles = document.profiles
        let word = profiles[Int(words[i])]
        let isFirst = i == sentence.tokens.lowerBound
        let isLast = i + 1 == sentence.tokens.upperBound
        let before = isFirst ? nil : Optional(Int(words[i - 1]))
        let after = isLast ? nil : Optional(Int(words[i + 1]))
        let beforeLower = before.map { profiles[$0].lower } ?? edge
        let afterLower = after.map { profiles[$0].lower } ?? edge
        let beforeShape = before.map { profiles[$0].shape } ?? edge
        let afterShape = after.map { profiles[$0].shape } ?? edge
        let beforeClass = before.map { profiles[$0].classKey } ?? edge
        let afterClass = after.map { profiles[$0].classKey } ?? edge
        buffer.add(FeatureHash.of(0x1001, beforeLower, word.lower))
        buffer.add(FeatureHash.of(0x1002, word.lower, afterLower))
        buffer.add(FeatureHash.of(0x1003, beforeShape, word.shape, afterShape))
        buffer.add(FeatureHash.of(0x1004, beforeLower, word.shape))
        buffer.add(FeatureHash.of(0x1005, word.shape, afterLower))
        buffer.add(FeatureHash.of(0x1006, beforeLower, word.suffix))
        buffer.add(FeatureHash.of(0x1007, word.suffix, afterLower))
        buffer.add(FeatureHash.of(0x1008, beforeClass, word.classKey, word.shape))
        buffer.add(FeatureHash.of(0x1009, word.classKey, afterClass, word.shape))
        guard word.isWord else { return }
        let cases = document.cases(ofLower: table.lowerID(words[i]))
        let setting: UInt32 =
            (isFirst ? 1 : 0) | (sentence.isAllCapitalized ? 2 : 0) | (sentence.isAllCaps ? 4 : 0) | (inQuotes ? 8 : 0)
            | (word.isCapitalized ? 16 : 0) | (word.isAllCaps ? 32 : 0)
        buffer.add(FeatureHash.of(0x1010, cases, setting))
        if inQuotes { buffer.add(FeatureHash.of(0x1011, word.shape, 1)) }
        guard !run.isEmpty else { return }
        let first = profiles[Int(words[run.lowerBound])]
        let last = profiles[Int(words[run.upperBound - 1])]
        let place = UInt32(min(i - run.lowerBound, 3)) << 4 | UInt32(min(run.upperBound - 1 - i, 3))
        buffer.add(FeatureHash.of(0x1020, place, setting))
        if run.count > 1 {
            buffer.add(FeatureHash.of(0x1021, last.lower, UInt32(min(run.upperBound - 1 - i, 3))))
            buffer.add(FeatureHash.of(0x1022, first.lower, UInt32(min(i - run.lowerBound, 3))))
            buffer.add(FeatureHash.of(0x1023, last.classKey, place))
            buffer.add(FeatureHash.of(0x1024, first.classKey, place))
            buffer.add(FeatureHash.of(0x1025, last.suffix, UInt32(min(run.upperBound - 1 - i, 1))))
        }
        let ahead = run.lowerBound > sentence.tokens.lowerBound ? profiles[Int(words[run.lowerBound - 1])].lower : edge
        let behind = run.upperBound < sentence.tokens.upperBound ? profiles[Int(words[run.upperBound])].lower : edge
        buffer.add(FeatureHash.of(0x1030, ahead, place))
        buffer.add(FeatureHash.of(0x1031, behind, place))
    }

    /// The run of capitalized words that begins at `i`; hyphens and points between them belong to it.
    static func run(from i: Int, in sentence: Range<Int>, words: [Int32], document: WordProfiles) -> Range<Int> {
        var end = i
        var at = i
        while at < sentence.upperBound {
            let word = document.profiles[Int(words[at])]
            if word.isWord, word.isCapitalized {
                at += 1
                end = at
            } else if at > i, word.mark == 0x2D || word.mark == 0x2E || word.mark == 0x26, at == end {
                at += 1
            } else {
                break
            }
        }
        return i..<end
    }
}
