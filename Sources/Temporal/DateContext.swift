import Model

/// What was mentioned before and later expressions lean on.
struct DateContext {
    struct Mention {
        var days: DayRange
        var unit: TimeUnit
        /// Ordinal of the sentence.
        var sentence: Int
        var explicitYear: Bool
    }

    private(set) var mentions: [Mention] = []
    /// Ordinal of the sentence being read.
    var sentence = 0

    mutating func add(_ days: DayRange, _ unit: TimeUnit, explicitYear: Bool) {
        if mentions.count > 16 { mentions.removeFirst(8) }
        mentions.append(Mention(days: days, unit: unit, sentence: sentence, explicitYear: explicitYear))
    }

    /// The last mention in this sentence or at most so many sentences back.
    func last(within sentences: Int, where fits: (Mention) -> Bool = { _ in true }) -> Mention? {
        mentions.last { $0.sentence >= sentence - sentences && fits($0) }
    }
}
