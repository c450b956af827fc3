/// One thing as one document knows it: all its mentions there are joined.
///
/// Across documents, referents are joined to entities; a referent keeps what that needs and is never changed by other documents.
public struct Referent: Sendable, Hashable {
    public var kind: EntityKind
    /// The fullest base form in this document.
    public var name: String
    /// Comparable across scripts and languages, computed from this document and the catalogue alone.
    public var key: String
    /// Coarser than the key: referents that share a block may be the same thing and are compared across documents.
    public var blocks: [String]
    /// Stable id in the authority catalogue.
    public var authority: String?
    /// Every base form and acronym it goes by in this document, the fullest first.
    public var names: [String]
    public var familyName: String?
    public var givenName: String?
    public var acronym: String?
    /// What particular kind it is: `bank`, `ministry`, `city`, `summit` ..., from the catalogue or a head noun.
    public var type: String?
    /// ISO 3166-1 alpha-2.
    public var country: String?
    /// True for a name too short to identify by itself (a lone surname): joined to a fuller one only when that is unique.
    public var isPartial: Bool
    /// The name in the common spelling, word for word: first as the document's language spells, then as other languages read it.
    public var spellings: [String]
    /// The name's notions without its language, in one line; nil where it says too little.
    public var gloss: String?
    /// Keys of other things of the document that have the same family name, or that this short name fits as well.
    public var rivals: [String]
    /// What the document says beside a person's name that may tell whose a short name is: roles (`as president`), and of what (`of ` and a key).
    public var context: [String]

    public init(
        kind: EntityKind, name: String, key: String, blocks: [String], authority: String? = nil, names: [String] = [],
        familyName: String? = nil, givenName: String? = nil, acronym: String? = nil, type: String? = nil, country: String? = nil,
        isPartial: Bool = false, spellings: [String] = [], gloss: String? = nil, rivals: [String] = [], context: [String] = []
    ) {
        self.kind = kind
        self.name = name
        self.key = key
        self.blocks = blocks
        self.authority = authority
        self.names = names
        self.familyName = familyName
        self.givenName = givenName
        self.acronym = acronym
        self.type = type
        self.country = country
        self.isPartial = isPartial
        self.spellings = spellings
        self.gloss = gloss
        self.rivals = rivals
        self.context = context
    }
}
