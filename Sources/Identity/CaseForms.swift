import Text

/// What a name may be in the nominative, when no lexicon could tell: every word has an ending of one case. A guess beside the name as it stands.
public struct CaseForms: Sendable {
    public struct Rule: Sendable {
        /// Lower case.
        public var ending: String
        /// What stands for the ending in the nominative; nil for an ending that is none of the case.
        public var replacement: String?

        public init(ending: String, replacement: String?) {
            self.ending = ending
            self.replacement = replacement
        }
    }

    /// Rules of each case, the longest ending first.
    private let cases: [[Rule]]

    /// Fewest letters that an ending leaves.
    private static let shortest = 2

    /// - Parameter cases: one list of rules a case.
    public init(cases: [[Rule]]) {
        self.cases = cases.map { $0.sorted { $0.ending.count > $1.ending.count } }
    }

    /// The names, in lower case, of which this one may be a case form; each differs from it.
    func bases(of name: String) -> [String] {
        let lower = CaseFolding.lower(name)
        let words = lower.split(separator: " ")
        var result: [String] = []
        for rules in cases {
            let bases = words.compactMap { Self.base(of: $0, rules) }
            let base = bases.joined(separator: " ")
            if bases.count == words.count, base != lower, !result.contains(base) { result.append(base) }
        }
        return result
    }

    private static func base(of word: Substring, _ rules: [Rule]) -> String? {
        guard let rule = rules.first(where: { word.hasSuffix($0.ending) }), let replacement = rule.replacement else { return nil }
        let stem = word.dropLast(rule.ending.count)
        return stem.count >= shortest ? stem + replacement : nil
    }
}
