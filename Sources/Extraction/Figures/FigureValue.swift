import Grammar
import Numerals

/// What a rule of the figure grammar reads. Indirect: values are handed around far more often than they are made.
indirect enum FigureValue: NumeralValue {
    case number(Numeral)
    case unit(UnitReading)
    case amount(FigureDraft)
    /// A number that states no fact, and what it is instead.
    case other(String)

    init(numeral: Numeral) { self = .number(numeral) }

    var numeral: Numeral? { if case .number(let numeral) = self { numeral } else { nil } }
    var unit: UnitReading? { if case .unit(let unit) = self { unit } else { nil } }
    var amount: FigureDraft? { if case .amount(let draft) = self { draft } else { nil } }
}
