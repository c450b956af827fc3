import Grammar
import Model
import Numerals

/// A figure while its sentence is still being read.
struct FigureDraft: Sendable {
    var tokens: Range<Int>
    var low: Numeral
    var high: Numeral?
    var unit: UnitReading?
    var qualifier: Figure.Qualifier?
    /// The head of the counted noun phrase.
    var noun: Range<Int>?
    var change: Figure.Direction?
    var rule: String
    /// Overrides the kind that number and unit give.
    var kind: Figure.Kind?
    /// Sign of the value.
    var sign: Double = 1
    /// Magnitude taken over from the number that shares it.
    var sharedMagnitude: Double = 1
    /// True when the unit stands before the number.
    var isPrefixed = false
    /// Index of its item in the sentence's chart.
    var item: Int32?

    var isBare: Bool { unit == nil && low.isCardinal && kind == nil }
}
