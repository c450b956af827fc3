import Model

/// What identity needs to know of a recognized name.
public struct NamedMention: Sendable, Hashable {
    public var kind: EntityKind
    public var surface: String
    /// Base form.
    public var lemma: String
    /// The lemma in the common spelling of `Orthography`.
    public var sounds: String
    /// What the catalogue says of it, when it recognized it.
    public var authority: AuthorityFacts?
    /// Particular type from a class noun.
    public var type: String?
    /// Position of the name that this acronym was introduced for.
    public var acronymOf: Int?
    public var isAcronym: Bool
    /// True when its first word is a known given name, so that the family name is not the first word.
    public var givenNameIsKnown: Bool
    /// What each word of `sounds` is in a name; empty where that is not known.
    public var wordRoles: [WordRole]

    /// What a word does in a name of several words.
    public enum WordRole: Sendable, Hashable {
        /// It tells the thing from others of its class.
        case own
        /// A class noun: bank, ministry, wind farm.
        case head
        /// A legal form: AG, S.A.
        case legalForm
        /// A short function word: of, für, i.
        case link
    }

    public struct AuthorityFacts: Sendable, Hashable {
        public var id: String
        public var name: String
        public var type: String?
        public var country: String?

        public init(id: String, name: String, type: String?, country: String?) {
            self.id = id
            self.name = name
            self.type = type
            self.country = country
        }
    }

    public init(
        kind: EntityKind, surface: String, lemma: String, sounds: String, authority: AuthorityFacts? = nil, type: String? = nil,
        acronymOf: Int? = nil, isAcronym: Bool = false, givenNameIsKnown: Bool = false, wordRoles: [WordRole] = []
    ) {
        self.kind = kind
        self.surface = surface
        self.lemma = lemma
        self.sounds = sounds
        self.authority = authority
        self.type = type
        self.acronymOf = acronymOf
        self.isAcronym = isAcronym
        self.givenNameIsKnown = givenNameIsKnown
        self.wordRoles = wordRoles
    }
}
