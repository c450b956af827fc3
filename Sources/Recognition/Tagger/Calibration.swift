import Model

/// What the model's probability of a name is worth: how often names of that probability and kind were right, measured on articles that
/// the model had not seen.
///
/// Rows of ascending values at equal steps, one row a kind; between the steps the value is interpolated (Zadrozny and Elkan 2002,
/// "Transforming Classifier Scores into Accurate Multiclass Probability Estimates").
package struct Calibration: Sendable, Hashable {
    /// Steps from probability 0 to 1.
    package static let steps = 20

    /// By kind, in the order of `NameTag.kinds`: `steps + 1` values each.
    package private(set) var rows: [[Float]]

    /// Takes probabilities as they are.
    package static let none = Calibration(
        rows: NameTag.kinds.map { _ in (0...steps).map { Float($0) / Float(steps) } })

    package init(rows: [[Float]]) { self.rows = rows }

    package func confidence(_ probability: Double, _ kind: EntityKind) -> Double {
        let row = rows[NameTag.index(of: kind)]
        let place = min(1, max(0, probability)) * Double(Self.steps)
        let low = min(Self.steps - 1, Int(place))
        let share = place - Double(low)
        return min(1, max(0, Double(row[low]) * (1 - share) + Double(row[low + 1]) * share))
    }

    func write(to writer: inout ByteWriter) {
        for row in rows { for value in row { writer.float(value) } }
    }

    init(_ reader: inout ByteReader) throws(RecognitionError) {
        var rows: [[Float]] = []
        for _ in NameTag.kinds {
            var row: [Float] = []
            for _ in 0...Self.steps { row.append(try reader.float()) }
            rows.append(row)
        }
        self.rows = rows
    }
}
