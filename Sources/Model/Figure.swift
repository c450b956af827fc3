/// A number that states a fact.
public struct Figure: Sendable, Hashable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case money, percent, count, quantity, duration, ordinal
    }

    public enum Qualifier: String, Sendable, Codable, CaseIterable {
        case about
        case atLeast = "at_least"
        case atMost = "at_most"
        case moreThan = "more_than"
        case lessThan = "less_than"
    }

    public enum Direction: String, Sendable, Codable, CaseIterable {
        case up, down
    }

    public enum Basis: String, Sendable, Codable, CaseIterable {
        case yearOnYear = "year_on_year"
        case halfOnHalf = "half_on_half"
        case quarterOnQuarter = "quarter_on_quarter"
        case monthOnMonth = "month_on_month"
    }

    public var span: Span
    public var sentence: Int
    public var surface: String
    public var kind: Kind
    /// The plain number: 32 for 32 percent, 36860000000 for 36.86 billion. Nil when it was seen but not understood.
    public var value: Double?
    /// The upper end of a range.
    public var valueHigh: Double?
    /// ISO 4217 for money; `%` or `pp`; the unit's symbol; an English singular noun for durations; the counted noun for counts.
    public var unit: String?
    public var qualifier: Qualifier?
    /// What is measured: words of the article, or the noun of the verb that measures (`cost` for "will cost").
    public var measure: String?
    /// The measure without its language (`export, grain`), as the same measure is in every language. Nil when it says nothing.
    public var measureKey: String?
    /// The least and the most that the value can be, by its rounding and its qualifier. Nil when there is no value.
    public var bounds: ClosedRange<Double>?
    /// Index into `DocumentFacts.referents`: whose it is.
    public var holder: Int?
    public var period: DayRange?
    public var change: Direction?
    public var basis: Basis?
    /// Index into `DocumentFacts.claims`: the claim it stands in.
    public var claim: Int?
    /// Name of the rule that read it.
    public var rule: String
    /// Why a part of it stayed empty, e.g. `currency unknown`. Nil when nothing is to say.
    public var note: String?

    public init(
        span: Span, sentence: Int, surface: String, kind: Kind, value: Double?, valueHigh: Double? = nil, unit: String? = nil,
        qualifier: Qualifier? = nil, measure: String? = nil, holder: Int? = nil, period: DayRange? = nil, change: Direction? = nil,
        basis: Basis? = nil, claim: Int? = nil, rule: String, note: String? = nil
    ) {
        self.span = span
        self.sentence = sentence
        self.surface = surface
        self.kind = kind
        self.value = value
        self.valueHigh = valueHigh
        self.unit = unit
        self.qualifier = qualifier
        self.measure = measure
        self.holder = holder
        self.period = period
        self.change = change
        self.basis = basis
        self.claim = claim
        self.rule = rule
        self.note = note
    }
}
