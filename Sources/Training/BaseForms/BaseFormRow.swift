import Model

/// A pair of the corpus: a form of a name and its base form.
struct BaseFormRow: Hashable, Sendable {
    /// Where the pair comes from.
    enum Source: String, CaseIterable, Sendable {
        /// A mention in a corpus.
        case text
        /// All cases of the bases of `text`.
        case inflected = "infl"
        /// Names of one word in all cases, from a dictionary.
        case lexicon = "lex"
        /// Given and family names put together.
        case made
        case country
        /// Names of peoples and groups.
        case group
        /// Names of a language without cases.
        case unchanged
        /// Such names with the endings of the language.
        case foreign

        /// True when all cases were made alike, however often texts have them.
        var isMade: Bool {
            switch self {
            case .inflected, .lexicon, .made, .country, .group: true
            case .text, .unchanged, .foreign: false
            }
        }
    }

    let form: String
    let base: String
    let kind: EntityKind
    let source: Source

    /// Reads `form, base, type, source, count`; other lines are left out.
    static func rows(of bytes: [UInt8]) -> [BaseFormRow] {
        bytes.split(separator: 0x0A).compactMap { line in
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
            guard fields.count >= 4, let kind = kinds[fields[2]], let source = Source(rawValue: fields[3]) else { return nil }
            return BaseFormRow(form: fields[0], base: fields[1], kind: kind, source: source)
        }
    }

    static let kinds: [String: EntityKind] = ["PER": .person, "ORG": .organization, "LOC": .place]
}
