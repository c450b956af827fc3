import Model

/// One thing that the catalogue knows.
public struct AuthorityRecord: Sendable, Hashable {
    /// Stable, e.g. `place:kz`.
    public let id: String
    public let kind: EntityKind
    /// `country`, `city`, `international_body`, `media` ...
    public let type: String
    /// True when a name of it is also an ordinary word or another name: it then needs support from its context.
    public let isAmbiguous: Bool
    /// ISO 3166-1 alpha-2.
    public let country: String?
    /// Names by language, the best first, in base form.
    public let names: [String: [String]]
    /// Names in other languages and scripts.
    public let otherNames: [String]
    /// Acronyms by language.
    public let acronyms: [String: [String]]
    public let parent: String?

    /// English name, else the first known, by language code.
    public var displayName: String {
        if let english = names["en"]?.first { return english }
        if let first = names.sorted(by: { $0.key < $1.key }).compactMap(\.value.first).first { return first }
        return otherNames.first ?? id
    }
}

/// A way in which a record is written in one language.
public struct AuthorityForm: Sendable, Hashable {
    /// Index into `Catalogue.records`.
    public let record: Int
    /// As written, this form's case included.
    public let text: String
    /// Base form.
    public let lemma: String
    public let isAcronym: Bool
    /// False for a name taken over from another language.
    public let isNative: Bool
}
