import Grammar
import Model

/// Who a cue's subject is, as the sentence words it.
struct Subject: Hashable {
    enum Head: Hashable {
        /// Index into `ExtractionInput.names`.
        case name(Int)
        /// Value `m`, `f`, `n` or `pl`.
        case pronoun(String)
        /// Token of the role noun.
        case role(Int)
        /// Token of the common noun; its value.
        case group(Int, String)
        case first
        /// Words that stand for nobody named.
        case unnamed
        /// No subject at all.
        case none
    }

    var head: Head
    var tokens: Range<Int>
    /// Gender and number that the verb shows: `m`, `f`, `n`, `pl`, `1`.
    var agreement: String?
    /// A name that belongs to the head (`the FER's negotiator`, `a spokesman for Copperfield`), index into `names`.
    var owner: Int?
}
