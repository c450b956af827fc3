import Model

/// Joins what single documents know of things to entities of the whole store.
public protocol EntityResolving: Sendable {
    /// In: distinct profiles in sorted order, all that may have to do with each other (they share blocks, directly or through others).
    /// Out: every profile in exactly one entity. The result depends on the profiles alone.
    func resolve(_ profiles: [ReferentProfile]) -> [ResolvedEntity]

    /// Whether what becomes of one of two profiles that share a block may depend on the other. Symmetric; profiles that nothing relates, directly
    /// or through others, are resolved apart.
    func relates(_ a: ComparableProfile, _ b: ComparableProfile) -> Bool
}

extension EntityResolving {
    /// Everything that shares a block.
    public func relates(_ a: ComparableProfile, _ b: ComparableProfile) -> Bool { true }
}

/// A referent without its document: what identity is decided on.
public struct ReferentProfile: Sendable, Hashable {
    public var kind: EntityKind
    public var key: String
    public var name: String
    /// Every base form and acronym it goes by, the fullest first.
    public var names: [String]
    public var familyName: String?
    public var givenName: String?
    public var acronym: String?
    /// Stable id in the authority catalogue.
    public var authority: String?
    public var type: String?
    /// ISO 3166-1 alpha-2.
    public var country: String?
    /// True for a name too short to identify by itself.
    public var isPartial: Bool
    /// BCP 47, of the document it comes from.
    public var language: String
    /// The name in the common spelling: first as the document's language spells, then other readings, word for word.
    public var spellings: [String]
    /// The name without its language (`GlossKey.text`).
    public var gloss: String?
    /// Keys of other things of the same document that have the same family name, or that a short name fits.
    public var rivals: [String]
    /// What the document says beside a person's name, that may tell whose a short name is.
    public var context: [String]

    public init(
        kind: EntityKind, key: String, name: String, names: [String], familyName: String? = nil, givenName: String? = nil,
        acronym: String? = nil, authority: String? = nil, type: String? = nil, country: String? = nil, isPartial: Bool = false,
        language: String, spellings: [String] = [], gloss: String? = nil, rivals: [String] = [], context: [String] = []
    ) {
        self.kind = kind
        self.key = key
        self.name = name
        self.names = names
        self.familyName = familyName
        self.givenName = givenName
        self.acronym = acronym
        self.authority = authority
        self.type = type
        self.country = country
        self.isPartial = isPartial
        self.language = language
        self.spellings = spellings
        self.gloss = gloss
        self.rivals = rivals
        self.context = context
    }

    public init(_ referent: Referent, language: String) {
        self.init(
            kind: referent.kind, key: referent.key, name: referent.name, names: referent.names, familyName: referent.familyName,
            givenName: referent.givenName, acronym: referent.acronym, authority: referent.authority, type: referent.type,
            country: referent.country, isPartial: referent.isPartial, language: language, spellings: referent.spellings,
            gloss: referent.gloss, rivals: referent.rivals, context: referent.context)
    }
}

/// One thing of the world, as the resolver sees it.
public struct ResolvedEntity: Sendable, Hashable {
    /// A profile that belongs to the entity.
    public struct Member: Sendable, Hashable {
        /// Index into the profiles that were resolved.
        public var profileIndex: Int
        /// What joined it: `exact`, `catalogue`, `transliteration`, `surname` ...
        public var link: String
        /// 0...1.
        public var score: Double
        /// What spoke for it, in words for a reader.
        public var evidence: String?
        /// Profiles that it was not joined with although they are alike.
        public var refusals: [Refusal]

        public init(profileIndex: Int, link: String, score: Double, evidence: String? = nil, refusals: [Refusal] = []) {
            self.profileIndex = profileIndex
            self.link = link
            self.score = score
            self.evidence = evidence
            self.refusals = refusals
        }
    }

    /// Two names that are alike and stay two things.
    public struct Refusal: Sendable, Hashable {
        /// Index of the other profile.
        public var profileIndex: Int
        /// What told them apart: `given-name`, `sex`, `ambiguous`, `same-document` ...
        public var rule: String
        /// 0...1, how alike they are.
        public var score: Double
        /// In words for a reader.
        public var evidence: String

        public init(profileIndex: Int, rule: String, score: Double, evidence: String) {
            self.profileIndex = profileIndex
            self.rule = rule
            self.score = score
            self.evidence = evidence
        }
    }

    /// The authority id where there is one; else a text that the same profiles give again.
    public var key: String
    public var kind: EntityKind
    public var members: [Member]

    public init(key: String, kind: EntityKind, members: [Member]) {
        self.key = key
        self.kind = kind
        self.members = members
    }
}
