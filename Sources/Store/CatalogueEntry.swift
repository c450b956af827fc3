/// One thing of the authority catalogue.
public struct CatalogueEntry: Sendable, Hashable {
    public struct Name: Sendable, Hashable {
        public var name: String
        /// BCP 47; nil for a name of all languages.
        public var language: String?
        /// ISO 15924; nil lets the store tell it from the letters.
        public var script: String?

        public init(_ name: String, language: String? = nil, script: String? = nil) {
            self.name = name
            self.language = language
            self.script = script
        }
    }

    /// The English name.
    public var displayName: String?
    public var names: [Name]
    public var type: String?
    /// ISO 3166-1 alpha-2.
    public var country: String?
    public var familyName: String?
    public var givenName: String?
    public var acronym: String?
    /// Of a project: the name of the place where it is.
    public var place: String?
    /// Of an event: its first and last day, ISO 8601.
    public var startOn: String?
    public var endOn: String?

    public init(
        displayName: String? = nil, names: [Name] = [], type: String? = nil, country: String? = nil, familyName: String? = nil,
        givenName: String? = nil, acronym: String? = nil, place: String? = nil, startOn: String? = nil, endOn: String? = nil
    ) {
        self.displayName = displayName
        self.names = names
        self.type = type
        self.country = country
        self.familyName = familyName
        self.givenName = givenName
        self.acronym = acronym
        self.place = place
        self.startOn = startOn
        self.endOn = endOn
    }
}
