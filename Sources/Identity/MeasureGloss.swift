import Model
import Text

/// Reads what figures measure, in one language, into keys without a language: `Getreideexporte`, `exports of grain` and `экспорт зерна` are all
/// `export, grain`.
///
/// A key is the notions of a measure's words, what is measured before what narrows it, parted by commas. A word that is no notion stands as its
/// stem, spelled as it sounds. The order of the words, their inflection and what says nothing are gone.
public struct MeasureGloss: Sendable {
    private let lexicon: GlossLexicon
    private let compound: GlossCompound
    private let orthography: Orthography
    private let stems: StemRules
    /// The notions of each meaning of the lexicon. One that is a measure in any line is one in all: the budget in `budgetary`.
    private let notions: [String: MeasureNotion]

    /// - Parameters:
    ///   - entries: the lexicon, as `Gloss` takes it, the words of measures before those of names; of two lines for one form the first counts.
    ///   - orthography: how the language spells sounds.
    ///   - stems: the endings of the language.
    ///   - longestEnding: the most letters that `*` stands for, behind a beginning of less than six letters and behind a longer one.
    public init(entries: [Gloss.Entry], orthography: Orthography, stems: StemRules, longestEnding: (short: Int, long: Int) = (4, 6)) {
        var lexicon = GlossLexicon(longestEnding: longestEnding)
        var compound = GlossCompound()
        var meaning: (concept: String, number: Int32)?
        var notions: [String: MeasureNotion] = [:]
        var roles: [Substring: MeasureNotion.Role] = [:]
        for entry in entries {
            if entry.form.utf8.first == UInt8(ascii: "+") {
                compound.add(joint: Array(entry.form.utf8.dropFirst()), takesName: entry.concept == "name")
            } else if entry.form.utf8.first != UInt8(ascii: "-") {
                // The forms of a line come one after the other.
                if meaning?.concept != entry.concept {
                    let concepts = entry.concept == "-" ? [] : entry.concept.split(separator: " ").map(String.init)
                    meaning = (entry.concept, lexicon.number(of: concepts))
                    for concept in concepts where notions[concept] == nil {
                        let notion = MeasureNotion(concept)
                        notions[concept] = notion
                        // What says nothing of a measure does so whatever it is in a name.
                        if roles[notion.word] != .empty, notion.role.rawValue < roles[notion.word]?.rawValue ?? .max {
                            roles[notion.word] = notion.role
                        }
                    }
                }
                if let meaning { lexicon.add(entry.form, meaning: meaning.number) }
            }
        }
        self.lexicon = lexicon
        self.compound = compound
        self.orthography = orthography
        self.stems = stems
        self.notions = notions.mapValues { notion in
            var notion = notion
            notion.role = roles[notion.word] ?? notion.role
            return notion
        }
    }

    /// The key of a figure's measure; nil when its words say nothing.
    ///
    /// - Parameters:
    ///   - measure: words of an article in the gloss's language.
    ///   - unit: the figure's; that of a count is its noun's base form, which takes the place of the noun as inflected.
    ///   - isChange: whether the figure is told as growth or decline.
    ///   - thing: names of the thing that the figure is about. What it is narrows nothing (the tunnel in `cost of the tunnel`).
    public func key(of measure: String, kind: Figure.Kind, unit: String?, isChange: Bool, about thing: String? = nil) -> String? {
        var (notions, words) = read(measure)
        if let thing, notions.contains(where: { isMeasured($0) }) {
            let own = read(thing)
            notions.removeAll { notion in notion.role == .other && own.notions.contains { $0.word == notion.word } }
            words.removeAll { own.words.contains($0) }
        }
        if kind == .count, let unit, !words.isEmpty {
            let noun = read(unit)
            let stem = noun.words.first
            // Known by the base form alone, or by one stem for all its forms.
            if let known = words.firstIndex(where: { Self.isForm($0, of: stem ?? orthography.sounds(of: unit.lowercased())) }) {
                if let stem, noun.words.count == 1 { words[known] = stem }
                if stem == nil, !noun.notions.isEmpty {
                    words.remove(at: known)
                    notions += noun.notions
                }
            }
        }
        return MeasureKey(notions: notions, words: words, kind: kind, unit: unit, isChange: isChange)?.text
    }

    /// Whether two stems may be of one word: they begin alike, and no more than an ending differs.
    private static func isForm(_ word: String, of stem: String) -> Bool {
        let common = zip(word.utf8, stem.utf8).prefix { $0 == $1 }.count
        return common >= 3 && max(word.utf8.count, stem.utf8.count) - common <= 3
    }

    private func read(_ measure: String) -> (notions: [MeasureNotion], words: [String]) {
        let words = GlossWord.words(of: measure)
        let patterns = words.map { lexicon.patterns(of: $0.bytes[...]) }
        var found: [MeasureNotion] = []
        var rest: [String] = []
        var i = 0
        while i < words.count {
            if let phrase = lexicon.phrase(at: i, in: patterns) {
                found += phrase.meaning.map(notion)
                i += phrase.count
                continue
            }
            let word = words[i]
            if let meaning = lexicon.meaning(of: patterns[i]) {
                found += meaning.map(notion)
            } else if word.number == nil, word.letters >= 2, !word.followsDigits {
                if let parts = compound.split(word.bytes, by: lexicon, isHead: { isMeasured(notion($0)) }) {
                    found += parts.concepts.map(notion)
                    if let own = parts.rest { rest += stem(own) }
                } else {
                    rest += stem(word.bytes)
                }
            }
            i += 1
        }
        return (found, rest)
    }

    private func notion(_ concept: String) -> MeasureNotion { notions[concept] ?? MeasureNotion(concept) }

    /// What may stand alone, and what a word that no form is may be joined to.
    private func isMeasured(_ notion: MeasureNotion) -> Bool {
        switch notion.role {
        case .change, .share, .rate, .measure, .extent, .counted: true
        case .state, .other, .empty: false
        }
    }

    private func stem(_ word: [UInt8]) -> [String] {
        let folded = SearchFolding.fold(String(decoding: word, as: UTF8.self))
        return orthography.sounds(of: stems.stem(of: folded) ?? folded).split(separator: " ").map(String.init)
    }
}
