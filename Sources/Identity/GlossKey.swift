/// A name of an organization, project or event without its language: its notions, and the sounds of what is no notion. The order of words and
/// their inflection are gone, so that names in several languages give the same key, or keys that are alike.
public struct GlossKey: Hashable, Sendable {
    /// `class:notion` or `class:family.notion`, sorted: `body:fund`, `country:PL`, `number:2`. `field:star~svesda` is either the notion or a word
    /// of that sound.
    public let concepts: [String]
    /// The stems of the other words, spelled as they sound (letters a to z, mostly), sorted.
    public let rest: [String]

    init(concepts: some Sequence<String>, rest: some Sequence<String>) {
        self.concepts = Set(concepts).sorted()
        self.rest = Set(rest).sorted()
    }

    /// The key in one line, for a column of a database: notions parted by a space, `|`, the other words parted by a space.
    public var text: String { concepts.joined(separator: " ") + "|" + rest.joined(separator: " ") }

    /// Reads what `text` wrote; nil when it is nothing of the kind.
    public init?(text: String) {
        let sides = text.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
        guard sides.count == 2 else { return nil }
        let concepts = sides[0].split(separator: " ").map(String.init)
        let rest = sides[1].split(separator: " ").map(String.init)
        guard !concepts.isEmpty || !rest.isEmpty, concepts.allSatisfy({ $0.contains(":") }) else { return nil }
        self.init(concepts: concepts, rest: rest)
    }

    /// The key with its doubtful words as notions, and with them as words; one where none is doubtful.
    var readings: [GlossKey] {
        guard concepts.contains(where: { $0.utf8.contains(UInt8(ascii: "~")) }) else { return [self] }
        let parts = concepts.map { $0.split(separator: "~", maxSplits: 1).map(String.init) }
        let notions = parts.compactMap(\.first)
        let sure = parts.compactMap { $0.count == 1 ? $0.first : nil }
        let words = parts.compactMap { $0.count > 1 ? $0.last : nil }
        return [GlossKey(concepts: notions, rest: rest), GlossKey(concepts: sure, rest: rest + words)]
    }

    /// Whether so much is said that two things of the key are hardly two: more than a name's one word, more than one class noun.
    var isTelling: Bool { readings.contains(where: \.isTellingAsRead) }

    private var isTellingAsRead: Bool {
        let notions = concepts.map(GlossConcept.init)
        let content = notions.count { $0.isContent }
        let others = notions.count - content
        if notions.contains(where: { $0.kind == .name || $0.kind == .umbrella }) || rest.count >= 2 { return true }
        if !rest.isEmpty { return !notions.isEmpty }
        return content >= 2 || content == 1 && others >= 1
    }

    /// Whether the name can only mean one thing, whoever uses it. `Ministry of Health` is said of another one in every country, and so are
    /// an office for one field and a national theatre.
    var isSpecific: Bool {
        let notions = concepts.map(GlossConcept.init)
        if !rest.isEmpty || notions.contains(where: \.isSpecific) { return true }
        let content = notions.filter(\.isContent)
        if content.count < 2 || content.contains(where: { $0.kind == .organ }) { return false }
        return content.count > 2 || !content.contains { $0.family == "body:office" }
    }

    /// Coarse keys: two names that `similarity(to:)` joins share at least one of them.
    ///
    /// A name with words of its own needs one of them on the other side too; one without needs the place and a notion, or two notions. Numbers
    /// and sides must be the same, therefore they are part of every block.
    public var blocks: [String] { Set(readings.filter(\.isTellingAsRead).flatMap(\.blocksAsRead)).sorted() }

    private var blocksAsRead: [String] {
        let notions = concepts.map(GlossConcept.init)
        let fixed = notions.filter { $0.kind == .number || $0.kind == .side }.map { "/" + $0.text }.joined()
        let own = rest.map { "~" + GlossSound.block(of: $0) } + notions.filter { $0.kind == .name }.map(\.text)
        let content = Set(notions.filter(\.isContent).map { String($0.family) }).sorted()
        if !own.isEmpty { return own.map { $0 + fixed } }
        let places = notions.filter(\.isPlace).map(\.text)
        if !places.isEmpty {
            let parts = content.isEmpty ? [""] : content
            return places.flatMap { place in parts.map { place + "+" + $0 + fixed } }
        }
        guard let first = content.first else { return [notions.filter { $0.kind == .umbrella }.map(\.text).joined(separator: "+") + fixed] }
        guard content.count >= 2 else { return [first + fixed] }
        var pairs: [String] = []
        for (i, first) in content.enumerated() {
            for second in content.dropFirst(i + 1) { pairs.append(first + "+" + second + fixed) }
        }
        return pairs
    }
}
