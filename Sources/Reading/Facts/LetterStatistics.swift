import Text

/// Tells the language of some words by their letters, where function words are too few to say.
///
/// The words' pairs of letters are weighed by `LetterPairs`; what one word says is bounded, so that names and quotations do not decide.
struct LetterStatistics: Sendable {
    /// Words looked at.
    static let sample = 80
    /// The most that one word says against a language, in the table's fifths of a nat.
    private static let clip: Int32 = 25
    /// What a function word of a language says for it.
    private static let functionWord: Int32 = 12
    /// Distance to the next language that makes a verdict safe (4.6 nats).
    private static let margin: Int32 = 23
    /// What a letter costs at most, on average, in a text of the language: 2.8 nats. Measured: 2.75 in 98 of 100 sentences, 2.87 and more in
    /// Russian in Latin letters, above 2.9 in Belarusian taken for Russian.
    private static let costOfLetter: Int32 = 14

    let languages: [String]
    private let width: Int
    /// Costs of a letter behind another, by language, first and second letter; the last number stands for letters that the language lacks.
    private let costs: [UInt8]
    /// For each code point below `end`, its letter's number in each language.
    private let numbers: [UInt8]
    private let isKnown: [Bool]
    private static let end = 0x530

    init() {
        let pairs = LetterPairs.all
        languages = pairs.map(\.language)
        width = PairCosts.width
        costs = PairCosts.all
        let foreign = UInt8(truncatingIfNeeded: width - 1)
        var numbers = [UInt8](repeating: foreign, count: Self.end * pairs.count)
        var isKnown = [Bool](repeating: false, count: Self.end)
        for (language, table) in pairs.enumerated() {
            for (scalar, number) in table.numbers where scalar < UInt32(Self.end) {
                numbers[Int(scalar) * pairs.count + language] = number
                isKnown[Int(scalar)] = true
            }
        }
        self.numbers = numbers
        self.isKnown = isKnown
    }

    /// What some words say of each language.
    struct Sums {
        /// How much worse the language explains the words than the best of each word does.
        fileprivate var distance: [Int32]
        /// Negative log probability of the letters.
        fileprivate var cost: [Int32]
        /// Words with a letter that the language lacks.
        fileprivate var foreign: [Int32]
        fileprivate(set) var words: Int32 = 0
        fileprivate var letters: Int32 = 0
        /// For one word.
        fileprivate var own: [Int32]
        fileprivate var last: [UInt8]

        fileprivate init(count: Int) {
            distance = [Int32](repeating: 0, count: count)
            cost = distance
            foreign = distance
            own = distance
            last = [UInt8](repeating: 0, count: count)
        }
    }

    func sums() -> Sums { Sums(count: languages.count) }

    /// Adds a word in lower case, and the languages, by index, of which it is a function word. A word of an unknown script is left out.
    func add(_ word: [UInt8], owners: [Int], to sums: inout Sums) {
        let count = languages.count
        let foreign = UInt8(truncatingIfNeeded: width - 1)
        for i in 0..<count {
            sums.own[i] = 0
            sums.last[i] = 0
        }
        var letters: Int32 = 0
        var strange: UInt64 = 0
        var isKnownWord = false
        costs.withUnsafeBufferPointer { costs in
            numbers.withUnsafeBufferPointer { numbers in
                for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
                    letters += 1
                    let c = Int(scalar.value)
                    let known = c < Self.end && isKnown[c]
                    if known { isKnownWord = true }
                    for i in 0..<count {
                        let number = known ? numbers[c * count + i] : foreign
                        sums.own[i] += Int32(costs[(i * width + Int(sums.last[i])) * width + Int(number)])
                        if number == foreign { strange |= 1 << UInt64(i & 63) }
                        sums.last[i] = number
                    }
                }
                for i in 0..<count { sums.own[i] += Int32(costs[(i * width + Int(sums.last[i])) * width]) }
            }
        }
        guard isKnownWord, letters < 40 else { return }
        for i in 0..<count {
            sums.cost[i] += sums.own[i]
            if strange & (1 << UInt64(i & 63)) != 0 { sums.foreign[i] += 1 }
        }
        for owner in owners where owner < count { sums.own[owner] -= Self.functionWord }
        let least = sums.own.min() ?? 0
        for i in 0..<count { sums.distance[i] += min(sums.own[i] - least, Self.clip) }
        sums.words += 1
        sums.letters += letters
    }

    /// The index of the language that explains the words best, and whether that can be relied on.
    func verdict(_ sums: Sums) -> (index: Int, isSafe: Bool)? {
        guard sums.words > 0, let best = sums.distance.indices.min(by: { (sums.distance[$0], $0) < (sums.distance[$1], $1) }) else {
            return nil
        }
        var second = Int32.max
        for i in sums.distance.indices where i != best { second = min(second, sums.distance[i]) }
        let isSafe =
            sums.words >= 3 && second - sums.distance[best] >= Self.margin
            && sums.cost[best] <= Self.costOfLetter * (sums.letters + sums.words) && sums.foreign[best] * 10 < sums.words + 2
        return (best, isSafe)
    }
}
