import Grammar
import Model

/// A recognized name as a range of tokens. Its position in `ExtractionInput.names` is that of its mention in `DocumentFacts.mentions`.
public struct NameInText: Sendable, Hashable {
    public var tokens: Range<Int>
    public var kind: EntityKind
    /// Index into `DocumentFacts.referents`.
    public var referent: Int

    public init(tokens: Range<Int>, kind: EntityKind, referent: Int) {
        self.tokens = tokens
        self.kind = kind
        self.referent = referent
    }
}

/// What fact extraction works on: one analyzed text with its names.
public struct ExtractionInput {
    public let analysis: Analysis
    /// In order of the text, without overlap.
    public let names: [NameInText]
    public let referents: [Referent]
    public let publishedOn: CalendarDate?
    /// Index into `referents` of the byline's author.
    public let author: Int?
    /// For each token the index of the name that covers it, or -1.
    private let nameOfToken: [Int32]

    public init(analysis: Analysis, names: [NameInText], referents: [Referent], publishedOn: CalendarDate?, author: Int? = nil) {
        self.analysis = analysis
        self.names = names
        self.referents = referents
        self.publishedOn = publishedOn
        self.author = author
        var covering = [Int32](repeating: -1, count: analysis.tokens.count)
        for (index, name) in names.enumerated() {
            for token in name.tokens where covering.indices.contains(token) { covering[token] = Int32(index) }
        }
        nameOfToken = covering
    }

    /// Index into `names` of the name that covers the token. Nil out of range.
    public func name(at token: Int) -> Int? {
        guard nameOfToken.indices.contains(token), nameOfToken[token] >= 0 else { return nil }
        return Int(nameOfToken[token])
    }
}
