import Grammar

/// The furniture phrases of all languages, compared word by word from a line's start or inside it.
///
/// All packs answer for every page: a German page may carry an English cookie note.
struct FurnitureLexicon: Sendable {
    struct Entry: Sendable {
        let words: [String]
        let value: String
        let form: String
        /// A phrase that may also begin a sentence of an article; its value ends with a question mark in the file.
        var isDoubtful = false
    }

    /// Entries by category and first word, longest first.
    private let byFirstWord: [LexicalCategory: [String: [Entry]]]
    /// Entries whose first word is only the beginning of one, by its first two bytes, and under 0
    /// those of which they say nothing.
    private let beginnings: [LexicalCategory: [UInt16: [Entry]]]
    /// Entries that begin with a number.
    private let numeric: [LexicalCategory: [Entry]]

    /// First words, by the bits of their categories.
    private let kinds: WordKinds

    /// A bit a category, 0 for those that say nothing of furniture.
    private static func bit(_ category: LexicalCategory) -> UInt32 {
        switch category {
        case .furnitureLine: 1
        case .furnitureStart: 1 << 1
        case .furniturePhrase: 1 << 2
        case .furnitureSection: 1 << 3
        case .readAlso: 1 << 4
        case .bylinePrefix: 1 << 5
        case .notAuthor: 1 << 6
        case .sourcePrefix: 1 << 7
        case .photoCredit: 1 << 8
        case .dateLabel: 1 << 9
        case .counterLabel: 1 << 10
        case .weekday: 1 << 11
        case .dateFiller: 1 << 12
        case .outletDisclaimer: 1 << 13
        case .newsAgency: 1 << 14
        case .pressWire: 1 << 15
        case .paywallPhrase: 1 << 24
        case .mailHeader: 1 << 16
        case .appealWord: 1 << 17
        case .readerWord: 1 << 18
        default: 0
        }
    }

    init(packs: [LanguagePack]) {
        var byFirstWord: [LexicalCategory: [String: [Entry]]] = [:]
        var open: [LexicalCategory: [UInt16: [Entry]]] = [:]
        var numeric: [LexicalCategory: [Entry]] = [:]
        var firstWords: [(lower: String, kinds: UInt32)] = []
        var beginnings: [(lower: String, kinds: UInt32)] = []
        for pack in packs {
            for entry in pack.lexicon.entries where Self.bit(entry.category) != 0 {
                // A star stays with its word: `comment*` is any word that begins so.
                let words = entry.form.split(separator: " ").flatMap { part -> [String] in
                    // A number sign stands for any number.
                    if part == "#" { return ["#"] }
                    let cut = LineWords(String(part)).words.map(\.lower)
                    guard part.hasSuffix("*"), let last = cut.last else { return cut }
                    return cut.dropLast() + [last + "*"]
                }
                guard let first = words.first else { continue }
                let isDoubtful = entry.value.hasSuffix("?")
                let item = Entry(
                    words: words, value: isDoubtful ? String(entry.value.dropLast()) : entry.value, form: entry.form, isDoubtful: isDoubtful
                )
                if first == "#" {
                    numeric[entry.category, default: []].append(item)
                } else if first.hasSuffix("*") {
                    let beginning = String(first.dropLast())
                    let print = LineWords.Print(of: beginning)
                    let head = print.isExact && beginning.utf8.count >= 2 ? print.head : 0
                    open[entry.category, default: [:]][head, default: []].append(item)
                    beginnings.append((beginning, Self.bit(entry.category)))
                } else {
                    firstWords.append((first, Self.bit(entry.category)))
                    byFirstWord[entry.category, default: [:]][first, default: []].append(item)
                }
            }
        }
        self.numeric = numeric.mapValues { $0.sorted { $0.words.count > $1.words.count } }
        kinds = WordKinds(words: firstWords, beginnings: beginnings)
        self.byFirstWord = byFirstWord.mapValues { $0.mapValues { $0.sorted { $0.words.count > $1.words.count } } }
        self.beginnings = open.mapValues { $0.mapValues { $0.sorted { $0.words.count > $1.words.count } } }
    }

    /// The longest entry of the category whose words begin at that word of the line.
    func match(_ category: LexicalCategory, _ line: LineWords, at start: Int = 0) -> Entry? {
        guard start < line.count else { return nil }
        if line.words[start].isNumber, let found = numeric[category]?.first(where: { Self.fits($0, line, start) }) { return found }
        guard kinds.may(line.words[start].print, be: Self.bit(category)) else { return nil }
        let known = byFirstWord[category]?[line.words[start].lower]?.first { Self.fits($0, line, start) }
        if let known { return known }
        guard let open = beginnings[category] else { return nil }
        return open[line.words[start].print.head]?.first { Self.fits($0, line, start) } ?? open[0]?.first { Self.fits($0, line, start) }
    }

    /// The entry that is the whole line, numbers aside (`Comments (12)`).
    func wholeLine(_ category: LexicalCategory, _ line: LineWords) -> Entry? {
        guard !line.isCut, let found = match(category, line) else { return nil }
        return line.words[found.words.count...].allSatisfy(\.isNumber) ? found : nil
    }

    /// The first entry of the category anywhere in the line, and the word it begins at.
    func anywhere(_ category: LexicalCategory, _ line: LineWords) -> (entry: Entry, at: Int)? {
        for start in line.words.indices {
            if let found = match(category, line, at: start) { return (found, start) }
        }
        return nil
    }

    /// How many entries of the category stand in the line, none twice.
    func count(_ category: LexicalCategory, in line: LineWords) -> Int {
        var found: Set<String> = []
        for start in line.words.indices { if let entry = match(category, line, at: start) { found.insert(entry.form) } }
        return found.count
    }

    private static func fits(_ entry: Entry, _ line: LineWords, _ start: Int) -> Bool {
        guard start + entry.words.count <= line.count else { return false }
        for (offset, word) in entry.words.enumerated() {
            let found = line.words[start + offset].lower
            if word == "#" {
                guard line.words[start + offset].isNumber else { return false }
            } else if word.hasSuffix("*") {
                guard found.hasPrefix(word.dropLast()) else { return false }
            } else if found != word {
                return false
            }
        }
        return true
    }
}
