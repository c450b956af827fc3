import Text

/// The words of a document as the features see them: profiles by word, and what the document shows of each word's case.
package struct WordProfiles: Sendable {
    /// How a word is written elsewhere in the document.
    struct Case: OptionSet, Sendable {
        let rawValue: UInt8

        static let lower = Case(rawValue: 1)
        /// Capitalized where a capital says something: inside a sentence.
        static let capital = Case(rawValue: 2)
        static let allCaps = Case(rawValue: 4)
    }

    /// Profiles by word index.
    package private(set) var profiles: [WordProfile] = []
    private var cases: [Case] = []
    private var touched: [Int] = []
    private let classes: WordClasses
    /// Profiles before this have given their parts back.
    private var firstWithParts = 0

    package init(classes: WordClasses) { self.classes = classes }

    /// Profiles for words that have come since.
    package mutating func update(from words: WordTable) {
        while profiles.count < words.count {
            profiles.append(WordProfile(words[Int32(profiles.count)], classes: classes))
            cases.append([])
        }
    }

    /// Frees the affixes of all profiles: they are needed once a word.
    mutating func forgetParts() {
        for i in firstWithParts..<profiles.count { profiles[i].parts = [] }
        firstWithParts = profiles.count
    }

    /// Reads the document's cases; those of the document before are forgotten.
    ///
    /// - Parameters:
    ///   - tokens: index of the word of each token.
    ///   - sentences: ranges of tokens.
    mutating func readCases(_ tokens: [Int32], sentences: [Range<Int>], words: WordTable) {
        for id in touched { cases[id] = [] }
        touched.removeAll(keepingCapacity: true)
        for sentence in sentences {
            for i in sentence {
                let word = profiles[Int(tokens[i])]
                guard word.isWord else { continue }
                var seen: Case = []
                if word.isAllCaps {
                    seen = .allCaps
                } else if !word.isCapitalized {
                    seen = .lower
                } else if i > sentence.lowerBound, profiles[Int(tokens[i - 1])].isWord {
                    seen = .capital
                }
                let id = words.lowerID(tokens[i])
                if cases[id].isEmpty { touched.append(id) }
                cases[id].formUnion(seen)
            }
        }
    }

    /// How the word is written in the document, whatever its case here: three bits.
    @inline(__always)
    func cases(ofLower id: Int) -> UInt32 { UInt32(cases[id].rawValue) }
}
