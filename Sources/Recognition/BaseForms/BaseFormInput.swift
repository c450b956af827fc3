import Grammar
import Model

/// A name as the model of base forms sees it: its words in lower case and how they stand together.
package struct BaseFormInput: Sendable, Hashable {
    /// What stands before a word inside the name.
    package enum Mark: UInt8, Sendable { case space, hyphen, quote, stop, other }

    /// How a word is written.
    package enum Shape: UInt8, Sendable { case lower, capitalized, capitals, single }

    /// UTF-8 of the lower-case words, one behind the other.
    package private(set) var bytes: [UInt8] = []
    /// End of each word in `bytes`.
    package private(set) var ends: [Int] = []
    package private(set) var marks: [Mark] = []
    package private(set) var shapes: [Shape] = []
    /// Tokens of the words.
    package private(set) var tokens: [Int] = []
    /// Words from this one on are a tail that stays as it is (`Komisja do spraw ...`).
    package private(set) var tail = Int.max
    /// 0 person, 1 organization, project, event, 2 place.
    package private(set) var kind: UInt8 = 0
    /// What stands before and behind the name in its sentence; its case shows there.
    package var before = Neighbour.unknown
    package var after = Neighbour.unknown

    /// A token beside a name.
    package struct Neighbour: Sendable, Hashable {
        /// Hash of the whole word or sign.
        package let whole: UInt32
        /// Hash of the last three letters.
        package let suffix: UInt32

        /// Nothing is known of it.
        package static let unknown = Neighbour(whole: 0, suffix: 0)
        /// The sentence begins or ends.
        package static let edge = Neighbour(whole: 1, suffix: 1)
        package static let number = Neighbour(whole: 2, suffix: 2)

        private init(whole: UInt32, suffix: UInt32) {
            self.whole = whole
            self.suffix = suffix
        }

        /// - Parameter lower: a lower-case word or a sign.
        package init(_ lower: some StringProtocol) {
            var hash: UInt32 = 0x811C_9DC5
            var suffix: UInt32 = 0
            var letters = 0
            for byte in lower.utf8.reversed() {
                hash = (hash ^ UInt32(byte)) &* 0x0100_0193
                if byte & 0xC0 != 0x80 {
                    letters += 1
                    if letters == 3 { suffix = hash }
                }
            }
            self.init(whole: hash, suffix: letters > 3 ? suffix : hash)
        }
    }

    package init() {}

    package var count: Int { ends.count }

    package func range(_ word: Int) -> Range<Int> { (word == 0 ? 0 : ends[word - 1])..<ends[word] }

    package func word(_ index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

    package static func kindIndex(_ kind: EntityKind) -> UInt8 {
        switch kind {
        case .person: 0
        case .place: 2
        case .organization, .project, .event: 1
        }
    }

    /// Fills it with the name; storage is used again.
    ///
    /// - Parameters:
    ///   - range: tokens of the name.
    ///   - isHeadline: capitals say nothing here.
    package mutating func set(_ range: Range<Int>, of analysis: Analysis, kind: EntityKind, isHeadline: Bool = false) {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        shapes.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        self.kind = Self.kindIndex(kind)
        before = .unknown
        after = .unknown
        tail = .max
        var mark = Mark.space
        for i in range {
            let word = analysis.word(i)
            guard analysis.tokens[i].kind == .word else {
                mark = Self.mark(word.surface)
                continue
            }
            bytes.append(contentsOf: word.lower.utf8)
            ends.append(bytes.count)
            marks.append(mark)
            tokens.append(i)
            if word.shape.contains(.single) {
                shapes.append(.single)
            } else if word.isAllCaps, !isHeadline {
                shapes.append(.capitals)
            } else {
                shapes.append(word.isCapitalized ? .capitalized : .lower)
            }
            mark = .space
            // What stands behind a preposition is in the case that it asks for.
            if tail == .max, kind != .person, ends.count > 1, !word.isCapitalized, analysis.entry(at: i, .nameLink)?.value == "preposition"
            {
                tail = ends.count
            }
        }
    }

    /// Takes note of what stands beside the tokens of the name.
    package mutating func surround(_ range: Range<Int>, in analysis: Analysis) {
        guard let sentence = analysis.sentence(containing: range.lowerBound) else { return }
        let tokens = analysis.sentences[sentence].tokens
        func neighbour(_ i: Int) -> Neighbour {
            guard tokens.contains(i) else { return .edge }
            return analysis.tokens[i].kind == .number ? .number : Neighbour(analysis.lower(i))
        }
        before = neighbour(range.lowerBound - 1)
        after = neighbour(range.upperBound)
    }

    private static func mark(_ sign: String) -> Mark {
        switch sign {
        case "-", "–", "‑": .hyphen
        case "\"", "“", "”", "„", "«", "»", "'", "’", "‘": .quote
        case ".": .stop
        default: .other
        }
    }
}
