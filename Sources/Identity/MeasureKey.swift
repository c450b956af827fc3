import Model

/// What a figure measures, without a language and in one line: `cost`, `export, grain`, `growth, gdp`, `share, vote`.
struct MeasureKey {
    let text: String

    /// Nil when nothing is said.
    ///
    /// What a percentage tells depends on more than its measure's words: `exports up 5 percent` is growth of exports, `5 percent of exports` a share
    /// of them, and neither is the same as the other.
    init?(notions: [MeasureNotion], words: [String], kind: Figure.Kind, unit: String?, isChange: Bool) {
        var notions = notions
        if kind == .percent { notions = Self.told(notions, isChange: isChange, unit: unit) }
        // The height of a sum is no height.
        let isSum = kind == .money || kind == .percent
        func isEmpty(_ notion: MeasureNotion) -> Bool {
            switch notion.role {
            case .empty: true
            case .extent: isSum
            case .state: kind != .count
            default: false
            }
        }
        let says = !words.isEmpty || notions.contains { !isEmpty($0) && $0.role != .change && $0.role != .share }
        if says { notions.removeAll(where: isEmpty) }
        // Notions of one word and of two roles are one: the trade in `trade` and in the name of a chamber of trade.
        var seen: Set<Substring> = []
        var parts = notions.sorted { ($0.role.rawValue, $0.word) < ($1.role.rawValue, $1.word) }
            .filter { seen.insert($0.word).inserted }.map { String($0.word) }
        for word in Set(words).sorted() where seen.insert(word[...]).inserted { parts.append(word) }
        guard !parts.isEmpty else { return nil }
        text = parts.joined(separator: ", ")
    }

    /// The notions of a percentage's measure, with growth or share where it is one.
    private static func told(_ notions: [MeasureNotion], isChange: Bool, unit: String?) -> [MeasureNotion] {
        let isRate = notions.contains { $0.role == .rate }
        // A rate that rises by so much is told in points; told in percent it has risen to that.
        let isGrowth = unit == "pp" || isChange && !isRate || notions.contains { $0.role == .change }
        if isGrowth { return [growth] + notions.filter { $0.role != .change } }
        return isRate || notions.contains { $0.role == .share } ? notions : [share] + notions
    }

    private static let growth = MeasureNotion("change:growth")
    private static let share = MeasureNotion("share:share")
}
