/// A name as words in the common spelling, each in every way in which it may be read.
///
/// `Johnson` in a Polish text is read by Polish rules and, because it may be English, by English ones: only the latter meets `Джонсон`.
struct SpelledName: Hashable, Sendable {
    struct Word: Hashable, Sendable {
        /// As the text's own language spells.
        let own: [UInt8]
        /// As other languages do.
        private(set) var foreign: [[UInt8]] = []
        /// What it is a case form of, if it is one.
        private(set) var bases: [[UInt8]] = []

        /// Written in Latin letters.
        let isLatin: Bool

        init(_ text: some StringProtocol, isLatin: Bool = true) {
            own = Array(text.utf8)
            self.isLatin = isLatin
        }

        var text: String { String(decoding: own, as: UTF8.self) }
        var length: Int { own.count }
        var isInitial: Bool { own.count == 1 }
        var isNumber: Bool { own.first.map { $0 >= 48 && $0 <= 57 } ?? false }
        var readings: [[UInt8]] { [own] + foreign + bases }
        var skeletons: Set<[UInt8]> { Set(readings.map { SoundAlignment.skeleton($0) }) }

        mutating func add(_ reading: [UInt8], isBase: Bool) {
            if isBase {
                if reading != own, !bases.contains(reading) { bases.append(reading) }
            } else if reading != own, !foreign.contains(reading) {
                foreign.append(reading)
            }
        }

        /// What a reading that the text's language does not give takes off, and a base form that was only guessed at.
        private static let foreignPenalty = 0.01
        /// Two names in Latin letters are spelled alike, mostly, or by the rules of their texts.
        private static let latinPenalty = 0.04
        private static let basePenalty = 0.03

        /// The best of all pairs of readings, but of two foreign ones: both names keep their letters then, and those differ.
        func similarity(to other: Word) -> Double {
            if own == other.own { return 1 }
            if isNumber || other.isNumber || own.isEmpty || other.own.isEmpty { return 0 }
            var best = SoundAlignment.similarity(own, other.own)
            func look(_ a: [UInt8], _ b: [UInt8], _ penalty: Double) {
                if best < 1 - penalty { best = max(best, SoundAlignment.similarity(a, b) - penalty) }
            }
            let foreignPenalty = isLatin && other.isLatin ? Self.latinPenalty : Self.foreignPenalty
            for reading in foreign { look(reading, other.own, foreignPenalty) }
            for reading in other.foreign { look(own, reading, foreignPenalty) }
            for base in bases {
                look(base, other.own, Self.basePenalty)
                for reading in other.foreign { look(base, reading, Self.basePenalty + foreignPenalty) }
                if other.bases.contains(base) { best = max(best, 1 - 2 * Self.basePenalty) }
            }
            for base in other.bases {
                look(base, own, Self.basePenalty)
                for reading in foreign { look(base, reading, Self.basePenalty + foreignPenalty) }
            }
            return best
        }

        /// The similarity where the words are spellings of one, nil where they are two words.
        func agreement(with other: Word) -> Double? {
            let score = similarity(to: other)
            return score >= SoundAlignment.threshold(max(length, other.length)) ? score : nil
        }

        func agrees(with other: Word) -> Bool { agreement(with: other) != nil }

        /// Two initials, or an initial and the word it stands for.
        func sharesInitial(with other: Word) -> Bool {
            let initials = Set(([own] + foreign).compactMap { $0.first.map(Self.initialClass) })
            return ([other.own] + other.foreign).contains { $0.first.map { initials.contains(Self.initialClass($0)) } ?? false }
        }

        /// e and i: `Е.` is `J.` in Polish.
        private static func initialClass(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "e") ? UInt8(ascii: "i") : byte }
    }

    let words: [Word]

    /// Marks a spelling that is a base form guessed from a case form.
    static let baseMark: Character = "~"

    /// In: the common spelling in the text's language, and the whole name's other readings, word for word.
    ///
    /// - Parameter isLatin: whether it is written in Latin letters.
    init(sounds: String, readings: [String] = [], isLatin: Bool = true) {
        var words = sounds.split(separator: " ").map { Word($0, isLatin: isLatin) }
        for reading in readings {
            let isBase = reading.first == Self.baseMark
            let others = Self.plain(reading).split(separator: " ")
            guard others.count == words.count else { continue }
            for (index, other) in others.enumerated() { words[index].add(Array(other.utf8), isBase: isBase) }
        }
        self.words = words
    }

    /// The letters of a spelling without its mark.
    static func plain(_ spelling: String) -> Substring { spelling.first == baseMark ? spelling.dropFirst() : spelling[...] }

    /// Names of things: as many words, each the same in some reading. Nil when they are two names.
    func similarity(to other: SpelledName) -> Double? {
        guard !words.isEmpty, words.count == other.words.count else { return nil }
        var sum = 0.0
        var letters = 0.0
        for (a, b) in zip(words, other.words) {
            guard let similarity = a.agreement(with: b) else { return nil }
            let length = Double(max(a.length, b.length))
            sum += similarity * length
            letters += length
        }
        return letters > 0 ? sum / letters : nil
    }
}
