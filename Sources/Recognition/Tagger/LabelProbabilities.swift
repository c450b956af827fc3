import Model

/// What the model holds of every token of a text: the probability of each label, under all labellings of the token's sentence.
package struct LabelProbabilities: Sendable {
    private let rows: [TaggerModel.Scores]

    /// - Parameter rows: a row a token, in the order of the labels.
    init(rows: [TaggerModel.Scores]) { self.rows = rows }

    /// How probable it is that just these tokens are a name of the kind: the least probability of one of its labels, as of a found name's
    /// confidence before calibration. 0 out of range.
    package func probability(of tokens: Range<Int>, _ kind: EntityKind) -> Double {
        guard !tokens.isEmpty, tokens.lowerBound >= 0, tokens.upperBound <= rows.count else { return 0 }
        let inside = Int(NameTag.inside(kind).rawValue)
        var least: Float = 1
        for i in tokens {
            least = min(least, rows[i][i == tokens.lowerBound ? Int(NameTag.begin(kind).rawValue) : inside])
        }
        if tokens.upperBound < rows.count { least = min(least, 1 - rows[tokens.upperBound][inside]) }
        return Double(max(0, least))
    }
}
