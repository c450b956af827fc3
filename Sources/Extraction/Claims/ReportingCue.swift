import Grammar
import Model

/// A reporting word or phrase at its place.
struct ReportingCue {
    enum Form { case finite, gerund, participle, before, after, itself }

    var tokens: Range<Int>
    var entry: LexicalEntry
    var form: Form
    /// The other half of a split verb.
    var particle: Range<Int>?
    /// Where the auxiliary of a participle stands.
    var auxiliary: Int?
    var negated = false
    var passive = false

    var isSource: Bool { form == .before || form == .after || form == .itself }

    /// True when the content may stand this way: `c` clause, `n` object, `i` infinitive.
    func takes(_ frame: Character) -> Bool { entry["frame"]?.contains(frame) ?? false }

    /// The kind of claim that the lexicon gives for content of this sort.
    func kind(_ frame: Character) -> Claim.Kind {
        Claim.Kind(rawValue: entry[String(frame)] ?? entry.value) ?? .statement
    }
}
