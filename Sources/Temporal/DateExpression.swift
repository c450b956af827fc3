/// A date expression as read from the tokens.
struct DateExpression: Sendable {
    var tokens: Range<Int>
    var meaning: DateMeaning
    /// The weekday that a day of the calendar is said to be, 1 is Monday.
    var weekday: Int?
    /// What the preposition before it says of time, when it says something.
    var tense: Tense?
    /// True for `since` and `from`: what still goes on began in the past.
    var isStart = false
    /// True when the words around tell the tense better than the preposition.
    var weakTense = false
    /// True when the words alone may mean something else, so that a preposition must stand before them.
    var needsPreposition = false
    /// True when even a text of nothing else may mean another thing (`3/4`, `8-й`).
    var isAmbiguous = false
    /// True when the words are a duration unless the sentence looks ahead (`in two days`).
    var needsFuture = false

    init(_ tokens: Range<Int>, _ meaning: DateMeaning, needsPreposition: Bool = false) {
        self.tokens = tokens
        self.meaning = meaning
        self.needsPreposition = needsPreposition
    }
}

enum Tense: String, Sendable {
    case past, future
}
