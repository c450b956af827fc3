import Identity

/// What the writer needs from other modules.
public struct WriterServices: Sendable {
    public var resolver: any EntityResolving
    /// What the authority catalogue says of an id; nil for an unknown one.
    public var catalogue: @Sendable (String) -> CatalogueEntry?
    /// The folding that search goes through.
    public var fold: @Sendable (String) -> String

    public init(
        resolver: any EntityResolving, catalogue: @escaping @Sendable (String) -> CatalogueEntry? = { _ in nil },
        fold: @escaping @Sendable (String) -> String = { $0.lowercased() }
    ) {
        self.resolver = resolver
        self.catalogue = catalogue
        self.fold = fold
    }
}
