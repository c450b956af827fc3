/// A date expression as read from the tokens.
struct DateExpression {
    var tokens: Range<Int>
    var meaning: DateMeaning
    var rule: String
    /// What the preposition before it says of time, when it says something.
    var tense: Tense?
    /// True for `since` and `from`: what still goes on began in the past.
    var isStart = false
    /// True when the words around tell the tense better than the preposition.
    var weakTense = false
    /// True when the words alone may mean something else, so that a preposition must stand before them.
    var needsPreposition = false
}

enum Tense: String {
    case past, future
}
