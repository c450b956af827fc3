/// The endings of a language, as a light stemmer cuts them: the longest that fits, once.
///
/// Light means that it joins the forms of one word (`Bank`, `Banken`) and does not lead back to a dictionary form; what it cuts from a
/// query it cuts from the text in the same way.
public struct StemRules: Sendable, Hashable {
    /// One ending, in folded letters.
    struct Ending: Sendable, Hashable {
        let scalars: [UInt32]
        /// Letters of the ending that stay.
        let kept: Int
        /// Fewest letters that must be left, the kept ones included.
        let minimum: Int
    }

    /// By last letter, longest first.
    private var endings: [UInt32: [Ending]] = [:]

    /// No endings: every word is its own stem.
    public init() {}

    /// Adds an ending.
    ///
    /// - Parameters:
    ///   - ending: its letters; they are folded here.
    ///   - minimum: fewest letters that must be left of a word.
    ///   - kept: letters of the ending that stay. An ending that is kept whole protects words from shorter endings (`-ss` from `-s`).
    public mutating func add(_ ending: String, minimum: Int, kept: Int = 0) {
        let scalars = SearchFolding.fold(ending).unicodeScalars.map(\.value)
        guard let last = scalars.last else { return }
        let rule = Ending(scalars: scalars, kept: min(max(kept, 0), scalars.count), minimum: max(minimum, 1))
        var group = endings[last, default: []]
        group.append(rule)
        group.sort { $0.scalars.count > $1.scalars.count }
        endings[last] = group
    }

    /// The word without its ending; nil when no ending fits, or when one fits that is kept whole.
    ///
    /// - Parameter folded: one word as `SearchFolding.fold` writes it.
    public func stem(of folded: String) -> String? {
        let letters = folded.unicodeScalars.map(\.value)
        guard let last = letters.last, let group = endings[last] else { return nil }
        for rule in group {
            let rest = letters.count - rule.scalars.count + rule.kept
            guard letters.count >= rule.scalars.count, rest >= rule.minimum else { continue }
            guard letters.suffix(rule.scalars.count).elementsEqual(rule.scalars) else { continue }
            if rule.kept == rule.scalars.count { return nil }
            return String(String.UnicodeScalarView(folded.unicodeScalars.prefix(rest)))
        }
        return nil
    }
}
