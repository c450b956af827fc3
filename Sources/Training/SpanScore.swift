import Model
import Recognition

/// Counts of names found, wanted and both (exact span and kind).
struct SpanScore: Sendable {
    var found = 0
    var wanted = 0
    var right = 0

    var f1: Double { found + wanted == 0 ? 0 : 2 * Double(right) / Double(found + wanted) }
    var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    var recall: Double { wanted == 0 ? 0 : Double(right) / Double(wanted) }

    static func += (a: inout SpanScore, b: SpanScore) {
        a.found += b.found
        a.wanted += b.wanted
        a.right += b.right
    }
}
