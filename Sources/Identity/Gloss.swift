import Text

/// Reads names of organizations, projects and events in one language into keys without a language, by a small lexicon: content words become
/// notions, function words and legal forms go, what is left is cut to a stem and spelled as it sounds.
public struct Gloss: Sendable {
    /// A line of the lexicon.
    ///
    /// `form` is lower case: a word or several, each whole or a beginning (`rozwoj*`). `concept` is one or more notions parted by a space, `-` for
    /// what says nothing.
    ///
    /// A form `-ska` is an ending that words lose that no form is: its `concept` is `-`, `+d` when letters take its place, `place` when only
    /// the name of a place does. A form `+s` is what joins the parts of a compound; its `concept` is `name` where the first part may be a name.
    public struct Entry: Sendable {
        public var form: String
        public var concept: String

        public init(form: String, concept: String) {
            self.form = form
            self.concept = concept
        }
    }

    private let lexicon: GlossLexicon
    private let compound: GlossCompound
    private let endings: GlossEndings
    private let orthography: Orthography
    /// One or none.
    private let foreign: [Gloss]
    /// Places by the consonants of their stems: an adjective of a place is in no lexicon.
    private let places: [String: [(sounds: String, concepts: [String])]]
    private let placesByBeginning: [String: [[String]]]

    /// - Parameters:
    ///   - entries: the lexicon; of two lines for one form the first counts.
    ///   - orthography: how the language spells sounds.
    ///   - longestEnding: the most letters that `*` stands for, behind a beginning of less than six letters and behind a longer one.
    ///   - foreign: a language that names in texts of this one are often left in.
    public init(
        entries: [Entry], orthography: Orthography, longestEnding: (short: Int, long: Int) = (4, 6), foreign: Gloss? = nil
    ) {
        self.foreign = foreign.map { [$0] } ?? []
        var lexicon = GlossLexicon(longestEnding: longestEnding)
        var compound = GlossCompound()
        var endings = GlossEndings()
        var placeNames: [(form: String, concepts: [String])] = []
        var meanings: [String: (number: Int32, concepts: [String], namesLeft: Int)] = [:]
        // The forms of a line come one after the other.
        var meaning: (number: Int32, concepts: [String], namesLeft: Int) = (0, [], 0)
        var current = ""
        for entry in entries {
            let marked = Array(entry.form.utf8.dropFirst())
            switch entry.form.utf8.first {
            case UInt8(ascii: "+"): compound.add(joint: marked, takesName: entry.concept == "name")
            case UInt8(ascii: "-"): endings.add(marked, entry.concept)
            default:
                if entry.concept != current {
                    meanings[current] = meaning
                    current = entry.concept
                    meaning = meanings[current] ?? (0, [], -1)
                }
                if meaning.namesLeft < 0 {
                    meaning.concepts = entry.concept == "-" ? [] : entry.concept.split(separator: " ").map(String.init)
                    meaning.number = lexicon.number(of: meaning.concepts)
                    let isPlace = meaning.concepts.count == 1 && GlossConcept(entry.concept).isPlace
                    meaning.namesLeft = isPlace ? Self.placeForms : 0
                }
                lexicon.add(entry.form, meaning: meaning.number)
                if meaning.namesLeft > 0, entry.form.utf8.allSatisfy({ $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "*") }) {
                    placeNames.append((entry.form, meaning.concepts))
                    meaning.namesLeft -= 1
                }
            }
        }
        self.lexicon = lexicon
        self.compound = compound
        endings.sort()
        self.endings = endings
        self.orthography = orthography
        var places: [String: [(sounds: String, concepts: [String])]] = [:]
        for place in placeNames {
            let sounds = orthography.sounds(of: endings.stem(of: Array(place.form.utf8), isPlace: true) ?? place.form)
            guard !sounds.contains(" "), sounds.utf8.count >= 3 else { continue }
            let skeleton = NameSound.skeleton(sounds)
            if places[skeleton]?.contains(where: { $0.sounds == sounds }) != true {
                places[skeleton, default: []].append((sounds, place.concepts))
            }
        }
        self.places = places
        var byBeginning: [String: [[String]]] = [:]
        for place in places.values.joined() where place.sounds.utf8.count >= Self.beginning {
            byBeginning[String(place.sounds.prefix(Self.beginning)), default: []].append(place.concepts)
        }
        placesByBeginning = byBeginning
    }

    /// Words of another language are looked up from this length: short ones mean something else too easily.
    private static let shortestForeign = 4

    /// The key of a name; nil when it says too little: nothing but one word of its own, or one class noun.
    ///
    /// A name of which the foreign language knows more is read in it.
    public func key(of name: String) -> GlossKey? {
        let words = GlossWord.words(of: name)
        var key = reading(of: words)
        if let foreign = foreign.first, !key.rest.isEmpty {
            let other = foreign.reading(of: words)
            if other.rest.count < key.rest.count { key = other }
        }
        return key.isTelling ? key : nil
    }

    private func reading(of words: [GlossWord]) -> GlossKey {
        let patterns = words.map { lexicon.patterns(of: $0.bytes[...]) }
        var concepts: [String] = []
        var rest: [String] = []
        var i = 0
        while i < words.count {
            if let phrase = lexicon.phrase(at: i, in: patterns) {
                concepts += phrase.meaning
                i += phrase.count
                continue
            }
            read(words[i], patterns[i], &concepts, &rest)
            i += 1
        }
        return GlossKey(concepts: concepts, rest: rest)
    }

    private func read(_ word: GlossWord, _ patterns: [Int32], _ concepts: inout [String], _ rest: inout [String]) {
        if let number = word.number {
            concepts.append("number:\(number)")
        } else if let meaning = lexicon.meaning(of: patterns) {
            concepts += word.isQuoted ? either(meaning, word) : meaning
        } else if word.letters < 2 || word.followsDigits {
            return
        } else if let parts = compound.split(word.bytes, by: lexicon) {
            concepts += parts.concepts
            if let own = parts.rest { readOwn(own, &concepts, &rest) }
        } else if word.bytes.count >= Self.shortestForeign, let meaning = foreign.first?.lexicon.meaning(of: word.bytes[...]) {
            concepts += meaning
        } else {
            readOwn(word.bytes, &concepts, &rest)
        }
    }

    /// A lone word in quotation marks is a name: other languages spell it as it sounds («Весна», `Vesna`) or translate it (`Spring`).
    private func either(_ meaning: [String], _ word: GlossWord) -> [String] {
        guard meaning.count == 1, let notion = meaning.first.map(GlossConcept.init), notion.isContent || notion.isQuality else {
            return meaning
        }
        let sounds = orthography.sounds(of: endings.stem(of: word.bytes, isPlace: false) ?? word.text)
        return sounds.isEmpty || sounds.contains(" ") ? meaning : [notion.text + "~" + sounds]
    }

    /// A word that is no notion: a place's adjective, or a name.
    private func readOwn(_ word: [UInt8], _ concepts: inout [String], _ rest: inout [String]) {
        if let stem = endings.stem(of: word, isPlace: true) {
            let sounds = orthography.sounds(of: stem)
            if let place = place(sounds) {
                concepts += place
                return
            }
        }
        let stem = endings.stem(of: word, isPlace: false) ?? String(decoding: word, as: UTF8.self)
        rest += orthography.sounds(of: stem).split(separator: " ").map(String.init)
    }

    /// The place whose name has the sounds of an adjective's stem, or nearly.
    private func place(_ sounds: String) -> [String]? {
        let candidates = places[NameSound.skeleton(sounds)] ?? []
        let near = candidates.first { $0.sounds == sounds } ?? candidates.first { Self.isNear($0.sounds, sounds) }
        if let near { return near.concepts }
        // `zaporoska` of `Zaporoże`: the stem's end changes with the ending.
        let begun = placesByBeginning[String(sounds.prefix(Self.beginning))] ?? []
        return Set(begun).count == 1 && sounds.utf8.count <= Self.beginning + 2 ? begun.first : nil
    }

    /// Forms of a place's name, the first ones, that adjectives are compared with.
    private static let placeForms = 2

    /// Letters by which a place is known when its adjective's stem ends otherwise.
    private static let beginning = 5

    private static func isNear(_ a: String, _ b: String) -> Bool {
        min(a.utf8.count, b.utf8.count) >= 4 && a.utf8.first == b.utf8.first && NameSound.similarity(a, b) >= 0.8
    }
}
