/// A person's name as words in the common spelling: given names, patronymic, family name, in the order of the text.
struct PersonName: Hashable, Sendable {
    let spelled: SpelledName
    /// Words of the family name: `Nowak-Kowalska` has two.
    let familyCount: Int

    var words: [SpelledName.Word] { spelled.words }

    init(_ spelled: SpelledName, familyCount: Int = 1) {
        self.spelled = spelled
        self.familyCount = max(1, min(familyCount, spelled.words.count - 1))
    }

    init(sounds: String) { self.init(SpelledName(sounds: sounds)) }

    /// - Parameter written: the name as written; a hyphen in its last word makes a double family name.
    init(_ spelled: SpelledName, written: String) {
        let last = written.split(separator: " ").last ?? ""
        let parts = last.split { $0 == "-" || $0 == "‐" || $0 == "‑" || $0 == "–" }.count { $0.contains(where: \.isLetter) }
        self.init(spelled, familyCount: parts)
    }

    var isFull: Bool { words.count >= 2 }
    var family: ArraySlice<SpelledName.Word> { words.suffix(familyCount) }
    var first: SpelledName.Word? { words.first }
    var last: SpelledName.Word? { words.last }
    /// A full name whose given names are initials only.
    var isInitialed: Bool { isFull && words.dropLast(familyCount).allSatisfy(\.isInitial) }

    /// How two names stand to each other.
    enum Comparison: Hashable {
        /// Spellings of one name: what had to be looked over, and how alike they are.
        case same(rule: String, score: Double)
        /// Alike, and two names: what tells them apart.
        case different(rule: String, score: Double)
        /// Nothing to do with each other.
        case unrelated
    }

    /// How alike given and family name have to be together.
    struct Strictness: Sendable {
        /// When one of them is sure.
        let oneWord: Double
        /// When both differ.
        let bothWords: Double
        /// Of a family name to which there are initials only.
        let initialed: Double
        /// Of the given name, whatever the family name.
        let given: Double

        /// Names of two languages.
        static let usual = Strictness(oneWord: 0.9, bothWords: 0.9, initialed: 0.9, given: 0)
        /// Names of one document: it may have a case form for a base form, but tells people apart by their given names.
        static let oneDocument = Strictness(oneWord: 0.9, bothWords: 0.9, initialed: 0.9, given: 0.9)
        /// Names of one language: it spells a name one way, mostly.
        static let oneLanguage = Strictness(oneWord: 0.94, bothWords: 0.96, initialed: 0.96, given: 0.9)
    }

    private static let sure = 0.98

    /// Compares two full names. Family names agree, an initial agrees with the name it begins; what stands between (patronymic, middle names)
    /// may be missing on one side; a double family name may be told by half; the family name may come first.
    func compared(with other: PersonName, _ strictness: Strictness = .usual) -> Comparison {
        guard isFull, other.isFull, let first, let otherFirst = other.first else { return .unrelated }
        guard let family = familySimilarity(to: other) else { return swapped(with: other) }
        var rule = family.isWhole ? "transliteration" : "double-name"
        if first.isInitial || otherFirst.isInitial {
            guard family.score >= strictness.initialed else { return .unrelated }
            guard first.sharesInitial(with: otherFirst) else { return .different(rule: "given-name", score: family.score * 0.5) }
            guard middlesAgree(with: other) else { return .different(rule: "middle-name", score: family.score * 0.6) }
            return .same(rule: "initials", score: family.score * 0.8)
        }
        let given = first.similarity(to: otherFirst)
        let score = (family.score + given) / 2
        guard given >= max(strictness.given, SoundAlignment.threshold(max(first.length, otherFirst.length))) else {
            if case .same(let rule, let score) = swapped(with: other) { return .same(rule: rule, score: score) }
            if isShortForm(first, otherFirst) { return .different(rule: "short-given-name", score: score) }
            return .different(rule: "given-name", score: score)
        }
        if Self.sexesDiffer(first, otherFirst, given) { return .different(rule: "sex", score: score) }
        // Two words that both differ somewhat are two names rather than two spellings.
        let needed = max(family.score, given) >= Self.sure ? strictness.oneWord : strictness.bothWords
        guard score >= needed else { return .different(rule: "spelling", score: score) }
        guard middlesAgree(with: other) else { return .different(rule: "middle-name", score: score) }
        if family.isWhole, words.count != other.words.count { rule = "middle-name-missing" }
        return .same(rule: rule, score: family.isWhole ? score : score * 0.9)
    }

    /// Two full names of one person.
    func agrees(with other: PersonName) -> Bool {
        if case .same = compared(with: other) { return true }
        return false
    }

    private func familySimilarity(to other: PersonName) -> (score: Double, isWhole: Bool)? {
        if familyCount == other.familyCount {
            var sum = 0.0
            for (a, b) in zip(family, other.family) {
                guard let score = a.agreement(with: b) else { return nil }
                sum += score
            }
            return (sum / Double(familyCount), true)
        }
        // `Nowak` and `Nowak-Kowalska`; of a name without a hyphen only the last word is known to be of the family.
        let (fewer, more) = familyCount < other.familyCount ? (family, other.family) : (other.family, family)
        var sum = 0.0
        for word in fewer {
            guard let best = more.compactMap({ word.agreement(with: $0) }).max() else { return nil }
            sum += best
        }
        // `Nowak Kowalska` without its hyphen has as many words.
        let isWhole = words.count == other.words.count && words.count > 2
        return (sum / Double(fewer.count), isWhole)
    }

    /// The family name first on one side. Both words have to be very much alike, for nothing else speaks for it.
    private func swapped(with other: PersonName) -> Comparison {
        guard words.count == other.words.count, words.count <= 3, let first, let last, let otherFirst = other.first,
            let otherLast = other.last, !first.isInitial, !last.isInitial
        else { return .unrelated }
        let (a, b) = (first.similarity(to: otherLast), last.similarity(to: otherFirst))
        guard a >= 0.88, b >= 0.88, first != last else { return .unrelated }
        if words.count == 3, words[1].similarity(to: other.words[1]) < 0.88 { return .unrelated }
        return .same(rule: "name-order", score: (a + b) / 2 * 0.95)
    }

    private func middlesAgree(with other: PersonName) -> Bool {
        let middle = words.dropFirst().dropLast(familyCount)
        let otherMiddle = other.words.dropFirst().dropLast(other.familyCount)
        guard !middle.isEmpty, !otherMiddle.isEmpty else { return true }
        let (fewer, more) = middle.count <= otherMiddle.count ? (middle, otherMiddle) : (otherMiddle, middle)
        return fewer.allSatisfy { word in
            // Names in the middle are spelled more freely (`Жандар`, `Jandar`, `Żandar`).
            more.contains { $0.isInitial || word.isInitial ? $0.sharesInitial(with: word) : word.similarity(to: $0) >= 0.72 }
        }
    }

    /// `Alex` and `Alexander`.
    private func isShortForm(_ a: SpelledName.Word, _ b: SpelledName.Word) -> Bool {
        let (short, long) = a.length < b.length ? (a.own, b.own) : (b.own, a.own)
        return short.count >= 3 && long.starts(with: short)
    }

    /// A given name and the same with the ending -a or -ia (`Aleksandr`, `Aleksandra`; `Mario`, `Maria`): a man and a woman.
    private static func sexesDiffer(_ a: SpelledName.Word, _ b: SpelledName.Word, _ score: Double) -> Bool {
        let letter = UInt8(ascii: "a")
        guard (a.own.last == letter) != (b.own.last == letter) else { return false }
        // A case form whose base is the other name.
        if a.bases.contains(where: { SoundAlignment.similarity($0, b.own) >= 0.9 })
            || b.bases.contains(where: { SoundAlignment.similarity($0, a.own) >= 0.9 })
        {
            return false
        }
        let (man, woman) = a.own.last == letter ? (b.own, a.own) : (a.own, b.own)
        switch man.last {
        case UInt8(ascii: "i"): return woman.dropLast().last == UInt8(ascii: "i")
        case UInt8(ascii: "e"), UInt8(ascii: "u"): return false
        default: return true
        }
    }

    /// The words under which the person may stand alone, with how sure it is: a family name; the first word, which is one in half the world.
    func similarity(ofLone word: SpelledName.Word) -> (score: Double, isFamily: Bool)? {
        let family = family.map { $0.similarity(to: word) }.max() ?? 0
        if family >= SoundAlignment.threshold(word.length) { return (family, true) }
        guard words.count == 2, let first, !first.isInitial else { return nil }
        let score = first.similarity(to: word)
        return score >= 0.97 ? (score, false) : nil
    }
}
