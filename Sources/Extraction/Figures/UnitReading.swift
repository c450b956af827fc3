/// What a number counts or measures, as read behind or before it.
struct UnitReading: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// Index of the currency's entry in the lexicon, and the country that an adjective names.
        case money(entry: Int, country: String?)
        case percent(String)
        case quantity(String)
        case duration(String)
    }

    var kind: Kind
    /// What the number is multiplied by (cents to dollars).
    var scale: Double
    /// True for a currency's sign or code that may stand before its number.
    var isPrefix = false

    var isPercent: Bool { if case .percent = kind { true } else { false } }
    var isMoney: Bool { if case .money = kind { true } else { false } }
    var duration: String? { if case .duration(let unit) = kind { unit } else { nil } }

    /// Whether two ends of a range may have these units.
    func agrees(with other: UnitReading) -> Bool {
        switch (kind, other.kind) {
        case (.money, .money): true
        case (.percent(let a), .percent(let b)), (.quantity(let a), .quantity(let b)), (.duration(let a), .duration(let b)): a == b
        default: false
        }
    }
}
